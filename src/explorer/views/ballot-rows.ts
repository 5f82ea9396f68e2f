/** The step at the cursor, and below it each node's ballot box: who voted for whom, and what that is enough for. */
import type { Bounds } from "../../case.ts";
import type { Instant } from "../../event.ts";
import type { ElectionSteps, StepKind } from "../../replay.ts";
import { cut, padEnd, widest, wrap } from "../../report/width.ts";
import { list } from "../../words.ts";
import type { World } from "../world.ts";
import { type Ballot, type Box, type Standing, type Step, settledBefore, standingsAt, stepAt } from "./ballots.ts";
import { roleWords } from "./lanes.ts";
import type { Look } from "./look.ts";
import { type Row, run } from "./spans.ts";
import { hex, stepWords } from "./step-words.ts";

export interface Manners {
  readonly look: Look;
  readonly time: (at: Instant) => string;
  /** How many steps have been taken. */
  readonly step: number;
  readonly columns: number;
  /** Rows that may be taken; who has few tells the verdict of one node alone. */
  readonly rows: number;
}

/** Room for how many agree, right of the cells. */
const AGREEING_COLUMNS = 18;

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
  const table = tableOf(standings, step, at, world, manners);
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

interface Table {
  readonly header: Row;
  readonly rowOf: (standing: Standing) => Row;
  readonly legend: Row;
}

/** Steps in which no vote came. */
const WITHOUT_VOTE: readonly StepKind[] = ["begins", "waited-in-vain", "ends"];

function candidates({ ballots }: Box): string[] {
  return [...ballots.values()].map(({ leader }) => leader);
}

/** Columns: node, round, proposal, the vote of each voter, how many agree of how many that are needed. */
function tableOf(
  standings: readonly Standing[],
  step: Step | null,
  at: Instant,
  world: World,
  { look, columns }: Manners,
): Table {
  const boxes = standings.flatMap(({ box }) => box ?? []);
  const voters = [...new Set(boxes.flatMap(({ ballots }) => [...ballots.keys()]))].sort();
  const names = [...voters, ...standings.map(({ node }) => node)].map(look.say);
  const name = Math.min(14, Math.max(5, widest(names))) + 1;
  // a pointer, a sign that it agrees, and a letter for a voter that serves
  const cell = Math.max(name, widest(boxes.flatMap(candidates).map(look.say)) + 5);
  const round = widest(["round", ...boxes.map((box) => roundWords(box))]) + 1;
  const proposal = Math.max(name, "votes for".length) + 1;
  const room = columns - 2 - name - round - proposal - AGREEING_COLUMNS;
  const shown = voters.slice(0, Math.max(1, Math.floor(room / cell)));
  const hidden = voters.length > shown.length ? ` (${voters.length - shown.length} more voters have no room)` : "";
  const inCell = (text: string, size: number) => padEnd(cut(look.say(text), size - 1, look.ellipsis), size);
  const header = [inCell("", 2 + name), inCell("round", round), inCell("votes for", proposal)].join("");
  const cellOf = (box: Box, voter: string, isCurrent: boolean) => {
    const ballot = box.ballots.get(voter);
    const words = ballot ? ballotWords(ballot, look) : look.sign("none");
    const pointer = isCurrent ? look.sign("here") : "";
    return run(padEnd(cut(`${pointer}${words}`, cell - 1, look.ellipsis), cell), isCurrent ? "chosen" : "plain");
  };
  return {
    header: [run(`${header}${shown.map((voter) => inCell(voter, cell)).join("")}agreeing of needed${hidden}`, "faint")],
    legend: [
      run(
        cut(
          `${look.sign("agrees")} agrees with what the node votes for; l leads, f follows, o observes`,
          columns,
          look.ellipsis,
        ),
        "faint",
      ),
    ],
    rowOf: ({ node, box }) => {
      const isOwn = node === step?.node;
      const label = [run(isOwn ? `${look.sign("here")} ` : "  "), run(inCell(node, name), "strong")];
      if (box === null) return [...label, run(look.say(roleWords(node, at, world)), "faint")];
      const isRun = box.attempt.unchecked === null;
      return [
        ...label,
        run(inCell(roundWords(box), round)),
        run(inCell(isRun ? box.proposal.leader : "?", proposal)),
        ...shown.map((voter) => cellOf(box, voter, isOwn && !WITHOUT_VOTE.includes(step.kind) && voter === step.from)),
        isRun
          ? run(agreeingWords(box), box.agreeing >= box.attempt.needed.min ? "leads" : "plain")
          : run("not counted"),
      ];
    },
  };
}

function roundWords({ attempt, round }: Box): string {
  return attempt.unchecked === null ? hex(round) : "?";
}

function ballotWords({ leader, agrees, state }: Ballot, look: Look): string {
  const letter = state === "leading" ? " l" : state === "following" ? " f" : state === "observing" ? " o" : "";
  return `${look.say(leader)}${agrees ? look.sign("agrees") : ""}${letter}`;
}

function agreeingWords({ agreeing, attempt }: Box): string {
  return `${agreeing} of ${neededWords(attempt.needed)}`;
}

function neededWords({ min, max }: Bounds): string {
  if (max === null) return `${min} or more`;
  return max === min ? `${min}` : `${min} to ${max}`;
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
