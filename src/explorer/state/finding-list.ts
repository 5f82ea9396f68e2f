/** Findings as they are listed and stepped through: worst first, those of the nodes that are shown. */
import { SEVERITIES } from "../../case.ts";
import type { SceneFinding } from "../scene.ts";
import type { World } from "../world.ts";
import { shows } from "./filters.ts";
import type { State } from "./state.ts";

/** In the order of the list. */
export function listedFindings(state: State, { scene }: World): SceneFinding[] {
  return scene.findings
    .filter(({ nodes }) => nodes.length === 0 || nodes.some((name) => shows(state.choice, name)))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.from - b.from);
}
