/**
 * Leaders whose logs are missing, or begin later, and that say so themselves to servers that look. One that finds no quorum gives up after
 * initLimit ticks, so one that goes on saying it longer, in one round and with a follower that says so too, leads: perhaps
 * by a shorter list than that of the servers that look and do not join it. And leaders that such a server does not even know.
 */
import type { Span } from "../../case.ts";
import { grouped } from "../../correlate/grouped.ts";
import type { Instant, LineRef } from "../../event.ts";
import { countEarly, during, greatest, inOrder, least, touching } from "../../extent.ts";
import type { RoleSpan } from "./role.ts";
import type { SeenVote, Server } from "./server.ts";

/**
 * It may have begun to wait for its quorum when it was first heard, and gives up when the limit is over
 * (Leader.getEpochToPropose); its lines and those of who heard it may be a moment apart.
 */
const PATIENCE = 1.1;
/** Those who voted for a leader are with it by then: one that still says that it leads has a quorum, or waits for one. */
const JOINED_WITHIN_MS = 2000;
/** A server that looks asks again at least once a minute, and is answered. */
const LONGEST_SILENCE_MS = 90_000;

/** From when a leader was first heard until it said something else, a follower left it, or it would have been heard again. */
export interface HeardLeader extends Span {
  readonly server: Server;
  readonly evidence: readonly LineRef[];
}

/** Such leaders, in order of time for each. */
export function heardLeaders(servers: readonly Server[]): HeardLeader[] {
  const patienceMs = PATIENCE * greatest(servers.map(({ settings }) => settings.initLimit * settings.tickMs));
  return heardRuns(servers)
    .filter(({ from, last }) => last - from >= patienceMs)
    .map(({ server, from, to, evidence }) => ({ server, from, to, evidence }));
}

/**
 * Spans in which a leader without a log may have led: it and a follower say so for a while, and it is not heard to have
 * given up. Up to when those that heard it ask again, as they do when a wait for votes runs out, and are not answered.
 */
export function perhapsLed(servers: readonly Server[]): Span[] {
  return heardRuns(servers)
    .filter(({ from, last, gaveUp }) => !gaveUp && last - from >= JOINED_WITHIN_MS)
    .map(({ server: { sid }, from, last, to }) => {
      const asked = servers
        .filter(({ votes }) => during(votes, from, last).some((vote) => vote.from === sid))
        .flatMap(({ log }) =>
          during(log.of("fle.timeout"), last + 1, to)
            .slice(0, 1)
            .map(({ at }) => at),
        );
      return { from, to: Math.min(to, least(asked) + JOINED_WITHIN_MS) };
    });
}

/** When a server is heard to lead of which no log tells that time, with a follower that is heard too. */
function heardRuns(servers: readonly Server[]): (Run & { readonly server: Server })[] {
  const end = greatest(servers.flatMap(({ last }) => last ?? []));
  const votes = servers.filter(({ hasLog }) => hasLog).flatMap((server) => server.votes);
  return servers.flatMap((server) => {
    const { sid } = server;
    if (sid === null) return [];
    const heard = votes.filter(({ from, leader }) => from === sid || leader === sid).sort((a, b) => a.at - b.at);
    const left = leavings(servers, sid);
    const leftAfter = (at: Instant) => left[countEarly(left, (leaving) => leaving <= at)] ?? Number.POSITIVE_INFINITY;
    return runsOf(heard.filter(({ from }) => from === sid))
      .filter(({ from, last }) => !tellsItself(server, from, last))
      .filter(({ from, last }) => during(heard, from, last).some((vote) => follows(vote, sid)))
      .map((run) => ({ ...run, server, to: Math.min(run.to, leftAfter(run.last), end) }));
  });
}

function tellsItself({ roles }: Server, from: Instant, to: Instant): boolean {
  return touching(roles, from, to).some(({ state, inferred }) => !inferred && state !== "unknown");
}

