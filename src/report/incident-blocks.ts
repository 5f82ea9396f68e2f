/** Each incident of a report in a few labelled lines, and those of less weight in a row. */
import type { Finding, Incident, Moment, Node, Span } from "../case.ts";
import { grouped } from "../correlate/grouped.ts";
import { isSilence, isWholeEnd } from "../detect/incidents.ts";
import { gravestFirst, titleFirst } from "../detect/titles.ts";
import { coveredMs, inOrder, touching } from "../extent.ts";
import { duration, showNumber, uncertain } from "../words.ts";
import type { Block, Claim, Column } from "./block.ts";
import { holdsElections, uncertaintyOf } from "./opening.ts";
import { counted, listed, share } from "./phrases.ts";
import { roleOf } from "./side-tracks.ts";
import { showRange, showSpan } from "./times.ts";
import type { View } from "./view.ts";

/** Places named after a trigger or an end; the findings quote the rest. */
const MAX_PLACES = 3;

/** @param isWorst the report opened with its verdict */
export function incidentBlocks(view: View, incident: Incident, isWorst: boolean): Block[] {
  const nodes = namesInvolved(view, incident);
  const fields = [
    { label: "impact", claims: impactClaims(view, incident) },
    { label: nodes.length > 1 ? "nodes" : "node", claims: nodes.length > 0 ? [claim(nodes.join(", "))] : [] },
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

export function moreIncidentsBlocks(view: View, incidents: readonly Incident[]): Block[] {
  const { time, caps } = view;
  if (incidents.length === 0) return [];
  // what an outage cost is much the same in each row, its cause is not
  const whatOf = (incident: Incident) => {
    const [cause, ...others] = findingsOf(view, incident.rootCauses);
    const [gravest] = gravestFirst(findingsOf(view, incident.findings));
    const told = others.length === 0 ? (cause ?? gravest) : gravest;
    return told ? titleFirst(told) : incident.verdict[0];
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
function lossOfService(view: View, incident: Incident): { readonly what: string; readonly bound: string } {
  const { from, to } = incident;
  const isCommon = touching(view.outages, from, to).some(({ kind, isOfPart }) => kind !== "not-serving" && !isOfPart);
  return isCommon
    ? { what: "no service", bound: "" }
    : { what: "not every node served", bound: boundOf(view, incident) };
}

/**
 * A bound from below where nothing is known of a node for a while that was not counted. What was counted is no bound from
 * above: a process that runs may not serve either.
 */
function boundOf(view: View, incident: Incident): string {
  const names = namesInvolved(view, incident);
  const isShort = view.d.nodes.some((node) => {
    const outages = touching(view.outages, incident.from, incident.to).filter(({ subject }) => subject === node.name);
    const unknownMs = incident.to - incident.from - knownMs(node, incident);
    const countedMs = coveredMs(outages) - outages.reduce((sum, outage) => sum + knownMs(node, outage), 0);
    return names.includes(node.name) && unknownMs > countedMs;
  });
  return isShort ? "at least " : "";
}

/** How much of a span the role of a node is known. */
function knownMs(node: Pick<Node, "tracks">, { from, to }: Span): number {
  const known = roleOf(node).filter((one) => one.state !== "unknown" && one.from < to && one.to > from);
  return coveredMs(known.map((one) => ({ from: Math.max(one.from, from), to: Math.min(one.to, to) })));
}

/** Two losses that differ by less are one: a leader serves the moment after it leads. */
const SAME_LOSS_MS = 10;

/** What it cost; nothing where the lines tell no loss of leader or service and do not show either that there was none. */
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
  const lasting = (ms: number, bound: string) =>
    `for ${bound}${uncertain(ms, off)}${share(ms, view.d.narrowed?.whole ?? view.d.span)}`;
  const lost =
    Math.abs(leaderlessMs - notServingMs) <= SAME_LOSS_MS && parts.length === 0
      ? [{ what: "no leader and no service", ms: leaderlessMs, bound: "" }]
      : [
          { what: noLeader, ms: leaderlessMs, bound: "" },
          { ...lossOfService(view, incident), ms: notServingMs },
        ];
  const losses = lost.filter(({ ms }) => ms > 0).map(({ what, ms, bound }) => `${what} ${lasting(ms, bound)}`);
  const electing = new Set(view.d.nodes.filter(holdsElections).map(({ system }) => system));
  // where nodes elect nobody, a process that ended or a partition without a replica is in the findings alone
  const isSeen = incident.systems.every((system) => electing.has(system) && servesThrough(view, system, incident));
  if (losses.length > 0) return [claim(losses.join("; "))];
  return isSeen ? [claim("no loss of leader or service seen")] : [];
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
