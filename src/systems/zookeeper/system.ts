/** All that ZooKeeper adds to the program, in one value. */

import type { System } from "../../detect/system.ts";
import { zookeeperProgram } from "../../grammar/zookeeper.gen.ts";
import { CROWD } from "./crowd.ts";
import { detectors } from "./detectors.gen.ts";
import { correlateEnsemble, type Ensemble, SYSTEM } from "./ensemble.ts";
import { ensembleCase } from "./ensemble-case.ts";
import { authorship } from "./identity.ts";
import { incidentsOf } from "./incidents.ts";

export const system: System<Ensemble> = {
  name: SYSTEM,
  title: "Apache ZooKeeper",
  versions: "3.3 to 3.9",
  program: zookeeperProgram,
  // its AdminServer is Jetty; logback shortens packages to their first letters
  packages: ["org.apache.zookeeper.", "o.a.z.", "org.eclipse.jetty.", "o.e.j."],
  authorship,
  crowd: CROWD,
  detectors,
  correlate: correlateEnsemble,
  toCase: ensembleCase,
  incidents: incidentsOf,
};
