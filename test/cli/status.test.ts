/** How the program ends, and what it says where. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { scratch } from "../ingest/scratch.ts";
import { LOGS, OUTAGE, PROGRAM, run, runInShell } from "./run.ts";

const LOOKING = "2024-03-05 08:00:01,120 [myid:2] - INFO  [main:QuorumPeer@797] - LOOKING\n";

/** Arguments that are usage errors, and what the sentence has to hold. */
const USAGE: readonly (readonly [string, readonly string[], RegExp])[] = [
  ["an option that there is not", ["report", "--bogus", ...LOGS], /unknown option '--bogus'/],
  ["a format that there is not", ["report", "-f", "pdf", ...LOGS], /'pdf' is invalid.*text, markdown, html, json/],
  ["a system that there is not", ["report", "--system", "kafka", ...LOGS], /'kafka' is invalid.*zookeeper/],
  ["a severity that there is not", ["report", "--fail-on", "awful", ...LOGS], /'awful' is invalid.*critical/],
  [
    "a time that is none",
    ["report", "--since", "yesterday", ...LOGS],
    /"yesterday" is not understood; write 2024-.* or -15m/,
  ],
  ["a size that is none", ["report", "--memory", "lots", ...LOGS], /"lots" is not understood; write 512MB/],
  ["a zone that there is not", ["report", "--tz", "Nowhere/Land", ...LOGS], /Nowhere\/Land is not understood.*Asia/],
  ["a clock without an offset", ["report", "--clock", "zk1", ...LOGS], /zk1 is not understood.*zk1=\+37s/],
  ["a node that there is not", ["report", "--node", "zk9", ...LOGS], /no node zk9.*zk0, zk1, zk2, zk3 and zk4/],
  ["a clock of a node that there is not", ["report", "--clock", "zk9=+1s", ...LOGS], /no node zk9.*zk0, zk1/],
  ["a zone of a node that there is not", ["report", "--tz", "zk9=UTC", ...LOGS], /no node zk9.*zk0, zk1/],
  [
    "a grammar that there is not",
    ["report", "--grammar", "/none.ne", ...LOGS],
    /none\.ne: the grammar cannot be read: no such file or directory\.$/m,
  ],
  [
    "a file that cannot be written, before anything is read",
    ["report", "-o", "/no/such/folder/report.txt", "/none.log"],
    /^\/no\/such\/folder\/report\.txt cannot be written: no such file or directory\.$/m,
  ],
  [
    "a folder as the file to write",
    ["report", "-o", "/tmp", ...LOGS],
    /\/tmp cannot be written: it is a folder; name a file\.\n$/,
  ],
  [
    "marks that there are not",
    ["report", "--marks", "/none.json", ...LOGS],
    /^\/none\.json cannot be read: no such file or directory\.$/m,
  ],
  [
    "a time behind the logs",
    ["report", "--since", "2018-01-01", ...LOGS],
    /--since 2018-01-01T00:00:00\.000Z lies outside of these logs; they go from 2017-04-11T11:19:13\.037Z/,
  ],
  [
    "a time before the logs",
    ["report", "--until", "-1h", ...LOGS],
    /--until 2017-04-11T10:23.* lies outside of these logs/,
  ],
  [
    "a time that ends before it begins",
    ["report", "--since", "11:22:00", "--until", "11:20:00", ...LOGS],
    /--since 2017-04-11T11:22.* lies after --until 2017-04-11T11:20/,
  ],
  ["a pathology that there is not", ["explain", "zookeeper/none"], /no pathology zookeeper\/none.*quorumscope explain/],
  [
    "a glob that no pathology matches",
    ["report", "--pathology", "conect-*", ...LOGS],
    /There is no pathology conect-\*; "quorumscope explain" lists them\. Close to it: .*zookeeper\/connect-stall/,
  ],
  [
    "a command that is misspelt",
    ["reprot", "-f", "json", ...LOGS],
    /^There is no file reprot, and no command of that name; was report meant\? "quorumscope --help" lists/,
  ],
  ["help for what is no command", ["help", "reprot"], /^There is no command reprot; was report meant\? /],
  ["a word that is near no command", ["zookeeper"], /zookeeper cannot be read: there is no such file/],
  ["a file with a name like a command's", ["report.log"], /report\.log cannot be read: there is no such file/],
  ["a shell that is not said", ["completion"], /missing required argument 'bash\|zsh\|fish'/],
  ["a shell that is not known", ["completion", "tcsh"], /'tcsh' is invalid.*bash, zsh, fish/],
  ["a path that there is not", ["report", "/no/such.log"], /\/no\/such\.log.*no such file/],
  ["an engine that there is not", ["events", "--engine", "perl", ...LOGS], /'perl' is invalid/],
];

