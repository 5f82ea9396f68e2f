/** The swimlane picture: a row a node, time to the right, availability and findings below, and what the signs mean. */
import {
  type Availability,
  type Diagnosis,
  type Finding,
  type Interval,
  type Node,
  SEVERITIES,
  type Span,
} from "../case.ts";
import { count, duration } from "../words.ts";
import { axisOf } from "./axis.ts";
import { listed } from "./phrases.ts";
import { roleOf, sideLabel, sideTracks } from "./side-tracks.ts";
import { type Glyphs, NOTHING_KNOWN, type Sign, sideSignOf, signOf, unknownSign } from "./state-sign.ts";
import { columnAt, columnMs, type Grid, layLane, type Stretch } from "./swimlane.ts";
import type { Tone } from "./tone.ts";
import { widest } from "./width.ts";

export interface Cell {
  readonly char: string;
  readonly tone: Tone;
}

interface PictureRow {
  readonly label: string;
  readonly cells: readonly Cell[];
}

export interface Picture {
  readonly labelWidth: number;
  readonly rows: readonly PictureRow[];
  readonly legend: readonly string[];
  readonly note: string;
}

/** Blanks, because the sign of a lane may be any other separator. */
export const LEGEND_SEPARATOR = "   ";

/** How to read lanes; a report says it once. */
export const LANE_RULE =
  "A column shows what lasted longest in it. What is too brief for that gets one all the same (first x, then ?, then leaders, then the rest), in a crowded lane at most every second one.";

/** A longer name is cut; the table of nodes has it in full. */
const MAX_LABEL = 18;
/** Tracks beside roles have longer names, which no table has. */
const MAX_SIDE_LABEL = 28;
/** Lanes beside those of the roles; more would be a wall. */
const MOST_SIDE_LANES = 8;
/** Rows of finding ticks; more would be taller than the lanes of a usual ensemble. */
const MAX_FINDING_ROWS = 6;
const OUTAGE_LABEL = "outage";
const FINDINGS_LABEL = "findings";

export function drawPicture(
  d: Diagnosis,
  span: Span,
  o: { readonly columns: number; readonly glyphs: Glyphs },
): Picture {
  const side = sideTracks(d.nodes, span, MOST_SIDE_LANES);
  const sideLabels = [...side.drawn.values()].flat().map(sideLabel);
  const labels = [...d.nodes.map((node) => node.name), OUTAGE_LABEL, FINDINGS_LABEL];
  const labelWidth = Math.max(Math.min(MAX_LABEL, widest(labels)), Math.min(MAX_SIDE_LABEL, widest(sideLabels)));
  const grid: Grid = { from: span.from, to: span.to, columns: o.columns - labelWidth - 3 };
  const nothing = unknownSign(o.glyphs);
  const laneOf = (label: string, intervals: readonly Interval[], sign: typeof signOf) => ({
    label,
    signs: layLane(stretchesOf(intervals, o.glyphs, sign), grid, nothing),
  });
  const lanes = d.nodes.flatMap((node) => [
    laneOf(node.name, roleOf(node), signOf),
    ...(side.drawn.get(node.name) ?? []).map((track) => laneOf(sideLabel(track), track.intervals, sideSignOf)),
  ]);
  const outage = layLane(
    commonOutages(d).map((entry) => ({ ...entry, sign: outageSign(entry, o.glyphs) })),
    grid,
    AVAILABLE,
  );
  const findings = drawFindings(d.findings, grid, o.glyphs);
  const outageRows = outage.some((sign) => sign.rank > NOTHING_KNOWN) ? [{ label: OUTAGE_LABEL, signs: outage }] : [];
  return {
    labelWidth,
    rows: [...axisRows(grid, o.glyphs), ...lanes.map(toRow), ...outageRows.map(toRow), ...findings.rows],
    legend: [...legendOf(lanes.flatMap(({ signs }) => signs)), ...legendOf(outageRows.flatMap(({ signs }) => signs))],
    note: [
      `A column is ${duration(columnMs(grid))}; the last one is the end.`,
      ...findings.notes,
      ...(side.left > 0 ? [`Not drawn: ${count(side.left, "more track")}, which the JSON report has.`] : []),
    ].join(" "),
  };
}

