/**
 * The swimlane picture of a page, to scale: a lane a node with its states, outages across all lanes, elections and
 * findings below, each with its times for who points at it. What is too brief for the scale keeps a least width, and is
 * drawn over what lasts.
 */
import {
  type Availability,
  type Diagnosis,
  type Election,
  type Finding,
  type Interval,
  type Node,
  SEVERITIES,
  type Span,
  type Track,
} from "../case.ts";
import type { Instant } from "../event.ts";
import { count, duration } from "../words.ts";
import { ticksOf } from "./axis.ts";
import { type Markup, markup } from "./markup.ts";
import { listed } from "./phrases.ts";
import { commonOutages, outageSign } from "./picture.ts";
import { roleOf, sideLabel, sideTracks } from "./side-tracks.ts";
import { NOTHING_KNOWN, type Sign, sideSignOf, signOf } from "./state-sign.ts";
import { showRange, timesWithin } from "./times.ts";
import { cut, widest } from "./width.ts";

/** All lengths are in the units of the drawing, which is as wide as its page. */
const WIDTH = 1000;
const MOST_LABELS = 170;
const AXIS = 24;
const LANE = 20;
const SIDE_LANE = 11;
const MARK_LANE = 10;
const FINDING = 16;
const GAP = 7;
/** A character of a label, about. */
const CHARACTER = 6.5;
const LEAST_BAR = 2;
const LEAST_MARK = 3;
/** The outlines of narrower ones would be darker than what they enclose. */
const THIN = 4;
/** Where so many widened ones would hide what lasts, all have the width they have. */
const MOST_WIDENED = 100;
/** Lanes beside those of the roles; more would be a wall. */
const MOST_SIDE_LANES = 12;
/** Rows of findings; more would be taller than the lanes of a usual ensemble. */
const MOST_FINDING_ROWS = 8;
/** Findings that found no room are named up to here. */
const MOST_NAMED = 12;

/** Where an instant stands in the drawing. */
type Scale = (at: Instant) => number;

interface Drawing {
  readonly d: Diagnosis;
  readonly span: Span;
  readonly scale: Scale;
  /** Where the lanes begin: right of their labels. */
  readonly left: number;
  /** Ids of what the page tells, to link to. */
  readonly told: ReadonlySet<string>;
}

/** Rows of the drawing, from above to below; each is told where it begins. */
interface Lane {
  readonly label: string;
  readonly height: number;
  readonly draw: (y: number) => readonly Markup[];
}

export function laneMarkup(d: Diagnosis, span: Span, told: ReadonlySet<string>): Markup {
  const side = sideTracks(d.nodes, span, MOST_SIDE_LANES);
  const names = [...d.nodes.map(({ name }) => name), ...[...side.drawn.values()].flat().map(sideLabel), "elections"];
  const left = Math.min(MOST_LABELS, (widest(names) + 2) * CHARACTER);
  const length = Math.max(1, span.to - span.from);
  const scale = (at: Instant) =>
    left + ((Math.min(span.to, Math.max(span.from, at)) - span.from) / length) * (WIDTH - left);
  const drawing: Drawing = { d, span, scale, left, told };
  const nodes = d.nodes.flatMap((node) => nodeLanes(drawing, node, side.drawn.get(node.name) ?? []));
  const outages = within(commonOutages(d), span);
  const findings = findingLanes(drawing);
  const lanes = [...nodes, ...outageLanes(drawing, outages), ...electionLanes(drawing), ...findings.lanes];
  const tops = lanes.map((_, i) => lanes.slice(0, i).reduce((y, { height }) => y + height + GAP, AXIS));
  const height = lanes.reduce((y, lane) => y + lane.height + GAP, AXIS);
  const bottom = nodes.reduce((y, lane) => y + lane.height + GAP, AXIS) - GAP / 2;
  const rows = lanes.map((lane, i) => {
    const y = tops[i] ?? 0;
    const label = cut(lane.label, Math.floor(left / CHARACTER) - 1, "…");
    return markup`<text class="label" x="0" y="${y + lane.height / 2}">${label}<title>${lane.label}</title></text>
${lane.draw(y)}`;
  });
  const notes = [
    "What is brief is drawn wide enough to be seen where there is room; point at it for its times.",
    ...(findings.left.length > 0 ? [`Not drawn: ${listed(findings.left, MOST_NAMED)}.`] : []),
    ...(side.left > 0 ? [`Not drawn: ${count(side.left, "more track")}, which the JSON report has.`] : []),
  ];
  return markup`<div class="wide"><svg viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="lanes of ${count(d.nodes.length, "node")}">
${axis(drawing, height)}
${bands(drawing, outages, bottom)}
${rows}</svg></div>
${legend(drawing, side.drawn, outages)}
<p class="note">${notes.join(" ")}</p>`;
}

function within<T extends Span>(spans: readonly T[], { from, to }: Span): T[] {
  return spans.filter((one) => one.to >= from && one.from <= to);
}

