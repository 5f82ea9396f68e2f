/** Lays a table out in columns that fit a line. */
import type { Column } from "./block.ts";
import type { Paint } from "./tone.ts";
import { cut, padEnd, padStart, width, wrap } from "./width.ts";

const GAP = 2;
/** A column is not made narrower than this while another one can still give. */
const MIN_WIDTH = 8;

export interface TablePen {
  readonly columns: number;
  readonly say: (text: string) => string;
  readonly paint: Paint;
  readonly ellipsis: string;
}

export function layTable(columns: readonly Column[], rows: readonly (readonly string[])[], pen: TablePen): string[] {
  const cells = rows.map((row) => columns.map((_, index) => pen.say(row[index] ?? "")));
  const titles = columns.map(({ title }) => pen.say(title));
  const natural = columns.map((_, index) =>
    cells.reduce((widest, row) => Math.max(widest, width(row[index] ?? "")), width(titles[index] ?? "")),
  );
  const widths = fitWidths(natural, columns, pen.columns - GAP * (columns.length - 1));
  const head = layRow(titles, columns, widths, pen).map((line) => pen.paint("faint", line.trimEnd()));
  return [...head, ...cells.flatMap((row) => layRow(row, columns, widths, pen))];
}

/** Takes room from the widest columns that can wrap, then from the widest of all. */
function fitWidths(natural: readonly number[], columns: readonly Column[], room: number): number[] {
  const widths = [...natural];
  const widest = (canGive: (index: number) => boolean) =>
    widths.reduce(
      (best, size, index) => (canGive(index) && size > (widths[best] ?? 0) ? index : best),
      widths.findIndex((_, index) => canGive(index)),
    );
  for (let excess = widths.reduce((sum, size) => sum + size, 0) - room; excess > 0; excess--) {
    const flexible = widest((index) => columns[index]?.overflow === "wrap" && (widths[index] ?? 0) > MIN_WIDTH);
    const giver = flexible >= 0 ? flexible : widest(() => true);
    widths[giver] = Math.max(0, (widths[giver] ?? 0) - 1);
  }
  return widths;
}

function layRow(
  row: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
  pen: TablePen,
): string[] {
  const stacks = row.map((cell, index) => {
    const size = widths[index] ?? 0;
    return columns[index]?.overflow === "wrap" ? wrap(cell, Math.max(1, size)) : [cut(cell, size, pen.ellipsis)];
  });
  const height = Math.max(...stacks.map((stack) => stack.length));
  return Array.from({ length: height }, (_, line) =>
    stacks
      .map((stack, index) => {
        const pad = columns[index]?.align === "end" ? padStart : padEnd;
        return pad(stack[line] ?? "", widths[index] ?? 0);
      })
      .join(" ".repeat(GAP)),
  );
}
