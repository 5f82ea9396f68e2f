/** A search finds what looking at every line of every record finds, and says so only when it knows. */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { FromReader } from "../../../src/explorer/protocol.ts";
import { EVERYTHING, type Place } from "../../../src/explorer/records/filter.ts";
import { Records } from "../../../src/explorer/records/records.ts";
import { readPattern } from "../../../src/explorer/search/pattern.ts";
import { Search } from "../../../src/explorer/search/search.ts";
import { Searcher } from "../../../src/explorer/search/searcher.ts";
import { addRecord } from "../pages.ts";
import { announced } from "../records-of.ts";

const folder = mkdtempSync(join(tmpdir(), "search-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Searching {
  readonly records: Records;
  readonly search: Search;
  readonly searcher: Searcher;
  readonly files: readonly string[];
  readonly hear: (message: FromReader) => void;
}

/** A search in texts, run by hand where the program has a thread. */
function searching(texts: readonly string[], messages: readonly FromReader[] = announced(texts)): Searching {
  const files = texts.map((text, index) => {
    const file = join(folder, `${index}.log`);
    writeFileSync(file, text);
    return file;
  });
  const records = new Records();
  const searcher = new Searcher(() => undefined);
  const search = new Search(records, () => (message) => searcher.hear(message));
  const hear = (message: FromReader) => {
    if (message.kind === "page") records.addPage(message.page);
    search.hear(message);
  };
  hear({
    kind: "inputs",
    inputs: files.map((file) => ({ path: file, file, skip: 0 })),
    programs: [],
    kinds: [],
  });
  for (const message of messages) hear(message);
  return { records, search, searcher, files, hear };
}

function toTheEnd(searcher: Searcher): void {
  while (searcher.step());
}

function all({ records, search }: Searching): Place[] {
  const filter = { ...EVERYTHING, matches: search.matches };
  const first = records.first(filter);
  return first ? [first, ...records.after(first, 1e6, filter)] : [];
}

/** `input:line` of every record found, in order. */
function found(one: Searching): string[] {
  return all(one).map((place) => {
    const { input, line } = one.records.describe(place);
    return `${input}:${line}`;
  });
}

const line = (second: number, message: string) =>
  `2024-03-05 08:00:${String(second % 60).padStart(2, "0")},000 [myid:2] - WARN  [main:X@1] - ${message}\n`;

const TWO = [
  `${line(1, "Alpha")}${line(3, "beta")}java.io.IOException: alpha\r\n${line(5, "gamma\r")}`,
  `${line(2, "größe 3")}${line(4, "ALPHA beta")}`,
];

describe("a record is found by any of its lines", () => {
  it.each([
    ["alpha", ["0:1", "0:2", "1:2"]],
    ["Alpha", ["0:1"]],
    ["alp.a", ["0:1", "0:2", "1:2"]],
    ["Alp.a|gamm[a]", ["0:1", "0:4"]],
    ["gamma$", ["0:4"]],
    ["GRÖSSE", []],
    ["größe", ["1:1"]],
    ["\\D\\d$", ["1:1"]],
    ["^java", ["0:2"]],
    ["\\Ajava", ["0:2"]],
    ["^$", []],
    ["beta[^x]*java", []],
    ["x@1] - beta", ["0:2"]],
  ])("%s", (pattern, expected) => {
    const one = searching(TWO);
    one.search.start(pattern, 0);
    toTheEnd(one.searcher);
    expect(one.search.error).toBeNull();
    expect(found(one).sort()).toEqual(expected);
  });

  it("of which every line is looked at as it stands, whatever the texts", () => {
    const words = fc.constantFrom("one", "two", "One two", "tw", "\ttwo\r", "x");
    const records = fc.array(fc.tuple(words, fc.array(words, { maxLength: 3 })), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        records,
        records,
        fc.constantFrom("two", "One", "t[w]o$", "one|x"),
        fc.nat(60),
        (a, b, source, at) => {
          const texts = [a, b].map((list) =>
            list.map(([head, tail], i) => `${[line(i, head).slice(0, -1), ...tail].join("\n")}\n`).join(""),
          );
          const one = searching(texts);
          one.search.start(source, Date.UTC(2024, 2, 5, 8, 0, at));
          toTheEnd(one.searcher);
          const naive = texts.flatMap((text, input) => {
            const expected: string[] = [];
            let head = 0;
            for (const [index, physical] of text.split("\n").entries()) {
              if (physical.startsWith("2024")) head = index + 1;
              const pattern = new RegExp(source, /[A-Z]/.test(source) ? "" : "i");
              const place = `${input}:${head}`;
              if (pattern.test(physical.replace(/\r$/, "")) && !expected.includes(place)) expected.push(place);
            }
            return expected;
          });
          expect(found(one).sort()).toEqual(naive.sort());
          expect(one.search.share).toBe(1);
        },
      ),
      { numRuns: 60, seed: 9 },
    );
  });

  it("and not by those of another node in between", () => {
    const text = ["one", "two", "three"]
      .map((word, i) => `zoo${i % 2}-1  | ${line(i, word).replace("myid:2", `myid:${i % 2}`)}`)
      .join("");
    const one = searching([text]);
    one.search.start("two", 0);
    toTheEnd(one.searcher);
    expect(found(one)).toEqual(["0:2"]);
  });
});

