/** With the sieve or without it, a log reads the same: every event, every count, every second in which lines stood. */
import { describe, expect, it } from "vitest";
import { seeded } from "../../bench/random.ts";
import { layoutsProgram } from "../../src/grammar/layouts.gen.ts";
import { Sieve } from "../../src/parse/sieve/sieve.ts";
import { generated } from "../bench/logs.ts";
import { log } from "./crowd-log.ts";
import { countsIn, parseText, whole } from "./parse-text.ts";
import { WRAPS, wrapped } from "./wrapped-log.ts";

/** What both ways make of a text; how many lines the sieve took. */
function bothWays(text: string, chunk: number): { sifted: string[]; plain: string[]; taken: number; lines: number } {
  const bytes = Buffer.from(text, "latin1");
  const chunks = Array(Math.ceil(bytes.length / chunk)).fill(chunk);
  let taken = 0;
  const { sift } = Sieve.prototype;
  Sieve.prototype.sift = function count(end, begin) {
    const sifted = sift.call(this, end, begin);
    taken += sifted?.takenCount ?? 0;
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

/** Headers, MSG for their message, and whether its crowd is taken. */
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
  ["kafka", "[2024-03-05 08:00:01,120] INFO MSG (org.apache.zookeeper.server.NIOServerCxn)", "taken"],
  ["kafka, another program", "[2024-03-05 08:00:01,120] INFO MSG (org.apache.kafka.server.NIOServerCxn)", "left"],
  [
    "strimzi",
    "2024-03-05 08:00:01,120 INFO MSG (org.apache.zookeeper.server.NIOServerCxn) [NIOWorkerThread-4]",
    "taken",
  ],
  [
    "strimzi, what might be a header's end in a thread's name",
    "2024-03-05 08:00:01,120 INFO MSG (org.apache.zookeeper.server.NIOServerCxn) [a (b) [c] d]",
    "taken",
  ],
  ["bars", "2024-03-05 08:00:01,120 | INFO | a | MSG | b.C.d(C.java:3)", "taken"],
];

describe("the sieve", () => {
  it.each(HEADERS)("reads %s as it is read without it", (_, sample, expected) => {
    for (const lineEnd of ["\n", "\r\n"]) {
      const { sifted, plain, taken } = bothWays(log(sample, "MSG", 3000, lineEnd), 20_000);
      expect(sifted).toEqual(plain);
      expect(taken > 400 ? "taken" : "left").toBe(expected);
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

describe("the sieve below what collectors put around lines", () => {
  const [, SAMPLE] = HEADERS[0] ?? ["", "", ""];
  const plainLines = (lines: number, sample = SAMPLE) => log(sample, "MSG", lines, "\n").split("\n").slice(0, -1);

  it.each(Object.entries(WRAPS))("reads %s as it is read without it", (_, wrap) => {
    for (const lineEnd of ["\n", "\r\n"]) {
      const text = wrapped(plainLines(3000), wrap, () => "zk-1").join(lineEnd) + lineEnd;
      const { sifted, plain, taken } = bothWays(text, 30_000);
      expect(sifted).toEqual(plain);
      // how many there are to take depends on what is drawn
      expect(taken).toBeGreaterThan(50);
    }
  });

  it.each(Object.entries(WRAPS))("keeps nodes apart whose lines stand in one %s log", (_, wrap) => {
    const random = seeded(31);
    let node = 0;
    let left = 0;
    const text = wrapped(plainLines(4000), wrap, (line) => {
      if (left-- <= 0) [node, left] = [(node + 1) % 3, random.between(0, line % 1000 < 300 ? 3 : 300)];
      return `zk-${node}`;
    });
    const { sifted, plain, taken } = bothWays(text.join("\n"), 15_000);
    expect(sifted).toEqual(plain);
    if (text[0]?.startsWith("zk-1")) expect(taken).toBeGreaterThan(150);
  });

  it.each(["compose", "kubectl with timestamps"])(
    "takes nearly all client lines of three nodes in one %s log",
    (name) => {
      const { logs } = generated({ bytes: 3_000_000, releases: ["3.5"], written: 3 });
      const random = seeded(37);
      const left = Object.entries(logs).map(([node, text]) => ({
        node,
        lines: text.split("\n").slice(0, -1).reverse(),
      }));
      const wrap = WRAPS[name] ?? String;
      const mixed: string[] = [];
      while (left.some(({ lines }) => lines.length > 0)) {
        const { node, lines } = left[random.between(0, left.length - 1)] ?? { node: "", lines: [] };
        const line = lines.pop();
        const seen = new Date(Date.UTC(2025, 0, 6, 8, 0, 0, mixed.length));
        if (line !== undefined) mixed.push(wrap(line, node.replace(".log", ""), seen));
      }
      const { sifted, plain, taken, lines } = bothWays(`${mixed.join("\n")}\n`, 100_000);
      expect(sifted).toEqual(plain);
      expect(taken / lines).toBeGreaterThan(0.4);
    },
  );

  it.each(HEADERS)("reads %s behind prefixes", (_, sample, expected) => {
    for (const name of ["cri", "docker"]) {
      const text = wrapped(plainLines(2500, sample), WRAPS[name] ?? String, () => "zk-1").join("\n");
      const { sifted, plain, taken } = bothWays(text, 20_000);
      expect(sifted).toEqual(plain);
      expect(taken > 150 ? "taken" : "left").toBe(expected);
    }
  });

  it("goes on where a pod is started again under another name", () => {
    const lines = plainLines(5000);
    const [restarted, same] = [2500, lines.length].map((restart) => {
      const text = wrapped(lines, WRAPS.kubectl ?? String, (line) => (line < restart ? "zk-1" : "zk-2"));
      return bothWays(text.join("\n"), 15_000);
    });
    expect(restarted?.sifted).toEqual(restarted?.plain);
    expect(restarted?.taken).toBeGreaterThan(0.75 * (same?.taken ?? 0));
  });

  it("gives the same whatever chunks the lines come in", () => {
    for (const name of ["cri", "docker"]) {
      const text = wrapped(plainLines(2500), WRAPS[name] ?? String, () => "zk-1").join("\n");
      const { plain } = bothWays(text, 1 << 20);
      for (const chunk of [777, 4096, 65_536]) expect(bothWays(text, chunk).sifted).toEqual(plain);
    }
  });
});

it("has a layout for every header that the test writes", () => {
  const names = layoutsProgram.rules.map(({ name }) => name);
  for (const layout of ["zookeeper", "zookeeper_plain", "log4j2", "hadoop", "seconds", "kafka", "strimzi", "bars"])
    expect(names).toContain(`layout_${layout}`);
});
