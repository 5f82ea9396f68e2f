/**
 * The report as a page to hand on: the same outline as the other documents, in one file that loads nothing and runs
 * nothing. A policy in the page says so to whatever shows it, so even a mistake in here could not make a log act.
 */
import { createHash } from "node:crypto";
import type { Diagnosis } from "../case.ts";
import type { Block, Claim, Column, FindingBlock } from "./block.ts";
import { codePieces } from "./code-pieces.ts";
import { laneMarkup } from "./lane-markup.ts";
import { asciiHtml, type Markup, type MarkupValue, markup } from "./markup.ts";
import { DOCUMENT_COLUMNS, type DocumentManners, documentOutline } from "./outline.ts";
import { PAGE_STYLE } from "./page-style.ts";
import { counted } from "./phrases.ts";
import { pictureLines } from "./picture-lines.ts";
import { safeText } from "./safe-text.ts";
import { showSpan } from "./times.ts";
import { padEnd, widest } from "./width.ts";

const STYLE_HASH = createHash("sha256").update(`${PAGE_STYLE}`).digest("base64");
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

type Heading = Extract<Block, { readonly kind: "heading" }>;

/** A heading with what stands below it. */
interface Section {
  readonly id: string;
  readonly heading: Heading;
  readonly blocks: readonly Block[];
}

interface Page {
  readonly d: Diagnosis;
  /** Ids of the findings, incidents and elections that can be linked to. */
  readonly told: ReadonlySet<string>;
}

export function renderHtml(d: Diagnosis, manners: DocumentManners): string {
  const blocks = documentOutline(d, manners);
  const page: Page = { d, told: new Set(blocks.flatMap(idsIn)) };
  const first = blocks.findIndex(isHeading);
  const sections = sectionsOf(blocks.slice(first));
  const html = `${markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Report of quorumscope${d.span === null ? "" : `, ${showSpan(d.span)}`}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${navigation(sections)}
<main>
<h1>Report of quorumscope</h1>
${blocks.slice(0, first).map((block) => printBlock(block, page))}
${sections.map((section) => printSection(section, page))}
<footer>Times are UTC, on the clocks as corrected.</footer>
</main>
</body>
</html>
`}`;
  return manners.ascii ? asciiHtml(html) : html;
}

function isHeading(block: Block): block is Heading {
  return block.kind === "heading";
}

const INCIDENT = /^Incident (I\d+)$/;

/** What can be linked to in a block, by its id. */
function idsIn(block: Block): string[] {
  switch (block.kind) {
    case "finding":
      return [block.id];
    case "remarks":
      return block.remarks.map(({ id }) => id);
    case "heading":
      return INCIDENT.exec(block.text)?.slice(1) ?? [];
    case "table":
      return namesRows(block.columns) ? block.rows.flatMap(([id]) => id ?? []) : [];
    default:
      return [];
  }
}

function namesRows([first]: readonly Column[]): boolean {
  return first?.title === "id";
}

function sectionsOf(blocks: readonly Block[]): Section[] {
  const begins = blocks.flatMap((block, i) => (isHeading(block) ? [i] : []));
  return begins.flatMap((begin, i) => {
    const heading = blocks[begin];
    if (!heading || !isHeading(heading)) return [];
    const id = INCIDENT.exec(heading.text)?.[1] ?? heading.text.toLowerCase().replace(/\W+/g, "-");
    return [{ id, heading, blocks: blocks.slice(begin + 1, begins[i + 1]) }];
  });
}

function navigation(sections: readonly Section[]): Markup {
  const findings = (blocks: readonly Block[]) =>
    blocks
      .flatMap((block) => (block.kind === "finding" ? [block] : []))
      .map(
        ({ id, severity, title }) =>
          markup`<li><a href="#${id}"><span class="severity ${severity}">${id}</span> ${title}</a></li>
`,
      );
  return markup`<nav><ul>
${sections.map(({ id, heading, blocks }) => {
  const own = findings(blocks);
  return markup`<li><a href="#${id}">${heading.text}</a>${own.length === 0 ? "" : markup`<ul>${own}</ul>`}</li>
`;
})}</ul></nav>`;
}

function printSection({ id, heading, blocks }: Section, page: Page): Markup {
  const aside = heading.aside === "" ? "" : markup` <small>${heading.aside}</small>`;
  return markup`<section id="${id}">
<h2>${heading.text}${aside}</h2>
${blocks.map((block) => printBlock(block, page))}</section>
`;
}

function printBlock(block: Block, page: Page): MarkupValue {
  switch (block.kind) {
    case "lead":
      return markup`<p class="lead">${block.text}</p>