const MANY = Array.from({ length: 20_000 }, (_, i) => line(0, i % 5_000 === 0 ? "needle" : "hay")).join("");

it("the search goes outwards from where the user stands, and an answer is given as soon as it is certain", () => {
  const text = Array.from({ length: 50_000 }, (_, i) => {
    const at = new Date(Date.UTC(2024, 2, 5) + i * 1000).toISOString().replace("T", " ").replace(".", ",").slice(0, -1);
    return `${at} [myid:2] - INFO  [main:X@1] - ${i % 20_000 === 10_000 ? "needle" : "hay"}\n`;
  }).join("");
  const one = searching([text]);
  const middle = { run: 0, row: 25_000 };
  one.search.start("needle", one.records.at(middle));
  expect(one.search.next(middle, EVERYTHING)).toBe("searching");
  for (let i = 0; i < 10; i++) one.searcher.step();
  expect(one.search.share).toBeLessThan(1);
  expect(one.search.next(middle, EVERYTHING)).toEqual({ run: 0, row: 30_000 });
  expect(one.search.previous({ run: 0, row: 4_000 }, EVERYTHING)).toBe("searching");
  toTheEnd(one.searcher);
  expect(one.search.previous(middle, EVERYTHING)).toEqual({ run: 0, row: 10_000 });
  expect(one.search.previous({ run: 0, row: 10_000 }, EVERYTHING)).toBe("none");
  expect(one.search.next({ run: 0, row: 30_000 }, EVERYTHING)).toBe("none");
  expect(one.search.next(middle, { ...EVERYTHING, levels: 1 })).toBe("none");
});

it("another pattern begins anew, the same one goes on, none finds nothing", () => {
  const one = searching([MANY]);
  one.search.start("hay", 0);
  one.searcher.step();
  one.search.start("needle", 0);
  expect([one.search.share, found(one)]).toEqual([0, []]);
  one.searcher.step();
  const { share } = one.search;
  one.search.start("needle", 0);
  expect(one.search.share).toBe(share);
  toTheEnd(one.searcher);
  expect(found(one)).toHaveLength(4);
  one.search.stop();
  expect([one.search.matches, one.searcher.step()]).toEqual([null, false]);
  expect(one.search.next({ run: 0, row: 0 }, EVERYTHING)).toBe("none");
});

it("what is written meanwhile is searched too: rows, pages, and lines under the last record", () => {
  const [first = "", second = ""] = TWO;
  const messages = announced(TWO);
  const isLate = (message: FromReader) => message.kind === "page" && message.page.input === 1;
  const one = searching(
    [first, second],
    messages.filter((message) => !isLate(message)),
  );
  one.search.start("alpha", 0);
  toTheEnd(one.searcher);
  expect(found(one)).toEqual(["0:1", "0:2"]);
  for (const message of messages.filter(isLate)) one.hear(message);
  expect(one.search.next({ run: 0, row: 1 }, EVERYTHING)).toBe("searching");
  toTheEnd(one.searcher);
  expect(found(one)).toEqual(["0:1", "0:2", "1:2"]);
  // a trace and the next record are appended to the first input
  const added = "Caused by: alpha\n";
  appendFileSync(one.files[0] ?? "", added + line(9, "delta"));
  const page = messages.flatMap((message) => (message.kind === "page" ? [message.page] : []))[0];
  if (!page) throw new Error("no page");
  const offset = Buffer.byteLength(first + added);
  addRecord(page, { ...{ stream: 0, run: 0, input: 0, kind: 0, level: 3 }, line: 6, offset, at: page.baseAt + 8_000 });
  toTheEnd(one.searcher);
  expect(found(one)).toEqual(["0:1", "0:2", "1:2", "0:4"]);
});

describe("a pattern that is wrong is told with the place", () => {
  it.each([
    ["a(b", "The pattern is wrong at character 3: missing closing )."],
    ["ab**", "The pattern is wrong at character 3: invalid nested repetition operator."],
    ["x\\", "The pattern is wrong at character 2: trailing backslash at end of expression."],
    ["a(?=b)", "The pattern is wrong at character 2: invalid or unsupported Perl syntax."],
  ])("%s", (source, error) => {
    const one = searching([]);
    one.search.start(source, 0);
    expect(one.search.error).toBe(error);
    one.search.start("a", 0);
    expect(one.search.error).toBeNull();
  });
});

it("matches are marked where they are, in any case unless the pattern has upper case", () => {
  const spans = (source: string, text: string) => {
    const pattern = readPattern(source);
    return "error" in pattern ? [] : pattern.spans(text).map(({ from, to }) => text.slice(from, to));
  };
  expect(spans("look[a-z]*", "LOOKING → looking")).toEqual(["LOOKING", "looking"]);
  expect(spans("Look", "LOOKING Look")).toEqual(["Look"]);
  expect(spans("\\Bo*", "foo x")).toEqual(["oo"]);
  expect(spans("(a+)+$", `${"a".repeat(50_000)}!`)).toEqual([]);
});
