import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Diagnosis } from "../../src/case.ts";
import type { LineRef } from "../../src/event.ts";
import { jsonReport, type ReportOptions } from "../../src/report/json.ts";
import type { LineText } from "../../src/report/line-text.ts";
import { type Report, reportJsonSchema, reportSchema } from "../../src/report/schema.ts";
import { attempt, diagnosis, election, entry, finding, incident, lanes, node, refs, START, vote } from "./notation.ts";
import { outage } from "./outage.ts";

interface Options extends Partial<ReportOptions> {
  readonly lineText?: LineText;
}

const PLAIN: ReportOptions = { version: "0.1.0", full: false, marks: [] };
const text = (d: Diagnosis, { lineText = ({ line }) => `text of ${line}`, ...o }: Options = {}) =>
  [...jsonReport(d, { ...PLAIN, ...o }).render(lineText)].join("");
const report = (d: Diagnosis, o: Options = {}) => JSON.parse(text(d, o)) as Report;

function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Everything a report can hold, each list with something in it. */
function everything(): Diagnosis {
  return {
    ...outage(),
    elections: [
      election("E1", {
        votes: [vote(0, "zk0>zk1: zk2"), vote(9, "zk0>zk1: zk2", { peerEpoch: null })],
        attempts: [attempt(0, 5, "zk1>zk0")],
      }),
      election("E2", { outcome: "open", leader: null, epoch: null, quorum: { needed: null, of: null } }),
    ],
    incidents: [incident("I1"), ...outage().incidents],
  };
}

it("is valid, with no member the schema does not know", () => {
  const one = report(everything());
  expect(reportSchema.parse(one)).toEqual(one);
});

it("is valid when nothing was read", () => {
  const one = report(diagnosis({ inputs: [] }));
  expect(reportSchema.parse(one)).toEqual(one);
});

it("has the members of the contract in the contract's order", () => {
  expect(Object.keys(report(diagnosis()))).toEqual(
    "schema tool span inputs nodes elections availability findings incidents timeline".split(" "),
  );
});

it("writes instants in UTC with milliseconds", () => {
  expect(report(diagnosis({ nodes: lanes(1500, "zk0: F") })).span).toEqual({
    from: "2017-04-11T11:19:13.000Z",
    to: "2017-04-11T11:19:14.500Z",
  });
});

it("writes large numbers in hexadecimal", () => {
  const votes = [vote(0, "zk0>zk1: zk2", { zxid: 0x724cd3601n, peerEpoch: -1n, round: 0n })];
  const [shown] = report(diagnosis({ elections: [election("E1", { votes })] })).elections[0]?.votes ?? [];
  expect([shown?.zxid, shown?.peerEpoch, shown?.round]).toEqual(["0x724cd3601", "-0x1", "0x0"]);
});

it("folds a vote told again and says when first and last", () => {
  const votes = [vote(0, "zk0>zk1: zk2"), vote(1, "zk1>zk0: zk1"), vote(9, "zk0>zk1: zk2")];
  const shown = report(diagnosis({ elections: [election("E1", { votes })] })).elections[0]?.votes ?? [];
  expect(shown.map(({ from, count, first, last }) => [from, count, first, last])).toEqual([
    ["zk0", 2, "2017-04-11T11:19:13.000Z", "2017-04-11T11:19:13.009Z"],
    ["zk1", undefined, undefined, undefined],
  ]);
});

it("folds what a node repeats in the timeline", () => {
  const timeline = [entry(0, "zk1", "a"), entry(1, "zk1", "a"), entry(2, "zk1", "b"), entry(3, "zk1", "a")];
  expect(report(diagnosis({ timeline })).timeline.map(({ text, count }) => [text, count])).toEqual([
    ["a", 2],
    ["b", undefined],
    ["a", undefined],
  ]);
});

it("caps evidence at a thousand lines beside its finding", () => {
  const evidence = refs(many(1200, (i) => `0:${i + 1}`).join(" "));
  const [shown] = report(diagnosis({ findings: [finding("F1", { evidence })] })).findings;
  expect([shown?.evidence.length, shown?.evidence.at(-1)?.line, shown?.omitted]).toEqual([1000, 1200, 200]);
});