/** Leaves out what has no width to speak of and would be drawn where one of its kind is drawn already. */
function apart<T extends Span>(spans: readonly T[], scale: Scale, kindOf: (one: T) => string): T[] {
  const drawn = new Set<string>();
  return spans.filter((one) => {
    const unit = Math.floor(scale(one.from));
    const key = `${unit} ${kindOf(one)}`;
    if (Math.floor(scale(one.to)) > unit) return true;
    return !drawn.has(key) && drawn.add(key);
  });
}

function axis({ span, scale, left }: Drawing, height: number): Markup[] {
  return ticksOf(span, (WIDTH - left) / CHARACTER).map(({ at, label }) => {
    const x = placed(scale(at));
    const text = x + label.length * CHARACTER > WIDTH ? "" : label;
    return markup`<path class="grid" d="M${x} ${AXIS - 6}V${height}"/><text class="tick" x="${x}" y="10">${text}</text>
`;
  });
}

/** One shape, so that outages that stand at one time are as dark as one. */
function bands({ scale }: Drawing, outages: readonly Availability[], bottom: number): Markup {
  const drawn = apart(outages, scale, () => "");
  const least = leastWidth(drawn, LEAST_BAR);
  const shapes = drawn.map((one) => {
    const [x, width] = placedSpan(scale, one, least);
    return `M${x} ${AXIS - 6}h${width}V${bottom}h-${width}z`;
  });
  return markup`<path class="band" d="${shapes.join("")}"/>`;
}

function nodeLanes(drawing: Drawing, node: Node, side: readonly Track[]): Lane[] {
  const { name } = node;
  const role = roleOf(node);
  return [
    { label: name, height: LANE, draw: (y) => bars(drawing, role, { name, y, height: LANE, sign: signOf }) },
    ...side.map((track) => ({
      label: sideLabel(track),
      height: SIDE_LANE,
      draw: (y: number) =>
        bars(drawing, track.intervals, { name: `${name}, ${track.subject}`, y, height: SIDE_LANE, sign: sideSignOf }),
    })),
  ];
}

interface Bars {
  readonly name: string;
  readonly y: number;
  readonly height: number;
  readonly sign: typeof signOf;
}

/** What matters most last: it stands in front. */
function bars(
  { span, scale, left }: Drawing,
  intervals: readonly Interval[],
  { name, y, height, sign }: Bars,
): Markup[] {
  const time = timesWithin(span);
  const middle = y + height / 2;
  const known = within(intervals, span).flatMap((interval) => {
    const { rank, ...how } = looked(sign, interval);
    return rank === NOTHING_KNOWN ? [] : [{ ...interval, ...how, rank }];
  });
  const drawn = apart(known, scale, ({ rank }) => `${rank}`).sort((a, b) => a.rank - b.rank);
  const least = leastWidth(drawn, LEAST_BAR);
  return [
    markup`<path class="nothing" d="M${left} ${middle}H${WIDTH}"/>`,
    ...drawn.map((bar) => {
      const [x, width] = placedSpan(scale, bar, least);
      const words = [bar.state, bar.char].find((text) => text.length * CHARACTER + 6 < width && height === LANE) ?? "";
      return markup`<g class="${classOf(bar)}${width < THIN ? " thin" : ""}"><rect x="${x}" y="${y}" width="${width}" height="${height}"/><text x="${x + 4}" y="${middle}">${words}</text><title>${name}: ${meaning(bar)}, ${when(time, bar)}</title></g>
`;
    }),
  ];
}

/** The picture has a look of its own for what only others saw: the letter stays as it is. */
function looked(sign: typeof signOf, interval: Interval): Sign {
  return { ...sign(interval, "unicode"), char: sign({ ...interval, inferred: false }, "unicode").char };
}

function classOf({ tone, serving, inferred }: Pick<Sign, "tone"> & Pick<Interval, "serving" | "inferred">): string {
  const isIdle = !serving && (tone === "leads" || tone === "serves");
  return [tone, ...(isIdle ? ["idle"] : []), ...(inferred ? ["inferred"] : [])].join(" ");
}

function meaning({ meaning, state, leader }: Pick<Sign, "meaning"> & Interval): string {
  const whom = state === "following" && leader !== null ? ` ${leader}` : "";
  return meaning.replace(state, `${state}${whom}`);
}

function when(time: (at: Instant) => string, span: Span): string {
  if (span.to <= span.from) return time(span.from);
  return `${showRange(time, span)} (${duration(span.to - span.from)})`;
}

function outageLanes({ scale, span }: Drawing, outages: readonly Availability[]): Lane[] {
  if (outages.length === 0) return [];
  const time = timesWithin(span);
  const drawn = apart(outages, scale, ({ kind }) => kind)
    .map((one) => ({ ...one, sign: outageSign(one, "unicode") }))
    .sort((a, b) => a.sign.rank - b.sign.rank);
  const least = leastWidth(drawn, LEAST_BAR);
  const draw = (y: number) =>
    drawn.map((one) => {
      const [x, width] = placedSpan(scale, one, least);
      return markup`<g class="outage ${one.kind}"><rect x="${x}" y="${y}" width="${width}" height="${MARK_LANE}"/><title>${one.sign.meaning}, ${when(time, one)}</title></g>
`;
    });
  return [{ label: "outage", height: MARK_LANE, draw }];
}

