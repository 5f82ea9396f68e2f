/** A private log with a block that cannot be read. */

import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock, count, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PegEvent } from "../events.ts";
import { partitionsIn, runsOn } from "../runs-on.ts";
import { sameServer } from "../same-server.ts";

const PAUSE_MS = 10 * 60_000;
/** The block stands right before the line that names its file. */
const NEAR_MS = 1000;
/** The end of a file that was cut by a kill is no damage. */
const WHOLE = /^ERR_(?:OK|HANDLE_EOF|INCOMPLETE_DATA)\b/;

type Line = PegEvent<"log.removed" | "log.skip" | "rs.plog.fail" | "log.replayed" | "dup.load.crash">;

function isDamage(event: Line): boolean {
  switch (event.kind) {
    case "log.removed":
      return !event.fields.path.includes("/slog/");
    case "log.skip":
      return event.fields.path.includes("/plog/") && !WHOLE.test(event.fields.err);
    case "log.replayed":
      return event.fields.log_path.includes("/plog/") && !WHOLE.test(event.fields.reason);
    case "rs.plog.fail":
      return event.fields.err === "ERR_INVALID_DATA";
    case "dup.load.crash":
      return true;
  }
}

export const detector: Detector<Cluster> = {
  id: "pegasus/private-log-damaged",
  title: "Private log damaged",
  severity: "high",
  causedBy: ["pegasus/corrupt-data", "pegasus/log-write-failure"],
  explainedBy: sameServer,
  guide: {
    what: "A block of a replica's own log cannot be read, so the file is put aside (.removed) or the replay fails; what only it had is missing on this server.",
    signature:
      "`Rename the file to ….removed`, `skip file …/plog/… during log init`, `replay private log failed, err = ERR_INVALID_DATA`.",
    lookAlikes: [
      "ERR_HANDLE_EOF or ERR_INCOMPLETE_DATA at the end of the last file: a kill cut it, nothing is damaged.",
      "A file below slog/: the shared log.",
    ],
    remedy: ["Let the replica learn anew from the others; look at the disk."],
    sources: ["apache/incubator-pegasus#1034", "src/replica/mutation_log.cpp"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, ["log.removed", "log.skip", "rs.plog.fail", "log.replayed", "dup.load.crash"], PAUSE_MS, (event) =>
      isDamage(event as Line) ? "" : null,
    ).map(({ node, run }) => {
      const from = run[0]?.at ?? 0;
      const blocks = during(node.log.of("log.block"), from - NEAR_MS, from);
      const files = run.flatMap(({ fields }) =>
        "path" in fields ? [fields.path] : "log_path" in fields ? [fields.log_path] : [],
      );
      const removed = run.filter(({ kind }) => kind === "log.removed").length;
      return told([node], [...blocks, ...run], {
        severity: "high",
        confidence: 1,
        title: `${node.name} found a private log damaged${removed > 0 ? " and put it aside" : ""}`,
        count: run.length,
        explanation:
          `At ${clock(from)} ${count(run.length, "line")} of ${node.name} told of a private log that cannot be read${files.length > 0 ? `: ${listOfMany([...new Set(files)].slice(0, 3))}` : ""}${partitionsIn(run) ? ` (${partitionsIn(run)})` : ""}. ${removed > 0 ? "The file was renamed .removed, so its mutations are not replayed." : ""}`.trim(),
        excluded: ["not the cut end of a file", "not the shared log"],
        remedy: [
          "See that the partition has other healthy members, then let this replica learn anew.",
          "Keep the .removed file, and look at the disk below it.",
        ],
      });
    }),
};
