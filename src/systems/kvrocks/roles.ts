/** What a server was when: by its own lines, and, where a process is gone without a word, by what others saw of that. */

import type { Interval, Span } from "../../case.ts";
import { eventsDuring } from "../../correlate/event-log.ts";
import { intervalsOf, type StateChange } from "../../correlate/intervals.ts";
import type { Instant, LineRef } from "../../event.ts";
import { countBegun, countEarly, touching } from "../../extent.ts";
import type { EventLog, KvEvent } from "./events.ts";
import type { Link } from "./links.ts";
import type { Life } from "./lives.ts";

/** When a process that left no word was gone, as peers saw it. */
export interface Departure {
  readonly at: Instant;
  /** `unknown` where it may run on out of sight of its peers. */
  readonly state: "down" | "unknown";
  readonly refs: readonly LineRef[];
}

/**
 * Roles over a whole case, without gaps.
 * @param departures when each life that ended in silence was gone, by its place; missing where nobody saw it
 */
export function rolesOf(
  log: EventLog,
  lives: readonly Life[],
  links: readonly Link[],
  departures: ReadonlyMap<Life, Departure>,
  whole: Span,
): Interval[] {
  const turns: StateChange[] = [];
  const turn = (at: Instant, state: string, serving: boolean, refs: readonly LineRef[], inferred = false) =>
    turns.push({ at, state, serving, inferred, phase: null, refs });
  for (const [index, life] of lives.entries()) {
    const begin = life.ready?.at ?? (life.banner ? null : life.from);
    if (life.banner) turn(life.from, "unknown", false, [life.banner.ref]);
    if (begin !== null) {
      for (const one of turnsWithin(log, life, links, begin)) turns.push(one);
    }
    const next = lives[index + 1];
    const departure = departures.get(life);
    if (life.end === "stopped" || life.end === "crashed" || life.end === "refused") {
      turn(life.end === "stopped" ? closedAt(log, life) : life.to, "down", false, life.endRef ? [life.endRef] : []);
    } else if (departure) turn(departure.at, departure.state, false, departure.refs, true);
    // when it was killed after its last line is not known
    else if (next || life.killed) turn(life.to, "unknown", false, life.killed?.refs.slice(0, 2) ?? [], true);
  }
  return intervalsOf(turns, whole);
}

/** A stop first ends its own replication, then closes what it listens on, and its files last: server.cc, Server::Stop. */
function closedAt(log: EventLog, { ending, to }: Life): Instant {
  if (ending === null) return to;
  return eventsDuring(log, ending, to, "rep.stopped").at(-1)?.at ?? ending;
}

/** A replication thread is made for a new master within this of the end of the old one; files are removed between the two. */
const NEW_MASTER_WITHIN_MS = 10_000;

function turnsWithin(log: EventLog, life: Life, links: readonly Link[], begin: Instant): StateChange[] {
  const end = life.ending ?? Number.POSITIVE_INFINITY;
  const until = life.end === "silent" ? life.to : Number.POSITIVE_INFINITY;
  const kinds = ["topo.master", "role.master.user", "topo.replica", "role.replica.user"] as const;
  const roleLines = eventsDuring(log, life.from, Math.min(end, until), ...kinds);
  const own = links.slice(
    countEarly(links, ({ from }) => from < life.from),
    countBegun(links, life.to),
  );
  // one that nothing ended goes on behind the last line of its process
  const lasting = ({ spans, stopped, to }: Link) =>
    spans.map((span) => (stopped === null && span.to === to ? { ...span, to: Number.POSITIVE_INFINITY } : span));
  const streaming = own.flatMap(lasting).filter((span) => span.state === "streaming");
  const turns: StateChange[] = [];
  const add = (at: Instant, state: "master" | "replica", serving: boolean, refs: readonly LineRef[]) => {
    if (at <= Math.min(end, until))
      turns.push({ at: Math.max(at, begin), state, serving, inferred: false, phase: null, refs });
  };
  const first = [...roleLines, ...own].some((one) => ("at" in one ? one.at : one.from) <= begin);
  const isCut = life.banner === null;
  const ready = life.ready ? [life.ready.ref] : [];
  // a server without a master is one; of a log that begins in the middle nobody knows
  if (!first)
    turns.push({
      at: begin,
      state: isCut ? "unknown" : "master",
      serving: !isCut,
      inferred: isCut,
      phase: null,
      refs: ready,
    });
  for (const { kind, at, ref } of roleLines as readonly KvEvent[]) {
    if (kind === "topo.master" || kind === "role.master.user") add(at, "master", true, [ref]);
    else
      add(
        at,
        "replica",
        touching(streaming, at, at).some(({ to }) => to > at),
        [ref],
      );
  }
  for (const [i, link] of own.entries()) {
    for (const span of link.spans) add(span.from, "replica", span.state === "streaming", span.refs.slice(0, 1));
    const next = own[i + 1];
    // a stopped thread without a new role: no master address is set any more; for another master a new one begins at once
    const isMoved = next !== undefined && next.from - link.to < NEW_MASTER_WITHIN_MS;
    if (link.stopped && link.to < end && !isMoved) add(link.to, "master", true, [link.stopped]);
  }
  // of lines at one moment the later says more
  return turns.sort((a, b) => a.at - b.at);
}
