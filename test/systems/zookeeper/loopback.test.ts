/** Servers whose own name is a loopback address on their host: what they refuse, and what that shows. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { intervalAt } from "../../../src/correlate/intervals.ts";
import { detector as refused } from "../../../src/systems/zookeeper/detectors/election-port-refused.ts";
import { detector as quorumPort } from "../../../src/systems/zookeeper/detectors/quorum-port-unreachable.ts";
import { detector as unknownHost } from "../../../src/systems/zookeeper/detectors/unknown-host.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const ROOT = join(import.meta.dirname, "../../../fixtures/zookeeper");

function logsOf(name: string): Record<string, string> {
  const files = readdirSync(join(ROOT, name)).filter((file) => file.endsWith(".log"));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(ROOT, name, file), "utf8")]));
}

function changed(logs: Readonly<Record<string, string>>, change: (log: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(logs).map(([name, log]) => [name, change(log)]));
}

describe("hosts that have their own name at a loopback address", () => {
  const logs = logsOf("own-names-are-loopback");

  it("are told with the address at which they listen", async () => {
    const ensemble = await ensembleOfLogs(logs);
    expect(unknownHost.detect(ensemble).map(({ title }) => title)).toEqual(
      [1, 2, 3].map((n) => `zk${n} opened its election port at zk${n}/127.0.1.1:3888, which no other host can reach`),
    );
  });

  it("are why their ports refuse, and not processes that are gone", async () => {
    const ensemble = await ensembleOfLogs(logs);
    const told = refused.detect(ensemble).map(({ explanation }) => explanation);
    expect(told).toHaveLength(3);
    for (const text of told) expect(text).toContain("/127.0.1.1:3888; dialled was");
    const meanwhile = Date.UTC(2026, 10, 24, 0, 30, 5);
    expect(ensemble.servers.map(({ roles }) => intervalAt(roles, meanwhile)?.state)).not.toContain("down");
  });

  it("are the root causes of the outage", async () => {
    const { incidents, findings } = await diagnosePaths(
      Object.keys(logs).map((name) => join(ROOT, "own-names-are-loopback", name)),
    );
    const roots = incidents.flatMap(({ rootCauses }) => rootCauses);
    const ids = roots.map((id) => findings.find((finding) => finding.id === id)?.pathology);
    expect(new Set(ids)).toEqual(new Set(["zookeeper/unknown-host"]));
  });

  it("are told from the log of one of them", async () => {
    const [draft] = unknownHost.detect(await ensembleOfLogs({ "zk1.log": logs["zk1.log"] ?? "" }));
    expect(draft?.severity).toBe("medium");
    expect(draft?.nodes).toEqual(["zk1"]);
  });

  it("are none where all members run on one host", async () => {
    const onOneHost = changed(logs, (log) => log.replaceAll("10.81.1.", "127.0.1."));
    expect(unknownHost.detect(await ensembleOfLogs(onOneHost))).toEqual([]);
  });
});

describe("a leader at a loopback address", () => {
  const logs = logsOf("leader-at-loopback");

  it("opens its quorum port to itself alone", async () => {
    const [draft, ...others] = quorumPort.detect(await ensembleOfLogs(logs));
    expect(others).toEqual([]);
    expect(draft?.explanation).toContain("zk3/127.0.1.1:3888, an address of its own host alone");
  });

  it("is not told of one that listens where it is dialled", async () => {
    const elsewhere = changed(logs, (log) => log.replaceAll("127.0.1.1", "10.81.1.12"));
    const ensemble = await ensembleOfLogs(elsewhere);
    expect(quorumPort.detect(ensemble).map(({ explanation }) => explanation)).toEqual([
      expect.stringContaining("comes from something between the two that rejects"),
    ]);
    expect(unknownHost.detect(ensemble)).toEqual([]);
  });
});
