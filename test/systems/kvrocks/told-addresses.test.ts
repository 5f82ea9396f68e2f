/** Whose addresses are known of servers that listen everywhere. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/kvrocks");

/** The logs of a fixture, as of containers. */
async function everywhere(fixture: string, nodes: readonly string[], edit = (text: string) => text) {
  const folder = mkdtempSync(join(tmpdir(), "told-addresses-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = nodes.map((node) => {
    const text = readFileSync(join(FIXTURES, fixture, `${node}.log`), "utf8");
    const file = join(folder, `${node}.log`);
    writeFileSync(file, edit(text.replace(/Listening on: [0-9.]+:/g, "Listening on: 0.0.0.0:")));
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

it("the destination of a migration is the server that imports its slots: what it breaks dates the end of that server", async () => {
  const { findings, nodes } = await everywhere("slot-migration", ["nodeA", "nodeB"]);
  const broken = findings.find(({ pathology }) => pathology === "kvrocks/migration-broken");
  expect(broken?.nodes).toEqual(["nodeA", "nodeB"]);
  expect(broken?.explanation).toContain("nodeB had begun to import.");
  expect(nodes.find(({ name }) => name === "nodeB")?.aliases).toEqual(["10.88.0.11:6666"]);
  const states = nodes.find(({ name }) => name === "nodeB")?.tracks[0]?.intervals.map(({ state }) => state);
  expect(states).toContain("down");
});

it("a log of a server that tells no address may be the destination's, so nobody's log is said to be missing", async () => {
  const { findings } = await everywhere("slot-migration", ["nodeA", "nodeB"], (text) =>
    text.replace(/.*\[import\].*\n/g, ""),
  );
  const broken = findings.find(({ pathology }) => pathology === "kvrocks/migration-broken");
  expect(broken?.nodes).toEqual(["nodeA"]);
  expect(broken?.explanation).toContain("None of these logs is known to be that of the destination.");
});
