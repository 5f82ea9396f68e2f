/**
 * Plays an election again from an instant, with other lists, other time-outs or without some servers. How long messages
 * take no log says, so it is played many times within bounds: who wins in all of them wins, and the times are an interval.
 */

import type { Span } from "../../../case.ts";
import { intervalAt } from "../../../correlate/intervals.ts";
import type { Instant } from "../../../event.ts";
import { touching } from "../../../extent.ts";
import type { Outcome, WhatIf } from "../../../replay.ts";
import { list } from "../../../words.ts";
import { CONNECT_TIMEOUT_MS } from "../connects.ts";
import type { Ensemble } from "../ensemble.ts";
import { peerName } from "../peer-name.ts";
import type { Server } from "../server.ts";
import { connectsBlock } from "../version.ts";
import { notificationOf } from "./attempt-log.ts";
import { momentAt } from "./ballots.ts";
import type { ServerReplay } from "./conformance.ts";
import { type Electorate, majorityOf, votersIn } from "./electorate.ts";
import { releaseOf } from "./release.ts";
import type { Candidate } from "./rules.ts";
import { type Chance, type Contender, type Played, play } from "./simulate.ts";

/** What is changed, by server id. */
export interface Changes {
  /** Servers that are taken out of every list, and do not take part. */
  readonly without: readonly number[];
  readonly members: ReadonlyMap<number, Electorate>;
  readonly connectTimeoutMs: ReadonlyMap<number, number>;
}

/** The question, and who cannot be asked it. */
export type Asked = { readonly ok: true; readonly answer: WhatIf } | { readonly ok: false; readonly why: string };

/** Messages within a data centre take between these; the first vote over a new connection takes a few of them. */
const MESSAGE_MS = { fast: 1, slow: 20 };
const CONNECT_MS = { fast: 3, slow: 60 };
/** Between the fastest and the slowest play so many are drawn. */
const DRAWN_PLAYS = 22;
/** Tries to reach a leader, and what lies between two of them: 1 s, 100 ms from 3.6 on (Learner.connectToLeader). */
const TRIES = 5;
/** A vote this long before an instant still tells what its sender votes for. */
const VOTES_TELL_MS = 30_000;

/** Plays the election that is held at an instant. */
export function whatIf(
  ensemble: Ensemble,
  replays: readonly ServerReplay[],
  at: Instant,
  changes: Changes,
  wording: readonly string[],
): Asked {
  const election = ensemble.elections.find((one) => one.attempts.length > 0 && at >= one.from && at <= one.to);
  if (!election) return { ok: false, why: "no server is known to look for a leader at that time" };
  const given = contendersAt(ensemble, replays, at, election.to);
  const { contenders } = given;
  if (contenders.length === 0)
    return { ok: false, why: "no vote in these logs tells what the servers that look vote for" };
  const present = new Set(contenders.map(({ sid }) => sid));
  const silent = silenceOf(ensemble, at);
  const changed = contenders.flatMap((one) => alter(one, changes));
  const name = (sid: number) => peerName(ensemble, sid);
  const isChanged = wording.length > 0;
  return {
    ok: true,
    answer: {
      at,
      changes: wording,
      contenders: (isChanged ? changed : contenders).map((one) => ({
        node: name(one.sid),
        voters: (votersIn(one.electorate) ?? []).map(name),
        text: contenderText(one, at),
      })),
      asItWas: outcomeOf(contenders, silent, name),
      changed: isChanged ? outcomeOf(changed, silent, name) : null,
      assumptions: [
        ...given.assumptions,
        ...absentees(changed, present, name),
        `every vote arrives, after ${MESSAGE_MS.fast} to ${MESSAGE_MS.slow} ms, new connections take ${CONNECT_MS.fast} to ${CONNECT_MS.slow} ms, and who is elected can open its quorum port`,
      ],
    },
  };
}

