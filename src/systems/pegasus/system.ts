/** All that Pegasus adds to the program, in one value. */
import type { System } from "../../detect/system.ts";
import { pegasusProgram } from "../../grammar/pegasus.gen.ts";
import { type Cluster, correlateCluster, SYSTEM } from "./cluster.ts";
import { clusterCase } from "./cluster-case.ts";
import { detectors } from "./detectors.gen.ts";
import { authorship } from "./identity.ts";
import { incidentsOf } from "./incidents.ts";

export const system: System<Cluster> = {
  name: SYSTEM,
  title: "Apache Pegasus",
  versions: "1.11 to 2.5, master",
  program: pegasusProgram,
  // names of units, which before 1.0 stand where later releases have the file
  packages: ["replica.", "rrdb.", "meta.", "nfs."],
  authorship,
  crowd: [],
  detectors,
  correlate: correlateCluster,
  toCase: clusterCase,
  incidents: incidentsOf,
};
