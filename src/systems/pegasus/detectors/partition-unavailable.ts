/** Partitions that nobody serves. */
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { countEarly, during } from "../../../extent.ts";
import { clock, count, duration, fromTo, listOfMany } from "../../../words.ts";
import { absenceAt } from "../absences.ts";
import type { Cluster } from "../cluster.ts";
import { gpidsIn, partitionsIn, runsOn } from "../runs-on.ts";

/** The meta server looks at every partition each ten seconds. */
const PAUSE_MS = 60_000;
/** One round may see a server between two beacons; two rounds are a state. */
const LASTING_MS = 10_000;

export const detector: Detector<Cluster> = {
  id: "pegasus/partition-unavailable",
  title: "Partition unavailable: DDD",
  severity: "critical",
  causedBy: [
    "pegasus/replica-server-lost",
    "pegasus/process-exit",
    "pegasus/crash-loop-ignored",
    "pegasus/duplication-prepare-crash-loop",
    "pegasus/shared-log-truncated",
    "pegasus/one-way-heartbeat",
  ],
  guide: {
    what: "The primary and all secondaries of a partition are gone. The meta server waits for the last two that were dropped before it names a primary, lest writes be lost: reads and writes of the partition fail meanwhile.",
    signature:
      "`enters DDD state`, `don't select primary`, or `all nodes for gpid(…) are dead`, in more than one round.",
    lookAlikes: [
      "A partition without a primary for one round: a secondary is made primary.",
      "`is emergency due to too few replicas`: it serves with fewer members.",
    ],
    remedy: ["Bring the last two dropped servers back; else choose by hand with the shell (ddd_diagnose)."],
    sources: ["src/meta/partition_guardian.cpp, on_missing_primary"],
  },
  detect: (cluster) => {
    const selections = new Map(
      cluster.nodes.map((node) => [node, grouped(node.log.of("guard.select"), ({ fields }) => fields.gpid)]),
    );
    return runsOn(
      cluster.nodes,
      ["guard.ddd", "guard.ddd.wait", "guard.ddd.manual", "guard.ddd.only", "guard.dead"],
      PAUSE_MS,
      ({ at }) => (at <= cluster.settled ? "" : null),
    ).map(({ node, run }) => {
      const from = run[0]?.at ?? 0;
      const to = run.at(-1)?.at ?? from;
      const gpids = gpidsIn(run);
      const drops = during(node.log.of("guard.ddd.last"), from, to);
      const missing = new Set(drops.flatMap(({ fields }) => [fields.node, fields.last_node]));
      for (const event of run) if (event.kind === "guard.ddd.only" && event.fields.node) missing.add(event.fields.node);
      const names = [...missing].map(cluster.nameAt);
      const selected = gpids.flatMap((gpid) => {
        const all = selections.get(node)?.get(gpid) ?? [];
        return all[countEarly(all, ({ at }) => at <= from)] ?? [];
      });
      const isLasting = to - from >= LASTING_MS || run.length > gpids.length;
      const found = told([node, ...names], [...run, ...drops.slice(0, 2), ...selected.slice(0, 1)], {
        severity: isLasting ? "critical" : "high",
        confidence: 1,
        from,
        to: Math.max(to, ...selected.map(({ at }) => at)),
        title: `${partitionsIn(run)} had no living replica${to > from ? ` for ${duration(to - from)} and more` : ""}`,
        count: gpids.length,
        explanation: [
          `${fromTo(from, to)} ${node.name} found no living member of ${partitionsIn(run)}.`,
          names.length > 0 ? `It waits for ${listOfMany(names)}, dropped last.` : "",
          selected.length > 0
            ? `A primary was chosen for ${count(selected.length, "of them", "of them")} from ${clock(selected[0]?.at ?? to)} on.`
            : "No primary is chosen in these logs.",
          `Reads and writes of ${gpids.length === 1 ? "this partition" : "these partitions"} fail for that long.`,
        ]
          .filter((sentence) => sentence !== "")
          .join(" "),
        excluded: ["not a primary that is replaced: no secondary was left"],
        remedy: [
          names.length > 0
            ? `Bring back ${listOfMany(names)}; the newer of the two becomes primary by itself.`
            : "Bring back the servers that held the last replicas.",
          "If one of them is gone for good, look with ddd_diagnose and name a primary by hand, knowing what may be lost.",
        ],
      });
      // of several members the first may have gone long before
      return { ...found, keys: [...missing].flatMap((address) => absenceAt(node, address, from) ?? []) };
    });
  },
};
