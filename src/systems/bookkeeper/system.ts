/** All that BookKeeper adds to the program, in one value. */
import { withoutLogsOf } from "../../detect/any/store-out-of-reach.ts";
import { type System, together } from "../../detect/system.ts";
import { type Cluster, correlateCluster } from "./cluster.ts";
import { clusterCase } from "./cluster-case.ts";
import { detectors } from "./detectors.gen.ts";
import { grammar } from "./grammar.ts";
import { authorship } from "./identity.ts";
import { incidentsOf } from "./incidents.ts";

export const system: System<Cluster> = {
  ...grammar,
  authorship,
  detectors,
  detectorsBeside: [withoutLogsOf({ name: "zookeeper", title: "ZooKeeper" })],
  apart: together,
  correlate: correlateCluster,
  toCase: clusterCase,
  incidents: incidentsOf,
};
