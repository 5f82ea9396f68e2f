/** The sentences that a report and the explorer open with: the verdict on the worst incident, or that there was none. */
import {
  type Availability,
  type Diagnosis,
  type Incident,
  type Narrowed,
  type Node,
  SEVERITIES,
  type Span,
} from "../case.ts";
import type { Instant } from "../event.ts";
import { extentOf } from "../extent.ts";
import { isLoss } from "../ingest/problems.ts";
import { uncertain } from "../words.ts";
import { counted, listed } from "./phrases.ts";
import { roleOf } from "./side-tracks.ts";
import { leads } from "./state-sign.ts";
import { type ShowTime, showRange } from "./times.ts";

/** What the opening is told from; an explorer keeps no more of a diagnosis than this. */
interface Told {
  readonly d: Pick<Diagnosis, "inputs" | "availability" | "findings" | "incidents" | "narrowed"> & {
    readonly nodes: readonly Omit<Node, "events">[];
    readonly elections: readonly unknown[];
    readonly span: Span | null;
  };
  readonly time: ShowTime;
  /** The day of an instant, in the zone of the times. */
  readonly day: (at: Instant) => string;
}

export function worstFirst(d: Pick<Diagnosis, "findings" | "incidents">): Incident[] {
  const severityById = new Map(d.findings.map((finding) => [finding.id, SEVERITIES.indexOf(finding.severity)]));
  const severity = (incident: Incident) =>
    incident.findings.reduce((worst, id) => Math.min(worst, severityById.get(id) ?? worst), SEVERITIES.length);
  const lostMs = ({ impact }: Incident) => impact.leaderlessMs + impact.notServingMs;
  return [...d.incidents].sort((a, b) => severity(a) - severity(b) || lostMs(b) - lostMs(a) || a.from - b.from);
}

export function openingSentences(view: Told, worst: Incident | undefined): string {
  const { nodes, narrowed } = view.d;
  const told =
    worst !== undefined
      ? [...worst.verdict, ...amongOthers(view)].join(" ")
      : nodes.length === 0 || view.d.inputs.every(({ lines }) => lines.event === 0)
        ? nothingRead(view.d)
        : [noIncident(view), ...gravest(view.d)].join(" ");
  return narrowed === null ? told : `${told} ${onlyAPart(narrowed)}`;
}

/** Whoever reads of one incident shall not take it for the only one. */
function amongOthers({ d: { incidents, availability, nodes }, time }: Told): string[] {
  if (incidents.length < 2) return [];
  const span = extentOf(incidents);
  // an ensemble that forms for the first time is without a leader, too, and that is no incident
  const isOfOne = ({ from, to }: Span) => incidents.some((one) => from < one.to && to > one.from);
  const leaderless = availability.filter((gap) => gap.kind === "leaderless" && !gap.isOfPart && isOfOne(gap));
  const isOne =
    new Set([...leaderless, ...nodes].map(({ system }) => system)).size === 1 &&
    new Set(leaderless.map(({ subject }) => subject)).size === 1;
  const lostMs = leaderless.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const sum =
    isOne && leaderless.length > 1
      ? `; in all there was no leader for ${uncertain(lostMs, uncertaintyOf(leaderless))}`
      : "";
  return [`This is the gravest of ${counted(incidents.length, "incident")} (${showRange(time, span)})${sum}.`];
}

/** A page that is handed on has to say by itself that it is not the whole. */
function onlyAPart({ asked, findings, incidents }: Narrowed): string {
  const left = [
    ...(findings > 0 ? [counted(findings, "finding")] : []),
    ...(incidents > 0 ? [counted(incidents, "incident")] : []),
  ];
  const are = findings + incidents === 1 ? "is" : "are";
  return `Shown is what ${asked} asks for; ${left.length === 0 ? "no finding is" : `${left.join(" and ")} ${are}`} left out.`;
}

function nothingRead(d: Told["d"]): string {
  return `No incident, and nothing to tell one by: no line of ${counted(d.inputs.length, "input")} says what a node did.`;
}

/** What was found without an incident: of a short excerpt that is often all there is. */
function gravest({ findings }: Told["d"]): string[] {
  const telling = SEVERITIES.filter((severity) => severity !== "info");
  const severity = telling.find((one) => findings.some((finding) => finding.severity === one));
  const first = findings.find((finding) => finding.severity === severity);
  return first ? [`${first.id}: ${first.title}.`] : [];
}

