/** Headers of systems that are not Java's: who wrote when, whatever the stamp lacks. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { countsIn, eventsIn, eventsOf, parseText, streamsIn } from "./parse-text.ts";

const KIND = "[replication] PSync is ok, start increment batch loop";

describe("glog", () => {
  it("has stamps without a zone, levels of one letter, and the thread's number", () => {
    const parsed = parseText(`W20240624 07:06:43.123456    97 replication.cc:500] ${KIND}\n`);
    expect(eventsIn(parsed)).toEqual(["2024-06-24T07:06:43.123 warn [97] rep.psync.ok"]);
    expect(streamsIn(parsed)).toEqual(["-/- glog"]);
  });

  it("may have brackets around its place, and no blank behind it", () => {
    expect(eventsIn(parseText(`E20240624 07:06:43.123456 97 [replication.cc:500]${KIND}\n`))).toEqual([
      "2024-06-24T07:06:43.123 error [97] rep.psync.ok",
    ]);
  });

  it("without a year takes it from the head of the file", () => {
    const head = "Log file created at: 2023/12/31 23:59:00\nRunning on machine: kv-1\n";
    const lines = ["I1231 23:59:59.000001", "I0101 00:00:01.000001"].map(
      (stamp) => `${stamp} 97 replication.cc:500] ${KIND}\n`,
    );
    expect(eventsIn(parseText(`${head}${lines.join("")}`))).toEqual([
      "2023-12-31T23:59:00.000 - [] proc.file",
      "2023-12-31T23:59:00.000 - [] trace.machine",
      "2023-12-31T23:59:59.000 info [97] rep.psync.ok",
      "2024-01-01T00:00:01.000 info [97] rep.psync.ok",
    ]);
  });

  it.each([
    ["the date in its name", "kvrocks.kv1.root.log.INFO.20210721-194441.16702", null, "2021-07-21T19:44:45.402"],
    ["when the file was written", "kvrocks.INFO", Date.UTC(2022, 2, 1), "2021-07-21T19:44:45.402"],
  ])("without a year and a head takes %s", (_, path, modified, expected) => {
    const parsed = parseText(`E0721 19:44:45.402782 16702 replication.cc:211] ${KIND}\n`, { path, modified });
    expect(eventsIn(parsed)).toEqual([`${expected} error [16702] rep.psync.ok`]);
  });

  it("says where the year is from", () => {
    const parsed = parseText(`E0721 19:44:45.402782 16702 replication.cc:211] ${KIND}\n`, { path: "kv.20210722.log" });
    expect(parsed.problems.flat().map(({ code, text }) => [code, text])).toEqual([
      ["no-year", expect.stringContaining("2021 is taken from its name")],
    ]);
  });
});

it("spdlog has its zone in every line, colours and all", () => {
  const line = `[2025-11-02T09:15:30.004112+02:00][\x1b[32mI\x1b[0m][replication.cc:500] ${KIND}\n`;
  expect(eventsIn(parseText(line))).toEqual(["2025-11-02T07:15:30.004Z info [] rep.psync.ok"]);
});

describe("Pegasus", () => {
  const place = "fd.cpp:281:check_all_records(): ";
  const message =
    "worker 10.1.0.8:34801 disconnected, now=1701734431007, last_beacon_recv_time=1701734408001, now-last_recv=23006";

  it.each([
    ["a padded pool", `E2023-12-05 08:00:31.007 (1701734431007000123 40112)   meta.    fd1: ${place}`],
    ["a task", `E2023-12-05 08:00:31.007 (1701734431007000123 9cb0) meta.fd1.0400abcd00000017: ${place}`],
    ["a short header", "E2023-12-05 08:00:31.007 (1701734431007000123 40112) meta.fd1: "],
    ["another zone", `E2023-12-05 08:00:31.007 (1701734431007000123 40112) meta.fd1: ${place}`],
    ["no date", `E08:00:31.007 (1701734431007000123 40112) meta.fd1: ${place}`],
  ])("is dated by its nanoseconds, with %s", (_, header) => {
    const [event = ""] = eventsIn(parseText(`${header}${message}\n`));
    expect(event).toMatch(/^2023-12-05T00:00:31\.007Z error \[meta\. *fd1[^\]]*\] fd\.worker\.lost$/);
  });
});

describe("levels of Pegasus, whose D and I changed places", () => {
  const line = (letter: string, i: number) =>
    `${letter}2023-12-05 08:00:${10 + i}.007 (17017344${10 + i}007000123 40112) meta.fd1: fd.cpp:281:f(): worker 10.1.0.8:34801 disconnected, now=1, last_beacon_recv_time=1, now-last_recv=1\n`;
  const levels = (letters: string) =>
    parseText([...letters].map(line).join(""))
      .streams.flatMap(eventsOf)
      .map(({ level }) => level);

  it.each([
    ["up to 2.4", "DDWDE", ["info", "info", "warn", "info", "error"]],
    ["from 2.5 on", "IIWIE", ["info", "info", "warn", "info", "error"]],
    ["of a verbose log", "IDDDI", ["info", "info", "debug", "debug", "info"]],
  ])("are told by the rest of the log, %s", (_, letters, expected) => {
    expect(levels(letters)).toEqual(expected);
  });
});

describe("output of commands", () => {
  const id = (digit: string) => digit.repeat(40);
  const rows = [
    `${id("a")} 10.2.0.4:6666@16666 myself,master - 1719212803122 1719212803123 7 connected 0-8191`,
    `${id("b")} 10.2.0.5:6666@16666 slave ${id("a")} 1719212803122 1719212803123 7 connected`,
  ];
  const info = ["# Replication", "role:master", "connected_slaves:1", "slave0:ip=10.2.0.5,port=6666,offset=4711,lag=0"];

  it("is read line by line, in a file of its own", () => {
    expect(countsIn(parseText(`${[...info, ...rows].join("\r\n")}\r\n`))).toMatchObject({ total: 6, event: 6 });
    expect(
      parseText(rows.join("\n"))
        .streams.flatMap(eventsOf)
        .map(({ kind }) => kind),
    ).toEqual(["capture.cluster.node", "capture.cluster.node"]);
  });

  it("stands at the time in the name of its file", () => {
    const [first = ""] = eventsIn(parseText(info.join("\n"), { path: "nodeA.info-replication.20240624T070643Z.txt" }));
    expect(first).toBe("2024-06-24T07:06:43.000 - [] capture.info.head");
  });

  it("is read behind the lines of a log", () => {
    const log = `I20240624 07:06:43.123456 97 replication.cc:500] ${KIND}\n`;
    expect(
      parseText(`${log}${rows[0]}\n`)
        .streams.flatMap(eventsOf)
        .map(({ kind }) => kind),
    ).toEqual(["rep.psync.ok", "capture.cluster.node"]);
  });
});

describe("JSON of a controller", () => {
  const record =
    '{"level":"warn","timestamp":"2024-03-05T10:11:12.345+0800","caller":"probe/cluster.go:107","msg":"Failed to ping the node","addr":"10.2.0.4:6666","failure_count":3}';

  it("gives the other keys of a record as its details", () => {
    const [event] = parseText(`${record}\n`).streams.flatMap(eventsOf);
    expect(event?.kind).toBe("ctl.probe.fail");
    expect(JSON.parse(String(event?.fields.details))).toEqual({ addr: "10.2.0.4:6666", failure_count: 3 });
  });

  it("is put together again where a terminal has cut it", () => {
    const cut = `${record.slice(0, 70)}\n${record.slice(70, 140)}\n${record.slice(140)}\n`;
    expect(eventsIn(parseText(cut))).toEqual(eventsIn(parseText(`${record}\n`)));
    expect(countsIn(parseText(cut))).toMatchObject({ total: 3, event: 1, continuation: 2 });
  });

  it("loses nothing where a line only looks like the beginning of one", () => {
    const text = `{ this is no JSON\n${record}\n{"level":\n`;
    expect(countsIn(parseText(text))).toMatchObject({ total: 3, event: 1 });
  });
});

describe("the systems of one Java platform, whose layouts and libraries are the same", () => {
  const CLUSTER = new URL("../../fixtures/pulsar/zookeeper-outage-under-bookies-and-brokers/", import.meta.url);
  it.each([
    ["bookie1", "bookkeeper"],
    ["broker2", "pulsar"],
    ["zk1", "zookeeper"],
  ])("are told by the first lines of %s, which others know as well, and settled soon", (server, system) => {
    const lines = readFileSync(new URL(`${server}.log`, CLUSTER), "utf8").split("\n");
    for (const head of [70, 100, 200]) {
      const [stream] = parseText(`${lines.slice(0, head).join("\n")}\n`).streams;
      expect([head, stream?.reading?.grammar.system]).toEqual([head, system]);
      if (head === 200) expect(stream?.settled).toBe(true);
    }
  });
});
