/** What log services export as CSV, through the whole parser. */
import { describe, expect, it } from "vitest";
import { countsIn, eventsIn, kindsByLine, parserOf, parseText, streamsIn, whole } from "./parse-text.ts";

const LOOKING = "2024-03-05 08:00:01,120 [myid:2] - INFO  [QuorumPeer[myid=2]/0.0.0.0:2181:QuorumPeer@797] - LOOKING";
const PLAIN = "2024-03-05 08:00:01,120 [myid:] - INFO  [main:QuorumPeer@797] - LOOKING";
const FAILED =
  "2024-03-05 08:00:03,120 [myid:2] - WARN  [QuorumPeer[myid=2]/0.0.0.0:2181:Follower@89] - Exception when following the leader";
const TRACE = ["java.net.SocketTimeoutException: Read timed out", '\tat A.b("x", A.java:1)', "", "\tat C.d(C.java:2)"];
const EVENT = "2024-03-05T08:00:01.120 info [QuorumPeer[myid=2]/0.0.0.0:2181] role.looking";

/** As services write rows: every cell in quotes. */
const row = (...cells: readonly string[]) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\n`;

const SERVICES = [
  {
    name: "Kibana",
    text: row("@timestamp", "host.name", "message") + row("Mar 5, 2024 @ 08:00:01.120", "zk2", LOOKING),
    stream: "zk2/2 zookeeper",
  },
  {
    name: "Kibana with other columns, of which some are empty",
    text:
      row("_id", "_index", "@timestamp", "message", "kubernetes.pod.name", "host.name") +
      row("k1", "logs-1", "-", LOOKING, "zk-1", "worker-7"),
    stream: "zk-1/2 zookeeper",
  },
  {
    name: "Kibana, quoted where it must be",
    text: `"@timestamp",message\n"Mar 5, 2024 @ 08:00:01.120","${LOOKING}"\n`,
    stream: "-/2 zookeeper",
  },
  {
    name: "Datadog",
    text: row("Date", "Host", "Service", "Message") + row("2024-03-05T08:00:01.120Z", "zk2", "zookeeper", LOOKING),
    stream: "zk2/2 zookeeper",
  },
  {
    name: "Datadog, an older one",
    text: row("date", "host", "Content") + row("2024-03-05T08:00:01.120Z", "zk2", LOOKING),
    stream: "zk2/2 zookeeper",
  },
  {
    name: "Splunk",
    text:
      row("_raw", "_time", "host", "source", "message") +
      row(LOOKING, "2024-03-05T08:00:01.120+0000", "zk2", "/var/log/zk.log", "LOOKING"),
    stream: "zk2/2 zookeeper",
  },
  {
    name: "CloudWatch Logs Insights",
    text: row("@timestamp", "@message", "@logStream") + row("2024-03-05 08:00:01.120", LOOKING, "zk2"),
    stream: "zk2/2 zookeeper",
  },
  {
    name: "Graylog with messages in short and in full",
    text: row("timestamp", "source", "message", "full_message") + row("2024-03-05T08:00:01.120Z", "zk2", "x", LOOKING),
    stream: "zk2/2 zookeeper",
  },
  {
    name: "OpenSearch",
    text:
      row("_index", "_source.message", "_source.host.name", "_source.@timestamp") +
      row("logs", LOOKING, "zk2", "2024-03-05T08:00:01.120Z"),
    stream: "zk2/2 zookeeper",
  },
  {
    name: "CloudWatch's console",
    text: row("timestamp", "message") + row("1709625601120", LOOKING),
    stream: "-/2 zookeeper",
  },
  {
    name: "Grafana, the labels in one cell",
    text:
      row("Time", "labels", "Line", "tsNs", "id") +
      row("2024-03-05 09:00:01", '{"app":"zk","pod":"zk-1"}', LOOKING, "1709625601120000000", "1_a"),
    stream: "zk-1/2 zookeeper",
  },
  {
    name: "Google's Logs Explorer",
    text:
      row("insertId", "resource.labels.pod_name", "textPayload", "timestamp") +
      row("1", "zk-1", LOOKING, "2024-03-05T08:00:01.120Z"),
    stream: "zk-1/2 zookeeper",
  },
  {
    name: "Graylog, whose source is the host",
    text: row("timestamp", "source", "message") + row("2024-03-05T08:00:01.120Z", "zk2", LOOKING),
    stream: "zk2/2 zookeeper",
  },
  {
    name: "another one, whose source is a file",
    text: row("timestamp", "message", "source") + row("2024-03-05T08:00:01.120Z", LOOKING, "/var/log/zk.log"),
    stream: "-/2 zookeeper",
  },
  {
    name: "Sumo Logic",
    text:
      row("_messagetime", "_raw", "_sourcehost", "_sourcename") +
      row("1709625601120", LOOKING, "zk2", "/var/log/zk.log"),
    stream: "zk2/2 zookeeper",
  },
  {
    name: "Dynatrace",
    text: row("timestamp", "content", "k8s.pod.name") + row("2024-03-05T08:00:01.120Z", LOOKING, "zk-1"),
    stream: "zk-1/2 zookeeper",
  },
  {
    name: "Tencent's log service",
    text: row("__TIMESTAMP__", "__HOSTNAME__", "__CONTENT__") + row("1709625601120", "zk2", LOOKING),
    stream: "zk2/2 zookeeper",
  },
  { name: "a single column", text: row("message") + row(LOOKING), stream: "-/2 zookeeper" },
  {
    name: "semicolons, as Excel wants them",
    text: `sep=;\n"Time";"Line"\n"x";"${LOOKING}"\n`,
    stream: "-/2 zookeeper",
    noise: 2,
  },
  { name: "semicolons without quotes", text: `time;host;line\nx;zk2;${LOOKING}\n`, stream: "zk2/2 zookeeper" },
  { name: "tabs without quotes", text: `message\thost\n${LOOKING}\tzk2\n`, stream: "zk2/2 zookeeper" },
  { name: "commas in a last cell without quotes", text: `host,message\nzk2,${LOOKING}\n`, stream: "zk2/2 zookeeper" },
  {
    name: "CRLF behind a mark",
    text: `\ufeff${(row("message", "host") + row(LOOKING, "zk2")).replaceAll("\n", "\r\n")}`,
    stream: "zk2/2 zookeeper",
  },
  {
    name: "a cell with kubectl's prefix in it",
    text: row("message", "host") + row(`[pod/zk-1/zookeeper] ${LOOKING}`, "worker-7"),
    stream: "zk-1/2 zookeeper",
  },
  {
    name: "a cell with CRI's in it",
    text: row("host", "message") + row("zk2", `2024-03-05T08:00:01.12Z stdout F ${LOOKING}`),
    stream: "zk2/2 zookeeper",
  },
  {
    name: "a cell with JSON in it",
    text: row("host", "message") + row("zk2", JSON.stringify({ log: `${LOOKING}\n` })),
    stream: "zk2/2 zookeeper",
  },
];

describe.each(SERVICES)("$name", ({ text, stream, noise = 1 }) => {
  it("is read: the node, the stamp and the message", () => {
    const parsed = parseText(text);
    expect({ streams: streamsIn(parsed).at(-1), events: eventsIn(parsed), lines: countsIn(parsed) }).toEqual({
      streams: stream,
      events: [EVENT],
      lines: { total: 1 + noise, event: 1, noise },
    });
  });
});

describe("the time of an entry tells the zone of the stamps", () => {
  const zoneOf = (time: string) =>
    parseText(row("@timestamp", "message") + row(time, LOOKING)).streams.at(-1)?.inferredZone;

  it.each(["2024-03-05T07:00:01.120Z", "2024-03-05 07:00:01.120 +00:00", "1709622001120"])("%s", (time) => {
    expect(zoneOf(time)).toBe(60);
  });

  it.each(["2024-03-05 07:00:01.120", "Mar 5, 2024 @ 07:00:01.120", "2024-03-05T07:00:01", "17096220", ""])(
    "but not %s, which may be of any",
    (time) => {
      expect(zoneOf(time)).toBeNull();
    },
  );
});

describe("a row over several lines", () => {
  const entry = [FAILED, ...TRACE].join("\n");

  it.each([
    ["the node before the text", row("host", "message") + row("zk2", entry) + row("zk3", PLAIN)],
    ["the node behind the text", row("message", "host") + row(entry, "zk2") + row(PLAIN, "zk3")],
  ])("is a record with its trace, %s", (_, text) => {
    const parsed = parseText(text);
    expect(kindsByLine(parsed)).toEqual(["2: follow.fail", "3: trace.exception", "7: role.looking"]);
    expect(streamsIn(parsed)).toEqual(["-/- ", "zk2/2 zookeeper", "zk3/- zookeeper"]);
    expect(countsIn(parsed)).toEqual({ total: 7, event: 2, continuation: 3, noise: 2 });
  });

  it("may hold several records", () => {
    const parsed = parseText(row("message", "host") + row(`${entry}\n${LOOKING}`, "zk2"));
    expect(kindsByLine(parsed)).toEqual(["2: follow.fail", "3: trace.exception", "7: role.looking"]);
  });

  it("is a record where its text begins, and nothing where that has ended", () => {
    const text = row("note", "message", "trace") + row("two\nlines", LOOKING, "a\nb,c\nd") + row("", FAILED, "");
    const parsed = parseText(text);
    expect(kindsByLine(parsed)).toEqual(["3: role.looking", "6: follow.fail"]);
    expect(countsIn(parsed)).toEqual({ total: 6, event: 2, continuation: 3, noise: 1 });
  });

  it("gives the same in any chunks", () => {
    const text = `${row("message", "host") + row(entry, "zk2")}\r\n${row(LOOKING, "zk2")}${row(PLAIN, "zk3")}`;
    const expected = whole(parseText(text));
    for (let size = 1; size < 40; size++) {
      const chunks = Array.from({ length: Math.floor(text.length / size) }, () => size);
      expect(whole(parseText(text, { chunks }))).toEqual(expected);
    }
  });
});

describe("what is broken", () => {
  it("a row that is cut off is read as far as it goes", () => {
    const text = row("host", "message") + row("zk2", LOOKING) + row("zk2", FAILED).slice(0, -2);
    expect(kindsByLine(parseText(text))).toEqual(["2: role.looking", "3: follow.fail"]);
  });

  it("unless what would say whose it is has been cut off", () => {
    const text = row("message", "host") + row(LOOKING, "zk2") + row(PLAIN, "zk3") + row(FAILED, "zk2").slice(0, -8);
    const parsed = parseText(text);
    expect(kindsByLine(parsed)).toEqual(["2: role.looking", "3: role.looking"]);
    expect(countsIn(parsed)).toEqual({ total: 4, event: 2, noise: 2 });
  });

  it("a quote that was lost costs its row and no other", () => {
    const text = `${row("message", "host")}"${LOOKING},"zk2"\n${row(LOOKING, "zk2")}${row(FAILED, "zk2")}`;
    expect(kindsByLine(parseText(text))).toEqual(["3: role.looking", "4: follow.fail"]);
  });

  it("a quote that never ends does not take the rest", () => {
    const text = `${row("host", "message") + row("zk2", FAILED).slice(0, -2)}\n${row("zk2", LOOKING).repeat(3)}`;
    expect(kindsByLine(parseText(text))).toEqual([
      "2: follow.fail",
      "3: role.looking",
      "4: role.looking",
      "5: role.looking",
    ]);
  });
});

