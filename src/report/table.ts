/** Lays a table out in columns that fit a line. */
import type { Column } from "./block.ts";
import type { Paint } from "./tone.ts";
import { cut, leastWrapped, padEnd, padStart, width, wrap } from "./width.ts";

const GAP = 2;
/** A column is not made narrower than this while another one can still give. */
const MIN_WIDTH = 6;
/** Nor than this while a cell would have to be cut. */
const LEAST_WRAPPED = 4;
/** What is left of a title says which it is. */
const LEAST_TITLE = 3;

export interface TablePen {
  readonly columns: number;
  readonly say: (text: string) => string;
  readonly paint: Paint;
  readonly ellipsis: string;
}

export function layTable(columns: readonly Column[], rows: readonly (readonly string[])[], pen: TablePen): string[] {
  const cells = rows.map((row) => columns.map((_, index) => pen.say(row[index] ?? "")));
  const titles = columns.map(({ title }) => pen.say(title));
  const needs = columns.map(({ overflow }, index) => ({
    canWrap: overflow === "wrap",
    title: width(titles[index] ?? ""),
    words: cells.reduce(
      (widest, row) => Math.max(widest, leastWrapped(row[index] ?? "")),
      leastWrapped(titles[index] ?? ""),
    ),
    cells: cells.reduce((widest, row) => Math.max(widest, width(row[index] ?? "")), 0),
  }));
  const widths = fitWidths(needs, pen.columns - GAP * (columns.length - 1));
  // a title is known from its beginning, not from its halves
  const named = titles.map((title, index) =>
    leastWrapped(title) > (widths[index] ?? 0) ? cut(title, widths[index] ?? 0, pen.ellipsis) : title,
  );
  const head = layRow(named, columns, widths, pen).map((line) => pen.paint("faint", line.trimEnd()));
  return [...head, ...cells.flatMap((row) => layRow(row, columns, widths, pen))];
}

/** What a column would take, and whether its cells may go on in the next line. */
interface Need {
  readonly canWrap: boolean;
  readonly title: number;
  /** Below this words of the cells, or of the title, would be broken. */
  readonly words: number;
  readonly cells: number;
}

/**
 * Takes room from the widest columns that can wrap, as far as their words stay whole, then from titles that are longer
 * than what stands below them; only then are words broken, and cells cut last of all.
 */
function fitWidths(needs: readonly Need[], room: number): number[] {
  const widths = needs.map(({ title, cells }) => Math.max(title, cells));
  const widest = (canGive: (index: number) => boolean) =>
    widths.reduce(
      (best, size, index) => (canGive(index) && size > (widths[best] ?? 0) ? index : best),
      widths.findIndex((_, index) => canGive(index)),
    );
  for (let excess = widths.reduce((sum, size) => sum + size, 0) - room; excess > 0; excess--) {
    const isWider = (index: number, columns: number) => (widths[index] ?? 0) > columns;
    const giver = [
      widest(
        (index) => needs[index]?.canWrap === true && isWider(index, Math.max(MIN_WIDTH, needs[index]?.words ?? 0)),
      ),
      widest(
        (index) => needs[index]?.canWrap === false && isWider(index, Math.max(needs[index]?.cells ?? 0, LEAST_TITLE)),
      ),
      widest((index) => needs[index]?.canWrap === true && isWider(index, LEAST_WRAPPED)),
    ].find((index) => index >= 0);
    const from = giver ?? widest(() => true);
    widths[from] = Math.max(0, (widths[from] ?? 0) - 1);
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
