/** Members of which some have sslQuorum=true and some have not. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { detector as stranger } from "../../../src/systems/zookeeper/detectors/client-on-election-port.ts";
import { detector as tls } from "../../../src/systems/zookeeper/detectors/tls-failure.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { scratch } from "../../ingest/scratch.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const ROOT = join(import.meta.dirname, "../../../fixtures/zookeeper/tls-turned-on-one-by-one");
const [zk1 = "", zk2 = "", zk3 = ""] = [1, 2, 3].map((n) => readFileSync(join(ROOT, `zk${n}.log`), "utf8"));

describe("TLS that is turned on one by one", () => {
  it("fails at members without it, which take it for ids", async () => {
    const ensemble = await ensembleOfLogs({ "zk1.log": zk1, "zk2.log": zk2, "zk3.log": zk3 });
    expect(tls.detect(ensemble).map(({ title }) => title)).toEqual([
      "TLS of zk1 with zk2 and zk3 failed 13 times: the other side speaks plain text",
      "TLS of zk2 with zk3 failed: the other side speaks plain text",
    ]);
    expect(stranger.detect(ensemble)).toEqual([]);
  });

  it("is told with the addresses of the members where their logs are missing", async () => {
    const [draft, ...others] = stranger.detect(await ensembleOfLogs({ "zk3.log": zk3 }));
    expect(others).toEqual([]);
    expect(draft?.title).toBe(
      "Election port of zk3: 8 connections with TLS from the addresses of zk1 and zk2, which it takes for ids",
    );
    expect(draft?.remedy.join(" ")).not.toContain("client port");
  });

  it("is told as a client's from an address that no member has", async () => {
    const elsewhere = zk3.replaceAll(/(Received connection request from \/)10\.81\.2\.1[01]/g, "$110.81.2.200");
    expect(stranger.detect(await ensembleOfLogs({ "zk3.log": elsewhere })).map(({ title }) => title)).toEqual([
      "Election port of zk3: 8 connections of a TLS client from 10.81.2.200",
    ]);
  });

  it("shows from one log no outage while its handshakes fail: who begins one listens", async () => {
    const folder = await scratch({ "zk1.log": zk1 });
    const { incidents, findings } = await diagnosePaths([join(folder, "zk1.log")]);
    expect(incidents.map(({ impact }) => (impact.leaderlessMs ?? 0) < 1000)).toEqual([true]);
    expect(incidents[0]?.rootCauses.map((id) => findings.find((one) => one.id === id)?.pathology)).toEqual([
      "zookeeper/tls-failure",
    ]);
  });
});
