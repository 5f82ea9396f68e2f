/** Rows of the screen before they are painted: runs of text, each with a meaning that a colour stands for. */
import { cut, padEnd, width } from "../../report/width.ts";

/** What a run of text means. The palette gives each a colour; each is told by a character or a word as well. */
export type Meaning =
  | "plain"
  | "strong"
  | "faint"
  | "leads"
  | "serves"
  | "looking"
  | "down"
  | "outage"
  | "finding"
  | "critical"
  | "warning"
  | "error"
  | "field"
  | "match"
  | "mark"
  | "bar"
  | "cursor"
  | "chosen"
  | "node1"
  | "node2"
  | "node3"
  | "node4"
  | "node5"
  | "node6";

export type Over = "band" | "chosen" | "mark" | "cursor";

export interface Run {
  readonly text: string;
  readonly meaning: Meaning;
  /** Inside an outage, inside the selected finding, at the cursor in time: attributes on top of the meaning. */
  readonly over?: readonly Over[];
}

export type Row = readonly Run[];

/** A run of one meaning. */
export function run(text: string, meaning: Meaning = "plain"): Run {
  return { text, meaning };
}

/** Columns that a row takes. */
export function rowWidth(row: Row): number {
  return row.reduce((sum, { text }) => sum + width(text), 0);
}

/** The row cut or filled to exactly `columns`. */
export function fitted(row: Row, columns: number, ellipsis: string): Run[] {
  const out: Run[] = [];
  let room = columns;
  for (const [index, part] of row.entries()) {
    const size = width(part.text);
    const isLast = index === row.length - 1;
    if (size > room || (size === room && !isLast && rowWidth(row.slice(index + 1)) > 0)) {
      const text = cut(`${part.text}${isLast ? "" : " ".repeat(columns)}`, room, ellipsis);
      out.push({ ...part, text: padEnd(text, room) });
      return out;
    }
    out.push(part);
    room -= size;
  }
  if (room > 0) out.push(run(" ".repeat(room)));
  return out;
}

/** Left and right ends of one row; the left is cut where both do not fit. */
export function spread(left: Row, right: Row, columns: number, ellipsis: string): Run[] {
  const size = rowWidth(right);
  return size >= columns ? fitted(right, columns, ellipsis) : [...fitted(left, columns - size, ellipsis), ...right];
}
