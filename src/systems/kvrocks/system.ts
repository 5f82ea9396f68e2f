/** All that Kvrocks adds to the program, in one value. */
import type { System } from "../../detect/system.ts";
import { kvrocksProgram } from "../../grammar/kvrocks.gen.ts";
import { type Cluster, correlateCluster, SYSTEM } from "./cluster.ts";
import { clusterCase } from "./cluster-case.ts";
import { detectors } from "./detectors.gen.ts";
import { authorship } from "./identity.ts";
import { incidentsOf } from "./incidents.ts";

export const system: System<Cluster> = {
  name: SYSTEM,
  title: "Apache Kvrocks",
  versions: "1.1 to 2.13",
  program: kvrocksProgram,
  packages: [],
  authorship,
  crowd: [],
  detectors,
  correlate: correlateCluster,
  toCase: clusterCase,
  incidents: incidentsOf,
};
