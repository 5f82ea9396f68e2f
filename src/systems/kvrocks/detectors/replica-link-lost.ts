/** A feed that was cut off: by itself little, from several replicas at once more (replica-disconnect-storm). */

import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { lossesOf, stormsAmong } from "../lost-feeds.ts";
import { sharedServer } from "../same-server.ts";

/** What the log of a replica has after which nothing is known of it. */
function lastWords({ nodes }: Cluster, replica: string | null): string {
  const node = nodes.find(({ name }) => name === replica);
  return node?.last ? ` Its own log ends at ${clock(node.last)}.` : "";
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/replica-link-lost",
  title: "Feed of a replica ended",
  severity: "low",
  causedBy: ["kvrocks/silent-end", "kvrocks/crash", "kvrocks/wal-gap"],
  explainedBy: sharedServer,
  guide: {
    what: "A master's connection to one replica was reset or broken; the replica comes back by itself where it can.",
    signature:
      "`Write error while sending batch to slave` or `Ping slave … err`, and the end of that feed. With `Broken pipe` or `Connection reset` and no further question of that replica while its master's log goes on: it is gone (medium).",
    lookAlikes: ["The stop of either side.", "Several replicas at once: kvrocks/replica-disconnect-storm."],
    remedy: ["Look at that replica and its network; none if it was back at once."],
    sources: ["src/cluster/replication.cc, FeedSlaveThread"],
  },
  detect: (cluster) =>
    cluster.nodes.flatMap((node) => {
      const losses = lossesOf(cluster, node);
      const stormy = new Set(stormsAmong(losses).flat());
      return losses
        .filter((loss) => !stormy.has(loss))
        .map(
          ({ at, replica, error, back, awayUntil, refs }): Draft => ({
            severity: awayUntil === null ? "low" : "medium",
            confidence: 1,
            title: `${node.name} lost its connection to ${replica === null ? "a replica" : `the replica ${replica}`}${awayUntil === null ? "" : ", which did not come back in these logs"}`,
            nodes: replica === null ? [node.name] : [node.name, replica],
            from: at,
            to: at,
            count: 1,
            measures: {},
            explanation: `At ${clock(at)} ${node.name} could not send to ${replica ?? "a replica that no line names"}: ${error}.${back ? ` ${replica ?? "The replica"} ${back.at < at ? "had asked" : "asked"} for synchronization again from another port at ${clock(back.at)}.` : ""}${awayUntil === null ? "" : ` The other end had closed the connection, and up to the end of the log, at ${clock(awayUntil)}, ${replica ?? "it"} did not ask again, as one that runs does every second: it ended, or it was given another master or another role.${lastWords(cluster, replica)}`}`,
            excluded: ["not a stop that is in these logs, and not a new table"],
            remedy: [
              back
                ? "See what the replica says of that moment; it asks again already."
                : awayUntil !== null
                  ? `See whether ${replica ?? "the replica"} runs, and what its own log, the kernel's and the service manager's say of ${clock(at)}.`
                  : "See whether the replica came back, and what it says of that moment.",
            ],
            evidence: back ? [...refs, back.ref] : refs,
          }),
        );
    }),
};
