/** Replicas given up because a process may not open more files. */

import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { gpidsIn, partitionsIn, runsOn } from "../runs-on.ts";
import { faultOf, STORAGE_KINDS, type StorageEvent } from "../storage-faults.ts";

const PAUSE_MS = 30 * 60_000;
/** An error and the end of the replica stand together. */
const NEAR_MS = 10_000;

export const detector: Detector<Cluster> = {
  id: "pegasus/descriptors-exhausted",
  title: "File descriptors exhausted",
  severity: "high",
  causedBy: [],
  guide: {
    what: "The limit of open files is reached; RocksDB fails, and a healthy replica goes to PS_ERROR.",
    signature:
      "`Too many open files` in an error of RocksDB or of a file that is made, and the replica's change to PS_ERROR.",
    lookAlikes: ["The same IO error with other words: pegasus/corrupt-data."],
    remedy: ["Raise the limit (nofile) of the process."],
    sources: ["imzhenyu/rDSN#505", "src/aio/native_linux_aio_provider.cpp"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, STORAGE_KINDS, PAUSE_MS, (event) =>
      faultOf(event as StorageEvent) === "descriptors" ? "" : null,
    ).map(({ node, run }) => {
      const from = run[0]?.at ?? 0;
      const to = run.at(-1)?.at ?? from;
      const gpids = new Set(gpidsIn(run));
      const ended = during(node.log.of("st.change"), from, to + NEAR_MS).filter(
        ({ fields }) => fields.new_status === "PS_ERROR" && gpids.has(fields.gpid),
      );
      const failed = run.some(({ kind }) => kind !== "file.open.fail") ? "RocksDB" : "opening files";
      return told([node], [...run, ...ended], {
        severity: ended.length > 0 ? "high" : "medium",
        confidence: 1,
        title: `${node.name} reached its limit of open files${ended.length > 0 ? `, and gave up ${partitionsIn(ended)}` : ""}`,
        count: run.length,
        explanation: `From ${clock(from)} on ${failed} failed ${count(run.length, "time")} with "Too many open files". ${ended.length > 0 ? `For that ${partitionsIn(ended)} went to PS_ERROR, though nothing is wrong with the data.` : "No replica is given up for it in these lines."}`,
        excluded: ["not corruption and not a failing disk: the words name the limit"],
        remedy: ["Raise the limit of open files (ulimit -n, LimitNOFILE) of the replica server and restart it."],
      });
    }),
};
