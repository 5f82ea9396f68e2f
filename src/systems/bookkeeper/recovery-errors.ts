/** Calls of AutoRecovery that failed because ZooKeeper was out of reach, and whether the process ended by them. */
import { eventsOf } from "../../correlate/event-log.ts";
import { inRuns } from "../../correlate/runs.ts";
import type { Instant } from "../../event.ts";
import { during } from "../../extent.ts";
import type { BkEvent } from "./events.ts";
import { throws, wordsOf } from "./exceptions.ts";
import { isEnding, lifeAt } from "./lives.ts";
import type { BkNode } from "./node.ts";

/** Lines under which such an error stands. */
const CALLS = [
  "au.elect.fail",
  "au.norec",
  "au.skip.urm",
  "au.check.fail",
  "rw.unavail",
  "rw.unavail.ledger",
  "rw.norec",
  "rw.nolock",
  "ar.state.err",
] as const;

const LOST = /ConnectionLoss|Error contacting zookeeper|Error contacting metadata/;
/** What a client answers to every call from then on; nothing passes by itself. */
const EXPIRED = /KeeperException\$SessionExpiredException/;
/** Calls of one blip fail within this. */
const SAME_BLIP_MS = 60_000;
/** The death watcher looks every second, and closing begins at once. */
const DEATH_WITHIN_MS = 10_000;
/** A session that expired this long before is the reason itself. */
const EXPIRED_WITHIN_MS = 120_000;

/** Failed calls of one blip on one node. */
export interface Blip {
  readonly node: BkNode;
  readonly run: readonly BkEvent[];
  readonly from: Instant;
  /** The lines by which the process ended of it; empty where none shows that. */
  readonly exit: readonly BkEvent[];
  /** The death watcher says so, so nobody asked for the stop. */
  readonly isProven: boolean;
  /** The calls say that the session is over, and not only the connection. */
  readonly isExpired: boolean;
}

/** @param settled when the stop of all bookies at the end of the logs began; null where there is none */
export function blipsOf(node: BkNode, settled: Instant | null): Blip[] {
  const { log, lives } = node;
  const calls = eventsOf(log, ...CALLS).filter(
    (event) => wordsOf(event).some((one) => LOST.test(one)) && !isAskedToStop(node, event.at),
  );
  const expiries = eventsOf(log, "zk.expired", "zk.cnxn.expired", "zk.expired.info", "ar.expired");
  const ends = eventsOf(log, "ar.death", "ar.stop", "bk.hook.close", "bk.shutdown");
  return inRuns(calls as readonly BkEvent[], SAME_BLIP_MS).flatMap((run): Blip[] => {
    const from = run[0]?.at ?? 0;
    const to = run.at(-1)?.at ?? from;
    if (during(expiries, from - EXPIRED_WITHIN_MS, to + DEATH_WITHIN_MS).length > 0) return [];
    const seen = during(ends as readonly BkEvent[], from, to + DEATH_WITHIN_MS);
    const death = seen.findIndex(({ kind }) => kind === "ar.death");
    // a stop that was asked for ends AutoRecovery, and then the death watcher notices that too
    const isAsked = death >= 0 && seen.slice(0, death).some(({ kind }) => kind === "bk.hook.close");
    const exit = isAsked ? [] : seen;
    const isProven = death >= 0 && !isAsked;
    // where everything is stopped, ZooKeeper first, calls fail as well; without the death watcher's line it may be that
    const isClosing = !isProven && exit.length > 0 && settled !== null && from > settled - SAME_BLIP_MS;
    const isExpired = run.some((event) => throws(event, EXPIRED));
    return lives.length === 0 || isClosing ? [] : [{ node, run, from, exit, isProven, isExpired }];
  });
}

/** A stop that was asked for makes calls fail too; one that the death watcher began was not asked for. */
function isAskedToStop({ lives }: BkNode, at: Instant): boolean {
  return lifeAt(lives, at)?.end === "stopped" && isEnding(lives, at);
}
