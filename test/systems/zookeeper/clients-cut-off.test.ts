/** Clients without ZooKeeper while it leads: what both sides tell together, and neither alone. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Finding } from "../../../src/case.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";

const CUT = join(import.meta.dirname, "../../../fixtures/pulsar/zookeeper-out-of-reach-for-bookies-and-brokers");
const SERVERS = ["zk1.log", "zk2.log", "zk3.log"];
const CLIENTS = ["app1.log", "bookie1.log", "bookie2.log", "bookie3.log", "broker1.log", "broker2.log"];

const folder = mkdtempSync(join(tmpdir(), "cut-off-"));
afterAll(() => rmSync(folder, { recursive: true }));

const logs = (names: readonly string[]) => names.map((name) => join(CUT, name));

async function cutOff(paths: readonly string[]): Promise<Finding[]> {
  const { findings } = await diagnosePaths(paths);
  return findings.filter(({ pathology }) => pathology === "zookeeper/clients-cut-off");
}

/** A log of the recording with other lines, under its own name. */
function rewritten(name: string, change: (lines: readonly string[]) => readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, change(readFileSync(join(CUT, name), "utf8").split("\n")).join("\n"));
  return path;
}

describe("bookies, brokers and an application that cannot reach ZooKeeper for a minute", () => {
  it("are told as one story, whose root is the way between them", async () => {
    const { findings, incidents } = await diagnosePaths(logs([...SERVERS, ...CLIENTS]));
    const [finding] = findings.filter(({ pathology }) => pathology === "zookeeper/clients-cut-off");
    expect(finding).toMatchObject({
      title: "6 clients were cut off from ZooKeeper for up to 59.475 s",
      nodes: ["app1", "bookie1", "bookie2", "bookie3", "broker1", "broker2", "zk3"],
      measures: { clients: 6, expired: 6 },
    });
    expect(finding?.explanation).toContain("All were back within 2.349 s of one another, from 23:08:56.174 on.");
    expect(incidents.map(({ systems, rootCauses }) => ({ systems: systems.length, rootCauses }))).toEqual([
      { systems: 3, rootCauses: [finding?.id] },
    ]);
    expect(incidents[0]?.verdict.join(" ")).toBe(
      "6 clients were cut off from ZooKeeper for up to 59.475 s (23:07:58.062 to 23:08:58.523 UTC on 2026-11-21); the ensemble kept its leader all the while. broker1 and broker2 lost their metadata sessions, all brokers that logged then (23:08:24.547 to 23:08:58.523 UTC). Meanwhile in bookkeeper the session of bookie2 expired (and 2 more like it); in pulsar app1 lost its metadata session. The incident ended at 23:08:58.523 UTC: broker2 was connected to the metadata store.",
    );
  });

  it("are told from the leader's log and those of two of them", async () => {
    const found = await cutOff(logs(["zk3.log", "bookie1.log", "broker2.log"]));
    expect(found.map(({ title }) => title)).toEqual(["2 clients were cut off from ZooKeeper for up to 59.475 s"]);
  });

  it("are set beside one that told of no loss", async () => {
    const kept = rewritten("bookie3.log", (lines) => lines.filter((line) => /T23:0[79]:/.test(line)));
    const [found] = await cutOff([...logs(["zk3.log", "bookie1.log", "broker2.log"]), kept]);
    expect(found?.explanation).toContain("bookie3 told of no loss meanwhile.");
    expect(found?.remedy[0]).toContain("what sets them apart from bookie3");
  });
});

describe("no claim is made", () => {
  it.each([
    ["of one client alone", ["zk3.log", "bookie1.log"]],
    ["without the log of the leader", ["zk1.log", "zk2.log", ...CLIENTS]],
    ["without a log of ZooKeeper", CLIENTS],
  ])("%s", async (_, names) => {
    expect(await cutOff(logs(names))).toEqual([]);
  });

  it("of a leader that stood still itself, and lets sessions expire as its clients come back", async () => {
    const isExpiry = (line: string) => line.includes("Expiring session");
    const late = rewritten("zk3.log", (lines) => {
      const told = lines.filter((line) => !isExpiry(line) && !/T23:08:[1-4]/.test(line));
      const back = told.findIndex((line) => line.includes("T23:08:56"));
      const expiries = lines.filter(isExpiry).map((line) => line.replace(/T23:08:\d\d,\d{3}/, "T23:08:56,100"));
      return [...told.slice(0, back), ...expiries, ...told.slice(back)];
    });
    expect(await cutOff([late, ...logs(CLIENTS)])).toEqual([]);
  });

  it("of sessions that are of another ensemble", async () => {
    const other = rewritten("zk3.log", (lines) => lines.map((line) => line.replaceAll(/0x([123])0002d/g, "0x$17772d")));
    expect(await cutOff([other, ...logs(CLIENTS)])).toEqual([]);
  });

  it("where ZooKeeper had no leader", async () => {
    const outage = join(CUT, "../zookeeper-outage-under-bookies-and-brokers");
    const paths = readdirSync(outage).filter((name) => name.endsWith(".log"));
    expect(await cutOff(paths.map((name) => join(outage, name)))).toEqual([]);
  });
});

it("a server without peers that stood still is not said to have been cut off, only that it was out of reach", async () => {
  const folder = join(CUT, "../../bookkeeper/zookeeper-alone-stood-still");
  const { findings } = await diagnosePaths(["zk1.log", "bookie1.log", "bookie3.log"].map((name) => join(folder, name)));
  const [found] = findings.filter(({ pathology }) => pathology === "any/store-out-of-reach");
  expect(found?.nodes).toEqual(["bookie1", "bookie3"]);
  expect(found?.explanation).toContain(
    "The logs of ZooKeeper show no time without a leader then, and nothing proves that the way was cut; no line of zk1 that means anything is from then.",
  );
  expect(found?.remedy[1]).toContain("See whether ZooKeeper's servers stood still then");
});

describe("without a log of ZooKeeper", () => {
  const told = async (paths: readonly string[]) => {
    const { findings } = await diagnosePaths(paths);
    return findings.filter(({ pathology }) => pathology === "any/store-out-of-reach");
  };

  it("bookies and brokers are told to have been without it together, once for all systems", async () => {
    const { findings, incidents } = await diagnosePaths(logs(CLIENTS));
    const found = findings.filter(({ pathology }) => pathology === "any/store-out-of-reach");
    expect(found.map(({ title, severity }) => [title, severity])).toEqual([
      ["6 nodes were without the metadata store at one time, for up to 59.475 s", "medium"],
    ]);
    expect(incidents.map(({ rootCauses, unknowns }) => ({ rootCauses, unknowns }))).toEqual([
      { rootCauses: [found[0]?.id], unknowns: [] },
    ]);
  });

  it("those that kept it are named, and it weighs less", async () => {
    const kept = rewritten("bookie3.log", (lines) => lines.filter((line) => /T23:0[79]:/.test(line)));
    const [found] = await told([...logs(["bookie1.log", "broker2.log"]), kept]);
    expect(found?.severity).toBe("low");
    expect(found?.explanation).toContain("bookie3 told of no loss meanwhile, so it was not gone for everybody.");
  });

  it("one node alone makes no claim", async () => {
    expect(await told(logs(["bookie1.log"]))).toEqual([]);
  });

  it("two that were away one after the other make none", async () => {
    const later = rewritten("bookie2.log", (lines) => lines.map((line) => line.replace("T23:0", "T23:4")));
    expect(await told([...logs(["bookie1.log"]), later])).toEqual([]);
  });
});
