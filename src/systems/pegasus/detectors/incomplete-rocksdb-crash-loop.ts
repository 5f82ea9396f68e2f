/** A RocksDB directory that is not complete ends every start. */

import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { lastEarly } from "../../../extent.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { gpidOf, runsOn } from "../runs-on.ts";
import { sameServer } from "../same-server.ts";

/** Supervisors start a server again within minutes. */
const PAUSE_MS = 30 * 60_000;
/** The second time the same directory ends it shows a loop. */
const LOOP = 2;

export const detector: Detector<Cluster> = {
  id: "pegasus/incomplete-rocksdb-crash-loop",
  title: "Incomplete RocksDB crash loop",
  severity: "high",
  causedBy: ["pegasus/descriptors-exhausted", "pegasus/copy-source-missing"],
  explainedBy: sameServer,
  guide: {
    what: "A server was killed while it made a RocksDB directory, or copied one that was half made. Column families are missing, and each start aborts on it.",
    signature:
      "`You must upgrade Pegasus server from 2.0` or `Missing data column family`, for the same partition at each start.",
    lookAlikes: ["A data set of release 2.0: only where the server was upgraded from it just now."],
    remedy: ["Move the directory of the replica away; its data comes back from the other members."],
    sources: ["apache/incubator-pegasus#1450", "apache/incubator-pegasus#2215", "apache/incubator-pegasus#2404"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, ["db.cf"], PAUSE_MS, (event) => gpidOf(event) || "a replica").map(({ node, subject, run }) => {
      const from = run[0]?.at ?? 0;
      const to = run.at(-1)?.at ?? from;
      const isLoop = run.length >= LOOP;
      const opened = lastEarly(
        node.log.of("db.open"),
        ({ at }) => at <= from,
        ({ fields }) => fields.gpid === subject,
      );
      return told([node], opened ? [opened, ...run] : run, {
        severity: isLoop ? "high" : "medium",
        confidence: isLoop ? 1 : 0.9,
        from,
        title: isLoop
          ? `${node.name} crashed ${count(run.length, "time")} in ${duration(to - from)} on the incomplete RocksDB of ${subject}`
          : `${node.name} crashed on the incomplete RocksDB of ${subject}`,
        count: run.length,
        explanation: `At ${clock(from)} a column family of ${subject} was missing when it was opened${opened ? ` (${opened.fields.path})` : ""}, and the process aborted. The words about an upgrade from 2.0 are misleading: the directory was cut short by a crash or a copy.${isLoop ? " Each start met it again." : " The next start meets it again."}`,
        excluded: ["not corruption that RocksDB itself reports"],
        remedy: [
          `Move the directory of ${subject} out of reps/ (keep it until the partition is whole again) and start the server.`,
          "Newer releases put such a directory aside by themselves.",
        ],
      });
    }),
};
