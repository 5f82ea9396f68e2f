/** Moving by steps: columns of time, steps of an election, rows of lists, findings, elections. */

import { EFFECTS, type ElectionSteps } from "../../replay.ts";
import { bodyRows } from "../layout.ts";
import type { SceneElection } from "../scene.ts";
import { beginOf, changeFrom, standingsAt, stepAt } from "../views/ballots.ts";
import { findingRows } from "../views/finding-view.ts";
import { helpLines } from "../views/help-view.ts";
import { type World, wholeSpan } from "../world.ts";
import { filterOf } from "./filters.ts";
import { listedFindings } from "./finding-list.ts";
import { atLine, moveRows } from "./log-moves.ts";
import { columnLength, cursorAt, electionOf, moveTo, moveToEnd, shownSpan, stepsUpTo } from "./moves.ts";
import type { State } from "./state.ts";

/** Rows that a page key moves by: a row stays in sight. */
export function page(state: State): number {
  return Math.max(1, bodyRows(state.size) - 1);
}

/** A column of the lanes, or in an election a step, forth (1) or back (-1). */
export function stepInTime(state: State, world: World, by: number): State {
  const election = state.screen === "election" ? electionOf(state, world) : undefined;
  if (election) return goToStep(state, election, state.step + by);
  return moveTo(state, world, cursorAt(state, world) + by * columnLength(state, world));
}

/** The cursor among the attempts goes to the one that the step is part of. */
function goToStep(state: State, { from, steps, attempts }: SceneElection, step: number): State {
  if (step > (steps?.count ?? 0)) return { ...state, message: "There is no later step in this election." };
  if (step < 0) return { ...state, message: "There is no earlier step in this election." };
  if (steps === null || step === 0) return { ...state, step, at: from };
  const { at, node } = stepAt(steps, step - 1);
  const row = attempts.findIndex((attempt) => attempt.node === node && attempt.from <= at && at <= attempt.to);
  return { ...state, step, at, row: row < 0 ? state.row : row };
}

/** The next step of an election (the one before, where `by` is -1) at which something changed. */
export function goToChange(state: State, world: World, by: 1 | -1): State {
  const election = electionOf(state, world);
  const row = election?.steps ? changeFrom(election.steps, state.step - 1, by) : null;
  if (election && row !== null) return goToStep(state, election, row + 1);
  return { ...state, message: `Nothing changes ${by > 0 ? "later" : "earlier"} in this election.` };
}

/** The step that decided the election, or at which it came nearest to that. */
export function goToDecision(state: State, world: World): State {
  const election = electionOf(state, world);
  const row = election?.steps?.decisive ?? null;
  if (!election?.steps || row === null)
    return { ...state, message: "No attempt of this election could be run by the rules." };
  return { ...goToStep(state, election, row + 1), message: decisionWords(election.steps, row) };
}

function decisionWords(steps: ElectionSteps, row: number): string {
  const { node, effects } = stepAt(steps, row);
  if (effects & (EFFECTS.quorum | EFFECTS.joins)) return `Here ${node} has its quorum.`;
  const box = standingsAt(steps, row + 1).find((one) => one.node === node)?.box;
  return box && box.agreeing >= box.attempt.needed.min
    ? `From here on ${node} may have its quorum; how many it needs is not known.`
    : `Here ${node} is as near to a quorum as it came.`;
}

/** A tenth of what the lanes show, forth (1) or back (-1). */
export function leap(state: State, world: World, by: number): State {
  const { from, to } = shownSpan(state, world);
  return moveTo(state, world, cursorAt(state, world) + (by * (to - from)) / 10);
}

/** The beginning of whatever the screen shows. */
export function goToBeginning(state: State, world: World): State {
  if (state.help) return { ...state, help: { ...state.help, row: 0 } };
  if (state.screen === "finding") return { ...state, row: 0 };
  const election = state.screen === "election" ? electionOf(state, world) : undefined;
  if (election) return goToStep({ ...state, row: 0 }, election, 0);
  const first = state.screen === "log" ? world.records.first(filterOf(state.choice, world)) : null;
  if (first) return atLine(state, world, { place: first, part: 0 }, 0);
  const whole = wholeSpan(world);
  return whole ? moveTo(state, world, whole.from) : state;
}

