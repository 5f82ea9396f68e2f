/**
 * When the ensemble had no leader, or too few live voters to make one. Both are claimed only where enough servers are
 * known: the silence of a server whose log is missing proves nothing.
 */

import type { Evidence, Span } from "../../case.ts";
import { intervalAt } from "../../correlate/intervals.ts";
import type { Instant, LineRef } from "../../event.ts";
import { between, countEarly, inOrder, least, touching } from "../../extent.ts";
import type { EnsembleElection } from "./elections.ts";
import { followedStrangers, heardLeaders, perhapsLed } from "./heard-leaders.ts";
import type { IdleLead } from "./idle-leads.ts";
import type { Leadership } from "./leaders.ts";
import { isUnreachable, type OutOfReach, turnsOf } from "./out-of-reach.ts";
import { lastHeard } from "./pauses.ts";
import type { RoleSpan } from "./role.ts";
import type { Server } from "./server.ts";
import { spare, type Voters, type VotersAt } from "./voters.ts";

export interface Gap extends Span {
  readonly kind: "leaderless" | "no-quorum";
  /** The leader that kept its role meanwhile, and whom it served; null where none had it to the end. */
  readonly under: Pick<IdleLead, "server" | "serves"> | null;
  readonly evidence: Evidence;
}

/**
 * Where a log ends in the middle of a stop, what happens after its beginning is the stop and no incident.
 * An outage that is still going on has lasted longer than this by the time somebody looks.
 */
const STOP_LASTS_MS = 10_000;
/** Whoever stops all servers one after the other comes to the one that led before it has looked for so long. */
const STOPPED_WITHIN_MS = 5000;
/** A leader is elected (0.2 s), synchronises a quorum and is lost again (syncLimit ticks, or at once): hardly in less. */
const LONGEST_HOLE_MS = 1500;
/** The greatest of the waits after which a server that looks for a leader logs, and a moment. */
const LONGEST_SILENCE_MS = 62_000;
/** A follower that runs notices at once that its leader gave up; one that goes on for longer stands still. */
const NOTICED_WITHIN_MS = 5000;
/** Two lines about one loss, written by two servers. */
const SAME_MOMENT_MS = 250;

/** When the stop of the servers begins that ends the logs; Infinity where they end without one. */
export function endingOf(servers: readonly Server[], leaders: readonly Leadership[], whole: Span): Instant {
  const ends = servers
    .filter(({ hasLog }) => hasLog)
    .map(({ roles }) => roles.at(-1))
    .filter((role) => role?.state === "down" && role.from > whole.to - STOP_LASTS_MS)
    .map((role) => role?.from ?? whole.to);
  const lastLeader = leaders.at(-1);
  if (lastLeader && lastLeader.to < whole.to && lastLeader.to > whole.to - STOP_LASTS_MS) ends.push(lastLeader.to);
  if (lastLeader && looksOn(lastLeader.server, whole)) return Number.POSITIVE_INFINITY;
  const begin = Math.min(...ends);
  const ledAgain = leaders.some(({ from }) => from > begin);
  return ledAgain ? Number.POSITIVE_INFINITY : begin;
}

/** Whether a leader that stepped down looks for another one up to the last line of all, for longer than a stop of all takes to reach it. */
function looksOn({ roles, last }: Server, whole: Span): boolean {
  const role = roles.at(-1);
  return (
    role?.state === "looking" &&
    !role.inferred &&
    role.from < whole.to - STOPPED_WITHIN_MS &&
    last !== null &&
    last > whole.to - STOPPED_WITHIN_MS
  );
}