it("caps the timeline and keeps what a finding cites", () => {
  const timeline = many(1500, (i) => entry(i, "zk0", `event ${i}`, `0:${i + 1}`));
  const shown = report(diagnosis({ timeline, findings: [finding("F1", { evidence: refs("0:1400") })] }));
  expect([shown.timeline.length, shown.omitted, shown.timeline.at(-1)?.text]).toEqual([1000, 500, "event 1399"]);
});

it("caps attempts and votes and counts what both left out", () => {
  const attempts = many(1001, (i) => attempt(i, i === 500 ? 1 : 9, "zk1>zk0"));
  const votes = many(1002, (i) => vote(i, "zk0>zk1: zk2", { round: BigInt(i) }));
  const [shown] = report(diagnosis({ elections: [election("E1", { attempts, votes })] })).elections;
  expect([shown?.attempts.length, shown?.votes.length, shown?.omitted]).toEqual([1000, 1000, 3]);
});

it("leaves nothing out when asked for all", () => {
  const timeline = many(1500, (i) => entry(i, "zk0", `event ${i}`));
  const shown = report(diagnosis({ timeline }), { full: true });
  expect([shown.timeline.length, shown.omitted]).toEqual([1500, undefined]);
});

it("says null where a line cannot be read again", () => {
  const d = diagnosis({ findings: [finding("F1", { evidence: refs("0:7") })] });
  expect(report(d, { lineText: () => null }).findings[0]?.evidence).toEqual([
    { input: "zk0.log", line: 7, text: null },
  ]);
});

it("escapes what a terminal would obey and keeps the text as it was", () => {
  const evil = "a\u009b31m\u202e\u200b\u007f\u{e0041}\u001b[2J";
  const escaped = text(diagnosis({ nodes: [node(evil, [])] }));
  expect([/(?!\n)[\p{Cc}\p{Cf}]/u.test(escaped), JSON.parse(escaped).nodes[0].name]).toEqual([false, evil]);
});

it("keeps inferred and own states apart", () => {
  const [one] = report(diagnosis({ nodes: lanes(1000, "zk0: ?(F)") })).nodes;
  expect(one?.tracks[0]?.intervals.map(({ state, serving, inferred }) => [state, serving, inferred])).toEqual([
    ["looking", false, false],
    ["following", true, true],
  ]);
});

it("publishes a schema that lets the contract grow", () => {
  expect(JSON.stringify(reportJsonSchema())).not.toContain('additionalProperties":false');
});

it("says in the published schema what a report must have", () => {
  expect(reportJsonSchema()).toMatchObject({
    type: "object",
    required: expect.arrayContaining(["schema", "findings"]),
  });
});

it("takes only types from the schema, so that zod stays unloaded", () => {
  const source = readFileSync(new URL("../../src/report/json.ts", import.meta.url), "utf8");
  expect(source.match(/^import .*schema\.ts";$/gm)).toEqual(['import type { Report } from "./schema.ts";']);
});

it("rounds instants to milliseconds", () => {
  expect(
    report(diagnosis({ findings: [finding("F1", { from: START + 0.4, to: START + 0.6 })] })).findings[0],
  ).toMatchObject({
    from: "2017-04-11T11:19:13.000Z",
    to: "2017-04-11T11:19:13.001Z",
  });
});

it("has a line for each entry of a list that grows with the logs", () => {
  const d = diagnosis({
    findings: [finding("F1", { evidence: refs("0:7") }), finding("F2")],
    nodes: lanes(1000, "zk0: ?(F)"),
    timeline: many(1200, (i) => entry(i, "zk0", `looking → event ${i}`)),
  });
  const lines = text(d).split("\n");
  const beginsOf = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
  expect([/^\{"id":"F/, /^\{"state":/, /^\{"at":/].map(beginsOf)).toEqual([2, 2, 1000]);
});

it("names exactly the lines that it quotes", () => {
  const asked = new Set<LineRef>();
  const d = everything();
  text(d, { lineText: (ref) => (asked.add(ref) ? "" : null) });
  expect(asked.size).toBeGreaterThan(10);
  expect(new Set(jsonReport(d, PLAIN).quoted())).toEqual(asked);
});