/** Findings that found no room are named up to here. */
const MOST_NAMED = 12;

const AVAILABLE: Sign = { char: " ", tone: "plain", rank: NOTHING_KNOWN, meaning: "" };

const OUTAGES = {
  leaderless: { unicode: "█", ascii: "#", rank: 3, meaning: "no leader" },
  "no-quorum": { unicode: "▓", ascii: "%", rank: 2, meaning: "no quorum" },
  "not-serving": { unicode: "░", ascii: "=", rank: 1, meaning: "no node serves" },
} as const satisfies Record<Availability["kind"], object>;

export function outageSign({ kind }: Pick<Availability, "kind">, glyphs: Glyphs): Sign {
  const { [glyphs]: char, rank, meaning } = OUTAGES[kind];
  return { char, tone: "outage", rank, meaning };
}

/** Those of more than one node, and not of a part: what a single one did not serve stands in its own lane. */
export function commonOutages({
  availability,
  nodes,
}: {
  readonly availability: readonly Availability[];
  readonly nodes: readonly Pick<Node, "name">[];
}): Availability[] {
  return availability.filter(({ subject, isOfPart }) => !isOfPart && nodes.every(({ name }) => name !== subject));
}

function stretchesOf(intervals: readonly Interval[], glyphs: Glyphs, sign: typeof signOf): Stretch[] {
  return intervals.map((interval) => ({
    from: interval.from,
    to: interval.to,
    sign: sign(interval, glyphs),
  }));
}

function toRow({ label, signs }: { label: string; signs: readonly Sign[] }): PictureRow {
  return { label, cells: signs };
}

function axisRows(grid: Grid, glyphs: Glyphs): PictureRow[] {
  const { labels, ticks } = axisOf(grid);
  const [line, tick] = glyphs === "ascii" ? ["-", "+"] : ["─", "┬"];
  const rule = Array.from({ length: grid.columns }, (_, column) => (ticks.includes(column) ? tick : line));
  return [labels, rule.join("")].map((text) => ({ label: "", cells: faint(text) }));
}

function faint(text: string): Cell[] {
  return [...text].map((char) => ({ char, tone: "faint" }));
}

/** Finding ticks, worst first, each in the first row with room for it. */
function drawFindings(
  findings: readonly Finding[],
  grid: Grid,
  glyphs: Glyphs,
): { rows: PictureRow[]; notes: string[] } {
  const drawn = findings
    .filter(({ severity }) => severity !== "info")
    .filter(({ from, to }) => to >= grid.from && from <= grid.to)
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const rows: Cell[][] = [];
  const left = drawn.filter((finding) => !placeFinding(finding, rows, grid, glyphs));
  return {
    rows: rows.map((cells, index) => ({ label: index === 0 ? FINDINGS_LABEL : "", cells })),
    notes:
      left.length === 0
        ? []
        : [
            `Not drawn: ${listed(
              left.map(({ id }) => id),
              MOST_NAMED,
            )}.`,
          ],
  };
}

function placeFinding(finding: Finding, rows: Cell[][], grid: Grid, glyphs: Glyphs): boolean {
  const first = Math.min(columnAt(grid, finding.from), grid.columns - finding.id.length);
  const last = Math.max(first + finding.id.length - 1, columnAt(grid, finding.to));
  const text = finding.id.padEnd(last - first + 1, glyphs === "ascii" ? "-" : "─");
  // A blank cell on either side keeps two neighbours apart.
  let row = rows.find((cells) => cells.slice(Math.max(0, first - 1), last + 2).every(({ char }) => char === " "));
  if (row === undefined && rows.length < MAX_FINDING_ROWS) {
    row = Array.from({ length: grid.columns }, () => ({ char: " ", tone: "plain" }));
    rows.push(row);
  }
  row?.splice(first, text.length, ...[...text].map((char): Cell => ({ char, tone: "finding" })));
  return row !== undefined;
}

function legendOf(signs: readonly Sign[]): string[] {
  const meanings = new Map<string, Sign>();
  for (const sign of signs) if (sign.meaning !== "") meanings.set(`${sign.char} ${sign.meaning}`, sign);
  return [...meanings].sort(([, a], [, b]) => b.rank - a.rank).map(([text]) => text);
}