/** Leaderless and no-quorum spans up to `settled`. */
export function gaps(
  servers: readonly Server[],
  votersAt: VotersAt,
  { elections, idle }: { readonly elections: readonly EnsembleElection[]; readonly idle: readonly IdleLead[] },
  unreachable: OutOfReach,
  settled: Instant,
): Gap[] {
  const without = leaderless(servers, votersAt, elections, unreachable, settled);
  return [
    ...joined([...without, ...underIdleLeads(idle, settled)]),
    ...noQuorum(servers, votersAt, unreachable, settled),
  ]
    .filter(({ kind, from, to }) => to - from > (kind === "no-quorum" ? SAME_MOMENT_MS : 0))
    .sort((a, b) => a.from - b.from);
}

/** Whether a leader led with its quorum through a gap and committed nothing: there was nobody to elect. */
export function isLedInVain({ under }: Gap): boolean {
  return under?.serves === "reads";
}

/** A leader under which nothing is committed is none to those who write, whatever its followers take it for. */
function underIdleLeads(idle: readonly IdleLead[], settled: Instant): Gap[] {
  return idle
    .map(({ server, serves, from, to, evidence }) => ({
      kind: "leaderless" as const,
      under: { server, serves },
      from,
      to: Math.min(to, settled),
      evidence,
    }))
    .filter(({ from, to }) => from < to);
}

/** One outage, where the election follows on the leader that served nobody. */
function joined(gaps: readonly Gap[]): Gap[] {
  const done: Gap[] = [];
  for (const gap of [...gaps].sort((a, b) => a.from - b.from)) {
    const last = done.at(-1);
    const isOne = last?.under && !isLedInVain(last) && gap.from <= last.to + LONGEST_HOLE_MS;
    if (!isOne) done.push(gap);
    else
      done[done.length - 1] = {
        ...last,
        under: gap.to > last.to ? gap.under : last.under,
        to: Math.max(last.to, gap.to),
        evidence: [...last.evidence, ...gap.evidence],
      };
  }
  return done;
}

/**
 * From the end of the last leader, or the first server that looks, or when so many last heard of that leader that it had no
 * quorum since, to the next leader; claimed up to the last moment at which so many voters are known not to serve that no
 * leader can have stood.
 */
function leaderless(
  servers: readonly Server[],
  votersAt: VotersAt,
  elections: readonly EnsembleElection[],
  unreachable: OutOfReach,
  settled: Instant,
): Gap[] {
  const heard = [...heardLeaders(servers), ...perhapsLed(servers), ...followedStrangers(servers)];
  const isLed = (at: Instant) => heard.some(({ from, to }) => from <= at && at < to);
  const borders = inOrder([
    ...servers.flatMap(({ roles }) => roles.map((role) => role.from)),
    ...[...unreachable.values()].flatMap((spans) => spans.flatMap(turnsOf)),
    ...heard.flatMap(({ from, to }) => [from, to]),
  ]);
  return elections.flatMap((election) => {
    if (election.attempts.length === 0 || election.from >= settled - SAME_MOMENT_MS) return [];
    const looked = least(election.attempts.map(({ server, from }) => lookedSince(server, from)));
    const { before } = election;
    const from = before && before.to <= looked + STOP_LASTS_MS ? Math.min(before.to, looked) : looked;
    const to = Math.min(election.leadership?.from ?? election.to, settled);
    const partsOf = (moments: readonly Instant[], silent: Span | null) =>
      moments.map((at, i) => ({
        from: at,
        to: moments[i + 1] ?? to,
        proven:
          (silent !== null && silent.from <= at && at < silent.to) ||
          (notServing(servers, unreachable, votersAt(at), at) > spare(votersAt(at)) && !isLed(at)),
      }));
    const idle = partsOf([from, ...between(borders, from, to)], null);
    // one that looks by itself begins no outage: that one begins with those who gave the leader up
    const lost = idle.find(({ proven }) => proven)?.from ?? from;
    const unheard = before && lastHeard(before.server, lost, servers, spare(votersAt(lost)));
    const silent = unheard && unheard.at < lost && unheard.at > before.from ? unheard : null;
    const begin = Math.min(from, silent?.at ?? from);
    const parts = silent
      ? partsOf([begin, ...between(inOrder([...borders, silent.at, from]), begin, to)], { from: silent.at, to: lost })
      : idle;
    return provenSpans(parts).map((span) => ({
      kind: "leaderless" as const,
      under: null,
      ...span,
      evidence: [...(silent && span.from <= silent.at ? silent.evidence : []), ...firstLines(election, span)],
    }));
  });
}

