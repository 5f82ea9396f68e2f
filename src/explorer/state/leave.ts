/** Leaving the explorer, which is asked for twice where marks would be lost. */
import { only, type State, type Step } from "./state.ts";

export function leave(state: State): Step {
  if (state.unsaved && !state.warned) {
    const message = "Marks are not saved: e exports them, q again leaves without them.";
    return only({ ...state, warned: true, message });
  }
  return { state, effects: [{ kind: "quit" }] };
}
