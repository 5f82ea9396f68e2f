/**
 * Leaders whose logs are missing and that say so themselves to servers that look. One that finds no quorum gives up after
 * initLimit ticks, so one that goes on saying it longer, in one round and with a follower that says so too, leads: perhaps
 * by a shorter list than that of the servers that look and do not join it.
 */
import type { Span } from "../../case.ts";
import type { Instant } from "../../event.ts";
import { during, greatest } from "../../extent.ts";
import type { SeenVote, Server } from "./server.ts";

/** It may have begun to wait for its quorum when it was first heard, and gives up within some ticks of the limit. */
const PATIENCE = 1.5;
/** A server that looks asks again at least once a minute, and is answered. */
const LONGEST_SILENCE_MS = 90_000;

/** When such leaders led: from when they were first heard until they said something else, or would have been heard again. */
export function heardLeaders(servers: readonly Server[]): Span[] {
  const missing = new Set(servers.flatMap(({ sid, hasLog }) => (hasLog || sid === null ? [] : [sid])));
  const patienceMs = PATIENCE * greatest(servers.map(({ settings }) => settings.initLimit * settings.tickMs));
  const heard = servers
    .filter(({ hasLog }) => hasLog)
    .flatMap(({ votes }) => votes)
    .filter(({ from }) => missing.has(from))
    .sort((a, b) => a.at - b.at);
  return [...missing].flatMap((sid) =>
    runsOf(heard.filter(({ from }) => from === sid))
      .filter(({ from, to }) => to - from >= patienceMs && during(heard, from, to).some((vote) => follows(vote, sid)))
      .map(({ from, until }) => ({ from, to: until })),
  );
}

interface Run extends Span {
  readonly until: Instant;
}

/** Votes of one server, one behind the other, by which it leads in one round. */
function runsOf(votes: readonly SeenVote[]): Run[] {
  const runs: { from: Instant; to: Instant; until: Instant; round: bigint }[] = [];
  for (const { at, state, leader, from, round } of votes) {
    const last = runs.at(-1);
    const leads = state === "LEADING" && leader === from;
    const goesOn = last !== undefined && at <= last.until && last.round === round;
    if (leads && goesOn) Object.assign(last, { to: at, until: at + LONGEST_SILENCE_MS });
    else if (last) last.until = Math.min(last.until, at);
    if (leads && !goesOn) runs.push({ from: at, to: at, until: at + LONGEST_SILENCE_MS, round });
  }
  return runs;
}

function follows({ state, leader, from }: SeenVote, sid: number): boolean {
  return state === "FOLLOWING" && leader === sid && from !== sid;
}
