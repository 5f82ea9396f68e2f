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
  it("are the member without which no leader could be elected, and the leader that went", async () => {
    expect(await rootsIn("restarts-beside-a-lost-host")).toEqual([
      ["zk1 was gone from 00:27:42.914 to 00:29:00.769 (3 tries failed)"],
      [
        "zk1 was gone from 00:27:42.914 to 00:29:00.769 (3 tries failed)",
        "leader zk3 went away and led again 3.776 s later",
      ],
    ]);
  });

  it("are the members that went, each told with its own moment, and not the ports that their ends left closed", async () => {
    const { findings, incidents } = await diagnosePaths(["fixtures/zookeeper/second-follower-killed"]);
    const absences = [
      "zk2 was gone from 14:33:57.984 to 14:35:53.735 (11 tries failed)",
      "zk1 was gone from 14:34:22.994 to 14:35:24.199 (9 tries failed)",
    ];
    expect(await rootsIn("second-follower-killed")).toEqual([absences]);
    expect(incidents[0]?.trigger).toMatchObject({ text: "zk1, which served as follower, went away" });
    const titleOf = (id: string) => findings.find((one) => one.id === id)?.title;
    const refused = findings.filter(({ pathology }) => pathology === "zookeeper/election-port-refused");
    expect(refused.map(({ severity, because }) => [severity, ...because.map(titleOf)])).toEqual([
      ["low", absences[1]],
      ["low", absences[0]],
    ]);
  });

  it("hold who was missing before where the outage is too short for a finding of its own", async () => {
    expect(await rootsIn("two-restarted-with-a-shorter-list")).toEqual([
      [
        "zk5 counts at least 5 voters, zk3 at most 3",
        "zk1 went away and had not come back 86.762 s later",
        "zk2 went away and had not come back 86.762 s later",
        "3 of 5 servers were restarted one after the other in 71.091 s",
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
