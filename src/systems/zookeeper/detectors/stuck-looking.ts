/** One server that looks for a leader and hears nobody, of whose peers nothing is known. */

import { eventsDuring } from "../../../correlate/event-log.ts";
import { intervalAt } from "../../../correlate/intervals.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { during } from "../../../extent.ts";
import { clock, count, duration, fromTo } from "../../../words.ts";
import { type BackOff, backOffs } from "../back-off.ts";
import { SHORTEST_MS } from "../cut-off.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { isTimeout } from "../pauses.ts";
import { peerName } from "../peer-name.ts";
import type { Server } from "../server.ts";

/** maxNotificationInterval: the waits double from 200 ms to this, which takes 102 s without a single vote. */
const GREATEST_WAIT_MS = 60_000;
/** 200 ms, 400 ms … 51.2 s: what it has waited when the greatest is announced, though its log may begin later. */
const WAITED_BEFORE_MS = 102_200;
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
      "On one server `Notification time out: 60000`, or a read from its leader that timed out and 10 s of waits behind it that ran out; no vote of another one while it looks, and no log of another one that covers that time.",
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
        if (spell.longestMs >= GREATEST_WAIT_MS) return [atGreatestWait(spell)];
        return loss && spell.to - spell.from >= SHORTEST_MS ? [sinceLoss(spell, loss, ensemble)] : [];
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

function lossBefore({ server, from }: BackOff): Loss | null {
  const read = eventsDuring(server.log, from - LOOKS_WITHIN_MS, from, "follow.fail").find(isTimeout);
  if (!read) return null;
  const role = intervalAt(server.roles, read.at - 1);
  return role?.serving && role.leader !== null ? { leader: role.leader, read } : null;
}

function atGreatestWait({ server, from, to, timeouts }: BackOff): Draft {
  const greatest = timeouts.filter(({ fields }) => fields.ms >= GREATEST_WAIT_MS);
  const reached = greatest[0]?.at ?? from;
  const lookingMs = Math.max(to - from, to - reached + WAITED_BEFORE_MS);
  const isCut = lookingMs > to - from;
  return {
    ...toldOf(server),
    confidence: 0.95,
    title: `${server.name} looked for a leader for ${isCut ? "at least " : ""}${duration(lookingMs)} without an answer`,
    from,
    to,
    count: greatest.length,
    measures: { lookingMs },
    explanation: `${fromTo(from, to)} ${server.name} looked for a leader${isCut ? ", and by its waits since before the log begins" : ""}. Its waits had grown to the greatest, a minute, at ${clock(reached)} and ran out ${count(greatest.length, "time")}: not a vote arrived in them. What the other members did is not in these logs.`,
    evidence: greatest.map(({ ref }) => ref),
  };
}

function sinceLoss({ server, from, to, timeouts }: BackOff, { leader, read }: Loss, ensemble: Ensemble): Draft {
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
