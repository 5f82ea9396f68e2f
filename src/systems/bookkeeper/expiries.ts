/** Expired sessions, each told by several lines. */
import { eventsOf } from "../../correlate/event-log.ts";
import { inTime } from "../../correlate/in-time.ts";
import { inRuns } from "../../correlate/runs.ts";
import type { Instant } from "../../event.ts";
import { during, greatest } from "../../extent.ts";
import type { BkEvent } from "./events.ts";
import { throws, wordsOf } from "./exceptions.ts";
import type { BkNode } from "./node.ts";

export interface Expiry {
  readonly node: BkNode;
  readonly at: Instant;
  readonly lines: readonly BkEvent[];
  /** How many expired at once: AutoRecovery in the process of a bookie has one of its own. */
  readonly sessions: number;
  /** The bookie registers anew. */
  readonly retry: BkEvent | null;
  /** It is the session of AutoRecovery in the process of a bookie, which is registered with another one. */
  readonly isOfAutoRecovery: boolean;
  /** For how long the client had not heard of ZooKeeper; null where it does not say. */
  readonly silentMs: number | null;
}

const EXPIRED = /ClientCnxn\$SessionExpiredException(?:: .*session 0x([0-9a-f]+))?/;
/** Lines of one expiry are written within this. */
const SAME_EXPIRY_MS = 10_000;
/** A bookie registers anew as soon as it has a new session. */
const RETRY_WITHIN_MS = 60_000;
/** The client notices its silence this long before it is told that the session is gone. */
const NOTICED_MS = 60_000;

/** True for a connection that was lost by the answer that its session has expired; that stands in the exception alone. */
export function endsSession(event: BkEvent): boolean {
  return throws(event, EXPIRED);
}

/** Sessions that a line, or the exception under it, names. */
function sessionsIn(event: BkEvent): bigint[] {
  const { fields } = event;
  if ("session" in fields && typeof fields.session === "bigint") return [fields.session];
  return wordsOf(event).flatMap((words) => {
    const id = EXPIRED.exec(words)?.[1];
    return id ? [BigInt(`0x${id}`)] : [];
  });
}

export function expiriesOf(node: BkNode): Expiry[] {
  const told = eventsOf(node.log, "zk.expired", "zk.cnxn.expired", "zk.expired.info", "ar.expired");
  const thrown = eventsOf(node.log, "zk.cnxn.lost", "trace.exception").filter(endsSession);
  return inRuns(inTime<BkEvent>([...told, ...thrown]), SAME_EXPIRY_MS).map((run) => {
    const at = run[0]?.at ?? 0;
    const retry = during(node.log.of("bk.reg.retry"), at - SAME_EXPIRY_MS, at + RETRY_WITHIN_MS)[0] ?? null;
    const sessions = new Set(run.flatMap(sessionsIn));
    const isOfAutoRecovery =
      node.service === "bookie" && retry === null && sessions.size < 2 && run.some(({ kind }) => kind === "ar.expired");
    return {
      node,
      at,
      lines: run,
      sessions: Math.max(sessions.size, 1),
      retry,
      isOfAutoRecovery,
      silentMs: silentBefore(node, at, sessions),
    };
  });
}

/**
 * How long a client had not heard of ZooKeeper when it was told that its session was gone: since before it gave up the
 * connection that it had last been granted. It tells of the tries after that one by one.
 */
function silentBefore({ log }: BkNode, at: Instant, sessions: ReadonlySet<bigint>): number | null {
  const timeouts = during(log.of("zk.cnxn.timeout"), Number.NEGATIVE_INFINITY, at);
  const granted = during(log.of("zk.cnxn.established"), Number.NEGATIVE_INFINITY, at);
  const known = [...sessions].flatMap((session) => {
    const last = granted.findLast(({ fields }) => fields.session === session)?.at ?? null;
    const first = last === null ? null : timeouts.find((one) => one.at > last && one.fields.session === session);
    return first ? at - first.at + first.fields.ms : [];
  });
  if (known.length > 0) return greatest(known);
  const near = timeouts.at(-1);
  return near && near.at >= at - NOTICED_MS ? near.fields.ms : null;
}

/** As many expiries in this time are a loop. */
const LOOP = 3;
const LOOP_WITHIN_MS = 10 * 60_000;

/** Runs of expiries of a bookie that registers anew after each, as many as make a loop. */
export function loopsOf(node: BkNode): Expiry[][] {
  const registered = expiriesOf(node).filter(({ retry }) => retry !== null);
  const isDense = (run: readonly Expiry[]) =>
    run.some((one, i) => (run[i + LOOP - 1]?.at ?? Number.POSITIVE_INFINITY) - one.at <= LOOP_WITHIN_MS);
  return inRuns(registered, LOOP_WITHIN_MS).filter(isDense);
}
