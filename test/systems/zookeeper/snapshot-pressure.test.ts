/** How often a server may write snapshots before it is said that it does. */
import { expect, it } from "vitest";
import { detector } from "../../../src/systems/zookeeper/detectors/snapshot-pressure.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

async function titlesOf(thread: string, seconds: readonly number[], message: string): Promise<string[]> {
  const lines = seconds.map((second) => {
    const stamp = new Date(Date.UTC(2024, 2, 5, 8) + second * 1000).toISOString().replace("T", " ").replace(".", ",");
    return `${stamp.slice(0, 23)} [myid:1] - INFO  [${thread}:Class@1] - ${message}\n`;
  });
  return detector.detect(await ensembleOfLogs({ "zk1.log": lines.join("") })).map(({ title }) => title);
}

const SAVE = "Snapshotting: 0x100000010 to /data/version-2/snapshot.100000010";

it.each([
  [
    "one behind the other for minutes",
    "Snapshot Thread",
    [0, 50, 100, 150, 200],
    ["1 wrote 5 snapshots in 3 min 20 s"],
  ],
  ["a burst", "Snapshot Thread", [0, 1, 2, 3, 4, 5], []],
  ["apart", "Snapshot Thread", [0, 70, 140, 210, 280, 350], []],
  ["of joins", "QuorumPeer[myid=1]/10.0.0.1:2181", [0, 50, 100, 150, 200], []],
])("%s", async (_, thread, seconds, titles) => {
  expect((await titlesOf(thread, seconds, SAVE)).map((title) => title.replace(/^zk/, ""))).toEqual(titles);
});

it("a snapshot left out once is a note, several are worth a look", async () => {
  const busy = "Too busy to snap, skipping";
  expect(await titlesOf("SyncThread:1", [0], busy)).toHaveLength(1);
  expect(await titlesOf("SyncThread:1", [0, 30, 60], busy)).toHaveLength(1);
});
