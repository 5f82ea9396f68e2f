/** Leadership of the meta servers that is lost again and again. */
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, duration, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { lossesOf } from "../leaders.ts";

/** The catalogue's bounds: two losses within half an hour. */
const WITHIN_MS = 30 * 60_000;
const FEWEST = 2;

export const detector: Detector<Cluster> = {
  id: "pegasus/meta-leader-flapping",
  title: "Meta leader flap",
  severity: "high",
  causedBy: ["zookeeper/quorum-lost", "zookeeper/session-expiry", "zookeeper/session-expiry-storm"],
  guide: {
    what: "Meta servers lose their session in ZooKeeper and with it the lock, one after the other. Each loss ends the process with status 0, so nothing looks like a crash.",
    signature:
      "Two and more of `leader lock expired callback` or `which means the session is expired` in half an hour.",
    lookAlikes: [
      "One loss: leadership moves once (pegasus/leader-election).",
      "`get zoo state: ZOO_CONNECTING_STATE, ignore it`: the session was kept.",
    ],
    remedy: [
      "Make ZooKeeper steady (its own logs tell), or raise the session's timeout of 10 s; look for pauses of the meta servers.",
    ],
    sources: ["src/zookeeper/distributed_lock_service_zookeeper.cpp", "src/meta/meta_server_failure_detector.cpp"],
  },
  detect: ({ nodes }) => {
    const losses = lossesOf(nodes).map((loss) => ({ ...loss, at: loss.event.at }));
    return inRuns(losses, WITHIN_MS)
      .filter((run) => run.length >= FEWEST)
      .map((run) => {
        const names = [...new Set(run.map(({ node }) => node.name))];
        const from = run[0]?.at ?? 0;
        const to = run.at(-1)?.at ?? from;
        return told(
          names,
          run.map(({ event }) => event),
          {
            severity: "high",
            confidence: 1,
            title: `meta servers lost the lock or their session ${count(run.length, "time")} in ${duration(to - from)}`,
            explanation: `${listOfMany(run.map(({ node, at }) => `${node.name} (${clock(at)})`))} lost the session in ZooKeeper that holds the lock of the leader. A meta server that loses it exits at once, with status 0 and no fatal line; another one, or itself started again, has to read the whole state anew.`,
            excluded: ["not crashes: no check failed", "not a planned restart: the session expired"],
            remedy: [
              "See in ZooKeeper's logs around these moments whether it lost its quorum or was slow; then whether the meta servers stood still.",
              "Raise the session's timeout (10 s) only when both are sound.",
            ],
          },
        );
      });
  },
};
