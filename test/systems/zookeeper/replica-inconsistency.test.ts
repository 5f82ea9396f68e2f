/** Lines that show another sequence of changes than the leader's, and those that only look like it. */
import { describe, expect, it } from "vitest";
import { detector } from "../../../src/systems/zookeeper/detectors/replica-inconsistency.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

async function severitiesOf(...messages: string[]): Promise<string[]> {
  const lines = messages.map(
    (message, i) =>
      `2024-03-05 08:00:${10 + i},000 [myid:1] - WARN  [QuorumPeer[myid=1]/10.0.0.1:2181:Learner@1] - ${message}\n`,
  );
  const ensemble = await ensembleOfLogs({ "zk1.log": lines.join("") });
  return detector.detect(ensemble).map(({ severity }) => severity);
}

describe("a sequence that is not the leader's", () => {
  it.each([
    ["a hole within an epoch", "Got zxid 0x100000060 expected 0x10000005c", "high"],
    [
      "a hole that is refused",
      "DIFF sync got proposal 0x100000060, last queued 0x10000005b, expected 0x10000005c",
      "high",
    ],
    ["a commit of another transaction", "Committing zxid 0x100000002 but next pending txn 0x100000001", "high"],
    ["a log that cannot be cut back", "Not able to truncate the log 0x100000001", "medium"],
    ["other data", "Digests are not matching. Value is Zxid. Value:4294967343", "critical"],
  ])("%s", async (_, message, severity) => {
    const text = message.startsWith("Digests") ? `Message:${message}` : message;
    expect(await severitiesOf(text)).toEqual([severity]);
  });

  it("is told once where several lines show it", async () => {
    const gap = "Got zxid 0x100000060 expected 0x10000005c";
    expect(await severitiesOf(gap, gap)).toEqual(["high"]);
  });
});

describe("what is no other sequence", () => {
  it.each([
    ["the first proposal of a connection", "Got zxid 0x200000001 expected 0x1"],
    ["the first proposal of a new epoch", "Got zxid 0x200000001 expected 0x10000005c"],
    [
      "the first of a new epoch while it synchronises",
      "DIFF sync got new epoch proposal 0x200000001, last queued 0x10000005b, expected 0x10000005c",
    ],
    ["a proposal that comes again", "Got zxid 0x10000005a expected 0x10000005c"],
    ["a log that is cut back", "Truncating log to get in sync with the leader 0x100000001"],
    ["digests of other releases", "Message:Digest version not the same on zxid. Value:4294967297"],
  ])("%s", async (_, message) => {
    expect(await severitiesOf(message)).toEqual([]);
  });
});
