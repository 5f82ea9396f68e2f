/** Findings by their titles, in a sentence. */
import { type Finding, SEVERITIES } from "../case.ts";
import { datedSpan } from "../words.ts";

type Titled = Pick<Finding, "title" | "severity" | "from" | "to">;

/** A sentence with more titles is not read to its end. */
const MOST_TITLES = 4;

/** The gravest first, and the longest of one severity. */
export function gravestFirst<T extends Titled>(findings: readonly T[]): T[] {
  return [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.to - b.from - (a.to - a.from),
  );
}

/** The titles of a few findings in their order, separated by `;`; of many the gravest, and how many more there are. */
export function titlesIn(findings: readonly Titled[]): string {
  if (findings.length <= MOST_TITLES) return findings.map(inSentence).join("; ");
  const shown = gravestFirst(findings).slice(0, MOST_TITLES - 1);
  return `${shown.map(inSentence).join("; ")}; and ${findings.length - shown.length} more`;
}

/** A title within a sentence. */
export function inSentence({ title }: Pick<Finding, "title">): string {
  return title.replace(/^(?:The|A|An|All) /, (word) => word.toLowerCase());
}

/** A title as the beginning of a sentence: an ordinary word takes a capital, the name of a node stays as it is written. */
export function titleFirst({ title, nodes }: Pick<Finding, "title" | "nodes">): string {
  const word = /^[a-z]+(?= )/.exec(title)?.[0];
  return word === undefined || nodes.includes(word) ? title : `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}

/** The beginning of a sentence that tells a finding and when it was, which may be a part of its incident. */
export function titleWithTime(finding: Pick<Finding, "title" | "nodes" | "from" | "to">): string {
  const title = titleFirst(finding);
  const when = `${datedSpan(finding)})`;
  // one pair of brackets is enough at the end of a clause
  return title.endsWith(")") ? `${title.slice(0, -1)}; ${when}` : `${title} (${when}`;
}

/** The root causes behind a sentence that told of `said`, which need not be read twice. */
export function rootCausesIn<T extends Titled>(roots: readonly T[], said: T | undefined): string {
  const others = roots.filter((root) => root !== said);
  const [one, many] =
    others.length < roots.length ? ["Another root cause", "Other root causes"] : ["Root cause", "Root causes"];
  return `${others.length === 1 ? one : many}: ${titlesIn(others)}`;
}
