/** The head of a report: the verdict, and each incident in a few labelled lines. */
import {
  type Availability,
  type Diagnosis,
  type Finding,
  type Incident,
  type Moment,
  type Narrowed,
  type Node,
  SEVERITIES,
  type Span,
} from "../case.ts";
import { grouped } from "../correlate/grouped.ts";
import { isSilence, isWholeEnd } from "../detect/incidents.ts";
import { gravestFirst, titleFirst } from "../detect/titles.ts";
import { extentOf, inOrder, touching } from "../extent.ts";
import { isLoss } from "../ingest/problems.ts";
import { duration, uncertain } from "../words.ts";
import type { Block, Claim, Column } from "./block.ts";
import { counted, listed, share, showNumber } from "./phrases.ts";
import { roleOf } from "./side-tracks.ts";
import { leads } from "./state-sign.ts";
import { type ShowTime, showRange, showSpan } from "./times.ts";
import type { View } from "./view.ts";

/** Places named after a trigger or an end; the findings quote the rest. */
const MAX_PLACES = 3;

/** What the opening is told from; an explorer keeps no more of a diagnosis than this. */
interface Told {
  readonly d: Pick<Diagnosis, "inputs" | "availability" | "findings" | "incidents" | "narrowed"> & {
    readonly nodes: readonly Omit<Node, "events">[];
    readonly elections: readonly unknown[];
  };
  readonly time: ShowTime;
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
        : noIncident(view);
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
      ? `leaders of their own; ${held}`
      : `${leadership(view)}; ${held}`;
  const parts = [
    `${counted(nodes.length, "node")}${electing.length > 0 ? `${whose}${story}` : ""}`,
    worst === undefined ? "no findings" : `${counted(findings.length, "finding")}, ${worst} at worst`,
  ];
  const lost = inputs.filter(({ problems }) => problems.some(isLoss)).length;
  const none =
    narrowed !== null && narrowed.incidents > 0
      ? "No incident in this part"
      : lost > 0
        ? "No incident in what was read"
        : "No incident";
  const missing = `Not read, or not in full: ${lost} of ${counted(inputs.length, "input")}.`;
  return `${none}: ${parts.join("; ")}.${lost > 0 ? ` ${missing}` : ""}`;
}

/** States of nodes that elect a leader among themselves. */
const ELECTING = new Set(["looking", "following", "leading", "observing"]);

