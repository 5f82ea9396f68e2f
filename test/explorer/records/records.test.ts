/** What the records answer is what sorting all of them answers, whatever the pages, runs, clocks and filters. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERYTHING, type Filter, type Place } from "../../../src/explorer/records/filter.ts";
import { Records } from "../../../src/explorer/records/records.ts";
import { addRecord, pagesOf, type WrittenRecord } from "../pages.ts";

/** A record with its place and corrected time, as the naive answer has it. */
type Placed = WrittenRecord & { readonly place: Place };

interface Logs {
  readonly capacity: number;
  readonly shifts: readonly number[];
  readonly streams: readonly (readonly { gap: number; back: boolean; level: number; kind: number }[])[];
}

const logs: fc.Arbitrary<Logs> = fc.record({
  capacity: fc.constantFrom(2, 4, 64),
  shifts: fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 4, maxLength: 4 }),
  streams: fc.array(
    fc.array(
      fc.record({
        gap: fc.integer({ min: 0, max: 3 }),
        back: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
        level: fc.constantFrom(0, 2, 3, 4, 5, 255),
        kind: fc.integer({ min: 0, max: 3 }),
      }),
      { minLength: 1, maxLength: 30 },
    ),
    { minLength: 1, maxLength: 4 },
  ),
});

/** Streams 0 and 1 share an input, line by line in turn. */
function build({ capacity, shifts, streams }: Logs): { records: Records; sorted: Placed[] } {
  const records = new Records();
  const all: Placed[] = [];
  let run = -1;
  let pages = 0;
  for (const [stream, steps] of streams.entries()) {
    let at = 1_000;
    let row = -1;
    const written = steps.map((step, i): Placed => {
      if (i === 0 || step.back) {
        run++;
        row = -1;
        if (step.back) at -= 10;
      }
      row++;
      at += step.gap;
      const line = 1 + 3 * (2 * i + (stream & 1));
      const { level, kind } = step;
      return { stream, run, input: stream >> 1, line, offset: 100 * line, at, level, kind, place: { run, row } };
    });
    records.addStream({ stream, name: `zk${stream}`, chain: [] });
    for (const page of pagesOf(written, capacity, pages)) {
      pages++;
      records.addPage(page);
    }
    all.push(...written);
  }
  records.setClocks(
    streams.map((_, stream) => ({
      stream,
      node: `n${stream}`,
      shifts: [{ input: stream >> 1, offset: 0, ms: shifts[stream] ?? 0 }],
    })),
  );
  const sorted = all
    .map((record) => ({ ...record, at: record.at - (shifts[record.stream] ?? 0) }))
    .sort((a, b) => a.at - b.at || a.place.run - b.place.run || a.place.row - b.place.row);
  return { records, sorted };
}

const filters: fc.Arbitrary<Filter> = fc.record({
  streams: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 3 })).map((list) => new Set(list))),
  levels: fc.constantFrom(0x7f, 0x38, 0x40, 0),
  kinds: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 3 })).map((list) => new Set(list))),
  span: fc.option(
    fc.tuple(fc.integer({ min: 985, max: 1060 }), fc.nat(30)).map(([from, width]) => ({ from, to: from + width })),
  ),
  matches: fc.option(
    fc
      .array(fc.option(fc.integer(), { nil: undefined }), { maxLength: 40 })
      .map((words) => ({ bits: words.map((word) => (word === undefined ? word : new Uint32Array([word, ~word]))) })),
  ),
});

function passes(filter: Filter, records: Placed[], capacity: number): Placed[] {
  const pageOf = new Map<Placed, { number: number; row: number }>();
  const inOrder = [...records].sort((a, b) => a.place.run - b.place.run || a.place.row - b.place.row);
  let number = -1;
  let count = 0;
  for (const [i, record] of inOrder.entries()) {
    if (i === 0 || count === capacity || inOrder[i - 1]?.run !== record.run) {
      number++;
      count = 0;
    }
    pageOf.set(record, { number, row: count++ });
  }
  const matched = (record: Placed) => {
    const { number = 0, row = 0 } = pageOf.get(record) ?? {};
    return (((filter.matches?.bits[number]?.[row >> 5] ?? 0) >>> (row & 31)) & 1) === 1;
  };
  return records.filter(
    (record) =>
      (filter.streams === null || filter.streams.has(record.stream)) &&
      ((filter.levels >> Math.min(record.level, 6)) & 1) === 1 &&
      (filter.kinds === null || filter.kinds.has(record.kind)) &&
      (filter.span === null || (record.at >= filter.span.from && record.at <= filter.span.to)) &&
      (filter.matches === null || matched(record)),
  );
}

