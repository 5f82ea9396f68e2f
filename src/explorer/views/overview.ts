/** The first screen: the verdict, the lanes of all nodes, and the findings. */
import type { Severity } from "../../case.ts";
import { openingSentences, worstFirst } from "../../report/opening.ts";
import { counted } from "../../report/phrases.ts";
import { commonOutages } from "../../report/picture.ts";
import { ROLE, sideLabel, sideTracks } from "../../report/side-tracks.ts";
import { cut, padEnd, padStart, widest, width, wrap } from "../../report/width.ts";
import { duration } from "../../words.ts";
import { shortTimes, showInstant, type Zoning } from "../display-time.ts";
import { bodyRows, laneColumns, STATE_WORDS, scrolledTo } from "../layout.ts";
import type { SceneFinding } from "../scene.ts";
import { filterOf, shows } from "../state/filters.ts";
import { listedFindings } from "../state/finding-list.ts";
import { cursorAt, shownSpan } from "../state/moves.ts";
import type { State } from "../state/state.ts";
import { nodeNames, type World, wholeSpan } from "../world.ts";
import {
  axisRows,
  densityRow,
  electionRow,
  findingRowsOf,
  type LaneView,
  laneRow,
  outageRow,
  sideRow,
} from "./lanes.ts";
import { logPeek } from "./log-view.ts";
import type { Look } from "./look.ts";
import { type Meaning, type Row, run } from "./spans.ts";

/** Rows of findings that lanes and verdict leave, at the least. */
const LEAST_FINDINGS = 3;
/** Rows of names under the lanes, where there is room. */
const MOST_NAMED = 4;
/** Lanes of tracks beside the roles, where there is room. */
const MOST_SIDE_LANES = 8;
/** Fewer lines of the log tell nothing. */
const LEAST_PEEK = 5;
/** Rows above the lanes: times and rule. */
const AXIS_ROWS = 2;
/** A verdict has two sentences; more than this is a wall. */
const MOST_VERDICT = 8;
/** Lower screens have no lanes: outages over time, and the findings. */
const LOW = 9;

/** The rows of the overview, top to bottom, at most as many as fit. */
export function overviewRows(state: State, world: World, look: Look, zoning: Zoning): Row[] {
  const height = bodyRows(state.size);
  const listed = listedFindings(state, world).length;
  const nodes = world.scene.nodes.filter(({ name }) => shows(state.choice, name)).length;
  const spoken = verdictRows(state, world, look, zoning);
  const forVerdict = height - nodes - AXIS_ROWS - stripsOf(world).length - 1 - Math.min(listed, LEAST_FINDINGS);
  const verdict = spoken.slice(0, Math.min(MOST_VERDICT, Math.max(1, forVerdict)));
  const lanes = laneRows(state, world, look, zoning, height - verdict.length - LEAST_FINDINGS - 1);
  const spare = height - verdict.length - lanes.length - listed - 1;
  const gap: Row[] = spare >= 2 ? [[]] : [];
  const above = [...ended(verdict, spoken, state.size.columns, look), ...gap, ...lanes, ...gap];
  // a heading and the findings come first
  const problems = problemRows(state, world, look, height - above.length - listed - 1);
  const list = findingList(state, world, look, zoning, height - above.length - problems.length);
  const below = [...above, ...list, ...problems];
  const room = height - below.length - 2;
  if (room < LEAST_PEEK) return below;
  return [...below, [], [run("Log at the cursor", "strong")], ...logPeek(state, world, look, zoning, room)];
}

/** What is wrong with inputs: the first problem in words, as far as there is room for them, the others counted. */
function problemRows({ size }: State, { scene }: World, look: Look, room: number): Row[] {
  const all = [...scene.problems, ...scene.inputs.flatMap(({ problems }) => problems)];
  const [first] = all;
  if (first === undefined) return [];
  const more = all.length > 1 ? `  (and ${all.length - 1} more; the report has all)` : "";
  const lines = wrap(`${look.say(first.text)}${more}`, size.columns);
  if (lines.length <= room) return lines.map((line) => [run(line, "warning")]);
  const left = size.columns - width(more);
  return [[run(cut(look.say(first.text), left, look.ellipsis), "warning"), run(more, "faint")]];
}

