/** A broker that lost its metadata session and shut itself down for it. */

import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { sessionIn, told } from "../../../detect/told.ts";
import { clock, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PulNode } from "../node.ts";
import { type Countdown, countdownsOf, type Loss, lossesOf, lostTogether } from "../sessions.ts";

/**
 * @param countdown of the watcher, that ended with the loss
 * @param others that lost their session at nearly the same time
 */
function draft(loss: Loss, countdown: Countdown | undefined, others: readonly PulNode[]): Draft[] {
  const { node, event, byServer, life } = loss;
  const { shutdown, granted } = loss;
  if (!shutdown || !life) return [];
  const ticks = countdown?.ticks ?? [];
  const first = ticks[0];
  return [
    told([node], [...ticks.slice(0, 3), event, ...(shutdown === event ? [] : [shutdown]), ...life.last.slice(-1)], {
      severity: "high",
      confidence: 1,
      from: first?.at ?? event.at,
      to: life.to,
      count: 1,
      keys: granted.flatMap(sessionIn),
      title: `${node.name} lost its metadata session and shut down without a drain`,
      measures: first ? { disconnectedMs: event.at - first.at } : {},
      explanation: [
        first ? `The countdown of ${node.name} began at ${clock(first.at)}.` : "",
        `At ${clock(event.at)} the session was lost, ${byServer ? "as the server said" : "as its own watcher decided before the server did"}; at ${clock(shutdown.at)} the broker shut itself down, so its bundles were not unloaded.`,
        countdown && !countdown.isRegular
          ? "The ticks of the countdown are far apart: the process itself may have stood still."
          : "",
        countdown?.isRegular && ticks.length > 2
          ? "The ticks came regularly, so the process ran: the way to the metadata store or the store itself is at fault."
          : "",
        others.length > 0
          ? `${listOfMany(others.map(({ name }) => name))} lost theirs within seconds: the store is the common cause.`
          : "",
      ]
        .filter((sentence) => sentence !== "")
        .join(" "),
      excluded: ["not an orderly stop and not a kill: the broker says that it shuts down for the lost session"],
      remedy: [
        "See in ZooKeeper's logs whether it had a quorum at that time; on the broker's host, pauses of garbage collection and the network.",
        "From 2.10 on zookeeperSessionExpiredPolicy=reconnect lets a broker live through it.",
        "Where ZooKeeper was well and the ticks are regular, a watcher that waits for its own probe is known in 2.10 before 2.10.3.",
      ],
    }),
  ];
}

export const detector: Detector<Cluster> = {
  id: "pulsar/session-loss-ends-broker",
  title: "Session loss ends the broker",
  severity: "high",
  causedBy: [
    "zookeeper/quorum-lost",
    "zookeeper/silent-end",
    "zookeeper/session-expiry",
    "zookeeper/session-expiry-storm",
    "zookeeper/clients-cut-off",
    "any/store-out-of-reach",
    "pulsar/process-pause",
  ],
  guide: {
    what: "With the policy `shutdown` (the default to 2.9) a broker whose metadata session is lost halts at once. Nothing is drained.",
    signature:
      "`reconnection timeout. Notifying session is lost.` or `session expired`, then `Shutting down.`, an immediate shutdown or a halt within a minute.",
    lookAlikes: [
      "A session that is lost and made again (policy `reconnect`): pulsar/session-expiry.",
      "A countdown that ends with a reconnect: pulsar/metadata-disconnected.",
    ],
    remedy: ["Find why the metadata store was out of reach for 25 s; then consider the policy `reconnect`."],
    sources: ["apache/pulsar#2289", "apache/pulsar#3535", "apache/pulsar#8414", "apache/pulsar#17909"],
  },
  detect: ({ nodes }) => {
    const losses = new Map(nodes.map((node) => [node, lossesOf(node)]));
    return [...losses].flatMap(([node, own]) => {
      const countdowns = grouped(countdownsOf(node), ({ lost }) => lost?.at);
      return own.flatMap((loss) => draft(loss, countdowns.get(loss.at)?.[0], lostTogether(losses, loss)));
    });
  },
};
