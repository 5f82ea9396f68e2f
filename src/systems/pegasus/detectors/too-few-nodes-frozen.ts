/** A meta server that stands by because too few replica servers are alive. */

import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { countEarly } from "../../../extent.ts";
import { count, duration, fromTo } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PegEvent } from "../events.ts";
import type { PegNode } from "../node.ts";
import { runsOn } from "../runs-on.ts";

/** It is said every ten seconds. */
const PAUSE_MS = 60_000;
/** Replica servers wait up to 33 s before their first beacon. */
const START_MS = 60_000;
const FROZEN = "fl_freezed";

/** A leader that has just begun has had no beacons yet. */
function isStarting(node: PegNode, run: readonly PegEvent[]): boolean {
  const { from, to } = spanOf(run);
  const begins = node.log.of("leader.active");
  const began = begins[countEarly(begins, ({ at }) => at <= from) - 1];
  return began !== undefined && to - began.at < START_MS;
}

/** The log begins with it, or shortly before, and what stood before that may have been the start of the leader. */
function mayBeStarting({ log }: PegNode, run: readonly PegEvent[]): boolean {
  const { from, to } = spanOf(run);
  const began = log.of("leader.active").some(({ at }) => at <= from);
  return !began && (log.all[0]?.at ?? from) > from - START_MS && to - from < START_MS;
}

function draft(node: PegNode, run: readonly PegEvent[]): Draft {
  const from = run[0]?.at ?? 0;
  const to = run.at(-1)?.at ?? from;
  const isSaid = run.some(({ kind }) => kind === "level.freezed");
  const refused = run.filter(({ kind }) => kind === "level.refuse").length;
  const isOpen = mayBeStarting(node, run);
  const begun = node.log.all[0]?.at ?? from;
  return told([node], run, {
    severity: isSaid && !isOpen ? "high" : "medium",
    confidence: isSaid && !isOpen ? 1 : 0.8,
    title: `${node.name} froze the cluster${isSaid ? ": too few replica servers alive" : ""}`,
    measures: { frozenMs: to - from },
    explanation: `${fromTo(from, to)}${to > from ? ` (${duration(to - from)})` : ""} ${node.name} was at the level fl_freezed${isSaid ? " because too few replica servers were alive" : "; whether that was its own doing or an operator's is not in these lines"}. It names no new primaries and adds no members.${isOpen ? ` The log begins ${begun < from ? `${duration(from - begun)} before` : "with it"}: whether the leader had just begun, and servers had yet to send beacons, is not in these lines.` : ""}${refused > 0 ? ` It refused ${count(refused, "request")} to change a configuration.` : ""}`,
    excluded: ["not a level that was set for maintenance (fl_steady)"],
    remedy: [
      "Bring replica servers back until three and more than half are alive; then set_meta_level lively in the shell.",
    ],
  });
}

export const detector: Detector<Cluster> = {
  id: "pegasus/too-few-nodes-frozen",
  title: "Too few live nodes → freezed",
  severity: "high",
  causedBy: ["pegasus/replica-server-lost", "pegasus/one-way-heartbeat", "pegasus/shared-log-truncated"],
  guide: {
    what: "Fewer than three replica servers, or less than half of them, are alive: the meta server freezes the cluster and repairs nothing, lest it kill the rest.",
    signature:
      "`current meta function level is freezed, since there are too few alive nodes`; `service is in level(fl_freezed)`; refused requests.",
    lookAlikes: [
      "The first minute of a leader, before servers have sent beacons.",
      "fl_steady, fl_blind, fl_stopped: an operator set them.",
    ],
    remedy: ["Bring the replica servers back; then set the level to lively."],
    sources: ["src/meta/meta_service.cpp, check_freeze"],
  },
  detect: (cluster) =>
    runsOn(cluster.nodes, ["level.freezed", "level.skip", "level.refuse"], PAUSE_MS, (event) =>
      event.at <= cluster.settled && (event.kind === "level.freezed" || event.fields.function_level === FROZEN)
        ? ""
        : null,
    )
      .filter(({ node, run }) => !isStarting(node, run))
      .map(({ node, run }) => draft(node, run)),
};
