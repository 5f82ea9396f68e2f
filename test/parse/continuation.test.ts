/** Records of several lines: stack traces, wrapped text, what stands between records, and streams that interleave. */
import { describe, expect, it } from "vitest";
import { decodeStreams } from "../../src/correlate/streams.ts";
import { system } from "../../src/systems/zookeeper/system.ts";
import { countsIn, eventsIn, kindsByLine, parseText, streamsIn } from "./parse-text.ts";

const HEAD = "2024-03-05 08:00:01,120 [myid:2] - WARN  [WorkerSender[myid=2]:QuorumCnxManager@400] - ";
const CANNOT = `${HEAD}Cannot open channel to 3 at election address zk3/10.1.2.5:3888`;
const REFUSED = "java.net.ConnectException: Connection refused";

/** `kind: exception | relation exception` of every event with a trace, in order. */
function causesIn(text: string): string[] {
  return decodeStreams([parseText(text)], system).flatMap(({ events }) =>
    events
      .filter(({ causes }) => causes.length > 0)
      .map(({ kind, causes }) => {
        const names = causes.map(({ relation, exception, detail }) =>
          [relation, `${exception.replace(/^.*\./, "")}${detail ? ` (${detail})` : ""}`].filter(Boolean).join(" "),
        );
        return `${kind}: ${names.join(" | ")}`;
      }),
  );
}

const lines = (...all: readonly string[]) => `${all.join("\n")}\n`;

describe("a line behind a blank", () => {
  it("in a paste whose other lines have none is a record all the same", () => {
    const text = lines(`${HEAD}LOOKING`, ` ${HEAD}FOLLOWING`, `\t${HEAD}LOOKING`, `  ${CANNOT}`, REFUSED);
    expect(kindsByLine(parseText(text))).toEqual(kindsByLine(parseText(text.replaceAll(/^\s+/gm, ""))));
    expect(causesIn(text)).toEqual(["cnx.openfail: ConnectException (Connection refused)"]);
  });

  it("that is none of a log is part of the record before it", () => {
    const counts = (...inner: readonly string[]) => countsIn(parseText(lines(CANNOT, ...inner)));
    expect(counts("  2024 servers were dialled", " [3888] is the port")).toEqual(
      counts("  servers were dialled", "  is the port"),
    );
  });
});