describe("a sort of all records gives the same", () => {
  it("walks, forwards and backwards, under any filter", () => {
    fc.assert(
      fc.property(logs, filters, fc.nat(), fc.nat(12), (written, filter, pick, n) => {
        const { records, sorted } = build(written);
        const passing = passes(filter, sorted, written.capacity);
        const from = pick % sorted.length;
        const here = sorted[from];
        if (!here) return;
        const later = passing.filter((record) => sorted.indexOf(record) > from);
        const earlier = passing.filter((record) => sorted.indexOf(record) < from);
        const places = (list: readonly Placed[]) => list.map(({ place }) => place);
        expect(records.after(here.place, n, filter)).toEqual(places(later.slice(0, n)));
        expect(records.before(here.place, n, filter)).toEqual(places(n === 0 ? [] : earlier.slice(-n)));
        expect([records.first(filter), records.last(filter)]).toEqual([
          passing[0]?.place ?? null,
          passing.at(-1)?.place ?? null,
        ]);
      }),
      { numRuns: 400, seed: 3 },
    );
  });

  it("finds by time", () => {
    fc.assert(
      fc.property(logs, filters, fc.integer({ min: 980, max: 1100 }), (written, filter, at) => {
        const { records, sorted } = build(written);
        const passing = passes(filter, sorted, written.capacity);
        expect(records.atOrAfter(at, filter)).toEqual(passing.find((record) => record.at >= at)?.place ?? null);
        expect(records.atOrBefore(at, filter)).toEqual(passing.findLast((record) => record.at <= at)?.place ?? null);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it("describes every record, and which one holds a line", () => {
    fc.assert(
      fc.property(logs, fc.nat(100), (written, line) => {
        const { records, sorted } = build(written);
        for (const { place, stream, input, line, offset, at, level, kind } of sorted) {
          const next = sorted
            .filter((other) => other.input === input && other.line > line)
            .sort((a, b) => a.line - b.line)[0];
          expect(records.describe(place)).toEqual({
            ...{ stream, node: `n${stream}`, input, line, offset, at, level, kind },
            lines: next ? next.line - line - 1 : null,
            isUpsideDown: false,
            endOffset: next?.offset ?? null,
          });
        }
        const holder = sorted
          .filter((record) => record.input === 0 && record.line <= line)
          .sort((a, b) => b.line - a.line)[0];
        expect(records.holding(0, line)).toEqual(holder?.place ?? null);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it("counts warnings and errors in columns", () => {
    fc.assert(
      fc.property(
        logs,
        fc.integer({ min: 980, max: 1060 }),
        fc.nat(40),
        fc.integer({ min: 1, max: 9 }),
        (written, from, width, columns) => {
          const { records, sorted } = build(written);
          const to = from + width;
          const count = (levels: readonly number[], column: number) =>
            sorted.filter(({ at, level }) => {
              const start = from + (width * column) / columns;
              const end = from + (width * (column + 1)) / columns;
              return levels.includes(level) && at >= start && (column === columns - 1 ? at <= to : at < end);
            }).length;
          const naive = (...levels: readonly number[]) =>
            Uint32Array.from({ length: columns }, (_, i) => count(levels, i));
          expect(records.warnings(null, from, to, columns)).toEqual({ warnings: naive(3), errors: naive(4, 5) });
        },
      ),
      { numRuns: 300, seed: 11 },
    );
  });
});

const ONE: WrittenRecord = { stream: 0, run: 0, input: 0, line: 1, offset: 0, at: 5_000, level: 3, kind: 0 };

it("what is written into a page is seen at once, in counts of warnings too", () => {
  const records = new Records();
  const [page] = pagesOf([ONE], 1024, 0);
  if (!page) throw new Error("no page");
  records.addPage(page);
  expect([records.count, records.warnings(null, 5_000, 6_000, 1).warnings[0]]).toEqual([1, 1]);
  for (let i = 1; i <= 600; i++) addRecord(page, { ...ONE, line: 1 + i, offset: 50 * i, at: 5_000 + i });
  expect([records.count, records.warnings(null, 5_000, 6_000, 1).warnings[0]]).toEqual([601, 601]);
  expect(records.span).toEqual({ from: 5_000, to: 5_600 });
  expect(records.last(EVERYTHING)).toEqual({ run: 0, row: 600 });
});

it("records of a stream of two nodes are of the one that wrote them", () => {
  const records = new Records();
  const second = { ...ONE, run: 1, line: 9, offset: 900, at: 1_000 };
  for (const page of pagesOf([ONE, second], 8, 0)) records.addPage(page);
  records.setClocks([
    { stream: 0, node: "broker2", shifts: [{ input: 0, offset: 700, ms: -500 }] },
    { stream: 0, node: "broker1", shifts: [{ input: 0, offset: 0, ms: 0 }] },
  ]);
  const [one, two] = [0, 1].map((run) => records.describe({ run, row: 0 }));
  expect([one?.node, two?.node, two?.at]).toEqual(["broker1", "broker2", 1_500]);
  expect(records.nodesOf(0)).toEqual(["broker1", "broker2"]);
});

it("each run is shifted by what holds where it begins", () => {
  const records = new Records();
  const second = { ...ONE, run: 1, line: 9, offset: 900, at: 1_000 };
  for (const page of pagesOf([ONE, second], 8, 0)) records.addPage(page);
  records.setClocks([
    {
      stream: 0,
      node: "zk1",
      shifts: [
        { input: 0, offset: 0, ms: 100 },
        { input: 0, offset: 700, ms: -4_500 },
      ],
    },
  ]);
  expect([records.at({ run: 0, row: 0 }), records.at({ run: 1, row: 0 })]).toEqual([4_900, 5_500]);
});
