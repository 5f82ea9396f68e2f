/** Runs detectors, numbers what they find, and links effects to causes. */
import { type Finding, SEVERITIES } from "../case.ts";
import type { Detector, Draft } from "./detector.ts";

/** A cause may end this long before its effect begins, and be logged this late. */
const CAUSE_WITHIN_MS = 15_000;

interface Found {
  readonly detector: Pick<Detector<never>, "id" | "causedBy" | "explainedBy">;
  readonly draft: Draft;
}

/** All findings of a subject, gravest first, then by time. */
export function runDetectors<Subject>(detectors: readonly Detector<Subject>[], subject: Subject): Finding[] {
  const found = detectors.flatMap((detector) => detector.detect(subject).map((draft) => ({ detector, draft })));
  found.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.draft.severity) - SEVERITIES.indexOf(b.draft.severity) ||
      a.draft.from - b.draft.from ||
      a.detector.id.localeCompare(b.detector.id),
  );
  return found.map((one, i) => ({
    ...one.draft,
    id: `F${i + 1}`,
    pathology: one.detector.id,
    because: found.flatMap((other, j) => (explains(other, one) ? [`F${j + 1}`] : [])),
  }));
}

function explains(cause: Found, effect: Found): boolean {
  return (
    cause !== effect &&
    effect.detector.causedBy.includes(cause.detector.id) &&
    (effect.detector.explainedBy?.(cause.draft, effect.draft) ?? true) &&
    cause.draft.from <= effect.draft.to &&
    cause.draft.to >= effect.draft.from - CAUSE_WITHIN_MS
  );
}
