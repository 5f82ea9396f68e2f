/** What excerpts tell that hold neither the beginning of what they tell nor the other side of it. */
import { expect, it } from "vitest";
import { findingsOn, inShort } from "./told.ts";

const told = async (lines: readonly string[]) => inShort(await findingsOn({ one: lines }));

it("a migration that fails in a log without its job is told", async () => {
  expect(
    await told([
      "E20220704 05:24:56.222230 25861 slot_migrate.cc:241] [migrate] Failed to connect destination server",
      "E20220704 05:24:56.222508 25861 slot_migrate.cc:170] [migrate] Failed to start migrating",
    ]),
  ).toEqual(["kvrocks/migration-broken (medium): migration of slots from one to its destination failed"]);
});

it("a migration that the stop of its thread ends did not fail", async () => {
  expect(
    await told([
      "E20220704 05:25:52.255283 32602 slot_migrate.cc:288] [migrate] Stop migrating snapshot due to the thread stoped",
      "E20220704 05:25:52.255439 32602 slot_migrate.cc:181] [migrate] Failed to send snapshot",
    ]),
  ).toEqual([]);
});

it("a full sync is told by its master where no log of the replica is there", async () => {
  const sent = (second: string, file: string) =>
    `[2025-10-20T11:03:${second}+08:00][I][cmd_replication.cc:281] [replication] Succeed sending file ${file} to 10.8.0.3`;
  expect(
    await told([
      "[2025-10-20T11:03:42.800000+08:00][I][cmd_replication.cc:224] [replication] Succeed sending full data file info to 10.8.0.3",
      sent("50.700000", "000095.log"),
      sent("52.800000", "000097.sst"),
    ]),
  ).toEqual(["kvrocks/full-sync (info): full sync of a replica on 10.8.0.3 from one: 2 files in 10 s"]);
});

it("a migration whose source ended without a word of it was cut off", async () => {
  const at = (clock: string, rest: string) => `I20261003 08:00:${clock} 97 ${rest}`;
  const lines = (until: readonly string[]) => [
    at("00.000000", "main.cc:142] kvrocks version 2.10.1"),
    at("00.200000", "server.cc:229] [server] Ready to accept connections"),
    at(
      "05.000000",
      "slot_migrate.cc:162] [migrate] Migrating slot(s): 7785, dst_ip: 10.2.0.5, dst_port: 6666, max_speed: 200, max_pipeline_size: 8",
    ),
    at("05.100000", "slot_migrate.cc:340] [migrate] Start migrating snapshot of slot(s): 7785"),
    ...until,
  ];
  const again = [
    at("20.000000", "main.cc:142] kvrocks version 2.10.1"),
    at("20.200000", "server.cc:229] [server] Ready to accept connections"),
  ];
  const CUT =
    "kvrocks/migration-broken (medium): migration of slot 7785 from one to 10.2.0.5:6666 was cut off by the end of one";
  expect(await told(lines(again))).toContain(CUT);
  // where the log ends it may go on, and a stop is none of its own
  expect(await told(lines([]))).toEqual([]);
  expect(await told(lines([at("06.000000", "main.cc:52] Bye Bye"), ...again]))).toEqual([]);
});

it("a destination that knows another owner by now did not break the connection", async () => {
  const at = (clock: string, level: string, rest: string) =>
    `${level}20261003 08:00:${clock} 97 slot_migrate.cc:1] ${rest}`;
  const [broken] = await findingsOn({
    one: [
      at(
        "05.000000",
        "I",
        "[migrate] Migrating slot(s): 2874, dst_ip: 10.2.0.5, dst_port: 6666, max_speed: 200, max_pipeline_size: 8",
      ),
      at(
        "08.000000",
        "E",
        "[migrate] Failed to send snapshot of slot(s) 2874. Error: failed to migrate a key k: wrong response from the destination node: got invalid response of length 29: -MOVED 2874 10.2.0.6:6666\r",
      ),
      at("08.000100", "I", "[migrate] Failed to migrate a slot(s) 2874"),
    ],
  });
  expect(broken?.explanation).toContain("the slots are served by 10.2.0.6:6666");
  expect(broken?.remedy[0]).toContain("migrate again from the node that has them now");
});

it("a master with as many clients as it may have names itself as what refuses a replica", async () => {
  expect(
    await told([
      "E20261003 08:00:10.000000 97 replication.cc:437] Failed to get the db name, -ERR max number of clients reached",
    ]),
  ).toEqual([
    "kvrocks/handshake-refused (medium): one is refused by its master once: it has as many clients as it may",
  ]);
});
