/** What became of the bundles of a broker that went without a word: who took which, and when. */
import { eventsDuring } from "../../correlate/event-log.ts";
import type { Instant } from "../../event.ts";
import { isInternal } from "./bundles.ts";
import type { Cluster } from "./cluster.ts";
import type { PulEvent } from "./events.ts";
import type { PulNode } from "./node.ts";

/** A bundle that somebody served after its owner was gone. */
export interface Handover {
  readonly bundle: string;
  /** The line of the new owner, or of the leader that gave it the bundle. */
  readonly line: PulEvent;
}

/** Bundles that a broker owned when it was gone. */
export interface Left {
  readonly taken: readonly Handover[];
  /** Bundles that no line here gives to anybody. */
  readonly untaken: readonly string[];
}

/** A client that has lost its broker asks again within a minute, and a session of 30 s ends before it is answered. */
const WANTED_WITHIN_MS = 120_000;

/** The last bundle that somebody took while its clients waited for it; undefined for none. */
export function lastWanted({ taken }: Left, goneAt: Instant): Handover | undefined {
  return taken.findLast(({ line }) => line.at <= goneAt + WANTED_WITHIN_MS);
}

/**
 * Locks tell what the broker owned (classic load manager); of the channel the leader's lines do (extensible).
 * @param goneAt its last line
 * @param until up to when bundles are looked for
 */
export function leftBy(cluster: Cluster, node: PulNode, goneAt: Instant, until: Instant): Left {
  const taken = new Map<string, Handover>();
  const lines = cluster.nodes
    .flatMap(({ log }) => eventsDuring(log, goneAt, until, "ow.ok", "su.override") as readonly PulEvent[])
    .filter(({ at }) => at > goneAt)
    .sort((a, b) => a.at - b.at);
  const owned = new Set(
    node.bundles
      .filter(({ intervals }) =>
        intervals.some(({ serving, phase, from, to }) => serving && phase === null && from <= goneAt && to >= goneAt),
      )
      .map(({ bundle }) => bundle),
  );
  for (const line of lines) {
    const handover = handoverOf(cluster, node, line, owned);
    if (handover && !taken.has(handover.bundle)) taken.set(handover.bundle, handover);
  }
  return { taken: [...taken.values()], untaken: [...owned].filter((bundle) => !taken.has(bundle)) };
}

function handoverOf(cluster: Cluster, node: PulNode, line: PulEvent, owned: ReadonlySet<string>): Handover | null {
  if (line.kind === "ow.ok") {
    const bundle = line.fields.bundle?.replace(/^\/namespace\//, "") ?? "";
    return owned.has(bundle) ? { bundle, line } : null;
  }
  if (line.kind !== "su.override") return null;
  const { bundle, old_state, old_owner, new_state } = line.fields;
  const isGiven = old_state === "Owned" && new_state === "Owned" && cluster.nodeAt(old_owner) === node;
  return isGiven && !isInternal(bundle) ? { bundle, line } : null;
}
