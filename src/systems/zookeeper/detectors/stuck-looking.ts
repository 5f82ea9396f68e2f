/** One server at the greatest back-off, of whose peers nothing is known. */
import type { Detector } from "../../../detect/detector.ts";
import { clock, count, duration, fromTo } from "../../../words.ts";
import { backOffs } from "../back-off.ts";
import type { Ensemble } from "../ensemble.ts";

/** maxNotificationInterval: the waits double from 200 ms to this, which takes 102 s without a single vote. */
const GREATEST_WAIT_MS = 60_000;
/** 200 ms, 400 ms … 51.2 s: what it has waited when the greatest is announced, though its log may begin later. */
const WAITED_BEFORE_MS = 102_200;

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
  ],
  guide: {
    what: "One server looks for a leader at the greatest back-off of a minute, and the logs do not tell what the other members do. They may serve without it, or be just as lost.",
    signature:
      "`Notification time out: 60000` on one server, no vote of another one while it looks, and no log of another one that covers that time.",
    lookAlikes: [
      "A majority of servers in that state (zookeeper/election-starvation).",
      "Others that are seen to serve (zookeeper/minority-partition).",
    ],
    remedy: ["Read the logs of the other members for that time; check the election port (3888) in both directions."],
    sources: ["org.apache.zookeeper.server.quorum.FastLeaderElection"],
  },
  detect: (ensemble) =>
    backOffs(ensemble, GREATEST_WAIT_MS).flatMap(({ server, from, to, timeouts }) => {
      const covered = ensemble.servers.some(
        ({ hasLog, first, last, name }) =>
          hasLog && name !== server.name && first !== null && last !== null && first <= to && last >= from,
      );
      const greatest = timeouts.filter(({ fields }) => fields.ms >= GREATEST_WAIT_MS);
      const [reached] = greatest;
      const heard = server.votes.some((vote) => vote.from !== server.sid && vote.at > from && vote.at < to);
      if (covered || heard || !reached || server.standalone) return [];
      const lookingMs = Math.max(to - from, to - reached.at + WAITED_BEFORE_MS);
      const isCut = lookingMs > to - from;
      return [
        {
          severity: "medium" as const,
          confidence: 0.95,
          title: `${server.name} looked for a leader for ${isCut ? "at least " : ""}${duration(lookingMs)} without an answer`,
          nodes: [server.name],
          from,
          to,
          count: greatest.length,
          measures: { lookingMs },
          explanation: `${fromTo(from, to)} ${server.name} looked for a leader${isCut ? ", and by its waits since before the log begins" : ""}. Its waits had grown to the greatest, a minute, at ${clock(reached.at)} and ran out ${count(greatest.length, "time")}: not a vote arrived in them. What the other members did is not in these logs.`,
          excluded: [
            "not known to be an outage of the ensemble, nor a server cut off from one that serves: no other log covers that time",
          ],
          remedy: [
            "Read the logs of the other members for that time: do they serve, look, or not run?",
            `Check the election port (3888) between ${server.name} and the others in both directions.`,
          ],
          evidence: greatest.map(({ ref }) => ref),
        },
      ];
    }),
};
