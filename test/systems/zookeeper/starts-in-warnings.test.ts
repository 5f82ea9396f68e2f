/** First starts in logs that keep nothing milder than warnings: one line of each start is left. */
import { expect, it } from "vitest";
import { detector as quorumLost } from "../../../src/systems/zookeeper/detectors/quorum-lost.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const line = (sid: number, time: string, source: string, message: string) =>
  `2026-11-24 ${time} [myid:${sid}] - WARN  [${source}] - ${message}\n`;
const starts = (sid: number, time: string) =>
  line(sid, time, "main:o.a.z.s.ServerCnxnFactory@309", "maxCnxns is not configured, using default value 0.");
const refused = (sid: number, by: number, time: string) =>
  `${line(by, time, `QuorumConnectionThread-[myid=${by}]-1:o.a.z.s.q.QuorumCnxManager@401`, `Cannot open channel to ${sid} at election address zk${sid}/10.0.0.1${sid}:3888`)}java.net.ConnectException: Connection refused\n`;
const broken = (sid: number, of: number, time: string) =>
  `${line(sid, time, `RecvWorker:${of}:o.a.z.s.q.QuorumCnxManager$RecvWorker@1402`, `Connection broken for id ${of}, my id = ${sid}`)}java.io.EOFException: null\n`;

/** zk1 looks for two others until zk2 is started, and for zk3, which comes later still. */
const waits = ["08:00:01,000", "08:00:07,000", "08:00:20,000", "08:00:45,000", "08:01:10,000"]
  .flatMap((time) => [refused(2, 1, time), refused(3, 1, time)])
  .join("");
const zk2 = refused(3, 2, "08:01:31,000");
const zk3 = line(3, "08:05:00,000", "main:x.y.Z@1", "something else");

async function outages(logs: Readonly<Record<string, string>>): Promise<string[]> {
  return quorumLost.detect(await ensembleOfLogs(logs)).map(({ severity }) => severity);
}

it("members that wait for the others to be started have lost no quorum", async () => {
  const logs = {
    "zk1.log": starts(1, "08:00:00,000") + waits,
    "zk2.log": starts(2, "08:01:30,000") + zk2,
    "zk3.log": starts(3, "08:04:00,000") + zk3,
  };
  expect(await outages(logs)).toEqual([]);
});

it("they may have, where nothing says that they had just been started", async () => {
  expect(await outages({ "zk1.log": waits, "zk2.log": zk2, "zk3.log": zk3 })).toEqual(["critical"]);
});

it("they have, where connections between members had been lost before", async () => {
  const logs = {
    "zk1.log": starts(1, "07:00:00,000") + broken(1, 2, "08:00:00,900") + waits,
    "zk2.log": starts(2, "07:00:00,000") + zk2,
    "zk3.log": starts(3, "07:00:00,000") + zk3,
  };
  expect(await outages(logs)).toEqual(["critical"]);
});
