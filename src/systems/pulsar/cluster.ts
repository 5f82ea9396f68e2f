/** From the streams of a cluster to what is known of it: who is who, which brokers ran, who led, who held which bundle. */
import type { Span } from "../../case.ts";
import { type Aligned, alignClocks, type ClockSettings } from "../../correlate/align.ts";
import { eventLog, eventsOf } from "../../correlate/event-log.ts";
import { loggedNode, spanOfLogs } from "../../correlate/logged-node.ts";
import type { LogStream } from "../../correlate/streams.ts";
import type { PulsarFields } from "../../grammar/pulsar.gen.ts";
import { bareAddress, hostOf, isLoopback } from "./addresses.ts";
import { bundlesOf } from "./bundles.ts";
import { failuresTo, isRefusal } from "./departures.ts";
import { type Identity, identify, unlogged } from "./identity.ts";
import { livesOf } from "./lives.ts";
import type { PulNode } from "./node.ts";
import { leadershipsOf, rolesOf, sessionsOf } from "./roles.ts";

/** Everything known about a cluster. Detectors read this; reports read its case (cluster-case.ts). */
export interface Cluster {
  readonly nodes: readonly PulNode[];
  /** Nodes whose logs show a broker, and brokers that others speak of. */
  readonly brokers: readonly PulNode[];
  /** First to last line of all logs. */
  readonly whole: Span;
  /** The broker at an address or host, null where none is known. */
  readonly nodeAt: (address: string) => PulNode | null;
  /** The name of the broker at an address, the address itself where none is known. */
  readonly nameAt: (address: string) => string;
}

type Own = Omit<PulNode, "gone" | "roles" | "sessions" | "leaderships" | "bundles">;

/** Correlates the streams of one cluster; null where no stream holds an event. */
export function correlateCluster(streams: readonly LogStream[], settings: ClockSettings): Cluster | null {
  const identities = identify(streams);
  // no line of one broker is found again in another's with a moment of its own
  const aligned = alignClocks(identities, settings, () => []);
  const owns = identities.map((identity, i) => ownOf(identity, aligned[i] ?? null));
  const whole = spanOfLogs(owns);
  if (whole === null) return null;
  const all = [...owns, ...spokenOf(owns).map((address) => ownOf(unlogged(address), null))];
  const nodes = all.map((own) => withTracks(own, owns, whole));
  const nodeAt = (address: string) => nodes.find(({ identity }) => isAt(identity, address)) ?? null;
  return {
    nodes,
    brokers: nodes.filter(({ service }) => service === "broker"),
    whole,
    nodeAt,
    nameAt: (address) => nodeAt(address)?.name ?? address,
  };
}

/** By its whole address, or by a host that is no loopback. */
function isAt({ addresses }: Pick<Identity, "addresses">, address: string): boolean {
  const bare = bareAddress(address);
  if (addresses.has(bare)) return true;
  const host = hostOf(bare);
  return !isLoopback(host) && [...addresses].some((own) => hostOf(own) === host);
}

function ownOf(identity: Identity, aligned: Aligned | null): Own {
  const log = eventLog<PulsarFields>(aligned?.events ?? []);
  return {
    ...loggedNode(identity, aligned),
    service: identity.service,
    version: log.of("br.start").at(-1)?.fields.version ?? null,
    log,
    lives: livesOf(log, aligned?.last ?? null),
  };
}

function withTracks(own: Own, all: readonly Own[], whole: Span): PulNode {
  const { log, lives, identity } = own;
  const removals = all
    .flatMap((other) => (other === own ? [] : [...other.log.of("rg.deleted")]))
    .filter(({ fields }) => fields.broker !== undefined && isAt(identity, fields.broker));
  const refusals = own.service === "broker" ? failuresTo({ nodes: all }, own).filter(isRefusal) : [];
  const gone = [...removals, ...refusals].sort((a, b) => a.at - b.at);
  return {
    ...own,
    gone,
    roles: own.service === "broker" ? rolesOf(log, lives, gone, whole) : [],
    sessions: sessionsOf(log, lives, whole),
    leaderships: leadershipsOf(log, lives, whole),
    bundles: bundlesOf(log, lives, whole),
  };
}

/** Brokers without a log here whose registration others saw come or go. */
function spokenOf(owns: readonly Own[]): string[] {
  const spoken = owns.flatMap(({ log }) =>
    eventsOf(log, "rg.created", "rg.deleted", "rg.notleader", "su.clean.plan", "su.clean.start").flatMap(
      ({ fields }) => fields.broker || [],
    ),
  );
  return [...new Set(spoken)].filter((broker) => !owns.some(({ identity }) => isAt(identity, broker)));
}
