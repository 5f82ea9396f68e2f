/**
 * Which voters a server has in its configuration. ZooKeeper never prints the list; lines bound it from both sides.
 */

import { eventsDuring } from "../../correlate/event-log.ts";
import type { Instant, LineRef } from "../../event.ts";
import { countEarly, during, greatest, least, touching } from "../../extent.ts";
import type { Ensemble } from "./ensemble.ts";
import type { ZkEvent } from "./events.ts";
import { FOR_A_REPORT } from "./replay/attempt-log.ts";
import { type Replayed, replayServer } from "./replay/conformance.ts";
import type { Life, RoleAttempt } from "./role.ts";
import { NOBODY, type SeenVote, type Server } from "./server.ts";
import { type Voters, votersOf } from "./voters.ts";

/** A server id that the configuration of a server holds, and the line that shows it. */
export interface KnownVoter {
  readonly sid: number;
  readonly ref: LineRef;
}

/** An election that ended on so few agreeing votes that the list cannot be longer. */
export interface Conclusion {
  readonly votes: readonly number[];
  readonly attempt: RoleAttempt;
  readonly refs: readonly LineRef[];
}

/** What one life of a server shows of its list; a restart may bring another list. */
export interface VoterList {
  readonly server: Server;
  readonly life: Life;
  readonly members: readonly KnownVoter[];
  /** Server ids whose votes it refuses, or that it was told to follow and does not know. */
  readonly strangers: readonly KnownVoter[];
  readonly min: number;
  /** Null where no line bounds it. */
  readonly max: number | null;
  /** The election that gives `max`. */
  readonly conclusion: Conclusion | null;
}

const LARGEST_SID = 65_535;
/** A server that loops concludes thousands of elections, and the later ones bound its list no tighter. */
const MOST_CONCLUSIONS = 50;

/** The list of voters behind each life of a server. */
export function voterLists(server: Server): VoterList[] {
  // groups and weights make a quorum that is no simple majority (QuorumHierarchical)
  const majority = server.log.of("boot.hier").length === 0;
  const nobody = votersForNobody(server.votes);
  // an observer knows the voters and is none
  const observes =
    server.roles.some(({ state }) => state === "observing") || (server.sid !== null && nobody.has(server.sid));
  const replayed = majority ? replayServer(server, FOR_A_REPORT).replayed : [];
  return server.lives.map((life) => {
    const own = replayed.filter((one) => one.log.life === life);
    return listDuring(server, { life, from: life.from, self: observes ? null : server.sid, majority, nobody, own });
  });
}

/**
 * How many voters a server counts by its own list at an instant: no more than its elections allow, however long the lists
 * of others are.
 */
export function votersBy(
  server: Server,
  at: Instant,
  { voterLists, voters }: Pick<Ensemble, "voterLists" | "voters">,
): Voters {
  const list = voterLists.findLast((one) => one.server === server && one.life.from <= at);
  return list?.max == null || list.max >= voters.count ? voters : votersOf(list.max);
}

/**
 * The list with which a life goes on after its last change by a reconfiguration. What it showed before may no longer be in
 * it, and whether it is a member itself only its votes say.
 * @param since no change before then is a reconfiguration: the first leader numbers the list that all were started with
 */
export function listSinceChange(list: VoterList, since: Instant): VoterList {
  const { server, life } = list;
  const change = eventsDuring(server.log, life.from, life.to, "rc.restartle", "fle.config.restart").at(-1);
  if (!change || change.at < since) return list;
  const majority = server.log.of("boot.hier").length === 0;
  const nobody = votersForNobody(server.votes);
  return listDuring(server, { life, from: change.at, self: null, majority, nobody, own: [] });
}

/** When the first reconfiguration was asked for: no later than any instant where its number alone is known, Infinity where none was. */
export function firstReconfiguration(servers: readonly Server[]): Instant {
  const asked = servers.flatMap(({ log }) =>
    log
      .of("rc.inc")
      .slice(0, 1)
      .map(({ at }) => at),
  );
  const numbered = servers.flatMap(({ votes }) => votes.find(({ config }) => isChanged(config))?.at ?? []);
  const first = least(asked);
  return least(numbered) < first ? Number.NEGATIVE_INFINITY : first;
}

/** A configuration has the number of the change that made it; the one of the start has the first of an epoch, or none. */
function isChanged(config: bigint | null): boolean {
  return config !== null && (config & 0xffffffffn) !== 0n;
}

interface Reading {
  readonly life: Life;
  readonly from: Instant;
  /** Its own id, where it is a voter whatever its lines say. */
  readonly self: number | null;
  readonly majority: boolean;
  readonly nobody: ReadonlySet<number>;
  readonly own: readonly Replayed[];
}

