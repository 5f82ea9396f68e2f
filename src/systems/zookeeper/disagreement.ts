/**
 * Server lists that cannot be the same: one server counts more voters than another, in use at the same time, can have.
 * Only lines that are about voters count. A member that is merely connected to may be an observer.
 */

import type { Span } from "../../case.ts";
import { eventsDuring } from "../../correlate/event-log.ts";
import { grouped } from "../../correlate/grouped.ts";
import type { Instant, LineRef } from "../../event.ts";
import { during, touching } from "../../extent.ts";
import type { Ensemble } from "./ensemble.ts";
import type { Conclusion, VoterList } from "./membership.ts";
import type { SeenVote } from "./server.ts";
import { readThread } from "./thread.ts";
import { connectsBlock } from "./version.ts";

/** A voter in a server's list, by a line that speaks of voters only. */
export interface ProvenVoter {
  readonly sid: number;
  /** `tried`: a vote was to be sent to it. `heard`: a vote of it was taken. */
  readonly how: "tried" | "heard";
  readonly ref: LineRef;
}

/** Agreeing votes that did not end an election. */
export interface Held {
  readonly leader: number;
  /** The first vote of each sender. */
  readonly votes: readonly SeenVote[];
  readonly until: Instant;
  readonly refs: readonly LineRef[];
}

/** A list that is longer than another one can be. */
interface LongList {
  readonly list: VoterList;
  readonly voters: readonly ProvenVoter[];
  /** Voters in it that the other server never mentions. */
  readonly disputed: readonly number[];
  readonly held: Held | null;
}

interface ShortList {
  readonly list: VoterList;
  readonly max: number;
  readonly conclusion: Conclusion;
}

export interface Disagreement extends Span {
  readonly long: readonly LongList[];
  readonly short: ShortList;
}

/** Lives that touch by less may not have met: the last lines of one server, the first ones of another. */
const TOGETHER_MS = 1000;
/** Lines of a reconfiguration. */
const LINES_OF_A_CHANGE = ["rc.inc", "rc.restartle", "fle.config.restart", "reconfig.role"] as const;

/** A list of voters over the life that works with it. */
interface Party extends Span {
  readonly list: VoterList;
  readonly voters: readonly ProvenVoter[];
}

/** All disagreements by number, one for each short list. */
export function disagreements(ensemble: Ensemble): Disagreement[] {
  const lists = ensemble.voterLists.filter(
    (list) => list.life.from < ensemble.ending && isConstant(list) && isUnique(list, ensemble),
  );
  // 3.3 prints no votes of servers that already follow, so its elections seem to end on too few
  const printsAll = ensemble.servers.filter(({ votes }) => votes.every(({ peerEpoch }) => peerEpoch !== null));
  const shorts = lists.flatMap((list) => {
    const { max, conclusion, server } = list;
    return max === null || conclusion === null || !printsAll.includes(server) ? [] : [{ list, max, conclusion }];
  });
  if (shorts.length === 0) return [];
  const observers = observersOf(ensemble);
  const parties = [...grouped(lists, ({ server }) => server)].map(([server, own]) => {
    const synchronous = connectsBlock(server.version, server.log);
    return own.map((list) => partyOf(list, synchronous, observers));
  });
  return shorts.flatMap((short) => {
    const { list } = short;
    const met = parties.flatMap((own) => touching(own, list.life.from, list.life.to));
    const long = oneOfEach(met.flatMap((party) => longerThan(short, party)));
    if (long.length === 0) return [];
    return [
      {
        long,
        short,
        ...together(
          long.map((one) => one.list),
          list,
        ),
      },
    ];
  });
}

/** @param synchronous connects to dead peers block its sender of votes, as in older versions */
function partyOf(list: VoterList, synchronous: boolean, observers: ReadonlySet<number>): Party {
  const { from, to } = list.life;
  return { from, to, list, voters: provenVoters(list, synchronous).filter(({ sid }) => !observers.has(sid)) };
}

function longerThan(short: ShortList, { list, voters }: Party): LongList[] {
  const { server } = list;
  const { server: other, life } = short.list;
  if (server === other || server.sid === null || other.sid === null || togetherMs(list, short.list) < TOGETHER_MS)
    return [];
  const ids = voters.map(({ sid }) => sid);
  // they are of one ensemble: each knows the other
  const acquainted = ids.includes(other.sid) && short.list.members.some(({ sid }) => sid === server.sid);
  if (!acquainted || voters.length <= short.max) return [];
  const mentioned = short.list.members.map(({ sid }) => sid);
  const disputed = ids.filter((sid) => !mentioned.includes(sid));
  if (disputed.length === 0) return [];
  return [{ list, voters, disputed, held: heldVotes(list, short.conclusion.votes.length, life.from) }];
}

