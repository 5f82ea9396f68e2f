/** One server that looks for a leader and hears nobody, of whose peers nothing is known. */

import { eventsDuring } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import { intervalAt } from "../../../correlate/intervals.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { during } from "../../../extent.ts";
import { clock, count, duration, fromTo, list } from "../../../words.ts";
import { type BackOff, backOffs } from "../back-off.ts";
import { waysTheyFailed } from "../connects.ts";
import { cutDuring, SHORTEST_MS } from "../cut-off.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { isTimeout } from "../pauses.ts";
import { peerName } from "../peer-name.ts";
import type { Server } from "../server.ts";

/** maxNotificationInterval: the waits double from 200 ms to this, which takes 102 s without a single vote. */
const GREATEST_WAIT_MS = 60_000;
/** 200 ms, 400 ms … 51.2 s: what it has waited when the greatest is announced, though its log may begin later. */
const WAITED_BEFORE_MS = 102_200;
/** The first wait; the sum of those before one that is announced is that one less this. */
const FIRST_WAIT_MS = 200;
/** Six seconds without a vote: more than an election takes, less than servers take that are started one by one. */
const FOR_A_WHILE_MS = 6400;
/** A start without a quorum that lasts longer has a finding of its own. */
const TOLD_AS_START_MS = 15_000;
/** Three waits in a row that ran out: shorter ones are those of servers that start one after the other. */
const SEVERAL_WAITS_MS = 1600;
/** A follower that gives its leader up looks for another one within moments. */
const LOOKS_WITHIN_MS = 1000;

/** The read from its leader that ran out before a server began to look. */
interface Loss {
  readonly leader: number;
  readonly read: ZkEvent<"follow.fail">;
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/stuck-looking",
  title: "Stuck looking",
  severity: "medium",
  causedBy: [
    "zookeeper/unreachable-peer",
    "zookeeper/election-port-refused",
    "zookeeper/unknown-host",
    "zookeeper/election-listener-dead",
    "zookeeper/asymmetric-reachability",
    "zookeeper/worker-receiver-dead",
    "zookeeper/mixed-version-election",
    "zookeeper/leader-link-lost",
  ],
  guide: {
    what: "One server looks for a leader and hears nobody, and the logs do not tell what the other members do. They may serve without it, or be just as lost.",
    signature:
      "On one server `Notification time out: 60000`, a read from its leader that timed out and 10 s of waits behind it that ran out, or (low) six seconds of waits up to the end of its log; no vote of another one while it looks, and no log of another one that covers that time.",
    lookAlikes: [
      "A majority of servers in that state (zookeeper/election-starvation).",
      "Others that are seen to serve (zookeeper/minority-partition).",
      "A leader that is gone: the votes of the other followers arrive within seconds.",
    ],
    remedy: ["Read the logs of the other members for that time; check the election port (3888) in both directions."],
    sources: ["org.apache.zookeeper.server.quorum.FastLeaderElection"],
  },
  detect: (ensemble) =>
    backOffs(ensemble, SEVERAL_WAITS_MS)
      .filter((spell) => !spell.server.standalone && isAlone(spell, ensemble))
      .flatMap((spell) => {
        const loss = lossBefore(spell);
        if (spell.longestMs >= GREATEST_WAIT_MS) return [atGreatestWait(spell, ensemble)];
        if (loss && spell.to - spell.from >= SHORTEST_MS) return [sinceLoss(spell, loss, ensemble)];
        const isOnlyLog = !ensemble.servers.some(({ hasLog, name }) => hasLog && name !== spell.server.name);
        return isOnlyLog && isToTheEnd(spell) ? [toTheEnd(spell, ensemble)] : [];
      }),
};

/** No log of another server covers the time, and no vote of one arrived in it. */
function isAlone({ server, from, to }: BackOff, { servers }: Ensemble): boolean {
  const covers = ({ hasLog, first, last, name }: Server) =>
    hasLog && name !== server.name && first !== null && last !== null && first <= to && last >= from;
  return (
    !servers.some(covers) &&
    !during(server.votes, from, to).some(({ from: sid, at }) => sid !== server.sid && at > from && at < to)
  );
}

/** It looks on to the last line of its log, which is no more than the seconds of a start that others join later. */
function isToTheEnd(spell: BackOff): boolean {
  const { server, to, timeouts, longestMs } = spell;
  if (longestMs < FOR_A_WHILE_MS || server.last === null || to < server.last) return false;
  if (server.roles.some(({ from, state }) => from >= to && state !== "looking" && state !== "unknown")) return false;
  const lastWait = timeouts.at(-1)?.at ?? to;
  if (during(server.votes, lastWait, to).some((vote) => vote.from !== server.sid)) return false;
  const life = server.lives.findLast(({ from }) => from <= spell.from);
  return !life?.started || lookingOf(spell).lookingMs <= TOLD_AS_START_MS;
}

