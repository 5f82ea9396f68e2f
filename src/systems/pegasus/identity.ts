/**
 * Who is who. A server prints its address once at its start, and each line of a partition names the server that writes
 * it; what it is (meta or replica server) stands in front of the pool in every header.
 */
import { isSameNode, joinSeeds, type NodeIdentity, nameSeeds, placeOf, type Seed } from "../../correlate/identity.ts";
import type { Authorship } from "../../correlate/one-behind-the-other.ts";
import type { LogStream } from "../../correlate/streams.ts";
import type { LogEvent } from "../../event.ts";
import { greatest, least } from "../../extent.ts";
import type { PegEvent } from "./events.ts";
import { grammar } from "./grammar.ts";

export type ServerRole = "meta" | "replica" | "collector" | "client" | "unknown";

export interface Identity extends NodeIdentity {
  readonly role: ServerRole;
}

interface PegSeed extends Seed {
  readonly role: ServerRole;
}

/** `log.1.txt` is everybody's. */
const PLAIN_FILE = /^log(?:\.\d+)?$/;
/** What master puts behind the role in `replica.log.20250910_120000_500`. */
const FILE_STAMP = /(?:\.log)?\.\d{8}_\d{6}_\d{3}$/;
/** What a line begins with: the program's name for its node, numbered where several run in one process. */
const SERVICE = /^\s*(meta|replica|collector|mimic)\d*\./;
const SERVICES: Readonly<Record<string, ServerRole>> = {
  meta: "meta",
  replica: "replica",
  collector: "collector",
  mimic: "client",
};
/** Here `server` is not the one that writes. */
const OTHERS = new Set<PegEvent["kind"]>(["zk.lock.abnormal"]);

/** The lines that a start prints before its address are of it. */
export const authorship: Authorship = { idInHeader: false, begins: new Set(grammar.begins), namesOf: addressesOf };

export function identify(streams: readonly LogStream[]): Identity[] {
  const seeds = joinSeeds(streams.flatMap(byKind).map(seedOf), (a, b) => isOneKind(a, b) && isSameNode(a, b));
  return nameSeeds(seeds, ({ stem, role, addresses }, i) => ({
    stem: PLAIN_FILE.test(stem) ? "" : stem,
    host: hostNameIn(addresses),
    fallback: [...addresses][0] ?? `${role} ${i + 1}`,
  }));
}

/** Servers of two kinds are never one. */
function isOneKind(a: PegSeed, b: PegSeed): boolean {
  return a.role === b.role || a.role === "unknown" || b.role === "unknown";
}

const KINDS: readonly ServerRole[] = ["meta", "replica", "collector"];

/**
 * A text in which servers of several kinds write is of several servers: each line says of which kind it is. What has lost
 * that belongs to the line before it. Meta servers of one text are told apart by their addresses alone.
 */
function byKind(stream: LogStream): LogStream[] {
  const kinds = (stream.events as readonly PegEvent[]).map(kindOf);
  const all = KINDS.filter((kind) => kinds.includes(kind));
  if (all.length < 2) return [stream];
  let last = kinds.find((kind) => kind !== null) ?? null;
  const writers = kinds.map((kind) => {
    last = kind ?? last;
    return last;
  });
  return all.map((kind) => {
    const isOwn = (_: unknown, i: number) => writers[i] === kind;
    const events = stream.events.filter(isOwn);
    const steps = stream.steps
      .map((step) => ({ ...step, index: writers.slice(0, step.index).filter((writer) => writer === kind).length }))
      .filter(({ index }) => index > 0 && index < events.length);
    const at = events.map((event) => event.at);
    const part = `${kind === "meta" ? stream.source : stream.part} ${kind}`;
    return { ...stream, stem: "", part, events, steps, first: least(at), last: greatest(at) };
  });
}

function kindOf({ thread }: PegEvent): ServerRole | null {
  const service = SERVICES[SERVICE.exec(thread)?.[1] ?? ""];
  return service !== undefined && KINDS.includes(service) ? service : null;
}

/** A server that others speak of and that has no log here. */
export function unlogged(address: string): Identity {
  return { name: address, role: "replica", aliases: [], addresses: new Set([address]), streams: [] };
}

function seedOf(stream: LogStream): PegSeed {
  const role = roleOf(stream);
  const stem = stream.stem.replace(FILE_STAMP, "");
  const key = placeOf(stream, `${stream.stem} ${role}`);
  return { key, stem, role, addresses: addressesOf(stream.events), streams: [stream] };
}

function roleOf({ events, stem }: LogStream): ServerRole {
  const counts = new Map<ServerRole, number>();
  for (const { thread, fields } of events as readonly PegEvent[]) {
    const service = SERVICES[SERVICE.exec(thread)?.[1] ?? ""];
    const role = service ?? ("gpid" in fields && "server" in fields ? "replica" : null);
    if (role) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most) return most[0];
  return /meta/i.test(stem) ? "meta" : /replica/i.test(stem) ? "replica" : "unknown";
}

function addressesOf(events: readonly LogEvent[]): Set<string> {
  const addresses = new Set<string>();
  for (const event of events as readonly PegEvent[]) {
    const { kind, fields } = event;
    if ("server" in fields && fields.server && !OTHERS.has(kind)) addresses.add(fields.server);
    if (kind === "fd.ping" && event.fields.meta) addresses.add(event.fields.meta);
    if (kind === "leader.granted" && event.fields.err === "ERR_OK") addresses.add(event.fields.owner);
  }
  // people mask addresses with dots
  return new Set([...addresses].filter((address) => /[a-z0-9]/i.test(address)));
}

function hostNameIn(addresses: ReadonlySet<string>): string | null {
  const hosts = [...addresses].map((address) => address.slice(0, address.lastIndexOf(":")));
  return hosts.find((host) => /[a-z]/i.test(host) && host !== "localhost") ?? null;
}
