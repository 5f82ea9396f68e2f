/** What tells logs of ZooKeeper, before one of them has been read. */
import type { SystemGrammar } from "../../detect/system.ts";
import { zookeeperProgram } from "../../grammar/zookeeper.gen.ts";
import { CROWD } from "./crowd.ts";
import type { Kind } from "./events.ts";

export const SYSTEM = "zookeeper";

export const grammar: SystemGrammar = {
  name: SYSTEM,
  title: "Apache ZooKeeper",
  versions: "3.3 to 3.9",
  program: zookeeperProgram,
  hasCommonLayouts: true,
  // its AdminServer is Jetty; logback shortens packages to their first letters
  // logback shortens a name from its beginning and only as far as it has to (%logger{36})
  packages: [
    ...["org.apache.zookeeper.", "o.apache.zookeeper.", "o.a.zookeeper.", "o.a.z."],
    ...["org.eclipse.jetty.", "o.eclipse.jetty.", "o.e.jetty.", "o.e.j."],
  ],
  threads: [],
  crowd: CROWD,
  begins: ["boot.config"] satisfies Kind[],
  shared: [],
};
