/** A client whose configuration names no meta server. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";

export const detector: Detector<Cluster> = {
  id: "pegasus/client-without-meta-list",
  title: "Client cannot start: no meta list",
  severity: "low",
  causedBy: [],
  guide: {
    what: "A client or shell was given a cluster's name that its configuration does not know. Up to 2.3 it aborts for it.",
    signature: "`no meta server specified in config [pegasus.clusters].NAME`.",
    lookAlikes: ["A client that has the list and reaches nobody: it times out."],
    remedy: ["Name the cluster as [pegasus.clusters] does, or add it there."],
    sources: ["apache/incubator-pegasus#413", "src/common/replication_common.cpp, load_meta_servers"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const run = node.log.of("client.no.meta");
      const [first] = run;
      if (!first) return [];
      const cluster = first.fields.cluster;
      return [
        told([node], run, {
          severity: "low",
          confidence: 1,
          title: `a client found no meta servers${cluster ? ` of cluster ${cluster}` : ""} in its configuration`,
          explanation: `At ${clock(first.at)} the configuration had no list of meta servers${cluster ? ` under [${first.fields.section}] for ${cluster}` : ""}. The servers are not concerned.`,
          excluded: ["not an unreachable meta server: none is named"],
          remedy: ["Correct the name of the cluster, or add its meta servers to the configuration of the client."],
        }),
      ];
    }),
};
