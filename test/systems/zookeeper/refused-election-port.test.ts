/** Runs of refused connects: what one missing member is, and what two restarts of it are. */
import { describe, expect, it } from "vitest";
import { detector } from "../../../src/systems/zookeeper/detectors/election-port-refused.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

/** zk4's tries to reach zk5, at seconds behind 21:24:00. */
function refused(...seconds: readonly number[]): string {
  return seconds
    .map((second) => {
      const at = new Date(Date.UTC(2026, 10, 23, 21, 24, 0, Math.round(1000 * second)));
      const stamp = at.toISOString().replace("T", " ").replace(".", ",").slice(0, 23);
      return `${stamp} [myid:4] - WARN  [WorkerSender[myid=4]:QuorumCnxManager@584] - Cannot open channel to 5 at election address zk5/10.81.0.15:3888
java.net.ConnectException: Connection refused (Connection refused)
`;
    })
    .join("");
}

async function found(log: string): Promise<string[]> {
  return detector.detect(await ensembleOfLogs({ "zk4.log": log })).map(({ title }) => title);
}

describe("an election port that refuses", () => {
  it("is told while the tries go on, each wait twice as long as the one before", async () => {
    expect(await found(refused(0, 0.4, 1.2, 2.8, 6, 12.4, 25.2, 50.8, 102))).toEqual([
      "The election port of zk5 refused zk4 9 times in 102 s",
    ]);
  });

  it("is told where the log begins at the greatest wait", async () => {
    expect(await found(refused(0, 60, 120, 180, 240))).toEqual([
      "The election port of zk5 refused zk4 5 times in 4 min",
    ]);
  });

  it("is not told of two restarts with a minute of service between them", async () => {
    expect(await found(refused(0, 0.002, 3.015, 65.701, 65.704))).toEqual([]);
  });
});

it.each([
  ["", "Nothing shows that the process of zk5 ran in that time."],
  [
    "2026-11-23 21:24:20,000 [myid:] - INFO  [main:QuorumPeerConfig@136] - Reading configuration from: /data/conf/zoo.cfg\n",
    "In that time its process was started, at 21:24:20.000: it opens the port once it has read its data.",
  ],
])("a member that refuses is not said not to have run where its log has a start: %s", async (own, told) => {
  const goesOn = "2026-11-23 21:26:00,000 [myid:4] - INFO  [main:x.y.Z@1] - end\n";
  const starts =
    own === ""
      ? ""
      : `${own}${own.replace("20,000", "20,100").replace("main:QuorumPeerConfig@136] - Reading configuration from: /data/conf/zoo.cfg", "main:QuorumPeerMain@151] - Starting quorum peer, myid=5")}`;
  const logs = {
    "zk4.log": `${refused(0, 0.4, 1.2, 2.8, 6, 12.4, 25.2)}${goesOn}`,
    ...(starts === "" ? {} : { "zk5.log": starts }),
  };
  const [draft] = detector.detect(await ensembleOfLogs(logs));
  expect(draft?.explanation).toContain(told);
});
