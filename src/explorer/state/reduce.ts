/**
 * The one function that changes the state. Pure: no terminal, no files, no clock. What has to happen outside is returned
 * as effects.
 */
import type { Instant } from "../../event.ts";
import type { Scene, SceneFinding } from "../scene.ts";
import type { World } from "../world.ts";
import { actionOf } from "./actions.ts";
import { commandOf } from "./keys.ts";
import { withKeptStep } from "./moves.ts";
import { askAgain, cancelPrompt, promptKey } from "./prompt.ts";
import { type Command, modeOf, nearest, only, type State, type Step } from "./state.ts";

/** The state after a command, and what has to be done outside. */
export function reduce(state: State, command: Command, world: World): Step {
  switch (command.kind) {
    case "resize":
      return only({ ...state, size: command.size });
    case "scene":
      return only(withKeptStep(renumbered(state, command.before, world.scene), world));
    case "searched":
      return state.awaited === null ? only(state) : actionOf(awaitedCommand(state.awaited))(state, world, "");
    case "message":
      return only({ ...state, message: command.text });
    case "exists":
      return only(askAgain(state, command.what, command.path));
    case "saved":
      return only({ ...state, message: command.text, unsaved: false });
    case "paste":
      return state.prompt ? promptKey(state, { paste: command.text }, world) : only(state);
    case "chord":
      return chordStep(state, command.chord, world);
  }
}

function awaitedCommand(awaited: "next" | "previous"): "next-match" | "previous-match" {
  return awaited === "next" ? "next-match" : "previous-match";
}

function chordStep(state: State, chord: string, world: World): Step {
  if (chord === "ctrl-c" && state.prompt) return cancelPrompt(state);
  if (state.prompt) return promptKey(state, { chord }, world);
  const name = commandOf(chord, modeOf(state));
  if (name === null) return only({ ...state, message: "" });
  const fresh = { ...state, message: "", awaited: null, warned: name === "quit" && state.warned };
  return actionOf(name)(fresh, world, chord);
}

/** Findings and elections are numbered anew with every scene: the selected ones are found again by what they are. */
function renumbered(state: State, before: Scene, after: Scene): State {
  const finding = before.findings.find(({ id }) => id === state.finding);
  const election = before.elections.find(({ id }) => id === state.election);
  const chosen = before.findings.find(({ id }) => id === state.choice.finding);
  return {
    ...state,
    finding: finding ? sameFinding(finding, after) : null,
    election: election ? nearestElection(election.from, after) : null,
    choice: { ...state.choice, finding: chosen ? sameFinding(chosen, after) : null },
  };
}

/** Of the same pathology, and of the same nodes where there is one: more lines may have shown more of them. */
function sameFinding(finding: SceneFinding, { findings }: Scene): string | null {
  const alike = findings.filter(({ pathology }) => pathology === finding.pathology);
  const same = alike.filter(({ nodes }) => nodes.join() === finding.nodes.join());
  return (nearest(same, finding.from) ?? nearest(alike, finding.from))?.id ?? null;
}

function nearestElection(from: Instant, { elections }: Scene): string | null {
  return nearest(elections, from)?.id ?? null;
}
