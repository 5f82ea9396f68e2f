/** Exports whose newest lines stand first give what the log itself gives; what only looks so stays as it is. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { seeded } from "../../bench/random.ts";
import { decodeStreams } from "../../src/correlate/streams.ts";
import { KeptLines, MOST_KEPT_BYTES } from "../../src/parse/newest-first.ts";
import { system } from "../../src/systems/zookeeper/system.ts";
import { countsIn, eventsOf, kindsByLine, type ParseTextOptions, parserOf, parseText } from "./parse-text.ts";
import { WRAPS } from "./wrapped-log.ts";

const FIXTURES = [
  "zookeeper/leader-killed/zk0.log",
  "zookeeper/crash-loop/zk1.log",
  "kvrocks/master-killed-and-replica-promoted/nodeC.log",
  "kvrocks/slot-migration/nodeA.log",
  "pulsar/broker-paused-and-its-bundle-taken/broker1.log",
  "pulsar/broker-paused-and-its-bundle-taken/bookie1.log",
];

/** The lines of a text, without the last end. */
const linesOf = (text: string) => text.replace(/\n$/, "").split("\n");
const lines = (...all: readonly string[]) => `${all.join("\n")}\n`;
const reversed = (text: string) => lines(...linesOf(text).reverse());

function fixture(path: string): string {
  return readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), "utf8");
}

/** Every event with the line that it stands on, and the counts; `count` mirrors the numbers of that many lines. */
function told(text: string, options: ParseTextOptions = {}, count: number | null = null): unknown[] {
  const parsed = parseText(text, options);
  const lineOf = (line: number) => (count === null ? line : count + 1 - line);
  const events = parsed.streams.flatMap((stream) =>
    eventsOf(stream).map(({ ref, at, kind, level, thread, logger, fields }) => [
      stream.label,
      stream.inferredZone,
      lineOf(ref.line),
      at,
      kind,
      level,
      thread,
      logger,
      fields,
    ]),
  );
  return [countsIn(parsed), ...events];
}

/** Wraps every line, each a moment later than the one before. */
function wrap(text: string, name: string): string {
  const begin = Date.UTC(2017, 3, 11, 9);
  return lines(...linesOf(text).map((line, i) => WRAPS[name]?.(line, "zk-0", new Date(begin + 10 * i)) ?? line));
}

describe("a log whose newest lines stand first", () => {
  it.each(FIXTURES)("tells the same as %s", (path) => {
    const text = fixture(path);
    expect(told(reversed(text), { path }, linesOf(text).length)).toEqual(told(text, { path }));
  });

  it.each(["timestamps", "kubectl with timestamps", "syslog, ISO stamps", "docker"])(
    "tells the same as the log in order behind the wrapper %s",
    (name) => {
      const text = wrap(fixture("zookeeper/leader-killed/zk0.log"), name);
      expect(told(reversed(text), {}, linesOf(text).length)).toEqual(told(text));
    },
  );

  it("tells the same in any chunks", () => {
    const draw = seeded(5);
    const text = reversed(fixture("zookeeper/leader-killed/zk0.log"));
    const whole = told(text);
    for (let round = 0; round < 20; round++) {
      const chunks = Array.from({ length: 30 }, () => draw.between(1, 2000));
      expect(told(text, { chunks })).toEqual(whole);
    }
  });

  it.each([
    ["a trace", undefined],
    ["text that is no trace", "and more of it"],
  ])("keeps the rows of an export whole that hold %s", (_, later) => {
    const records = fixture("zookeeper/leader-killed/zk0.log").split(/\n(?=\d{4}-\d\d-\d\d )/);
    const rows = records.map((record) => {
      const [first = "", ...others] = linesOf(record);
      const texts = later && others.length > 0 ? [first, later, later] : [first, ...others];
      return `"${texts.join("\n").replaceAll('"', '""')}","zk-0"\n`;
    });
    const exported = (all: readonly string[]) => parseText(`message,host\n${all.join("")}`);
    const [inOrder, turned] = [exported(rows), exported(rows.toReversed())];
    const facts = ({ streams }: typeof inOrder) =>
      streams.map((stream) => [
        stream.label,
        eventsOf(stream).map(({ at, kind, thread, fields }) => [at, kind, thread, fields]),
      ]);
    expect(facts(turned)).toEqual(facts(inOrder));
    expect(countsIn(turned)).toEqual(countsIn(inOrder));
    expect(turned.streams.map(({ source }) => source.turned(0))).toContain("by record");
  });

  it("has the offsets that its lines have in the file", () => {
    const text = reversed(fixture("zookeeper/leader-killed/zk0.log"));
    const bytes = Buffer.from(text);
    const offsets = [0, ...[...bytes.keys()].filter((at) => bytes[at] === 0x0a).map((at) => at + 1)];
    const refs = parseText(text).streams.flatMap((stream) => eventsOf(stream).map(({ ref }) => ref));
    expect(refs.map(({ offset }) => offset)).toEqual(refs.map(({ line }) => offsets[line - 1]));
  });

  it("is turned round input by input where it is rotated", () => {
    const text = linesOf(fixture("zookeeper/leader-killed/zk0.log"));
    const [older, newer] = [lines(...text.slice(0, 80)), lines(...text.slice(80))];
    const kinds = (...texts: readonly string[]) => {
      const parser = parserOf(0, {}, texts.length);
      for (const [index, one] of texts.entries()) {
        const splitter = parser.begin(index);
        splitter.push(Buffer.from(one));
        splitter.end();
      }
      return parser
        .end()
        .streams.flatMap((stream) => eventsOf(stream).map(({ at, ref, kind }) => [at, ref.input, kind]));
    };
    expect(kinds(reversed(older), reversed(newer))).toEqual(kinds(older, newer));
  });
});

