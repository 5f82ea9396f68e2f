/** What is known of a replica that closed the connection to its master, and of which no line speaks any more. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

const FOLDER = join(import.meta.dirname, "../../../fixtures/kvrocks/replica-gone-for-good");
const linesOf = (node: string) =>
  readFileSync(join(FOLDER, `${node}.log`), "utf8")
    .trimEnd()
    .split("\n");
const LOST = "22:01:21.200";

/** The last role of nodeB, since when, and what is said of its feed. */
async function diagnosed(nodeA: readonly string[], nodeB: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "replica-gone-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = { "nodeA.log": nodeA, "nodeB.log": nodeB };
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  const { nodes, findings } = await diagnosePaths(Object.keys(files).map((name) => join(folder, name)));
  const tracks = nodes.find(({ name }) => name === "nodeB")?.tracks ?? [];
  const last = (start: string) => tracks.find(({ subject }) => subject.startsWith(start))?.intervals.at(-1);
  const clock = (at: number | undefined) => (at === undefined ? "" : new Date(at).toISOString().slice(11, 23));
  return {
    role: [last("role")?.state, clock(last("role")?.from)],
    replication: [last("replication from")?.state, clock(last("replication from")?.to)],
    lost: findings
      .filter(({ pathology }) => pathology === "kvrocks/replica-link-lost")
      .map(({ severity, title }) => `${severity}: ${title}`),
  };
}

it("nothing is known of it from then on, and its master's finding says that it did not come back", async () => {
  expect(await diagnosed(linesOf("nodeA"), linesOf("nodeB"))).toEqual({
    role: ["unknown", LOST],
    replication: ["streaming", LOST],
    lost: ["medium: nodeA lost its connection to the replica nodeB, which did not come back in these logs"],
  });
});

it("where its master's log ends with the loss, it may have come back", async () => {
  const nodeA = linesOf("nodeA");
  const end = nodeA.findIndex((line) => line.includes("Slave thread was terminated")) + 1;
  const { role, lost } = await diagnosed(nodeA.slice(0, end), linesOf("nodeB"));
  expect(role[0]).toBe("replica");
  expect(lost).toEqual(["low: nodeA lost its connection to the replica nodeB"]);
});

it("a send that times out does not tell that the replica closed its end", async () => {
  const nodeA = linesOf("nodeA").map((line) => line.replace("Connection reset by peer", "Connection timed out"));
  const { role, lost } = await diagnosed(nodeA, linesOf("nodeB"));
  expect(role[0]).toBe("replica");
  expect(lost).toEqual(["low: nodeA lost its connection to the replica nodeB"]);
});

it("a replica that says that it stopped replicating is not out of sight", async () => {
  const stopped = [
    "I20250301 22:01:20.100000 140231225312020 replication.cc:963] [replication] Stop ev loop",
    "I20250301 22:01:20.100300 140231225312008 replication.cc:371] [replication] Stopped",
    "I20250301 22:01:20.100400 140231225312008 cluster.cc:245] MASTER MODE enabled by cluster topology setting",
  ];
  const { role, lost } = await diagnosed(linesOf("nodeA"), [...linesOf("nodeB"), ...stopped]);
  expect(role[0]).toBe("master");
  expect(lost).toEqual([]);
});
