/** With the sieve or without it, a log reads the same: every event, every count, every second in which lines stood. */
import { describe, expect, it } from "vitest";
import { seeded } from "../../bench/random.ts";
import { layoutsProgram } from "../../src/grammar/layouts.gen.ts";
import { mutate, sentence } from "../../src/grammar/sentences.ts";
import { zookeeperProgram } from "../../src/grammar/zookeeper.gen.ts";
import { Sieve } from "../../src/parse/sieve/sieve.ts";
import type { ParsedSource } from "../../src/parse/source.ts";
import { CROWD } from "../../src/systems/zookeeper/crowd.ts";
import { generated } from "../bench/logs.ts";
import { countsIn, eventsOf, parseText } from "./parse-text.ts";

/** All that parsing says of a log, a fact a line. */
function whole(parsed: ParsedSource): string[] {
  return [
    JSON.stringify(countsIn(parsed)),
    ...parsed.streams.flatMap((stream) => [
      `${stream.myid}: ${stream.records} records from ${stream.first} to ${stream.last}, ${stream.reading?.understood}`,
      `${stream.myid}: ${JSON.stringify([...stream.layouts])} ${JSON.stringify([...(stream.reading?.crowd ?? [])].sort())}`,
      `${stream.myid}: ${secondsOf(stream).join(" ")}`,
      ...eventsOf(stream).map(({ at, ref, kind, level, thread, logger, fields, causes }) =>
        [at, ref.line, ref.offset, kind, level, thread, logger, ...Object.entries(fields).flat(), causes.length].join(
          " ",
        ),
      ),
    ]),
  ];
}

function secondsOf({ reading, first, last }: ParsedSource["streams"][number]): number[] {
  const seconds: number[] = [];
  for (let at = first - 1000; at <= last; ) {
    const found = reading?.presence.first(at, last + 1) ?? Number.POSITIVE_INFINITY;
    if (found !== Number.POSITIVE_INFINITY) seconds.push(found);
    at = found + 1000;
  }
  return seconds;
}

/** What both ways make of a text; how many lines the sieve took. */
function bothWays(text: string, chunk: number): { sifted: string[]; plain: string[]; taken: number; lines: number } {
  const bytes = Buffer.from(text, "latin1");
  const chunks = Array(Math.ceil(bytes.length / chunk)).fill(chunk);
  let taken = 0;
  const { sift } = Sieve.prototype;
  Sieve.prototype.sift = function count(from, to) {
    const sifted = sift.call(this, from, to);
    taken += sifted.takenCount;
    return sifted;
  };
  try {
    const plain = whole(parseText(bytes, { chunks, sieve: false }));
    if (taken > 0) throw new Error("lines were taken without being asked for");
    const parsed = parseText(bytes, { chunks });
    return { sifted: whole(parsed), plain, taken, lines: countsIn(parsed).total ?? 0 };
  } finally {
    Sieve.prototype.sift = sift;
  }
}

const random = seeded(17);
const below = (bound: number) => random.between(0, bound - 1);
const crowdRules = zookeeperProgram.rules.filter(({ kind }) => CROWD.some((name) => name === kind));

function oneOf<T>(items: readonly T[]): T {
  const item = items[below(items.length)];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
}

/** A line of the crowd, of something else, or nearly one of them. */
function message(): string {
  const draw = below(10);
  const rules = draw < 8 ? crowdRules : zookeeperProgram.rules;
  const text = sentence(zookeeperProgram, oneOf(rules), below);
  return draw === 7 ? mutate(text, below) : text;
}

/** A log whose records begin like `sample`; stamps go on, with steps back and new days among them. */
function log(sample: string, messageOf: string, lines: number, lineEnd: string): string {
  let at = Date.UTC(2024, 1, 27, 23, 50);
  const written: string[] = [];
  for (let i = 0; i < lines; i++) {
    const draw = below(200);
    at += draw === 0 ? -below(5000) : draw === 1 ? below(40_000_000) : below(1500);
    const stamp = new Date(at).toISOString();
    const line = sample
      .replace(/\d{4}-\d\d-\d\d/, stamp.slice(0, 10))
      .replace(/\d\d:\d\d:\d\d/, stamp.slice(11, 19))
      .replace(/(?<=:\d\d[,.])\d{3}/, stamp.slice(20, 23))
      .replace(messageOf, () => message());
    const kind = below(60);
    written.push(
      kind === 0
        ? ""
        : kind === 1
          ? "\tat java.lang.Thread.run(Thread.java:748)"
          : kind === 2
            ? mutate(line, below)
            : line,
    );
  }
  return written.join(lineEnd) + lineEnd;
}

