/** Logs of several servers in one file: what they tell is what they tell apart. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

const FIXTURE = join(import.meta.dirname, "../../../fixtures/kvrocks/master-killed");
const LOGS = ["nodeA.log", "nodeB.log"].map((file) => join(FIXTURE, file));
const scratch = mkdtempSync(join(tmpdir(), "one-behind-the-other-"));
afterAll(() => rmSync(scratch, { recursive: true }));

it("two servers are told by where they listen", async () => {
  const joined = join(scratch, "kvrocks.log");
  writeFileSync(joined, LOGS.map((log) => readFileSync(log, "utf8")).join(""));
  const [apart, together] = await Promise.all([diagnosePaths(LOGS), diagnosePaths([joined])]);
  expect(together.nodes.map(({ name }) => name)).toEqual(["10.88.0.10:6666", "10.88.0.11:6666"]);
  const found = ({ findings }: typeof apart) => findings.map(({ pathology, from, to }) => [pathology, from, to]);
  expect(found(together)).toEqual(found(apart));
});

it("a server that was given another address and whose time runs on stays one", async () => {
  const moved = readFileSync(LOGS[0] ?? "", "utf8").split("\n");
  const second = moved.findLastIndex((line) => line.includes("kvrocks unstable"));
  const text = moved.map((line, i) => (i > second ? line.replace("10.88.0.10:6666", "10.88.0.10:6667") : line));
  const file = join(scratch, "moved.log");
  writeFileSync(file, text.join("\n"));
  expect((await diagnosePaths([file])).nodes).toHaveLength(1);
});
