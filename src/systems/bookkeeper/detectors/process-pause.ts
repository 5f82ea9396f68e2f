/** A bookie, or AutoRecovery, that stood still: its client noticed a silence far later than it would have. */
import { CLIENT_PAUSE_GUIDE, clientPauses } from "../../../detect/client-pause.ts";
import type { Detector } from "../../../detect/detector.ts";
import type { Cluster } from "../cluster.ts";

export const detector: Detector<Cluster> = {
  id: "bookkeeper/process-pause",
  title: "Process stood still",
  severity: "medium",
  causedBy: [],
  guide: { ...CLIENT_PAUSE_GUIDE, sources: ["ClientCnxn"] },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      clientPauses(node, "ZooKeeper", {
        timeouts: node.log.of("zk.cnxn.timeout"),
        closings: node.log.of("zk.cnxn.lost"),
        openings: node.log.of("zk.cnxn.open"),
        established: node.log.of("zk.cnxn.established"),
        expired: node.log.of("zk.cnxn.expired"),
        all: node.log.all,
      }),
    ),
};
