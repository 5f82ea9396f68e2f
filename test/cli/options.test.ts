/** Options of `report`, through the built program. */
import { execFileSync } from "node:child_process";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Report, reportSchema } from "../../src/report/schema.ts";
import { scratch } from "../ingest/scratch.ts";
import { LOGS, run } from "./run.ts";

const ESCAPE = "\x1b[";

async function report(...args: readonly string[]): Promise<Report> {
  const { out, err, status } = await run(["report", "-f", "json", ...args]);
  if (out === "") throw new Error(`status ${status}: ${err}`);
  return JSON.parse(out) as Report;
}

let whole: Report;
beforeAll(async () => {
  whole = await report(...LOGS);
});

describe.concurrent("-f", () => {
  it("json is an object of the published schema, with nothing beyond it", () => {
    expect(reportSchema.parse(whole)).toEqual(whole);
    expect(whole.schema).toBe("quorumscope/report/1");
  });

  it("markdown is a document with headings", async () => {
    const { out } = await run(["report", "-f", "markdown", ...LOGS]);
    expect(out).toMatch(/^#+ /m);
  });

  it("html is a page", async () => {
    const { out } = await run(["report", "-f", "html", ...LOGS]);
    expect(out).toMatch(/^<!doctype html>\n/);
    // what it quotes has been read once more
    expect(out).toContain("LEADER ELECTION TOOK - 232");
  });

  it("text is the default and fits 100 columns", async () => {
    const [{ out }, named] = [await run(["report", ...LOGS]), await run(["report", "-f", "text", ...LOGS])];
    expect(out).toBe(named.out);
    expect(out.split("\n").filter((line) => [...line].length > 100)).toEqual([]);
  });
});

it.concurrent("--marks adds the lines that were marked in the explorer, and a file of something else is refused", async () => {
  const mark = {
    at: "2017-04-11T11:19:13.037Z",
    node: "zk0",
    path: LOGS[0],
    line: 1,
    note: "it began",
    text: "LOOKING",
  };
  const folder = await scratch({
    "marks.json": JSON.stringify({ schema: "quorumscope/marks/1", marks: [mark] }),
    "other.json": "{}",
  });
  const made = await report("--marks", join(folder, "marks.json"), ...LOGS);
  expect(reportSchema.parse(made)).toEqual(made);
  expect(made.marks).toMatchObject([{ node: "zk0", note: "it began", evidence: [{ input: LOGS[0], line: 1 }] }]);
  expect(await run(["report", "--marks", join(folder, "other.json"), ...LOGS])).toMatchObject({ status: 2, out: "" });
  const { status, err } = await run(["report", "--marks", join(folder, "none.json"), ...LOGS]);
  expect([status, err]).toEqual([2, expect.stringMatching(/none\.json cannot be read: .*no such file/)]);
});

it.concurrent("-o writes the document to a file, and nothing to stdout", async () => {
  const folder = await scratch();
  const file = join(folder, "report.txt");
  expect(await run(["report", "-o", file, ...LOGS])).toEqual({ status: 0, out: "", err: "" });
  expect(readFileSync(file, "utf8")).toBe((await run(["report", ...LOGS])).out);
});

it.concurrent("-o never writes over what is read, whatever name leads to it", async () => {
  const folder = await scratch();
  const log = join(folder, "zk1.log");
  const before = readFileSync(LOGS[1] ?? "", "utf8");
  writeFileSync(log, before);
  symlinkSync(log, join(folder, "link"));
  const archive = join(folder, "logs.tar");
  execFileSync("tar", ["-cf", archive, "-C", folder, "zk1.log"]);
  const packed = readFileSync(archive);
  for (const [output, path] of [
    [log, log],
    [join(folder, "link"), log],
    [log, `zk1=${folder}`],
    [archive, archive],
  ] as const) {
    const { status, out, err } = await run(["report", "-o", output, path]);
    expect([status, out, err]).toEqual([
      2,
      "",
      `${output} cannot be written: it is one of the logs; name another file with -o.\n`,
    ]);
  }
  expect(readFileSync(log, "utf8")).toBe(before);
  expect(readFileSync(archive).equals(packed)).toBe(true);
});

describe.concurrent("what is shown", () => {
  const inside = (from: string, to: string) => (made: Report) => {
    const instants = [
      ...made.timeline.map(({ at }) => at),
      ...made.nodes.flatMap(({ tracks }) =>
        tracks.flatMap(({ intervals }) => intervals.flatMap((i) => [i.from, i.to])),
      ),
    ];
    return instants.every((at) => at === null || (at >= from && at <= to));
  };

  it.each([
    [
      "--since in UTC",
      ["--since", "2017-04-11T11:22:00Z"],
      inside("2017-04-11T11:22:00.000Z", "2017-04-11T11:23:03.922Z"),
    ],
    ["--since without a zone", ["--since", "2017-04-11 11:22:00"], inside("2017-04-11T11:22:00.000Z", "9")],
    ["--since with a zone", ["--since", "2017-04-11T19:22:00+08:00"], inside("2017-04-11T11:22:00.000Z", "9")],
    ["--since before the end", ["--since", "-1m"], inside("2017-04-11T11:22:03.922Z", "2017-04-11T11:23:03.922Z")],
    ["--until", ["--until", "2017-04-11T11:19:15"], inside("2017-04-11T11:19:13.037Z", "2017-04-11T11:19:15.000Z")],
    ["--since before the beginning", ["--since", "2017-04-10"], inside("2017-04-11T11:19:13.037Z", "9")],
    ["--until before the end", ["--until", "-3m"], inside("2017-04-11T11:19:13.037Z", "2017-04-11T11:20:03.922Z")],
  ])("is narrowed by %s", async (_, args, holds) => {
    const made = await report(...args, ...LOGS);
    expect(reportSchema.parse(made)).toEqual(made);
    expect(holds(made)).toBe(true);
    expect(made.timeline.length).toBeLessThanOrEqual(whole.timeline.length);
    expect(made.inputs).toEqual(whole.inputs);
  });

  it("is a span that has logs, however much more was asked for", async () => {
    const { span } = await report("--since", "-1d", "--until", "2018-01-01", ...LOGS);
    expect(span).toEqual(whole.span);
  });

  it.each([
    ["a name", "zk1"],
    ["an alias", "1"],
  ])("is one node's with --node and %s", async (_, name) => {
    const made = await report("--node", name, ...LOGS);
    expect(made.nodes.map((node) => node.name)).toEqual(["zk1"]);
    expect(made.timeline.every(({ node }) => node === "zk1")).toBe(true);
    expect(made.findings.length).toBeGreaterThan(0);
    expect(made.findings.every(({ nodes }) => nodes.includes("zk1"))).toBe(true);
  });

  it("is several nodes' with --node more than once", async () => {
    const made = await report("--node", "zk0", "--node", "zk2", ...LOGS);
    expect(made.nodes.map((node) => node.name)).toEqual(["zk0", "zk2"]);
  });

  it("is what is grave enough with --min-severity", async () => {
    const made = await report("--min-severity", "critical", ...LOGS);
    expect(made.findings.map(({ severity }) => severity)).toEqual(
      whole.findings.map(({ severity }) => severity).filter((severity) => severity === "critical"),
    );
  });

  it.each([
    ["an identifier", "zookeeper/follower-looking-loop", 1],
    ["one without its system", "follower-looking-loop", 1],
    ["a star", "*-loop", 1],
    ["a question mark", "zookeeper/connect-stal?", 1],
    ["one that nothing matches", "disk-*", 0],
  ])("is what --pathology matches, given %s", async (_, glob, count) => {
    const made = await report("--pathology", glob, ...LOGS);
    expect(made.findings).toHaveLength(count);
    const ids = new Set(made.findings.map(({ id }) => id));
    const named = made.incidents.flatMap(({ findings, rootCauses }) => [...findings, ...rootCauses]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each([
    [
      ["--node", "zk2", "--min-severity", "critical"],
      /Shown is what --node zk2 --min-severity critical asks for; 7 findings are left out\./,
    ],
    [
      ["--pathology", "disk-*"],
      /^No incident on 2017-04-11 in this part: .* asks for; 8 findings and 1 incident are left out\./,
    ],
    [["--since", "-1d"], /--since 2017-04-11T11:19:13\.037Z asks for; no finding is left out\./],
  ])("is said to be a part of the whole: %s", async (args, sentence) => {
    const { out } = await run(["report", ...args, ...LOGS]);
    expect(out.replaceAll(/\s+/g, " ")).toMatch(sentence);
  });

  it("says so in JSON too", async () => {
    const { narrowed } = await report("--pathology", "disk-*", ...LOGS);
    const { findings, incidents } = whole;
    expect(narrowed).toEqual({
      asked: "--pathology 'disk-*'",
      findings: findings.length,
      incidents: incidents.length,
    });
    expect(whole).not.toHaveProperty("narrowed");
  });

  it("leaves out what a node did not serve with the node", async () => {
    const made = await report("--node", "zk2", ...LOGS);
    expect(whole.availability.map(({ subject }) => subject)).toContain("zk1");
    expect(made.availability.map(({ subject }) => subject)).not.toContain("zk1");
  });

  it("does not hide what --fail-on looks for, unless it is narrowed away", async () => {
    const narrowed = await run(["report", "--pathology", "disk-*", "--fail-on", "info", ...LOGS]);
    expect(narrowed.status).toBe(0);
  });
});

describe.concurrent("clocks", () => {
  it.each([
    ["of an offset", ["--tz", "+08:00"], "+08:00", "2017-04-11T03:19:13.037Z"],
    ["by name", ["--tz", "Asia/Shanghai"], "Asia/Shanghai", "2017-04-11T03:19:13.037Z"],
    ["with summer time", ["--tz", "Europe/Berlin"], "Europe/Berlin", "2017-04-11T09:19:13.037Z"],
    ["that is UTC", ["--tz", "UTC"], "UTC", "2017-04-11T11:19:13.037Z"],
  ])("are read in a zone %s", async (_, args, zone, from) => {
    const made = await report(...args, ...LOGS);
    expect(made.span?.from).toBe(from);
    expect(made.inputs.map((input) => [input.zone, input.zoneFrom])).toEqual(LOGS.map(() => [zone, "flag"]));
  });

  it("are read in a zone of one node's own", async () => {
    const made = await report("--tz", "zk1=+01:00", ...LOGS);
    expect(made.inputs.map(({ zone, zoneFrom }) => `${zone} ${zoneFrom}`)).toEqual([
      "UTC assumed",
      "+01:00 flag",
      "UTC assumed",
    ]);
    const follows = made.timeline.find(({ node, text }) => node === "zk1" && text.includes("following"));
    expect(follows?.at).toBe("2017-04-11T10:19:19.014Z");
  });

  it.each([
    ["+37s", 37_000],
    ["-12.5s", -12_500],
    ["+250ms", 250],
  ])("are corrected by --clock NODE=%s", async (offset, ms) => {
    const made = await report("--clock", `zk2=${offset}`, ...LOGS);
    expect(made.nodes.find(({ name }) => name === "zk2")?.clock).toEqual({
      offsetMs: ms,
      lowMs: ms,
      highMs: ms,
      samples: 0,
    });
    const leads = made.timeline.find(({ node, text }) => node === "zk2" && text.includes("leading"));
    expect(Date.parse(leads?.at ?? "")).toBe(Date.parse("2017-04-11T11:23:03.922Z") - ms);
  });
});

describe.concurrent("colours", () => {
  it.each([
    ["are not for a pipe", [], {}, false],
    ["come with --color always", ["--color", "always"], {}, true],
    ["come with --color always, whatever NO_COLOR says", ["--color", "always"], { NO_COLOR: "1" }, true],
    ["come with FORCE_COLOR", [], { FORCE_COLOR: "1" }, true],
    ["do not come with FORCE_COLOR=0", [], { FORCE_COLOR: "0" }, false],
    ["do not come with NO_COLOR", [], { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
    ["do not come with --color never", ["--color", "never"], { FORCE_COLOR: "1" }, false],
    ["are not for JSON", ["--color", "always", "-f", "json"], {}, false],
    ["are not for HTML", ["--color", "always", "-f", "html"], {}, false],
    ["are not for Markdown", ["--color", "always", "-f", "markdown"], {}, false],
  ])("%s", async (_, args, env, colored) => {
    const { out } = await run(["report", ...args, ...LOGS], { env });
    expect(out.includes(ESCAPE)).toBe(colored);
  });

  it("are the only difference they make", async () => {
    const { out } = await run(["report", "--color", "always", ...LOGS]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what is taken out is an escape sequence
    expect(out.replace(/\x1b\[[0-9;]*m/g, "")).toBe((await run(["report", ...LOGS])).out);
  });

  it.each(["text", "markdown", "html"])("and lines beyond ASCII are not in %s with --ascii", async (format) => {
    const { out } = await run(["report", "--ascii", "-f", format, ...LOGS]);
    expect(out.match(/[^\n\x20-\x7e]/gu) ?? []).toEqual([]);
  });
});

describe.concurrent("--grammar", () => {
  const OWN = `@include "tokens.ne"

#= Widget 7 of rack-3 is lost
widget_lost -> "Widget " number " of " rack " is lost"

number -> int
rack -> word
`;
  const LOG = `2024-03-05 08:00:01,120 [myid:2] - INFO  [main:QuorumPeer@797] - LOOKING
2024-03-05 08:00:02,120 [myid:2] - WARN  [main:Widgets@1] - Widget 12 of r2 is lost
`;

  it.each(["compiled", "nearley"])("adds rules of one's own to a system, with the engine %s", async (engine) => {
    const folder = await scratch({ "own.ne": OWN, "zk2.log": LOG });
    // nearley takes a second and more for the grammar of each system
    const args = [
      "--system",
      "zookeeper",
      "--engine",
      engine,
      "--grammar",
      join(folder, "own.ne"),
      join(folder, "zk2.log"),
    ];
    const { status, out, err } = await run(["events", ...args]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as { kind: string; fields: object })
        .map(({ kind, fields }) => ({ kind, fields })),
    ).toEqual([
      { kind: "role.looking", fields: {} },
      { kind: "widget.lost", fields: { number: 12, rack: "r2" } },
    ]);
  });

  it.each([
    ["a syntax error", 'widget_lost -> "Widget\n', /own\.ne:\d+: the grammar is not nearley syntax/],
    [
      "a rule that is not defined",
      '#= Widget\nwidget_lost -> "Widget" nothing\n',
      /own\.ne:2: rule widget_lost uses nothing, which is not defined/,
    ],
    [
      "a sample that lies",
      '#= Gadget\nwidget_lost -> "Widget"\n',
      /own\.ne:2: rule widget_lost has a sample that no rule matches: "Gadget"/,
    ],
  ])("that has %s is refused with file, line and rule", async (_, grammar, sentence) => {
    const folder = await scratch({ "own.ne": grammar, "zk2.log": LOG });
    const { status, out, err } = await run(["report", "--grammar", join(folder, "own.ne"), join(folder, "zk2.log")]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(sentence);
  });
});

it.concurrent("both engines give the same report", async () => {
  const [compiled, nearley] = await Promise.all(
    ["compiled", "nearley"].map((engine) =>
      run(["report", "-f", "json", "--system", "zookeeper", "--engine", engine, ...LOGS]),
    ),
  );
  expect(nearley).toEqual(compiled);
});

it.concurrent("--hash and --full change nothing about small logs", async () => {
  expect(await report("--hash", "--full", ...LOGS)).toEqual(whole);
  expect(whole.inputs.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256 ?? ""))).toBe(true);
});
