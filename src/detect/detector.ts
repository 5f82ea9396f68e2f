/** What a detector is: one pathology, how it is recognised, and what to say about it. */
import type { Evidence, Severity } from "../case.ts";
import type { Instant } from "../event.ts";

/** What `explain` prints. Plain sentences; the same knowledge that findings are worded from. */
export interface Guide {
  /** What it is and why it hurts. */
  readonly what: string;
  /** Which lines, in which order and number, make a finding. */
  readonly signature: string;
  /** What looks like it and is not, and how the two are told apart. */
  readonly lookAlikes: readonly string[];
  readonly remedy: readonly string[];
  /** Tickets, papers, upstream files. */
  readonly sources: readonly string[];
}

/** A finding before it is numbered and linked. */
export interface Draft {
  readonly severity: Severity;
  /** 1 only when the lines prove it. */
  readonly confidence: number;
  readonly title: string;
  readonly nodes: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
  readonly count: number;
  readonly measures: Readonly<Record<string, number>>;
  /** What it is about, by names that logs of other systems use too: a kind and a name (`session 0x1000a`). */
  readonly keys?: readonly string[];
  readonly explanation: string;
  readonly excluded: readonly string[];
  readonly remedy: readonly string[];
  /** Most telling lines first. */
  readonly evidence: Evidence;
}

/** A detector of one pathology over what a system's correlation yields. Pure: the same subject, the same findings. */
export interface Detector<Subject> {
  /** Public identifier, `system/name` (pathologies.md); never changes once shipped. */
  readonly id: string;
  readonly title: string;
  /** Usual severity; a finding may be graver or milder. */
  readonly severity: Severity;
  readonly guide: Guide;
  /** Pathologies that explain this one where they overlap it in time. */
  readonly causedBy: readonly string[];
  /** Whether such a finding explains this one; every one does where this is missing. */
  readonly explainedBy?: (cause: Draft, effect: Draft) => boolean;
  readonly detect: (subject: Subject) => readonly Draft[];
}