describe.concurrent("status 2", () => {
  it.each(USAGE)("is for %s", async (_, args, sentence) => {
    const { status, out, err } = await run(args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it.each([
    ["an empty file", "", /is empty/],
    ["binary data", Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)), /is not text/],
    ["text that is no log", "once upon a time\nthere was a server\n", /its 2 lines are not those of a server/],
    ["one line that is no log", "hello\n", /its one line is not that of a server/],
    ["JSON that is no log", '{"a":1}\n{"b":[2]}\n', /not understood as a server log/],
    ["a JSON document", '{\n  "events": [\n    { "message": "x" }\n  ]\n}\n', /is one JSON document.*jq -c/],
    ["a JSON document in a line", '[{"line":"x"},{"line":"y"}]\n', /is one JSON document.*jq -c/],
    ["OpenTelemetry's JSON", '{"resourceLogs":[]}\n'.repeat(2), /is OpenTelemetry's JSON.*jq -c '\.resourceLogs/],
    ["a field of another name", `{"data":{"x":"${LOOKING.trim()}"}}\n`.repeat(2), /jq -c '\{message: \.data\.x, host/],
    [
      "a table without headers",
      "level,thread,message\nINFO,main,LOOKING\n",
      /level and thread stand beside the message/,
    ],
    [
      "an unknown prefix",
      `app[web.1]: ${LOOKING}`,
      /something unknown stands before each record, as in "app\[web\.1\]:"/,
    ],
    ["a log of something else", "2024-03-05 08:00:01,120 INFO x.y.Z: hello\n".repeat(50), /not understood/],
    ["nothing but NUL bytes", Buffer.alloc(5000), /is not text|not understood/],
  ])("is for %s, by name and through a pipe", async (_, content, sentence) => {
    const folder = await scratch({ "some.log": content });
    const named = await run(["report", join(folder, "some.log")]);
    const piped = await run(["report"], { stdin: content });
    for (const { status, out, err } of [named, piped]) {
      expect({ status, out }).toEqual({ status: 2, out: "" });
      expect(err).toMatch(sentence);
      expect(err).toMatch(/could be read as a server log/);
      expect(err).not.toMatch(/^\s+at /m);
    }
  });

  it("is not for lines of unknown wordings under a header, where --system names whose they are", async () => {
    const line = "I2025-09-10 12:00:00.500 (1757505600500123456 3311) replica.default0: x.cpp:7:f(): some words\n";
    const { status, out, err } = await run(["report", "--system", "pegasus"], { stdin: line });
    expect({ status, out }).toEqual({ status: 3, out: expect.stringMatching(/0 event, .* 1 unknown/) });
    expect(err).toBe(
      "No line of the pipe is a wording of pegasus that this program knows; leave --system out, or add rules with --grammar.\n",
    );
  });

  it.skipIf(!existsSync("/usr/bin/script"))("is for a terminal and no path, with a hint how to go on", async () => {
    const { status, out } = await runInShell(
      `script -qec '"${process.execPath}" "${PROGRAM}" report' /dev/null </dev/null`,
    );
    expect({ status, out }).toMatchObject({
      status: 2,
      out: expect.stringMatching(/Name the logs to read, or pipe them in/),
    });
  });
});

it.skipIf(!existsSync("/dev/full"))(
  "status 2 is for a standard output that takes nothing: 1 would say that --fail-on was reached",
  async () => {
    for (const command of ["report", "events", "explain", "--help"]) {
      const logs = command === "report" || command === "events" ? LOGS.join(" ") : "";
      const { out, err } = await runInShell(`quorumscope ${command} ${logs} >/dev/full; echo $?`);
      expect({ out, err }).toEqual({
        out: "2\n",
        err: "Standard output cannot be written: no space left on device.\n",
      });
    }
  },
);

describe.concurrent("status 0", () => {
  it.each([
    ["--help", /Usage: quorumscope[\s\S]*report[\s\S]*events[\s\S]*explain[\s\S]*systems[\s\S]*Exit status/],
    ["--version", /^\d+\.\d+\.\d+\S*\n$/],
    ["-V", /^\d+\.\d+\.\d+\S*\n$/],
    [
      "systems",
      /Apache ZooKeeper \(zookeeper\), releases 3\.3 to 3\.9[\s\S]*kinds of events[\s\S]*kafka[\s\S]*kubectl/,
    ],
  ])("is for %s", async (argument, text) => {
    expect(await run([argument])).toEqual({ status: 0, out: expect.stringMatching(text), err: "" });
  });

  it("is for help, which is the same however it is asked for", async () => {
    const help = await run(["help"]);
    expect(help.out).toContain("Usage: quorumscope");
    expect([await run(["--help"]), await run(["-h"])]).toEqual([help, help]);
  });

  it("is for a report, and nothing goes to stderr", async () => {
    expect(await run(["report", ...LOGS])).toMatchObject({ status: 0, err: "" });
  });

  it("is for a report without the word report", async () => {
    expect(await run(LOGS)).toEqual(await run(["report", ...LOGS]));
  });

  it("is for a healthy end of --fail-on", async () => {
    const folder = await scratch({ "zk2.log": LOOKING });
    expect(await run(["report", "--fail-on", "critical", join(folder, "zk2.log")])).toMatchObject({ status: 0 });
  });

  it("is for a reader that has gone", async () => {
    const folder = await scratch({ "zk2.log": LOOKING.repeat(20_000) });
    const { out, err } = await runInShell(
      `quorumscope events "${folder}/zk2.log" | head -1 | wc -l; echo "\${PIPESTATUS[0]}"`,
    );
    expect({ out, err }).toEqual({ out: "1\n0\n", err: "" });
  });
});

describe.concurrent("status 1", () => {
  it.each(["critical", "high", "info"])("is for a finding that reaches --fail-on %s", async (level) => {
    const { status, out } = await run(["report", "--fail-on", level, ...LOGS]);
    expect({ status, whole: out.length > 1000 }).toEqual({ status: 1, whole: true });
  });
});

describe.concurrent("status 3", () => {
  it.each([
    ["a path that is missing", {}, ["none.log"], /none\.log cannot be read/],
    ["a file that is empty", { "zk9.log": "" }, ["zk9.log"], /zk9\.log is empty/],
    ["a file that is no log", { "zk9.log": "hello\n" }, ["zk9.log"], /zk9\.log is not understood/],
    [
      "gzip that is cut",
      { "zk9.log.gz": gzipSync(LOOKING.repeat(2000)).subarray(0, -9) },
      ["zk9.log.gz"],
      /zk9\.log\.gz.*(cut|end)/,
    ],
  ])("is for %s among good logs; the report is made, stderr says it", async (_, files, names, sentence) => {
    const folder = await scratch(files);
    const { status, out, err } = await run(["report", ...LOGS, ...names.map((name) => join(folder, name))]);
    expect(status).toBe(3);
    expect(out).toMatch(/^For 3 min 50\.9 s/);
    expect(err).toMatch(sentence);
  });

  it("is for a memory that is too small; every line is counted all the same", async () => {
    const { status, out, err } = await run(["report", "--memory", "1kB", "-f", "json", ...LOGS]);
    expect(status).toBe(3);
    expect(err).toMatch(/^\d+ events of zk0 were counted and not kept/);
    const { inputs } = JSON.parse(out) as { inputs: { lines: object; problems: { code: string }[] }[] };
    expect(inputs.map(({ lines }) => lines)).toMatchObject([
      { total: 22, event: 22 },
      { total: 33, event: 33 },
      { total: 1, event: 1 },
    ]);
    expect(inputs.flatMap(({ problems }) => problems.map(({ code }) => code))).toContain("memory-bound");
  });

  it("is for a memory that one log would fill; of the logs behind it nothing is lost", async () => {
    const line = (i: number, message: string) =>
      `I20261003 08:00:${String(i % 60).padStart(2, "0")}.000000 97 server.cc:1] ${message}\n`;
    const flood = Array.from({ length: 2000 }, (_, i) =>
      line(0, `[connection] Failed to tokenize the request. Error: ${i}`),
    );
    const folder = await scratch({
      "a.log": flood.join(""),
      "b.log": line(0, "kvrocks version 2.10.1") + line(1, "[server] Ready to accept connections") + line(2, "Bye Bye"),
    });
    const { status, err } = await run(["report", "--memory", "4kB", join(folder, "a.log"), join(folder, "b.log")]);
    expect(status).toBe(3);
    expect(err).toMatch(/events of a were counted and not kept/);
    expect(err).not.toMatch(/events of b/);
  });

  it("is for stamps without a date, which are said to be none", async () => {
    const folder = await scratch({
      "zk2.log": "08:00:01.120 [main] INFO  org.apache.zookeeper.server.quorum.QuorumPeer - LOOKING\n",
    });
    const { status, err } = await run(["report", join(folder, "zk2.log")]);
    expect({ status, err }).toEqual({ status: 3, err: expect.stringMatching(/without dates.*--timestamps/) });
  });

  it("says nothing with -q", async () => {
    expect(await run(["report", "-q", ...LOGS, "/no/such.log"])).toMatchObject({ status: 3, err: "" });
  });
});

it("status 70 is for a defect, which asks to be reported", async () => {
  const broken = "data:text/javascript,process.stdout.write = () => { throw new Error('made up for a test') }";
  const { status, err } = await run(["report", ...LOGS], { env: { NODE_OPTIONS: `--import="${broken}"` } });
  expect({ status, err }).toEqual({
    status: 70,
    err: expect.stringMatching(/has a defect; please report.*made up for a test/),
  });
});

it("nothing is written beside the logs", async () => {
  const { out } = await runInShell(
    `folder=$(mktemp -d) && cp ${OUTAGE}/*.log "$folder" && quorumscope "$folder" >/dev/null && quorumscope events "$folder" >/dev/null; ls "$folder"; rm -r "$folder"`,
  );
  expect(out.trim().split("\n")).toEqual(["zk0.log", "zk1.log", "zk2.log"]);
});