describe("a stack trace", () => {
  const traces: readonly (readonly [string, readonly string[], string])[] = [
    [
      "of one exception (C2, C3)",
      [
        REFUSED,
        "\tat java.net.PlainSocketImpl.socketConnect(Native Method)",
        "\tat java.lang.Thread.run(Thread.java:748)",
      ],
      "cnx.openfail: ConnectException (Connection refused)",
    ],
    [
      "with modules in its frames (C2)",
      [REFUSED, "\tat java.base/java.net.Socket.connect(Unknown Source)", "\tat app//x.Y$1.lambda$run$0(Y.java:1)"],
      "cnx.openfail: ConnectException (Connection refused)",
    ],
    [
      "with jars behind its frames (C2)",
      [REFUSED, "\tat org.apache.zookeeper.server.quorum.QuorumCnxManager.x(Q.java:4) ~[zookeeper-3.8.0.jar:3.8.0]"],
      "cnx.openfail: ConnectException (Connection refused)",
    ],
    [
      "whose tabs an issue tracker has eaten (C2)",
      [REFUSED, "at java.net.Socket.connect(Socket.java:589)"],
      "cnx.openfail: ConnectException (Connection refused)",
    ],
    [
      "without a message (C3)",
      ["java.io.EOFException", "\tat java.io.DataInputStream.readInt(DataInputStream.java:392)"],
      "cnx.openfail: EOFException",
    ],
    [
      "as logback prints one without a message (C3)",
      ["java.io.EOFException: null"],
      "cnx.openfail: EOFException (null)",
    ],
    [
      "with causes, the last of which is the root (C4, C5)",
      [
        "java.io.IOException: outer",
        "\tat a.B.c(B.java:1)",
        "Caused by: java.net.SocketTimeoutException: connect timed out",
        "\t... 12 more",
        "Caused by: java.net.SocketException: Network is unreachable",
        "\t... 3 common frames omitted",
      ],
      "cnx.openfail: IOException (outer) | Caused by SocketTimeoutException (connect timed out) | Caused by SocketException (Network is unreachable)",
    ],
    [
      "with the root first, as logback can be set to (C5)",
      ["java.net.SocketException: root", "\tat a.B.c(B.java:1)", "Wrapped by: java.io.IOException: outer"],
      "cnx.openfail: SocketException (root) | Wrapped by IOException (outer)",
    ],
    [
      "with one that was suppressed",
      [REFUSED, "\tSuppressed: java.io.IOException: close", "\t\tat a.B.c(B.java:1)"],
      "cnx.openfail: ConnectException (Connection refused) | Suppressed IOException (close)",
    ],
    ["of which the machine left the head only (C10)", [REFUSED], "cnx.openfail: ConnectException (Connection refused)"],
  ];

  it.each(traces)("%s belongs to its record", (_, trace, causes) => {
    const text = lines(CANNOT, ...trace, CANNOT);
    expect({ causes: causesIn(text), lines: countsIn(parseText(text)) }).toEqual({
      causes: [causes],
      lines: { total: trace.length + 2, event: 2, continuation: trace.length },
    });
  });

  it("is missing where a collector keeps first lines only, and that is all (C11)", () => {
    const text = lines(CANNOT, CANNOT);
    expect({ causes: causesIn(text), lines: countsIn(parseText(text)) }).toEqual({
      causes: [],
      lines: { total: 2, event: 2 },
    });
  });

  it("under a record that no grammar knows stands alone and is counted with it", () => {
    const text = lines(CANNOT, `${HEAD}A sentence that nobody has written yet`, REFUSED, "\tat a.B.c(B.java:1)");
    expect(countsIn(parseText(text))).toEqual({ total: 4, event: 1, unknown: 1, continuation: 2 });
    expect(causesIn(text)).toEqual(["trace.exception: ConnectException (Connection refused)"]);
  });

  it("before the first record belongs to none", () => {
    const text = lines(REFUSED, "\tat a.B.c(B.java:1)", CANNOT);
    expect(countsIn(parseText(text))).toEqual({ total: 3, event: 1, noise: 2 });
  });

  it.each([
    ["shutdown Follower", "follow.down", "shutdown called", "java.lang.Exception: shutdown Follower"],
    ["shutdown Observer", "follow.down", "shutdown called", "java.lang.Exception: shutdown Observer"],
    [
      "a leader's reason",
      "lead.shutdown",
      "Shutdown called",
      "java.lang.Exception: shutdown Leader! reason: Not sufficient followers synced, only synced with sids: [ 1 ]",
    ],
  ])("that only marks %s stays with its line (C6)", (_, kind, message, head) => {
    const text = lines(`${HEAD}${message}`, head, "\tat a.B.c(B.java:1)");
    expect(causesIn(text)).toEqual([`${kind}: Exception (${head.replace("java.lang.Exception: ", "")})`]);
  });
});

describe("text that goes on in later lines", () => {
  const PAUSE =
    "Detected pause in JVM or host machine (eg GC): pause of approximately 1345 ms, total pause: info level: 3, warn level: 1";

  it("is one record in a layout whose message is last (C8)", () => {
    const text = lines(
      `${HEAD}${PAUSE} `,
      "GC pool 'G1 Young Generation' had collection(s): count=1 time=1300ms",
      CANNOT,
    );
    const parsed = parseText(text);
    expect({ kinds: kindsByLine(parsed), lines: countsIn(parsed) }).toEqual({
      kinds: ["1: jvm.pause", expect.stringMatching(/^2: trace/), "3: cnx.openfail"],
      lines: { total: 3, event: 2, continuation: 1 },
    });
  });

  it("carries the logger of Kafka's layout on its last line (C7)", () => {
    const text = lines(
      `[2024-03-05 08:00:01,120] WARN ${PAUSE} `,
      "No GCs detected (org.apache.zookeeper.server.util.JvmPauseMonitor)",
      "[2024-03-05 08:00:02,120] INFO LOOKING (org.apache.zookeeper.server.quorum.QuorumPeer)",
    );
    const parsed = parseText(text);
    expect({ kinds: kindsByLine(parsed), lines: countsIn(parsed) }).toEqual({
      kinds: ["1: jvm.pause", "3: role.looking"],
      lines: { total: 3, event: 2, continuation: 1 },
    });
  });

  it("keeps the trace behind the suffix of Kafka's and Strimzi's layout (C7)", () => {
    const suffix = " (org.apache.zookeeper.server.quorum.QuorumCnxManager)";
    const cannot = "Cannot open channel to 3 at election address /10.1.2.5:3888";
    const kafka = lines(`[2024-03-05 08:00:01,120] WARN ${cannot}${suffix}`, REFUSED, "\tat a.B.c(B.java:1)");
    const strimzi = lines(`2024-03-05 08:00:01,120 WARN ${cannot}${suffix} [WorkerSender[myid=2]]`, REFUSED);
    expect([...causesIn(kafka), ...causesIn(strimzi)]).toEqual([
      "cnx.openfail: ConnectException (Connection refused)",
      "cnx.openfail: ConnectException (Connection refused)",
    ]);
  });

  it("that docker or syslog cut off is a continuation (C12)", () => {
    const text = lines(`${HEAD}A long line that was cut in the mid`, "dle of a word and goes on here", CANNOT);
    expect(countsIn(parseText(text))).toEqual({ total: 3, event: 1, continuation: 1, unknown: 1 });
  });
});

