/** What a library says that several systems have is of the system whose threads write it. */
import { expect, test } from "vitest";
import { diagnosisOfLines } from "../systems/bookkeeper/written-log.ts";

const line = (thread: string, id: number) =>
  `2024-06-11T09:41:20,${100 + id}+0000 [${thread}] INFO  org.apache.bookkeeper.proto.PerChannelBookieClient - Timed-out ${id} operations to channel [id: 0x1a2b3c4d, L:/10.4.0.2:40112 - R:bookie-1/10.4.0.5:3181] for bookie-1:3181`;

test.each([
  ["pulsar-io-4-1", "pulsar"],
  ["ReplicationWorker", "bookkeeper"],
])("lines of BookKeeper's client in the thread %s are of %s", async (thread, system) => {
  const lines = Array.from({ length: 40 }, (_, id) => line(thread, id + 1));
  const { inputs } = await diagnosisOfLines("n1", lines);
  expect(inputs.map((input) => input.system)).toEqual([system]);
});
