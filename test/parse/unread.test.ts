/** What is told of a log that is not read, or not whole, because of its form. */
import { describe, expect, it } from "vitest";
import { countsIn, kindsByLine, parseText } from "./parse-text.ts";

const LOOKING = "2024-03-05 08:00:01,120 [myid:2] - INFO  [QuorumPeer[myid=2]/0.0.0.0:2181:QuorumPeer@797] - LOOKING";
const json = JSON.stringify;

describe("a form that is not read is told", () => {
  it.each([
    ["a document", `${json([{ line: LOOKING }, { line: LOOKING }])}\n`, { kind: "document" }],
    [
      "OpenTelemetry's",
      `${json({ resourceLogs: [{ scopeLogs: [{ logRecords: [{ body: { stringValue: LOOKING } }] }] }] })}\n`.repeat(2),
      { kind: "otlp" },
    ],
    ["rubydebug", `{\n       "message" => "${LOOKING}",\n    "@version" => "1"\n}\n`.repeat(3), { kind: "ruby" }],
    [
      "Fluent Bit's standard output",
      `[0] kube.zk: [1709625601.120000000, {"log"=>"${LOOKING}"}]\n`.repeat(3),
      { kind: "ruby" },
    ],
    [
      "records without stamps",
      "INFO  [main:QuorumPeerMain@137] - Starting quorum peer\nINFO  [main:QuorumPeer@910] - LOOKING\n",
      { kind: "timeless" },
    ],
    [
      "records without stamps behind a collector's",
      "2024-03-05T08:00:01.120345678Z INFO  org.apache.zookeeper.server.quorum.QuorumPeer - LOOKING\n".repeat(2),
      { kind: "timeless" },
    ],
    [
      "a trace alone, by the error that all began with",
      "java.lang.RuntimeException: Unable to run\n\tat a.b.C.d(C.java:1)\n\t... 2 more\nCaused by: java.io.IOException: x is missing\n",
      { kind: "error", thrown: "java.io.IOException: x is missing" },
    ],
    [
      "what Java says before there is a log",
      "Error: Could not find or load main class org.apache.zookeeper.server.quorum.QuorumPeerMain\n",
      {
        kind: "error",
        thrown: "Error: Could not find or load main class org.apache.zookeeper.server.quorum.QuorumPeerMain",
      },
    ],
    [
      "a trace below a record of another layout, by nothing",
      "2024-03-05 08:00:01 | ERROR | x | failed\njava.io.IOException: x is missing\n\tat a.b.C.d(C.java:1)\n",
      null,
    ],
    [
      "a trace below a record of another layout with a clock time, by nothing",
      "08:00:01.120 | ERROR | x | failed\njava.io.IOException: x is missing\n\tat a.b.C.d(C.java:1)\n",
      null,
    ],
    ["records behind one another", `${LOOKING}${LOOKING}${LOOKING.slice(0, 40)}\n`, { kind: "glued" }],
    ["carriage returns in place of line ends", `${LOOKING}\r`.repeat(4), { kind: "returns" }],
    [
      "dmesg",
      "[    0.000000] Linux version 6.1.0\n[12345.678901] Out of memory: Killed process 812 (java) total-vm:1kB\n",
      { kind: "kernel", kills: ["[12345.678901] Out of memory: Killed process 812 (java)"], isDated: false },
    ],
    ["dmesg -T", "[Tue Mar  5 08:00:01 2024] eth0: link up\n", { kind: "kernel", kills: [], isDated: true }],
    [
      "journalctl -k",
      "-- Logs begin at Tue 2024-03-05 --\nMar 05 08:00:01 zk1 kernel: Out of memory: Killed process 812 (java) total-vm:1kB\n",
      {
        kind: "kernel",
        kills: ["Mar 05 08:00:01 zk1 kernel: Out of memory: Killed process 812 (java)"],
        isDated: true,
      },
    ],
    [
      "a field of another name",
      `${json({ at: 1, data: { "the line": [{ text: LOOKING }] } })}\n`.repeat(2),
      { kind: "field", path: '.data["the line"][].text' },
    ],
    [
      "a table of what was taken apart",
      `"timestamp","Level","logger","message"\n"2024-03-05 08:00:01,120","INFO","QuorumPeer","LOOKING"\n`,
      { kind: "columns", text: "message", taken: ["level", "logger"] },
    ],
    ["an unknown prefix", `<zk.2> (08:00) ${LOOKING}\n`.repeat(3), { kind: "prefix", prefix: "<zk.2> (08:00)" }],
    [
      "an unknown prefix of some lines, the others are of a trace",
      `web.1 ${LOOKING}\nweb.1 \tat A.b(A.java:1)\n`.repeat(3),
      { kind: "prefix", prefix: "web.1" },
    ],
  ])("%s", (_, text, unread) => {
    const parsed = parseText(text);
    expect(parsed.unread).toEqual(unread);
    expect(countsIn(parsed).event).toBeUndefined();
  });
});

