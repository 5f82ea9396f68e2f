/** Every header is read as itself behind every prefix of a collector, beside lines that have none. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseText } from "./parse-text.ts";
import { WRAPS } from "./wrapped-log.ts";

const GRAMMARS = join(import.meta.dirname, "../../grammars");

/** The samples of all layouts. */
const samples = readdirSync(GRAMMARS).flatMap((file) => {
  const text = readFileSync(join(GRAMMARS, file), "utf8");
  return [...text.matchAll(/((?:^#= .*\n)+)layout_/gm)].flatMap(([, lines = ""]) =>
    lines
      .trimEnd()
      .split("\n")
      .map((line) => line.slice("#= ".length)),
  );
});

/** Four records, a second apart, and a line of the second that has no header. */
function logOf(sample: string): string[] {
  const record = (second: number) => sample.replace(/(\d\d:\d\d:)\d\d/, `$1${second}`);
  return [record(10), record(11), "This is a line that goes on", record(12), record(13)];
}

function layoutsIn(lines: readonly string[]): [string, number][] {
  const { streams } = parseText(`${lines.join("\n")}\n`);
  // a number before a line may be grep's or the layout's own: both mean the same
  return streams.flatMap(({ layouts }) =>
    [...layouts].map(([name, count]) => [name.replace("_numbered", ""), count] as [string, number]),
  );
}

describe.each(Object.entries(WRAPS))("behind %s", (_, wrap) => {
  it.each(samples)("%s", (sample) => {
    const lines = logOf(sample);
    const seen = (second: number) => new Date(Date.UTC(2024, 2, 5, 8, 0, second, 127));
    expect(layoutsIn(lines.map((line, i) => wrap(line, "zk-1", seen(i))))).toEqual(layoutsIn(lines));
  });
});
