/** Full syncs and backups that failed, rings, and two masters: what is told of them, and where nothing is. */
import { describe, expect, it } from "vitest";
import { findingsOn, inShort } from "./told.ts";

const line = (level: string, clock: string, rest: string) => `${level}20261003 08:00:${clock} 97 ${rest}`;
const at = (clock: string, rest: string) => line("I", clock, rest);
const started = [
  at("00.100000", "main.cc:142] kvrocks version 2.10.1"),
  at("00.200000", "server.cc:229] [server] Ready to accept connections"),
];
const CUT = "Corruption: Sst file size mismatch: /data/db/000062.sst. Expected 49384347, actual size 20660224";

/** One full sync that ends with these lines. */
const synced = (second: number, ...end: readonly string[]) => [
  at(`${second}.100000`, "replication.cc:613] [replication] Start syncing data with fullsync"),
  at(
    `${second}.200000`,
    "replication.cc:720] [replication] Succeeded fetching files in parallel, restoring the backup",
  ),
  ...end,
];
const cutShort = (second: number) =>
  synced(
    second,
    line("W", `${second}.300000`, `storage.cc:518] [storage] Failed to open master checkpoint. Error: ${CUT}`),
    "  The file /data/db/MANIFEST-000011 may be corrupted.",
    at(`${second}.400000`, "storage.cc:388] [storage] Success to load the data from disk: 10 ms"),
    line(
      "E",
      `${second}.500000`,
      `replication.cc:732] [replication] Failed to restore backup while Failed to open master checkpoint. Error: ${CUT}`,
    ),
    "  The file /data/db/MANIFEST-000011 may be corrupted., restart fullsync",
  );

describe("a full sync whose copy cannot be opened", () => {
  it("is told once for its two lines, and is no corrupt data of the replica", async () => {
    const told = inShort(
      await findingsOn({ kv1: [...started, ...cutShort(10), at("50.000000", "x.cc:1] [server] x")] }),
    );
    expect(told).toContain(
      "kvrocks/full-sync-failed (medium): full sync of kv1 failed: what it had fetched could not be opened",
    );
    expect(told.join()).not.toContain("corrupt-data");
  });

  it("is grave where it fails three times and never succeeds", async () => {
    const told = inShort(
      await findingsOn({
        kv1: [...started, ...[10, 20, 30].flatMap(cutShort), at("59.000000", "x.cc:1] [server] x")],
      }),
    );
    expect(told).toContain(
      "kvrocks/full-sync-failed (high): full sync of kv1 failed 3 times: what it had fetched could not be opened",
    );
  });

  it("names a short file by its lengths, and the disk as possible only", async () => {
    const [found] = (await findingsOn({ kv1: [...started, ...cutShort(10)] })).filter(
      ({ pathology }) => pathology === "kvrocks/full-sync-failed",
    );
    expect(found?.explanation).toContain("/data/db/000062.sst has 20,660,224 of 49,384,347 bytes");
    expect(found?.explanation).toContain("Whether the disk was full is not in these lines");
  });

  it("is nothing where the copy was opened", async () => {
    const done = at(
      "10.300000",
      "replication.cc:736] [replication] Succeeded restoring the backup, fullsync was finish",
    );
    const told = inShort(await findingsOn({ kv1: [...started, ...synced(10, done)] }));
    expect(told.join()).not.toContain("full-sync-failed");
  });
});

describe("backups", () => {
  const failed = (second: number) => [
    at(`${second}.100000`, "storage.cc:394] [storage] Start to create new backup"),
    line(
      "W",
      `${second}.200000`,
      "storage.cc:413] Failed to create checkpoint (snapshot) for backup. Error: IO error: While mkdir: /backup.tmp.tmp: Read-only file system",
    ),
  ];
  const made = (second: number) => [
    at(`${second}.100000`, "storage.cc:394] [storage] Start to create new backup"),
    at(`${second}.200000`, "storage.cc:436] [storage] Success to create new backup"),
  ];

  it("that fail one after another are told as one run, with the one that was made behind it", async () => {
    const [found] = (await findingsOn({ kv1: [...started, ...failed(10), ...failed(20), ...made(30)] })).filter(
      ({ pathology }) => pathology === "kvrocks/backup-failed",
    );
    expect(found?.title).toMatch(/^2 backups of kv1 failed: IO error: While mkdir/);
    expect(found?.explanation).toContain("The next backup was made at 08:00:30.200");
  });

  it("that are made are no finding", async () => {
    expect(inShort(await findingsOn({ kv1: [...started, ...made(10)] })).join()).not.toContain("backup-failed");
  });
});

describe("the table of a failover", () => {
  const slaveOf = (clock: string, host: string) =>
    at(clock, `cluster.cc:255] SLAVE OF ${host}:6666 enabled by cluster topology setting`);
  const master = (clock: string) => at(clock, "cluster.cc:245] MASTER MODE enabled by cluster topology setting");
  const streams = (clock: string) =>
    at(clock, "replication.cc:555] [replication] PSync is ok, start increment batch loop");
  const stopped = (clock: string) => at(clock, "replication.cc:371] [replication] Stopped");
  const listens = (host: string) => [
    at("00.100000", "main.cc:142] kvrocks version 2.10.1"),
    at("00.150000", `worker.cc:72] [worker] Listening on: ${host}:6666`),
    at("00.200000", "server.cc:229] [server] Ready to accept connections"),
  ];
  /** The old master is told at one second and the new one at another. */
  const failover = (old: string, promoted: string) => ({
    kv1: [
      ...listens("10.2.0.4"),
      master("01.000000"),
      slaveOf(`${old}.000000`, "10.2.0.5"),
      streams(`${old}.100000`),
      at("55.000000", "server.cc:1] [server] x"),
    ],
    kv2: [
      ...listens("10.2.0.5"),
      slaveOf("01.100000", "10.2.0.4"),
      streams("01.200000"),
      stopped(`${promoted}.000000`),
      master(`${promoted}.100000`),
      at("55.000000", "server.cc:1] [server] x"),
    ],
  });

  it("that reaches the old master long before the new one makes a ring", async () => {
    expect(inShort(await findingsOn(failover("20", "40")))).toContain(
      "kvrocks/circular-replication (high): kv1 and kv2 replicated from one another for 19.9 s: none was a master",
    );
  });

  it("that reaches the new master long before the old one makes two masters", async () => {
    expect(inShort(await findingsOn(failover("40", "20")))).toContain(
      "kvrocks/two-masters (high): kv1 went on as a master for 19.9 s after kv2 had been made the master in its place",
    );
  });

  it("that reaches both within moments makes neither", async () => {
    const told = [
      ...inShort(await findingsOn(failover("20", "21"))),
      ...inShort(await findingsOn(failover("21", "20"))),
    ].join();
    expect(told).not.toMatch(/circular-replication|two-masters/);
  });
});
