/** Puts the lines of a CSV export together to rows, and tells of each what it has of the row's text. */
import type { LineRef } from "../event.ts";
import { LONGEST_LINE_BYTES } from "../ingest/lines.ts";
import { type CsvColumns, type CsvRow, cellsIn, isNaming, rowOf, unquoted } from "./csv.ts";

/** A physical line of a row. */
export interface RowLine {
  readonly place: LineRef;
  /** What it has of the row's text; null where that is on other lines. Valid only during the call. */
  readonly text: Buffer | null;
}

/** What a row says of all its lines. */
export type Row = Pick<CsvRow, "node" | "seenAt">;

/** Takes a row with its lines, in order; null for lines that are no row of the export, or of a node that none tells. */
export type TakeRow = (row: Row | null, lines: readonly RowLine[]) => void;

interface Held {
  readonly place: LineRef;
  readonly bytes: Buffer;
}

/** Where a line begins and ends in the text of its row. */
interface Extent {
  readonly place: LineRef;
  readonly start: number;
  readonly end: number;
}

/** Tells of the lines of an export, one after the other, which begin a row. */
export class RowBegins {
  readonly #columns: CsvColumns;
  #isInside = false;

  constructor(columns: CsvColumns) {
    this.#columns = columns;
  }

  see(bytes: Buffer, start: number, end: number): boolean {
    const endOf = (isInside: boolean) => cellsIn(bytes, start, end, this.#columns.separator, isInside).end;
    const isLater = this.#isInside && endOf(true) !== "none";
    this.#isInside = endOf(isLater) === "quoted";
    return !isLater;
  }
}

export class CsvRows {
  readonly #columns: CsvColumns;
  readonly #take: TakeRow;
  /** Lines of a row that is inside quotes when they end: a column behind the text may name the node. */
  #held: Held[] = [];
  #heldBytes = 0;

  constructor(columns: CsvColumns, take: TakeRow) {
    this.#columns = columns;
    this.#take = take;
  }

  /** The next line, `bytes[start, end)`. */
  push(place: LineRef, bytes: Buffer, start: number, end: number): void {
    const [first] = this.#held;
    if (first && first.place.input !== place.input) this.end();
    const isLater = this.#held.length > 0;
    const cells = cellsIn(bytes, start, end, this.#columns.separator, isLater);
    if (isLater && (cells.end === "none" || this.#heldBytes > LONGEST_LINE_BYTES)) {
      // the quote that ends a cell was lost: a row begins that is none seen from within
      this.end();
      this.push(place, bytes, start, end);
    } else if (isLater || cells.end === "quoted") {
      this.#held.push({ place, bytes: Buffer.from(bytes.subarray(start, end)) });
      this.#heldBytes += end - start;
      if (cells.end === "row") this.end();
    } else this.#give(rowOf(this.#columns, bytes, cells), bytes, [{ place, start, end }]);
  }

  /** Nothing comes any more: a row that was cut off ends here. */
  end(): void {
    const held = this.#held;
    if (held.length === 0) return;
    this.#held = [];
    this.#heldBytes = 0;
    const bytes = Buffer.from(held.map((line) => line.bytes.toString("latin1")).join("\n"), "latin1");
    let start = 0;
    const lines = held.map((line) => {
      const extent = { place: line.place, start, end: start + line.bytes.length };
      start = extent.end + 1;
      return extent;
    });
    this.#give(
      rowOf(this.#columns, bytes, cellsIn(bytes, 0, bytes.length, this.#columns.separator, false)),
      bytes,
      lines,
    );
  }

  #give(row: CsvRow | null, bytes: Buffer, lines: readonly Extent[]): void {
    const isEntry = row !== null && !isNaming(bytes, row);
    this.#take(
      isEntry ? row : null,
      lines.map(({ place, start, end }) => ({ place, text: isEntry ? textOf(row, bytes, start, end) : null })),
    );
  }
}

function textOf({ text }: CsvRow, bytes: Buffer, lineStart: number, lineEnd: number): Buffer | null {
  const [start, end] = [Math.max(text.start, lineStart), Math.min(text.end, lineEnd)];
  return start > end ? null : unquoted(bytes, { ...text, start, end });
}
