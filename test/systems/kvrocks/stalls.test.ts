/** What RocksDB's states are, whatever a release calls them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/kvrocks");

/** The stalls told of a log, in milliseconds. */
async function stallsIn(text: string) {
  const folder = mkdtempSync(join(tmpdir(), "stalls-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "kv1.log");
  writeFileSync(file, text);
  const { findings } = await diagnosePaths([file]);
  return findings
    .filter(({ pathology }) => pathology === "kvrocks/write-stall")
    .map(({ severity, measures, explanation }) => ({
      severity,
      ...measures,
      says: explanation.includes("call the states wrongly"),
    }));
}

const PAIRS = [
  ["normal", "stop"],
  ["stop", "delay"],
  ["delay", "normal"],
] as const;

/** The words of 2.4 to 2.10 turned into those of other releases. */
function inRightWords(text: string): string {
  const right = new Map<string, string>(PAIRS.map(([word, wrong]) => [wrong, word]));
  return text.replace(
    /(was changed, from )(\w+)( to )(\w+)/g,
    (_, changed, from, to, word) => `${changed}${right.get(from)}${to}${right.get(word)}`,
  );
}

const load = readFileSync(join(FIXTURES, "writes-stalled-under-load/nodeA.log"), "utf8");
const told = [{ severity: "low", stopMs: 30, delayMs: 1196, says: true }];

it("releases 2.4 to 2.10 say normal for a delay, delay for a stop and stop for the normal state", async () => {
  expect(await stallsIn(load)).toEqual(told);
});

it.each(["2.3.0", "2.11.1"])("the words of %s are right", async (version) => {
  const text = inRightWords(load).replaceAll("version 2.10.1", `version ${version}`);
  expect(await stallsIn(text)).toEqual(told.map((stall) => ({ ...stall, says: false })));
});

it("where the release is not known, the word for the state that lasts longest is the normal one", async () => {
  const cut = load
    .split("\n")
    .filter((line) => !/main\.cc/.test(line))
    .join("\n");
  expect(await stallsIn(cut)).toEqual(told);
  expect(await stallsIn(inRightWords(cut))).toEqual(told.map((stall) => ({ ...stall, says: false })));
});

it("writes that go on after a disk was freed are not said to be stopped", async () => {
  expect(await stallsIn(readFileSync(join(FIXTURES, "disk-full-then-freed/nodeA.log"), "utf8"))).toEqual([]);
});

it("neither reading is sure where the release is not known and no state lasts by far the longest", async () => {
  const at = (clock: string, change: string) =>
    `W20261003 08:${clock}.000000 97 event_listener.cc:171] [event_listener/stall_cond_changed] column family: metadata write stall condition was changed, ${change}`;
  const text = [
    at("00:00", "from stop to normal"),
    at("00:25", "from normal to delay"),
    at("00:26", "from delay to stop"),
  ];
  const end = "W20261003 08:00:46.000000 97 replication.cc:349] Clean old synced checkpoint successfully\n";
  const [stall] = await stallsIn([...text, end].join("\n"));
  expect([stall?.severity, stall?.says]).toEqual(["medium", false]);
});