describe("so is one that is read in part", () => {
  it("YAML of Google's, in which a text may be folded and its pod is far", () => {
    const entry = `---\ninsertId: 1a\nresource:\n  labels:\n    pod_name: zk-1\ntextPayload: |\n  ${LOOKING}\n`;
    expect(parseText(entry.repeat(3)).unread).toEqual({ kind: "yaml" });
  });

  it("records in one line, with tabs between", () => {
    const parsed = parseText(`${LOOKING}\t${LOOKING}\t\tat A.b(A.java:1)\n`);
    expect(parsed.unread).toEqual({ kind: "tabs" });
  });

  it.each([
    ["in the same word", ["zk-0\tPrimaryResult", "zk-1\tPrimaryResult", "zk-0\tPrimaryResult"]],
    ["in a stamp", [1, 2, 3].map((second) => `zk-0\t2024-03-05T08:00:0${second}.1234567Z`)],
  ])("cells behind the records that all end %s", (_, ends) => {
    const parsed = parseText(ends.map((end) => `${LOOKING}\t${end}\n`).join(""));
    expect(parsed.unread).toEqual({ kind: "cells" });
  });
});

describe("nothing is told of", () => {
  it.each([
    ["a table with names", `message\tpod\ttable\n${`${LOOKING}\tzk-0\tlogs\n`.repeat(4)}`],
    ["a log with a tab in every line", [1, 2, 3].map((i) => `${LOOKING}\t${i}\n`).join("")],
    ["a log with a tab and the same end in two of its lines", `${`${LOOKING}\tend\n`.repeat(2)}${LOOKING}\n`],
    ["a log", `${LOOKING}\n`.repeat(3)],
    ["a log of one line, with tabs in it", `${LOOKING}\tand\tmore\n`],
    ["a log with a header behind a word now and then", `${LOOKING}\n${"seen: "}${LOOKING}\n`],
    ["an export with a column for the level", `"level","message"\n"INFO","${LOOKING}"\n`],
    ["a log behind a banner in YAML", `name: zk\nimage: zookeeper\n${LOOKING}\n`],
    ["text", "once upon a time\nthere was a server\n"],
    ["a table of something else", `"level","message"\n`.replace("message", "colour")],
    ["JSON of something else", '{"a":1}\n{"b":[2]}\n'],
  ])("%s", (_, text) => {
    expect(parseText(text).unread).toBeNull();
  });
});

it("events of CloudWatch that have several lines are read, the stamp behind the last one is left", () => {
  const failed = LOOKING.replace("LOOKING", "Exception when following the leader");
  const event = `EVENTS\t1709625601620\t${failed}\njava.net.ConnectException: refused\n\tat A.b(A.java:1)\t1709625601120\n`;
  const parsed = parseText(`b/38\tf/38\n${event}EVENTS\t1709625601620\t${LOOKING}\t1709625601120\n`);
  expect(kindsByLine(parsed)).toEqual(["2: follow.fail", "3: trace.exception", "5: role.looking"]);
});
