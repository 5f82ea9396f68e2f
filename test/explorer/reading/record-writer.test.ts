/** Every record of a text is announced with its time, place, level and kind, whatever the layout and the order. */
import { expect, it } from "vitest";
import type { FromReader } from "../../../src/explorer/protocol.ts";
import { countOf, type RecordPage } from "../../../src/explorer/records/record-page.ts";
import { systems } from "../../../src/systems/all.gen.ts";
import { announced as announcedFrom } from "../records-of.ts";

const KINDS_BEFORE = 1000;

const announced = (...texts: readonly string[]) => announcedFrom(texts, KINDS_BEFORE);

function pagesIn(messages: readonly FromReader[]): RecordPage[] {
  return messages.flatMap((message) => (message.kind === "page" ? [message.page] : []));
}

/** `run time input:line@offset level kind` of every record. */
function recordsIn(messages: readonly FromReader[]): string[] {
  return pagesIn(messages).flatMap((page) =>
    Array.from({ length: countOf(page) }, (_, row) => {
      const at = new Date(page.baseAt + (page.at[row] ?? 0)).toISOString().slice(11, 23);
      const line = page.baseLine + (page.line[row] ?? 0);
      const offset = page.baseOffset + (page.offset[row] ?? 0);
      return `${page.run} ${at} ${page.input}:${line}@${offset} ${page.level[row]} ${kindName(page.kind[row] ?? 0)}`;
    }),
  );
}

const RULES = systems.flatMap(({ program }) => program.rules);

function kindName(kind: number): string {
  return kind === 0 ? "-" : (RULES[kind - KINDS_BEFORE - 1]?.kind ?? "?");
}

const line = (time: string, message: string, level = "INFO ") =>
  `2024-03-05 ${time} [myid:2] - ${level} [QuorumPeer[myid=2]/0.0.0.0:2181:QuorumPeer@797] - ${message}\n`;

it("lines with a header are records, traces and banners are not", () => {
  const text = `a banner\n${line("08:00:01,120", "LOOKING")}java.io.IOException: x\n\tat A.b(A.java:1)\n${line("08:00:02,000", "what nobody knows", "WARN ")}`;
  const messages = announced(text);
  expect(messages.map(({ kind }) => kind)).toEqual(["stream", "page"]);
  expect(messages[0]).toEqual({ kind: "stream", head: { stream: 0, name: "zk1", chain: [] } });
  expect(recordsIn(messages)).toEqual([
    "0 08:00:01.120 0:2@9 2 role.looking",
    `0 08:00:02.000 0:5@${text.indexOf("2024-03-05 08:00:02")} 3 -`,
  ]);
});

it("a record that is a little late takes the time of the one before, a clock that goes back begins a run", () => {
  const times = ["08:00:01,000", "08:00:00,500", "08:00:00,100", "07:59:59,999", "08:00:00,000", "09:00:00,000"];
  expect(
    recordsIn(announced(times.map((time) => line(time, "x")).join(""))).map((record) => record.slice(0, 14)),
  ).toEqual([
    "0 08:00:01.000",
    "0 08:00:01.000",
    "0 08:00:01.000",
    "1 07:59:59.999",
    "1 08:00:00.000",
    "1 09:00:00.000",
  ]);
});

it("a run goes on over a rotated file, in a page of its own", () => {
  const pages = pagesIn(announced(line("08:00:01,000", "x"), line("08:00:02,000", "x")));
  expect(pages.map(({ number, run, input }) => ({ number, run, input }))).toEqual([
    { number: 0, run: 0, input: 0 },
    { number: 1, run: 0, input: 1 },
  ]);
});

it("pages double until they are large, and hold every record", () => {
  const pages = pagesIn(announced(line("08:00:01,000", "x").repeat(5_000)));
  expect(pages.map(countOf)).toEqual([1024, 2048, 1928]);
});

it("each node of a shared log is a stream that is called by its prefix", () => {
  const text = ["zoo1-1", "zoo2-1"]
    .map((label, i) => `${label}  | ${line(`08:00:0${i},000`, "LOOKING").replace("myid:2", `myid:${i}`)}`)
    .join("");
  const heads = announced(text).flatMap((message) => (message.kind === "stream" ? [message.head] : []));
  expect(heads).toEqual([
    { stream: 0, name: "zoo1-1", chain: ["compose"] },
    { stream: 1, name: "zoo2-1", chain: ["compose"] },
  ]);
});

it("a JSON record before the first stamp stands nowhere, one after it where the stamp was", () => {
  const json = (at: string) => `{${at}"level":"INFO","logger":"x","thread":"y","message":"LOOKING"}\n`;
  const text = json("") + json('"@timestamp":"2024-03-05T08:00:01.000Z",') + json("");
  expect(recordsIn(announced(text)).map((record) => record.slice(0, 20))).toEqual([
    "0 08:00:01.000 0:2@6",
    "0 08:00:01.000 0:3@1",
  ]);
});

it("an XML record stands at its header and has the kind of its message, which comes on the next line", () => {
  const event = (message: string) =>
    `<log4j:event logger="org.apache.zookeeper.X" timestamp="1709625601000" level="WARN" thread="main">\n${message}`;
  const text = event("") + event("<log4j:message><![CDATA[LOOKING]]></log4j:message>\n</log4j:event>\n");
  const second = text.lastIndexOf("<log4j:event");
  expect(recordsIn(announced(text))).toEqual([
    "0 08:00:01.000 0:1@0 3 -",
    `0 08:00:01.000 0:2@${second} 3 role.looking`,
  ]);
});
