/** No line is lost or counted twice, however the bytes arrive and whichever engine reads them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LineCounts } from "../../src/event.ts";
import { earleyEngine } from "../../src/grammar/earley.ts";
import { countLines, type ParsedSource } from "../../src/parse/source.ts";
import { eventsOf, parseText, streamsIn } from "./parse-text.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures/zookeeper");
const OUTAGE = readFileSync(join(FIXTURES, "outage-2017-04-11/zk1.log"));
const NARRATED = readFileSync(join(FIXTURES, "outage-2017-04-11-narrated/narrated-zk0.txt"));

const logs = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(log|txt|out)$/.test(file))
  .map((file) => ({ file, path: join(FIXTURES, file) }));

/** Records of all kinds: a trace, comments, a banner, a wide character, a line without a header. */
const MIXED = Buffer.from(
  [
    "ZooKeeper JMX enabled by default",
    "2024-03-05 08:00:01,120 [myid:2] - INFO  [main:QuorumPeerConfig@136] - Reading configuration from: /opt/größe/zoo.cfg",
    "2024-03-05 08:00:01,220 [myid:2] - WARN  [WorkerSender[myid=2]:QuorumCnxManager@400] - Cannot open channel to 3 at election address /10.1.2.5:3888\r",
    "java.net.ConnectException: Connection refused\r",
    "\tat java.net.Socket.connect(Socket.java:589)",
    "",
    "# a remark",
    "2024-03-05 08:00:01,320 [myid:2] - INFO  [main:X@1] - a sentence that nobody knows 😀",
    "2024-03-05 08:00:01,420 [myid:2] - INFO  [QuorumPeer[myid=2]/0.0.0.0:2181:QuorumPeer@797] - LOOKING",
  ].join("\n"),
);

/** The same from several nodes of a compose file, each line with its prefix. */
const COMPOSED = Buffer.from(
  OUTAGE.toString()
    .trimEnd()
    .split("\n")
    .map((line, i) => `zoo${i % 3}-1  | ${line.replace("[myid:1]", `[myid:${i % 3}]`)}\n`)
    .join(""),
);

function countsOf(parsed: ParsedSource): LineCounts {
  return countLines(parsed).get(0) ?? { total: 0, event: 0, known: 0, continuation: 0, unknown: 0, noise: 0 };
}

function everything(parsed: ParsedSource): unknown {
  return { streams: streamsIn(parsed), events: parsed.streams.map(eventsOf), counts: countsOf(parsed) };
}

/** Physical lines as `wc -l` counts them, and one more for a last line without an end. */
function physicalLines(bytes: Uint8Array): number {
  return (
    bytes.reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0) + (bytes.length > 0 && bytes.at(-1) !== 10 ? 1 : 0)
  );
}

describe("every physical line is in exactly one class", () => {
  it.each(logs)("in $file", ({ path }) => {
    const bytes = readFileSync(path);
    const { total, ...classes } = countsOf(parseText(bytes));
    expect(total).toBe(physicalLines(bytes));
    expect(Object.values(classes).reduce((sum, count) => sum + count, 0)).toBe(total);
  });

  it("in any bytes at all", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.constantFrom(MIXED, OUTAGE.subarray(0, 300))), {
          maxLength: 8,
        }),
        (pieces) => {
          const bytes = Buffer.concat(pieces);
          const { total, ...classes } = countsOf(parseText(bytes));
          expect([total, Object.values(classes).reduce((sum, count) => sum + count, 0)]).toEqual([
            physicalLines(bytes),
            physicalLines(bytes),
          ]);
        },
      ),
      { numRuns: 60, seed: 4 },
    );
  });
});

describe("any chunking gives the same events and counts", () => {
  it.each([
    ["a log", OUTAGE],
    ["an article", NARRATED],
    ["several nodes", COMPOSED],
    ["traces, CRLF, wide characters and no last newline", MIXED],
  ])("of %s", (_, bytes) => {
    const whole = everything(parseText(bytes));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 }), (chunks) => {
        expect(everything(parseText(bytes, { chunks }))).toEqual(whole);
      }),
      { numRuns: 40, seed: 2017 },
    );
  });

  it("down to single bytes", () => {
    const chunks = Array.from({ length: MIXED.length }, () => 1);
    expect(everything(parseText(MIXED, { chunks }))).toEqual(everything(parseText(MIXED)));
  });
});

describe("both engines give the same events", () => {
  const LINES = 150;
  const SHARED = join(import.meta.dirname, "../../../shared/cases/zookeeper/leader-kill/zk1.log");
  const head = (bytes: Buffer) => bytes.toString("latin1").split("\n").slice(0, LINES).join("\n");

  const texts: [string, Buffer][] = [
    ["a log", Buffer.from(head(OUTAGE), "latin1")],
    ["an article", Buffer.from(head(NARRATED), "latin1")],
    ["several nodes", COMPOSED],
    ["traces, CRLF and wide characters", MIXED],
  ];
  if (existsSync(SHARED)) texts.push(["a recording", Buffer.from(head(readFileSync(SHARED)), "latin1")]);

  it.each(texts)("of %s", (_, bytes) => {
    expect(everything(parseText(bytes, { engine: earleyEngine }))).toEqual(everything(parseText(bytes)));
  });
});

it("events beyond the memory are counted as lines, and their loss is said", () => {
  const parsed = parseText(OUTAGE, { memory: 500 });
  const kept = parsed.streams.flatMap(eventsOf).length;
  expect(kept).toBeGreaterThan(0);
  expect(countsOf(parsed)).toMatchObject({ total: 33, event: 33 });
  expect(parsed.problems.flat()).toMatchObject([
    { code: "memory-bound", text: expect.stringMatching(`^${33 - kept} `) },
  ]);
});