function listDuring(server: Server, { life, from: begin, self, majority, nobody, own }: Reading): VoterList {
  const { all } = server.log;
  const [from, to] = [countEarly(all, ({ at }) => at < begin), countEarly(all, ({ at }) => at <= life.to)];
  const events = all.slice(from, to);
  const members = knownVoters(events, self).filter(({ sid }) => !nobody.has(sid));
  const strangers = firstLines(events, strangerIn, []);
  const rerun = fitting(own);
  const conclusions = majority ? [...conclusionsOf(server, { ...life, from: begin }), ...rerun.flatMap(settledOn)] : [];
  const [tightest = null] = [...conclusions].sort((a, b) => a.votes.length - b.votes.length);
  const even = events.some(({ kind }) => kind === "boot.even");
  const two = events.some(({ kind }) => kind === "boot.two");
  const bound = tightest ? 2 * tightest.votes.length - 1 : null;
  const max = two ? Math.min(2, bound ?? 2) : bound;
  // so many agreeing votes less one did not end an election, so they are no majority
  const fewest = greatest([1, ...rerun.map(({ fits }) => fits.least)]);
  const min = Math.max(members.length, even ? 4 : 0, 2 * (fewest - 1));
  // more members than the bound allows: a vote was lost from the log, so the bound proves nothing
  const sound = max === null || max >= min;
  return { server, life, members, strangers, min, max: sound ? max : null, conclusion: sound ? tightest : null };
}

/**
 * Server ids that vote for nobody (the least of all numbers): those of servers that are no voters by their own list, as an
 * observer, or one that waits to be taken in by a reconfiguration. Lists change: what it voted last counts.
 */
export function votersForNobody(votes: readonly SeenVote[]): Set<number> {
  const last = new Map<number, Instant>();
  for (const { from, leader, at } of votes) if (leader === NOBODY) last.set(from, Math.max(at, last.get(from) ?? at));
  if (last.size > 0)
    for (const { from, leader, at } of votes) if (from === leader && at > (last.get(from) ?? at)) last.delete(from);
  return new Set(last.keys());
}

function knownVoters(events: readonly ZkEvent[], own: number | null): KnownVoter[] {
  const [first] = events;
  const self = own === null || !first ? [] : [{ sid: own, ref: first.ref }];
  return firstLines(events, voterIn, self);
}

/** The server id that a line shows to be in the writer's configuration. */
function voterIn(event: ZkEvent): number | null {
  switch (event.kind) {
    case "cnx.openfail":
    case "cnx.drop.smaller":
    case "fle.notif":
      return event.fields.sid;
    default:
      return null;
  }
}

function strangerIn(event: ZkEvent): number | null {
  switch (event.kind) {
    case "fle.ignore.member":
    case "fle.ignore.sender":
    case "learn.noleader":
      return event.fields.sid;
    case "fle.ignore.leader":
      return event.fields.leader;
    default:
      return null;
  }
}

/** The first line that shows each server id, behind those that are known already. */
function firstLines(
  events: readonly ZkEvent[],
  sidIn: (event: ZkEvent) => number | null,
  known: readonly KnownVoter[],
): KnownVoter[] {
  const bySid = new Map<number, KnownVoter>();
  const add = (sid: number, ref: LineRef) => {
    if (sid >= 0 && sid <= LARGEST_SID && !bySid.has(sid)) bySid.set(sid, { sid, ref });
  };
  for (const { sid, ref } of known) add(sid, ref);
  for (const event of events) {
    const sid = sidIn(event);
    if (sid !== null) add(sid, event.ref);
  }
  return [...bySid.values()];
}

/** Elections of a life that ended in a role, with everyone who had by then voted for the winner. */
function conclusionsOf(server: Server, life: Life): Conclusion[] {
  const decided = touching(server.attempts, life.from, life.to).filter(
    ({ outcome, inferred, from, to }) =>
      (outcome === "leading" || outcome === "following") && !inferred && from >= life.from && to <= life.to,
  );
  return decided.slice(0, MOST_CONCLUSIONS).flatMap((attempt) => {
    const { leader } = attempt;
    if (leader === null || server.sid === null) return [];
    // a vote may arrive before its reader has begun to look, so all of the life counts
    const votes = during(server.votes, life.from, attempt.to).filter((vote) => vote.leader === leader);
    const supporters = [...new Set([server.sid, ...votes.map(({ from }) => from)])];
    const own = votes.some(({ from }) => from === server.sid);
    return supporters.length > 1 && own ? [{ votes: supporters, attempt, refs: firstOfEach(votes) }] : [];
  });
}

/** Attempts that the rules explain under one and the same quorum; none where no quorum fits all: lines are missing. */
function fitting(replayed: readonly Replayed[]): readonly Replayed[] {
  const explained = replayed.filter(({ deviations }) => deviations.length === 0);
  const least = greatest(explained.map(({ fits }) => fits.least));
  return explained.every(({ fits }) => fits.most === null || fits.most >= least) ? explained : [];
}

/** The votes that were in the ballot box when the wait for a better one was over. */
function settledOn({ agreed, log, fits }: Replayed): Conclusion[] {
  const { attempt, server } = log;
  if (attempt.inferred || fits.most !== agreed.length || agreed.length < 2 || server.sid === null) return [];
  const votes = agreed.map(({ sid }) => sid);
  return votes.includes(server.sid) ? [{ votes, attempt, refs: agreed.map(({ ref }) => ref) }] : [];
}

function firstOfEach(votes: readonly SeenVote[]): LineRef[] {
  const bySender = new Map<number, LineRef>();
  for (const { from, ref } of votes) if (!bySender.has(from)) bySender.set(from, ref);
  return [...bySender.values()];
}
