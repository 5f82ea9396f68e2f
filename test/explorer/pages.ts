/** Pages of records written by hand, for what looks at them. */
import { levelBit, newPage, type RecordPage } from "../../src/explorer/records/record-page.ts";

export interface WrittenRecord {
  readonly stream: number;
  readonly run: number;
  readonly input: number;
  readonly line: number;
  readonly offset: number;
  readonly at: number;
  readonly level: number;
  readonly kind: number;
}

/** Puts records of one stream, in the order of their lines, into pages of `capacity`. */
export function pagesOf(records: readonly WrittenRecord[], capacity: number, firstNumber: number): RecordPage[] {
  const pages: RecordPage[] = [];
  for (const record of records) {
    let page = pages.at(-1);
    if (!page || page.head[0] === capacity || page.run !== record.run || page.input !== record.input) {
      const { run, stream, input, at, offset, line } = record;
      const start = { number: firstNumber + pages.length, run, stream, input, turned: null };
      page = newPage({ ...start, baseAt: at, baseOffset: offset, baseLine: line }, capacity);
      pages.push(page);
    }
    addRecord(page, record);
  }
  return pages;
}

export function addRecord(page: RecordPage, { at, offset, line, kind, level }: WrittenRecord): void {
  const row = page.head[0] ?? 0;
  page.at[row] = at - page.baseAt;
  page.offset[row] = offset - page.baseOffset;
  page.line[row] = line - page.baseLine;
  page.kind[row] = kind;
  page.level[row] = level;
  page.head[1] = (page.head[1] ?? 0) | levelBit(level);
  page.head[0] = row + 1;
}
