/** A controller whose table is older than the one its nodes have. */
import { grouped } from "../../../correlate/grouped.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { count, fromTo } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvEvent } from "../events.ts";
import type { KvNode } from "../node.ts";
import { detailsOf } from "../topology.ts";

/** A probe that overlaps the controller's own change sees a newer table once or twice; by the third it has its own. */
const FEWEST = 3;
/** The controller looks every few seconds; a longer pause ends the spell. */
const SAME_SPELL_MS = 60_000;

function draft({ name }: KvNode, run: readonly KvEvent<"ctl.version">[]): Draft {
  const { from, to } = spanOf(run);
  const details = run.map(detailsOf);
  const nodes = [...new Set(details.flatMap(({ addr, id }) => addr ?? id ?? []))];
  const theirs = details.at(-1)?.["node.version"];
  const own = details.at(-1)?.["clusterName.version"];
  const versions = theirs !== undefined && own !== undefined ? ` (version ${own} against ${theirs})` : "";
  return {
    severity: "high",
    confidence: 1,
    title: `The controller ${name} has an older table than ${nodes.length > 0 ? nodes.join(", ") : "a node"}${versions}`,
    nodes: [name],
    from,
    to,
    count: run.length,
    measures: {
      ...(theirs !== undefined ? { nodeVersion: theirs } : {}),
      ...(own !== undefined ? { controllerVersion: own } : {}),
    },
    explanation: [
      `${fromTo(from, to)} the controller ${name} found ${count(run.length, "time")} that ${nodes.length > 0 ? `${nodes.join(", ")} has` : "a node has"} a newer version of the topology than it has itself${versions === "" ? "" : ` (${theirs} against ${own})`}.`,
      "Somebody else gave it that version. A node refuses every table that is not newer, so what this controller changes does not arrive.",
    ].join(" "),
    excluded: ["not a change of its own that a probe overtook: that is over by the next probe"],
    remedy: [
      "Find out who sent the newer table: an operator's SETNODES, or a second controller with another store.",
      "Bring the controller's table to a version above the nodes' and push it.",
    ],
    evidence: run.map(({ ref }) => ref),
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/controller-overtaken",
  title: "Controller overtaken",
  severity: "high",
  causedBy: ["kvrocks/controller-leader-flapping"],
  guide: {
    what: "The nodes hold a newer version of the topology than the controller. They refuse what it pushes, so failover and migration through it have no effect.",
    signature: "`The node is in a higher version`, three times or more in a row about the same node.",
    lookAlikes: ["Once or twice: a probe ran while the controller itself made a new version."],
    remedy: ["Push a newer version from the controller; let nobody else send tables."],
    sources: ["apache/kvrocks-controller, controller/cluster.go"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const keyOf = (event: KvEvent<"ctl.version">) => {
        const { addr, id } = detailsOf(event);
        return addr ?? id ?? "";
      };
      const byNode = [...grouped(node.log.of("ctl.version"), keyOf).values()];
      return byNode.flatMap((same) =>
        inRuns(same, SAME_SPELL_MS)
          .filter((run) => run.length >= FEWEST)
          .map((run) => draft(node, run)),
      );
    }),
};
