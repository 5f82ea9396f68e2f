import fc from "fast-check";
import { expect, it } from "vitest";
import type { Diagnosis } from "../../src/case.ts";
import { renderText, type TextOptions } from "../../src/report/text.ts";
import { width } from "../../src/report/width.ts";
import { attempt, diagnosis, election, entry, finding, incident, input, lanes, node, refs, START } from "./notation.ts";
import { outage } from "./outage.ts";

const PLAIN: TextOptions = {
  lineText: ({ line }) => `text of ${line}`,
  color: false,
  ascii: false,
  full: false,
  verbose: false,
};

const render = (d: Diagnosis, o: Partial<TextOptions> = {}) => renderText(d, { ...PLAIN, ...o });
const linesOf = (d: Diagnosis, o: Partial<TextOptions> = {}) => render(d, o).split("\n");

/** The lines from a heading to the next blank line. */
function section(d: Diagnosis, heading: string, o: Partial<TextOptions> = {}): string {
  const lines = linesOf(d, o);
  const from = lines.findIndex((line) => line.startsWith(heading));
  return from < 0 ? "" : `\n${lines.slice(from, lines.indexOf("", from)).join("\n")}`;
}

it("opens with the verdict of the worst incident", () => {
  const small = incident("I1", { verdict: ["Small.", "Over."] });
  const big = incident("I2", { verdict: ["Big.", "Why."], findings: ["F1"] });
  expect(linesOf(diagnosis({ incidents: [small, big], findings: [finding("F1")] }))[0]).toBe("Big. Why.");
});

it("says calmly that there is no incident", () => {
  const d = diagnosis({ nodes: lanes(1000, "zk0: ??fFFF", "zk1: ??lLLL"), elections: [election("E1")] });
  expect(render(d).slice(0, render(d).indexOf("\n\n"))).toMatchInlineSnapshot();
});

it("says that nothing was read rather than that all is well", () => {
  expect(linesOf(diagnosis())[0]).toBe(
    "No incident, and nothing to tell one by: no line of 1 input says what a node did.",
  );
});

it("tells an incident in labelled lines", () => {
  expect(section(outage(), "Incident I1")).toMatchInlineSnapshot();
});

it("tells a finding with its grounds, its look-alikes, its remedy and its lines", () => {
  expect(section(outage(), "F1  critical")).toMatchInlineSnapshot();
});

it("cuts a line of evidence to the column", () => {
  const d = diagnosis({ findings: [finding("F1", { evidence: refs("0:7") })] });
  const cut = linesOf(d, { lineText: () => "x".repeat(500) }).find((line) => line.includes("zk0.log:7"));
  expect([cut?.length, cut?.endsWith("x…")]).toEqual([100, true]);
});

it("says that a line cannot be read again", () => {
  const d = diagnosis({ findings: [finding("F1", { evidence: refs("0:7") })] });
  expect(render(d, { lineText: () => null })).toContain("zk0.log:7  (this line cannot be read again)");
});

it("shows all evidence when asked to be verbose", () => {
  const evidence = refs(Array.from({ length: 50 }, (_, i) => `0:${i + 1}`).join(" "));
  const d = diagnosis({ findings: [finding("F1", { evidence })] });
  const shown = (verbose: boolean) => linesOf(d, { verbose }).filter((line) => line.includes("zk0.log:")).length;
  expect([shown(false), shown(true)]).toEqual([6, 50]);
});

it("tells a remark in one line", () => {
  const d = diagnosis({ findings: [finding("F9", { severity: "info", title: "a remark", evidence: refs("0:3") })] });
  expect(linesOf(d)).toContain("F9  info  a remark (zk0.log:3)");
});

it("puts the worst finding first", () => {
  const findings = [finding("F1", { severity: "low" }), finding("F2", { severity: "critical" })];
  expect(linesOf(diagnosis({ findings })).filter((line) => /^F\d/.test(line))).toEqual([
    "F2  critical  title of F2",
    "F1  low  title of F1",
  ]);
});

it("folds like attempts and keeps both durations of each", () => {
  expect(section(outage(), "Attempts")).toMatchInlineSnapshot();
});

it("shows every attempt when asked for all", () => {
  expect(section(outage(), "Attempts", { full: true }).split("\n")).toHaveLength(1 + 2 + 18);
});

it("tells who is who", () => {
  const nodes = [
    node("zk0", [], {
      sid: 0,
      version: "3.8.0",
      aliases: ["zk0", "0", "10.77.0.10"],
      clock: { offsetMs: 37_000, lowMs: 36_996, highMs: null, samples: 3 },
      membership: { min: 3, max: 5, members: [], evidence: [] },
      logged: { from: START, to: START + 1000 },
    }),
    node("zk1", [], { hasLog: false, membership: { min: null, max: 3, members: ["zk0"], evidence: [] } }),
  ];
  expect(section(diagnosis({ nodes }), "Nodes")).toMatchInlineSnapshot();
});

it("folds a loop in the timeline", () => {
  expect(section(outage(), "Timeline")).toMatchInlineSnapshot();
});

