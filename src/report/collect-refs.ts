/**
 * Which lines a report is going to quote, so that the caller can read exactly those again before it renders.
 * A report is a pure function of what it is given, so the answer is to render it once and note what it asks for:
 * a second list of rules about what is shown could only disagree with the first.
 */
import type { Diagnosis } from "../case.ts";
import type { LineRef } from "../event.ts";
import { toReport } from "./json.ts";
import { type LineText, lineKey } from "./line-text.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderText } from "./text.ts";

export interface Shown {
  readonly format: "text" | "markdown" | "json";
  readonly full: boolean;
  readonly verbose: boolean;
}

/** In the order of the inputs and their lines, each once. */
export function collectRefs(d: Diagnosis, shown: Shown): LineRef[] {
  const refsByKey = new Map<string, LineRef>();
  const note: LineText = (ref) => {
    refsByKey.set(lineKey(ref), ref);
    return null;
  };
  RENDERERS[shown.format](d, note, shown);
  return [...refsByKey.values()].sort((a, b) => a.input - b.input || a.line - b.line);
}

const RENDERERS = {
  text: (d, lineText, shown) => renderText(d, { ...shown, lineText, color: false, ascii: false }),
  markdown: (d, lineText, shown) => renderMarkdown(d, { ...shown, lineText, ascii: false }),
  json: (d, lineText, shown) => toReport(d, { ...shown, lineText, version: "" }),
} as const satisfies Record<Shown["format"], (d: Diagnosis, lineText: LineText, shown: Shown) => unknown>;
