/** What tells logs of BookKeeper, before one of them has been read. */
import type { SystemGrammar } from "../../detect/system.ts";
import { bookkeeperProgram } from "../../grammar/bookkeeper.gen.ts";
import type { Kind } from "./events.ts";

export const SYSTEM = "bookkeeper";

export const grammar: SystemGrammar = {
  name: SYSTEM,
  title: "Apache BookKeeper",
  versions: "4.4 to 4.18",
  program: bookkeeperProgram,
  hasCommonLayouts: true,
  // the client of ZooKeeper inside it, its web server, and logback's first letters
  packages: [
    "org.apache.bookkeeper.",
    "org.apache.zookeeper.",
    "io.netty.",
    "org.eclipse.jetty.",
    "o.a.b.",
    "o.a.z.",
    "o.a.bookkeeper.",
    "o.a.zookeeper.",
    "o.apache.",
    // Pulsar's metadata driver, with which its bookies are registered
    "org.apache.pulsar.metadata.impl.ZKSessionWatcher",
    // the starter of a bookie, a broker and ZooKeeper in one process
    "org.apache.pulsar.PulsarStandaloneStarter",
  ],
  threads: [
    "BookieReadThreadPool-",
    "BookieWriteThreadPool-",
    "BookieHighPriorityThread-",
    "BookieJournal-",
    "bookie-io-",
    "ForceWriteThread",
    "SyncThread-",
    "GarbageCollectorThread-",
    "LedgerDirsMonitorThread",
    "AuditorElector-",
    "AuditorBookie-",
    "ReplicationWorker",
  ],
  crowd: [],
  begins: ["bk.conf", "bk.hello"] satisfies Kind[],
  shared: ["bk.starter.fail"],
};
