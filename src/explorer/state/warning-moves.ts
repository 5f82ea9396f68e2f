/** From warning to warning: to the next line that a server itself found worth one. */
import type { World } from "../world.ts";
import { filterOf } from "./filters.ts";
import { atLine } from "./log-moves.ts";
import { placeAtCursor } from "./mark-moves.ts";
import { cursorAt } from "./moves.ts";
import type { State } from "./state.ts";

/** The next or previous line of level warn or graver, among those that the filter shows. */
export function goToWarning(state: State, world: World, direction: 1 | -1): State {
  const { choice } = state;
  const isGraver = choice.level === "error" || choice.level === "fatal";
  const filter = filterOf(isGraver ? choice : { ...choice, level: "warn" }, world);
  const { records } = world;
  const here = placeAtCursor(state, world);
  // in lanes the cursor is on no line yet, so the one at its time counts
  const target =
    here === null
      ? null
      : direction === -1
        ? records.before(here, 1, filter)[0]
        : state.screen === "log"
          ? records.after(here, 1, filter)[0]
          : records.atOrAfter(cursorAt(state, world), filter);
  if (!target) return { ...state, message: `No warning or error comes ${direction === 1 ? "after" : "before"} this.` };
  return atLine(state, world, { place: target, part: 0 }, state.above);
}