/** How long a spell lasted, by its lines or by its waits, where those show that it began before the log. */
function lookingOf({ from, to, timeouts, longestMs }: BackOff): { lookingMs: number; isCut: boolean } {
  const reached = timeouts.find(({ fields }) => fields.ms >= Math.min(longestMs, GREATEST_WAIT_MS))?.at ?? from;
  const before = longestMs >= GREATEST_WAIT_MS ? WAITED_BEFORE_MS : longestMs - FIRST_WAIT_MS;
  const lookingMs = Math.max(to - from, to - reached + before);
  return { lookingMs, isCut: lookingMs > to - from };
}

/** What its connects to the other members came to. */
function connectsOf(spell: BackOff, ensemble: Ensemble): string {
  const { drops, failures } = cutDuring(spell.server, spell);
  const failed = grouped(failures, ({ sid }) => sid);
  const given = [...new Set(drops.map(({ fields }) => fields.sid))]
    .filter((sid) => !failed.has(sid))
    .sort((a, b) => a - b);
  return [
    ...[...failed].map(([sid, same]) => `Its connects to ${peerName(ensemble, sid)} failed: ${waysTheyFailed(same)}.`),
    given.length > 0
      ? `Its connects to ${list(given.map((sid) => peerName(ensemble, sid)))} came about, and it gave them up for the server with the greater id to dial back, as the protocol has it; no vote came of it.`
      : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function lossBefore({ server, from }: BackOff): Loss | null {
  const read = eventsDuring(server.log, from - LOOKS_WITHIN_MS, from, "follow.fail").find(isTimeout);
  if (!read) return null;
  const role = intervalAt(server.roles, read.at - 1);
  return role?.serving && role.leader !== null ? { leader: role.leader, read } : null;
}

function atGreatestWait(spell: BackOff, ensemble: Ensemble): Draft {
  const { server, from, to, timeouts } = spell;
  const greatest = timeouts.filter(({ fields }) => fields.ms >= GREATEST_WAIT_MS);
  const reached = greatest[0]?.at ?? from;
  const { lookingMs, isCut } = lookingOf(spell);
  return {
    ...toldOf(server),
    confidence: 0.95,
    title: `${server.name} looked for a leader for ${isCut ? "at least " : ""}${duration(lookingMs)} without an answer`,
    from,
    to,
    count: greatest.length,
    measures: { lookingMs },
    explanation: [
      `${fromTo(from, to)} ${server.name} looked for a leader${isCut ? ", and by its waits since before the log begins" : ""}. Its waits had grown to the greatest, a minute, at ${clock(reached)} and ran out ${count(greatest.length, "time")}: not a vote arrived in them.`,
      connectsOf(spell, ensemble),
      "What the other members did is not in these logs.",
    ]
      .filter(Boolean)
      .join(" "),
    evidence: greatest.map(({ ref }) => ref),
  };
}

function toTheEnd(spell: BackOff, ensemble: Ensemble): Draft {
  const { server, from, to, timeouts } = spell;
  const { lookingMs, isCut } = lookingOf(spell);
  return {
    ...toldOf(server),
    severity: "low",
    confidence: 0.9,
    title: `${server.name} looked for a leader for ${isCut ? "at least " : ""}${duration(lookingMs)} without an answer when its log ends`,
    from,
    to,
    count: timeouts.length,
    measures: { lookingMs },
    explanation: [
      `${fromTo(from, to)} ${server.name} looked for a leader${isCut ? ", and by its waits since before the log begins" : ""}: ${count(timeouts.length, "wait")} ran out in which not a vote arrived.`,
      connectsOf(spell, ensemble),
      "What the other members did, and how it went on, is not in these logs.",
    ]
      .filter(Boolean)
      .join(" "),
    evidence: timeouts.map(({ ref }) => ref),
  };
}

function sinceLoss(spell: BackOff, { leader, read }: Loss, ensemble: Ensemble): Draft {
  const { server, from, to, timeouts } = spell;
  const name = peerName(ensemble, leader);
  return {
    ...toldOf(server),
    confidence: 0.9,
    title: `${server.name} lost its leader ${name} and heard nobody for ${duration(to - from)}`,
    from: read.at,
    to,
    count: timeouts.length,
    measures: { lookingMs: to - from },
    explanation: `At ${clock(read.at)} ${server.name} gave ${name} up, of which nothing had come for syncLimit ticks. ${fromTo(from, to)} it looked for a leader and not a vote arrived: ${count(timeouts.length, "wait")} ran out. Either ${server.name} is cut off from the others, which may serve without it, or none of them answers any more; what they did is not in these logs.`,
    evidence: [read, ...timeouts].map(({ ref }) => ref),
  };
}

/** What both forms are told with. */
function toldOf({ name }: Server) {
  return {
    severity: "medium" as const,
    nodes: [name],
    excluded: [
      "not known to be an outage of the ensemble, nor a server cut off from one that serves: no other log covers that time",
    ],
    remedy: [
      "Read the logs of the other members for that time: do they serve, look, or not run?",
      `Check the election port (3888) between ${name} and the others in both directions.`,
    ],
  };
}
