/** A broker that became the leader of the load manager: an observation. */
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { leadsTaken } from "../elections.ts";

/** What one election prints on the broker that wins it is printed within this. */
const ONE_ELECTION_MS = 60_000;

export const detector: Detector<Cluster> = {
  id: "pulsar/leader-election",
  title: "Leader elected",
  severity: "info",
  causedBy: [
    "pulsar/leader-failure",
    "pulsar/session-loss-ends-broker",
    "pulsar/session-expiry",
    "pulsar/process-exit",
  ],
  guide: {
    what: "A broker became the leader of the load manager.",
    signature:
      "`This broker was elected leader`, `is the leader now` to 2.7; with the extensible load manager `plays the leader now`.",
    lookAlikes: ["Three and more in a minute: pulsar/leadership-flapping."],
    remedy: ["Nothing."],
    sources: ["pulsar-broker, LeaderElectionService"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      inRuns(leadsTaken(node.log), ONE_ELECTION_MS).map((run) =>
        told([node], run, {
          severity: "info",
          confidence: 1,
          title: `${node.name} was elected leader of the load manager`,
          explanation: `At ${clock(run[0]?.at ?? 0)} ${node.name} became the leader of the load manager.`,
          excluded: [],
          remedy: [],
        }),
      ),
    ),
};
