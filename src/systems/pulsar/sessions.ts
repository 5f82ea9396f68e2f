/** Metadata sessions: countdowns of the watcher, and losses. */
import { eventsDuring, eventsOf } from "../../correlate/event-log.ts";
import { inRuns } from "../../correlate/runs.ts";
import type { Instant } from "../../event.ts";
import { countEarly, during } from "../../extent.ts";
import type { PulEvent } from "./events.ts";
import { isEnding, type Life, lifeAt } from "./lives.ts";
import type { PulNode } from "./node.ts";

/** A countdown of a watcher that waits for the metadata store. */
export interface Countdown {
  readonly node: PulNode;
  readonly ticks: readonly PulEvent<"ms.disc" | "ms.old.disc">[];
  /** What the first tick says is left. */
  readonly firstLeftMs: number;
  /** What the last tick says is left. */
  readonly leftMs: number;
  /** Ticks come each 1/15 of the timeout and may wait as long for an answer; a longer gap means that the process stood still. */
  readonly isRegular: boolean;
  readonly reconnected: PulEvent | null;
  readonly lost: PulEvent | null;
}

/** A session that the watcher declares lost, with what came of it. */
export interface Loss {
  readonly node: PulNode;
  /** When its line was written. */
  readonly at: Instant;
  readonly life: Life | undefined;
  readonly event: PulEvent;
  /** The server said that it expired; else the client gave up first. */
  readonly byServer: boolean;
  /** The sessions that the process had then, by the lines that granted them; none where they are not in the log. */
  readonly granted: readonly PulEvent<"zk.cnxn.established">[];
  /** A line that says that the process shuts down for it, or the next end of the process. */
  readonly shutdown: PulEvent | null;
  readonly reestablished: PulEvent | null;
}

/** Ticks of one countdown follow one another within this, pauses of the process included. */
const PAUSE_MS = 15_000;
/** Three times the tick of the default timeout of 30 s: each waits up to one for its answer, and a little more. */
const REGULAR_MS = 6000;
/** What follows from a countdown or a loss follows within this. */
const FOLLOWS_MS = 30_000;
/** Several watchers of one process tell one loss. */
const SAME_LOSS_MS = 60_000;

export function countdownsOf(node: PulNode): Countdown[] {
  const ticks = eventsOf(node.log, "ms.disc", "ms.old.disc").filter(({ at }) => !isEnding(node.lives, at));
  const connections = connectionsOf(node);
  const losses = lossLinesOf(node);
  return inRuns(ticks, PAUSE_MS).map((run) => {
    const last = run.at(-1);
    const end = last?.at ?? 0;
    const sameThread = last ? run.filter(({ thread }) => thread === last.thread) : [];
    return {
      node,
      ticks: run,
      firstLeftMs: run[0] ? leftIn(run[0]) : 0,
      leftMs: last ? leftIn(last) : 0,
      isRegular: sameThread.every(({ at }, i) => at - (sameThread[i - 1]?.at ?? at) <= REGULAR_MS),
      reconnected: during(connections, end, end + FOLLOWS_MS)[0] ?? null,
      lost: during(losses, run[0]?.at ?? 0, end + FOLLOWS_MS)[0] ?? null,
    };
  });
}

function leftIn(event: PulEvent<"ms.disc" | "ms.old.disc">): number {
  return 1000 * (event.kind === "ms.disc" ? Number(event.fields.remaining ?? 0) : event.fields.seconds);
}

function connectionsOf({ log }: PulNode): readonly PulEvent[] {
  return eventsOf(
    log,
    "ms.reconn",
    "ms.old.reconn",
    "ms.event",
    "ms.ml.event",
    "lk.reval.all",
    "lk.reval.pending",
  ).filter((event) => {
    if (event.kind !== "ms.event" && event.kind !== "ms.ml.event") return true;
    return event.fields.event === "Reconnected" || event.fields.event === "SessionReestablished";
  });
}

function lossLinesOf({ log, lives }: PulNode): readonly PulEvent[] {
  return eventsOf(
    log,
    "ms.lost.timeout",
    "ms.lost.expired",
    "ms.old.lost.timeout",
    "ms.old.lost.expired",
    "ms.event",
    "ms.ml.event",
  ).filter(
    (event) =>
      ((event.kind !== "ms.event" && event.kind !== "ms.ml.event") || event.fields.event === "SessionLost") &&
      // a broker that stops in order closes its session itself
      !(lifeAt(lives, event.at)?.end === "stopped" && isEnding(lives, event.at)),
  );
}

/** Lines by which a process ends itself for a lost session. */
const SHUTDOWNS = ["ms.shutdown", "br.immediate", "br.halt", "ms.old.lost.timeout", "ms.old.lost.expired"] as const;

/** The losses of a node's sessions, in order. */
export function lossesOf(node: PulNode): Loss[] {
  const connections = connectionsOf(node);
  return inRuns(lossLinesOf(node), SAME_LOSS_MS).flatMap((run): Loss[] => {
    const event = run.find(({ kind }) => kind !== "ms.event" && kind !== "ms.ml.event") ?? run[0];
    if (!event) return [];
    const life = lifeAt(node.lives, event.at);
    const until: Instant = Math.min(event.at + SAME_LOSS_MS, life?.to ?? Number.POSITIVE_INFINITY);
    const [shutdown] = life?.end === "halted" ? eventsDuring(node.log, event.at, until, ...SHUTDOWNS) : [];
    return [
      {
        node,
        at: event.at,
        life,
        event,
        granted: grantedAt(node, life, event.at),
        byServer: run.some(({ kind }) => kind === "ms.lost.expired" || kind === "ms.old.lost.expired"),
        shutdown: shutdown ?? null,
        reestablished: connections[countEarly(connections, ({ at }) => at < event.at)] ?? null,
      },
    ];
  });
}

/** Lines that granted the sessions which a process had at an instant: of each the last one, unless an earlier loss ended it. */
function grantedAt({ log }: PulNode, life: Life | undefined, at: Instant): PulEvent<"zk.cnxn.established">[] {
  const from = life?.from ?? Number.NEGATIVE_INFINITY;
  // the client says that a session has expired a moment before the store says that it is lost
  const over = new Set(eventsDuring(log, from, at - SAME_LOSS_MS, "zk.expired").map(({ fields }) => fields.session));
  const granted = eventsDuring(log, from, at, "zk.cnxn.established");
  return [...new Map(granted.map((event) => [event.fields.session, event])).values()].filter(
    ({ fields }) => !over.has(fields.session),
  );
}

/** Losses of all nodes within this are one event of the store. */
export const TOGETHER_MS = 10_000;

/** Other nodes that lost their session at nearly the same time. @param losses of each node, in order */
export function lostTogether(losses: ReadonlyMap<PulNode, readonly Loss[]>, { node, at }: Loss): PulNode[] {
  return [...losses].flatMap(([other, own]) =>
    other !== node && during(own, at - TOGETHER_MS, at + TOGETHER_MS).length > 0 ? [other] : [],
  );
}
