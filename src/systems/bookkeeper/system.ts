/** All that BookKeeper adds to the program, in one value. */
import type { System } from "../../detect/system.ts";
import { bookkeeperProgram } from "../../grammar/bookkeeper.gen.ts";
import { type Cluster, correlateCluster, SYSTEM } from "./cluster.ts";
import { clusterCase } from "./cluster-case.ts";
import { detectors } from "./detectors.gen.ts";
import { authorship } from "./identity.ts";
import { incidentsOf } from "./incidents.ts";

export const system: System<Cluster> = {
  name: SYSTEM,
  title: "Apache BookKeeper",
  versions: "4.4 to 4.18",
  program: bookkeeperProgram,
  // the client of ZooKeeper inside it, its web server, and logback's first letters
  packages: ["org.apache.bookkeeper.", "org.apache.zookeeper.", "io.netty.", "org.eclipse.jetty.", "o.a.b.", "o.a.z."],
  authorship,
  crowd: [],
  detectors,
  correlate: correlateCluster,
  toCase: clusterCase,
  incidents: incidentsOf,
};
