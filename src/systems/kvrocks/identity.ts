/**
 * Who is who. No line of a Kvrocks server names it: it is told by the address it listens on, by the host in the names and
 * heads of glog's files, by the row `myself` of a captured table, or by the name of its file.
 */
import { isSameNode, joinSeeds, type NodeIdentity, nameSeeds, placeOf, type Seed } from "../../correlate/identity.ts";
import type { Authorship } from "../../correlate/one-behind-the-other.ts";
import type { LogStream } from "../../correlate/streams.ts";
import type { LogEvent } from "../../event.ts";
import type { KvEvent } from "./events.ts";
import { grammar } from "./grammar.ts";

export type Identity = NodeIdentity;

interface KvSeed extends Seed {
  readonly host: string | null;
}

/** `kvrocks.{host}.{user}.log.{severity}.{date}`: one process writes a file for each severity. */
const GLOG_FILE = /^kvrocks\.(.+)\.[^.]+\.log\.(?:INFO|WARNING|ERROR|FATAL)/;

export function isGlogFile(stem: string): boolean {
  return GLOG_FILE.test(stem);
}

const GLOG_LINK = /^kvrocks(?:\.(?:INFO|WARNING|ERROR|FATAL))?$/i;

/** What people call the output of a command that they keep, behind the name of the node. */
const COMMAND =
  /[-._](?:cluster[-_. ]?(?:nodes|info|slots)|info(?:[-_. ]?replication)?|replication|role|nodes(?:[-_.]conf)?)$/i;

const WILDCARDS = new Set(["0.0.0.0", "::", "*"]);

/** A server tells where it listens at its start, and nothing of itself later. */
export const authorship: Authorship = {
  idInHeader: false,
  begins: new Set(grammar.begins),
  namesOf: addressesOf,
};

export function identify(streams: readonly LogStream[]): Identity[] {
  const seeds = joinSeeds(streams.map(seedOf), (a, b) => a.key === b.key || isSameNode(a, b) || isTwin(a, b));
  return nameSeeds(seeds, ({ stem, host, addresses }, i) => ({
    stem,
    host,
    fallback: [...addresses][0] ?? `node ${i + 1}`,
  }));
}

function seedOf(stream: LogStream): KvSeed {
  const glog = GLOG_FILE.exec(stream.stem)?.[1] ?? null;
  const running = (stream.events as readonly KvEvent[]).find(({ kind }) => kind === "trace.machine");
  const host = glog ?? (running?.kind === "trace.machine" ? running.fields.host : null);
  const bare = stream.stem.replace(COMMAND, "");
  const stem = glog ?? (GLOG_LINK.test(bare) ? "kvrocks" : bare);
  return { key: placeOf(stream, stem), stem, host, addresses: addressesOf(stream.events), streams: [stream] };
}

/** Log file and standard output of one process, as grep names the files of a folder: they tell one crash in the same words. */
function isTwin(a: KvSeed, b: KvSeed): boolean {
  const isOther = a.addresses.size > 0 && b.addresses.size > 0 && ![...b.addresses].some((one) => a.addresses.has(one));
  const folder = folderOf(b);
  return (
    !isOther && folder !== "" && folderOf(a) === folder && crashesIn(b).some((crash) => crashesIn(a).includes(crash))
  );
}

function folderOf({ streams }: KvSeed): string {
  const label = streams[0]?.label ?? "";
  return label.slice(0, label.lastIndexOf("/") + 1);
}

function crashesIn({ streams }: KvSeed): string[] {
  const events = streams.flatMap((stream) => stream.events as readonly KvEvent[]);
  return events.flatMap((event) => (event.kind === "proc.crash" ? [wordsOf(event)] : []));
}

/** What two lines of one text share. */
function wordsOf({ at, kind, thread, fields }: LogEvent): string {
  return JSON.stringify([at, kind, thread, ...Object.values(fields).map(String)]);
}

/** The streams of a node without the lines of one that an earlier one of the same source has: those of its twin. */
export function withoutTwins({ streams }: Identity): LogStream[] {
  const sources = new Set(streams.map(({ source }) => source));
  if (sources.size === streams.length) return [...streams];
  const seen = new Map<string, LogStream>();
  return streams.map((stream) => {
    const events = stream.events.filter((event) => {
      const words = `${stream.source} ${wordsOf(event)}`;
      const first = seen.get(words) ?? stream;
      seen.set(words, first);
      return first === stream;
    });
    return { ...stream, events };
  });
}

function addressesOf(events: readonly LogEvent[]): Set<string> {
  const addresses = new Set<string>();
  for (const event of events as readonly KvEvent[]) {
    if (event.kind === "proc.listen" && !WILDCARDS.has(event.fields.host))
      addresses.add(`${event.fields.host}:${event.fields.port}`);
    if (event.kind === "capture.cluster.node" && event.fields.flags.startsWith("myself"))
      addresses.add(`${event.fields.host}:${event.fields.port}`);
  }
  return addresses;
}
