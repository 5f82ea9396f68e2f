/** Servers that refuse one another by SASL: who is named, by which log, and what it explains. */
import { describe, expect, it } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { scratch } from "../../ingest/scratch.ts";

const diagnosed = (fixture: string, ...names: string[]) =>
  diagnosePaths(names.map((name) => `fixtures/zookeeper/${fixture}/${name}.log`));
const titles = async (paths: readonly string[]) =>
  (await diagnosePaths(paths)).findings
    .filter(({ pathology }) => pathology === "zookeeper/sasl-failure")
    .map(({ severity, title }) => `${severity}: ${title}`);

describe("one server with a wrong password", () => {
  const folder = "fixtures/zookeeper/sasl-refused-3.4";

  it("is named, kept out until it served, while the others lead on", async () => {
    const { findings, incidents } = await diagnosed("sasl-refused-3.4", "zk1", "zk2", "zk3");
    const finding = findings.find(({ pathology }) => pathology === "zookeeper/sasl-failure");
    expect(finding?.title).toBe("zk1 could not authenticate itself by SASL to zk2 and zk3, 32 lines");
    expect(finding?.severity).toBe("medium");
    const served = Date.parse("2026-11-23T12:34:31Z");
    expect(Math.abs((finding?.to ?? 0) - served)).toBeLessThan(2000);
    expect(incidents.map(({ impact }) => impact.leaderlessMs)).toEqual([0]);
  });

  it("is known by its address to a log that has not heard its name", async () => {
    expect(await titles([`${folder}/zk2.log`])).toEqual([
      "medium: 10.81.12.10 could not authenticate itself by SASL to zk2, 8 lines",
    ]);
  });
});

it("two of three that are refused explain why nobody can lead", async () => {
  const { findings } = await diagnosed("sasl-refused", "zk1", "zk2", "zk3");
  const refused = findings.filter(({ pathology }) => pathology === "zookeeper/sasl-failure").map(({ id }) => id);
  expect(refused).toHaveLength(2);
  for (const effect of ["zookeeper/quorum-lost", "zookeeper/failed-activation-loop"])
    expect(findings.find(({ pathology }) => pathology === effect)?.because).toEqual(expect.arrayContaining(refused));
});

it("a client that fails to authenticate is none", async () => {
  const line = (message: string) =>
    `2026-11-23 12:30:47,063 [myid:1] - WARN  [NIOWorkerThread-1:o.a.z.s.ZooKeeperServer@1] - ${message}\n`;
  const folder = await scratch({
    "zk1.log":
      line("Client /10.0.0.200:39196 failed to SASL authenticate: GSS initiate failed") +
      line("Closing client connection due to SASL authentication failure."),
  });
  expect(await titles([`${folder}/zk1.log`])).toEqual([]);
});