function electionLanes({ d, scale, span, told }: Drawing): Lane[] {
  const held = within(d.elections, span);
  if (held.length === 0) return [];
  const time = timesWithin(span);
  const drawn = apart(held, scale, () => "");
  const least = leastWidth(drawn, LEAST_MARK);
  const draw = (y: number) =>
    drawn.map((election) => {
      const [x, width] = placedSpan(scale, election, least);
      const bar = markup`<g class="election ${election.outcome}"><rect x="${x}" y="${y}" width="${width}" height="${MARK_LANE}"/><title>${result(election)}, ${when(time, election)}</title></g>
`;
      return linked(told, election.id, bar);
    });
  return [{ label: "elections", height: MARK_LANE, draw }];
}

function result({ id, outcome, leader }: Election): string {
  return `${id}: ${outcome}${leader === null ? "" : ` ${leader}`}`;
}

function linked(told: ReadonlySet<string>, id: string, mark: Markup): Markup {
  return told.has(id) ? markup`<a href="#${id}">${mark}</a>` : mark;
}

/** What the page tells first, and of that the worst; each in the first row that has room for it. */
function findingLanes({ d, scale, span, told }: Drawing): { readonly lanes: Lane[]; readonly left: readonly string[] } {
  const drawn = within(d.findings, span)
    .filter(({ severity }) => severity !== "info")
    .sort(
      (a, b) =>
        Number(told.has(b.id)) - Number(told.has(a.id)) ||
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
    );
  const time = timesWithin(span);
  const rows: { readonly finding: Finding; readonly x: number; readonly width: number }[][] = [];
  const left: string[] = [];
  for (const finding of drawn) {
    const [from, lasting] = placedSpan(scale, finding, 0);
    const width = Math.max(lasting, finding.id.length * CHARACTER + 8);
    const x = placed(Math.min(from, WIDTH - width));
    const isFree = (row: readonly { readonly x: number; readonly width: number }[]) =>
      row.every((other) => x >= other.x + other.width + GAP / 2 || other.x >= x + width + GAP / 2);
    const row = rows.find(isFree) ?? (rows.length < MOST_FINDING_ROWS ? rows[rows.push([]) - 1] : undefined);
    if (row) row.push({ finding, x, width });
    else left.push(finding.id);
  }
  const lanes = rows.map((row, index) => ({
    label: index === 0 ? "findings" : "",
    height: FINDING,
    draw: (y: number) =>
      row.map(({ finding, x, width }) => {
        const { id, severity, title } = finding;
        const mark = markup`<g class="mark ${severity}"><rect x="${x}" y="${y}" width="${width}" height="${FINDING}" rx="3"/><text x="${x + 4}" y="${y + FINDING / 2}">${id}</text><title>${id} ${severity}: ${title}, ${when(time, finding)}</title></g>
`;
        return linked(told, id, mark);
      }),
  }));
  return { lanes, left };
}

/** A letter as in the lanes, and what it means; what matters most first. */
function legend(
  { d, span }: Drawing,
  side: ReadonlyMap<string, readonly Track[]>,
  outages: readonly Availability[],
): Markup {
  const entries = new Map<string, { readonly rank: number; readonly entry: Markup }>();
  const add = (look: string, char: string, words: string, rank: number) => {
    if (words !== "") entries.set(words, { rank, entry: markup`<li><i class="${look}">${char}</i> ${words}</li>` });
  };
  const addTrack = (intervals: readonly Interval[], signed: typeof signOf) => {
    for (const interval of within(intervals, span)) {
      const sign = looked(signed, interval);
      const known = interval.state !== "unknown";
      add(known ? classOf({ ...sign, ...interval }) : "nothing", known ? sign.char : "", sign.meaning, sign.rank);
    }
  };
  for (const node of d.nodes) addTrack(roleOf(node), signOf);
  for (const { intervals } of [...side.values()].flat()) addTrack(intervals, sideSignOf);
  for (const outage of outages) {
    const { meaning, rank } = outageSign(outage, "unicode");
    add(`outage ${outage.kind}`, "", meaning, rank);
  }
  const sorted = [...entries.values()].sort((a, b) => b.rank - a.rank);
  return markup`<ul class="legend">${sorted.map(({ entry }) => entry)}</ul>`;
}

function leastWidth(drawn: readonly Span[], wanted: number): number {
  return drawn.length > MOST_WIDENED ? 0 : wanted;
}

/** Where a span begins, and how wide it is. */
function placedSpan(scale: Scale, { from, to }: Span, leastWidth: number): readonly [x: number, width: number] {
  const width = Math.max(leastWidth, scale(to) - scale(from));
  return [placed(Math.min(scale(from), WIDTH - width)), placed(width)];
}

/** Hundredths are finer than any screen. */
function placed(x: number): number {
  return Math.round(x * 100) / 100;
}
