/** Beacons without an answer, too few or too mixed for more. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count } from "../../../words.ts";
import { seriesOf } from "../beacons.ts";
import type { Cluster } from "../cluster.ts";

export const detector: Detector<Cluster> = {
  id: "pegasus/beacon-timeout",
  title: "Beacon without an answer",
  severity: "low",
  causedBy: ["pegasus/leader-election", "pegasus/meta-leader-flapping", "pegasus/no-meta-leader"],
  guide: {
    what: "A replica server sent a beacon and got no answer in time. It has 20 s to get another one through before it gives up its replicas.",
    signature: "`end ping result, error[ERR_TIMEOUT]` or `ping master(…) failed`.",
    lookAlikes: ["Twenty seconds and more of them, none ever answered: pegasus/one-way-heartbeat."],
    remedy: ["Nothing for one; for more, the network and the load of the meta server."],
    sources: ["src/failure_detector/failure_detector_multimaster.cpp"],
  },
  detect: (cluster) =>
    seriesOf(cluster)
      .filter(({ isNever, run }) => !isNever && (run[0]?.at ?? 0) <= cluster.settled)
      .map(({ node, address, run }) =>
        told([node], run, {
          severity: "low",
          confidence: 1,
          title: `${count(run.length, "beacon")} of ${node.name} to ${cluster.nameAt(address)} had no answer`,
          explanation: `From ${clock(run[0]?.at ?? 0)} on ${count(run.length, "beacon")} of ${node.name} ended with ${run[0]?.fields.err}. The lease lasts 20 s from the last answered one.`,
          excluded: ["not a one-way failure: too few, or others were answered"],
          remedy: ["Look at the network to the meta server and at its load if it comes again."],
        }),
      ),
};
