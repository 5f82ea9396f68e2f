/** From the streams of a cluster to what is known of it: who is who, who led, which servers were alive, what each held. */

import type { Span } from "../../case.ts";
import { type Aligned, alignClocks, type ClockSettings } from "../../correlate/align.ts";
import { withoutCopies } from "../../correlate/copies.ts";
import { eventLog, eventsOf } from "../../correlate/event-log.ts";
import type { StateChange } from "../../correlate/intervals.ts";
import { loggedNode, spanOfLogs } from "../../correlate/logged-node.ts";
import type { LogStream } from "../../correlate/streams.ts";
import type { Instant } from "../../event.ts";
import { least } from "../../extent.ts";
import type { PegasusFields } from "../../grammar/pegasus.gen.ts";
import { type Duplication, duplicationsOf } from "./duplications.ts";
import { type Identity, identify, unlogged } from "./identity.ts";
import { type Leadership, leadershipsOf } from "./leaders.ts";
import { livesOf } from "./lives.ts";
import type { PegNode } from "./node.ts";
import { partitionsOf } from "./partitions.ts";
import { passages } from "./passages.ts";
import { rolesOf, seenBy } from "./roles.ts";

/** Everything known about a cluster. Detectors read this; reports read its case (cluster-case.ts). */
export interface Cluster {
  readonly nodes: readonly PegNode[];
  /** First to last line of all logs. */
  readonly whole: Span;
  /** What begins after this is the stop of the servers at the end of the logs. */
  readonly settled: Instant;
  readonly leaderships: readonly Leadership[];
  readonly duplications: readonly Duplication[];
  /** Replica servers that are known, those of which a meta server only heard among them. */
  readonly serverCount: number;
  /** The server on an address, null where none is known. */
  readonly nodeAt: (address: string) => PegNode | null;
  /** The name of the server on an address, the address itself where none is known. */
  readonly nameAt: (address: string) => string;
}

/** Servers that are stopped together are gone for the meta server within the grace of 22 s and some checks. */
const STOP_TOGETHER_MS = 90_000;

type Own = Omit<PegNode, "roles" | "partitions">;

/** Correlates the streams of one cluster; null where no stream holds an event. */
export function correlateCluster(streams: readonly LogStream[], settings: ClockSettings): Cluster | null {
  const identities = identify(streams);
  const aligned = alignClocks(identities, settings, passages);
  const owns = identities.map((identity, i) => ownOf(identity, aligned[i] ?? null));
  const whole = spanOfLogs(owns);
  if (whole === null) return null;
  const all = [...owns, ...spokenOf(owns).map((address) => ownOf(unlogged(address), null))];
  const seen = owns.filter(({ role }) => role === "meta").map(({ log }) => seenBy(log));
  const nodes = all.map((own): PegNode => withRoles(own, seen, whole));
  const quiet = quietOnes(nodes, seen);
  const nodeAt = (address: string) => nodes.find(({ identity }) => identity.addresses.has(address)) ?? null;
  return {
    nodes,
    whole,
    settled: quiet > 0 ? whole.to : settledAt(nodes, whole),
    leaderships: leadershipsOf(nodes),
    duplications: duplicationsOf(nodes, whole),
    serverCount: nodes.filter(({ role }) => role === "replica").length + quiet,
    nodeAt,
    nameAt: (address) => nodeAt(address)?.name ?? address,
  };
}

function ownOf(identity: Identity, aligned: Aligned | null): Own {
  const log = eventLog<PegasusFields>(withoutCopies(aligned?.events ?? []));
  return {
    ...loggedNode(identity, aligned),
    role: identity.role,
    version: log.of("proc.banner").at(-1)?.fields.version ?? null,
    log,
    lives: livesOf(log, aligned?.last ?? null),
  };
}

function withRoles(own: Own, metas: readonly ReadonlyMap<string, readonly StateChange[]>[], whole: Span): PegNode {
  const { role, log, lives, identity } = own;
  const addresses = role === "replica" ? [...identity.addresses] : [];
  const seen = metas.flatMap((turns) => addresses.flatMap((address) => turns.get(address) ?? []));
  return {
    ...own,
    roles: rolesOf(
      role,
      log,
      lives,
      [...seen].sort((a, b) => a.at - b.at),
      whole,
    ),
    partitions: partitionsOf(log, lives, whole),
  };
}

/** Replica servers without a log here of which a meta server tells that something befell them. */
function spokenOf(owns: readonly Own[]): string[] {
  const addresses = new Set<string>();
  for (const { log, role } of owns) {
    if (role !== "meta") continue;
    for (const event of eventsOf(log, "fd.worker.lost", "fd.restart", "fd.unstable", "fd.unstable.ignored"))
      if (event.fields.node) addresses.add(event.fields.node);
  }
  return [...addresses].filter((address) => !owns.some(({ identity }) => identity.addresses.has(address)));
}

/** How many replica servers a meta server heard of that have no log, and that nothing befell. */
function quietOnes(nodes: readonly PegNode[], seen: readonly ReadonlyMap<string, readonly StateChange[]>[]): number {
  const addresses = new Set(seen.flatMap((turns) => [...turns.keys()]));
  for (const { identity } of nodes) for (const address of identity.addresses) addresses.delete(address);
  return addresses.size;
}

/** Where all replica servers are gone together at the end of the logs, that begins here. */
function settledAt(nodes: readonly PegNode[], whole: Span): Instant {
  const servers = nodes.filter(({ role, roles }) => role === "replica" && roles.some(({ state }) => state === "alive"));
  const gone = servers.map(({ roles }) => {
    const last = roles.at(-1);
    return last && last.state === "lost" && last.inferred ? last.from : null;
  });
  if (servers.length < 2 || gone.some((at) => at === null)) return whole.to;
  const first = least(gone.filter((at) => at !== null));
  return whole.to - first <= STOP_TOGETHER_MS ? first - 1 : whole.to;
}
