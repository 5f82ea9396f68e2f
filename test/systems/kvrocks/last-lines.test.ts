/** What a server prints while it serves is no event, and still shows that it lived. */
import { describe, expect, it } from "vitest";
import { findingsOn, inShort } from "./told.ts";

const at = (clock: string, rest: string, level = "I") => `${level}20261003 08:${clock} 97 ${rest}`;
const start = (minute: string) => [
  at(`${minute}:00.000000`, "main.cc:142] kvrocks version 2.10.1"),
  at(`${minute}:00.100000`, "worker.cc:72] [worker] Listening on: 10.2.0.4:6666"),
  at(`${minute}:00.200000`, "server.cc:229] [server] Ready to accept connections"),
];
const visit = (clock: string) => [
  at(`${clock}.000000`, "worker.cc:112] [worker] New connection: fd=29 from port: 6666 thread #140646320961216"),
  at(
    `${clock}.500000`,
    "redis_connection.cc:121] [connection] Going to remove the client: 10.2.0.77:52064, while closed by client",
  ),
];

describe("a process that ended without a word", () => {
  it("is said to have written its last line when it did, event or not", async () => {
    const [end] = await findingsOn({ kv1: [...start("00"), ...visit("05:00"), ...visit("09:30"), ...start("10")] });
    expect(end?.pathology).toBe("kvrocks/silent-end");
    expect(end?.explanation).toContain("is of 08:09:30.500 and is an ordinary one");
    expect([end?.from, end?.to].map((instant) => new Date(instant ?? 0).toISOString().slice(11, 23))).toEqual([
      "08:09:30.500",
      "08:10:00.000",
    ]);
  });

  it("is dated by its last event where that is its last line", async () => {
    const events = [...start("00"), at("05:00.000000", "server.cc:816] [server] Clean checkpoint successfully")];
    const [end] = await findingsOn({ kv1: [...events, ...start("10")] });
    expect(end?.explanation).toContain("is of 08:05:00.000 and is an ordinary one");
  });

  it("was gone when its replica lost it, a while after its last line", async () => {
    const master = [...start("00"), ...visit("09:30"), ...start("10")];
    const replica = [
      at("00:01.000000", "cluster.cc:255] SLAVE OF 10.2.0.4:6666 enabled by cluster topology setting", "W"),
      at("00:01.010000", "replication.cc:555] [replication] PSync is ok, start increment batch loop"),
      at("09:40.000000", "replication.cc:181] [replication] connection error/eof, reconnect the master", "E"),
      ...["41", "42", "43", "44"].map((second) =>
        at(
          `09:${second}.000000`,
          "replication.cc:265] [replication] Failed to connect the master, err: Connection refused",
          "E",
        ),
      ),
      at("10:01.010000", "replication.cc:555] [replication] PSync is ok, start increment batch loop"),
    ];
    const [end] = (await findingsOn({ kv1: master, kv2: replica })).filter(
      ({ pathology }) => pathology === "kvrocks/silent-end",
    );
    expect(end?.title).toBe("kv1 ended without a word and was started again 20 s later");
  });
});

describe("a master whose replica was let in after its own last line", () => {
  const replica = [
    at("00:01.000000", "cluster.cc:255] SLAVE OF 10.2.0.4:6666 enabled by cluster topology setting", "W"),
    at("00:01.011000", "replication.cc:555] [replication] PSync is ok, start increment batch loop"),
    at("05:00.000000", "replication.cc:181] [replication] connection error/eof, reconnect the master", "E"),
    ...["01", "02", "03", "04"].map((second) =>
      at(
        `05:${second}.000000`,
        "replication.cc:265] [replication] Failed to connect the master, err: Connection refused",
        "E",
      ),
    ),
    at("10:01.010000", "replication.cc:555] [replication] PSync is ok, start increment batch loop"),
  ];
  const asked = at(
    "00:01.010000",
    "cmd_replication.cc:60] Slave 10.2.0.9:50412, listening port: 6666, announce ip: 10.2.0.9 asks for synchronization with next sequence: 1 replication id: not supported, and local sequence: 0",
  );

  it("is missed by it all the same", async () => {
    const told = inShort(await findingsOn({ kv1: [...start("00"), asked, ...start("10")], kv2: replica }));
    expect(told).toContain("kvrocks/leader-failure (high): master kv1 went away and served again 5 min 0.2 s later");
  });
});

