/** A learner that is never done. */
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock, count, duration, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PegEvent } from "../events.ts";
import type { PegNode } from "../node.ts";
import { gpidOf, runsOn } from "../runs-on.ts";
import { sameServer } from "../same-server.ts";

/** The catalogue's bounds: five rounds in ten minutes, or half an hour of one learn. */
const FEWEST_ROUNDS = 5;
const WITHIN_MS = 10 * 60_000;
const LONG_MS = 30 * 60_000;

type Round = PegEvent<"learn.init">;

/** Rounds since the last success. */
function unfinished(node: PegNode, run: readonly Round[]): readonly Round[] {
  const { from, to } = spanOf(run);
  const gpid = run[0] ? gpidOf(run[0]) : "";
  const done = during(node.log.of("learn.notify"), from, to).findLast(
    ({ fields }) => fields.gpid === gpid && isSuccess(fields.learning_status),
  );
  return done ? run.filter(({ at }) => at > done.at) : run;
}

function isSuccess(status: string): boolean {
  return status === "LearningSucceeded";
}

function isLoop(run: readonly Round[]): boolean {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return false;
  const isOften = run.some(
    (round, i) => (run[i + FEWEST_ROUNDS - 1]?.at ?? Number.POSITIVE_INFINITY) - round.at <= WITHIN_MS,
  );
  return isOften || (run.length > 1 && last.fields.ms >= LONG_MS);
}

function draft(node: PegNode, gpid: string, run: readonly Round[]): Draft {
  const first = run[0] as Round;
  const last = run.at(-1) as Round;
  const errors = during(node.log.of("learn.error"), first.at, last.at + WITHIN_MS).filter(
    ({ fields }) => fields.gpid === gpid,
  );
  const limited = during(node.log.of("learn.limit"), first.at, last.at + WITHIN_MS).some(
    ({ fields }) => fields.gpid === gpid,
  );
  const codes = [...new Set(errors.map(({ fields }) => `${fields.err}, ${fields.error_side.replace("_", " ")}`))];
  const starts = new Set(run.map(({ fields }) => fields.signature)).size;
  return told([node], [...run, ...errors.slice(0, 4)], {
    severity: "medium",
    confidence: 0.95,
    title: `${node.name} learns ${gpid} and comes to no end: ${count(run.length, "round")} in ${duration(last.at - first.at)}`,
    count: run.length,
    measures: { longestMs: Math.max(...run.map(({ fields }) => fields.ms)) },
    explanation: [
      `From ${clock(first.at)} to ${clock(last.at)} ${node.name} began ${count(run.length, "round")} of learning ${gpid} from ${last.fields.learnee ?? "its primary"} (${count(starts, "start")}), and none ended in success.`,
      codes.length > 0 ? `Learning failed with ${list(codes)}.` : "",
      limited ? "Some rounds waited for one of the five places that a server has for copying." : "",
      codes.length === 0 && !limited
        ? "No error is logged: the primary may take writes faster than they are copied."
        : "",
      "Meanwhile the partition has one member fewer.",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: ["not the two or three rounds of any learn: none of these ended in LearningSucceeded"],
    remedy: [
      "See the primary's log for files that it could not give, and disk and network of both.",
      "Throttle writes for a while, or raise learn_app_max_concurrent_count.",
    ],
  });
}

export const detector: Detector<Cluster> = {
  id: "pegasus/learn-loop",
  title: "Learn loop",
  severity: "medium",
  causedBy: ["pegasus/copy-source-missing", "pegasus/corrupt-data", "pegasus/disk-space-insufficient"],
  explainedBy: sameServer,
  guide: {
    what: "A new or returning member copies and copies and never becomes a secondary.",
    signature:
      "Five `init_learn` of one partition in ten minutes, or one that lasts for half an hour, without success.",
    lookAlikes: ["Some rounds that end in `LearningSucceeded`: every learn has two or three."],
    remedy: ["Remove what makes it fail (files that vanish, slow disks), or throttle writes."],
    sources: ["apache/incubator-pegasus#740", "apache/incubator-pegasus#764", "src/replica/replica_learn.cpp"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, ["learn.init"], WITHIN_MS, gpidOf).flatMap(({ node, subject, run }) => {
      const open = unfinished(node, run);
      return isLoop(open) ? [draft(node, subject, open)] : [];
    }),
};
