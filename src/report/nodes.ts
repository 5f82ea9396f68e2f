/** The table of nodes: who is who, how far clocks are apart, and how many voters each counts. */
import type { Membership, Node } from "../case.ts";
import type { Block, Column } from "./block.ts";
import { showOffset } from "./times.ts";
import type { View } from "./view.ts";

const COLUMNS: readonly Column[] = [
  { title: "node", align: "start", overflow: "cut" },
  { title: "sid", align: "end", overflow: "cut" },
  { title: "version", align: "start", overflow: "wrap" },
  { title: "log from", align: "start", overflow: "wrap" },
  { title: "log to", align: "start", overflow: "wrap" },
  { title: "clock", align: "start", overflow: "wrap" },
  { title: "voters", align: "start", overflow: "wrap" },
  { title: "also known as", align: "start", overflow: "wrap" },
];

/** Columns that only ensembles fill. */
const ELECTORAL = new Set(["sid", "voters"]);

export function nodeBlocks(view: View): Block[] {
  const { nodes } = view.d;
  if (nodes.length === 0) return [];
  const rows = nodes.map((node) => nodeRow(view, node, nodes.filter(({ hasLog }) => hasLog).length < 2));
  // not every system has server ids and voters
  const told = COLUMNS.map(({ title }, i) => !ELECTORAL.has(title) || rows.some((row) => row[i] !== "–"));
  const kept = <T>(cells: readonly T[]) => cells.filter((_, i) => told[i]);
  return [
    { kind: "heading", text: "Nodes", aside: "" },
    { kind: "table", columns: kept(COLUMNS), rows: rows.map(kept) },
  ];
}

function nodeRow({ time }: View, node: Node, isAlone: boolean): string[] {
  return [
    node.name,
    node.sid === null ? "–" : String(node.sid),
    node.version ?? "–",
    node.logged === null ? "no log" : time(node.logged.from),
    node.logged === null ? "" : time(node.logged.to),
    showClock(node, isAlone),
    showVoters(node.membership),
    node.aliases.filter((alias) => alias !== node.name).join(", ") || "–",
  ];
}

/** The offset with the interval that contains it; an end that no pair of lines bounds is open. */
function showClock({ hasLog, clock: { offsetMs, lowMs, highMs, samples } }: Node, isAlone: boolean): string {
  if (!hasLog) return "–";
  if (isAlone && samples === 0) return offsetMs === 0 ? "as logged" : showOffset(offsetMs);
  if (lowMs === null && highMs === null)
    return offsetMs === 0 ? "no lines bound it" : `${showOffset(offsetMs)}, no lines bound it`;
  if (lowMs === highMs) return samples > 0 ? "reference" : `${showOffset(offsetMs)}, as told`;
  const low = lowMs === null ? "open" : showOffset(lowMs);
  const high = highMs === null ? "open" : showOffset(highMs);
  return `${showOffset(offsetMs)} (${low} … ${high})`;
}

function showVoters({ min, max, members }: Membership): string {
  const names = members.length === 0 ? "" : `: ${members.join(", ")}`;
  if (min === null && max === null) return members.length === 0 ? "–" : `at least ${members.join(", ")}`;
  if (min === null) return `≤ ${max}${names}`;
  if (max === null) return `≥ ${min}${names}`;
  return `${min === max ? min : `${min}–${max}`}${names}`;
}