/** The end of whatever the screen shows; the cursor in time sticks to it. */
export function goToLast(state: State, world: World): State {
  if (state.help) return helpFrom(state, world, Number.POSITIVE_INFINITY);
  if (state.screen === "finding") return { ...state, row: Math.max(0, findingRows(state, world).length - 1) };
  const election = state.screen === "election" ? electionOf(state, world) : undefined;
  return election ? goToStep(state, election, election.steps?.count ?? 0) : moveToEnd(state, world);
}

/** Moves the cursor of the screen by rows, up where `by` is negative. */
export function moveDown(state: State, world: World, by: number): State {
  if (state.help) return helpFrom(state, world, state.help.row + by);
  switch (state.screen) {
    case "overview":
      return moveInFindings(state, world, by);
    case "finding":
      return { ...state, row: withinRows(state.row + by, findingRows(state, world).length) };
    case "election":
      return moveToAttempt(state, world, by);
    case "log":
      return moveRows(state, world, by, bodyRows(state.size));
  }
}

/** The cursor in time goes to the step that begins the attempt, so that l takes those that follow. */
function moveToAttempt(state: State, world: World, by: number): State {
  const election = electionOf(state, world);
  const row = withinRows(state.row + by, election?.attempts.length ?? 0);
  const attempt = election?.attempts[row];
  if (!election || !attempt) return state;
  const step = election.steps ? beginOf(election.steps, attempt) : null;
  if (step !== null) return goToStep({ ...state, row }, election, step + 1);
  return { ...state, row, at: attempt.from, step: stepsUpTo(election, attempt.from) };
}

/** The help from a row on; it ends at the bottom of the screen, so that every key up moves it. */
function helpFrom(state: State, world: World, row: number): State {
  const last = helpLines(state, world).length - bodyRows(state.size);
  return state.help ? { ...state, help: { ...state.help, row: withinRows(row, last + 1) } } : state;
}

function withinRows(row: number, count: number): number {
  return Math.max(0, Math.min(count - 1, row));
}

function nothingFound({ progress }: World): string {
  return progress.state === "reading" ? "Nothing was found so far." : "Nothing was found.";
}

/** In the list of the overview: the cursor in time stays. */
function moveInFindings(state: State, world: World, by: number): State {
  const list = listedFindings(state, world);
  const index = list.findIndex(({ id }) => id === state.finding);
  const next = list[index < 0 ? (by > 0 ? 0 : list.length - 1) : withinRows(index + by, list.length)];
  return next ? { ...state, finding: next.id } : { ...state, message: nothingFound(world) };
}

/** From finding to finding: the cursor in time goes to where it begins. */
export function selectFinding(state: State, world: World, by: 1 | -1): State {
  const list = listedFindings(state, world);
  const index = list.findIndex(({ id }) => id === state.finding);
  const next = list[index < 0 ? (by > 0 ? 0 : list.length - 1) : index + by];
  if (next === undefined)
    return {
      ...state,
      message:
        list.length === 0 ? nothingFound(world) : by > 0 ? "This is the last finding." : "This is the first finding.",
    };
  return moveTo({ ...state, finding: next.id, row: 0 }, world, next.from);
}

/** From election to election, in order of time. */
export function selectElection(state: State, world: World, by: 1 | -1): State {
  const { elections } = world.scene;
  const index = elections.findIndex(({ id }) => id === state.election);
  const at = cursorAt(state, world);
  const next =
    index >= 0
      ? elections[index + by]
      : by > 0
        ? elections.find(({ from }) => from > at)
        : elections.findLast(({ from }) => from < at);
  if (next === undefined)
    return {
      ...state,
      message:
        elections.length === 0 ? "No election was seen." : `There is no ${by > 0 ? "later" : "earlier"} election.`,
    };
  const moved = moveTo({ ...state, election: next.id, row: 0 }, world, next.from);
  return { ...moved, step: stepsUpTo(next, next.from) };
}