describe("a replica that is promoted and then killed", () => {
  const HANDSHAKE =
    "asks for synchronization with next sequence: 1 replication id: not supported, and local sequence: 0";
  const kv1 = [
    ...start("00"),
    at(
      "00:01.010000",
      `cmd_replication.cc:60] Slave 10.2.0.9:50412, listening port: 6666, announce ip: 10.2.0.9 ${HANDSHAKE}`,
    ),
    at("00:01.010100", "cmd_replication.cc:113] New replica: 10.2.0.9:50412 was added, start incremental syncing"),
    at("05:00.000000", "cluster.cc:255] SLAVE OF 10.2.0.9:6666 enabled by cluster topology setting", "W"),
    at("05:00.010000", "replication.cc:555] [replication] PSync is ok, start increment batch loop"),
    at("05:00.050000", "replication.cc:147] Write error while sending batch to slave: Broken pipe. batches: 0x24", "E"),
    at(
      "05:00.050100",
      "replication.cc:84] Slave thread was terminated, would stop feeding the slave: 10.2.0.9:50412",
      "W",
    ),
    at("05:09.000000", "replication.cc:181] [replication] connection error/eof, reconnect the master", "E"),
    ...["10", "11", "12", "13"].map((second) =>
      at(
        `05:${second}.000000`,
        "replication.cc:265] [replication] Failed to connect the master, err: Connection refused",
        "E",
      ),
    ),
  ];
  const kv2 = [
    at("00:00.000000", "main.cc:142] kvrocks version 2.10.1"),
    at("00:00.100000", "worker.cc:72] [worker] Listening on: 10.2.0.9:6666"),
    at("00:00.200000", "server.cc:229] [server] Ready to accept connections"),
    at("00:01.000000", "cluster.cc:255] SLAVE OF 10.2.0.4:6666 enabled by cluster topology setting", "W"),
    at("00:01.011000", "replication.cc:555] [replication] PSync is ok, start increment batch loop"),
    at("05:00.020000", "replication.cc:963] [replication] Stop ev loop"),
    at("05:00.020100", "replication.cc:371] [replication] Stopped"),
    at("05:00.020200", "cluster.cc:245] MASTER MODE enabled by cluster topology setting"),
    at("05:20.000000", "main.cc:142] kvrocks version 2.10.1"),
    at("05:20.200000", "server.cc:229] [server] Ready to accept connections"),
  ];

  it("was gone when its own replica lost it, not when its old master noticed that it had left", async () => {
    const told = inShort(await findingsOn({ kv1, kv2 }));
    expect(told).toContain("kvrocks/silent-end (high): kv2 ended without a word and was started again 11 s later");
  });
});

describe("a master that is not started again", () => {
  const lost = [
    at("00:00.000000", "main.cc:142] kvrocks version 2.10.1"),
    at("00:00.200000", "server.cc:229] [server] Ready to accept connections"),
    at("00:01.000000", "cluster.cc:255] SLAVE OF 10.2.0.4:6666 enabled by cluster topology setting", "W"),
    at("00:01.011000", "replication.cc:555] [replication] PSync is ok, start increment batch loop"),
    at("05:00.000000", "replication.cc:181] [replication] connection error/eof, reconnect the master", "E"),
    ...["01", "02", "03", "04"].map((second) =>
      at(
        `05:${second}.000000`,
        "replication.cc:265] [replication] Failed to connect the master, err: Connection refused",
        "E",
      ),
    ),
  ];
  const said = async (replica: readonly string[]) =>
    (await findingsOn({ kv1: start("00"), kv2: replica })).find(({ pathology }) => pathology === "kvrocks/silent-end")
      ?.explanation;

  it("was refused to the end where its replica asks on", async () => {
    expect(await said(lost)).toContain("was refused from then on until the end of the logs (08:05:04.000)");
  });

  it("was refused as long as its replica asked, which was promoted then", async () => {
    const promoted = [
      at("05:05.000000", "replication.cc:963] [replication] Stop ev loop"),
      at("05:05.000100", "replication.cc:371] [replication] Stopped"),
      at("05:05.000200", "cluster.cc:245] MASTER MODE enabled by cluster topology setting"),
      at("06:00.000000", "server.cc:816] [server] Clean checkpoint successfully"),
    ];
    expect(await said([...lost, ...promoted])).toContain(
      "was refused from then on until 08:05:04.000, as long as it asked",
    );
  });
});
