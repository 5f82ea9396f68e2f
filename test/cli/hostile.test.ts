/** Logs and paths that mean harm: nothing of them reaches the terminal as anything but text, and no line is lost. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/report/schema.ts";
import { scratch } from "../ingest/scratch.ts";
import { run } from "./run.ts";

const EVIL: readonly (readonly [string, string])[] = [
  ["a colour", "\x1b[31mred\x1b[0m"],
  ["a window title", "\x1b]0;title\x07"],
  ["a link", "\x1b]8;;http://evil.example\x1b\\text\x1b]8;;\x1b\\"],
  ["a reset", "\x1bc"],
  ["a character set", "\x1b(0"],
  ["a device control string", "\x1bPq#0\x1b\\"],
  ["a string without an end", "\x1b]0;never ends"],
  ["an eight-bit sequence", "\u009b31m"],
  ["an overwritten line", "true\rfalse"],
  ["a backspace", "ab\b\bcd"],
  ["a delete", "a\x7fb"],
  ["a bell", "\x07"],
  ["text from right to left", "\u202egnp.exe"],
  ["an isolate", "\u2066a\u2069"],
  ["nothing to be seen", "a\u200b\u2060\u00adb"],
  ["a tag", "a\u{e0061}\u{e007f}b"],
  ["too many accents", `z${"\u0300".repeat(200)}`],
  ["a line separator", "a\u2028b\u0085c"],
  ["a formula", '=HYPERLINK("http://evil.example","x")'],
  ["a formula with a plus", "+1+cmd|' /C calc'!A0"],
  ["a formula with an at", "@SUM(1+1)"],
  ["a NUL byte", "a\0b"],
  ["broken UTF-8", "\xff\xfe"],
  ["markup", "<script>alert(1)</script> [x](javascript:y) `z`"],
];

const head = (i: number) => `2024-03-05 08:00:${String(i).padStart(2, "0")},120 [myid:2] - WARN  `;
const log = EVIL.flatMap(([, text], i) => [
  `${head(i)}[WorkerSender[myid=2]:QuorumCnxManager@400] - Cannot open channel to 3 at election address ${text}zk3/10.1.2.5:3888`,
  `java.net.ConnectException: Connection ${text} refused`,
  `${head(i)}[${text}:QuorumPeerConfig@136] - Reading configuration from: ${text}/zoo.cfg`,
  `${head(i)}[main:X@1] - nobody knows ${text}`,
  `${text} without a header`,
])
  .concat(`${head(59)}[QuorumPeer[myid=2]/0.0.0.0:2181:QuorumPeer@797] - LOOKING`)
  .join("\n");
/** `log` as bytes, so that broken UTF-8 is broken. */
const bytes = Buffer.from(log.replaceAll("\xff\xfe", "\u{f0000}"), "utf8");
const hostile = Buffer.concat(
  bytes
    .toString("latin1")
    .split(Buffer.from("\u{f0000}").toString("latin1"))
    .flatMap((part, i) => [...(i > 0 ? [Buffer.from([0xff, 0xfe])] : []), Buffer.from(part, "latin1")]),
);
const LINES = hostile.toString("latin1").split("\n").length;

