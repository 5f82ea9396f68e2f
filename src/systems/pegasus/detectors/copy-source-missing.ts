/** A file that is asked for by a copy and is gone at its source. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PegEvent } from "../events.ts";
import { runsOn } from "../runs-on.ts";

const PAUSE_MS = 10 * 60_000;
/** Codes of the asking side that say the file is not there; others say that nobody answered. */
const GONE = new Set(["ERR_OBJECT_NOT_FOUND", "ERR_FILE_OPERATION_FAILED"]);

/** The source's own log tells it, and says more. */
function tells(cluster: Cluster, { at, fields }: PegEvent<"nfs.size.err" | "nfs.err">): boolean {
  const source = fields.node ? cluster.nodeAt(fields.node) : null;
  return source !== null && during(source.log.of("nfs.serve.err"), at - PAUSE_MS, at + PAUSE_MS).length > 0;
}

export const detector: Detector<Cluster> = {
  id: "pegasus/copy-source-missing",
  title: "Source of a copy is gone",
  severity: "medium",
  causedBy: ["pegasus/corrupt-data"],
  guide: {
    what: "A learner or a follower asks for a file of a checkpoint or log that the source has removed meanwhile. The copy fails and begins anew.",
    signature:
      "`[nfs_service] get size of file … failed` (`{nfs_service}` up to 2.4) at the source, or an answer of ERR_OBJECT_NOT_FOUND or ERR_FILE_OPERATION_FAILED.",
    lookAlikes: ["ERR_TIMEOUT: slow, not gone."],
    remedy: ["One is cured by the next round; for more see what removes the files."],
    sources: ["apache/incubator-pegasus#2015", "src/nfs/nfs_server_impl.cpp"],
  },
  detect: (cluster) =>
    runsOn(cluster.nodes, ["nfs.serve.err", "nfs.size.err", "nfs.err"], PAUSE_MS, (event) =>
      event.kind === "nfs.serve.err" || (GONE.has(event.fields.err) && !tells(cluster, event)) ? "" : null,
    ).map(({ node, run }) => {
      const first = run[0];
      const path =
        first && "path" in first.fields ? first.fields.path : first && "dir" in first.fields ? first.fields.dir : "";
      const isSource = run.every(({ kind }) => kind === "nfs.serve.err");
      return told([node], run, {
        severity: "medium",
        confidence: 1,
        title: `${isSource ? `${node.name} was asked for ${run.length > 1 ? "files that it does" : "a file that it does"} not have` : `${node.name} could not copy: the source does not have the files`}${run.length > 1 ? ` (${count(run.length, "time")})` : ""}`,
        explanation: `From ${clock(first?.at ?? 0)} on ${count(run.length, "request")} for files failed at the source, the first for ${path ?? ""}. ${/\/plog\//.test(path ?? "") ? "It is a private log: it was collected while somebody still needs it, or somebody asks for an old one." : "A checkpoint is removed when newer ones are made; the next round asks for a newer one."}`,
        excluded: ["not a slow transfer: the file itself is missing or unreadable"],
        remedy: [
          "Nothing for one; where it comes again, see the learner's or follower's log and what the source collects.",
        ],
      });
    }),
};
