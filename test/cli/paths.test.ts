/** What may stand for PATH, through the built program. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/report/schema.ts";
import { scratch } from "../ingest/scratch.ts";
import { LOGS, OUTAGE, run } from "./run.ts";

const text = (name: string) => readFileSync(join(import.meta.dirname, "../..", OUTAGE, name), "utf8");

async function report(args: readonly string[], stdin = ""): Promise<Report> {
  const { out, err, status } = await run(["report", "-f", "json", ...args], { stdin });
  if (out === "") throw new Error(`status ${status}: ${err}`);
  return JSON.parse(out) as Report;
}

const named = ({ nodes }: Report) => nodes.map(({ name }) => name);
const found = ({ findings }: Report) => findings.map(({ pathology, title }) => `${pathology}: ${title}`);
/** Names of servers as the three logs' own names make them appear in titles. */
const SERVERS = ["zk0", "zk1", "zk2", "zk3", "zk4"];

describe.concurrent("the same ensemble comes of", () => {
  it.each([
    ["three files", LOGS],
    ["a folder", [OUTAGE]],
    ["the same file twice", [...LOGS, ...LOGS]],
    ["a file and its folder", [...LOGS, OUTAGE]],
  ])("%s", async (_, args) => {
    const made = await report(args);
    expect(named(made)).toEqual(SERVERS);
    expect(made.inputs.filter(({ path }) => path.endsWith(".log")).map(({ lines }) => lines.event)).toEqual([
      22, 33, 1,
    ]);
    expect(found(made)).toEqual(found(await report(LOGS)));
  });

  it("one pipe that holds all logs, told apart by their ids", async () => {
    const made = await report(["-"], LOGS.map((log) => text(log.replace(`${OUTAGE}/`, ""))).join(""));
    expect(made.nodes.map(({ aliases, name }) => aliases.find((alias) => /^\d$/.test(alias)) ?? name)).toEqual([
      "0",
      "1",
      "2",
      "3",
      "4",
    ]);
    expect(made.inputs).toMatchObject([{ path: "-", lines: { total: 56, event: 56 } }]);
    expect(made.findings.map(({ pathology }) => pathology).sort()).toEqual(
      (await report(LOGS)).findings.map(({ pathology }) => pathology).sort(),
    );
  });

  it("a pipe and no path at all", async () => {
    const one = await report([], text("zk0.log"));
    expect(one).toEqual(await report(["-"], text("zk0.log")));
    expect(one.inputs[0]?.bytes).toBe(Buffer.byteLength(text("zk0.log")));
  });

  it("compose's output, whose prefixes name the nodes", async () => {
    const lines = ["zk0", "zk1", "zk2"].flatMap((name) =>
      text(`${name}.log`)
        .trimEnd()
        .split("\n")
        .map((line) => `${name}-1  | ${line}\n`),
    );
    const made = await report(["-"], lines.join(""));
    expect(named(made)).toEqual(SERVERS);
    expect(found(made)).toEqual(found(await report(LOGS)));
  });

  it.each([
    ["newest last", 1],
    ["newest first", -1],
  ])("an export of a log service as CSV, %s", async (_, order) => {
    const rows = ["zk0", "zk1", "zk2"].flatMap((name) =>
      text(`${name}.log`)
        .trimEnd()
        .split("\n")
        .map((line) => `"${line.slice(0, 23)}","${name}","${line.replaceAll('"', '""')}"\n`),
    );
    rows.sort((a, b) => order * (a < b ? -1 : 1));
    const made = await report(["-"], `"@timestamp","host.name","message"\n${rows.join("")}`);
    expect(named(made)).toEqual(SERVERS);
    expect(found(made)).toEqual(found(await report(LOGS)));
    expect(made.inputs.map(({ lines }) => lines)).toMatchObject([{ total: 57, event: 56, noise: 1 }]);
    for (const { input, line, text } of made.findings.flatMap(({ evidence }) => evidence)) {
      expect([input, rows[line - 2]]).toEqual(["-", expect.stringContaining(text ?? "?")]);
    }
  });

  it("gzip, whatever it is called", async () => {
    const folder = await scratch({
      "zk0.log": gzipSync(text("zk0.log")),
      "zk1.log.gz": gzipSync(text("zk1.log")),
      "zk2.log": text("zk2.log"),
    });
    const made = await report([folder]);
    expect(named(made)).toEqual(SERVERS);
    expect(found(made)).toEqual(found(await report(LOGS)));
  });

  it("rotated files, each node's in order", async () => {
    const lines = text("zk1.log").split("\n");
    const folder = await scratch({
      "zk0.log": text("zk0.log"),
      "zk1.log.2.gz": gzipSync(lines.slice(0, 9).join("\n").concat("\n")),
      "zk1.log.1": lines.slice(9, 20).join("\n").concat("\n"),
      "zk1.log": lines.slice(20).join("\n"),
      "zk2.log": text("zk2.log"),
    });
    const made = await report([folder]);
    expect(named(made)).toEqual(SERVERS);
    expect(found(made)).toEqual(found(await report(LOGS)));
    expect(made.inputs.map(({ node }) => node)).toEqual(["zk0", "zk1", "zk1", "zk1", "zk2"]);
  });

  it("CRLF, a byte order mark and UTF-16", async () => {
    const folder = await scratch({
      "zk0.log": text("zk0.log").replaceAll("\n", "\r\n"),
      "zk1.log": `\uFEFF${text("zk1.log")}`,
      "zk2.log": Buffer.from(`\uFEFF${text("zk2.log")}`, "utf16le"),
    });
    expect(found(await report([folder]))).toEqual(found(await report(LOGS)));
  });
});

describe.concurrent("NAME=PATH", () => {
  it("names the node that a file belongs to", async () => {
    const made = await report([`north=${LOGS[0]}`, `south=${LOGS[1]}`, `${LOGS[2]}`]);
    expect(named(made).slice(0, 3)).toEqual(["north", "south", "zk2"]);
  });

  it("names the node that a folder belongs to", async () => {
    const folder = await scratch({ "a/zookeeper.log": text("zk0.log"), "b/zookeeper.log": text("zk1.log") });
    expect(named(await report([`north=${folder}/a`, `south=${folder}/b`])).slice(0, 2)).toEqual(["north", "south"]);
  });

  it("names the node that a pipe belongs to", async () => {
    expect(named(await report(["north=-"], text("zk0.log")))).toContain("north");
  });
});
