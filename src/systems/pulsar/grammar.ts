/** What tells logs of Pulsar, before one of them has been read. */
import type { SystemGrammar } from "../../detect/system.ts";
import { pulsarProgram } from "../../grammar/pulsar.gen.ts";
import type { Kind } from "./events.ts";

export const SYSTEM = "pulsar";

export const grammar: SystemGrammar = {
  name: SYSTEM,
  title: "Apache Pulsar",
  versions: "1.22 to 5.0",
  program: pulsarProgram,
  hasCommonLayouts: true,
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
    // packages are shortened from the left, as far as a name is too long
    "o.a.pulsar.",
    "o.a.bookkeeper.",
    "o.a.zookeeper.",
    "o.apache.",
    "o.e.j.",
    // before it was Apache's
    "com.yahoo.pulsar.",
    "c.y.p.",
    "c.y.pulsar.",
  ],
  threads: [
    "pulsar-io-",
    "pulsar-web-",
    "pulsar-external-",
    "pulsar-ordered-",
    "pulsar-proxy-",
    "pulsar-load-manager-",
    "bookkeeper-ml-",
    "broker-topic-workers-",
  ],
  crowd: [],
  begins: ["br.start"] satisfies Kind[],
  shared: [],
};
