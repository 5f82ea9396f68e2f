/** A server that crashes so often that the meta server no longer answers it. */
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { countEarly } from "../../../extent.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { runsOn } from "../runs-on.ts";
import { sameServer } from "../same-server.ts";

/** Beacons are refused every three seconds, as long as a process lives. */
const PAUSE_MS = 30 * 60_000;

export const detector: Detector<Cluster> = {
  id: "pegasus/crash-loop-ignored",
  title: "Crash-looping server ignored",
  severity: "high",
  causedBy: [
    "pegasus/process-exit",
    "pegasus/duplication-prepare-crash-loop",
    "pegasus/duplication-start-garbage-collected",
    "pegasus/incomplete-rocksdb-crash-loop",
    "pegasus/missing-mutation-assertion",
    "pegasus/log-write-failure",
  ],
  explainedBy: sameServer,
  guide: {
    what: "The meta server counts restarts within ten minutes of one another. After five of them it leaves a server's beacons unanswered, so the server stays out although it runs.",
    signature: "`is unstable, don't response to it's beacon`, after `encounter an unstable restart, total_count(n)`.",
    lookAlikes: ["A count that has not reached the limit, or was set back (`has stably run for a while`)."],
    remedy: ["End the crashes first; then reset the count or wait."],
    sources: ["src/meta/meta_server_failure_detector.cpp, update_stability_stat"],
  },
  detect: (cluster) => {
    const counted = new Map(
      cluster.nodes.map((node) => [node, grouped(node.log.of("fd.unstable"), ({ fields }) => fields.node)]),
    );
    return runsOn(cluster.nodes, ["fd.unstable.ignored"], PAUSE_MS, ({ fields }) => fields.node ?? "").map(
      ({ node, subject, run }) => {
        const name = cluster.nameAt(subject);
        const from = run[0]?.at ?? 0;
        const all = counted.get(node)?.get(subject) ?? [];
        const counts = all
          .slice(
            0,
            countEarly(all, ({ at }) => at <= from + 1000),
          )
          .slice(-3);
        const restarts = counts.at(-1)?.fields.count;
        return told([name, node], [...counts, ...run], {
          severity: "high",
          confidence: 1,
          title: `${node.name} leaves ${name} unanswered after ${restarts === undefined ? "too many" : count(restarts, "unstable restart")}${restarts === undefined ? " unstable restarts" : ""}`,
          count: run.length,
          explanation: `From ${clock(from)} on ${node.name} did not answer beacons of ${name}: its process had been restarted too often within ten minutes each. However well it runs now, it gets no replicas until the count is reset.`,
          excluded: ["not a lost server: its beacons arrive"],
          remedy: [
            `Find what ended the processes of ${name} (its own log, the last F line) and cure it.`,
            "Then let it run for ten minutes, or reset the count on the meta server by its remote command.",
          ],
        });
      },
    );
  },
};
