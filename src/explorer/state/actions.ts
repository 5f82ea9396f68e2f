/** What every command does. */
import { ZONES, zoningOf } from "../display-time.ts";
import { bodyRows } from "../layout.ts";
import type { Place } from "../records/filter.ts";
import { findingRows, type Link } from "../views/finding-view.ts";
import { nodeNames, placeName, type World } from "../world.ts";
import { filterOf, isAll, writeChoice } from "./filters.ts";
import type { CommandName } from "./keys.ts";
import { leave } from "./leave.ts";
import { atLine, lineOf, placeKey, selectedPlaces } from "./log-moves.ts";
import { goToMark, markOn, placeAtCursor, recordAtCursor, unmark } from "./mark-moves.ts";
import { moveTo, withLineAt, zoom } from "./moves.ts";
import { openPrompt } from "./prompt.ts";
import { type LogLine, only, type State, type Step } from "./state.ts";
import {
  goToBeginning,
  goToChange,
  goToDecision,
  goToLast,
  leap,
  moveDown,
  page,
  selectElection,
  selectFinding,
  stepInTime,
} from "./steps.ts";
import { goBack, neighbour, open, show } from "./visits.ts";
import { goToWarning } from "./warning-moves.ts";

type Action = (state: State, world: World, chord: string) => Step;

const to =
  (change: (state: State, world: World) => State): Action =>
  (state, world) =>
    only(change(state, world));

const ACTIONS: Readonly<Record<CommandName, Action>> = {
  earlier: to((state, world) => stepInTime(state, world, -1)),
  later: to((state, world) => stepInTime(state, world, 1)),
  "much-earlier": to((state, world) => leap(state, world, -1)),
  "much-later": to((state, world) => leap(state, world, 1)),
  "zoom-in": to((state, world) => zoom(state, world, 1 / 2)),
  "zoom-out": to((state, world) => zoom(state, world, 2)),
  "zoom-all": to((state) => ({ ...state, window: null })),
  "go-to-time": to((state) => openPrompt(state, "time")),
  first: to(goToBeginning),
  last: to(goToLast),
  zone: to(nextZone),
  overview: to((state, world) => show(state, world, "overview")),
  finding: to((state, world) => show(state, world, "finding")),
  election: to((state, world) => show(state, world, "election")),
  log: to((state, world) => show(state, world, "log")),
  "next-screen": to((state, world) => show(state, world, neighbour(state.screen, 1))),
  "previous-screen": to((state, world) => show(state, world, neighbour(state.screen, -1))),
  back: goBack,
  open,
  "next-finding": to((state, world) => selectFinding(state, world, 1)),
  "previous-finding": to((state, world) => selectFinding(state, world, -1)),
  "next-election": to((state, world) => selectElection(state, world, 1)),
  "previous-election": to((state, world) => selectElection(state, world, -1)),
  "next-change": to((state, world) => goToChange(state, world, 1)),
  "previous-change": to((state, world) => goToChange(state, world, -1)),
  decision: to(goToDecision),
  down: to((state, world) => moveDown(state, world, 1)),
  up: to((state, world) => moveDown(state, world, -1)),
  "page-down": to((state, world) => moveDown(state, world, page(state))),
  "page-up": to((state, world) => moveDown(state, world, -page(state))),
  "half-down": to((state, world) => moveDown(state, world, Math.ceil(page(state) / 2))),
  "half-up": to((state, world) => moveDown(state, world, -Math.ceil(page(state) / 2))),
  "scroll-right": to((state) => ({ ...state, shift: state.shift + SHIFT_COLUMNS })),
  "scroll-left": to((state) => ({ ...state, shift: Math.max(0, state.shift - SHIFT_COLUMNS) })),
  select: to((state, world) => ({
    ...state,
    selected: state.selected === null ? (lineOf(state, world)?.place ?? null) : null,
  })),
  copy,
  "copy-lines": copyLines,
  search: to((state) => openPrompt(state, "search")),
  "search-help": to((state) => openPrompt(state, "help")),
  "next-match": (state, world) => goToMatch(state, world, "next"),
  "previous-match": (state, world) => goToMatch(state, world, "previous"),
  filter: to((state) => openPrompt(state, "filter", writeChoice(state.choice))),
  node: (state, world, chord) => only(showNodeAlone(state, world, Number(chord))),
  mark: to((state, world) => openPrompt(state, "note", noteHere(state, world))),
  unmark: (state, world) => {
    const without = unmark(state, world);
    return { state: without, effects: without.marks === state.marks ? [] : [{ kind: "save-marks" }] };
  },
  "next-mark": to((state, world) => inLog(state, goToMark(state, world, 1), world)),
  "previous-mark": to((state, world) => inLog(state, goToMark(state, world, -1), world)),
  "next-warning": to((state, world) => inLog(state, goToWarning(state, world, 1), world)),
  "previous-warning": to((state, world) => inLog(state, goToWarning(state, world, -1), world)),
  export: to((state) => openPrompt(state, "export")),
  help: to((state) => ({ ...state, help: state.help ? null : { row: 0, query: "" } })),
  "close-help": to((state) => ({ ...state, help: null })),
  repaint: (state) => ({ state, effects: [{ kind: "repaint" }] }),
  suspend: (state) => ({ state, effects: [{ kind: "suspend" }] }),
  quit: leave,
  interrupt: (state) => ({ state, effects: [{ kind: "interrupt" }] }),
};

