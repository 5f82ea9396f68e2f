/** Runs detectors, numbers what they find, and links effects to causes. */
import { type Finding, SEVERITIES, type Span } from "../case.ts";
import { inOrder, touching } from "../extent.ts";
import type { Detector, Draft } from "./detector.ts";

/** A cause may end this long before its effect begins, and be logged this late. */
const CAUSE_WITHIN_MS = 15_000;

/** Which cluster of which system something is about: what happens to one explains nothing of another one of that system. */
interface Whereabouts {
  readonly system: string;
  /** Its place among the clusters of the system. */
  readonly cluster: number;
}

/** A finding before it is numbered, with what found it. */
export interface Found extends Whereabouts {
  readonly detector: Pick<Detector<never>, "id" | "causedBy" | "explainedBy">;
  readonly draft: Draft;
}

/** A finding, with the system whose detector found it. */
export interface SystemFinding extends Whereabouts {
  readonly finding: Finding;
  /** By the id of a cause, the names that the lines of both hold. */
  readonly shared: ReadonlyMap<string, readonly string[]>;
}

/** What the detectors of a system find in the subject that a cluster of it makes. */
export function runDetectors<Subject>(
  where: Whereabouts,
  detectors: readonly Detector<Subject>[],
  subject: Subject,
): Found[] {
  return detectors.flatMap((detector) => detector.detect(subject).map((draft) => ({ ...where, detector, draft })));
}

/** The findings of all systems, gravest first, then by time: numbered, and linked to their causes in any system. */
export function linkFindings(all: readonly Found[]): SystemFinding[] {
  const found = [...all];
  found.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.draft.severity) - SEVERITIES.indexOf(b.draft.severity) ||
      a.draft.from - b.draft.from ||
      a.detector.id.localeCompare(b.detector.id),
  );
  const causes = { byPathology: byPathology(found), byKey: byKey(found) };
  return found.map(({ system, cluster, detector, draft: { keys = [], ...draft } }, i) => {
    const places = causesOf(found[i] as Found, causes);
    const own = new Set(keys);
    const shared = places.flatMap((place) => {
      const common = found[place]?.draft.keys?.filter((key) => own.has(key)) ?? [];
      return common.length > 0 ? [[`F${place + 1}`, common] as const] : [];
    });
    const because = places.map((place) => `F${place + 1}`);
    return {
      system,
      cluster,
      finding: { ...draft, id: `F${i + 1}`, pathology: detector.id, because },
      shared: new Map(shared),
    };
  });
}

/** A finding that may explain others, at its place among all. */
interface Cause extends Span {
  readonly place: number;
  readonly finding: Found;
}

/** Findings of each pathology in order of time: a log of thousands of elections has thousands of findings. */
function byPathology(found: readonly Found[]): Map<string, Cause[]> {
  const causes = new Map<string, Cause[]>();
  for (const [place, finding] of found.entries()) {
    const { from, to } = finding.draft;
    const same = causes.get(finding.detector.id) ?? [];
    causes.set(finding.detector.id, same);
    same.push({ from, to, place, finding });
  }
  for (const same of causes.values()) same.sort((a, b) => a.from - b.from);
  return causes;
}

/** Findings that name something, by their pathology and what they name. */
function byKey(found: readonly Found[]): Map<string, Cause[]> {
  const causes = new Map<string, Cause[]>();
  for (const [place, finding] of found.entries()) {
    const { from, to, keys = [] } = finding.draft;
    for (const key of keys) {
      const named = `${finding.detector.id} ${key}`;
      const same = causes.get(named) ?? [];
      causes.set(named, same);
      same.push({ from, to, place, finding });
    }
  }
  return causes;
}

interface Causes {
  readonly byPathology: ReadonlyMap<string, readonly Cause[]>;
  readonly byKey: ReadonlyMap<string, readonly Cause[]>;
}

/**
 * Places of the findings that explain one, in order: those that overlap it in time, and those before it that name the
 * same session, however long before: who is cut off learns late that its session is gone.
 */
function causesOf(effect: Found, causes: Causes): number[] {
  const { detector, draft } = effect;
  const named = (id: string) =>
    (draft.keys ?? []).flatMap((key) =>
      (causes.byKey.get(`${id} ${key}`) ?? []).filter(({ from }) => from <= draft.to),
    );
  const places = detector.causedBy.flatMap((id) =>
    [...touching(causes.byPathology.get(id) ?? [], draft.from - CAUSE_WITHIN_MS, draft.to), ...named(id)]
      .filter(({ finding }) => finding !== effect && !areApart(finding, effect) && fits(finding.draft, draft))
      .filter(({ finding }) => detector.explainedBy?.(finding.draft, draft) ?? true)
      .map(({ place }) => place),
  );
  return inOrder(places);
}

function areApart(a: Whereabouts, b: Whereabouts): boolean {
  return a.system === b.system && a.cluster !== b.cluster;
}

/** False where both speak of sessions and of none together: a session that lives is not hit by the end of another. */
function fits(cause: Draft, effect: Draft): boolean {
  const sessions = new Set(sessionsOf(cause));
  const own = sessionsOf(effect);
  return sessions.size === 0 || own.length === 0 || own.some((key) => sessions.has(key));
}

function sessionsOf({ keys = [] }: Draft): string[] {
  return keys.filter((key) => key.startsWith("session "));
}
