/** Reading for the explorer: nothing is told otherwise than in the report, and early on nothing that is not known yet. */
import { readdirSync, readFileSync } from "node:fs";
import { appendFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { assess } from "../../../src/cli/diagnose.ts";
import { loadAll } from "../../../src/detect/system.ts";
import { sceneOf } from "../../../src/explorer/reading/scene-of.ts";
import { lineOf, type RecordPage } from "../../../src/explorer/records/record-page.ts";
import { Records } from "../../../src/explorer/records/records.ts";
import type { StreamClock } from "../../../src/explorer/scene.ts";
import { SourceParser } from "../../../src/parse/source.ts";
import { systems } from "../../../src/systems/all.gen.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { find, scratch } from "../../ingest/scratch.ts";
import { ensembleOf } from "../../systems/zookeeper/ensemble-of.ts";
import { CLOCKS, PARSE, readLogs, startReading } from "../reading.ts";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/zookeeper");
const LINE = "2017-04-11 11:19:13,037 [myid:0] - INFO  [QuorumPeer[myid=0]/0:0:0:0:0:0:0:0:2181:QuorumPeer@714] - ";

function logsOf(fixture: string): string[] {
  const folder = join(FIXTURES, fixture);
  return readdirSync(folder).flatMap((name) => (name.endsWith(".log") ? [join(folder, name)] : []));
}

describe("at the end", () => {
  it.each(["outage-2017-04-11", "two-ensembles", "clock-step"])("the scene of %s is the report's", async (fixture) => {
    const paths = logsOf(fixture);
    const told = await readLogs(paths);
    expect(told.of("scene").at(-1)?.scene).toEqual(sceneOf(await diagnosePaths(paths, CLOCKS, { steps: "all" }), []));
    expect(told.progress).toMatchObject({ state: "done", upTo: null });
    expect(told.progress?.readBytes).toBe(told.progress?.totalBytes);
  });

  it("compressed and piped logs give the scene of plain ones", async () => {
    const [first = "", second = "", ...others] = logsOf("outage-2017-04-11");
    const folder = await scratch({ "zk0.log.gz": gzipSync(readFileSync(first)) });
    const paths = [join(folder, "zk0.log.gz"), "zk1=-", ...others];
    const told = await readLogs(paths, Readable.from([readFileSync(second)]));
    const [packed, plain] = [
      told.of("scene").at(-1)?.scene,
      sceneOf(await diagnosePaths(logsOf("outage-2017-04-11")), []),
    ];
    expect(packed?.findings.map(({ title, evidence }) => [title, evidence])).toEqual(
      plain.findings.map(({ title, evidence }) => [title, evidence]),
    );
  });

  it("what was wrong with paths stands in the scene", async () => {
    const told = await readLogs([...logsOf("clock-step"), "/nowhere/zk9.log"]);
    expect(
      told
        .of("scene")
        .at(-1)
        ?.scene.problems.map(({ code }) => code),
    ).toEqual(["unreadable"]);
  });
});

/** Where the records of some pages stand on the corrected clock, by `input:line`. */
function correctedStamps(pages: readonly RecordPage[], clocks: readonly StreamClock[]): Map<string, number> {
  const records = new Records();
  for (const page of pages) records.addPage(page);
  records.setClocks(clocks);
  return new Map(
    pages.flatMap((page) =>
      Array.from({ length: page.head[0] ?? 0 }, (_, row): [string, number] => [
        `${page.input}:${lineOf(page, row)}`,
        records.instantOf(page, row),
      ]),
    ),
  );
}

/** The logs of a fixture with the newest lines first. */
async function reversedLogsOf(fixture: string): Promise<string[]> {
  const reversed = logsOf(fixture).map((path): [string, string] => {
    const lines = readFileSync(path, "latin1").trimEnd().split("\n");
    return [basename(path), `${lines.reverse().join("\n")}\n`];
  });
  const folder = await scratch(Object.fromEntries(reversed));
  return reversed.map(([name]) => join(folder, name));
}

const CLOCK_FIXTURES = [
  "clock-offset",
  "clock-step",
  "clock-set-ahead",
  "clock-set-forward",
  "clock-set-back-in-election",
  "outage-2017-04-11",
];

it.each([
  ...CLOCK_FIXTURES.map((fixture) => [fixture, logsOf] as const),
  ...CLOCK_FIXTURES.map((fixture) => [fixture, reversedLogsOf] as const),
])("in %s the records stand where the events do (%o)", async (fixture, logs) => {
  const paths = await logs(fixture);
  const told = await readLogs(paths);
  const pages = told.of("page").map(({ page }) => page);
  const stamps = correctedStamps(pages, told.of("scene").at(-1)?.clocks ?? []);
  const { servers } = await ensembleOf(paths);
  const events = servers.flatMap(({ log }) => log.all).filter(({ kind }) => !kind.startsWith("trace."));
  expect(events.length).toBeGreaterThan(5);
  // threads hand in their records a little late; such a record is put behind the one before it
  const off = events.filter(({ at, ref }) => {
    const late = (stamps.get(`${ref.input}:${ref.line}`) ?? Number.NaN) - at;
    return !(late >= 0 && late <= 1000);
  });
  expect(off).toEqual([]);
});

it("a file whose newest lines stand first is shown in order while it is followed", async () => {
  const [path = ""] = await reversedLogsOf("clock-offset");
  const { told, reader } = await startReading([path], { following: true });
  await told.until(() => (reader.diagnosis?.nodes.length ?? 0) > 0);
  const pages = told.of("page").map(({ page }) => page);
  expect(pages.map(({ turned }) => turned)).toEqual(["by line"]);
});

/** What is said of logs of which only a share has been read. */
async function assessPart(paths: readonly string[], shareOf: (log: number) => number) {
  const { sources } = await find(...paths);
  const parsed = sources.map((source, log) => {
    const parser = new SourceParser(source, PARSE);
    const bytes = readFileSync(source.inputs[0]?.path ?? "");
    parser.begin(0).push(bytes.subarray(0, Math.floor(bytes.length * shareOf(log))));
    parser.settle();
    return parser.soFar(true);
  });
  return assess(parsed, { systems: await loadAll(systems), clocks: CLOCKS, wanted: { steps: "all" } }, []);
}

describe("while reading", () => {
  it.each(["outage-2017-04-11", "rolling-restart", "clock-offset"])(
    "of %s nothing is said of a time that not all logs have come to",
    async (fixture) => {
      const paths = logsOf(fixture);
      const whole = await diagnosePaths(paths);
      for (const part of [0.1, 0.4, 0.7]) {
        const { span, nodes, findings } = await assessPart(paths, (log) => (log === 0 ? part : 1));
        const read = nodes.find(({ inputs }) => inputs.includes(0))?.logged?.to ?? Number.NaN;
        expect([span?.to, ...findings.map(({ to }) => to), ...nodes.map(({ logged }) => logged?.to ?? read)]).toSatisfy(
          (ends: number[]) => ends.every((end) => end <= read),
        );
        expect(read).toBeLessThan(whole.span?.to ?? 0);
      }
    },
  );

  it("a log of which nothing was understood yet does not keep the others from being shown", async () => {
    const { nodes } = await assessPart(logsOf("rolling-restart"), (log) => (log === 0 ? 0 : 0.5));
    expect(nodes.filter(({ logged }) => logged !== null)).toHaveLength(2);
  });
});

describe("what still comes", () => {
  it("a pipe that pauses is shown, with all that it brought, before it ends", async () => {
    const stdin = new PassThrough();
    const { told, ended } = await startReading(["-"], { stdin });
    stdin.write(`${LINE}LOOKING\n${LINE}New election. My id =  0, proposed zxid=0x1\n`);
    await told.until(() => told.of("scene").length > 0 && told.progress?.state === "following");
    expect(told.of("scene").at(-1)?.scene.nodes).toMatchObject([{ sid: 0 }]);
    stdin.end();
    await ended;
    expect(told.progress?.state).toBe("done");
  });

  it("a pipe that pauses before a line of a server has come is not judged by what a script printed", async () => {
    const stdin = new PassThrough();
    const { told, ended } = await startReading(["-"], { stdin });
    stdin.write("zk-0  | Starting zookeeper ... STARTED\n");
    await told.until(() => told.progress?.state === "following");
    stdin.write(`zk-0  | ${LINE}LOOKING\nzk-1  | ${LINE.replaceAll("myid:0", "myid:1")}LOOKING\n`);
    stdin.end();
    await ended;
    expect(told.of("stream").map(({ head }) => head.name)).toEqual(["zk-0", "zk-1"]);
  });

  it("a log that appears in a folder is taken up, and so is a file in which a known one goes on", async () => {
    const of = (node: number, second: number) =>
      LINE.replaceAll("myid:0", `myid:${node}`).replaceAll("myid=0", `myid=${node}`).replace("13,037", `${second},037`);
    const folder = await scratch({ "zk0.log.2017-04-11": `${of(0, 14)}LOOKING\n` });
    const { told, reader } = await startReading([folder], { following: true });
    await told.until(() => told.progress?.state === "following");
    await writeFile(join(folder, "zk0.log.2017-04-12"), `${of(0, 15)}FOLLOWING\n`);
    await writeFile(join(folder, "zk1.log"), `${of(1, 15)}LEADING\n`);
    await told.until(
      () =>
        reader.diagnosis?.inputs.every(({ lines }) => lines.event > 0) === true && reader.diagnosis.inputs.length === 3,
    );
    expect(told.of("arrived").map(({ paths }) => paths.map((path) => basename(path)))).toEqual([
      ["zk1.log", "zk0.log.2017-04-12"],
    ]);
    const rows = reader.diagnosis?.inputs.map(({ path, node }) => [basename(path), node]);
    expect(rows).toEqual([
      ["zk0.log.2017-04-11", "zk0"],
      ["zk0.log.2017-04-12", "zk0"],
      ["zk1.log", "zk1"],
    ]);
    const at = told.of("page").map(({ page }) => [page.stream, page.input]);
    expect(at.toSorted()).toEqual([
      [0, 0],
      [0, 1],
      [1, 2],
    ]);
  });

  it("logs are waited for in an empty folder", async () => {
    const folder = await scratch();
    const { told, reader } = await startReading([folder], { following: true });
    await told.until(() => told.progress?.state === "following");
    await writeFile(join(folder, "zk0.log"), `${LINE}LOOKING\n`);
    await told.until(() => reader.diagnosis?.nodes.length === 1);
  });

  it("a file that is followed is read from its copy, and what is added is shown", async () => {
    const folder = await scratch();
    const file = join(folder, "zk1.log");
    await writeFile(file, `${LINE}LOOKING\n`);
    const { told } = await startReading([file], { following: true });
    await told.until(() => told.progress?.state === "following");
    await appendFile(file, `${LINE}FOLLOWING\n`);
    await told.until(() => (told.of("page")[0]?.page.head[0] ?? 0) === 2);
    const [input] = told.of("inputs")[0]?.inputs ?? [];
    expect(input?.file).not.toBe(file);
    expect(readFileSync(input?.file ?? "", "utf8")).toBe(`${LINE}LOOKING\n${LINE}FOLLOWING\n`);
  });
});
