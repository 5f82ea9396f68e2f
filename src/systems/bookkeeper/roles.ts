/** What a node was when: a bookie by its registration, an auditor by its election, each by its session with ZooKeeper. */
import type { Interval, Span } from "../../case.ts";
import { intervalAt, intervalsOf, type StateChange } from "../../correlate/intervals.ts";
import type { Instant } from "../../event.ts";
import { isAutoRecovery } from "./components.ts";
import type { BkEvent } from "./events.ts";
import { endsSession } from "./expiries.ts";
import { isOver, type Life, linesOf } from "./lives.ts";
import type { BkNode } from "./node.ts";

interface Step {
  readonly state: string;
  readonly serving: boolean;
  readonly phase?: string;
  readonly inferred?: boolean;
}

/** The session ended with which a bookie was registered; until it has a new one clients do not know it. */
const REGISTERS_ANEW = "registers anew";

/** The line of another that tells that a process was gone between its last line and the next one's first; null for none. */
type Gone = (life: Life, next: Life) => BkEvent | null;

/** What a node is told by: its own lines, and behind the last of them the auditor's that missed it. */
type Told = Pick<BkNode, "service" | "log" | "lives" | "missed">;

/**
 * Puts the turns of all processes of a node together; a process that is over is down, and of one that was missed nothing is
 * known any more.
 */
function turnsOf(
  { log, lives, missed }: Told,
  begin: Step | null,
  within: (event: BkEvent, turns: readonly StateChange[], life: Life) => Step | null,
  goneBetween: Gone = () => null,
): StateChange[] {
  const turns: StateChange[] = [];
  const add = (at: number, step: Step, refs: StateChange["refs"], inferred = step.inferred ?? false) =>
    turns.push({ at, state: step.state, serving: step.serving, inferred, phase: step.phase ?? null, refs });
  for (const [index, life] of lives.entries()) {
    if (life.banner && begin) add(life.from, begin, [life.banner]);
    for (const event of linesOf(log, life)) {
      const step = within(event, turns, life);
      const before = turns.at(-1);
      if (step && (before?.state !== step.state || before.serving !== step.serving)) add(event.at, step, [event.ref]);
    }
    if (isOver(life)) {
      const refs = life.last.slice(0, 2).map(({ ref }) => ref);
      add(life.to, { state: "down", serving: false }, refs);
      continue;
    }
    const next = lives[index + 1];
    if (!next) continue;
    add(life.to, { state: "unknown", serving: false }, [], true);
    const gone = goneBetween(life, next);
    if (gone) add(gone.at, { state: "down", serving: false }, [gone.ref], true);
  }
  if (missed) add(missed.at, { state: "unknown", serving: false }, [missed.ref], true);
  return turns;
}

/** Role of a bookie; of anything else only that it is down, where it is. */
export function rolesOf(told: Told, whole: Span, sessions: readonly Interval[], goneBetween: Gone): Interval[] {
  if (told.service !== "bookie")
    return intervalsOf(
      turnsOf(told, null, () => null),
      whole,
    );
  const starting = { state: "starting", serving: false };
  const isConnected = (at: Instant) => intervalAt(sessions, at)?.state === "connected";
  const step = (event: BkEvent, turns: readonly StateChange[], life: Life) => roleStep(event, turns, life, isConnected);
  return intervalsOf(turnsOf(told, starting, step, goneBetween), whole);
}

/** @param turns what the bookie was; it is registered once it says so or is up */
function roleStep(
  event: BkEvent,
  turns: readonly StateChange[],
  life: Life,
  isConnected: (at: Instant) => boolean,
): Step | null {
  if (isEndingAt(life, event)) return null;
  const before = turns.at(-1);
  switch (event.kind) {
    case "bk.ro.enter":
    case "bk.ro.reject.v2":
    case "bk.ro.reject.v3":
      return { state: "read-only", serving: true };
    case "bk.rw.enter":
      return { state: "writable", serving: true };
    case "bk.reg.retry":
      // it may have its new session before it hears that the old one is gone
      return isConnected(event.at) ? registered(turns) : { state: "starting", serving: false, phase: REGISTERS_ANEW };
    case "zk.session.new":
    case "zk.cnxn.established":
      return before?.phase === REGISTERS_ANEW ? registered(turns) : null;
    case "bk.component.started":
    case "bk.reg.do":
      if (before?.state !== "starting" || before.phase !== null) return null;
      if (event.kind === "bk.component.started" && event.fields.component.includes("autorecovery")) return null;
      return { state: life.bootsReadOnly ? "read-only" : "writable", serving: true };
    default:
      return null;
  }
}

/** As it was before, with a new session. That it is registered again no line of its own says. */
function registered(turns: readonly StateChange[]): Step {
  return { state: turns.findLast(({ serving }) => serving)?.state ?? "writable", serving: true, inferred: true };
}

/** The session with ZooKeeper. */
export function sessionsOf(told: Told, whole: Span): Interval[] {
  return intervalsOf(turnsOf(told, { state: "unknown", serving: false }, sessionStep), whole);
}

function sessionStep(event: BkEvent, turns: readonly StateChange[], life: Life): Step | null {
  if (isEndingAt(life, event)) return null;
  const before = turns.at(-1);
  switch (event.kind) {
    case "zk.connected":
    case "zk.session.new":
    case "zk.cnxn.established":
      return { state: "connected", serving: true };
    case "zk.disconnected":
    case "zk.cnxn.timeout":
    case "zk.cnxn.eos":
    case "zk.cnxn.lost":
      if (endsSession(event)) return { state: "lost", serving: false };
      return before?.state === "lost" ? null : { state: "disconnected", serving: false };
    case "zk.expired":
    case "zk.expired.info":
    case "zk.cnxn.expired":
      return { state: "lost", serving: false };
    case "trace.exception":
      return endsSession(event) ? { state: "lost", serving: false } : null;
    default:
      return null;
  }
}

/** What a process that ends says of itself is no turn any more; only its auditor is stopped, or elected even then. */
function isEndingAt({ ending }: Life, { at }: BkEvent): boolean {
  return ending !== null && at > ending;
}

/** Whether a process audits; none for one that never stood for it. */
export function auditsOf(told: Told, whole: Span): Interval[] {
  const turns = turnsOf(told, null, auditStep);
  return turns.some(({ state }) => state === "auditor" || state === "candidate") ? intervalsOf(turns, whole) : [];
}

function auditStep(event: BkEvent, turns: readonly StateChange[]): Step | null {
  const before = turns.at(-1);
  switch (event.kind) {
    case "au.elected":
      return { state: "auditor", serving: true };
    case "bk.component.load":
      return isAutoRecovery(event.fields.component) && before?.state !== "auditor"
        ? { state: "candidate", serving: false }
        : null;
    case "au.stop":
      return before?.state === "auditor" ? { state: "unknown", serving: false } : null;
    case "au.zk.lost":
    case "au.elect.fail":
    case "ar.death":
      return { state: "down", serving: false };
    case "au.elector.stop":
      // commands of the shell say it too, in thread main
      return event.thread === "main" ? null : { state: "down", serving: false };
    default:
      return null;
  }
}