it("exports that were put one behind the other name their columns again", () => {
  const text = row("host", "message") + row("zk2", LOOKING);
  const parsed = parseText(text + text);
  expect(kindsByLine(parsed)).toEqual(["2: role.looking", "4: role.looking"]);
  expect(countsIn(parsed)).toEqual({ total: 4, event: 2, noise: 2 });
});

it("a pipe that pauses is settled", () => {
  const text = row("time", "host", "message") + row("x", "zk2", LOOKING);
  const parser = parserOf(text.length);
  parser.begin(0).push(Buffer.from(text));
  parser.settle();
  expect(eventsIn(parser.soFar(true))).toEqual([EVENT]);
});

describe("what is no export is read as before", () => {
  it.each([
    ["an ordinary log that begins with a list", `Starting with host, message\n${LOOKING}\n`],
    ["an ordinary log that begins with a column's name", `message\n${LOOKING}\n`],
    ["an ordinary log of messages with one comma", `log, then\n${LOOKING}\n${LOOKING}\n${LOOKING}, again\n`],
    ["compose's output behind such a line", `log, then\n${`zk2  | ${LOOKING}\n`.repeat(3)}zk2  | x, y\n`],
  ])("%s", (_, text) => {
    const parsed = parseText(text);
    expect(parsed.streams.every(({ source }) => !source.chain.some((name) => name.startsWith("csv")))).toBe(true);
    expect(new Set(eventsIn(parsed))).toEqual(new Set([EVENT]));
  });

  it("a table whose texts are no lines of a log", () => {
    const parsed = parseText(row("host", "message") + row("zk2", "hello") + row("zk2", "a, b"));
    expect(countsIn(parsed)).toEqual({ total: 3, noise: 3 });
  });
});
