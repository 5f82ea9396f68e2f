/** The Markdown report: the same outline as a document to hand on. */
import type { Diagnosis } from "../case.ts";
import { toAscii } from "./ascii.ts";
import type { Block, Claim, Column, FindingBlock } from "./block.ts";
import { codeBlock, codeCell, codeSpan, escapeMarkdown, proseMarkdown } from "./markdown-escape.ts";
import { DOCUMENT_COLUMNS, type DocumentManners, documentOutline } from "./outline.ts";
import { counted } from "./phrases.ts";
import { pictureLines } from "./picture-lines.ts";
import { safeText } from "./safe-text.ts";
import { padEnd, widest } from "./width.ts";

export function renderMarkdown(d: Diagnosis, manners: DocumentManners): string {
  const blocks = documentOutline(d, manners);
  const lines = ["# Report of quorumscope", ...blocks.flatMap((block) => ["", ...printBlock(block)])];
  const text = `${lines.join("\n")}\n`;
  return manners.ascii ? text.split("\n").map(toAscii).join("\n") : text;
}

function printBlock(block: Block): string[] {
  switch (block.kind) {
    case "lead":
      return [`**${escapeMarkdown(block.text)}**`];
    case "heading":
      return [
        `## ${escapeMarkdown(block.text)}`,
        ...(block.aside === "" ? [] : ["", `${escapeMarkdown(block.aside)}`]),
      ];
    case "paragraph":
      return [proseMarkdown(block.text)];
    case "fields":
      return block.fields.flatMap(({ label, claims }) => printField(label, claims));
    case "picture":
      return codeBlock(pictureLines(block.picture, DOCUMENT_COLUMNS));
    case "table":
      return printTable(block.columns, block.rows);
    case "remarks":
      return block.remarks.map(({ id, claim }) => `- ${escapeMarkdown(id)} (info) ${claimText(claim)}`);
    case "finding":
      return printFinding(block);
  }
}

function printField(label: string, claims: readonly Claim[]): string[] {
  const name = `**${escapeMarkdown(label)}**`;
  const [only] = claims;
  if (claims.length === 1 && only !== undefined) return [`- ${name}: ${claimText(only)}`];
  return [`- ${name}:`, ...claims.map((claim) => `  - ${claimText(claim)}`)];
}

function claimText({ text, at }: Claim): string {
  return at.length === 0 ? proseMarkdown(text) : `${proseMarkdown(text)} (${at.map(codeSpan).join(", ")})`;
}

function printTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ title }) => escapeMarkdown(title))),
    line(columns.map(({ align }) => (align === "end" ? "--:" : "---"))),
    ...rows.map((row) => line(columns.map(({ code }, index) => (code ? codeCell : escapeMarkdown)(row[index] ?? "")))),
  ];
}

function printFinding(finding: FindingBlock): string[] {
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : ["", title, "", ...items.map((item) => `- ${proseMarkdown(item)}`)];
  return [
    `### ${escapeMarkdown(`${finding.id} ${finding.title}`)}`,
    "",
    [`**${finding.severity}**`, ...finding.facts.map(escapeMarkdown)].join(" · "),
    ...(finding.explanation === "" ? [] : ["", proseMarkdown(finding.explanation)]),
    ...list("Not:", finding.excluded),
    ...list("What to do:", finding.remedy),
    ...(finding.quotes.length === 0 ? [] : ["", ...codeBlock(quoteLines(finding))]),
  ];
}

function quoteLines({ quotes }: FindingBlock): string[] {
  const placeWidth = widest(quotes.map((quote) => (quote.kind === "gap" ? "" : safeText(quote.at))));
  return quotes.map((quote) =>
    quote.kind === "gap"
      ? `… and ${counted(quote.lines, "more line")}`
      : `${padEnd(safeText(quote.at), placeWidth)}  ${quote.text}`,
  );
}
