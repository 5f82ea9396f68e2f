/** Going from screen to screen and back: visits, links, lines. */
import { bodyRows } from "../layout.ts";
import type { Place } from "../records/filter.ts";
import { findingRows } from "../views/finding-view.ts";
import { isWhole } from "../views/log-view.ts";
import { placeName, type World } from "../world.ts";
import { ALL, filterOf, isAll } from "./filters.ts";
import { listedFindings } from "./finding-list.ts";
import { atLine, toggleFold } from "./log-moves.ts";
import { cursorAt, electionOf, moveTo, stepsUpTo, withLineAt, zoomTo } from "./moves.ts";
import { only, type ScreenName, type State, type Step } from "./state.ts";

const ORDER: readonly ScreenName[] = ["overview", "finding", "election", "log"];

/** The screen `by` places further in the order of Tab. */
export function neighbour(screen: ScreenName, by: number): ScreenName {
  return ORDER[(ORDER.indexOf(screen) + by + ORDER.length) % ORDER.length] ?? "overview";
}

/** Goes to a screen; where one was can be come back to. */
export function show(state: State, world: World, screen: ScreenName): State {
  if (screen === state.screen) return state;
  return arrive({ ...state, trail: trailFrom(state), screen, row: 0 }, world);
}

/** The way back, with where one is at its end. */
function trailFrom({ trail, screen, finding, election, row, at, line, window }: State): State["trail"] {
  return [...trail, { screen, finding, election, row, at, line, window }].slice(-LONGEST_TRAIL);
}

/** Enough to come back from anything one remembers. */
const LONGEST_TRAIL = 50;

function arrive(state: State, world: World): State {
  if (state.screen === "finding")
    return { ...state, finding: state.finding ?? listedFindings(state, world)[0]?.id ?? null };
  if (state.screen === "election") {
    const election = electionOf(state, world);
    return election ? { ...state, election: election.id, step: stepsUpTo(election, cursorAt(state, world)) } : state;
  }
  if (state.screen !== "log") return state;
  // whoever comes back without having moved is where they were
  const stayed = state.line !== null && state.at === world.records.at(state.line.place);
  return stayed ? state : withLineAt(state, world);
}

/** Drops what narrows or selects, one thing at a time, then goes back to where one came from. */
export function goBack(state: State, world: World): Step {
  if (state.help) return only({ ...state, help: null });
  if (state.screen === "log" && state.selected) return only({ ...state, selected: null });
  if (state.pattern !== "")
    return { state: { ...state, pattern: "", awaited: null }, effects: [{ kind: "stop-search" }] };
  if (!isAll(state.choice)) return only({ ...state, choice: ALL, message: "Everything is shown." });
  const last = state.trail.at(-1);
  if (last) return only({ ...state, ...last, trail: state.trail.slice(0, -1) });
  return only(state.screen === "overview" ? state : arrive({ ...state, screen: "overview" }, world));
}

/** What Enter does on each screen. */
export function open(state: State, world: World): Step {
  switch (state.screen) {
    case "overview":
      return only(openFinding(state, world, state.finding ?? listedFindings(state, world)[0]?.id ?? null));
    case "finding":
      return only(followLink(state, world));
    case "election":
      return only(openStep(state, world));
    case "log":
      return only(
        isWhole(state, world) ? { ...state, message: "All of this line is in sight." } : toggleFold(state, world),
      );
  }
}

function openFinding(state: State, world: World, id: string | null): State {
  const finding = world.scene.findings.find((candidate) => candidate.id === id);
  if (finding === undefined) return { ...state, message: "Nothing was found." };
  const opened = show(zoomTo({ ...state, finding: finding.id }, world, finding), world, "finding");
  return { ...opened, finding: finding.id, row: 0 };
}

function followLink(state: State, world: World): State {
  const link = findingRows(state, world)[state.row]?.link;
  if (link === undefined) return { ...state, message: "Nothing to follow here: go to a line or another finding." };
  if (link.kind === "finding") {
    const target = world.scene.findings.find(({ id }) => id === link.id);
    return target ? { ...zoomTo(state, world, target), trail: trailFrom(state), finding: target.id, row: 0 } : state;
  }
  return openLine(state, world, link.input, link.line);
}

/** The log at a line of an input; a line below a record unfolds it. */
function openLine(state: State, world: World, input: number, line: number): State {
  const place = world.records.holding(input, line);
  if (place === null) return { ...state, message: `${placeName(world, input, line)} belongs to no record.` };
  const record = world.records.describe(place);
  const part = Math.abs(line - record.line);
  const unfolded = part > 0 ? new Set(state.unfolded).add(`${place.run}:${place.row}`) : state.unfolded;
  const hidden = !isAll(state.choice) && !isShown(state, world, place);
  const arrived = show({ ...state, unfolded, choice: hidden ? ALL : state.choice }, world, "log");
  const third = Math.floor(bodyRows(state.size) / 3);
  const there = moveTo(atLine(arrived, world, { place, part }, third), world, record.at);
  return {
    ...there,
    line: { place, part },
    above: third,
    message: hidden ? "The filter is lifted, else this line would be hidden." : "",
  };
}

function isShown(state: State, world: World, place: Place): boolean {
  const found = world.records.atOrAfter(world.records.at(place), filterOf(state.choice, world));
  return found !== null && world.records.compare(found, place) <= 0;
}

/** The log at the line of the step at the cursor; where none stands for it, at its time. */
function openStep(state: State, world: World): State {
  const steps = electionOf(state, world)?.steps;
  const row = state.step - 1;
  const line = steps?.at[row] === state.at ? (steps?.line[row] ?? 0) : 0;
  return line > 0 ? openLine(state, world, steps?.input[row] ?? 0, line) : show(state, world, "log");
}
