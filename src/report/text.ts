/** The text report: the outline laid out for a terminal, never wider than its columns. */
import type { Diagnosis, Severity } from "../case.ts";
import { toAscii } from "./ascii.ts";
import type { Block, Claim, FindingBlock, Quote } from "./block.ts";
import type { LineText } from "./line-text.ts";
import type { Mark } from "./marks.ts";
import { DOCUMENT_COLUMNS, outline } from "./outline.ts";
import { counted } from "./phrases.ts";
import { type Cell, LEGEND_SEPARATOR, type Picture } from "./picture.ts";
import { safeText } from "./safe-text.ts";
import { layTable } from "./table.ts";
import { type Paint, paintAnsi, paintNothing, type Tone } from "./tone.ts";
import { cut, padEnd, widest, width, wrap, wrapParts } from "./width.ts";

export interface TextOptions {
  readonly lineText: LineText;
  readonly color: boolean;
  readonly ascii: boolean;
  /** Without it, those that other documents have. */
  readonly columns?: number;
  readonly full: boolean;
  readonly verbose: boolean;
  /** Lines that the user marked. */
  readonly marks?: readonly Mark[];
}

/** Below this, tables and swimlanes stop meaning anything. */
const MIN_COLUMNS = 60;
const INDENT = "  ";

/** How this report writes: `say` makes any string safe to print, `paint` colours it afterwards. */
interface Pen {
  readonly columns: number;
  readonly say: (text: string) => string;
  readonly paint: Paint;
  readonly ellipsis: string;
  readonly separator: string;
}

export function renderText(d: Diagnosis, o: TextOptions): string {
  const columns = columnsOf(o);
  const glyphs = o.ascii ? "ascii" : "unicode";
  return printBlocks(outline(d, o.marks ?? [], { ...o, columns, glyphs, ballots: false }), o);
}

function columnsOf({ columns }: Pick<TextOptions, "columns">): number {
  return Math.max(MIN_COLUMNS, columns ?? DOCUMENT_COLUMNS);
}