const at = (second: number) => `2024-03-05 08:00:${String(second).padStart(2, "0")},120 [myid:2] - `;
const plain = (second: number) => `${at(second)}INFO  [QuorumPeer[myid=2]:QuorumPeer@1] - LOOKING`;
const failed = (second: number, host: string) =>
  `${at(second)}WARN  [WorkerSender[myid=2]:QuorumCnxManager@400] - Cannot open channel to 3 at election address ${host}/10.1.2.5:3888`;
const trace = (detail: string) => [
  `java.net.ConnectException: ${detail}`,
  "\tat java.net.PlainSocketImpl.socketConnect(Native Method)",
  "\tat java.lang.Thread.run(Thread.java:748)",
];

/** `host: detail` of every refused connection, by the trace under it. */
function refusals(text: string): string[] {
  return decodeStreams([parseText(text)], system).flatMap(({ events }) =>
    events.flatMap(({ kind, fields, causes }) =>
      kind === "cnx.openfail" ? [`${fields.addr}: ${causes.map(({ detail }) => detail).join()}`] : [],
    ),
  );
}

describe("traces", () => {
  const records = Array.from({ length: 8 }, (_, i) => [failed(i + 1, `zk${i}`), ...trace(`no ${i}`)]);
  const inOrder = refusals(lines(...records.flat()));

  it("that stand upside down above their records are turned round line by line", () => {
    expect(inOrder).toHaveLength(8);
    expect(inOrder[3]).toMatch(/zk3.*: no 3$/);
    expect(refusals(reversed(lines(...records.flat())))).toEqual(inOrder);
  });

  it("that stand in order below theirs stay so while records are turned round", () => {
    expect(refusals(lines(...[...records].reverse().flat()))).toEqual(inOrder);
  });

  it("of several nodes between one another are told apart by node", () => {
    const of = (node: string, record: readonly string[]) => record.map((line) => `${node}  | ${line}`);
    const both = (all: readonly (readonly string[])[]) =>
      lines(...all.flatMap((record) => of("a", record).flatMap((line, i) => [line, of("b", record)[i] ?? ""])));
    const expected = refusals(both(records));
    expect(refusals(both([...records].reverse()))).toEqual(expected);
    expect(refusals(reversed(both(records)))).toEqual(expected);
  });

  it("upside down show with two stamps that the newest lines stand first", () => {
    const few = lines(...records.slice(0, 3).flat());
    expect(refusals(reversed(few))).toEqual(refusals(few));
  });

  it("longer than the lines by which wrappings are settled do not hide it", () => {
    const long = (i: number) => [
      failed(i, `zk${i}`),
      `java.net.ConnectException: no ${i}`,
      ...Array.from({ length: 300 }, () => "\tat java.lang.Thread.run(Thread.java:748)"),
    ];
    const text = lines(...Array.from({ length: 9 }, (_, i) => long(i)).flat());
    expect(refusals(reversed(text))).toEqual(refusals(text));
  });
});