function contenderText({ looksFrom, initial, lastRound }: Contender, at: Instant): string {
  const begins = looksFrom > 0 ? `looks from ${new Date(at + looksFrom).toISOString().slice(11, 23)} on` : "looks";
  return `${begins}, with zxid 0x${initial.zxid.toString(16)} of epoch 0x${initial.epoch.toString(16)}, round 0x${(lastRound + 1n).toString(16)}`;
}

/** Members of lists that do not take part. */
function absentees(
  contenders: readonly Contender[],
  present: ReadonlySet<number>,
  name: (sid: number) => string,
): string[] {
  const listed = new Set(contenders.flatMap(({ electorate }) => votersIn(electorate) ?? []));
  const absent = [...listed].filter((sid) => !present.has(sid)).sort((a, b) => a - b);
  return absent.length > 0 ? [`${list(absent.map(name))} ${absent.length === 1 ? "does" : "do"} not take part`] : [];
}

function alter(one: Contender, { without, members, connectTimeoutMs }: Changes): Contender[] {
  if (without.includes(one.sid)) return [];
  const electorate = members.get(one.sid) ?? remove(one.electorate, without);
  return [{ ...one, electorate, connectTimeoutMs: connectTimeoutMs.get(one.sid) ?? one.connectTimeoutMs }];
}

function remove(electorate: Electorate, without: readonly number[]): Electorate {
  return majorityOf((votersIn(electorate) ?? []).filter((sid) => !without.includes(sid)));
}

/** Servers that look at an instant, or begin to before the election is over. */
function contendersAt(
  ensemble: Ensemble,
  replays: readonly ServerReplay[],
  at: Instant,
  until: Instant,
): { readonly contenders: readonly Contender[]; readonly assumptions: readonly string[] } {
  const assumptions: string[] = [];
  const contenders = ensemble.servers.flatMap((server): Contender[] => {
    const looks = touching(server.roles, at, until).find(({ state, to }) => state === "looking" && to > at);
    const { sid } = server;
    const state = intervalAt(server.roles, at)?.state ?? "unknown";
    if (!looks && (state === "following" || state === "leading"))
      assumptions.push(`${server.name} is ${state} at that time and takes no part`);
    if (!looks || sid === null) return [];
    const begins = Math.max(looks.from, at);
    const start = startAt(ensemble, replays, server, { from: begins, to: Math.min(looks.to, until) });
    if (!start) {
      assumptions.push(`what ${server.name} votes for is not known, so it is left out`);
      return [];
    }
    const { voters, assumed } = listAt(ensemble, server, begins);
    if (assumed)
      assumptions.push(
        `the list of ${server.name} is taken to be ${list(voters.map((one) => peerName(ensemble, one)))}`,
      );
    return [
      {
        sid,
        ...start,
        looksFrom: begins - at,
        electorate: majorityOf(voters),
        ...mannersOf(server),
      },
    ];
  });
  return { contenders, assumptions };
}

function mannersOf(server: Server): Omit<Contender, "sid" | "initial" | "lastRound" | "looksFrom" | "electorate"> {
  const { settings, version, log } = server;
  const release = releaseOf(server) ?? releaseOf({ ...server, version: "3.4.0" });
  if (!release) throw new Error("3.4 has rules");
  return {
    release,
    connectsBlock: connectsBlock(version, log),
    connectTimeoutMs: CONNECT_TIMEOUT_MS,
    followsInVainMs: (TRIES - 1) * (release.keepsServingState ? 100 : 1000),
    leadsInVainMs: settings.tickMs * settings.initLimit,
  };
}

/** The first vote and the round of a server: by its replay, else by the best vote for itself that others took. */
function startAt(
  ensemble: Ensemble,
  replays: readonly ServerReplay[],
  server: Server,
  looks: Span,
): { readonly initial: Candidate; readonly lastRound: bigint } | null {
  const own = replays
    .find((replay) => replay.server === server)
    ?.replayed.find(({ log }) => log.attempt.from <= looks.to && log.attempt.to >= looks.from);
  if (own) {
    const moments = own.moments(null);
    const moment = momentAt(moments, looks.from) ?? moments[0];
    return { initial: own.start.initial, lastRound: (moment?.look.round ?? own.start.lastRound + 1n) - 1n };
  }
  const votes = ensemble.servers
    .flatMap((other) => other.votes)
    .filter((vote) => vote.from === server.sid && vote.state === "LOOKING" && vote.leader === server.sid)
    .filter(({ at }) => at >= looks.from - VOTES_TELL_MS && at <= looks.to)
    .map(notificationOf);
  // of several, the one of the latest round: what came before it is left over
  const latest = votes.reduce<(typeof votes)[number] | null>((a, b) => (a && a.round >= b.round ? a : b), null);
  if (!latest) return null;
  const { leader, zxid, epoch, round } = latest;
  return { initial: { leader, zxid, epoch }, lastRound: round - 1n };
}