/**
 * Spans in which peers say that they follow a leader which the server that hears them does not know: its list is another
 * than theirs, so that it looks in vain says nothing of whether one leads. Up to their next word, or until they would have
 * been heard again, and no longer than their own logs bear it out.
 */
export function followedStrangers(servers: readonly Server[]): Span[] {
  return servers.flatMap(({ log, votes }) => {
    const ignored = new Set(log.of("fle.ignore.leader").map(({ fields }) => fields.leader));
    if (ignored.size === 0) return [];
    return [...grouped(votes, ({ from }) => from).values()].flatMap((own) =>
      own.flatMap(({ at, state, leader, from }, i) => {
        const next = own[i + 1]?.at ?? Number.POSITIVE_INFINITY;
        const follows = state === "FOLLOWING" && ignored.has(leader);
        const over = follows ? overByLogs(servers, { follower: from, leader }, at) : at;
        return over > at ? { from: at, to: Math.min(next, over, at + LONGEST_SILENCE_MS) } : [];
      }),
    );
  });
}

/** When by its own lines a follower is under its leader no more, or that leads no more; Infinity where no log says so. */
function overByLogs(
  servers: readonly Server[],
  { follower, leader }: { readonly follower: number; readonly leader: number },
  at: Instant,
): Instant {
  const other = ({ sid, roles }: Server) => {
    const goesOn = (role: RoleSpan) =>
      role.inferred || role.state === "unknown" || (sid === leader ? role.state === "leading" : isUnder(role, leader));
    return roles.find((role) => role.to > at && !goesOn(role))?.from ?? Number.POSITIVE_INFINITY;
  };
  const those = [follower, leader].map((one) => servers.filter(({ sid }) => sid === one));
  // of two that claim one id nobody can say which was heard
  return least(those.flatMap((named) => (named.length === 1 ? named.filter(({ hasLog }) => hasLog).map(other) : [])));
}

/** When followers of a leader are seen to leave it, in order. */
function leavings(servers: readonly Server[], sid: number): Instant[] {
  return inOrder(
    servers.flatMap(({ roles }) =>
      roles.flatMap((role, i) => {
        const next = roles[i + 1];
        const leaves = next !== undefined && !next.inferred && !isUnder(next, sid);
        return isUnder(role, sid) && leaves ? role.to : [];
      }),
    ),
  );
}

function isUnder({ state, leader }: RoleSpan, sid: number): boolean {
  return state === "following" && leader === sid;
}

interface Run extends Span {
  /** When it was heard last. */
  readonly last: Instant;
  /** It was heard to say something else afterwards. */
  readonly gaveUp: boolean;
  readonly evidence: readonly LineRef[];
}

/** Votes of one server, one behind the other, by which it leads in one round. */
function runsOf(votes: readonly SeenVote[]): Run[] {
  const runs: { from: Instant; last: Instant; to: Instant; gaveUp: boolean; round: bigint; evidence: LineRef[] }[] = [];
  for (const { at, state, leader, from, round, ref } of votes) {
    const run = runs.at(-1);
    const goesOn = run !== undefined && at <= run.to && run.round === round;
    const leads = state === "LEADING" && leader === from;
    // the last vote before the decision is sent again over every new connection
    if (goesOn && state === "LOOKING") continue;
    if (goesOn && leads) {
      Object.assign(run, { last: at, to: at + LONGEST_SILENCE_MS, evidence: [...run.evidence.slice(0, 1), ref] });
    } else {
      if (run && at <= run.to) Object.assign(run, { to: at, gaveUp: true });
      if (leads) runs.push({ from: at, last: at, to: at + LONGEST_SILENCE_MS, gaveUp: false, round, evidence: [ref] });
    }
  }
  return runs;
}

function follows({ state, leader, from }: SeenVote, sid: number): boolean {
  return state === "FOLLOWING" && leader === sid && from !== sid;
}