/** What no output may hold: C0 but the newline and the tab, delete, C1, bidi and zero-width characters, tags. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const forbiddenIn = (text: string) => (text.match(FORBIDDEN) ?? []).filter((character) => character !== "\n");

async function hostileFolder(): Promise<string> {
  const folder = await scratch({ "zk2.log": hostile });
  const inner = join(folder, "a\x1b[31m\nb \u202e");
  await mkdir(inner);
  await writeFile(
    join(inner, "zk\x1b]0;x\x073.log"),
    hostile.toString("latin1").replaceAll("myid:2", "myid:3"),
    "latin1",
  );
  return folder;
}

describe.concurrent("a hostile log under a hostile name", () => {
  it.each([
    ["text", ["report", "-v", "--full"]],
    ["Markdown", ["report", "-f", "markdown", "-v"]],
    ["HTML", ["report", "-f", "html", "-v", "--full"]],
    ["JSON", ["report", "-f", "json", "--full"]],
    ["events", ["events"]],
    ["CSV", ["events", "-f", "csv"]],
    ["nearley's events", ["events", "--engine", "nearley", "-f", "csv"]],
  ])("leaves no control and nothing invisible in %s", async (_, args) => {
    const folder = await hostileFolder();
    const { status, out, err } = await run([...args, folder]);
    expect([0, 3]).toContain(status);
    expect(out.length).toBeGreaterThan(500);
    expect({ out: forbiddenIn(out), err: forbiddenIn(err) }).toEqual({ out: [], err: [] });
  });

  it("loses no line", async () => {
    const folder = await hostileFolder();
    const { inputs } = JSON.parse((await run(["report", "-f", "json", folder])).out) as Report;
    expect(inputs.map(({ lines }) => lines.total)).toEqual([LINES, LINES]);
  });

  it("gives no spreadsheet a formula", async () => {
    const folder = await hostileFolder();
    const { out } = await run(["events", "-f", "csv", folder]);
    const cells = out.split("\n").flatMap((row) => row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
    expect(cells.filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([]);
  });

  it("is told apart from others that look like it by nothing but its text", async () => {
    const folder = await hostileFolder();
    const { out } = await run(["events", folder]);
    const addresses = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { kind: string; fields: { addr?: string } })
      .filter(({ kind }) => kind === "cnx.openfail");
    expect(addresses.length).toBeGreaterThan(0);
  });
});

describe.concurrent("hostile arguments", () => {
  it.each([
    ["a path", ["report", "/no\x1b[31m\nsuch\u202e.log"]],
    ["a value", ["report", "--since", "\x1b[31m"]],
    ["an option", ["report", "--\x1b[31m"]],
    ["a pathology", ["explain", "\x1b[31mx"]],
    ["a zone", ["report", "--tz", "\x1b[31m", "/dev/null"]],
    ["a clock", ["report", "--clock", "\x1b[31m", "/dev/null"]],
    ["a grammar", ["report", "--grammar", "/no\x1b[31m.ne", "/dev/null"]],
  ])("in %s end with status 2 and one plain sentence", async (_, args) => {
    const { status, out, err } = await run(args);
    expect({ status, out, forbidden: forbiddenIn(err) }).toEqual({ status: 2, out: "", forbidden: [] });
    expect(err).not.toMatch(/^\s+at /m);
  });
});

describe.concurrent("malformed input", () => {
  const LOOKING = `${head(1)}[QuorumPeer[myid=2]/0.0.0.0:2181:QuorumPeer@797] - LOOKING`;

  it.each([
    ["a line of 5 MB", `${LOOKING}\n${"x".repeat(5_000_000)}\n${LOOKING}\n`, 3, 3],
    ["a million empty lines", `${LOOKING}\n${"\n".repeat(1_000_000)}`, 1_000_001, 0],
    ["no newline at its end", LOOKING, 1, 0],
    ["a header and nothing behind it", `${LOOKING}\n${head(2)}[main:X@1] - \n${head(3)}`, 3, 0],
    ["stamps that are none", `${LOOKING}\n${LOOKING.replace("2024-03-05", "9999-99-99")}\n`, 2, 0],
    [
      "numbers beyond all bounds",
      `${LOOKING}\n${head(2)}[main:F@1] - Notification time out: ${"9".repeat(400)}\n`,
      2,
      0,
    ],
    ["braces that are no JSON", `{"log":\n{"a":1}\n${LOOKING}\n`, 3, 0],
    ["JSON of the wrong types", `{"log":5,"level":{}}\n{"message":[],"level":1,"@timestamp":"x"}\n${LOOKING}\n`, 3, 0],
    ["JSON nested deeply", `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}\n${LOOKING}\n`, 2, 0],
  ])("with %s is read to its end", async (_, text, lines, expected) => {
    const folder = await scratch({ "zk2.log": text });
    const { status, out, err } = await run(["report", "-f", "json", join(folder, "zk2.log")]);
    expect({ status, err: err.match(/^\s+at .*/m) }).toEqual({ status: expected, err: null });
    const { inputs } = JSON.parse(out) as Report;
    expect(inputs.map(({ lines }) => lines.total)).toEqual([lines]);
  });
});
