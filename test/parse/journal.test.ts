/** Entries of journalctl that stand over several lines, through the whole parser. */
import { describe, expect, it } from "vitest";
import { countsIn, eventsIn, kindsByLine, parseText, streamsIn, whole } from "./parse-text.ts";

const LOOKING = "2024-03-05 08:00:01,120 [myid:2] - INFO  [QuorumPeer[myid=2]/0.0.0.0:2181:QuorumPeer@797] - LOOKING";
const FAILED =
  "2024-03-05 08:00:03,120 [myid:2] - WARN  [QuorumPeer[myid=2]/0.0.0.0:2181:Follower@89] - Exception when following the leader";
const TRACE = ["java.net.SocketTimeoutException: Read timed out", "\tat A.b(A.java:1)"];
const EVENT = "2024-03-05T08:00:01.120 info [QuorumPeer[myid=2]/0.0.0.0:2181] role.looking";

const CURSOR = "s=dd2b2d0f87aa4089;i=1;b=ec25d6795f0645619d;m=3e8;t=660c68b994220;x=2dcad4588eab7750";

/** A field that is not plain text, behind its length in bytes. */
function binary(value: string): Buffer {
  const length = Buffer.alloc(8);
  length.writeUInt32LE(Buffer.byteLength(value));
  return Buffer.concat([Buffer.from("MESSAGE\n"), length, Buffer.from(`${value}\n`)]);
}

/** As `-o export` prints an entry; the message is the last of its fields or one between. */
function exported(message: string, { node = "zk2", at = "1709625601120000", isBinary = false, isLast = true } = {}) {
  const field = isBinary ? binary(message) : Buffer.from(`MESSAGE=${message}\n`);
  const host = Buffer.from(`_HOSTNAME=${node}\n`);
  return Buffer.concat([
    Buffer.from(`__CURSOR=${CURSOR}\n__REALTIME_TIMESTAMP=${at}\nPRIORITY=6\n`),
    ...(isLast ? [host, field] : [field, host]),
    Buffer.from("\n"),
  ]);
}

/** As `-o verbose` does. */
function verbose(message: string, { node = "zk2", isLast = true } = {}) {
  const field = `    MESSAGE=${message.replaceAll("\n", `\n${" ".repeat(12)}`)}\n`;
  const host = `    _HOSTNAME=${node}\n`;
  const head = `Tue 2024-03-05 09:00:01.120345 CET [${CURSOR}]\n    PRIORITY=6\n`;
  return Buffer.from(`${head}${isLast ? host + field : field + host}`);
}

describe.each([
  ["-o export", exported],
  ["-o verbose", verbose],
])("journalctl %s", (_, entry) => {
  it.each([[true], [false]])("has a line of the log in a field, and whose it is in another (last: %s)", (isLast) => {
    const parsed = parseText(Buffer.concat([entry(LOOKING, { isLast }), entry(LOOKING, { node: "zk3", isLast })]));
    expect(streamsIn(parsed)).toEqual(["zk2/2 zookeeper", "zk3/2 zookeeper"]);
    expect(eventsIn(parsed)).toEqual([EVENT, EVENT]);
    const { total = 0, ...others } = countsIn(parsed);
    expect(others).toEqual({ event: 2, continuation: total - 2 });
  });

  it("has lines of a trace in entries of their own", () => {
    const parsed = parseText(Buffer.concat([FAILED, ...TRACE, LOOKING].map((text) => entry(text))));
    expect(kindsByLine(parsed).map((at) => at.replace(/.*: /, ""))).toEqual([
      "follow.fail",
      "trace.exception",
      "role.looking",
    ]);
  });

  it("may hold a whole record in a field", () => {
    const text = Buffer.concat([entry([FAILED, ...TRACE].join("\n"), { isBinary: true }), entry(LOOKING)]);
    expect(kindsByLine(parseText(text)).map((at) => at.replace(/.*: /, ""))).toEqual([
      "follow.fail",
      "trace.exception",
      "role.looking",
    ]);
  });

  it("gives the same in any chunks", () => {
    const text = Buffer.concat([FAILED, ...TRACE, LOOKING].map((text) => entry(text)));
    const expected = whole(parseText(text));
    for (let size = 1; size < 40; size++) {
      const chunks = Array.from({ length: Math.floor(text.length / size) }, () => size);
      expect(whole(parseText(text, { chunks }))).toEqual(expected);
    }
  });

  it("may have the newest entries first", () => {
    const lines = Array.from({ length: 20 }, (_, i) => LOOKING.replace(":01,120", `:${10 + i},120`));
    const [first, ...others] = [FAILED, ...TRACE, ...lines].map((text) => entry(text)).reverse();
    const parsed = parseText(Buffer.concat([first ?? Buffer.alloc(0), ...others]));
    const events = eventsIn(parsed);
    expect(events.length).toBe(22);
    expect(events.slice(0, 3).map((event) => event.replace(/.* /, ""))).toEqual([
      "follow.fail",
      "trace.exception",
      "role.looking",
    ]);
    expect([...events].sort()).toEqual(events);
  });

  it("is no journal of a server where no field is a line of its log", () => {
    const parsed = parseText(Buffer.concat([entry("Started Session 4 of user root."), entry("hello")]));
    expect(countsIn(parsed)).toEqual({ total: countsIn(parsed).noise, noise: countsIn(parsed).noise });
  });
});

describe("a field behind its length", () => {
  const LENGTHS = [10, 13, 256 + 10, 10 * 256 + 7];

  it.each(LENGTHS)("of %i bytes above the line's is found, whatever bytes the length is of", (above) => {
    const text = `${LOOKING}\n${"x".repeat(above)}`;
    const padded = text.slice(0, LOOKING.length + 1) + "x".repeat(4096 + above - Buffer.byteLength(LOOKING) - 1);
    const parsed = parseText(
      Buffer.concat([exported(LOOKING), exported(padded, { isBinary: true, isLast: false, node: "zk3" })]),
    );
    expect(streamsIn(parsed)).toEqual(["zk2/2 zookeeper", "zk3/2 zookeeper"]);
    expect(eventsIn(parsed)).toEqual([EVENT, EVENT]);
  });

  it("is no fault of the text: there is no NUL byte in it", () => {
    const parsed = parseText(exported(`\x1b[32m${LOOKING}\x1b[0m`, { isBinary: true }));
    expect(eventsIn(parsed)).toEqual([EVENT]);
    expect(parsed.problems).toEqual([[]]);
  });

  it("of another name does not hide the message", () => {
    const other = binary("MESSAGE=not this\nMESSAGE=nor this").subarray("MESSAGE".length);
    const text = exported(LOOKING)
      .toString("latin1")
      .replace("PRIORITY=6\n", `COREDUMP${other.toString("latin1")}`);
    expect(eventsIn(parseText(Buffer.from(text, "latin1")))).toEqual([EVENT]);
  });
});

it("the time of an entry tells the zone of the stamps", () => {
  const parsed = parseText(exported(LOOKING, { at: "1709622001120345" }));
  expect(parsed.streams.at(-1)?.inferredZone).toBe(60);
});

it("a file that begins in the middle of an entry is read from there", () => {
  const text = Buffer.concat([exported(LOOKING), exported(FAILED)]);
  const cut = text.subarray(text.indexOf("\n") + 1);
  expect(kindsByLine(parseText(cut)).map((at) => at.replace(/.*: /, ""))).toEqual(["role.looking", "follow.fail"]);
});
