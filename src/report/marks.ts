/** Lines that a user marked, with notes: as a file that is saved and loaded, and as a section of reports. */
import type { Span } from "../case.ts";
import type { Instant } from "../event.ts";
import type { Block, Column } from "./block.ts";
import { counted } from "./phrases.ts";
import { iso, timesWithin } from "./times.ts";
import type { View } from "./view.ts";

/** A line as it was when it was marked; it outlives the file it stood in. */
export interface Mark {
  /** On the corrected clock. */
  readonly at: Instant;
  readonly node: string;
  readonly path: string;
  readonly line: number;
  readonly note: string;
  /** The line itself. */
  readonly text: string;
}

/** A file is not one of marks. */
export class MarksError extends Error {
  override readonly name = "MarksError";
}

const SCHEMA = "quorumscope/marks/1";

/** The content of a file of marks. */
export function writeMarks(marks: readonly Mark[]): string {
  const written = marks.map(({ at, node, path, line, note, text }) => ({ at: iso(at), node, path, line, note, text }));
  return `${JSON.stringify({ schema: SCHEMA, marks: written }, null, 2)}\n`;
}

/** The marks that a file holds; `file` is what it is called. @throws MarksError, a sentence that says what is wrong */
export function readMarks(content: string, file: string): Mark[] {
  const whole = membersOf(parse(content, file));
  if (whole.schema !== SCHEMA || !Array.isArray(whole.marks))
    throw new MarksError(`${file} is not a file of marks: it lacks "schema": "${SCHEMA}" or its list of marks.`);
  return whole.marks.map((written: unknown, index) => readMark(written, `Mark ${index + 1} of ${file}`));
}

function parse(content: string, file: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new MarksError(`${file} is not a file of marks: it is not JSON.`);
  }
}

function readMark(written: unknown, which: string): Mark {
  const members = membersOf(written);
  const text = (name: string): string => {
    const value = members[name];
    if (typeof value !== "string") throw new MarksError(`${which} has no "${name}", or one that is not text.`);
    return value;
  };
  const { line } = members;
  const at = Date.parse(text("at"));
  if (Number.isNaN(at)) throw new MarksError(`${which} has "at": "${text("at")}", which is not an ISO time.`);
  if (typeof line !== "number" || !Number.isInteger(line) || line < 1)
    throw new MarksError(`${which} has no "line", or one that is not a number from 1 on.`);
  return { at, node: text("node"), path: text("path"), line, note: text("note"), text: text("text") };
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

const COLUMNS: readonly Column[] = [
  { title: "time", align: "start", overflow: "cut" },
  { title: "node", align: "start", overflow: "cut" },
  { title: "note", align: "start", overflow: "wrap" },
  { title: "place", align: "start", overflow: "cut", code: true },
  { title: "line", align: "start", overflow: "wrap", code: true },
];

/** A marked line longer than this is cut: a few rows of a table. */
const MAX_TEXT = 200;

/** The section of a report; none without marks. */
export function markBlocks(view: View, marks: readonly Mark[]): Block[] {
  if (marks.length === 0) return [];
  const time = timesWithin(marks.reduce(around, view.d.span));
  const rows = [...marks]
    .sort((a, b) => a.at - b.at)
    .map(({ at, node, note, path, line, text }) => [
      time(at),
      node,
      note,
      `${path.startsWith(view.folder) ? path.slice(view.folder.length) : path}:${line}`,
      text.slice(0, MAX_TEXT),
    ]);
  return [
    { kind: "heading", text: "Marks", aside: counted(marks.length, "line") },
    { kind: "table", columns: COLUMNS, rows },
  ];
}

/** A mark may lie outside of what the report shows. */
function around(span: Span | null, { at }: Mark): Span {
  return { from: Math.min(span?.from ?? at, at), to: Math.max(span?.to ?? at, at) };
}
