/** What the explorer looks at: what has been read and made of it so far. The reducer and the views only read it. */
import type { Span } from "../case.ts";
import type { Instant } from "../event.ts";
import type { InputText } from "./protocol.ts";
import type { RecordTexts } from "./records/record-text.ts";
import type { Records } from "./records/records.ts";
import type { Progress, Scene } from "./scene.ts";
import type { Search } from "./search/search.ts";

export interface World {
  readonly scene: Scene;
  readonly progress: Progress;
  readonly records: Records;
  readonly texts: RecordTexts;
  readonly search: Search;
  readonly inputs: readonly InputText[];
  /** Names of the kinds of records by their number less one. */
  readonly kinds: readonly string[];
}

/** All there is to show; while logs are still being read the records are ahead of the scene. */
export function wholeSpan({ scene, records, progress }: World): Span | null {
  const read = records.span;
  if (scene.span === null || read === null) return scene.span ?? read;
  if (progress.state !== "reading") return scene.span;
  return { from: Math.min(scene.span.from, read.from), to: Math.max(scene.span.to, read.to) };
}

/** Names of the nodes in the order of their lanes and numbers: those of the scene, before it the streams'. */
export function nodeNames({ scene, records }: World): string[] {
  if (scene.nodes.length > 0) return scene.nodes.map(({ name }) => name);
  return [...new Set(records.streams.flatMap(({ stream }) => records.nodesOf(stream)))];
}

/** `path:line` as the reports write it. */
export function placeName({ inputs }: World, input: number, line: number): string {
  return `${inputs[input]?.path ?? `input ${input}`}:${line}`;
}

/** The instant of a span that is closest to another. */
export function clampTo(span: Span, at: Instant): Instant {
  return Math.min(span.to, Math.max(span.from, at));
}