function verdictRows(state: State, world: World, look: Look, zoning: Zoning): string[] {
  const { scene, progress, inputs } = world;
  const known = scene.nodes.length > 0 || (progress.state !== "reading" && inputs.length > 0);
  const text = known
    ? openingSentences(
        {
          d: scene,
          time: shortTimes(wholeSpan(world), zoning),
          day: (at) => showInstant(at, zoning).slice(0, 10),
        },
        worstFirst(scene)[0],
      )
    : waitingWords(world);
  const provisional = progress.state === "reading" && known ? "Not all is read yet. " : "";
  return wrap(look.say(provisional + text), state.size.columns);
}

function waitingWords({ progress, inputs }: World): string {
  if (inputs.length > 0) return "Reading …";
  return progress.state === "reading"
    ? "Looking for logs …"
    : "There is no file yet that could be a log; what appears is read.";
}

/** The lines shown; the last one says that there are more. */
function ended(shown: readonly string[], all: readonly string[], columns: number, look: Look): Row[] {
  const next = all[shown.length];
  return shown.map((line, index) => [
    run(
      next !== undefined && index === shown.length - 1 ? cut(`${line} ${next}`, columns, look.ellipsis) : line,
      "strong",
    ),
  ]);
}

/** The picture of lanes of a view; nodes that find no room are counted. */
export function laneViewOf(state: State, world: World, look: Look): LaneView {
  const sides = world.scene.nodes.flatMap(({ tracks }) => tracks.filter(({ subject }) => subject !== ROLE));
  // the names of other tracks stand where roles have their state too
  const longest = Math.max(widest(nodeNames(world)), widest(sides.map(sideLabel)) - STATE_WORDS);
  const columns = laneColumns(state.size, longest);
  return {
    world,
    look,
    columns,
    grid: { ...shownSpan(state, world), columns: columns.lane },
    at: cursorAt(state, world),
    chosen: world.scene.findings.find(({ id }) => id === state.finding),
  };
}

/** The rows around the lanes that have something to show in these logs. */
function stripsOf({ scene, records }: World): readonly ("outage" | "elections" | "warnings")[] {
  const { span } = records;
  const counts = span && records.warnings(null, span.from, span.to, 1);
  return [
    ...(commonOutages(scene).length > 0 ? (["outage"] as const) : []),
    ...(scene.elections.length > 0 ? (["elections"] as const) : []),
    ...(counts && (counts.warnings[0] ?? 0) + (counts.errors[0] ?? 0) > 0 ? (["warnings"] as const) : []),
  ];
}

function laneRows(state: State, world: World, look: Look, zoning: Zoning, room: number): Row[] {
  if (wholeSpan(world) === null) return [];
  const view = laneViewOf(state, world, look);
  const [labels = [], rule = []] = axisRows(view, zoning);
  if (bodyRows(state.size) < LOW) return [labels, outageRow(view)];
  const nodes = world.scene.nodes.flatMap((node, index) => (shows(state.choice, node.name) ? [{ node, index }] : []));
  const strips = stripsOf(world);
  const around = AXIS_ROWS + strips.length;
  const most = Math.max(2, room - around);
  const shown = nodes.length > most ? nodes.slice(0, most - 1) : nodes;
  const left = nodes.length - shown.length;
  const spare = room - around - nodes.length - LEAST_FINDINGS;
  const side = sideTracks(
    shown.map(({ node }) => node),
    view.grid,
    Math.min(MOST_SIDE_LANES, spare - 1),
  );
  const named = Math.min(MOST_NAMED, spare - [...side.drawn.values()].flat().length);
  return [
    labels,
    rule,
    ...(strips.includes("outage") ? [outageRow(view)] : []),
    ...shown.flatMap(({ node, index }) => [
      laneRow(view, node, index),
      ...(side.drawn.get(node.name) ?? []).map((track) => sideRow(view, track)),
    ]),
    ...(left > 0
      ? [[run(look.say(`  … and ${counted(left, "more node")}; & shows those you choose`), "faint")] as Row]
      : []),
    ...(strips.includes("elections") ? [electionRow(view)] : []),
    ...findingRowsOf(view, listedFindings(state, world), named),
    ...(strips.includes("warnings") ? [densityRow(view, filterOf(state.choice, world).streams)] : []),
  ];
}

