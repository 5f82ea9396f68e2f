/** Whose addresses are known of servers that listen everywhere. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/kvrocks");

/** The logs of a fixture, as of containers. */
async function everywhere(fixture: string, nodes: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "told-addresses-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = nodes.map((node) => {
    const text = readFileSync(join(FIXTURES, fixture, `${node}.log`), "utf8");
    const file = join(folder, `${node}.log`);
    writeFileSync(file, text.replace(/Listening on: [0-9.]+:/g, "Listening on: 0.0.0.0:"));
    return file;
  });
  return await diagnosePaths(files);
}

it("a master that is killed is dated by its replicas, which name it", async () => {
  const { findings, nodes } = await everywhere("master-killed-and-replica-promoted", ["nodeA", "nodeB", "nodeC"]);
  expect(findings.map(({ pathology }) => pathology)).toContain("kvrocks/leader-failure");
  expect(nodes.find(({ name }) => name === "nodeA")?.aliases).toEqual(["10.2.0.4:6666"]);
});

it("a replica that is asked for by nobody else has the address that its master heard", async () => {
  const { nodes } = await everywhere("replica-gone-for-good", ["nodeA", "nodeB"]);
  expect(nodes.map(({ tracks }) => tracks.map(({ subject }) => subject))).toEqual([
    ["role", "replication to nodeB"],
    ["role", "replication from nodeA"],
  ]);
});

it("without the log of the master, its address belongs to nobody", async () => {
  const { nodes } = await everywhere("replica-gone-for-good", ["nodeB"]);
  expect(nodes.flatMap(({ aliases }) => aliases)).toEqual([]);
});