/** The lines that begin the attempts of an election that fall into a span. */
function firstLines({ attempts }: EnsembleElection, span: Span): LineRef[] {
  return attempts
    .filter(({ from, to }) => from <= span.to && to >= span.from)
    .flatMap(({ evidence }) => evidence.slice(0, 1));
}

/** Spans in which nobody can have led, over holes too short for a leader to be made, to serve and to be lost. */
function provenSpans(parts: readonly (Span & { readonly proven: boolean })[]): Span[] {
  const [first] = parts;
  const spans: { from: Instant; to: Instant }[] = [];
  for (const { from, to, proven } of parts) {
    if (!proven) continue;
    const last = spans.at(-1);
    const reached = last?.to ?? first?.from ?? from;
    if (from - reached > LONGEST_HOLE_MS) spans.push({ from, to });
    else if (last) last.to = to;
    else spans.push({ from: reached, to });
  }
  return spans;
}

/** When the looking began that an attempt belongs to: the LOOKING line stands before the attempt's own first line. */
function lookedSince(server: Server, at: Instant): Instant {
  const role = touching(server.roles, at, at).find(({ state }) => state === "looking");
  return role?.from ?? at;
}

function notServing(servers: readonly Server[], unreachable: OutOfReach, voters: Voters, at: Instant): number {
  const isMissed = missedAt(servers, voters, at);
  const leadsNobody = ({ leader: sid, from, to }: RoleSpan) => {
    const leaders = servers.filter((server) => sid !== null && server.sid === sid);
    return leaders.some(({ roles }) => {
      const own = intervalAt(roles, at);
      if (own?.state === "leading") return standsStill(own);
      // the lead that is followed is over by the leader's own lines; another server may claim its id, and lead
      const hasLed = own !== undefined && leadBefore(roles, own) <= from;
      const isOver = own?.state === "looking" && !own.inferred && to - own.from > NOTICED_WITHIN_MS;
      return isOver && hasLed && leaders.length === 1;
    });
  };
  return votersAmong(servers, (server) => {
    const role = intervalAt(server.roles, at);
    const isIdle =
      role !== undefined &&
      (isKnownIdle(role) || standsStill(role) || isStarting(server, role) || isBetweenLives(server, role));
    const followsNobody = () => role?.state === "following" && leadsNobody(role);
    return isIdle || followsNobody() || (isUnreachable(server, unreachable, at) && isMissed(server));
  }).length;
}

/** When the lead began that a role ended, by the leader's own lines; Infinity where none did. */
function leadBefore(roles: readonly RoleSpan[], { from }: RoleSpan): Instant {
  let began = Number.POSITIVE_INFINITY;
  for (let i = countEarly(roles, (role) => role.from < from) - 1; i >= 0; i--) {
    const role = roles[i];
    if (role?.state !== "leading" || role.inferred) break;
    began = role.from;
  }
  return began;
}

/**
 * Whose failed connects count at an instant. A server that serves by its own lines proves a leader with a quorum: what
 * members without a log refused or left unanswered is then no more than that. Nor are those out of reach who serve together
 * and are a quorum: who fails to connect to them has the wrong address, or is cut off itself.
 */
function missedAt(servers: readonly Server[], voters: Voters, at: Instant): (server: Server) => boolean {
  const served = servers.some(({ roles }) => {
    const role = intervalAt(roles, at);
    return role?.serving === true && !role.inferred;
  });
  const together = servingTogether(servers, voters, at);
  return (server) => (server.hasLog || !served) && !together.includes(server);
}

