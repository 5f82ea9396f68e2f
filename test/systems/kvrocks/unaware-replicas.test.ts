/** A replica whose connection ended on its master's side alone. */
import { describe, expect, it } from "vitest";
import { findingsOn } from "./told.ts";

const at = (clock: string, rest: string, level = "I") => `${level}20261003 08:${clock} ${rest}`;
const start = (clock: string, host: string) => [
  at(`${clock}.000000`, "97 main.cc:142] kvrocks version 2.10.1"),
  at(`${clock}.100000`, `97 worker.cc:72] [worker] Listening on: ${host}:6666`),
  at(`${clock}.200000`, "97 server.cc:229] [server] Ready to accept connections"),
];
const MASTER = [
  ...start("00:00", "10.2.0.4"),
  at(
    "00:01.010000",
    "97 cmd_replication.cc:60] Slave 10.2.0.9:50412, listening port: 6666, announce ip: 10.2.0.9 asks for synchronization with next sequence: 1 replication id: not supported, and local sequence: 0",
  ),
  at("00:01.010100", "97 cmd_replication.cc:113] New replica: 10.2.0.9:50412 was added, start incremental syncing"),
  at(
    "05:00.050000",
    "98 replication.cc:147] Write error while sending batch to slave: Connection reset by peer. batches: 0x24",
    "E",
  ),
  at(
    "05:00.050100",
    "98 replication.cc:84] Slave thread was terminated, would stop feeding the slave: 10.2.0.9:50412",
    "W",
  ),
  at("06:00.000000", "97 server.cc:816] [server] Clean checkpoint successfully"),
];
const REPLICA = [
  ...start("00:00", "10.2.0.9"),
  at("00:01.000000", "97 cluster.cc:255] SLAVE OF 10.2.0.4:6666 enabled by cluster topology setting", "W"),
  at("00:01.011000", "99 replication.cc:555] [replication] PSync is ok, start increment batch loop"),
];
const said = async (replica: readonly string[]) =>
  (await findingsOn({ kv1: MASTER, kv2: replica })).find(({ pathology }) => pathology === "kvrocks/replica-link-lost")
    ?.explanation ?? "";

describe("a replica that did not ask again", () => {
  it("takes itself for connected where its own log runs on without a word of a loss", async () => {
    const served = at("05:50.000000", "97 server.cc:816] [server] Clean checkpoint successfully");
    expect(await said([...REPLICA, served])).toContain("it takes itself for connected and receives nothing");
  });

  it("may have ended where its own log ends before", async () => {
    expect(await said(REPLICA)).toContain("it ended, or it was given another master or another role");
  });

  it("is not let in where its own log says so", async () => {
    const refused = ["10", "20", "30"].map((second) =>
      at(
        `05:${second}.000000`,
        "99 replication.cc:437] Failed to get the db name, -ERR max number of clients reached",
        "E",
      ),
    );
    expect(await said([...REPLICA, ...refused])).toContain("by its own log it runs and tried to until 08:05:30.000");
  });
});
