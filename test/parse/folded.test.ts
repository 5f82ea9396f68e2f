/** Logs whose lines were cut at a width are read as they were written. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsIn, eventsIn, parseText } from "./parse-text.ts";

const header = (second: number, rest: string) =>
  `2024-03-05 08:00:${10 + second},120 [myid:2] - INFO  [QuorumPeer[myid=2]/0.0.0.0:2181:${rest}`;
const LOG = [
  header(0, "QuorumPeer@910] - LOOKING"),
  header(1, "FastLeaderElection@813] - New election. My id =  2, proposed zxid=0x0"),
  header(2, "QuorumPeer$QuorumServer@185] - Resolved hostname: zk0 to address: zk0/10.78.0.10"),
  header(3, "Follower@89] - Exception when following the leader"),
  "java.net.SocketTimeoutException: Read timed out",
  "\tat java.base/sun.nio.ch.NioSocketImpl.timedRead(NioSocketImpl.java:288)",
  header(4, "FastLeaderElection@813] - New election. My id =  2, proposed zxid=0x100000007"),
  header(5, "QuorumPeer@1044] - FOLLOWING"),
];

/** As a mail program does: at the last blank before the width; a word that is longer stands by itself. */
function byWords(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  const before = line.lastIndexOf(" ", width);
  const at = before > 0 ? before : line.indexOf(" ", width);
  return at < 0 ? [line] : [line.slice(0, at).trimEnd(), ...byWords(line.slice(at + 1).trimStart(), width)];
}

function byColumns(line: string, width: number): string[] {
  return line.length <= width ? [line] : [line.slice(0, width), ...byColumns(line.slice(width), width)];
}

function bySigns(line: string): string[] {
  const encoded = line.replaceAll("=", "=3D");
  return byColumns(encoded, 75).map((part, i, all) => (i < all.length - 1 ? `${part}=` : part));
}

const read = (lines: readonly string[]) => parseText(`${lines.join("\n")}\n`);
const PLAIN = eventsIn(read(LOG));

describe("a log that was cut is read as the one that was written", () => {
  it.each([60, 72, 78, 80, 100])("by a terminal of %i columns", (width) => {
    expect(eventsIn(read(LOG.flatMap((line) => byColumns(line, width))))).toEqual(PLAIN);
  });

  it.each([60, 72, 76, 80])("between words, before column %i", (width) => {
    expect(eventsIn(read(LOG.flatMap((line) => byWords(line, width))))).toEqual(PLAIN);
  });

  it("where two blanks were between the words", () => {
    const boot = (second: number) =>
      header(second, "x").replace(/\[Q.*/, "[main:o.a.z.s.q.QuorumPeer@1781] - tickTime set to 2000");
    const lines = [...LOG, boot(6), boot(7)];
    expect(eventsIn(read(lines.flatMap((line) => byWords(line, 72))))).toEqual(eventsIn(read(lines)));
  });

  it("where an exception is a part of the message", () => {
    const failed = header(6, "A@1] - Could not get a connection: java.net.ConnectException: Connection refused");
    const lines = [...LOG, failed, header(7, "QuorumPeer@910] - LOOKING")];
    const parsed = read(lines.flatMap((line) => byWords(line, 84)));
    expect(eventsIn(parsed)).toEqual(eventsIn(read(lines)));
    expect(countsIn(parsed)).toMatchObject({ unknown: 1 });
  });

  it("in a mail that is cited", () => {
    expect(eventsIn(read(LOG.flatMap((line) => byWords(line, 72).map((part) => `> ${part}`))))).toEqual(PLAIN);
  });

  it("where the rest of a line is indented", () => {
    const lines = LOG.flatMap((line) => byWords(line, 72).map((part, i) => (i > 0 ? `    ${part}` : part)));
    expect(eventsIn(read(lines))).toEqual(PLAIN);
  });

  it("in a mail whose text is encoded", () => {
    expect(eventsIn(read(LOG.flatMap(bySigns)))).toEqual(PLAIN);
  });

  it("behind a collector's prefix", () => {
    const lines = LOG.flatMap((line) => byColumns(`zoo2_1  | ${line}`, 80));
    const parsed = read(lines);
    expect(parsed.streams.map(({ label }) => label)).toEqual(["zoo2_1"]);
    expect(eventsIn(parsed)).toEqual(PLAIN);
  });
});

it("every line of it counts once, and its columns are told", () => {
  const lines = LOG.flatMap((line) => byWords(line, 72));
  const parsed = read(lines);
  expect(countsIn(parsed).total).toBe(lines.length);
  expect(parsed.problems.flat()).toEqual([
    { code: "folded", line: 0, text: expect.stringContaining("cut at 72 columns") },
  ]);
});

it("a log with longer lines was not cut, whatever stands below its records", () => {
  const lines = LOG.flatMap((line) => [line, "This is a line that goes on", "and so does this"]);
  const parsed = read(lines);
  expect(parsed.problems.flat()).toEqual([]);
  expect(countsIn(parsed)).toMatchObject({ total: lines.length });
});

it("any text is counted line by line", () => {
  const part = fc.constantFrom(...LOG, "", "> x", "a b c", "=", "x".repeat(90), "\tat a.B.c(D.java:1)");
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), fc.integer({ min: 40, max: 90 }), (parts, width) => {
      const lines = parts.flatMap((line) => byColumns(line, width));
      expect(countsIn(read(lines)).total).toBe(lines.length);
    }),
    { numRuns: 60 },
  );
});