/** Blocks as text, whatever document they are of. */
export function printBlocks(blocks: readonly Block[], o: Pick<TextOptions, "ascii" | "color" | "columns">): string {
  const columns = columnsOf(o);
  const pen: Pen = {
    columns,
    say: o.ascii ? (text) => toAscii(safeText(text)) : safeText,
    paint: o.color ? paintAnsi : paintNothing,
    ellipsis: o.ascii ? "..." : "…",
    separator: o.ascii ? " | " : " · ",
  };
  const lines = blocks.flatMap((block, index) => [...(needsGap(block, index) ? [""] : []), ...printBlock(block, pen)]);
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function needsGap(block: Block, index: number): boolean {
  return index > 0 && (block.kind === "heading" || block.kind === "finding" || block.kind === "remarks");
}

function printBlock(block: Block, pen: Pen): string[] {
  switch (block.kind) {
    case "lead":
      return wrap(pen.say(block.text), pen.columns).map((line) => pen.paint("strong", line));
    case "heading":
      return printHeading(block.text, block.aside, pen);
    case "paragraph":
      return indented(wrap(pen.say(block.text), pen.columns - INDENT.length));
    case "fields":
      return printFields(block.fields, pen);
    case "picture":
      return printPicture(block.picture, pen);
    case "table":
      return indented(layTable(block.columns, block.rows, { ...pen, columns: pen.columns - INDENT.length }));
    case "remarks":
      return block.remarks.flatMap(({ id, claim }) => hanging(`${pen.say(id)}  info  `, claimText(claim, pen), pen));
    case "finding":
      return printFinding(block, pen);
  }
}

function printHeading(text: string, aside: string, pen: Pen): string[] {
  const title = pen.say(text);
  const [first, ...more] = wrap(pen.say(aside), pen.columns - width(title) - 2);
  const rest = more.map((line) => " ".repeat(width(title) + 2) + pen.paint("faint", line));
  return [`${pen.paint("strong", title)}  ${pen.paint("faint", first ?? "")}`, ...rest];
}

/** Labels longer than this (paths of inputs) are cut. */
const MAX_LABEL = 30;

function printFields(fields: readonly { label: string; claims: readonly Claim[] }[], pen: Pen): string[] {
  const labels = fields.map(({ label }) => cut(pen.say(label), MAX_LABEL, pen.ellipsis));
  const labelWidth = widest(labels);
  return fields.flatMap(({ claims }, index) =>
    claims.flatMap((claim, line) => {
      const label = padEnd(line === 0 ? (labels[index] ?? "") : "", labelWidth);
      return hanging(`${INDENT}${label}  `, claimText(claim, pen), pen);
    }),
  );
}

function claimText({ text, at }: Claim, pen: Pen): string {
  return pen.say(at.length === 0 ? text : `${text} (${at.join(", ")})`);
}

function printPicture({ labelWidth, rows, legend, note }: Picture, pen: Pen): string[] {
  const lanes = rows.map(({ label, cells }) => {
    const name = padEnd(cut(pen.say(label), labelWidth, pen.ellipsis), labelWidth);
    return `${name}  ${paintRuns(cells, pen.paint)}`;
  });
  const room = pen.columns - labelWidth - 2;
  const below = [...wrapParts(legend.map(pen.say), LEGEND_SEPARATOR, room), ...wrap(pen.say(note), room)];
  return [...lanes, ...below.map((line) => " ".repeat(labelWidth + 2) + pen.paint("faint", line))];
}

/** One escape sequence a run of equal tones, not one a cell. */
function paintRuns(cells: readonly Cell[], paint: Paint): string {
  let out = "";
  let run = "";
  let tone: Tone = "plain";
  for (const cell of cells) {
    if (cell.tone !== tone) {
      out += paint(tone, run);
      run = "";
      tone = cell.tone;
    }
    run += cell.char;
  }
  return out + paint(tone, run);
}

const SEVERITY_TONES = {
  critical: "outage",
  high: "outage",
  medium: "looking",
  low: "serves",
  info: "faint",
} as const satisfies Record<Severity, Tone>;

function printFinding(finding: FindingBlock, pen: Pen): string[] {
  const prefix = `${pen.say(finding.id)}  ${finding.severity}  `;
  const [first = "", ...more] = wrap(pen.say(finding.title), pen.columns - width(prefix));
  const body = pen.columns - 2 * INDENT.length;
  return [
    pen.paint(SEVERITY_TONES[finding.severity], prefix) + pen.paint("strong", first),
    ...more.map((line) => " ".repeat(width(prefix)) + pen.paint("strong", line)),
    ...indented(wrapParts(finding.facts.map(pen.say), pen.separator, body), 2).map((line) => pen.paint("faint", line)),
    ...(finding.explanation === "" ? [] : indented(wrap(pen.say(finding.explanation), body), 2)),
    ...finding.excluded.flatMap((text) => hanging(`${INDENT}${INDENT}not: `, pen.say(text), pen)),
    ...finding.remedy.flatMap((text, index) =>
      hanging(`${INDENT}${INDENT}${index === 0 ? "do:  " : "     "}`, pen.say(text), pen),
    ),
    ...printQuotes(finding.quotes, pen),
  ];
}

/** A place longer than this pushes its text to the right alone instead of a whole column. */
const MAX_PLACE = 40;

function printQuotes(quotes: readonly Quote[], pen: Pen): string[] {
  const room = pen.columns - 2 * INDENT.length;
  const places = quotes.map((quote) => (quote.kind === "line" ? cut(pen.say(quote.at), room, pen.ellipsis) : ""));
  const placeWidth = widest(places.filter((place) => width(place) <= MAX_PLACE));
  const lines = quotes.map((quote, index) => {
    if (quote.kind === "gap") return pen.paint("faint", pen.say(`… and ${counted(quote.lines, "more line")}`));
    const place = padEnd(places[index] ?? "", placeWidth);
    return `${pen.paint("faint", place)}  ${cut(pen.say(quote.text), room - width(place) - 2, pen.ellipsis)}`;
  });
  return indented(lines, 2);
}

function hanging(prefix: string, text: string, pen: Pen): string[] {
  const lines = wrap(text, pen.columns - width(prefix));
  return lines.map((line, index) => (index === 0 ? prefix : " ".repeat(width(prefix))) + line);
}

function indented(lines: readonly string[], levels = 1): string[] {
  return lines.map((line) => INDENT.repeat(levels) + line);
}
