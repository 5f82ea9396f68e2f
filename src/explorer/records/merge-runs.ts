/** Takes the records that pass a filter from several runs, in one order. */
import type { Span } from "../../case.ts";
import type { Instant } from "../../event.ts";
import type { Filter, Place } from "./filter.ts";
import { EVERY_LEVEL, levelTable } from "./record-page.ts";
import type { RecordRun, Wanted } from "./record-run.ts";

/** The next record of a run, and the rows where those behind it are looked for. */
interface Head {
  readonly run: RecordRun;
  readonly row: number;
  readonly at: Instant;
  readonly from: number;
  readonly to: number;
}

/** The first `n` records that pass, from the row of each run on that `start` says. */
export function firstPlaces(
  runs: Iterable<RecordRun>,
  start: (run: RecordRun) => number,
  n: number,
  filter: Filter,
): Place[] {
  const wanted = wantedOf(filter);
  const head = (run: RecordRun, from: number, to: number): Head | null => {
    const row = run.next(from, to, wanted);
    return row < 0 ? null : { run, row, at: run.at(row), from: row + 1, to };
  };
  const heads: Head[] = [];
  for (const run of runs) {
    const [low, high] = rowsIn(run, filter.span);
    const found = head(run, Math.max(low, start(run)), high);
    if (found) heads.push(found);
  }
  return merge(heads, n, isBefore, head);
}

/** The last `n` records that pass, before the row of each run that `end` says; in order. */
export function lastPlaces(
  runs: Iterable<RecordRun>,
  end: (run: RecordRun) => number,
  n: number,
  filter: Filter,
): Place[] {
  const wanted = wantedOf(filter);
  const head = (run: RecordRun, from: number, to: number): Head | null => {
    const row = run.previous(from, to, wanted);
    return row < 0 ? null : { run, row, at: run.at(row), from, to: row };
  };
  const heads: Head[] = [];
  for (const run of runs) {
    const [low, high] = rowsIn(run, filter.span);
    const found = head(run, low, Math.min(high, end(run)));
    if (found) heads.push(found);
  }
  return merge(heads, n, (a, b) => isBefore(b, a), head).reverse();
}

/** The rows of a run that are in a span. */
export function rowsIn(run: RecordRun, span: Span | null): [from: number, to: number] {
  return span ? [run.rowFrom(span.from), run.rowAfter(span.to)] : [0, run.count];
}

/** Takes the foremost head `n` times, each time putting the next of its run in its stead. */
function merge(
  heads: Head[],
  n: number,
  isForemost: (a: Head, b: Head) => boolean,
  next: (run: RecordRun, from: number, to: number) => Head | null,
): Place[] {
  const places: Place[] = [];
  while (places.length < n) {
    let best: Head | undefined;
    let index = 0;
    for (let i = 0; i < heads.length; i++) {
      const head = heads[i];
      if (!head || (best && !isForemost(head, best))) continue;
      best = head;
      index = i;
    }
    if (!best) break;
    places.push({ run: best.run.number, row: best.row });
    const following = places.length < n ? next(best.run, best.from, best.to) : null;
    if (following) heads[index] = following;
    else heads.splice(index, 1);
  }
  return places;
}

/** Heads are of different runs. */
function isBefore(a: Head, b: Head): boolean {
  return a.at < b.at || (a.at === b.at && a.run.number < b.run.number);
}

function wantedOf({ levels, kinds, matches }: Filter): Wanted {
  return {
    levelBits: levels,
    levels: levels === EVERY_LEVEL ? null : levelTable(levels),
    kinds: kinds && tableOf(kinds),
    bits: matches?.bits ?? null,
  };
}

function tableOf(kinds: ReadonlySet<number>): Uint8Array {
  const table = new Uint8Array(1 + Math.max(0, ...kinds));
  for (const kind of kinds) table[kind] = 1;
  return table;
}
