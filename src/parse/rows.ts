/** Wrappers that are around several lines: rows of CSV, entries of a journal, lines cut at a width. Always the outermost. */
import type { LineRef } from "../event.ts";
import { columnsOf } from "./csv.ts";
import { CsvRows, RowBegins, type TakeRow } from "./csv-rows.ts";
import { beginsRecord, FoldedLines, foldOfLink } from "./folded.ts";
import { beginsEntry, JournalEntries, journalFormOf } from "./journal.ts";

/** Takes the lines of an export one after the other. */
export interface Rows {
  push(place: LineRef, bytes: Buffer, start: number, end: number): void;
  /** Nothing comes any more. */
  end(): void;
}

/** What a line is to the one before it: the begin of a row, a later line of one that holds whole records, or of one that holds a line. */
export type RowPart = "first" | "later" | "beside";

/** Null for a link around single lines. */
export function rowsOf(link: string | undefined, take: TakeRow): Rows | null {
  const [columns, form] = [columnsOf(link), journalFormOf(link)];
  const fold = foldOfLink(link);
  if (fold) return new FoldedLines(fold, take);
  return columns ? new CsvRows(columns, take) : form && new JournalEntries(form, take);
}

/** Tells of the lines of an export, one after the other, which begin a row. */
export function rowParts(link: string | undefined): ((bytes: Buffer, start: number, end: number) => RowPart) | null {
  const [columns, form] = [columnsOf(link), journalFormOf(link)];
  const begins = columns && new RowBegins(columns);
  if (begins) return (bytes, start, end) => (begins.see(bytes, start, end) ? "first" : "later");
  if (foldOfLink(link)) return (bytes, start, end) => (beginsRecord(bytes.subarray(start, end)) ? "first" : "later");
  return form && ((bytes, start, end) => (beginsEntry(form, bytes, start, end) ? "first" : "beside"));
}
