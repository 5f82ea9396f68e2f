/** Findings, worst first, each with what speaks for it; remarks of severity info in one line each. */
import { type Finding, SEVERITIES } from "../case.ts";
import { grouped } from "../correlate/grouped.ts";
import { gravestFirst } from "../detect/titles.ts";
import type { LineRef } from "../event.ts";
import { greatest, least } from "../extent.ts";
import { duration, showNumber } from "../words.ts";
import type { Block, Column, FindingBlock, Quote } from "./block.ts";
import { namedCauses } from "./incident-blocks.ts";
import { worstFirst } from "./opening.ts";
import { counted, listed } from "./phrases.ts";
import { distinctLines, keepEnds } from "./telling.ts";
import { showRange } from "./times.ts";
import type { View } from "./view.ts";

/** A quoted line longer than this is cut before anything else is done with it. */
const MAX_QUOTE = 1000;

export function findingBlocks(view: View): Block[] {
  const { findings } = view.d;
  if (findings.length === 0) return [];
  const ranked = [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const serious = ranked.filter(({ severity }) => severity !== "info");
  const remarks = ranked.filter(({ severity }) => severity === "info");
  const told = mostTelling(view, serious);
  const noted = new Set(fewOfAKind(view, remarks));
  return [
    { kind: "heading", text: "Findings", aside: severityCounts(findings) },
    ...serious.filter((finding) => told.has(finding)).map((finding) => findingBlock(view, finding)),
    ...(noted.size === 0 ? [] : [remarksBlock(view, [...noted])]),
    ...moreFindingsBlocks(
      view,
      ranked.filter((finding) => !told.has(finding) && !noted.has(finding)),
    ),
  ];
}

/** What is told in full where there is too much: root causes that an incident names, then the gravest. */
function mostTelling(view: View, serious: readonly Finding[]): ReadonlySet<Finding> {
  const named = worstFirst(view.d)
    .slice(0, view.caps.incidents)
    .flatMap((incident) => namedCauses(view, incident))
    .filter(({ severity }) => severity !== "info");
  const told = new Set([...named, ...fewOfAKind(view, gravestFirst(serious))]);
  return new Set([...told].slice(0, view.caps.findings));
}

/** Of a kind that comes often the first few: what is the same a thousand times is not read a thousand times. */
function fewOfAKind({ caps }: View, findings: readonly Finding[]): Finding[] {
  const kinds = grouped(findings, ({ pathology }) => pathology);
  const few = new Set(
    [...kinds.values()].flatMap((own) => (own.length > caps.findingsOfAKind ? own.slice(0, caps.findingsOfMany) : own)),
  );
  return findings.filter((finding) => few.has(finding)).slice(0, caps.findings);
}

const MORE_COLUMNS: readonly Column[] = [
  { title: "severity", align: "start", overflow: "cut" },
  { title: "what", align: "start", overflow: "wrap" },
  { title: "findings", align: "end", overflow: "cut" },
  { title: "first", align: "start", overflow: "cut" },
  { title: "last", align: "start", overflow: "cut" },
];

/** By kind; worst first, as they come. */
function moreFindingsBlocks({ time }: View, findings: readonly Finding[]): Block[] {
  if (findings.length === 0) return [];
  const kinds = grouped(findings, ({ severity, pathology }) => `${severity} ${pathology}`);
  const row = (own: readonly Finding[]) => [
    own[0]?.severity ?? "",
    own[0]?.pathology ?? "",
    showNumber(own.length),
    time(least(own.map(({ from }) => from))),
    time(greatest(own.map(({ to }) => to))),
  ];
  const aside = `${showNumber(findings.length)} of less weight, by kind; --full tells them all`;
  return [
    { kind: "heading", text: "More findings", aside },
    { kind: "table", columns: MORE_COLUMNS, rows: [...kinds.values()].map(row) },
  ];
}

function severityCounts(findings: readonly Finding[]): string {
  return SEVERITIES.map((severity) => ({ severity, count: findings.filter((f) => f.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}`)
    .join(", ");
}

function findingBlock(view: View, finding: Finding): FindingBlock {
  return {
    kind: "finding",
    id: finding.id,
    severity: finding.severity,
    title: finding.title,
    facts: factsOf(view, finding),
    explanation: finding.explanation,
    // the printers put their own "not" before each
    excluded: finding.excluded.map((text) => text.replace(/^not /, "")),
    remedy: finding.remedy,
    quotes: quotesOf(view, finding),
  };
}

function factsOf(view: View, finding: Finding): string[] {
  const { time } = view;
  const length = finding.to - finding.from;
  const when = length === 0 ? time(finding.from) : `${showRange(time, finding)} (${duration(length)})`;
  return [
    finding.nodes.join(", "),
    when,
    finding.count > 1 ? counted(finding.count, "time") : "",
    finding.confidence < 1 ? `confidence ${Number(finding.confidence.toFixed(2))}` : "",
    finding.because.length > 0 ? `because of ${listed(finding.because, view.caps.causes)}` : "",
    finding.pathology,
    view.verbose ? Object.entries(finding.measures).map(showMeasure).join(", ") : "",
  ].filter((fact) => fact !== "");
}

/** `periodMs: 10003` is "period 10.003 s". */
function showMeasure([name, value]: readonly [string, number]): string {
  const isTime = name.endsWith("Ms");
  const words = (isTime ? name.slice(0, -2) : name).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words} ${isTime ? duration(value) : showNumber(value)}`;
}

function quotesOf(view: View, finding: Finding): Quote[] {
  const { kept, omitted, head } = keepEnds(distinctLines(finding.evidence), view.caps.evidence);
  const quotes = kept.map((ref): Quote => ({ kind: "line", at: view.place(ref), text: quoteText(view, ref) }));
  if (omitted > 0) quotes.splice(head, 0, { kind: "gap", lines: omitted });
  return quotes;
}

function quoteText(view: View, ref: LineRef): string {
  return view.lineText(ref)?.slice(0, MAX_QUOTE) ?? "(this line cannot be read again)";
}

function remarksBlock(view: View, remarks: readonly Finding[]): Block {
  return {
    kind: "remarks",
    remarks: remarks.map((finding) => ({
      id: finding.id,
      claim: { text: finding.title, at: finding.evidence.slice(0, 1).map(view.place) },
    })),
  };
}
