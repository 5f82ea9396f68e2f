/** Which wrappers a source has, from its first lines. */
import { type CsvColumns, columnsNamed, linkOf } from "./csv.ts";
import { CsvRows } from "./csv-rows.ts";
import type { Chain, Unwrapped, Unwrapper } from "./wrapping.ts";

/** What a service or Excel writes before the columns are named is no longer than this. */
const HEAD_LINES = 5;

type IsHeader = (line: Unwrapped) => boolean;

/**
 * The wrapping under which most of the lines begin with a header; of equals, the simplest; none where no line does.
 * @param isHeader whether a line without its wrappers begins with one
 */
export function likeliestChain(lines: readonly Buffer[], unwrapper: Unwrapper, isHeader: IsHeader): Chain {
  return csvChain(lines, unwrapper, isHeader) ?? linewiseChain(lines, unwrapper, isHeader);
}

/** The wrapping of an export as CSV, where its cells have more headers than its lines as they are; else null. */
export function csvChain(lines: readonly Buffer[], unwrapper: Unwrapper, isHeader: IsHeader): Chain | null {
  let best: { readonly chain: Chain; readonly count: number } | null = null;
  for (const [index, head] of lines.slice(0, HEAD_LINES).entries()) {
    for (const columns of columnsNamed(head)) {
      const texts = textsIn(columns, lines.slice(index + 1));
      const chain = linewiseChain(texts, unwrapper, isHeader);
      const count = headersIn(texts, chain, unwrapper, isHeader);
      // what is alone in its row is a cell only if something speaks for it
      const least = Math.max(1, headersIn(lines, [], unwrapper, isHeader) + (columns.count > 1 ? 0 : 1));
      if (count >= least && count > (best?.count ?? 0)) best = { chain: [linkOf(columns), ...chain], count };
    }
  }
  return best?.chain ?? null;
}

function textsIn(columns: CsvColumns, lines: readonly Buffer[]): Buffer[] {
  const texts: Buffer[] = [];
  const rows = new CsvRows(columns, (_, parts) => texts.push(...parts.flatMap(({ text }) => (text ? [text] : []))));
  for (const [index, bytes] of lines.entries()) {
    rows.push({ input: 0, line: index + 1, offset: 0 }, bytes, 0, bytes.length);
  }
  rows.end();
  return texts;
}

function headersIn(lines: readonly Buffer[], chain: Chain, unwrapper: Unwrapper, isHeader: IsHeader): number {
  return lines.filter((bytes) => unwrapper.take(chain, bytes, 0, bytes.length) && isHeader(unwrapper.line)).length;
}

/** The wrapping of lines that stand for themselves. */
function linewiseChain(lines: readonly Buffer[], unwrapper: Unwrapper, isHeader: IsHeader): Chain {
  if (halfAreBare(lines, unwrapper, isHeader)) return [];
  const counts = new Map<string, { chain: Chain; count: number }>();
  for (const bytes of lines) {
    for (const chain of unwrapper.chains(bytes, 0, bytes.length, isHeader)) {
      const key = chain.join(" ");
      const entry = counts.get(key) ?? { chain, count: 0 };
      entry.count++;
      counts.set(key, entry);
    }
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count || a.chain.length - b.chain.length);
  return ranked[0]?.chain ?? [];
}

/** A line that begins with a header as it is has no other wrapping: where half of the lines do, none can have more. */
function halfAreBare(lines: readonly Buffer[], unwrapper: Unwrapper, isHeader: IsHeader): boolean {
  let left = lines.length / 2;
  return lines.some((bytes) => {
    unwrapper.take([], bytes, 0, bytes.length);
    if (isHeader(unwrapper.line)) left--;
    return left <= 0;
  });
}
