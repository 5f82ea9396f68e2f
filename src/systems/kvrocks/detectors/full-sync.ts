/** A full sync of a replica: an observation. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { copiesSent, isRefusedForCheckpoint, type SentCopy, type Tries, triesOf } from "../full-syncs.ts";

const OUTCOMES = { done: "was done", failed: "failed", open: "has no end in the log" } as const;

function draft({ refused, last }: Tries): Draft {
  const { node, from, to, outcome, stage, files, error, refs } = last;
  const [first = last] = refused;
  const { refusal } = first;
  const asked = refusal?.fields.err ? `The master had refused its position: ${refusal.fields.err}.` : "";
  const fetched = files ? `${files.done} of ${count(files.total, "file")} had been fetched.` : "";
  const copied =
    outcome === "done"
      ? `${node.name} copied the whole data set of its master.`
      : `${node.name} began to copy the whole data set of its master and came as far as the ${stage}.`;
  return {
    severity: "info",
    confidence: 1,
    title: `full sync of ${node.name} ${OUTCOMES[outcome]}${outcome === "open" ? "" : ` after ${duration(to - from)}`}`,
    nodes: [node.name],
    from: first.from,
    to,
    count: 1,
    measures: { durationMs: to - from, ...(files ? { files: files.total } : {}) },
    explanation: [
      copied,
      asked,
      refused.length > 0
        ? `Before that ${count(refused.length, "start")} of it, from ${clock(first.from)} on, ${refused.length === 1 ? "was" : "were"} refused with "${first.error}".`
        : "",
      fetched,
      error ? `It failed with "${error}".` : "",
      isRefusedForCheckpoint(first)
        ? "A master makes no new checkpoint until the last one has been unused for half a minute."
        : "",
      outcome === "failed" ? "It is tried again." : "",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: [],
    remedy: [],
    evidence: [...(refused.length > 0 ? first.refs : []), ...refs],
  };
}

function sentDraft({ master, host, from, to, files, refs }: SentCopy): Draft {
  const sent = files > 0 ? `: ${count(files, "file")} in ${duration(to - from)}` : "";
  return {
    severity: "info",
    confidence: 1,
    title: `full sync of a replica on ${host} from ${master.name}${sent}`,
    nodes: [master.name],
    from,
    to,
    count: 1,
    measures: { durationMs: to - from, files },
    explanation: `A replica on ${host} asked ${master.name} for the whole data set; ${master.name} sent the list${files > 0 ? ` and ${count(files, "file")}` : ""}. Whether it was restored there, and why it did not go on from its position, the replica's log would tell.`,
    excluded: [],
    remedy: [],
    evidence: refs,
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/full-sync",
  title: "Full sync",
  severity: "info",
  causedBy: ["kvrocks/position-not-in-wal", "kvrocks/replica-ahead-of-master"],
  guide: {
    what: "A replica copied the whole data set of its master instead of going on from where it was: normal for a new one, costly for others.",
    signature: "`Start syncing data with fullsync` up to `fullsync was finish`, or to what broke it off.",
    lookAlikes: [
      "Three and more in a row: kvrocks/full-sync-loop.",
      "A partial sync: `PSync is ok` right after the question.",
    ],
    remedy: ["Nothing for one; look at why the position was refused where it comes again."],
    sources: ["src/cluster/replication.cc, ReplicationThread"],
  },
  detect: ({ nodes }) => [...nodes.flatMap((node) => triesOf(node).map(draft)), ...copiesSent(nodes).map(sentDraft)],
};
