/** The step at the cursor, and below it each node's ballot box: who voted for whom, and what that is enough for. */
import type { Instant } from "../../event.ts";
import type { ElectionSteps } from "../../replay.ts";
import { cut, wrap } from "../../report/width.ts";
import { list } from "../../words.ts";
import type { World } from "../world.ts";
import { ballotTable } from "./ballot-table.ts";
import { type Standing, settledBefore, standingsAt, stepAt } from "./ballots.ts";
import { roleWords } from "./lanes.ts";
import type { Look } from "./look.ts";
import { type Row, run } from "./spans.ts";
import { stepWords } from "./step-words.ts";

interface Manners {
  readonly look: Look;
  readonly time: (at: Instant) => string;
  /** How many steps have been taken. */
  readonly step: number;
  readonly columns: number;
  /** Rows that may be taken; who has few tells the verdict of one node alone. */
  readonly rows: number;
}

/** The rows below the attempts of an election. */
export function ballotRows(steps: ElectionSteps, world: World, manners: Manners): Row[] {
  const { look, time, columns, rows } = manners;
  const taken = Math.min(manners.step, steps.count);
  const step = taken > 0 ? stepAt(steps, taken - 1) : null;
  const standings = standingsAt(steps, taken);
  const own = standings.find(({ node }) => node === step?.node);
  const told =
    step === null
      ? "none yet; l takes the first"
      : `${time(step.at)} ${stepWords(step, settledBefore(steps, taken - 1), own)}`;
  const words = look.say(`Step ${taken} of ${steps.count}: ${told}`);
  const head = wrap(words, columns).map((line): Row => [run(line)]);
  const at = step?.at ?? steps.at[0] ?? 0;
  const table = ballotTable(steps, standings, step, manners, (node) => roleWords(node, at, world));
  const [header, legend] = standings.some(({ box }) => box !== null) ? [[table.header], [table.legend]] : [[], []];
  const verdict = (standing: Standing, most: number) => verdictRows(standing, columns, most, look);
  const rowsOf = (standing: Standing, most: number): Row[] => [table.rowOf(standing), ...verdict(standing, most)];
  const whole = [...head, ...header, ...standings.flatMap((one) => rowsOf(one, 3)), ...legend];
  if (whole.length <= rows) return whole;
  const brief = standings.flatMap((one) => rowsOf(one, one === own ? 2 : 0));
  const some = [...head, ...header, ...brief, ...legend];
  if (some.length <= rows) return some;
  const others = standings.filter((one) => one !== own).map(table.rowOf);
  return [...head, ...header, ...(own ? rowsOf(own, 2) : []), ...others];
}

/** What follows from a box and what it lacks, in at most so many rows. */
function verdictRows({ box }: Standing, columns: number, most: number, look: Look): Row[] {
  if (box === null || most === 0) return [];
  const { attempt, verdict, waitsFor, agreeing } = box;
  const waits =
    waitsFor.length > 0 && agreeing < attempt.needed.min ? `It waits for such votes of ${list(waitsFor)}.` : "";
  const text =
    attempt.unchecked === null
      ? [verdict, waits, ...attempt.misfits.slice(0, 1)].join(" ")
      : `Not run by the rules: ${attempt.unchecked}. The votes are those that its log shows.`;
  const lines = wrap(look.say(text), columns - 4);
  const shown = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(" ")] : lines;
  return shown.map((line) => [run(`    ${cut(line, columns - 4, look.ellipsis)}`, "faint")]);
}
