/** Which replicas are said to have another history than their master, and which are not. */
import { describe, expect, it } from "vitest";
import { findingsOn, inShort } from "./told.ts";

const at = (clock: string, thread: number, rest: string) => `I20261003 08:00:${clock} ${thread} ${rest}`;
const AHEAD = "kvrocks/replica-ahead-of-master";

describe("a refusal for the replication id", () => {
  const refused = (sequence: number) => [
    at("00.100000", 97, "main.cc:142] kvrocks version 2.10.1"),
    at("00.200000", 97, "storage.cc:929] [replication] New replication id: 7JIMQ1SYJYNS9EGB"),
    at("00.300000", 97, "server.cc:229] [server] Ready to accept connections"),
    at("01.100000", 97, "cluster.cc:255] SLAVE OF 10.2.0.4:6666 enabled by cluster topology setting"),
    at(
      "01.200000",
      98,
      `replication.cc:522] [replication] Try to use new psync, current unique replication sequence id: 7JIMQ1SYJYNS9EGB:${sequence}`,
    ),
    at(
      "01.300000",
      98,
      "replication.cc:551] [replication] Failed to psync, error: -ERR wrong replication id of the last log, switch to fullsync",
    ),
    at("01.400000", 98, "replication.cc:613] [replication] Start syncing data with fullsync"),
    at("02.400000", 98, "replication.cc:585] [replication] Succeeded restoring the backup, fullsync was finish"),
  ];

  it("is no divergence where the replica holds nothing but the id that it was set up with", async () => {
    expect((await findingsOn({ kv2: refused(1) })).map(({ pathology }) => pathology)).not.toContain(AHEAD);
  });

  it("is one where it holds more", async () => {
    expect(inShort(await findingsOn({ kv2: refused(46) }))).toContain(
      `${AHEAD} (high): the data of kv2 has another history than its master's`,
    );
  });
});

describe("a question beyond what the master has", () => {
  const begun = (ip: string) => [
    at("00.000000", 97, "main.cc:142] kvrocks version 2.10.1"),
    at("00.100000", 97, `worker.cc:72] [worker] Listening on: ${ip}:6666`),
    at("00.200000", 97, "server.cc:229] [server] Ready to accept connections"),
  ];
  const logs = (migrated: readonly string[]) => ({
    kv1: [
      ...begun("10.2.0.4"),
      at("01.000000", 98, "cluster.cc:245] MASTER MODE enabled by cluster topology setting"),
      ...migrated,
      at("20.000000", 98, "cluster.cc:255] SLAVE OF 10.2.0.5:6666 enabled by cluster topology setting"),
      at("20.100000", 99, "replication.cc:518] [replication] Try to use psync, next seq: 7502"),
    ],
    kv2: [
      ...begun("10.2.0.5"),
      at("01.000000", 98, "cluster.cc:255] SLAVE OF 10.2.0.4:6666 enabled by cluster topology setting"),
      at("20.000000", 98, "cluster.cc:245] MASTER MODE enabled by cluster topology setting"),
      at(
        "20.100000",
        96,
        "cmd_replication.cc:60] Slave 10.2.0.4:50412, listening port: 6666, announce ip: 10.2.0.4 asks for synchronization with next sequence: 7502 replication id: not supported, and local sequence: 7500",
      ),
    ],
  });
  const MIGRATED = [
    at(
      "05.000000",
      95,
      "slot_migrate.cc:162] [migrate] Migrating slot(s): 8033, dst_ip: 10.2.0.6, dst_port: 6666, max_speed: 4096, max_pipeline_size: 16",
    ),
    at("06.000000", 95, "slot_migrate.cc:229] [migrate] Succeed to migrate slot(s) 8033"),
  ];

  it("is of the clearing of slots that were moved away, where they account for it", async () => {
    expect(inShort(await findingsOn(logs(MIGRATED)))).toContain(
      `${AHEAD} (low): kv1 is 1 sequence ahead of its master kv2, by slots that it had moved away`,
    );
  });

  it("is of writes that the master never had, where none were", async () => {
    expect(inShort(await findingsOn(logs([])))).toContain(
      `${AHEAD} (critical): kv1 is 1 sequence ahead of its master kv2`,
    );
  });
});

describe("a position that is refused", () => {
  const told = async (before: readonly string[]) => {
    const [found] = (
      await findingsOn({
        kv1: [
          at("00.000000", 97, "main.cc:142] kvrocks version 2.10.1"),
          ...before,
          at("20.100000", 99, "replication.cc:518] [replication] Try to use psync, next seq: 88"),
          at(
            "20.200000",
            99,
            "replication.cc:551] [replication] Failed to psync, error: -ERR sequence out of range, please use fullsync, switch to fullsync",
          ),
          at("20.300000", 99, "replication.cc:613] [replication] Start syncing data with fullsync"),
        ],
      })
    ).filter(({ pathology }) => pathology === "kvrocks/position-not-in-wal");
    return found?.explanation ?? "";
  };

  it("may be of writes of its own where the node had been master and the master's log is not there", async () => {
    const served = [
      at("00.200000", 97, "server.cc:229] [server] Ready to accept connections"),
      at("20.000000", 97, "cmd_server.cc:1] SLAVE OF 10.2.0.5:6666 enabled (user request from '10.2.0.9:50412')"),
    ];
    expect(await told(served)).toContain("kv1 had been master before");
  });

  it("may be of writes that its new master never got where it was given another one just before", async () => {
    const moved = [
      at("00.200000", 97, "server.cc:229] [server] Ready to accept connections"),
      at("00.300000", 97, "cluster.cc:255] SLAVE OF 10.2.0.4:6666 enabled by cluster topology setting"),
      at("00.400000", 98, "replication.cc:555] [replication] PSync is ok, start increment batch loop"),
      at("20.000000", 97, "cluster.cc:255] SLAVE OF 10.2.0.5:6666 enabled by cluster topology setting"),
    ];
    expect(await told(moved)).toContain("kv1 had been given another master just before");
  });

  it("may be of one that is ahead where it replicated until right before", async () => {
    const broken = [
      at("00.100000", 99, "replication.cc:349] Clean old synced checkpoint successfully"),
      at("00.200000", 97, "server.cc:229] [server] Ready to accept connections"),
      at("00.300000", 99, "replication.cc:555] [replication] PSync is ok, start increment batch loop"),
      at("20.000000", 99, "replication.cc:181] [replication] connection error/eof, reconnect the master"),
    ];
    expect(await told(broken)).toContain("kv1 had replicated until right before that");
  });

  it("is of a replica that was away where it has never been master", async () => {
    const started = [
      at("00.100000", 97, "replication.cc:349] Clean old synced checkpoint successfully"),
      at("00.200000", 97, "server.cc:229] [server] Ready to accept connections"),
    ];
    expect(await told(started)).toMatch(/full sync, which copies everything\.$/);
  });
});
