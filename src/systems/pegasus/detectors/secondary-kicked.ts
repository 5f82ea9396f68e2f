/** Secondaries that primaries turn out because they do not answer prepares. */

import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { gpidsIn, partitionsIn, runsOn } from "../runs-on.ts";
import { sameServer } from "../same-server.ts";

/** A slow disk costs one partition after the other. */
const PAUSE_MS = 10 * 60_000;

export const detector: Detector<Cluster> = {
  id: "pegasus/secondary-kicked",
  title: "Secondary kicked: prepare timeouts",
  severity: "medium",
  causedBy: [
    "pegasus/write-stall",
    "pegasus/replica-server-lost",
    "pegasus/disk-space-insufficient",
    "pegasus/process-exit",
  ],
  explainedBy: sameServer,
  guide: {
    what: "A write needs the answer of every secondary. One that does not answer in time is removed, and has to learn anew.",
    signature:
      "`on_prepare_reply … err = ERR_TIMEOUT` and `handle remote failure caused by prepare, error = ERR_TIMEOUT` for one server.",
    lookAlikes: [
      "`caused by group check`: no write waited.",
      "A retry after five milliseconds: the prepare went through.",
      "A server that is dead: see whether the meta server lost it as well.",
    ],
    remedy: ["Look at the disk and the load of the server that is named."],
    sources: ["src/replica/replica_2pc.cpp", "src/replica/replica_failover.cpp"],
  },
  detect: (cluster) =>
    runsOn(cluster.nodes, ["fail.remote"], PAUSE_MS, ({ fields, at }) =>
      fields.cause === "prepare" && fields.err === "ERR_TIMEOUT" && at <= cluster.settled ? (fields.node ?? "") : null,
    ).map(({ node, subject, run }) => {
      const name = cluster.nameAt(subject);
      const from = run[0]?.at ?? 0;
      const to = run.at(-1)?.at ?? from;
      const replies = during(node.log.of("2pc.reply.err"), from - PAUSE_MS, to).filter(
        ({ fields }) => fields.node === subject,
      );
      const stalls = during(cluster.nodeAt(subject)?.log.of("db.stall") ?? [], from - PAUSE_MS, to);
      return told([name, node], [...replies.slice(-3), ...run], {
        severity: "medium",
        confidence: 1,
        title: `${node.name} turned ${name} out of ${partitionsIn(run)}: prepares timed out`,
        from,
        count: gpidsIn(run).length,
        measures: { timeouts: replies.length },
        explanation: `From ${clock(from)} on ${name} did not answer prepares of ${node.name} in time${replies.length > 0 ? ` (${count(replies.length, "timed-out prepare")})` : ""} and was removed from ${count(gpidsIn(run).length, "partition")}, whose writes waited for it until then. ${stalls.length > 0 ? `${name} logged writes held back by RocksDB.` : "Why it did not answer these lines do not tell: its disk, its load, the network."}`,
        excluded: ["not a failed group check: writes were waiting"],
        remedy: [
          `Look at disks, compactions and network of ${name}; where all partitions are of one disk, at that one.`,
        ],
      });
    }),
};
