/** Private logs that are kept and kept because a duplication does not get on. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, duration, fromTo } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PegEvent } from "../events.ts";
import type { PegNode } from "../node.ts";
import { gpidOf, gpidsIn, partitionsIn, runsOn } from "../runs-on.ts";
import { sameServer } from "../same-server.ts";

/** The catalogue's bound; logs are collected every ten minutes or so. */
const HELD_MS = 60 * 60_000;
/** Rounds of the collection further apart than this are no run. */
const PAUSE_MS = 60 * 60_000;

type Delay = PegEvent<"gc.delay" | "gc.delay.unknown">;

function draft(node: PegNode, runs: readonly (readonly Delay[])[]): Draft {
  const run = runs.flat().sort((a, b) => a.at - b.at);
  const from = run[0]?.at ?? 0;
  const to = run.at(-1)?.at ?? from;
  const failed = node.log.of("dup.ship.err").filter(({ at }) => at >= from && at <= to);
  const paused = node.log.of("dup.paused").findLast(({ at }) => at <= to);
  const known = run.find((event) => event.kind === "gc.delay");
  const confirmed = known?.kind === "gc.delay" ? known.fields.confirmed : null;
  const reasons = failed.length > 0 ? [...new Set(failed.map(({ fields }) => fields.reason))].slice(0, 3) : [];
  return told([node], [...run, ...failed.slice(0, 3)], {
    severity: confirmed === null ? "medium" : "high",
    confidence: confirmed === null ? 0.9 : 1,
    title: `${node.name} keeps private logs of ${partitionsIn(run)} for a duplication ${confirmed === null ? "whose progress it does not know" : "that stands still"}`,
    from,
    to,
    count: gpidsIn(run).length,
    measures: { heldMs: to - from, failedShipments: failed.length },
    explanation: [
      `${fromTo(from, to)} (${duration(to - from)}) the confirmed progress ${confirmed === null ? "was unknown" : `stayed where it was (${gpidOf(run[0] as PegEvent)}: ${confirmed})`}, so no private log was collected and the disk fills.`,
      failed.length > 0
        ? `Shipping failed meanwhile: ${reasons.join(", ")} (${count(failed.length, "line")}; one failure in a hundred is printed).`
        : paused
          ? `The duplication was paused at ${clock(paused.at)}.`
          : "Why it stands still is not in these lines: the remote cluster, a pause, or a flag left by a removed duplication (#2015).",
    ].join(" "),
    excluded: ["not a slow duplication: the progress did not move at all"],
    remedy: [
      "Bring the remote cluster back, or remove a duplication that is only paused; FAIL_SKIP gives up data knowingly.",
      "Watch the free space of the disks until then.",
    ],
  });
}

/** Runs in which the progress never moves, of an hour and more. */
function stalled(run: readonly Delay[]): Delay[] {
  const last = run.at(-1);
  const value = (event: Delay) => (event.kind === "gc.delay" ? event.fields.confirmed : null);
  return last ? run.slice(run.findLastIndex((event) => value(event) !== value(last)) + 1) : [];
}

export const detector: Detector<Cluster> = {
  id: "pegasus/log-retained-by-duplication",
  title: "Private log never collected because of duplication",
  severity: "high",
  causedBy: [
    "pegasus/authentication-failure",
    "pegasus/duplication-prepare-crash-loop",
    "pegasus/duplication-prepare-follower-exists",
    "pegasus/duplication-apply-stuck",
  ],
  explainedBy: sameServer,
  guide: {
    what: "A private log may go only when its mutations are shipped. A duplication that stands still fills the disk.",
    signature: "`delay gc for duplication: min_confirmed_decree(n)` with one n, or `progress is unknown`, for an hour.",
    lookAlikes: ["A confirmed decree that grows: the duplication is behind and gets on."],
    remedy: ["Make the duplication go on, or remove it."],
    sources: ["apache/incubator-pegasus#2015"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const runs = runsOn([node], ["gc.delay", "gc.delay.unknown"], PAUSE_MS, gpidOf)
        .map(({ run }) => stalled(run))
        .filter((run) => (run.at(-1)?.at ?? 0) - (run[0]?.at ?? 0) >= HELD_MS);
      return runs.length > 0 ? [draft(node, runs)] : [];
    }),
};