it("keeps what a finding cites when the timeline is long", () => {
  const timeline = Array.from({ length: 200 }, (_, i) => entry(i, "zk0", `event ${i}`, `0:${i + 1}`));
  const d = diagnosis({ timeline, findings: [finding("F1", { evidence: refs("0:180") })] });
  const rows = section(d, "Timeline").split("\n");
  expect([rows.length, rows.some((row) => row.includes("event 179")), rows.at(-1)]).toEqual([
    1 + 2 + 60 + 1,
    true,
    "  … and 140 more rows; --full shows all.",
  ]);
});

it("ends with what was read, in sums", () => {
  const lines = { total: 10, event: 1, known: 2, continuation: 3, unknown: 4, noise: 0 };
  const problem = { code: "truncated-gzip", line: 9, text: "ends too early" } as const;
  const inputs = [input("logs/a.log", { lines, problems: [problem] }), input("logs/old/b.log")];
  expect(section(diagnosis({ inputs }), "Inputs")).toMatchInlineSnapshot();
});

it("draws a short incident in a long log a second time, enlarged", () => {
  const nodes = lanes(60_000, `zk0: ${"F".repeat(100)}?${"F".repeat(100)}`);
  const from = START + 100 * 60_000;
  const d = diagnosis({ nodes, incidents: [incident("I1", { from, to: from + 60_000 })] });
  const titles = linesOf(d).filter((line) => line.startsWith("Roles"));
  expect(titles.map((title) => title.split("  ")[0])).toEqual(["Roles", "Roles during I1"]);
});

it("does not draw an incident twice that fills the log", () => {
  expect(linesOf(outage()).filter((line) => line.startsWith("Roles"))).toHaveLength(1);
});

it("gives the sixth incident a row", () => {
  const incidents = Array.from({ length: 6 }, (_, i) => incident(`I${i + 1}`, { from: START + i, to: START + i }));
  const headings = linesOf(diagnosis({ incidents })).filter((line) => /^(Incident|More)/.test(line));
  expect(headings.map((line) => line.split("  ")[0])).toEqual([
    ...[1, 2, 3, 4, 5].map((i) => `Incident I${i}`),
    "More incidents",
  ]);
});

it("writes ASCII only when asked to", () => {
  const d = { ...outage(), inputs: [input("日志/zk0.log"), input("日志/zk1.log"), input("zk2.log")] };
  expect(render(d, { ascii: true })).toMatch(/^[\n -~]*$/);
});

it("says the same in colour as without", () => {
  const bare = render(outage(), { color: true }).replaceAll(
    new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g"),
    "",
  );
  const trimmed = bare.split("\n").map((line) => line.trimEnd());
  expect(trimmed.join("\n")).toBe(render(outage()));
});

it("lets no sequence from a log, a path or a name reach the terminal", () => {
  const evil = "\u001b]0;owned\u0007\u009b2J\u202e\u200b\r\n";
  const d = diagnosis({
    nodes: [
      node(`zk${evil}0`, [], {
        aliases: [evil],
        version: evil,
        membership: { min: 1, max: 1, members: [evil], evidence: [] },
      }),
    ],
    inputs: [input(`a${evil}.log`, { node: evil, layout: evil, zone: evil })],
    findings: [
      finding("F1", {
        title: evil,
        explanation: evil,
        excluded: [evil],
        remedy: [evil],
        nodes: [evil],
        evidence: refs("0:1"),
      }),
    ],
    timeline: [entry(0, evil, evil)],
    elections: [election("E1", { leader: evil, attempts: [attempt(0, 1, `${evil}>${evil}`)] })],
    incidents: [incident("I1", { verdict: [evil, evil], persistence: evil, unknowns: [evil] })],
  });
  expect(render(d, { lineText: () => evil })).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
});

it("never exceeds its columns, whatever the names and texts", () => {
  const name = fc.string({ unit: "grapheme", maxLength: 60 });
  const text = fc.string({ unit: "binary", maxLength: 300 });
  const columns = fc.integer({ min: 60, max: 140 });
  fc.assert(
    fc.property(name, text, columns, fc.boolean(), (someName, someText, max, ascii) => {
      const d = diagnosis({
        nodes: [...lanes(1000, "zk0: ??ffFF"), node(someName, [], { aliases: [someText], version: someText })],
        inputs: [input(`${someName}/${someText}.log`, { node: someName, layout: someName }), input("b")],
        findings: [
          finding("F1", {
            title: someText,
            explanation: someText,
            nodes: [someName],
            remedy: [someText],
            evidence: refs("0:1 0:2"),
          }),
        ],
        timeline: [entry(0, someName, someText, "0:1")],
        elections: [election("E1", { leader: someName, attempts: [attempt(0, 1, "zk1>zk0", { leader: someName })] })],
        incidents: [incident("I1", { verdict: [someText, someText], persistence: someText, unknowns: [someName] })],
      });
      return linesOf(d, { columns: max, ascii, lineText: () => someText }).every((line) => width(line) <= max);
    }),
    { numRuns: 200 },
  );
});

it("fits the reference incident into 100 columns and fewer than 120 lines", () => {
  const lines = linesOf(outage());
  expect([Math.max(...lines.map(width)) <= 100, lines.length < 120]).toEqual([true, true]);
});
