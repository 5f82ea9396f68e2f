/** Who is no voter by the list of its leader, and what that changes in what is said of an outage. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { detector as disagreement } from "../../../src/systems/zookeeper/detectors/membership-disagreement.ts";
import { detector as quorumLost } from "../../../src/systems/zookeeper/detectors/quorum-lost.ts";
import { ensembleOf } from "./ensemble-of.ts";

const ROOT = join(import.meta.dirname, "../../../fixtures/zookeeper");

function ensembleIn(name: string) {
  const logs = readdirSync(join(ROOT, name)).filter((file) => file.endsWith(".log"));
  return ensembleOf(logs.map((file) => join(ROOT, name, file)));
}

it("a voter by its own list alone is told, and counts for no quorum", async () => {
  const ensemble = await ensembleIn("voter-by-its-own-list-alone");
  expect(ensemble.voters).toMatchObject({ count: 3, quorum: 2 });
  expect(disagreement.detect(ensemble).map(({ title }) => title)).toEqual([
    "zk4 is a voter by its own list and an observer by that of zk3 and zk2",
  ]);
});

it("an observer that a reconfiguration makes a voter is one by all lists", async () => {
  const ensemble = await ensembleIn("observer-made-voter");
  expect(disagreement.detect(ensemble)).toEqual([]);
});

it("an observer is one by its own list, too", async () => {
  const ensemble = await ensembleIn("observer");
  expect(disagreement.detect(ensemble)).toEqual([]);
});

it("a server that a reconfiguration had removed is not among those that were missed", async () => {
  const [lost] = quorumLost.detect(await ensembleIn("removed-leader-stopped"));
  expect(lost?.explanation).toContain("zk1 was down, as far as the others tell.");
  expect(lost?.remedy[0]).toMatch(/^Find out what ended zk1 and kept it/);
});
