/** A migration whose data has moved and whose slot has not. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { type Migration, migrationsOf } from "../migrations.ts";

/** Whoever migrates assigns the slot within seconds; a minute is none of them. */
const ASSIGNED_WITHIN_MS = 60_000;

interface Left {
  readonly migration: Migration;
  readonly to: Instant;
  readonly text: string;
  readonly confidence: number;
  readonly refs: readonly LineRef[];
}

function leftOf(cluster: Cluster, migration: Migration): Left[] {
  const { source, slots, destination, to, outcome, untold } = migration;
  if (untold) {
    const text = `The source was done at ${clock(untold.at)} and could not tell ${destination ?? "the destination"}: ${untold.fields.err}.`;
    return [{ migration, to: untold.at, text, confidence: 0.8, refs: [untold.ref] }];
  }
  if (outcome !== "ok") return [];
  const views = cluster.nodes.flatMap(({ views }) => views).filter(({ at }) => at >= to + ASSIGNED_WITHIN_MS);
  const last = views.sort((a, b) => a.at - b.at).at(-1);
  const owner = last?.rows.find((row) => holds(row.slots, Number(slots)));
  if (!last || !owner || !source.identity.addresses.has(`${owner.host}:${owner.port}`)) return [];
  const text = `The source was done at ${clock(to)}; ${duration(last.at - to)} later version ${last.version} of the table still gives the slot to ${source.name}.`;
  return [{ migration, to: last.at, text, confidence: 0.95, refs: last.refs.slice(0, 3) }];
}

/** `0-4747 4749-8191` holds 4748 not. */
function holds(slots: string, slot: number): boolean {
  return slots.split(" ").some((range) => {
    const [low, high = low] = range.split("-").map(Number);
    return low !== undefined && high !== undefined && slot >= low && slot <= high;
  });
}

function draft({ migration, to, text, confidence, refs }: Left): Draft {
  const { source, slots, destination, from } = migration;
  return {
    severity: "high",
    confidence,
    title: `slot ${slots} has been copied from ${source.name} to ${destination ?? "its destination"} and not been assigned`,
    nodes: [source.name],
    from,
    to,
    count: 1,
    measures: {},
    explanation: `${text} Until it is assigned, ${source.name} sends clients of the slot away and the others send them back.`,
    excluded: ["not a migration that failed: the source reports success"],
    remedy: ["Send CLUSTERX SETSLOT for the slot to all nodes, with exactly the next version of the table."],
    evidence: [...migration.refs, ...refs],
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/migration-half-done",
  title: "migration half done",
  severity: "high",
  causedBy: ["kvrocks/controller-leader-flapping"],
  guide: {
    what: "The data of a slot has moved and the table has not followed: source and table point at one another.",
    signature:
      "`Succeed to migrate slot(s)` and a table a minute later that still gives the slot to the source; or a success that the destination was not told of.",
    lookAlikes: [
      "A table of the first seconds after it.",
      "SETSLOT logs nothing: the servers' lines alone never prove it.",
    ],
    remedy: ["SETSLOT on all nodes with the next version."],
    sources: ["apache/kvrocks-controller#209", "apache/kvrocks-controller#210"],
  },
  detect: (cluster) =>
    cluster.nodes
      .flatMap(migrationsOf)
      .flatMap((migration) => leftOf(cluster, migration))
      .map(draft),
};