`;
    case "heading":
      return "";
    case "paragraph":
      return markup`<p>${withCode(block.text)}</p>
`;
    case "fields":
      return markup`<dl>
${block.fields.map(({ label, claims }) => printField(label, claims, page))}</dl>
`;
    case "picture":
      return markup`<figure>
${laneMarkup(page.d, block.span, page.told)}
<details><summary>The same as text</summary>
<pre>${pictureLines(block.picture, DOCUMENT_COLUMNS).map((line) => [line, NEWLINE])}</pre></details>
</figure>
`;
    case "table":
      return printTable(block.columns, block.rows, page);
    case "remarks":
      return markup`<ul class="remarks">
${block.remarks.map(
  ({ id, claim }) =>
    markup`<li id="${id}"><span class="severity info">info</span> ${id} ${printClaim(claim, page)}</li>
`,
)}</ul>
`;
    case "finding":
      return printFinding(block, page);
  }
}

/** Texts are of one line; this is what stands between two. */
const NEWLINE = markup`
`;

function printField(label: string, claims: readonly Claim[], page: Page): Markup {
  const [only] = claims;
  const told =
    claims.length === 1 && only
      ? printClaim(only, page)
      : markup`<ul>${claims.map((claim) => markup`<li>${printClaim(claim, page)}</li>`)}</ul>`;
  return markup`<dt>${label}</dt><dd>${told}</dd>
`;
}

function printClaim({ text, at }: Claim, page: Page): MarkupValue {
  if (at.length === 0) return linked(text, page);
  return [linked(text, page), " (", at.map((place, i) => [i === 0 ? "" : ", ", markup`<code>${place}</code>`]), ")"];
}

/** A text in which what it names by its id is linked, and what it quotes as code is code. */
function linked(text: string, { told }: Page): MarkupValue[] {
  const link = (prose: string) =>
    prose.split(/\b([FIE]\d+)\b/).map((part) => (told.has(part) ? markup`<a href="#${part}">${part}</a>` : part));
  return withCode(text, link);
}

function withCode(text: string, show: (prose: string) => MarkupValue = (prose) => prose): MarkupValue[] {
  return codePieces(text).map((piece, i) => (i % 2 === 0 ? show(piece) : markup`<code>${piece}</code>`));
}

function printTable(columns: readonly Column[], rows: readonly (readonly string[])[], page: Page): Markup {
  const hasIds = namesRows(columns);
  const cell = (text: string, { title, align, code }: Column) => {
    const shown = code && text !== "" ? markup`<code>${text}</code>` : title === "election" ? linked(text, page) : text;
    return align === "end" ? markup`<td class="end">${shown}</td>` : markup`<td>${shown}</td>`;
  };
  return markup`<div class="wide"><table>
<thead><tr>${columns.map(({ title }) => markup`<th>${title}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => {
  const cells = columns.map((column, i) => cell(row[i] ?? "", column));
  return hasIds
    ? markup`<tr id="${row[0] ?? ""}">${cells}</tr>
`
    : markup`<tr>${cells}</tr>
`;
})}</tbody>
</table></div>
`;
}

function printFinding(finding: FindingBlock, page: Page): Markup {
  const { id, severity, title, facts, explanation, excluded, remedy } = finding;
  const list = (heading: string, items: readonly string[]) =>
    items.length === 0
      ? ""
      : markup`<h4>${heading}</h4>
<ul>${items.map((item) => markup`<li>${withCode(item)}</li>`)}</ul>
`;
  return markup`<article id="${id}" class="${severity}">
<h3><a href="#${id}">${id}</a> <span class="severity ${severity}">${severity}</span> ${title}</h3>
<p class="facts">${facts.map((fact, i) => [i === 0 ? "" : " · ", linked(fact, page)])}</p>
${explanation === "" ? "" : markup`<p>${withCode(explanation)}</p>`}
${list("Not", excluded)}${list("What to do", remedy)}${printQuotes(finding)}</article>
`;
}

function printQuotes({ quotes }: FindingBlock): MarkupValue {
  if (quotes.length === 0) return "";
  const width = widest(quotes.map((quote) => (quote.kind === "gap" ? "" : safeText(quote.at))));
  const lines = quotes.map((quote) =>
    quote.kind === "gap"
      ? markup`<b>… and ${counted(quote.lines, "more line")}</b>
`
      : markup`<b>${padEnd(safeText(quote.at), width)}</b>  ${quote.text}
`,
  );
  return markup`<pre>${lines}</pre>
`;
}