describe("what other programs write into the stream (C13)", () => {
  it.each([
    "SLF4J: Failed to load class org.slf4j.impl.StaticLoggerBinder.",
    "log4j:WARN No appenders could be found for logger (org.apache.zookeeper).",
    "Picked up JAVA_TOOL_OPTIONS: -Xmx1g",
    "# A fatal error has been detected by the Java Runtime Environment:",
    "[0.012s][info][gc] Using G1",
    "[1.234s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 24M->4M(256M) 3.456ms",
    "ZooKeeper JMX enabled by default",
    "Starting zookeeper ... STARTED",
    "# a remark",
    "...",
    "",
  ])("%j between two records is part of neither", (text) => {
    expect(countsIn(parseText(lines(CANNOT, text, CANNOT)))).toEqual({ total: 3, event: 2, noise: 1 });
  });

  it("an error of the virtual machine is told, wherever it stands", () => {
    const text = lines(CANNOT, "java.lang.OutOfMemoryError: Java heap space", "Dumping heap to java_pid1.hprof ...");
    expect(causesIn(text)).toEqual(["cnx.openfail: OutOfMemoryError (Java heap space)"]);
  });
});

describe("streams of several nodes", () => {
  it("whose traces interleave are put together by prefix (C9)", () => {
    const [one, two] = [1, 2].map((id) => (text: string) => `zoo${id}-1  | ${text}`);
    const text = lines(
      one?.(CANNOT.replace("[myid:2]", "[myid:1]")) ?? "",
      two?.(CANNOT.replace("channel to 3", "channel to 1")) ?? "",
      one?.(REFUSED) ?? "",
      two?.("java.net.SocketTimeoutException: connect timed out") ?? "",
      one?.("\tat a.B.c(B.java:1)") ?? "",
      two?.("\tat a.B.c(B.java:1)") ?? "",
      "zoo1-1  |",
    );
    const parsed = parseText(text);
    expect({ streams: streamsIn(parsed), causes: causesIn(text), lines: countsIn(parsed) }).toEqual({
      streams: ["zoo1-1/1 zookeeper", "zoo2-1/2 zookeeper"],
      causes: [
        "cnx.openfail: ConnectException (Connection refused)",
        "cnx.openfail: SocketTimeoutException (connect timed out)",
      ],
      lines: { total: 7, event: 2, continuation: 4, noise: 1 },
    });
  });

  it("a trace in journald is one entry a line, of the same host (W7)", () => {
    const head = "Mar  5 08:00:01 zk1 zookeeper[812]:";
    const text = lines(
      `${head} ${CANNOT}`,
      `${head} ${REFUSED}`,
      `${head} #011at java.net.Socket.connect(Socket.java:1)`,
    );
    expect({ causes: causesIn(text), lines: countsIn(parseText(text)) }).toEqual({
      causes: ["cnx.openfail: ConnectException (Connection refused)"],
      lines: { total: 3, event: 1, continuation: 2 },
    });
  });

  it("a trace in docker's json-file is one object a line (W6)", () => {
    const wrap = (log: string) => JSON.stringify({ log: `${log}\n`, stream: "stdout", time: "2024-03-05T08:00:01.2Z" });
    const text = lines(wrap(CANNOT), wrap(REFUSED), wrap("\tat a.B.c(B.java:1)"));
    expect(causesIn(text)).toEqual(["cnx.openfail: ConnectException (Connection refused)"]);
  });
});