function holdsElections({ mode, tracks }: Pick<Node, "mode" | "tracks">): boolean {
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

/** @param isWorst the report opened with its verdict */
export function incidentBlocks(view: View, incident: Incident, isWorst: boolean): Block[] {
  const fields = [
    { label: "impact", claims: impactClaims(view, incident) },
    { label: incident.rootCauses.length > 1 ? "root causes" : "root cause", claims: rootCauseClaims(view, incident) },
    { label: "what to do", claims: remedyClaims(view, incident) },
    { label: "trigger", claims: momentClaims(view, incident.trigger) },
    { label: "step by step", claims: stepClaims(view, incident) },
    { label: "persisted", claims: incident.persistence === null ? [] : [claim(incident.persistence)] },
    { label: endLabel(incident), claims: momentClaims(view, incident.resolution) },
    { label: "not known", claims: incident.unknowns.map(claim) },
  ];
  const length = incident.to > incident.from ? ` · ${duration(incident.to - incident.from)}` : "";
  const verdict: Block[] = isWorst ? [] : [{ kind: "paragraph", text: incident.verdict.join(" ") }];
  return [
    { kind: "heading", text: `Incident ${incident.id}`, aside: `${showSpan(incident)}${length}` },
    ...verdict,
    { kind: "fields", fields: fields.filter(({ claims }) => claims.length > 0) },
  ];
}

function endLabel(incident: Incident): string {
  const { resolution } = incident;
  if (resolution !== null && isSilence(resolution)) return "after";
  return resolution === null || isWholeEnd(resolution, incident) ? "ended by" : "then";
}

const MORE_COLUMNS: readonly Column[] = [
  { title: "id", align: "start", overflow: "cut" },
  { title: "from", align: "start", overflow: "cut" },
  { title: "lasted", align: "end", overflow: "cut" },
  { title: "what", align: "start", overflow: "wrap" },
];

/** When it was, as sentences about incidents say it: a row has columns for that. */
const TIME_IN_BRACKETS = /(?: \(|;( ))(?:at )?[\d:. -]+(?: to [\d:. -]+)? UTC\)/;

export function moreIncidentsBlocks(view: View, incidents: readonly Incident[]): Block[] {
  const { time, caps } = view;
  if (incidents.length === 0) return [];
  // what an outage cost is much the same in each row, its cause is not
  const whatOf = (incident: Incident) => {
    const [cause, ...others] = findingsOf(view, incident.rootCauses);
    return cause && others.length === 0
      ? titleFirst(cause)
      : incident.verdict[0].replace(TIME_IN_BRACKETS, (_, shared?: string) => (shared ? ")" : ""));
  };
  const row = (incident: Incident) => [
    incident.id,
    time(incident.from),
    duration(incident.to - incident.from),
    whatOf(incident),
  ];
  const omitted = incidents.length - caps.moreIncidents;
  return [
    {
      kind: "heading",
      text: "More incidents",
      aside: `${showNumber(incidents.length)} of less weight; --full tells them all`,
    },
    { kind: "table", columns: MORE_COLUMNS, rows: incidents.slice(0, caps.moreIncidents).map(row) },
    ...(omitted > 0
      ? [{ kind: "paragraph" as const, text: `… and ${counted(omitted, "more incident")}; --full shows all.` }]
      : []),
  ];
}

/** Where no common state was lost, what did not serve is some node; others may have served meanwhile. */
function lossOfService({ outages }: View, { from, to }: Incident): string {
  const isCommon = touching(outages, from, to).some(({ kind, isOfPart }) => kind !== "not-serving" && !isOfPart);
  return isCommon ? "no service" : "not every node served";
}

/** How far the sum of outages may be off; null where nobody can say. */
function uncertaintyOf(outages: readonly Availability[]): number | null {
  return outages.reduce<number | null>(
    (sum, one) => (sum === null || one.uncertaintyMs === null ? null : sum + one.uncertaintyMs),
    0,
  );
}

/** Two losses that differ by less are one: a leader serves the moment after it leads. */
const SAME_LOSS_MS = 10;

function impactClaims(view: View, incident: Incident): Claim[] {
  const { leaderlessMs, notServingMs } = incident.impact;
  const leaderless = touching(view.outages, incident.from, incident.to).filter(
    ({ kind, isOfPart, from, to }) =>
      kind === "leaderless" && (isOfPart || (from >= incident.from && to <= incident.to)),
  );
  // where parts of the system have leaders of their own, it is told which of them had none
  const parts = [...new Set(leaderless.flatMap(({ subject, isOfPart }) => (isOfPart ? [subject] : [])))];
  const noLeader =
    parts.length > 0 && parts.length === new Set(leaderless.map(({ subject }) => subject)).size
      ? `no leader of ${listed(parts, 3)}`
      : "no leader";
  // parts lost their leaders together: the lengths are not added up
  const off = parts.length > 0 ? uncertaintyOf(leaderless.slice(0, 1)) : uncertaintyOf(leaderless);
  const lasting = (ms: number) => `for ${uncertain(ms, off)}${share(ms, view.d.narrowed?.whole ?? view.d.span)}`;
  const lost =
    Math.abs(leaderlessMs - notServingMs) <= SAME_LOSS_MS && parts.length === 0
      ? [{ what: "no leader and no service", ms: leaderlessMs }]
      : [
          { what: noLeader, ms: leaderlessMs },
          { what: lossOfService(view, incident), ms: notServingMs },
        ];
  const losses = lost.filter(({ ms }) => ms > 0).map(({ what, ms }) => `${what} ${lasting(ms)}`);
  const electing = new Set(view.d.nodes.filter(holdsElections).map(({ system }) => system));
  // where nodes elect nobody, a process that ended or a partition without a replica is in the findings alone
  const isSeen = incident.systems.every((system) => electing.has(system) && servesThrough(view, system, incident));
  const none = isSeen ? "no loss of leader or service seen" : "any loss of service is not measured here";
  const what = losses.length === 0 ? none : losses.join("; ");
  const names = namesInvolved(view, incident);
  return [claim(names.length === 0 ? what : `${what}; nodes ${names.join(", ")}`)];
}

/** A node of a system is known to serve when an incident begins, and beyond its end: otherwise nobody can say what it cost. */
function servesThrough({ d }: View, system: string, { from, to }: Incident): boolean {
  const tracks = d.nodes.filter((node) => node.system === system).flatMap((node) => node.tracks);
  return tracks.some(({ intervals }) =>
    intervals.some((one, i) => {
      const next = intervals[i + 1];
      const goesOn = one.to > to || (one.to === to && (next === undefined || next.serving));
      return one.serving && one.from <= from && goesOn;
    }),
  );
}

function namesInvolved(view: View, incident: Incident): string[] {
  const names = new Set(findingsOf(view, incident.findings).flatMap(({ nodes }) => nodes));
  return view.d.nodes.map(({ name }) => name).filter((name) => names.has(name));
}

/** Findings by their ids, in the order of the diagnosis. */
function findingsOf({ d, findingPlaces }: Pick<View, "d" | "findingPlaces">, ids: readonly string[]): Finding[] {
  const places = ids.flatMap((id) => findingPlaces.get(id) ?? []);
  return inOrder(places).flatMap((place) => d.findings[place] ?? []);
}

/** The root causes that are named with an incident: all of some, the gravest of many. */
export function namedCauses(
  view: Pick<View, "d" | "caps" | "findingPlaces">,
  { rootCauses }: Pick<Incident, "rootCauses">,
): Finding[] {
  const roots = findingsOf(view, rootCauses);
  return roots.length > view.caps.causes ? gravestFirst(roots).slice(0, view.caps.causes) : roots;
}

function rootCauseClaims(view: View, incident: Incident): Claim[] {
  const claims = namedCauses(view, incident).map(({ id, title }) => claim(`${id} ${title}`));
  const omitted = incident.rootCauses.length - claims.length;
  return omitted > 0 ? [...claims, claim(`${showNumber(omitted)} more; --full tells them all`)] : claims;
}

/** Of many root causes the gravest are enough to begin with. */
const FIRST_REMEDIES = 3;

/** What to begin with: the first remedy of each root cause, told once where several have the same. */
function remedyClaims(view: View, incident: Incident): Claim[] {
  const remedies = grouped(namedCauses(view, incident), ({ remedy }) => remedy[0] ?? "");
  return [...remedies]
    .filter(([remedy]) => remedy !== "")
    .slice(0, FIRST_REMEDIES)
    .map(([remedy, causes]) => claim(`${causes.map(({ id }) => id).join(", ")}: ${remedy}`));
}

/** Each step with what led to it; whatever is of another system, with how that is known. */
function stepClaims(view: View, { chain }: Incident): Claim[] {
  const { caps, time } = view;
  const systems = new Map(chain.map(({ finding, system }) => [finding, system]));
  const claims = chain.slice(0, caps.steps).map(({ at, system, finding, because }) => {
    const elsewhere = because.filter((cause) => systems.get(cause.finding) !== system);
    const shown = elsewhere.length > 0 ? elsewhere : because;
    const causes = listed(
      shown.map((cause) => cause.finding),
      3,
    );
    const names = [...new Set(elsewhere.flatMap(({ by }) => by))];
    const known = names.length > 0 ? `: the lines of both name ${listed(names, 2)}` : ", by time only";
    const after = shown.length === 0 ? "" : ` (after ${causes}${elsewhere.length > 0 ? known : ""})`;
    const [told] = findingsOf(view, [finding]);
    // the title of what lasts may tell its end: a leader that was elected
    const when = told !== undefined && told.to > told.from ? showRange(time, told) : time(at);
    return claim(`${when} ${system}: ${finding} ${told?.title ?? ""}${after}`);
  });
  const omitted = chain.length - claims.length;
  return omitted > 0 ? [...claims, claim(`${counted(omitted, "more step")}; --full tells them all`)] : claims;
}

function momentClaims(view: View, moment: Moment | null): Claim[] {
  if (moment === null) return [];
  return [{ text: `${view.time(moment.at)} ${moment.text}`, at: moment.evidence.slice(0, MAX_PLACES).map(view.place) }];
}

function claim(text: string): Claim {
  return { text, at: [] };
}
