import { expect, it, test } from "vitest";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { codeBlock, codeCell, codeSpan, escapeMarkdown, proseMarkdown } from "../../src/report/markdown-escape.ts";
import type { DocumentManners } from "../../src/report/outline.ts";
import { diagnosis, entry, finding, input, refs } from "./notation.ts";
import { outage } from "./outage.ts";

const PLAIN: DocumentManners = { lineText: ({ line }) => `text of ${line}`, ascii: false, full: false, verbose: false };

test.each([
  ["a | b", "a \\| b"],
  ["`rm`", "\\`rm\\`"],
  ["<script>", "\\<script\\>"],
  ["[x](http://y)", "\\[x\\](http\\://y)"],
  ["# heading", "\\# heading"],
  ["- item", "\\- item"],
  ["1. item", "1\\. item"],
  ["3.8.0", "3.8.0"],
  ["&lt;", "\\&lt;"],
  ["www.example.org", "www\\.example.org"],
  ["    indented code", "indented code"],
  ["a\n# b", "a # b"],
  ["\u001b[31mred", "red"],
])("%j stays text", (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test.each([
  ["`quorumscope replay` on these logs", "`quorumscope replay` on these logs"],
  ["run `shell recover <BOOKIE>`, then", "run `shell recover <BOOKIE>`, then"],
  ["a `b", "a \\`b"],
  ["``a`` and `b`", "\\`\\`a\\`\\` and `b`"],
  ["# `a`", "\\# `a`"],
])("%j shows what it quotes as code, and no more", (text, written) => {
  expect(proseMarkdown(text)).toBe(written);
});

it("fences code with more backticks than it holds", () => {
  expect([codeSpan("a``b"), codeSpan("`"), codeSpan("")]).toEqual(["```a``b```", "`` ` ``", ""]);
});

it("escapes a pipe in a code span of a table", () => {
  expect(codeCell("a|b")).toBe("`a\\|b`");
});

it("does not let a line end its code block", () => {
  expect(codeBlock(["```", "# x"])).toEqual(["````text", "```", "# x", "````"]);
});

it("has the sections of the text report", () => {
  const headings = renderMarkdown(outage(), PLAIN)
    .split("\n")
    .filter((line) => line.startsWith("## "));
  expect(headings).toEqual(
    ["Incident I1", "Roles", "Findings", "Elections", "Attempts", "Nodes", "Timeline", "Inputs"].map(
      (title) => `## ${title}`,
    ),
  );
});

it("quotes evidence as path:line in a block", () => {
  const d = diagnosis({ findings: [finding("F1", { evidence: refs("0:9 0:10") })] });
  expect(renderMarkdown(d, PLAIN)).toContain("```text\nzk0.log:9   text of 9\nzk0.log:10  text of 10\n```");
});

it("keeps a hostile name inside its table cell", () => {
  const d = diagnosis({ timeline: [entry(0, "a|b", "<img src=x>\n| c |", "0:1")], inputs: [input("x|y.log")] });
  expect(renderMarkdown(d, PLAIN)).toContain("| 11:19:13.000 | a\\|b | \\<img src=x\\> \\| c \\| | `x\\|y.log:1` |");
});

it("writes ASCII only when asked to", () => {
  expect(renderMarkdown(outage(), { ...PLAIN, ascii: true })).toMatch(/^[\n -~]*$/);
});
