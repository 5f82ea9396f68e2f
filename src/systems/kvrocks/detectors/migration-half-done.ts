/** A migration whose data has moved and whose slot has not. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { type Migration, migrationsOf, slotsInWords } from "../migrations.ts";
import { covers } from "../node.ts";
import type { View } from "../topology.ts";

/** Whoever migrates assigns the slot within seconds; a minute is none of them. */
const ASSIGNED_WITHIN_MS = 60_000;

const POINTING = "Until it is assigned, the source sends clients of it away, and the others send them back.";
const KEPT = "The source counts that as a failure and keeps what it has; the destination has a whole copy beside it.";

/** Without a log of the destination, a table tells of a migration for this long: later the slot may have moved back. */
const STANDS_FOR_MS = 600_000;

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
    return [{ migration, to: untold.at, text: `${text} ${KEPT}`, confidence: 0.8, refs: [untold.ref] }];
  }
  if (outcome !== "ok") return [];
  const slot = Number(slots.split("-")[0]);
  const movedAgain = cluster.nodes
    .flatMap(migrationsOf)
    .some((other) => other.from > to && other.outcome === "ok" && holds(other.slots, slot));
  const views = cluster.nodes
    .flatMap(({ views }) => views)
    .filter(({ at }) => at > to)
    .sort((a, b) => a.at - b.at);
  const isAtSource = ({ rows }: View) =>
    rows.some((row) => holds(row.slots, slot) && source.identity.addresses.has(`${row.host}:${row.port}`));
  const isElsewhere = (view: View) => view.rows.some((row) => holds(row.slots, slot)) && !isAtSource(view);
  const target = destination === null ? null : cluster.nodeAt(destination);
  // back again, it would be the destination that says so
  const last = views.findLast(({ at }) => at <= to + STANDS_FOR_MS || (target !== null && covers(target, to, at)));
  // a node that was not told of the move still has the old table
  if (movedAgain || !last || last.at < to + ASSIGNED_WITHIN_MS || views.some(isElsewhere) || !isAtSource(last))
    return [];
  const text = `The source was done at ${clock(to)}; ${duration(last.at - to)} later version ${last.version} of the table still gives it to ${source.name}. ${POINTING}`;
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
    title: `${slotsInWords(slots)} copied from ${source.name} to ${destination ?? "its destination"} and not assigned`,
    nodes: [source.name],
    from,
    to,
    count: 1,
    measures: {},
    explanation: text,
    excluded: ["not a migration that broke off: all was sent"],
    remedy: [
      migration.untold
        ? "Look at migrating_state and import_state in the CLUSTER INFO of both before the migration is begun again."
        : "Send CLUSTERX SETSLOT for it to all nodes, with exactly the next version of the table.",
    ],
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
