/** Metadata sessions: countdowns of the watcher, and losses. */
import { eventsOf } from "../../correlate/event-log.ts";
import { inRuns } from "../../correlate/runs.ts";
import type { Instant } from "../../event.ts";
import type { Cluster } from "./cluster.ts";
import type { PulEvent } from "./events.ts";
import { isEnding, type Life, lifeAt } from "./lives.ts";
import type { PulNode } from "./node.ts";

/** A countdown of a watcher that waits for the metadata store. */
export interface Countdown {
  readonly node: PulNode;
  readonly ticks: readonly PulEvent<"ms.disc" | "ms.old.disc">[];
  /** What the last tick says is left. */
  readonly leftMs: number;
  /** Ticks come each 1/15 of the timeout; a gap of more than two of them means that the process itself stood still. */
  readonly isRegular: boolean;
  readonly reconnected: PulEvent | null;
  readonly lost: PulEvent | null;
}

/** A session that the watcher declares lost, with what came of it. */
export interface Loss {
  readonly node: PulNode;
  readonly life: Life | undefined;
  readonly event: PulEvent;
  /** The server said that it expired; else the client gave up first. */
  readonly byServer: boolean;
  /** A line that says that the process shuts down for it, or the next end of the process. */
  readonly shutdown: PulEvent | null;
  readonly reestablished: PulEvent | null;
}

/** Ticks of one countdown follow one another within this, pauses of the process included. */
const PAUSE_MS = 15_000;
/** Twice the tick of the default timeout of 30 s. */
const REGULAR_MS = 4000;
/** What follows from a countdown or a loss follows within this. */
const FOLLOWS_MS = 30_000;
/** Several watchers of one process tell one loss. */
const SAME_LOSS_MS = 60_000;

export function countdownsOf(node: PulNode): Countdown[] {
  const ticks = eventsOf(node.log, "ms.disc", "ms.old.disc").filter(({ at }) => !isEnding(node.lives, at));
  return inRuns(ticks, PAUSE_MS).map((run) => {
    const last = run.at(-1);
    const end = last?.at ?? 0;
    const sameThread = last ? run.filter(({ thread }) => thread === last.thread) : [];
    return {
      node,
      ticks: run,
      leftMs: last ? leftIn(last) : 0,
      isRegular: sameThread.every(({ at }, i) => at - (sameThread[i - 1]?.at ?? at) <= REGULAR_MS),
      reconnected: connectionsOf(node).find(({ at }) => at >= end && at <= end + FOLLOWS_MS) ?? null,
      lost: lossLinesOf(node).find(({ at }) => at >= (run[0]?.at ?? 0) && at <= end + FOLLOWS_MS) ?? null,
    };
  });
}

function leftIn(event: PulEvent<"ms.disc" | "ms.old.disc">): number {
  return 1000 * (event.kind === "ms.disc" ? Number(event.fields.remaining ?? 0) : event.fields.seconds);
}

function connectionsOf({ log }: PulNode): readonly PulEvent[] {
  return eventsOf(log, "ms.reconn", "ms.old.reconn", "ms.event").filter(
    (event) =>
      event.kind !== "ms.event" ||
      event.fields.event === "Reconnected" ||
      event.fields.event === "SessionReestablished",
  );
}

function lossLinesOf({ log, lives }: PulNode): readonly PulEvent[] {
  return eventsOf(
    log,
    "ms.lost.timeout",
    "ms.lost.expired",
    "ms.old.lost.timeout",
    "ms.old.lost.expired",
    "ms.event",
  ).filter(
    (event) =>
      (event.kind !== "ms.event" || event.fields.event === "SessionLost") &&
      // a broker that stops in order closes its session itself
      !(lifeAt(lives, event.at)?.end === "stopped" && isEnding(lives, event.at)),
  );
}

export function lossesOf(node: PulNode): Loss[] {
  return inRuns(lossLinesOf(node), SAME_LOSS_MS).flatMap((run): Loss[] => {
    const event = run.find(({ kind }) => kind !== "ms.event") ?? run[0];
    if (!event) return [];
    const life = lifeAt(node.lives, event.at);
    const until: Instant = Math.min(event.at + SAME_LOSS_MS, life?.to ?? Number.POSITIVE_INFINITY);
    const after = eventsOf(
      node.log,
      "ms.shutdown",
      "br.immediate",
      "br.halt",
      "ms.old.lost.timeout",
      "ms.old.lost.expired",
    );
    const shutdown = after.find(({ at }) => at >= event.at && at <= until) ?? null;
    const isShutDown = shutdown !== null && life?.end === "halted";
    return [
      {
        node,
        life,
        event,
        byServer: run.some(({ kind }) => kind === "ms.lost.expired" || kind === "ms.old.lost.expired"),
        shutdown: isShutDown ? shutdown : null,
        reestablished: connectionsOf(node).find(({ at }) => at >= event.at) ?? null,
      },
    ];
  });
}

/** Losses of all nodes within this are one event of the store. */
const TOGETHER_MS = 10_000;

/** Other nodes that lost their session at nearly the same time. */
export function lostTogether({ nodes }: Cluster, loss: Loss): PulNode[] {
  return nodes.filter(
    (node) =>
      node !== loss.node && lossesOf(node).some(({ event }) => Math.abs(event.at - loss.event.at) <= TOGETHER_MS),
  );
}
