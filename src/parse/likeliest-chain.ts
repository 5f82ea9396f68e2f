/** Which wrappers a source has, from its first lines. */
import { CLEANINGS, type Cleaning } from "./cleanings.ts";
import { columnsNamed, linkOf } from "./csv.ts";
import { CsvRows, type TakeRow } from "./csv-rows.ts";
import { FoldedLines, foldLink, foldOf } from "./folded.ts";
import { JournalEntries, journalForm, journalLink } from "./journal.ts";
import type { Rows } from "./rows.ts";
import type { Chain, Unwrapped } from "./unwrapped.ts";
import type { Unwrapper } from "./wrapping.ts";

/** What a service or Excel writes before the columns are named is no longer than this. */
const HEAD_LINES = 5;
/** An entry of a journal is no longer than this. */
const ENTRY_LINES = 100;

/** By chance fewer lines may end where their next word has no room. */
const SURELY_FOLDED = 3;

const QUOTE = 0x22;

type IsHeader = (line: Unwrapped) => boolean;

/**
 * The wrapping under which most of the lines begin with a header; of equals, the simplest; none where no line does.
 * @param isHeader whether a line without its wrappers begins with one
 */
export function likeliestChain(lines: readonly Buffer[], unwrapper: Unwrapper, isHeader: IsHeader): Chain {
  return (
    exportChain(lines, unwrapper, isHeader) ??
    cleanedChain(lines, unwrapper, isHeader) ??
    linewiseChain(lines, unwrapper, isHeader)
  );
}

/** The wrapping of lines that have to be cleaned first; null where none is the better for it. */
export function cleanedChain(lines: readonly Buffer[], unwrapper: Unwrapper, isHeader: IsHeader): Chain | null {
  const texts = lines.map((line) => line.toString("utf8")).filter((line) => line.trim() !== "");
  const possible = CLEANINGS.filter(({ isIn }) => isIn(texts));
  if (possible.length === 0) return null;
  const under = (cleanings: readonly Cleaning[]) => {
    const clean = (text: string) => cleanings.reduce((cleaned, one) => one.clean(cleaned), text);
    const { chain, headers } = counted(
      texts.map((text) => Buffer.from(clean(text))),
      unwrapper,
      isHeader,
    );
    return { chain: [...cleanings.map(({ name }) => name), ...chain], headers };
  };
  const [all, sure] = [under(possible), under(possible.filter(({ isSure }) => isSure))];
  const best = all.headers > sure.headers ? all : sure;
  return best.headers > 0 && best.headers >= counted(lines, unwrapper, isHeader).headers ? best.chain : null;
}

/** The wrapping of an export whose lines do not stand for themselves; null where they do. */
export function exportChain(lines: readonly Buffer[], unwrapper: Unwrapper, isHeader: IsHeader): Chain | null {
  return (
    journalChain(lines, unwrapper, isHeader) ??
    csvChain(lines, unwrapper, isHeader) ??
    foldedChain(lines, unwrapper, isHeader)
  );
}

/** The wrapping of lines that were cut at a width: put together, more of them begin with a header, or many go on. */
function foldedChain(lines: readonly Buffer[], unwrapper: Unwrapper, isHeader: IsHeader): Chain | null {
  const fold = foldOf(lines);
  if (!fold) return null;
  const texts = textsOf(lines, (take) => new FoldedLines(fold, take));
  const inside = counted(texts, unwrapper, isHeader);
  const cut = counted(lines, unwrapper, isHeader).headers;
  const isFolded = inside.headers > cut || (inside.headers === cut && cut > 0 && fold.count >= SURELY_FOLDED);
  return isFolded ? [foldLink(fold), ...inside.chain] : null;
}

function journalChain(lines: readonly Buffer[], unwrapper: Unwrapper, isHeader: IsHeader): Chain | null {
  const form = journalForm(lines.slice(0, ENTRY_LINES));
  if (!form) return null;
  const texts = textsOf(lines, (take) => new JournalEntries(form, take));
  const inside = counted(texts, unwrapper, isHeader);
  return inside.headers > 0 ? [journalLink(form), ...inside.chain] : null;
}

/**
 * The wrapping of an export as CSV; null where its cells have far fewer headers than its lines by themselves. They may have
 * some fewer: a row with a mistake in it is none, and a line with a quote before it is one yet.
 */
function csvChain(lines: readonly Buffer[], unwrapper: Unwrapper, isHeader: IsHeader): Chain | null {
  let best: Counted | null = null;
  for (const [index, head] of lines.slice(0, HEAD_LINES).entries()) {
    for (const columns of columnsNamed(head)) {
      // a line that is one word names a column only if there are cells
      if (columns.count === 1 && !lines.some((line) => line[0] === QUOTE)) continue;
      // whose the last row is may stand behind the lines that have come
      const texts = textsOf(lines.slice(index + 1), (take) => new CsvRows({ ...columns, node: -1 }, take));
      const inside = counted(texts, unwrapper, isHeader);
      if (inside.headers > (best?.headers ?? 0)) best = { ...inside, chain: [linkOf(columns), ...inside.chain] };
    }
  }
  return best && 2 * best.headers >= counted(lines, unwrapper, isHeader).headers ? best.chain : null;
}

function textsOf(lines: readonly Buffer[], rowsFor: (take: TakeRow) => Rows): Buffer[] {
  const texts: Buffer[] = [];
  const rows = rowsFor((_, parts) => {
    for (const { text } of parts) if (text) texts.push(text);
  });
  for (const [index, bytes] of lines.entries()) {
    rows.push({ input: 0, line: index + 1, offset: 0 }, bytes, 0, bytes.length);
  }
  rows.end();
  return texts;
}

/** A wrapping, and how many lines begin with a header under it. */
interface Counted {
  readonly chain: Chain;
  readonly headers: number;
}

function counted(lines: readonly Buffer[], unwrapper: Unwrapper, isHeader: IsHeader): Counted {
  const chain = linewiseChain(lines, unwrapper, isHeader);
  const fits = (bytes: Buffer) => unwrapper.take(chain, bytes, 0, bytes.length) && isHeader(unwrapper.line);
  return { chain, headers: lines.filter(fits).length };
}

interface Entry {
  readonly chain: Chain;
  count: number;
}

/** The wrapping of lines that stand for themselves. */
function linewiseChain(lines: readonly Buffer[], unwrapper: Unwrapper, isHeader: IsHeader): Chain {
  const isBare = (bytes: Buffer) => unwrapper.take([], bytes, 0, bytes.length) && isHeader(unwrapper.line);
  const others = lines.filter((bytes) => !isBare(bytes));
  const entries = new Map<string, Entry>([["", { chain: [], count: lines.length - others.length }]]);
  // a line that begins with a header as it is has no other wrapping
  for (const [index, bytes] of others.entries()) {
    if (isSettled([...entries.values()], others.length - index)) break;
    for (const chain of unwrapper.chains(bytes, 0, bytes.length, isHeader)) {
      const key = chain.join(" ");
      const entry = entries.get(key) ?? { chain, count: 0 };
      entry.count++;
      entries.set(key, entry);
    }
  }
  const [likeliest] = [...entries.values()].sort((a, b) => b.count - a.count || a.chain.length - b.chain.length);
  return likeliest && likeliest.count > 0 ? likeliest.chain : [];
}

/** True where so many lines more can put no other wrapping before the likeliest, be it one that was not met yet. */
function isSettled(entries: readonly Entry[], left: number): boolean {
  const counts = entries.map(({ count }) => count).sort((a, b) => b - a);
  return (counts[0] ?? 0) > (counts[1] ?? 0) + left;
}
