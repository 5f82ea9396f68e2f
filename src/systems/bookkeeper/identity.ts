/**
 * Who is who. A bookie prints its id where one is set, the address it binds to, and the path it registers at; threads of
 * the auditor carry the id. Where an id is not set, the name of its host or the address of its connections to ZooKeeper
 * tell it, with its port.
 */
import { isSameNode, joinSeeds, type NodeIdentity, nameSeeds, placeOf, type Seed } from "../../correlate/identity.ts";
import type { Authorship } from "../../correlate/one-behind-the-other.ts";
import type { LogStream } from "../../correlate/streams.ts";
import type { LogEvent } from "../../event.ts";
import type { BkEvent, Kind } from "./events.ts";
import { grammar } from "./grammar.ts";

export type Service = "bookie" | "autorecovery" | "shell" | "client" | "unknown";

export interface Identity extends NodeIdentity {
  readonly service: Service;
}

interface BkSeed extends Seed {
  readonly service: Service;
}

/** Start scripts name the file after the service, the host behind it: `bookkeeper-bookie-bk3`. */
const PLAIN_FILE = /^(?:bookkeeper|bookkeeper-server|bookie|autorecovery|bookie-shell|pulsar)(?:\.\d+)?$/i;
/** What people call the output of a command. */
const SHELL_FILE = /shell|decommission/i;

const UNSET = "<not-set>";
const ANYWHERE = /^(?:0\.0\.0\.0|\[?::\]?|\[?0:0:0:0:0:0:0:0\]?):/;
/** What every host calls itself; another address of that net was given to one server on purpose. */
const LOOPBACK = /^(?:127\.0\.[01]\.1(?!\d)|localhost|::1|\[::1\])/;
const AUDITOR_THREAD = /^Auditor(?:Elector|Bookie)-(\S+:\d+|[\w.-]+)$/;

/** Components are loaded in the middle of a start, and name nobody: their lines begin no process. */
const BEGINS = new Set(grammar.begins);

export const authorship: Authorship = { idInHeader: false, begins: BEGINS, namesOf };

export function identify(streams: readonly LogStream[]): Identity[] {
  return nameSeeds(joinSeeds(streams.map(seedOf), isSame), ({ stem, service, addresses, streams: [first] }, i) => ({
    stem: PLAIN_FILE.test(stem) ? "" : stem,
    host: service === "bookie" ? hostNameIn(addresses) : null,
    fallback: [...addresses, first?.part].find(Boolean) ?? `${service === "unknown" ? "node" : service} ${i + 1}`,
  }));
}

function seedOf(stream: LogStream): BkSeed {
  const service = serviceOf(stream);
  const key = placeOf(stream, stream.stem);
  return { key, stem: stream.stem, service, addresses: addressesOf(stream.events), streams: [stream] };
}

/** Only a bookie has threads of these names; ZooKeeper's SyncThread has a colon. */
const BOOKIE_THREAD =
  /^(?:Bookie(?:Read|Write|HighPriority|LongPoll|Journal|StateManager)|bookie-io-|GarbageCollectorThread-|ForceWriteThread|SyncThread-|LedgerDirsMonitorThread)/;
/** Only a bookie has a journal, a storage, directories and cookies, and is asked for entries. */
const BOOKIE_PARTS = new Set(["st", "jr", "ls", "el", "gc", "dk", "rq"]);
/** Lines of the start and end that an AutoRecovery daemon writes as well. */
const SHARED = new Set<Kind>([
  "bk.conf",
  "bk.component.load",
  "bk.component.starting",
  "bk.component.started",
  "bk.component.fail",
  "bk.hook.close",
  "bk.hook.closed",
  "bk.hook.fail",
  "bk.handler.trigger",
  "bk.thread.uncaught",
  "bk.thread.critical",
]);
const COOKIES = new Set<Kind>(["ck.nostore", "ck.emptydirs", "ck.notempty", "ck.stamp", "ck.mismatch", "ck.instance"]);
/** Only AutoRecovery writes these; the shell borrows the other lines of its classes. */
const RECOVERY = new Set<Kind>(["au.elected", "rw.done", "rw.exit", "rw.unavail", "ar.death", "ar.stop", "ar.expired"]);