describe("parts of one record in their right order", () => {
  const json = (second: number) =>
    `{"@timestamp":"2024-03-05T08:00:${String(second).padStart(2, "0")}.120Z","log.level":"INFO","message":"LOOKING"}`;

  it("stay so where a terminal has cut JSON", () => {
    const cut = (second: number) => [json(second).slice(0, 40), json(second).slice(40)];
    const records = Array.from({ length: 9 }, (_, i) => cut(9 - i));
    const parsed = parseText(lines(...records.flat()));
    expect(kindsByLine(parsed)).toEqual(records.map((_, i) => `${2 * i + 1}: role.looking`));
    expect(parsed.streams.flatMap((stream) => eventsOf(stream).map(({ ref }) => ref.line))).toEqual([
      17, 15, 13, 11, 9, 7, 5, 3, 1,
    ]);
    expect(countsIn(parsed)).toEqual({ total: 18, event: 9, continuation: 9 });
  });

  it("stay so where a container runtime has cut lines", () => {
    const cri = (second: number) => {
      const stamp = `2024-03-05T08:00:${String(second).padStart(2, "0")}.5Z stdout`;
      return [`${stamp} P ${plain(second).slice(0, -3)}`, `${stamp} F ${plain(second).slice(-3)}`];
    };
    const records = Array.from({ length: 9 }, (_, i) => cri(9 - i));
    expect(kindsByLine(parseText(lines(...records.flat())))).toEqual(
      records.map((_, i) => `${2 * i + 2}: role.looking`),
    );
  });
});

describe("as they stand are read", () => {
  const seconds = (...all: readonly number[]) => all.map(plain);
  const up = (from: number, count: number) => seconds(...Array.from({ length: count }, (_, i) => from + i));
  const lookAlikes: Readonly<Record<string, readonly string[]>> = {
    "a few lines picked out by hand": seconds(50, 41, 30, 12),
    "rotated files put together the newest first": [
      ...up(40, 9),
      ...up(30, 9),
      ...up(20, 9),
      ...up(10, 9),
      ...up(1, 9),
    ],
    "a clock set back once": [...up(30, 12), ...up(2, 12)],
    "records that threads hand in late": Array.from({ length: 20 }, (_, i) => seconds(i + 2, i + 1)).flat(),
    "records of one moment": Array.from({ length: 30 }, () => plain(7)),
    "clock times over midnight": Array.from(
      { length: 20 },
      (_, i) => `${i % 2 === 0 ? "23:59:58" : "00:00:01"}.120 [main] INFO o.a.z.s.quorum.QuorumPeer - LOOKING`,
    ),
  };

  it.each(Object.keys(lookAlikes))("%s", (name) => {
    const all = lookAlikes[name] ?? [];
    const refs = parseText(lines(...all)).streams.flatMap((stream) => eventsOf(stream).map(({ ref }) => ref.line));
    expect(refs).toEqual(all.map((_, i) => i + 1));
  });

  it("logs in order, whatever their wrappers", () => {
    for (const path of FIXTURES) {
      const refs = parseText(fixture(path)).streams.map((stream) => eventsOf(stream).map(({ ref }) => ref.line));
      expect(refs).toEqual(refs.map((stream) => [...stream].sort((a, b) => a - b)));
    }
  });
});

it("lines beyond what is kept are read as they stand, and a problem says so", () => {
  const parser = parserOf(0);
  const splitter = parser.begin(0);
  const dump = Buffer.from(`${"no line of a record ".repeat(50_000)}\n`);
  const count = Math.ceil(MOST_KEPT_BYTES / dump.length) + 10;
  for (let i = 0; i < count; i++) {
    const stamp = new Date(Date.UTC(2024, 2, 5) - 1000 * i).toISOString().slice(0, 19).replace("T", " ");
    splitter.push(Buffer.from(`${stamp}${plain(1).slice(19)}\n`));
    splitter.push(dump);
  }
  splitter.end();
  const parsed = parser.end();
  const refs = parsed.streams.flatMap((stream) => eventsOf(stream).map(({ ref }) => ref.line));
  expect(refs).toEqual(Array.from({ length: count }, (_, i) => 2 * i + 1));
  expect(parsed.problems.flat()).toEqual([
    { code: "newest-first", line: 0, text: expect.stringMatching(/^The newest lines of server.log .*tac FILE/) },
  ]);
});

it("kept lines come back as they went in, whatever their lengths", () => {
  const draw = seeded(9);
  const kept = new KeptLines(3);
  const texts = Array.from({ length: 400 }, (_, i) => String(i).repeat(draw.between(0, i % 50 === 0 ? 900_000 : 90)));
  for (const [i, text] of texts.entries()) {
    kept.push({ input: 3, line: i + 1, offset: 7 * i }, Buffer.from(text), 0, text.length, "first");
  }
  const given: string[] = [];
  kept.byLine(({ line, offset }, bytes) => {
    if (offset === 7 * (line - 1)) given.push(bytes.toString());
  });
  expect(given.reverse()).toEqual(texts);
});
