/** Learners that nobody calls any more. */

import { eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector } from "../../../detect/detector.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { lifeAt } from "../lives.ts";
import type { PegNode } from "../node.ts";

/** A learner that has heard nothing for so long is not being taught. */
const QUIET_MS = 30 * 60_000;
/** One alone may be slow. */
const FEWEST = 2;

interface Left {
  readonly gpid: string;
  readonly from: number;
}

/** Partitions that were potential secondaries to the end of the log, and without a step of learning for long. */
function leftOn({ partitions, log, lives, last }: PegNode): Left[] {
  const end = last ?? 0;
  const steps = eventsOf(log, "learn.init", "learn.reply", "learn.copied", "learn.done", "learn.add", "learn.notify");
  return partitions.flatMap(({ gpid, intervals }) => {
    const state = intervals.at(-1);
    if (state?.state !== "potential-secondary" || lifeAt(lives, end)?.end !== "open") return [];
    const heard = steps.findLast(({ fields }) => fields.gpid === gpid)?.at ?? state.from;
    return end - Math.max(heard, state.from) >= QUIET_MS ? [{ gpid, from: state.from }] : [];
  });
}

export const detector: Detector<Cluster> = {
  id: "pegasus/learner-left-over",
  title: "Learners left over",
  severity: "low",
  causedBy: [],
  guide: {
    what: "Learners of one table stay potential secondaries and are taught by nobody. Where the table was dropped meanwhile, they keep memory and disk.",
    signature:
      "Two and more partitions of one table that are PS_POTENTIAL_SECONDARY at the end of the log and had no step of learning for half an hour.",
    lookAlikes: ["A long copy: its steps go on.", "One slow learner."],
    remedy: ["See whether the table still exists; restart the server if it does not."],
    sources: ["src/replica/replica_stub.cpp"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      [...grouped(leftOn(node), ({ gpid }) => gpid.split(".")[0] ?? "")].flatMap(([table, left]) => {
        if (left.length < FEWEST) return [];
        const from = Math.min(...left.map((one) => one.from));
        const to = node.last ?? from;
        const drop = nodes
          .flatMap(({ log }) => eventsOf(log, "app.state"))
          .find(
            ({ fields, at }) =>
              at >= from && String(fields.app_id) === table && fields.new_status.startsWith("AS_DROP"),
          );
        const lines = left.flatMap(({ gpid }) =>
          node.log
            .of("st.change")
            .filter(({ fields }) => fields.gpid === gpid)
            .slice(-1),
        );
        return [
          {
            severity: "low" as const,
            confidence: drop ? 0.9 : 0.5,
            title: `${count(left.length, "learner")} of table ${table} on ${node.name} ${drop ? "are left over: the table was dropped" : "stay learners, possibly left over"}`,
            nodes: [node.name],
            from,
            to,
            count: left.length,
            measures: { waitedMs: to - from },
            explanation: `${left
              .map(({ gpid }) => gpid)
              .slice(0, 6)
              .join(
                ", ",
              )} became learners from ${clock(from)} on, had no step of learning for ${duration(QUIET_MS)} and more, and are learners still at ${clock(to)}. ${drop ? `The table was dropped at ${clock(drop.at)}, so nobody will teach them.` : "Whether the table was dropped is not in these logs; if it was not, the primary may only be slow."}`,
            excluded: [],
            remedy: ["See in the shell whether the table exists; if not, a restart of the server gets rid of them."],
            evidence: [...lines, ...(drop ? [drop] : [])].map(({ ref }) => ref),
          },
        ];
      }),
    ),
};
