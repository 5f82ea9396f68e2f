/** Puts foreign text into Markdown so that it stays text: one function for names and cells, one for prose, one for code spans, one for code blocks. */
import { codePieces } from "./code-pieces.ts";
import { safeText } from "./safe-text.ts";

/** Signs that can open emphasis, a span, a link, a tag, an entity, a table cell or a strike-through. */
const INLINE = /[\\`*_[\]<>|~&]/g;
/** What makes a line a heading, a list, a quote, a rule or an underline where it begins. */
const OPENING = /^(\s*)([#+=-]|\d+(?=[.)](?:\s|$)))/;
/** GitHub turns bare addresses into links; a log must not place links in a report. */
const ADDRESS = /(:)(?=\/\/)|(?<=\bwww)(\.)|(@)/gi;

export function escapeMarkdown(text: string): string {
  return escapeOpening(escapeInline(safeText(text).trim()));
}

/** Prose outside of tables: what it quotes between backticks becomes a code span, the rest stays text. */
export function proseMarkdown(text: string): string {
  const [first = "", ...rest] = codePieces(text);
  const others = rest.map((piece, i) => (i % 2 === 0 ? codeSpan(piece) : escapeInline(piece)));
  return [escapeOpening(escapeInline(first)), ...others].join("");
}

function escapeInline(text: string): string {
  return text.replace(INLINE, "\\$&").replace(ADDRESS, "\\$&");
}

function escapeOpening(text: string): string {
  return text.replace(OPENING, (_, blanks: string, sign: string) =>
    /\d/.test(sign) ? `${blanks}${sign}\\` : `${blanks}\\${sign}`,
  );
}

/** A code span whose fence is longer than any run of backticks inside; empty text stays empty. */
export function codeSpan(text: string): string {
  const safe = safeText(text);
  if (safe === "") return "";
  const fence = "`".repeat(longestRun(safe) + 1);
  const pad = /^[` ]|[` ]$/.test(safe) ? " " : "";
  return `${fence}${pad}${safe}${pad}${fence}`;
}

/** A code span inside a table, where a pipe ends the cell even in code. */
export function codeCell(text: string): string {
  return codeSpan(text).replaceAll("|", "\\|");
}

export function codeBlock(lines: readonly string[]): string[] {
  const safe = lines.map(safeText);
  const fence = "`".repeat(Math.max(3, longestRun(safe.join("\n")) + 1));
  return [`${fence}text`, ...safe, fence];
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