/** A server with several lives on the same side is one party: the life that tells most speaks for it. */
function oneOfEach(longs: readonly LongList[]): LongList[] {
  const told = [...longs].sort((a, b) => Number(b.held !== null) - Number(a.held !== null));
  const best = told.filter((one, i) => told.findIndex(({ list }) => list.server === one.list.server) === i);
  return best.sort((a, b) => a.list.life.from - b.list.life.from);
}

function together(longs: readonly VoterList[], short: VoterList): Span {
  const froms = longs.map(({ life }) => Math.max(life.from, short.life.from));
  const tos = longs.map(({ life }) => Math.min(life.to, short.life.to));
  return { from: Math.min(...froms), to: Math.max(...tos) };
}

function togetherMs(a: VoterList, b: VoterList): number {
  return Math.min(a.life.to, b.life.to) - Math.max(a.life.from, b.life.from);
}

/** A reconfiguration changes the list within one life. */
function isConstant({ server, life }: VoterList): boolean {
  return LINES_OF_A_CHANGE.every((kind) => server.log.of(kind).every(({ at }) => at < life.from || at > life.to));
}

/** Two servers with one id mix up everybody's evidence. */
function isUnique({ server }: VoterList, { servers }: Ensemble): boolean {
  return servers.every((other) => other === server || other.sid !== server.sid);
}

function observersOf({ servers }: Ensemble): Set<number> {
  const own = servers.filter(({ roles }) => roles.some(({ state }) => state === "observing"));
  const announced = servers.flatMap(({ log }) =>
    log.of("lh.join").flatMap(({ fields }) => (fields.info.toLowerCase().endsWith("observer") ? [fields.sid] : [])),
  );
  const voted = servers.flatMap(({ votes }) =>
    votes.flatMap((vote) => (vote.state === "OBSERVING" ? [vote.from] : [])),
  );
  return new Set([...own.flatMap(({ sid }) => (sid === null ? [] : [sid])), ...announced, ...voted]);
}

/** Voters by their votes, which are printed for voters only, and by connects of the thread that sends votes to voters. */
function provenVoters({ server, life }: VoterList, synchronous: boolean): ProvenVoter[] {
  const proven = new Map<number, ProvenVoter>();
  const add = (voter: ProvenVoter) => {
    if (!proven.has(voter.sid)) proven.set(voter.sid, voter);
  };
  for (const event of eventsDuring(server.log, life.from, life.to, "fle.notif", "cnx.openfail")) {
    if (event.kind === "fle.notif") add({ sid: event.fields.sid, how: "heard", ref: event.ref });
    if (event.kind !== "cnx.openfail") continue;
    const { role } = readThread(event.thread);
    // later versions dial from a pool, which serves observers as well
    if (role === "worker.sender" || (role === null && synchronous))
      add({ sid: event.fields.sid, how: "tried", ref: event.ref });
  }
  return [...proven.values()];
}

/** So many agreeing votes as ended the other's election, in one that they did not end. */
function heldVotes({ server, life }: VoterList, enough: number, since: Instant): Held | null {
  for (const attempt of touching(server.attempts, Math.max(since, life.from), life.to)) {
    if (attempt.inferred) continue;
    const votes = during(server.votes, attempt.from, Math.min(attempt.to, life.to)).filter(
      ({ state }) => state === "LOOKING",
    );
    const current = lastOfEach(votes);
    const own = current.find(({ from }) => from === server.sid);
    const stillOpen = attempt.outcome === "open" || attempt.outcome === "abandoned" || attempt.leader !== own?.leader;
    // a vote of a later round empties the ballot box, so votes of this one were never in it together
    if (!own || !stillOpen || votes.some(({ round }) => round > own.round)) continue;
    const agreeing = current.filter((vote) => agrees(vote, own)).map(({ from }) => from);
    if (agreeing.length < enough) continue;
    const first = firstOfEach(votes.filter((vote) => agreeing.includes(vote.from) && agrees(vote, own)));
    return {
      leader: own.leader,
      votes: first,
      until: Math.min(attempt.to, life.to),
      refs: first.map(({ ref }) => ref),
    };
  }
  return null;
}

function agrees(a: SeenVote, b: SeenVote): boolean {
  return a.leader === b.leader && a.zxid === b.zxid && a.round === b.round && a.peerEpoch === b.peerEpoch;
}

function lastOfEach(votes: readonly SeenVote[]): SeenVote[] {
  const last = new Map(votes.map((vote) => [vote.from, vote]));
  return votes.filter((vote) => last.get(vote.from) === vote);
}

function firstOfEach(votes: readonly SeenVote[]): SeenVote[] {
  return votes.filter((vote, i) => votes.findIndex(({ from }) => from === vote.from) === i);
}