function noIncident(view: Told): string {
  const { inputs, nodes, elections, availability, findings, narrowed } = view.d;
  const leaderless = availability.filter(({ kind }) => kind === "leaderless");
  const leaderlessMs = leaderless.reduce((sum, a) => sum + a.durationMs, 0);
  const off = uncertaintyOf(leaderless);
  // what several ensembles lost is not added up, and each has a leader of its own
  const areSeveral = new Set(leaderless.map(({ subject, isOfPart }) => (isOfPart ? subject : ""))).size > 1;
  const worst = SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
  const electing = nodes.filter(holdsElections);
  const standalone = elections.length === 0 && electing.every(({ mode }) => mode === "standalone");
  const held = `${counted(elections.length, "election")}${leaderlessMs > 0 && !areSeveral ? `, ${uncertain(leaderlessMs, off)} without a leader` : ""}`;
  // beside servers that hold no elections it is said whose they are
  const names = electing.map(({ name }) => name);
  const whose = electing.length < nodes.length ? `; ${listed(names, 3)}: ` : ", ";
  const story = standalone
    ? "standalone, without elections"
    : areSeveral
      ? `several ensembles, each with leaders of its own; ${held}`
      : `${leadership(view)}; ${held}`;
  const parts = [
    `${counted(nodes.length, "node")}${electing.length > 0 ? `${whose}${story}` : ""}`,
    worst === undefined ? "no findings" : `${counted(findings.length, "finding")}, ${worst} at worst`,
  ];
  const lost = inputs.filter(({ problems }) => problems.some(isLoss)).length;
  const of = narrowed !== null && narrowed.incidents > 0 ? " in this part" : lost > 0 ? " in what was read" : "";
  const missing = `Not read, or not in full: ${lost} of ${counted(inputs.length, "input")}.`;
  return `No incident${onDays(view)}${of}: ${parts.join("; ")}.${lost > 0 ? ` ${missing}` : ""}`;
}

/** On which days the logs are, whose times stand without them; nothing of logs that tell none (their days are of 1970). */
function onDays({ d: { span }, day }: Told): string {
  if (span === null || day(span.to).startsWith("1970-")) return "";
  const [first, last] = [day(span.from), day(span.to)];
  return first === last ? ` on ${first}` : ` from ${first} to ${last}`;
}

/** States of nodes that elect a leader among themselves. */
const ELECTING = new Set(["looking", "following", "leading", "observing"]);

export function holdsElections({ mode, tracks }: Pick<Node, "mode" | "tracks">): boolean {
  return mode === "standalone" || tracks.some(({ intervals }) => intervals.some(({ state }) => ELECTING.has(state)));
}

function leadership({ d, time }: Told): string {
  const leading = d.nodes.flatMap((node) =>
    roleOf(node)
      .filter(leads)
      .map(({ serving, from, to }) => ({ name: node.name, serving, from, to })),
  );
  const reigns = leading.filter(({ serving }) => serving);
  reigns.sort((a, b) => a.from - b.from);
  const [first, ...later] = mergeReigns(reigns);
  if (first === undefined) return leading.length > 0 ? "no leader seen to serve" : "no leader seen";
  const rest =
    later.length === 0
      ? ""
      : `, then ${listed(
          later.map(({ name }) => name),
          3,
        )}`;
  return `leader ${first.name} from ${time(first.from)} to ${time(first.to)}${rest}`;
}

interface Reign extends Span {
  readonly name: string;
}

/** Phases of one leadership are one reign. */
function mergeReigns(reigns: readonly Reign[]): Reign[] {
  const merged: Reign[] = [];
  for (const reign of reigns) {
    const last = merged.at(-1);
    if (last?.name === reign.name && reign.from <= last.to) merged[merged.length - 1] = { ...last, to: reign.to };
    else merged.push(reign);
  }
  return merged;
}

/** How far the sum of outages may be off; null where nobody can say. */
export function uncertaintyOf(outages: readonly Availability[]): number | null {
  return outages.reduce<number | null>(
    (sum, one) => (sum === null || one.uncertaintyMs === null ? null : sum + one.uncertaintyMs),
    0,
  );
}
