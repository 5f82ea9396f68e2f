/** Lines that a user marked: their file, and their section in reports. */
import { describe, expect, it } from "vitest";
import { jsonReport } from "../../src/report/json.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { type Mark, readMarks, writeMarks } from "../../src/report/marks.ts";
import { type Report, reportSchema } from "../../src/report/schema.ts";
import { renderText } from "../../src/report/text.ts";
import { diagnosis, finding, input, lanes, START } from "./notation.ts";

const MARK: Mark = {
  at: START + 500,
  node: "zk0",
  path: "/var/log/zk0.log",
  line: 12,
  note: "here | it began",
  text: "LOOKING\u001b[2J",
};
const D = diagnosis({
  inputs: [input("/var/log/zk0.log"), input("/var/log/zk1.log")],
  nodes: lanes(1000, "zk0: ?F"),
  findings: [finding("F1")],
});
const reportWith = (marks: readonly Mark[]) =>
  JSON.parse([...jsonReport(D, { version: "0.1.0", full: false, marks }).render(() => null)].join("")) as Report;
const OPTIONS = { lineText: () => null, ascii: false, full: false, verbose: false };

it("marks are read as they were written", () => {
  expect(readMarks(writeMarks([MARK, { ...MARK, line: 13 }]), "marks.json")).toEqual([MARK, { ...MARK, line: 13 }]);
});

const written = (member: object) =>
  JSON.stringify({ schema: "quorumscope/marks/1", marks: [{ ...JSON.parse(writeMarks([MARK])).marks[0], ...member }] });

it.each([
  ["is not JSON", "marks", "m.json is not a file of marks: it is not JSON."],
  [
    "is something else",
    "{}",
    'm.json is not a file of marks: it lacks "schema": "quorumscope/marks/1" or its list of marks.',
  ],
  ["has a mark without a time", written({ at: 5 }), 'Mark 1 of m.json has no "at", or one that is not text.'],
  ["has a time that is none", written({ at: "now" }), 'Mark 1 of m.json has "at": "now", which is not an ISO time.'],
  [
    "has a line that is none",
    written({ line: 0 }),
    'Mark 1 of m.json has no "line", or one that is not a number from 1 on.',
  ],
])("a file that %s is refused with a sentence", (_, content, sentence) => {
  expect(() => readMarks(content, "m.json")).toThrow(sentence);
});

describe("a report with marks", () => {
  it("has them as a section of its text behind the findings, with nothing that a terminal obeys", () => {
    const text = renderText(D, { ...OPTIONS, color: false, marks: [MARK] });
    expect(text.indexOf("\nMarks  1 line\n")).toBeGreaterThan(text.indexOf("\nFindings"));
    expect(text).toMatch(/11:19:13\.500 +zk0 +here \| it began +zk0\.log:12 +LOOKING$/m);
  });

  it("has them as a table of its Markdown", () => {
    expect(renderMarkdown(D, { ...OPTIONS, marks: [MARK] })).toContain(
      "| 11:19:13.500 | zk0 | here \\| it began | `zk0.log:12` | `LOOKING` |",
    );
  });

  it("has them as a list of its JSON, as the schema says", () => {
    const report = reportWith([MARK]);
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report.marks).toEqual([
      {
        at: "2017-04-11T11:19:13.500Z",
        node: "zk0",
        note: "here | it began",
        evidence: [{ input: MARK.path, line: 12, text: MARK.text }],
      },
    ]);
  });
});

it("a report without marks has no word of them", () => {
  expect(renderText(D, { ...OPTIONS, color: false })).not.toContain("Marks");
  expect(reportWith([])).not.toHaveProperty("marks");
});