const SEVERITY_MEANINGS: Readonly<Record<Severity, Meaning>> = {
  critical: "critical",
  high: "critical",
  medium: "warning",
  low: "field",
  info: "faint",
};

function findingList(state: State, world: World, look: Look, zoning: Zoning, height: number): Row[] {
  const list = listedFindings(state, world);
  if (list.length === 0) return [[run(noFindings(state, world), "faint")]];
  const cursor = list.findIndex(({ id }) => id === state.finding);
  const rows = height > LEAST_FINDINGS ? height - 1 : height;
  const first = scrolledTo(Math.max(0, cursor), 0, rows, list.length);
  const time = shortTimes(wholeSpan(world), zoning);
  const shown = list.slice(first, first + rows);
  const more = list.length - first - shown.length;
  const heading = `Findings  ${severityCounts(list)}${more > 0 ? `  (${more} more below)` : ""}`;
  const idWidth = widest(list.map(({ id }) => id));
  return [
    ...(height > LEAST_FINDINGS ? [[run(look.say(heading), "strong")] as Row] : []),
    ...shown.map((finding) => findingRow(finding, finding.id === state.finding, { state, look, time, idWidth })),
  ];
}

function noFindings({ choice }: State, { progress }: World): string {
  if (choice.nodes.length > 0)
    return "No findings of the nodes shown; & and Enter, or the same number again, shows all.";
  return progress.state === "reading" ? "No findings so far." : "No findings.";
}

function severityCounts(list: readonly SceneFinding[]): string {
  const counts = new Map<Severity, number>();
  for (const { severity } of list) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  return [...counts].map(([severity, count]) => `${count} ${severity}`).join(", ");
}

interface ListManners {
  readonly state: State;
  readonly look: Look;
  readonly time: (at: number) => string;
  readonly idWidth: number;
}

/** One finding in one row: as many of nodes, span and count as there is room for beside the title. */
function findingRow(finding: SceneFinding, chosen: boolean, { state, look, time, idWidth }: ListManners): Row {
  const { columns } = state.size;
  const lasted = finding.to > finding.from ? duration(finding.to - finding.from) : "";
  const when = columns >= 100 ? `${time(finding.from)}  ${padStart(lasted, 12)}` : time(finding.from);
  const count = finding.count > 1 ? `${look.sign("times")}${finding.count}` : "";
  const nodes = columns >= 120 ? padEnd(cut(look.say(finding.nodes.join(" ")), 20, look.ellipsis), 21) : "";
  const right = `${nodes}${when}${columns >= 60 ? padStart(count, 7) : ""}`;
  const left = `${chosen ? look.sign("here") : " "} ${padEnd(finding.id, idWidth)} `;
  const severity = padEnd(finding.severity, 9);
  const room = Math.max(8, columns - width(left) - severity.length - width(right) - 1);
  return [
    run(left, chosen ? "strong" : "plain"),
    run(severity, SEVERITY_MEANINGS[finding.severity]),
    run(padEnd(cut(look.say(finding.title), room, look.ellipsis), room + 1), chosen ? "chosen" : "plain"),
    run(right, "faint"),
  ];
}
