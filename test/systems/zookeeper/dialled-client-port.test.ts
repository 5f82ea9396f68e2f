/** A leader whose followers dial its client port in order to follow it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { detector } from "../../../src/systems/zookeeper/detectors/failed-activation-loop.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const ROOT = join(import.meta.dirname, "../../../fixtures/zookeeper/quorum-port-is-a-client-port");
const logs = Object.fromEntries(
  ["zk1.log", "zk2.log", "zk3.log"].map((name) => [name, readFileSync(join(ROOT, name), "utf8")]),
);

describe("a leader without followers", () => {
  it("is told with the client port that they dial", async () => {
    const [draft, ...others] = detector.detect(await ensembleOfLogs(logs));
    expect(others).toEqual([]);
    expect(draft?.title).toBe(
      "zk3 won 3 elections and gave up each time, without a quorum of followers: zk1 and zk2 dialled its client port",
    );
    expect(draft?.remedy[0]).toContain("2181 is its client port");
  });

  it("is told to open its quorum port where that is what they dial", async () => {
    const right = Object.entries(logs).map(([name, log]) => [
      name,
      log.replaceAll("10.81.31.12:2181", "10.81.31.12:2888"),
    ]);
    const [draft] = detector.detect(await ensembleOfLogs(Object.fromEntries(right)));
    expect(draft?.title).toBe("zk3 won 3 elections and gave up each time, without a quorum of followers");
    expect(draft?.remedy[0]).toContain("quorum port (2888) of zk3");
  });
});
