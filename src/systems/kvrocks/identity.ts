/**
 * Who is who. No line of a Kvrocks server names it: it is told by the address it listens on, by the host in the names and
 * heads of glog's files, by the row `myself` of a captured table, or by the name of its file.
 */
import { chooseNames } from "../../correlate/names.ts";
import type { LogStream } from "../../correlate/streams.ts";
import type { KvEvent } from "./events.ts";
import { type Part, parted } from "./one-behind-the-other.ts";

export interface Identity {
  readonly name: string;
  readonly aliases: readonly string[];
  /** `host:port` it serves on, as it or a table names it. */
  readonly addresses: ReadonlySet<string>;
  readonly streams: readonly LogStream[];
}

interface Seed {
  /** Streams with one key are of one node. */
  readonly key: string;
  readonly stem: string;
  readonly host: string | null;
  readonly addresses: Set<string>;
  readonly streams: LogStream[];
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

export function identify(streams: readonly LogStream[]): Identity[] {
  const seeds: Seed[] = [];
  for (const part of streams.flatMap(parted)) {
    const seed = seedOf(part);
    const known = seeds.find((other) => isSame(other, seed));
    if (!known) seeds.push(seed);
    else {
      known.streams.push(part.stream);
      for (const address of seed.addresses) known.addresses.add(address);
    }
  }
  const names = chooseNames(
    seeds.map(({ stem, host, streams: own, addresses }, i) => ({
      given: own.find(({ given }) => given)?.given ?? null,
      label: own[0]?.label ?? "",
      stem,
      host,
      fallback: [...addresses][0] ?? `node ${i + 1}`,
    })),
  );
  return seeds.map(({ stem, host, addresses, streams: own }, i) => {
    const name = names[i] ?? "";
    const all = [...addresses, stem, host ?? "", ...own.map(({ label }) => label)];
    return {
      name,
      aliases: [...new Set(all)].filter((alias) => alias !== "" && alias !== name),
      addresses,
      streams: own,
    };
  });
}

function seedOf({ stream, address }: Part): Seed {
  const glog = GLOG_FILE.exec(stream.stem)?.[1] ?? null;
  const running = (stream.events as readonly KvEvent[]).find(({ kind }) => kind === "trace.machine");
  const host = glog ?? (running?.kind === "trace.machine" ? running.fields.host : null);
  const bare = stream.stem.replace(COMMAND, "");
  const stem = glog ?? (GLOG_LINK.test(bare) ? "kvrocks" : bare);
  const key = `${stream.given ?? (stream.label || stem)} ${address ?? ""}`;
  return { key, stem, host, addresses: addressesOf(stream), streams: [stream] };
}

function addressesOf({ events }: LogStream): Set<string> {
  const addresses = new Set<string>();
  for (const event of events as readonly KvEvent[]) {
    if (event.kind === "proc.listen" && !WILDCARDS.has(event.fields.host))
      addresses.add(`${event.fields.host}:${event.fields.port}`);
    if (event.kind === "capture.cluster.node" && event.fields.flags.startsWith("myself"))
      addresses.add(`${event.fields.host}:${event.fields.port}`);
  }
  return addresses;
}

/** Loopback addresses are everybody's: two machines may have one, so they join nobody. */
function isSame(a: Seed, b: Seed): boolean {
  if (a.key === b.key) return true;
  const given = a.streams.some((stream) => stream.given) && b.streams.some((stream) => stream.given);
  return (
    !given && [...b.addresses].some((address) => a.addresses.has(address) && !/^(?:127\.|localhost|::1)/.test(address))
  );
}
