/** Which findings an incident names as its root causes. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { detector as unreachable } from "../../../src/systems/zookeeper/detectors/unreachable-peer.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { ensembleFrom } from "./short-log.ts";

const ROOT = join(import.meta.dirname, "../../../fixtures/zookeeper");

/** The titles of the root causes of each incident of a recording. */
async function rootsIn(name: string): Promise<string[][]> {
  const folder = join(ROOT, name);
  const logs = readdirSync(folder).filter((file) => file.endsWith(".log"));
  const { incidents, findings } = await diagnosePaths(logs.map((log) => join(folder, log)));
  const titles = new Map(findings.map(({ id, title }) => [id, title]));
  return incidents.map(({ rootCauses }) => rootCauses.map((id) => titles.get(id) ?? id));
}

describe("the root causes of an outage", () => {
  it("are the restart that began it and the member without which no other leader could be elected", async () => {
    expect(await rootsIn("restarts-beside-a-lost-host")).toEqual([
      ["zk3 stepped down: too few followers were in sync, zk1 and zk2 had gone"],
      [
        "zk1 was not reached from 00:27:57.621 to 00:29:00.769 (3 tries)",
        "leader zk3 went away and led again 3.776 s later",
      ],
    ]);
  });

  it("hold what ended the lead where the outage is too short for a finding of its own", async () => {
    expect(await rootsIn("two-restarted-with-a-shorter-list")).toEqual([
      [
        "zk5 stepped down: too few followers were in sync, zk1, zk2 and zk4 had gone",
        "zk5 counts at least 5 voters, zk3 at most 3",
      ],
    ]);
  });
});

describe("what is left of a quorum", () => {
  const tries = (sids: readonly number[], from: number, to: number) =>
    Array.from({ length: (to - from) / 5000 + 1 }, (_, i) =>
      sids.map((sid) => `dials:${sid}@${from + 5000 * i}`),
    ).flat();

  it("is counted before the first leader too, where the start takes its time", async () => {
    const ensemble = await ensembleFrom({
      1: `config@0 looking@1 election@2 vote:1<1@3 ${tries([2, 3], 10, 100_010).join(" ")} vote:2<2@105000 following@105200 diff@105210 uptodate@105220`,
      2: "config@104000 looking@104500 election@104501 vote:2<2@104502 dials:3@104503 vote:2<1@105001 leading@105200 quorum:1,2@105215",
    });
    const left = unreachable.detect(ensemble).map(({ nodes, explanation }) => [nodes[0], explanation.slice(-60)]);
    expect(left).toEqual([
      ["zk2", expect.stringContaining("the others were too few for a quorum.")],
      ["zk3", expect.stringContaining("the others were too few for a quorum.")],
    ]);
  });
});