/** What a command does. */
export function actionOf(name: CommandName): Action {
  return ACTIONS[name];
}

const SHIFT_COLUMNS = 16;
const OTHER = { next: "previous", previous: "next" } as const;
const WAY_BACK = { next: "; N goes to the one before", previous: "; n goes to the one behind" } as const;

function goToMatch(state: State, world: World, direction: "next" | "previous"): Step {
  if (state.pattern === "") return only({ ...state, message: "Nothing is searched; / searches." });
  const filter = filterOf(state.choice, world);
  const here = placeAtCursor(state.prompt ? state.prompt.before : state, world);
  if (here === null) return only({ ...state, awaited: null });
  const found =
    state.prompt && matches(here, world)
      ? here
      : direction === "next"
        ? world.search.next(here, filter)
        : world.search.previous(here, filter);
  if (found === "searching") return only({ ...state, awaited: direction });
  if (found === "none") {
    // the explorer opens at the end of the logs: what somebody looks for is mostly before it
    const isElsewhere = world.search[OTHER[direction]](here, filter) !== "none";
    const message = isElsewhere
      ? `There is no ${direction} match of /${state.pattern}${WAY_BACK[direction]}.`
      : `There is no ${matches(here, world) ? "other " : isAll(state.choice) ? "" : "shown "}match of /${state.pattern}.`;
    return only({ ...state, awaited: null, message });
  }
  const third = Math.floor(bodyRows(state.size) / 3);
  const { line, unfolded } = matchingLine(found, state, world);
  const there = moveTo(
    atLine({ ...state, unfolded, awaited: null }, world, line, third),
    world,
    world.records.at(found),
  );
  return only({ ...there, line, above: third });
}

/** The row of a record that matches: of a match below the record itself, the lines are unfolded. */
function matchingLine(
  place: Place,
  { unfolded }: State,
  { records, search, texts }: World,
): Pick<State, "unfolded"> & { line: LogLine } {
  const record = records.describe(place);
  const here = { unfolded, line: { place, part: 0 } };
  if (search.spans(texts.read(record).raw).length > 0) return here;
  const below = texts.rest(record).findIndex((text) => search.spans(text).length > 0);
  return below < 0 ? here : { unfolded: new Set(unfolded).add(placeKey(place)), line: { place, part: below + 1 } };
}

/** While a pattern is typed, the record where the search began counts too. */
function matches(place: Place, { records, search, texts }: World): boolean {
  return search.spans(texts.read(records.describe(place)).raw).length > 0;
}

function nextZone(state: State, { scene }: World): State {
  const zone = ZONES[(ZONES.indexOf(state.zone) + 1) % ZONES.length] ?? "log";
  const names = { log: `the zone of the logs, ${zoningOf(zone, scene).name}`, utc: "UTC", local: "local time" };
  return { ...state, zone, message: `Times are shown in ${names[zone]}.` };
}

function showNodeAlone(state: State, world: World, number: number): State {
  const name = nodeNames(world)[number - 1];
  if (name === undefined) return { ...state, message: `There is no node ${number}.` };
  const alone = state.choice.nodes.length === 1 && state.choice.nodes[0] === name;
  const chosen = { ...state, choice: { ...state.choice, nodes: alone ? [] : [name] } };
  return state.line === null ? chosen : withLineAt(chosen, world);
}

function noteHere(state: State, world: World): string {
  const record = recordAtCursor(state, world);
  if (record === null) return "";
  return markOn(state.marks, world.inputs[record.input]?.path ?? "", record.line)?.note ?? "";
}

function inLog(state: State, there: State, world: World): State {
  return there.line === state.line || state.screen === "log"
    ? there
    : { ...show(there, world, "log"), line: there.line };
}

/** The records that a copy is of: those selected in the log, else the one at the cursor. */
function chosenPlaces(state: State, world: World): Place[] {
  return state.screen === "log"
    ? selectedPlaces(state, world)
    : [placeAtCursor(state, world)].filter((place) => place !== null);
}

function linkAtCursor(state: State, world: World): Link | undefined {
  return state.screen === "finding" ? findingRows(state, world)[state.row]?.link : undefined;
}

function copyLines(state: State, world: World): Step {
  const link = linkAtCursor(state, world);
  const place = link?.kind === "line" ? world.records.holding(link.input, link.line) : null;
  const places = place ? [place] : chosenPlaces(state, world);
  if (places.length === 0) return only({ ...state, message: "There is no line to copy." });
  return { state, effects: [{ kind: "copy-lines", places }] };
}

function copy(state: State, world: World): Step {
  const link = linkAtCursor(state, world);
  const part = state.screen === "log" ? (lineOf(state, world)?.part ?? 0) : 0;
  const places = chosenPlaces(state, world);
  const names = places.map((place) => {
    const { input, line } = world.records.describe(place);
    return placeName(world, input, line + (places.length === 1 ? part : 0));
  });
  const text = link?.kind === "line" ? placeName(world, link.input, link.line) : names.join("\n");
  if (text === "") return only({ ...state, message: "There is no line to refer to." });
  const what = names.length > 1 && !link ? `${names.length} references` : text;
  return {
    state: { ...state, message: `${what} (copied, where the terminal allows it)` },
    effects: [{ kind: "copy", text }],
  };
}
