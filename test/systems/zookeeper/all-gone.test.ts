/** Outages in which no member ran at all. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allGoneIn } from "../../../src/systems/zookeeper/all-gone.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const ROOT = join(import.meta.dirname, "../../../fixtures/zookeeper/all-stopped-together");
const names = readdirSync(ROOT).filter((name) => name.endsWith(".log"));
const logs = Object.fromEntries(names.map((name) => [name, readFileSync(join(ROOT, name), "utf8")]));
const at = (clock: string) => Date.parse(`2026-11-23T${clock}Z`);
const OUTAGE = { from: at("21:36:58.472"), to: at("21:37:39.075") };

describe("members that are all gone at one time", () => {
  it("are the root cause, and not those of them that came back last", async () => {
    const { incidents, findings } = await diagnosePaths(names.map((name) => join(ROOT, name)));
    const roots = incidents.flatMap(({ rootCauses }) => rootCauses);
    expect(roots.map((id) => findings.find((one) => one.id === id)?.title)).toEqual([
      expect.stringMatching(/^no leader with a quorum for 40\.\d+ s: all members had gone together$/),
    ]);
    expect(incidents[0]?.verdict.join(" ")).toContain("Root cause: all members had gone together.");
  });

  it("are told from the first that went to the start that made a quorum", async () => {
    const gone = allGoneIn(OUTAGE, await ensembleOfLogs(logs));
    expect(gone).toMatchObject({ to: at("21:37:19.311"), enough: { at: at("21:37:37.304") } });
    expect(gone && gone.from - gone.first).toBeLessThan(2000);
    expect(gone?.enough?.server.name).toBe("zk1");
  });

  it("are not claimed where one of them ran on and looked for a leader", async () => {
    const looks =
      "2026-11-23 21:37:20,001 [myid:] - INFO  [QuorumPeer[myid=2](plain=0.0.0.0:2181)(secure=disabled):o.a.z.s.q.QuorumPeer@1455] - LOOKING\n";
    const zk2 = logs["zk2.log"] ?? "";
    const restart = zk2.indexOf("2026-11-23 21:38:");
    const ranOn = { ...logs, "zk2.log": zk2.slice(0, restart) + looks + zk2.slice(restart) };
    expect(allGoneIn(OUTAGE, await ensembleOfLogs(ranOn))).toBeNull();
  });

  it("are not claimed where the log of one of them is missing", async () => {
    const { "zk4.log": _, ...others } = logs;
    expect(allGoneIn(OUTAGE, await ensembleOfLogs(others))).toBeNull();
  });
});
