/** A migration whose data has moved and whose slot has not. */

import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { countEarly } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { type Migration, migrationsOf, slotsInWords } from "../migrations.ts";
import { covers } from "../node.ts";
import { holds, rangesOf } from "../slot-ranges.ts";
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

/** All that is known of a cluster's slots, gathered once. */
interface Moves {
  /** Tables of all nodes, in order. */
  readonly views: readonly View[];
  /** By slot, when the last migration of it that succeeded began. */
  readonly lastBySlot: ReadonlyMap<number, Instant>;
}

function movesOf({ nodes }: Cluster, migrations: readonly Migration[]): Moves {
  const lastBySlot = new Map<number, Instant>();
  for (const { slots, from, outcome } of migrations) {
    if (outcome !== "ok") continue;
    for (const [low, high] of rangesOf(slots))
      for (let slot = low; slot <= high; slot++) lastBySlot.set(slot, Math.max(from, lastBySlot.get(slot) ?? from));
  }
  return { views: nodes.flatMap(({ views }) => views).sort((a, b) => a.at - b.at), lastBySlot };
}

function leftOf(cluster: Cluster, moves: Moves, migration: Migration): Left[] {
  const { source, slots, destination, to, outcome, untold } = migration;
  if (untold) {
    const text = `The source was done at ${clock(untold.at)} and could not tell ${destination ?? "the destination"}: ${untold.fields.err}.`;
    return [{ migration, to: untold.at, text: `${text} ${KEPT}`, confidence: 0.8, refs: [untold.ref] }];
  }
  if (outcome !== "ok") return [];
  const slot = Number(slots.split("-")[0]);
  const movedAgain = (moves.lastBySlot.get(slot) ?? to) > to;
  const views = moves.views.slice(countEarly(moves.views, ({ at }) => at <= to));
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
  title: "Migration half done",
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
  detect: (cluster) => {
    const migrations = cluster.nodes.flatMap(migrationsOf);
    const moves = movesOf(cluster, migrations);
    return migrations.flatMap((migration) => leftOf(cluster, moves, migration)).map(draft);
  },
};