describe("a record that is JSON", () => {
  const record = (message: string, trace: object) =>
    JSON.stringify({ "@timestamp": "2024-03-05T08:00:01.120Z", level: "WARN", thread_name: "main", message, ...trace });
  const cannot = "Cannot open channel to 3 at election address /10.1.2.5:3888";
  const trace = `${REFUSED}\n\tat a.B.c(B.java:1)\nCaused by: java.io.IOException: inner\n`;

  it.each([
    ["logstash's field", { stack_trace: trace }],
    ["ECS's field", { "error.stack_trace": trace }],
    ["a nested field", { error: { stack_trace: trace } }],
    ["a cloud's field", { exception: trace }],
  ])("holds its trace in %s", (_, fields) => {
    const text = lines(record(cannot, fields), record("LOOKING", {}));
    expect({ causes: causesIn(text), lines: countsIn(parseText(text)) }).toEqual({
      causes: ["cnx.openfail: ConnectException (Connection refused) | Caused by IOException (inner)"],
      lines: { total: 2, event: 2 },
    });
  });

  it("may hold its trace in the message", () => {
    expect(causesIn(lines(record(`${cannot}\n${trace}`, {})))).toEqual([
      "cnx.openfail: ConnectException (Connection refused) | Caused by IOException (inner)",
    ]);
  });
});

describe("parts of a CRI line", () => {
  const seen = "2024-03-05T08:00:01.12Z stdout";

  it("are joined up to the last", () => {
    const text = lines(
      `${seen} P ${CANNOT.slice(0, 70)}`,
      `${seen} P ${CANNOT.slice(70, 120)}`,
      `${seen} F ${CANNOT.slice(120)}`,
      `${seen} F ${CANNOT}`,
    );
    const parsed = parseText(text);
    expect({ kinds: kindsByLine(parsed), lines: countsIn(parsed) }).toEqual({
      kinds: ["3: cnx.openfail", "4: cnx.openfail"],
      lines: { total: 4, event: 2, continuation: 2 },
    });
  });

  it("that no last one follows are counted and lost to nobody", () => {
    const text = lines(`${seen} F ${CANNOT}`, `${seen} P ${CANNOT.slice(0, 70)}`);
    expect(countsIn(parseText(text))).toEqual({ total: 2, event: 1, continuation: 1 });
  });
});

describe("an XML event", () => {
  const open =
    '<log4j:event logger="org.apache.zookeeper.server.quorum.QuorumCnxManager" timestamp="1709625601120" level="WARN" thread="main">';

  it("may stand in several lines, its trace among them", () => {
    const text = lines(
      open,
      "  <log4j:message><![CDATA[Cannot open channel to 3 at election address /10.1.2.5:3888]]></log4j:message>",
      `  <log4j:throwable><![CDATA[${REFUSED}`,
      "\tat a.B.c(B.java:1)",
      "]]></log4j:throwable>",
      "</log4j:event>",
      "",
      open,
      "<log4j:message><![CDATA[LOOKING]]></log4j:message>",
      "</log4j:event>",
    );
    const parsed = parseText(text);
    expect({
      events: eventsIn(parsed).filter((event) => !event.endsWith("trace.exception")),
      causes: causesIn(text),
    }).toEqual({
      events: [
        "2024-03-05T08:00:01.120Z warn [main] cnx.openfail",
        "2024-03-05T08:00:01.120Z warn [main] role.looking",
      ],
      causes: ["cnx.openfail: ConnectException (Connection refused)"],
    });
    expect(parsed.streams).toHaveLength(1);
    const { total, ...classes } = countsIn(parsed);
    expect(Object.values(classes).reduce((sum, count) => sum + count, 0)).toBe(total);
  });
});

it("records a few milliseconds out of order stay in the order of their lines until correlation (C14)", () => {
  const at = (milli: string) => `${HEAD}LOOKING`.replace(",120", `,${milli}`);
  expect(eventsIn(parseText(lines(at("120"), at("118"), at("121")))).map((event) => event.slice(20, 23))).toEqual([
    "120",
    "118",
    "121",
  ]);
});
