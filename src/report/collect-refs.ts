/**
 * Which lines a report is going to quote, so that the caller can read exactly those again before it renders.
 * A report for reading is a pure function of what it is given, so the answer is to render it once and note what it asks
 * for: a second list of rules about what is shown could only disagree with the first.
 */
import type { Diagnosis } from "../case.ts";
import type { LineRef } from "../event.ts";
import { type LineText, lineKey } from "./line-text.ts";

export interface Shown {
  readonly format: "text" | "markdown" | "html";
  readonly full: boolean;
  readonly verbose: boolean;
}

/** In the order of the inputs and their lines, each once. */
export async function collectRefs(d: Diagnosis, shown: Shown): Promise<LineRef[]> {
  const asked: LineRef[] = [];
  const note: LineText = (ref) => {
    asked.push(ref);
    return null;
  };
  await RENDERERS[shown.format](d, note, shown);
  return eachOnce(asked);
}

/** In the order of the inputs and their lines, each once. */
export function eachOnce(refs: Iterable<LineRef>): LineRef[] {
  const byKey = new Map<number, LineRef>();
  for (const ref of refs) byKey.set(lineKey(ref), ref);
  return [...byKey.values()].sort((a, b) => a.input - b.input || a.line - b.line);
}

/** Each is loaded for who asks for it: the widths of characters alone take longer to load than all that JSON needs. */
const RENDERERS = {
  text: async (d, lineText, shown) =>
    (await import("./text.ts")).renderText(d, { ...shown, lineText, color: false, ascii: false }),
  markdown: async (d, lineText, shown) =>
    (await import("./markdown.ts")).renderMarkdown(d, { ...shown, lineText, ascii: false }),
  html: async (d, lineText, shown) => (await import("./html.ts")).renderHtml(d, { ...shown, lineText, ascii: false }),
} as const satisfies Record<Shown["format"], (d: Diagnosis, lineText: LineText, shown: Shown) => Promise<unknown>>;
