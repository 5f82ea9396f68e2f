/** Two nodes of one cluster that each answer for the same slots, by the tables that were captured on them. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant } from "../../../event.ts";
import { clock, count, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { migrationsOf } from "../migrations.ts";
import type { KvNode } from "../node.ts";
import { commonRanges, holds, type SlotRange } from "../slot-ranges.ts";
import type { Row, View } from "../topology.ts";

/** Answers of two nodes that were captured within this of one another are of one round. */
const ONE_ROUND_MS = 10_000;
/** A table reaches the nodes one after another: near to a change they may differ for a moment. */
const PUSH_MS = 5000;
/** More ranges than these are counted. */
const SHOWN_RANGES = 4;

/** A node's own row in its own table. */
interface Claim {
  readonly node: KvNode;
  readonly view: View;
  readonly row: Row;
}

function claimsOf(node: KvNode): Claim[] {
  return node.views.flatMap((view) => {
    const row = view.rows.find(({ myself }) => myself);
    return row?.role === "master" && row.slots !== "" ? [{ node, view, row }] : [];
  });
}

/** Tables do not name their cluster: of one are nodes of which one stands in the other's table. */
function isOneCluster(a: readonly Claim[], b: readonly Claim[]): boolean {
  const lists = (claims: readonly Claim[], others: readonly Claim[]) =>
    claims.some(({ view }) => view.rows.some(({ id }) => others.some(({ row }) => row.id === id)));
  return lists(a, b) || lists(b, a);
}

/** A table was accepted between the captures, or so shortly before them that it may have been on its way to the other one. */
function isChanging({ node, view }: Claim, other: Instant): boolean {
  const [from, to] = [Math.min(view.at, other) - PUSH_MS, Math.max(view.at, other)];
  return node.accepted.some(({ at }) => at >= from && at <= to);
}

interface Conflict {
  readonly older: Claim;
  readonly newer: Claim;
  readonly slots: readonly SlotRange[];
}

function conflictOf(a: Claim, b: Claim): Conflict[] {
  if (Math.abs(a.view.at - b.view.at) > ONE_ROUND_MS || isChanging(a, b.view.at) || isChanging(b, a.view.at)) return [];
  const [older, newer] = a.view.version <= b.view.version ? [a, b] : [b, a];
  // a slot that was moved and assigned on one of the two alone: kvrocks/migration-half-done
  const moved = [...migrationsOf(a.node), ...migrationsOf(b.node)].filter(({ outcome }) => outcome === "ok");
  const slots = commonRanges(a.row.slots, b.row.slots).filter(
    ([low, high]) => !(low === high && moved.some((migration) => holds(migration.slots, low))),
  );
  return slots.length > 0 ? [{ older, newer, slots }] : [];
}

function rangesInWords(slots: readonly SlotRange[]): string {
  const shown = slots.slice(0, SHOWN_RANGES).map(([low, high]) => (low === high ? `${low}` : `${low}-${high}`));
  const more = slots.length - shown.length;
  const word = slots.length === 1 && slots[0]?.[0] === slots[0]?.[1] ? "slot" : "slots";
  return `${word} ${list(more > 0 ? [...shown, `${count(more, "more range")}`] : shown)}`;
}

function draft(conflicts: readonly Conflict[], { older, newer, slots }: Conflict): Draft {
  const instants = conflicts.flatMap(({ older: a, newer: b }) => [a.view.at, b.view.at]);
  const names = [older.node.name, newer.node.name];
  const isSame = older.view.version === newer.view.version;
  const words = rangesInWords(slots);
  return {
    severity: "high",
    confidence: 0.95,
    title: `${list(names)} both answer for ${words}`,
    nodes: names,
    from: Math.min(...instants),
    to: Math.max(...instants),
    count: conflicts.length,
    measures: {},
    explanation: `By the table that ${older.node.name} had at ${clock(older.view.at)} (version ${older.view.version}) ${words} are its own, and by the one that ${newer.node.name} had at ${clock(newer.view.at)} (version ${newer.view.version}) they are those of ${newer.node.name}. Neither sends clients on: each takes what those that know its table write to it, and the other one never sees it.`,
    excluded: [
      "not two clusters: one of the two stands in the other's table",
      "not a table on its way: neither had accepted one shortly before the captures",
    ],
    remedy: [
      isSame
        ? `Send both a table of a higher version than ${newer.view.version}: one of the same version is answered OK and changes nothing.`
        : `Send ${older.node.name} the newest table: its own is version ${older.view.version}, that of ${newer.node.name} ${newer.view.version}.`,
      `Before that keep a copy of what was written to ${older.node.name} alone: as a replica it may copy everything from its master.`,
    ],
    evidence: [older, newer].flatMap(({ view }) => view.refs.slice(0, 3)),
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/slots-claimed-twice",
  title: "two nodes answer for the same slots",
  severity: "high",
  causedBy: ["kvrocks/leader-failure", "kvrocks/two-masters"],
  guide: {
    what: "Two nodes of one cluster have different tables, and each is the owner of the same slots in its own: an old master that came back, or was never told of a failover. Both take writes.",
    signature:
      "CLUSTER NODES captured on two nodes within ten seconds: the rows `myself` of both are masters of the same slots, and one of the nodes stands in the other's table.",
    lookAlikes: [
      "A failover under way: the tables differ for moments.",
      "A slot that was migrated and assigned on one node alone: kvrocks/migration-half-done.",
      "Two clusters whose captures lie in one folder.",
    ],
    remedy: ["Send the newest table, with the highest version, to all nodes."],
    sources: ["apache/kvrocks-controller#395", "src/cluster/cluster.cc, CanExecByMySelf"],
  },
  detect: ({ nodes }) => {
    const claims = nodes.map(claimsOf);
    return claims.flatMap((own, i) =>
      claims.slice(i + 1).flatMap((others) => {
        if (!isOneCluster(own, others)) return [];
        const conflicts = own.flatMap((a) => others.flatMap((b) => conflictOf(a, b)));
        const last = conflicts.at(-1);
        return last ? [draft(conflicts, last)] : [];
      }),
    );
  },
};
