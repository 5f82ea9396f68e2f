/** Damaged indexes of entries, and ends of daemons that say which daemon they are. */
import { expect, test } from "vitest";
import { diagnosisOfLines, foundIn } from "./written-log.ts";

const DAY = "2024-06-11T";
const STORAGE = "org.apache.bookkeeper.bookie.storage.ldb.SingleDirectoryDbLedgerStorage";

function cleanup(cause: string): string[] {
  return [
    `${DAY}09:41:20,100+0000 [db-storage-cleanup-10-1] WARN  ${STORAGE} - Failed to cleanup db indexes`,
    "java.io.IOException: Error in RocksDB compact",
    `Caused by: org.rocksdb.RocksDBException: ${cause}`,
  ];
}

test("a damaged index of entries is told, with and without the status of RocksDB", async () => {
  for (const cause of [
    "Corruption: block checksum mismatch in 000012.sst",
    "block checksum mismatch: expected 7, got 9",
  ]) {
    const { findings } = await diagnosisOfLines("bk7", cleanup(cause));
    expect(findings.map(({ pathology, severity }) => [pathology, severity])).toEqual([
      ["bookkeeper/corrupt-data", "high"],
    ]);
    expect(findings[0]?.explanation).toContain("RocksDB");
  }
});

test("an index that another process holds, or without room, is not damaged", async () => {
  expect(await foundIn("bk7", cleanup("While lock file: LOCK: Resource temporarily unavailable"))).not.toContainEqual(
    expect.stringContaining("corrupt-data"),
  );
  expect(await foundIn("bk7", cleanup("No space left on device"))).not.toContainEqual(
    expect.stringContaining("corrupt-data"),
  );
});

test("the table of a function that is damaged says nothing of ledgers", async () => {
  expect(
    await foundIn("bk7", [
      `${DAY}09:41:20,100+0000 [io-write-scheduler-OrderedScheduler-1-0] ERROR org.apache.bookkeeper.statelib.impl.kv.RocksdbKVStore - Failed to open rocksdb at dir /bk/ranges/1`,
      "org.rocksdb.RocksDBException: Corruption: block checksum mismatch in 000012.sst",
    ]),
  ).not.toContainEqual(expect.stringContaining("corrupt-data"));
});

test("a daemon of AutoRecovery that finds its port in use is named as that", async () => {
  const { nodes, findings } = await diagnosisOfLines("log", [
    `${DAY}09:41:20,100+0000 [main] ERROR org.apache.bookkeeper.common.component.ComponentStarter - Triggered exceptionHandler of Component: autorecovery-server because of Exception in Thread: Thread[main,5,main]`,
    "java.lang.RuntimeException: java.io.IOException: Failed to bind to /0.0.0.0:8000",
  ]);
  expect(findings.map(({ pathology }) => pathology)).toEqual(["bookkeeper/process-exit"]);
  expect(findings[0]?.remedy.join(" ")).toContain("See which process listens on that port");
  expect(nodes).toHaveLength(1);
});
