/** All that Pulsar adds to the program, in one value. */
import type { System } from "../../detect/system.ts";
import { pulsarProgram } from "../../grammar/pulsar.gen.ts";
import { type Cluster, correlateCluster, SYSTEM } from "./cluster.ts";
import { clusterCase } from "./cluster-case.ts";
import { detectors } from "./detectors.gen.ts";
import { authorship } from "./identity.ts";
import { incidentsOf } from "./incidents.ts";

export const system: System<Cluster> = {
  name: SYSTEM,
  title: "Apache Pulsar",
  versions: "1.22 to 5.0",
  program: pulsarProgram,
  // the clients of ZooKeeper and BookKeeper inside a broker, its web server, and logback's first letters
  packages: [
    "org.apache.pulsar.",
    "org.apache.bookkeeper.",
    "org.apache.zookeeper.",
    "org.eclipse.jetty.",
    "io.netty.",
    "o.a.p.",
    "o.a.b.",
    "o.a.z.",
    "o.e.j.",
  ],
  authorship,
  crowd: [],
  detectors,
  correlate: correlateCluster,
  toCase: clusterCase,
  incidents: incidentsOf,
};
