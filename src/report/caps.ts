/** How much of each growing list a report shows. */

export interface Caps {
  /** Incidents told in full. */
  readonly incidents: number;
  /** Those that get a row each. */
  readonly moreIncidents: number;
  /** Root causes of an incident. */
  readonly causes: number;
  /** Findings told in full, and remarks in a line each; the rest are counted by kind. */
  readonly findings: number;
  /** As many of one kind, and of a kind with more than that. */
  readonly findingsOfAKind: number;
  readonly findingsOfMany: number;
  /** Steps of a story that several systems tell. */
  readonly steps: number;
  /** Lines of evidence a finding. */
  readonly evidence: number;
  readonly timeline: number;
  readonly elections: number;
  readonly attempts: number;
  readonly votes: number;
  readonly problems: number;
}

/** Incidents that a report for reading tells in full, and that a timeline which is too long keeps before others. */
export const TOLD_IN_FULL = 5;

/** A report for reading: what fits on a few screens. */
const READING_CAPS: Caps = {
  incidents: TOLD_IN_FULL,
  moreIncidents: 30,
  causes: 8,
  findings: 100,
  findingsOfAKind: 12,
  findingsOfMany: 4,
  steps: 16,
  evidence: 6,
  timeline: 60,
  elections: 30,
  attempts: 40,
  votes: 0,
  problems: 5,
};

/** The contract's bound for the JSON report. */
export const CONTRACT_CAPS: Caps = {
  incidents: Number.POSITIVE_INFINITY,
  moreIncidents: Number.POSITIVE_INFINITY,
  causes: Number.POSITIVE_INFINITY,
  findings: Number.POSITIVE_INFINITY,
  findingsOfAKind: Number.POSITIVE_INFINITY,
  findingsOfMany: Number.POSITIVE_INFINITY,
  steps: Number.POSITIVE_INFINITY,
  evidence: 1000,
  timeline: 1000,
  elections: Number.POSITIVE_INFINITY,
  attempts: 1000,
  votes: 1000,
  problems: Number.POSITIVE_INFINITY,
};

export const NO_CAPS: Caps = {
  incidents: Number.POSITIVE_INFINITY,
  moreIncidents: Number.POSITIVE_INFINITY,
  causes: Number.POSITIVE_INFINITY,
  findings: Number.POSITIVE_INFINITY,
  findingsOfAKind: Number.POSITIVE_INFINITY,
  findingsOfMany: Number.POSITIVE_INFINITY,
  steps: Number.POSITIVE_INFINITY,
  evidence: Number.POSITIVE_INFINITY,
  timeline: Number.POSITIVE_INFINITY,
  elections: Number.POSITIVE_INFINITY,
  attempts: Number.POSITIVE_INFINITY,
  votes: Number.POSITIVE_INFINITY,
  problems: Number.POSITIVE_INFINITY,
};

export function readingCaps(o: { readonly full: boolean; readonly verbose: boolean }): Caps {
  if (o.full) return NO_CAPS;
  return o.verbose ? { ...READING_CAPS, evidence: CONTRACT_CAPS.evidence, problems: NO_CAPS.problems } : READING_CAPS;
}
