/** The text of a record is what stands in the file, taken apart as parsing takes it apart. */
import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { EVERYTHING } from "../../../src/explorer/records/filter.ts";
import { RecordTexts } from "../../../src/explorer/records/record-text.ts";
import { type RecordInfo, Records } from "../../../src/explorer/records/records.ts";
import { systems } from "../../../src/systems/all.gen.ts";
import { recordsOf } from "../records-of.ts";

const folder = mkdtempSync(join(tmpdir(), "record-text-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Text as a file, its records and what reads them. */
function opened(text: string | Buffer): { file: string; infos: RecordInfo[]; texts: RecordTexts } {
  const file = join(folder, "zk1.log");
  writeFileSync(file, text);
  const records = recordsOf(Buffer.from(text));
  const first = records.first(EVERYTHING);
  const places = first ? [first, ...records.after(first, 1e6, EVERYTHING)] : [];
  const infos = places.map((place) => records.describe(place)).sort((a, b) => a.line - b.line);
  const programs = systems.map(({ program }) => program);
  return { file, infos, texts: new RecordTexts([{ path: "zk1.log", file, skip: 0 }], programs, records) };
}

const line = (message: string, time = "08:00:01,120") =>
  `2024-03-05 ${time} [myid:2] - WARN  [WorkerReceiver[myid=2]:FastLeaderElection@600] - ${message}\n`;

it("a line is taken apart, its fields are marked in the message", () => {
  const { infos, texts } = opened(line("Cannot open channel to 3 at election address größe/10.1.2.5:3888 "));
  const [text] = infos.map((info) => texts.read(info));
  expect(text).toMatchObject({
    printed: "2024-03-05 08:00:01,120",
    thread: "WorkerReceiver[myid=2]",
    logger: "FastLeaderElection",
    message: "Cannot open channel to 3 at election address größe/10.1.2.5:3888 ",
  });
  expect(text?.raw).toBe(line(text?.message ?? "").slice(0, -1));
  expect(text?.fields.map(({ name, value }) => `${name}=${value}`)).toContain("sid=3");
  for (const { value, from, to } of text?.fields ?? []) expect(text?.message.slice(from, to)).toBe(value);
});

it("every field of a recorded log stands where it is said to stand", () => {
  const message =
    "Notification: 2 (message format version), 3 (n.leader), 0x100000004 (n.zxid), 0x2 (n.round), LOOKING (n.state), 3 (n.sid), 0x1 (n.peerEPoch), LOOKING (my state)0 (n.config version)";
  const { infos, texts } = opened(line(message));
  const fields = infos.flatMap((info) => texts.read(info).fields);
  expect(fields.length).toBeGreaterThan(5);
  for (const { value, from, to } of fields) expect(message.slice(from, to)).toBe(value);
});

it("the lines under a record are those up to the next one", () => {
  const trace = "java.io.IOException: x\r\n\tat A.b(A.java:1)\r\n";
  const { infos, texts } = opened(`${line("one")}${trace}${line("two")}tail`);
  expect(infos.map(({ lines }) => lines)).toEqual([2, null]);
  expect(infos.map((info) => texts.linesUnder(info))).toEqual([2, 1]);
  expect(infos.map((info) => texts.rest(info))).toEqual([["java.io.IOException: x", "\tat A.b(A.java:1)"], ["tail"]]);
});

it("lines longer than a block are found, and shown as far as a reader looks", () => {
  const long = "ä".repeat(100_000);
  const { infos, texts } = opened(line(long) + line("next"));
  const [first, second] = infos.map((info) => texts.read(info));
  expect(first?.raw.length).toBeLessThan(4096);
  expect(first?.message).toMatch(/^ä{2048}$/);
  expect(second?.message).toBe("next");
});

it("wrappers are taken off, those of traces too", () => {
  const wrap = (text: string) =>
    `${JSON.stringify({ log: text, stream: "stdout", time: "2024-03-05T08:00:01.123456789Z" })}\n`;
  const { infos, texts } = opened(wrap(line("LOOKING")) + wrap("\tat A.b(A.java:1)\n"));
  expect(infos.map((info) => [texts.read(info).message, texts.rest(info)])).toEqual([
    ["LOOKING", ["\tat A.b(A.java:1)"]],
  ]);
});

it.each([
  ["before", (text: string) => `"2024-03-05","zk2","${text}"\n`, "time,host,message"],
  ["behind", (text: string) => `"${text}","2024-03-05","zk2"\n`, "message,time,host"],
])("of an export's row the text is shown, with the other columns %s it", (_, row, names) => {
  const trace = ['java.io.IOException: ""x"", y', "\tat A.b(A.java:1)"];
  const { infos, texts } = opened(
    `${names}\n${row([line('""one"", two').trimEnd(), ...trace].join("\n"))}${row(line("LOOKING").trimEnd())}`,
  );
  expect(infos.map((info) => [texts.read(info).message, texts.rest(info)])).toEqual([
    ['"one", two', ['java.io.IOException: "x", y', "\tat A.b(A.java:1)"]],
    ["LOOKING", []],
  ]);
  expect(infos.map((info) => texts.read(info).printed)).toEqual(["2024-03-05 08:00:01,120", "2024-03-05 08:00:01,120"]);
});

it("a JSON record brings the trace in its line", () => {
  const record = {
    "@timestamp": "2024-03-05T08:00:01.123Z",
    level: "WARN",
    logger_name: "org.apache.zookeeper.server.quorum.Learner",
    thread_name: "main",
    message: "Exception when following the leader",
    stack_trace: "java.io.EOFException\n\tat A.b(A.java:1)\n",
  };
  const { infos, texts } = opened(`${JSON.stringify(record)}\n`);
  expect(infos.map((info) => texts.read(info))).toMatchObject([
    {
      printed: "2024-03-05T08:00:01.123Z",
      logger: record.logger_name,
      thread: "main",
      message: "Exception when following the leader\njava.io.EOFException\n\tat A.b(A.java:1)",
    },
  ]);
});

it("a journal's entry is shown as the line that one of its fields holds", () => {
  const cursor = "s=dd2b2d0f87aa4089;i=1;b=ec25d6795f0645619d;m=3e8;t=660c68b994220;x=2dcad4588eab7750";
  const message = line("Cannot open channel to 3 at election address zk3/10.1.2.5:3888");
  for (const text of [
    `__CURSOR=${cursor}\nMESSAGE=${message}_HOSTNAME=zk2\n\n`,
    `Tue 2024-03-05 09:00:01.120345 CET [${cursor}]\n    MESSAGE=${message}    _HOSTNAME=zk2\n`,
  ]) {
    const { infos, texts } = opened(text);
    expect(infos.map((info) => texts.read(info).message)).toEqual([message.split(" - ")[2]?.trimEnd()]);
  }
});

it("an XML record has the message of its next line", () => {
  const { infos, texts } = opened(
    `<log4j:event logger="org.apache.zookeeper.X" timestamp="1709625601000" level="WARN" thread="main">\n<log4j:message><![CDATA[LOOKING]]></log4j:message>\n</log4j:event>\n`,
  );
  expect(infos.map((info) => texts.read(info))).toMatchObject([
    { printed: "1709625601000", thread: "main", message: "LOOKING" },
  ]);
});

it("an input that grows is read as far as it has come", () => {
  const { file, infos, texts } = opened(line("one"));
  const [info] = infos;
  if (!info) throw new Error("no record");
  expect(texts.read(info).message).toBe("one");
  appendFileSync(file, line("two"));
  expect(texts.read({ ...info, offset: line("one").length }).message).toBe("two");
});

it("a line that is gone is said to be gone", () => {
  const { file, infos, texts } = opened(line("one") + line("two"));
  truncateSync(file);
  expect(infos.map((info) => texts.read(info).message)).toEqual(infos.map(() => "(this line cannot be read again)"));
  const [info] = infos;
  if (!info) throw new Error("no record");
  expect(new RecordTexts([], [], new Records()).read(info).raw).toBe("(this line cannot be read again)");
});
