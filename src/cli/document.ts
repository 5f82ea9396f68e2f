/** From a diagnosis to a document: reads the lines that it quotes once more, and renders it. */
import type { Diagnosis } from "../case.ts";
import type { LineRef } from "../event.ts";
import type { Input } from "../ingest/input.ts";
import { readLinesAt } from "../ingest/reread.ts";
import { collectRefs, eachOnce, type Shown } from "../report/collect-refs.ts";
import { jsonReport } from "../report/json.ts";
import { type LineText, lineKey } from "../report/line-text.ts";
import type { Mark } from "../report/marks.ts";
import { VERSION } from "./version.ts";

export interface DocumentOptions extends Omit<Shown, "format"> {
  readonly format: Shown["format"] | "json";
  readonly ascii: boolean;
  /** Of text alone, as is its width. */
  readonly color: boolean;
  readonly columns?: number;
  readonly marks: readonly Mark[];
}

/**
 * The text of a document, in pieces.
 * @param inputs in the order that line references count them
 */
export async function documentOf(
  diagnosis: Diagnosis,
  inputs: readonly Input[],
  { format, full, verbose, ascii, color, columns, marks }: DocumentOptions,
): Promise<Iterable<string>> {
  if (format === "json") {
    const report = jsonReport(diagnosis, { version: VERSION, full, marks });
    return report.render(await readLines(eachOnce(report.quoted()), inputs));
  }
  const lineText = await readLines(await collectRefs(diagnosis, { format, full, verbose }), inputs);
  if (format === "markdown") {
    const { renderMarkdown } = await import("../report/markdown.ts");
    return [renderMarkdown(diagnosis, { lineText, ascii, full, verbose, marks })];
  }
  if (format === "html") {
    const { renderHtml } = await import("../report/html.ts");
    return [renderHtml(diagnosis, { lineText, ascii, full, verbose, marks })];
  }
  const { renderText } = await import("../report/text.ts");
  return [
    renderText(diagnosis, {
      lineText,
      color,
      ascii,
      full,
      verbose,
      marks,
      ...(columns === undefined ? {} : { columns }),
    }),
  ];
}

async function readLines(refs: readonly LineRef[], inputs: readonly Input[]): Promise<LineText> {
  const texts = new Map<number, string>();
  for (const [index, input] of inputs.entries()) {
    const own = refs.filter((ref) => ref.input === index);
    if (own.length === 0) continue;
    const byOffset = await readLinesAt(
      input,
      own.map(({ offset }) => offset),
    );
    for (const ref of own) {
      const text = byOffset.get(ref.offset);
      if (text !== undefined) texts.set(lineKey(ref), text);
    }
  }
  return (ref) => texts.get(lineKey(ref)) ?? null;
}
