/**
 * Standstills of all members together: paused virtual machines, a host that was suspended. Nobody misses anybody
 * meanwhile; when they go on, every wait for a packet has run out at once. A network that lets nothing pass ends all waits
 * at once too, but then the votes that follow are lost, or come when they are sent again. A leader that stood still alone
 * finds its connections closed, where at least one of its own waits has run out when it goes on with the others.
 */

import { eventsOf } from "../../correlate/event-log.ts";
import { intervalAt } from "../../correlate/intervals.ts";
import type { Instant } from "../../event.ts";
import { countEarly, during } from "../../extent.ts";
import type { ZkEvent } from "./events.ts";
import { comparable, isTimeout, limitOf, timeoutsOn } from "./pauses.ts";
import { type Server, votes } from "./server.ts";
import { serverAt } from "./server-at.ts";
import { readThread } from "./thread.ts";

/** Servers that went on together. */
export interface StandstillOfAll {
  /** By name: the wait of each that had run out when it went on. */
  readonly woke: ReadonlyMap<string, ZkEvent>;
  /** How long they had waited at least. */
  readonly waitedMs: number;
  /** When the first of them went on. */
  readonly at: Instant;
}

/** A hypervisor lets its machines go on one behind the other. */
const TOGETHER_MS = 500;
/** A vote that a cut network swallowed is sent again after 200 ms at the soonest (TCP's least time-out), so it was not. */
const ANSWERED_WITHIN_MS = 150;
/** Each server that led, with all that served under it, where every log shows that it stood still as long. */
export function standstillsOfAll(servers: readonly Server[]): StandstillOfAll[] {
  return servers.flatMap((leader) => {
    const found: StandstillOfAll[] = [];
    for (const missed of eventsOf(leader.log, "lh.crash", "lh.crash.open")) {
      if (found.some(({ at }) => Math.abs(at - missed.at) <= TOGETHER_MS)) continue;
      const one = aroundOf(leader, missed, servers);
      if (one) found.push(one);
    }
    return found;
  });
}

/** All that served when a wait of their leader ran out, where those of all of them did. */
function aroundOf(leader: Server, { at }: ZkEvent, servers: readonly Server[]): StandstillOfAll | null {
  const waitedMs = limitOf(leader);
  const before = at - TOGETHER_MS;
  const role = intervalAt(leader.roles, before);
  if (waitedMs === null || role?.state !== "leading" || !role.serving) return null;
  const voters = servers.filter(votes);
  const followers = voters.filter((other) => {
    const own = intervalAt(other.roles, before);
    return other !== leader && other.hasLog && own?.state === "following" && own.serving && own.leader === leader.sid;
  });
  // with one whose log is missing, or that did something else, they are not all
  if (followers.length === 0 || followers.length < voters.length - 1) return null;
  const woke = new Map<string, ZkEvent>();
  for (const follower of followers) {
    const [own] = near(timeoutsOn(leader, follower, servers), at);
    const [its] = near(lossesOf(follower, leader, servers), at);
    if (!own || !its || !isAnsweredAtOnce(follower, own.at)) return null;
    // the end of a connection that its follower has given up does not show that the leader waited too
    if (isTimeout(its)) woke.set(leader.name, its);
    woke.set(follower.name, own);
  }
  if (!woke.has(leader.name) || !followers.some((follower) => isHeardAgain(leader, follower, at))) return null;
  const all = [leader, ...followers];
  const first = Math.min(...[...woke.values()].map((event) => event.at));
  const silent = all.every(
    (server) => comparable(leader, server) && isSilent(server, first - waitedMs, first - TOGETHER_MS),
  );
  return silent ? { woke, waitedMs, at: first } : null;
}

/** Lines of a leader about the end of a follower's connection. */
function lossesOf(follower: Server, leader: Server, servers: readonly Server[]): ZkEvent[] {
  return eventsOf(leader.log, "lh.crash", "lh.crash.open").filter((event) => {
    const { addr } = readThread(event.thread);
    return addr !== null && serverAt(addr, servers) === follower;
  });
}

function near(events: readonly ZkEvent[], at: Instant): ZkEvent[] {
  return events.filter((event) => Math.abs(event.at - at) <= TOGETHER_MS);
}

/** It begins to look, and hears a vote of another one before one that was lost could have been sent again. */
function isAnsweredAtOnce({ log, votes: heard, sid }: Server, at: Instant): boolean {
  const [looked] = during(log.of("fle.start"), at, at + TOGETHER_MS);
  return (
    looked !== undefined &&
    during(heard, at, looked.at + ANSWERED_WITHIN_MS).some((vote) => vote.from !== sid && vote.at > at)
  );
}

/** A leader that went on answers who looks; where what it sends is lost, its followers miss it while all else passes. */
function isHeardAgain({ sid }: Server, { votes: heard }: Server, at: Instant): boolean {
  return during(heard, at - TOGETHER_MS, at + TOGETHER_MS + ANSWERED_WITHIN_MS).some((vote) => vote.from === sid);
}

function isSilent({ log, aligned }: Server, from: Instant, to: Instant): boolean {
  const next = log.all[countEarly(log.all, (event) => event.at < from)];
  return (next === undefined || next.at >= to) && !aligned.heard.within(from, to);
}
