/** A file whose newest lines stand first is shown as the log that it was made of. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { exportPlaces } from "../../../src/explorer/export-lines.ts";
import { EVERYTHING } from "../../../src/explorer/records/filter.ts";
import { InputBytes } from "../../../src/explorer/records/input-bytes.ts";
import { RecordTexts } from "../../../src/explorer/records/record-text.ts";
import { lineOfPart } from "../../../src/explorer/records/records.ts";
import { readPattern } from "../../../src/explorer/search/pattern.ts";
import { scanRows } from "../../../src/explorer/search/scan.ts";
import { systems } from "../../../src/systems/all.gen.ts";
import { recordsOf } from "../records-of.ts";

const folder = mkdtempSync(join(tmpdir(), "newest-first-"));
afterAll(() => rmSync(folder, { recursive: true }));

const head = (second: number, message: string) =>
  `2024-03-05 08:00:${String(second).padStart(2, "0")},120 [myid:2] - WARN  [main:QuorumCnxManager@400] - ${message}`;
const RECORDS = Array.from({ length: 3000 }, (_, i) => [
  head(Math.floor(i / 50), `Cannot open channel to ${i} at election address zk/10.1.2.5:3888`),
  ...(i % 7 === 0 ? [`java.net.ConnectException: refused ${i}`, "\tat A.b(A.java:1)", "\tat A.c(A.java:2)"] : []),
]);
const TEXT = RECORDS.flat();
const fileOf = (lines: readonly string[]) => `${lines.join("\n")}\n`;

/** What a reader sees of a text: every record with what is under it, what searches find, and what is written out. */
function seen(text: string) {
  const file = join(folder, "zk1.log");
  writeFileSync(file, text);
  const records = recordsOf(text);
  const inputs = [{ path: "zk1.log", file, skip: 0 }];
  const texts = new RecordTexts(
    inputs,
    systems.map(({ program }) => program),
    records,
  );
  const first = records.first(EVERYTHING);
  const places = first ? [first, ...records.after(first, 1e6, EVERYTHING)] : [];
  const infos = places.map((place) => records.describe(place));
  const all = text.split("\n");
  const shown = infos.map((info) => [texts.read(info).raw, ...texts.rest(info)]);
  const numbered = infos.map((info, i) => shown[i]?.map((_, part) => all[lineOfPart(info, part) - 1]));
  const held = infos.map((info, i) => shown[i]?.map((_, part) => records.holding(info.input, lineOfPart(info, part))));
  exportPlaces(places, records, inputs, join(folder, "exported.log"));
  const found = ["refused 2100", "channel to 2999 ", "A.c", "REFUSED"].map((wanted) => {
    const pattern = readPattern(wanted);
    if ("error" in pattern) throw new Error(pattern.error);
    const hits: string[] = [];
    for (const { page, from, to } of records.between(null, null, EVERYTHING)) {
      const bits = new Uint32Array(Math.ceil(page.at.length / 32));
      scanRows(page, from, to, pattern, records, new InputBytes(inputs), bits);
      for (let row = from; row < to; row++)
        if (((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) hits.push(`${page.run} ${page.baseAt + (page.at[row] ?? 0)}`);
    }
    return hits;
  });
  return {
    shown,
    counts: infos.map((info) => texts.linesUnder(info)),
    areNumbered: numbered.every((lines, i) => lines?.join("\n") === shown[i]?.join("\n")),
    areHeld: held.every((found, i) =>
      found?.every((place) => place?.run === places[i]?.run && place?.row === places[i]?.row),
    ),
    exported: readFileSync(join(folder, "exported.log"), "utf8"),
    found,
  };
}

describe("shows the records of the log, their lines, what is searched for and what is written out", () => {
  const expected = seen(fileOf(TEXT));

  it("of the log itself", () => {
    expect(expected.shown).toEqual(RECORDS);
    expect([expected.areNumbered, expected.areHeld]).toEqual([true, true]);
    expect(expected.exported).toBe(fileOf(TEXT));
    expect(expected.found.map(({ length }) => length)).toEqual([1, 1, 429, 0]);
  });

  it("of one whose lines are turned round one by one", () => {
    expect(seen(fileOf([...TEXT].reverse()))).toEqual(expected);
  });

  it("of one whose records are turned round", () => {
    expect(seen(fileOf([...RECORDS].reverse().flat()))).toEqual(expected);
  });
});
