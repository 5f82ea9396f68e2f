/** Of the lines of clients the first and the last of a crowd stay events; the others are counted, with their seconds. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Heard } from "../../src/correlate/heard.ts";
import { zookeeperProgram } from "../../src/grammar/zookeeper.gen.ts";
import { Presence } from "../../src/parse/presence.ts";
import { CROWD } from "../../src/systems/zookeeper/crowd.ts";
import { countsIn, kindsByLine, parseText } from "./parse-text.ts";

const DAY = Date.UTC(2024, 2, 5);
const HOUR = 3_600_000;

function line(second: number, message: string): string {
  const stamp = new Date(DAY + 8 * HOUR + second * 1000).toISOString().slice(0, 19).replace("T", " ");
  return `${stamp},000 [myid:1] - INFO  [NIOServerCxn.Factory:0.0.0.0/0.0.0.0:2181:NIOServerCnxn@1040] - ${message}\n`;
}

const accepts = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => line(from + i, "Accepted socket connection from /10.0.0.200:39196")).join(
    "",
  );

function presenceOf(text: string): Presence | undefined {
  return parseText(text).streams[0]?.reading?.presence;
}

describe("a crowd of client lines", () => {
  it("keeps its first and its last, and counts all", () => {
    const parsed = parseText(line(0, "LOOKING") + accepts(1, 6) + line(6, "LEADING"));
    expect(kindsByLine(parsed)).toEqual(["1: role.looking", "2: cli.accept", "6: cli.accept", "7: role.leading"]);
    expect(countsIn(parsed)).toEqual({ total: 7, event: 7 });
    expect([...(parsed.streams[0]?.reading?.crowd ?? [])]).toEqual([["cli.accept", 3]]);
  });

  it("keeps both of two", () => {
    expect(kindsByLine(parseText(accepts(0, 2)))).toEqual(["1: cli.accept", "2: cli.accept"]);
  });

  it("marks the seconds of those that are not kept", () => {
    const presence = presenceOf(accepts(0, 5));
    const at = (second: number) => DAY + 8 * HOUR + second * 1000;
    expect(presence?.first(at(0), at(60))).toBe(at(1));
    expect(presence?.first(at(4), at(60))).toBe(Number.POSITIVE_INFINITY);
  });

  it("goes on over lines that are known to say nothing", () => {
    const known = line(2, "The list of known four letter word commands is : [{1936881266=srvr}]");
    const parsed = parseText(accepts(0, 2) + known + accepts(3, 5));
    expect(kindsByLine(parsed)).toEqual(["1: cli.accept", "5: cli.accept"]);
    expect(countsIn(parsed)).toEqual({ total: 5, event: 4, known: 1 });
  });

  it.each([
    [
      "an unknown record",
      line(2, "nobody knows this sentence"),
      ["1: cli.accept", "2: cli.accept", "4: cli.accept", "6: cli.accept"],
    ],
    [
      "a trace",
      "java.io.IOException: x\n",
      ["1: cli.accept", "2: cli.accept", "3: trace.exception", "4: cli.accept", "6: cli.accept"],
    ],
    ["a blank line", "\n", ["1: cli.accept", "2: cli.accept", "4: cli.accept", "6: cli.accept"]],
  ])("ends at %s", (_, other, kept) => {
    expect(kindsByLine(parseText(accepts(0, 2) + other + accepts(3, 6)))).toEqual(kept);
  });

  it("keeps the records on both sides of a clock that was set back", () => {
    expect(kindsByLine(parseText(accepts(100, 105) + accepts(0, 5)))).toEqual([
      "1: cli.accept",
      "5: cli.accept",
      "6: cli.accept",
      "10: cli.accept",
    ]);
  });

  it("is of kinds that the grammar has", () => {
    const kinds = zookeeperProgram.rules.map(({ kind }) => kind);
    expect(CROWD.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  it("is of kinds that no correlation and no detector asks for", () => {
    const folder = join(import.meta.dirname, "../../src/systems/zookeeper");
    // that one counts those that were not kept too
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
      (file) => file.endsWith(".ts") && !/^(crowd|session-expiries)\.ts$/.test(file),
    );
    const asking = files.flatMap((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      return CROWD.filter((kind) => text.includes(`"${kind}"`)).map((kind) => `${file} asks for ${kind}`);
    });
    expect(files.length).toBeGreaterThan(50);
    expect(asking).toEqual([]);
  });
});

describe("Presence", () => {
  it("finds the first second that begins in a span", () => {
    const presence = new Presence();
    presence.add(DAY + 5500);
    expect(presence.first(DAY, DAY + HOUR)).toBe(DAY + 5000);
    expect(presence.first(DAY + 5000, DAY + HOUR)).toBe(DAY + 5000);
    expect(presence.first(DAY + 5001, DAY + HOUR)).toBe(Number.POSITIVE_INFINITY);
    expect(presence.first(DAY, DAY + 5000)).toBe(Number.POSITIVE_INFINITY);
  });

  it("finds seconds years apart, and before 1970", () => {
    const presence = new Presence();
    const far = Date.UTC(2034, 0, 1);
    presence.add(-1500);
    presence.add(far);
    expect(presence.first(-HOUR, far + 1)).toBe(-2000);
    expect(presence.first(0, far + 1)).toBe(far);
    expect(presence.first(far + 1, Number.MAX_SAFE_INTEGER)).toBe(Number.POSITIVE_INFINITY);
  });
});

it("where nothing was heard, the question takes no time: a walk over the pages of all time would not end", () => {
  const silent = new Presence();
  const answers = Array.from({ length: 10_000 }, () => silent.first(DAY, Number.MAX_SAFE_INTEGER));
  expect(new Set(answers)).toEqual(new Set([Number.POSITIVE_INFINITY]));
});

describe("Heard", () => {
  it("looks at all logs of a node, on the common clock", () => {
    const [one, two] = [new Presence(), new Presence()];
    one.add(DAY + 90_000);
    two.add(DAY + 10_000);
    const heard = new Heard([
      { presence: one, shiftMs: 60_000 },
      { presence: two, shiftMs: 0 },
    ]);
    expect(heard.first(DAY)).toBe(DAY + 10_000);
    expect(heard.first(DAY + 10_001)).toBe(DAY + 30_000);
    expect(heard.first(DAY + 10_001, DAY + 30_000)).toBe(Number.POSITIVE_INFINITY);
  });

  it("says within only of seconds that are inside as a whole", () => {
    const presence = new Presence();
    presence.add(DAY + 10_000);
    const heard = new Heard([{ presence, shiftMs: 0 }]);
    expect(heard.within(DAY + 9000, DAY + 11_000)).toBe(true);
    expect(heard.within(DAY + 10_001, DAY + 12_000)).toBe(false);
    expect(heard.within(DAY + 9000, DAY + 10_900)).toBe(false);
  });
});
