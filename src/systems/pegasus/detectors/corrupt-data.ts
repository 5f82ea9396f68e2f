/** Data or disks that can no longer be read. */

import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock, count, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PegEvent } from "../events.ts";
import type { PegNode } from "../node.ts";
import { gpidsIn, partitionsIn, runsOn } from "../runs-on.ts";
import { faultOf, STORAGE_KINDS, type StorageEvent, wordsOf } from "../storage-faults.ts";

/** Errors of one disk come with its requests. */
const PAUSE_MS = 30 * 60_000;
/** An error and the end of the replica stand together. */
const NEAR_MS = 10_000;

/** Data directories that a start found unusable and goes on without. */
function leftOut(node: PegNode, run: readonly PegEvent[]): Draft {
  const broken = run.flatMap((event) => (event.kind === "disk.broken" ? [event] : []));
  const dirs = [...new Set(broken.map(({ fields }) => fields.dir))];
  const words = [...new Set(broken.map(({ fields }) => fields.reason))].slice(0, 2);
  return told([node], run, {
    severity: "high",
    confidence: 1,
    title: `${node.name} cannot use its data ${dirs.length > 1 ? "directories" : "directory"} ${list(dirs)}`,
    count: dirs.length,
    explanation: `At ${clock(run[0]?.at ?? 0)} a start tried to write there and read it back: ${list(words.map((one) => `"${one}"`))}. Where it has others the server goes on without ${dirs.length > 1 ? "them" : "it"}; the replicas there are missing until they are made anew elsewhere. Why it cannot write is not in the line: a failing disk, one that is not mounted, mounted read-only or full, or rights that lack.`,
    excluded: ["not corrupt data: the start only tried to write a file of its own"],
    remedy: [
      "Look at the mount and at the disk (kernel's log, SMART), then restart the server or take the directory out of data_dirs.",
      "Make sure that the partitions have other healthy members.",
    ],
  });
}

export const detector: Detector<Cluster> = {
  id: "pegasus/corrupt-data",
  title: "RocksDB corruption / IO error",
  severity: "high",
  causedBy: [],
  guide: {
    what: "RocksDB or the file system reports data that is damaged or a disk that fails. The replica goes to PS_ERROR and its directory to .err; it is made anew from the others.",
    signature:
      "`Corruption` or `IO error` in an error of a read, write or open; ERR_RDB_CORRUPTION, ERR_DISK_IO_ERROR; a data directory that is broken.",
    lookAlikes: [
      "`Too many open files`: pegasus/descriptors-exhausted.",
      "`No space left on device`: pegasus/disk-space-insufficient.",
      "`IO error: While lock file`: another process holds the directory; `Permission denied`: rights.",
    ],
    remedy: ["Look at the disk; before 2.5 a replica was made anew in the same place, so take a bad disk out."],
    sources: ["apache/incubator-pegasus#1383", "src/server/pegasus_server_impl.cpp"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, STORAGE_KINDS, PAUSE_MS, (event) => {
      const fault = faultOf(event as StorageEvent);
      return fault === "corruption" || fault === "unusable" ? fault : null;
    }).map(({ node, subject, run }) => {
      if (subject === "unusable") return leftOut(node, run);
      const from = run[0]?.at ?? 0;
      const to = run.at(-1)?.at ?? from;
      const words = [...new Set(run.map((event) => wordsOf(event as StorageEvent)))].slice(0, 2);
      const gpids = new Set(gpidsIn(run));
      const ended = during(node.log.of("st.change"), from, to + NEAR_MS).filter(
        ({ fields }) => fields.new_status === "PS_ERROR" && gpids.has(fields.gpid),
      );
      const where = partitionsIn(run);
      return told([node], [...run, ...ended.slice(0, 4)], {
        severity: "high",
        confidence: 1,
        title: `${node.name} met damaged data or a failing disk${where ? ` (${where})` : ""}: ${words[0] ?? ""}`,
        count: run.length,
        explanation: `From ${clock(from)} on ${count(run.length, "error")} of ${node.name} named ${list(words.map((one) => `"${one}"`))}. ${ended.length > 0 ? `For that ${partitionsIn(ended)} went to PS_ERROR and has to be copied anew from other members.` : "That a replica was given up for it is not in these lines."}`,
        excluded: ["not a lack of descriptors or of space: the words are others"],
        remedy: [
          "Look at the disk (kernel's log, SMART) before the replica is made anew on it; take it out of data_dirs if it fails.",
          "Make sure that the partitions have other healthy members.",
        ],
      });
    }),
};