/** The voters of a server, as far as known; where nothing of it is, those of the longest list. */
function listAt(
  { voterLists, servers }: Ensemble,
  server: Server,
  at: Instant,
): { readonly voters: readonly number[]; readonly assumed: boolean } {
  const own = voterLists.findLast((one) => one.server.name === server.name && one.life.from <= at);
  const known = (own?.members ?? []).map(({ sid }) => sid).sort((a, b) => a - b);
  const isSure = own !== undefined && known.length > 1 && own.max === known.length;
  if (known.length > 1 && own && server.hasLog && (isSure || known.length >= own.min)) {
    const others = servers.flatMap(({ sid }) => (sid !== null && !known.includes(sid) ? [sid] : []));
    return { voters: known, assumed: !isSure && others.length > 0 && own.max === null };
  }
  const longest = voterLists.reduce<readonly number[]>((best, { members }) => {
    const sids = members.map(({ sid }) => sid);
    return sids.length > best.length ? sids : best;
  }, []);
  return { voters: longest, assumed: true };
}

/** Whether dialling a server that does not take part meets silence or a refusal, as the lines around an instant say. */
function silenceOf({ servers }: Ensemble, at: Instant): (to: number) => boolean | null {
  return (to) => {
    const tries = servers.flatMap(({ failures }) => failures.filter(({ sid }) => sid === to));
    const nearest = tries.reduce<(typeof tries)[number] | null>(
      (best, one) => (best && Math.abs(best.at - at) <= Math.abs(one.at - at) ? best : one),
      null,
    );
    return !nearest || nearest.failure === "unknown" ? null : nearest.failure === "timeout";
  };
}

function outcomeOf(
  contenders: readonly Contender[],
  silent: (to: number) => boolean | null,
  name: (sid: number) => string,
): Outcome {
  const chances = [chanceOf(() => 0, true, silent), chanceOf(() => 1, false, silent), ...drawnChances(silent)];
  const results = chances.map((chance) => play(contenders, chance));
  const ended = results.filter((one): one is Played => one !== null);
  const times = ended.map(({ afterMs }) => afterMs);
  return {
    leaders: [...new Set(ended.map(({ leader }) => leader))].sort((a, b) => a - b).map(name),
    endless: results.length - ended.length,
    plays: results.length,
    tookMs: ended.length > 0 ? { min: Math.min(...times), max: Math.max(...times) } : null,
    round: ended.reduce<bigint | null>((least, { round }) => (least === null || round < least ? round : least), null),
    attempts: ended.length > 0 ? Math.max(...ended.map(({ looks }) => looks)) : null,
  };
}

/** @param draw from 0, the fastest, to 1, the slowest */
function chanceOf(draw: () => number, connected: boolean, silent: (to: number) => boolean | null): Chance {
  const between = ({ fast, slow }: { fast: number; slow: number }) => fast + draw() * (slow - fast);
  return {
    messageMs: () => between(MESSAGE_MS),
    connectMs: () => between(CONNECT_MS),
    connected,
    silent: (_, to) => silent(to) ?? !connected,
  };
}

function drawnChances(silent: (to: number) => boolean | null): Chance[] {
  return Array.from({ length: DRAWN_PLAYS }, (_, index) => chanceOf(drawn(index + 1), index % 2 === 0, silent));
}

/** Numbers from 0 to 1, the same in every run (a linear congruential generator). */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