function serviceOf({ events, stem, layout }: Pick<LogStream, "events" | "stem" | "layout">): Service {
  const own = events as readonly BkEvent[];
  const isBookie = own.some(({ kind, fields, thread }) => {
    if (BOOKIE_THREAD.test(thread)) return true;
    const part = kind.slice(0, 2);
    if (BOOKIE_PARTS.has(part) || COOKIES.has(kind)) return true;
    if (part !== "bk") return false;
    return !SHARED.has(kind) || ("component" in fields && /bookie-server|BookieService/.test(fields.component));
  });
  const starts = (part: string) => own.some(({ kind }) => kind.startsWith(`${part}.`));
  if (isBookie) return "bookie";
  const isDaemon = own.some(
    ({ kind, fields }) => RECOVERY.has(kind) || ("component" in fields && /autorecovery-server/.test(fields.component)),
  );
  if (isDaemon) return "autorecovery";
  if (starts("sh") || layout === "bookkeeper_shell" || SHELL_FILE.test(stem)) return "shell";
  if (starts("au") || starts("rw") || starts("ar")) return "autorecovery";
  return starts("cl") ? "client" : "unknown";
}

/**
 * Its addresses, and the host of its own end of a connection to ZooKeeper. A daemon that is seen from its start is told
 * from the bookie of its host, whose id it shares.
 */
function namesOf(events: readonly LogEvent[]): Set<string> {
  const hosts = (events as readonly BkEvent[]).flatMap((event) => linkedFrom(event) ?? []);
  const isWhole = BEGINS.has(events[0]?.kind ?? "");
  const isDaemon = isWhole && serviceOf({ events, stem: "", layout: "" }) === "autorecovery";
  const names = [...addressesOf(events), ...hosts.filter((host) => !LOOPBACK.test(host))];
  return new Set(names.map((name) => (isDaemon ? `autorecovery of ${name}` : name)));
}

function addressesOf(events: readonly LogEvent[]): Set<string> {
  const addresses = new Set<string>();
  const add = (address: string) => {
    const bare = address.replace(/^.*\//, "");
    if (bare !== UNSET && !ANYWHERE.test(bare) && !LOOPBACK.test(bare)) addresses.add(bare);
  };
  let port: number | null = null;
  let host: string | null = null;
  let named: string | null = null;
  for (const event of events as readonly BkEvent[]) {
    const thread = AUDITOR_THREAD.exec(event.thread)?.[1];
    if (thread) add(thread);
    if (event.kind === "bk.hello") {
      if (event.fields.bookie) add(event.fields.bookie);
      port = event.fields.port;
    } else if (event.kind === "bk.bind") add(event.fields.addr);
    else if (event.kind === "bk.reg.prev") add(event.fields.path);
    else if (event.kind === "au.elected") add(event.fields.bookie);
    else if (event.kind === "zk.host") named = event.fields.host;
    else host = linkedFrom(event) ?? host;
  }
  if (port !== null) for (const own of [named, host]) if (own !== null) add(`${own}:${port}`);
  return addresses;
}

/** The host of its own end of a connection to ZooKeeper. */
function linkedFrom(event: BkEvent): string | null {
  return event.kind === "zk.cnxn.linked" ? (/^\/([0-9.]+):\d+$/.exec(event.fields.client ?? "")?.[1] ?? null) : null;
}

function hostNameIn(addresses: ReadonlySet<string>): string | null {
  const hosts = [...addresses].map((address) => address.replace(/:\d+$/, ""));
  return hosts.find((host) => /[a-z]/i.test(host)) ?? null;
}

/** A daemon and a bookie of one host share an id, and are two processes. Files of one name are of two where ids say so. */
function isSame(a: BkSeed, b: BkSeed): boolean {
  return isSameNode(a, b) && (a.key === b.key || a.service === b.service);
}