/** Header samples of the layouts whose message is the rest of the line, and that message. */
const HEADERS: readonly (readonly [string, string, string])[] = [
  [
    "zookeeper",
    "2024-03-05 08:00:01,120 [myid:2] - INFO  [NIOServerCxn.Factory:0.0.0.0/0.0.0.0:2181:NIOServerCnxn@1040] - MSG",
    "taken",
  ],
  ["zookeeper, no id", "2024-03-05 08:00:01,120 [myid:] - WARN  [main:o.a.z.s.NIOServerCnxn@1040] - MSG", "taken"],
  [
    "zookeeper, zone",
    "2024-03-05T08:00:01.120+0130 [myid:2] - INFO  [SyncThread:2:o.a.z.s.NIOServerCnxn@1040] - MSG",
    "taken",
  ],
  [
    "zookeeper, ndc",
    "2024-03-05 08:00:01,120 [myid:2] - TRACE [CommitProcessor:2:ZooKeeperServer@12][] - MSG",
    "taken",
  ],
  ["plain", "2012-03-05 08:00:01,120 - INFO  [CommitProcessor:0:NIOServerCnxn@621] - MSG", "taken"],
  [
    "log4j2",
    "2024-03-05T08:00:01,120+0000 [SyncThread:1] INFO  org.apache.zookeeper.server.NIOServerCnxn - MSG",
    "taken",
  ],
  [
    "log4j2, another program",
    "2024-03-05T08:00:01,120+0000 [main] INFO  org.apache.hadoop.server.NIOServerCnxn - MSG",
    "left",
  ],
  ["hadoop", "2024-03-05 08:00:01,120 INFO  [SyncThread:1] server.NIOServerCnxn: MSG", "taken"],
  ["seconds", "2024-03-05 08:00:01 INFO  [SyncThread:1:NIOServerCnxn@797] - MSG", "taken"],
  [
    "kafka: the message is not last",
    "[2024-03-05 08:00:01,120] INFO MSG (org.apache.zookeeper.server.NIOServerCnxn)",
    "left",
  ],
];

describe("the sieve", () => {
  it.each(HEADERS)("reads %s as it is read without it", (_, sample, expected) => {
    for (const lineEnd of ["\n", "\r\n"]) {
      const { sifted, plain, taken } = bothWays(log(sample, "MSG", 3000, lineEnd), 20_000);
      expect(sifted).toEqual(plain);
      expect(taken > 500 ? "taken" : "left").toBe(expected);
    }
  });

  it.each(["3.4", "3.5", "3.8"] as const)("takes nearly all client lines of %s, and nothing else", (release) => {
    const { logs } = generated({ bytes: 2_000_000, releases: [release], written: 1, crlf: release === "3.8" });
    const { sifted, plain, taken, lines } = bothWays(Object.values(logs).join(""), 100_000);
    expect(sifted).toEqual(plain);
    expect(taken / lines).toBeGreaterThan(0.6);
  });

  it("gives the same whatever chunks the lines come in", () => {
    const text = log(HEADERS[0]?.[1] ?? "", "MSG", 2000, "\n");
    const { plain } = bothWays(text, 1 << 20);
    for (const chunk of [777, 4096, 65_536]) expect(bothWays(text, chunk).sifted).toEqual(plain);
  });

  it("keeps two servers in one pipe apart", () => {
    const [one, two] = ["1", "2"].map((id) =>
      log((HEADERS[0]?.[1] ?? "").replace("myid:2", `myid:${id}`), "MSG", 3000, "\n").split("\n"),
    );
    const mixed = (one ?? []).flatMap((line, i) => (i % 700 < 350 ? [line, two?.[i] ?? ""] : [two?.[i] ?? "", line]));
    const { sifted, plain } = bothWays(mixed.join("\n"), 10_000);
    expect(sifted).toEqual(plain);
  });
});

it("has a layout for every header that the test writes", () => {
  const names = layoutsProgram.rules.map(({ name }) => name);
  for (const layout of ["zookeeper", "zookeeper_plain", "log4j2", "hadoop", "seconds", "kafka"])
    expect(names).toContain(`layout_${layout}`);
});