/** A leader and those who serve under it, as far as their logs tell; nobody where they are no quorum. */
function servingTogether(servers: readonly Server[], { quorum }: Voters, at: Instant): readonly Server[] {
  const serving = servers.flatMap((server) => {
    const role = server.hasLog ? intervalAt(server.roles, at) : undefined;
    return role?.serving ? [{ server, role }] : [];
  });
  for (const { server: leader, role } of serving) {
    if (role.state !== "leading" || leader.sid === null) continue;
    const followers = serving.filter((one) => one.role.state === "following" && one.role.leader === leader.sid);
    if (followers.length + 1 >= quorum) return [leader, ...followers.map(({ server }) => server)];
  }
  return [];
}

/** Servers of which something is true, one for each id: where two claim one id, it has to be true of both. */
function votersAmong(servers: readonly Server[], isTrue: (server: Server) => boolean): Server[] {
  const those = servers.filter(isTrue);
  return those.filter((server, i) => {
    const twins = servers.filter((other) => other !== server && other.sid !== null && other.sid === server.sid);
    return twins.every((twin) => those.indexOf(twin) > i);
  });
}

/** It had served, and what its peers missed of it shows that it did nothing: who follows it follows nobody else. */
function standsStill({ phase, serving, inferred }: RoleSpan): boolean {
  return phase === "broadcast" && inferred && !serving;
}

/** Between the first line of a process and the first that says what it is. */
function isStarting({ lives }: Server, { state, inferred, from }: RoleSpan): boolean {
  if (state !== "unknown" || inferred) return false;
  const life = lives[countEarly(lives, (one) => one.from <= from) - 1];
  return life?.started === true;
}

/**
 * Between the last line of a process that looked and the first of the next one: it looked on, and says so once a minute at
 * the least, or it was gone.
 */
function isBetweenLives({ lives, roles }: Server, role: RoleSpan): boolean {
  if (role.state !== "unknown" || role.to - role.from > LONGEST_SILENCE_MS) return false;
  const before = roles[countEarly(roles, ({ from }) => from < role.from) - 1];
  const next = lives[countEarly(lives, ({ from }) => from < role.to)];
  return before?.state === "looking" && !before.inferred && next?.started === true && next.from === role.to;
}

/** By its own lines, or by votes sent while looking; one that says it follows or leads may serve, for all its votes tell. */
function isKnownIdle({ state, serving, inferred }: RoleSpan): boolean {
  if (serving || state === "unknown") return false;
  return !inferred || state === "looking" || state === "down";
}

/** Spans in which so many voters are down or out of reach that the rest is no majority. */
function noQuorum(servers: readonly Server[], votersAt: VotersAt, unreachable: OutOfReach, settled: Instant): Gap[] {
  const borders = [
    ...servers.flatMap(({ roles }) => roles.flatMap(({ from, to }) => [from, to])),
    ...[...unreachable.values()].flatMap((spans) => spans.flatMap(turnsOf)),
  ];
  const moments = inOrder([...borders, settled].filter((at) => at <= settled));
  const spans: { kind: "no-quorum"; under: null; from: Instant; to: Instant; evidence: Evidence }[] = [];
  for (const [i, at] of moments.slice(0, -1).entries()) {
    const to = moments[i + 1] ?? at;
    const isMissed = missedAt(servers, votersAt(at), at);
    const gone = votersAmong(servers, (server) => {
      const isAway = intervalAt(server.roles, at)?.state === "down" || isUnreachable(server, unreachable, at);
      return isAway && isMissed(server);
    });
    if (gone.length <= spare(votersAt(at))) continue;
    const last = spans.at(-1);
    if (last && last.to === at) last.to = to;
    else
      spans.push({
        kind: "no-quorum",
        under: null,
        from: at,
        to,
        evidence: gone.flatMap((server) => intervalAt(server.roles, at)?.evidence.slice(0, 1) ?? []),
      });
  }
  return spans;
}
