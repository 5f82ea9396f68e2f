/** The generator says the truth about its logs, and the program finds it there. */
import { expect, it } from "vitest";
import type { LogOptions } from "../../bench/generate.ts";
import { diagnosePaths } from "../diagnose-paths.ts";
import { scratch } from "../ingest/scratch.ts";
import { countsIn, eventsOf, parseText } from "../parse/parse-text.ts";
import { generated } from "./logs.ts";

const STORM = { electionShare: 0.6, bytes: 600_000 } as const;

const KINDS: readonly (readonly [string, Partial<LogOptions>])[] = [
  ["3.4", { releases: ["3.4"] }],
  ["3.5", { releases: ["3.5"] }],
  ["3.8", { releases: ["3.8"], nodes: 3, written: 3 }],
  ["all three releases, with clocks apart", { releases: ["3.4", "3.5", "3.8"], skewsMs: [0, 1800, -900] }],
  ["a storm of elections with CRLF", { ...STORM, crlf: true }],
];

/** What one log holds, as the parser counts it. */
function parsedCounts(text: string) {
  const parsed = parseText(text);
  const { total = 0, event = 0, known = 0, continuation = 0, ...rest } = countsIn(parsed);
  const notifications = parsed.streams.flatMap(eventsOf).filter(({ kind }) => kind === "fle.notif").length;
  return {
    bytes: Buffer.byteLength(text),
    lines: total,
    records: event + known,
    traceLines: continuation,
    notifications,
    others: rest,
  };
}

it("the same seed gives the same bytes, another one others", () => {
  expect(generated({ seed: 7 })).toEqual(generated({ seed: 7 }));
  expect(generated({ seed: 8 }).logs).not.toEqual(generated({ seed: 7 }).logs);
});

it.each(KINDS)("the truth is what the parser counts: %s", (_, options) => {
  const { logs, truth } = generated(options);
  const counted = Object.fromEntries(Object.entries(logs).map(([file, text]) => [file, parsedCounts(text)]));
  const expected = Object.entries(truth.files).map(([file, { electionLines: _, ...counts }]) => [
    file,
    { ...counts, others: {} },
  ]);
  expect(counted).toEqual(Object.fromEntries(expected));
});

it.each(KINDS)("every election and leader is found: %s", async (_, options) => {
  const { logs, truth } = generated({ bytes: 600_000, electionShare: 0.1, ...options });
  const { elections } = await diagnosePaths([await scratch(logs)]);
  expect(elections.filter(({ outcome }) => outcome === "elected").map(({ leader }) => leader)).toEqual(truth.leaders);
});

it("nothing grave is found where nothing was planted", async () => {
  const { logs, truth } = generated({ bytes: 2_000_000, electionShare: 0.15, skewsMs: [0, 1800, -900, 300, 0] });
  expect(truth.leaders.length).toBeGreaterThan(2);
  const { findings } = await diagnosePaths([await scratch(logs)]);
  expect(findings.filter(({ severity }) => severity === "high" || severity === "critical")).toEqual([]);
});

it("a storm is told as leaders that do not stay and quorums that are lost", async () => {
  const { logs } = generated(STORM);
  const { findings } = await diagnosePaths([await scratch(logs)]);
  const grave = findings.filter(({ severity }) => severity === "critical").map(({ pathology }) => pathology);
  expect(new Set(grave)).toEqual(new Set(["zookeeper/leader-flapping", "zookeeper/quorum-lost"]));
});

it("election lines have the share that is asked for", () => {
  const { truth } = generated({ bytes: 4_000_000, electionShare: 0.6 });
  expect(truth.total.electionLines / truth.total.lines).toBeCloseTo(0.6, 1);
});

it("logs that nobody asks for are not written", () => {
  expect(Object.keys(generated({ written: 1 }).logs)).toEqual(["zk1.log"]);
});
