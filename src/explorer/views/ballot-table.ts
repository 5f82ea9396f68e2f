/** Ballot boxes as a table: a row a node, with its round, its proposal, the vote of each voter, and how many agree. */
import type { Bounds } from "../../case.ts";
import { type ElectionSteps, WITHOUT_VOTE } from "../../replay.ts";
import { cut, padEnd, widest } from "../../report/width.ts";
import type { Ballot, Box, Standing, Step } from "./ballots.ts";
import type { Look } from "./look.ts";
import { type Row, type Run, run } from "./spans.ts";
import { hex } from "./step-words.ts";

interface BallotTable {
  readonly header: Row;
  readonly rowOf: (standing: Standing) => Row;
  readonly legend: Row;
}

/** Room for how many agree, right of the cells: `agree of needed`. */
const AGREEING_COLUMNS = 15;
/** Room for how many voters have no column. */
const HIDDEN_COLUMNS = 4;
const LONGEST_NAME = 14;

/** @param roleOf what to say of a node that does not look for a leader */
export function ballotTable(
  steps: ElectionSteps,
  standings: readonly Standing[],
  step: Step | null,
  { look, columns }: { readonly look: Look; readonly columns: number },
  roleOf: (node: string) => string,
): BallotTable {
  const inCell = (text: string, size: number) => padEnd(cut(look.say(text), size - 1, look.ellipsis), size);
  // as wide at every step, so that nothing jumps
  const longest = widest([...steps.nodes, ...steps.voters].map(look.say));
  const name = Math.min(LONGEST_NAME, Math.max(longest, "node".length)) + 1;
  const round = widest(["round", ...standings.map(({ box }) => (box ? roundWords(box) : ""))]) + 1;
  const proposal = Math.max(name, "votes for".length + 1);
  // a pointer, a sign that it agrees, a letter for a voter that serves
  const cell = Math.min(LONGEST_NAME, longest) + 5;
  const sender = step && !WITHOUT_VOTE.includes(step.kind) ? step.from : null;
  const room = columns - 2 - name - round - proposal - AGREEING_COLUMNS;
  const all = steps.voters.length * cell <= room;
  const cells = all ? steps.voters.length : Math.max(1, Math.floor((room - HIDDEN_COLUMNS) / cell));
  const shown = shownVoters(steps.voters, sender, cells);
  const hidden = steps.voters.length - shown.length;
  const rest = hidden > 0 ? padEnd(`+${hidden}`, HIDDEN_COLUMNS) : "";
  const cellOf = ({ ballots }: Box, voter: string, isCurrent: boolean): Run => {
    const ballot = ballots.get(voter);
    const words = `${isCurrent ? look.sign("here") : ""}${ballot ? ballotWords(ballot, look) : look.sign("none")}`;
    return run(padEnd(cut(words, cell - 1, look.ellipsis), cell), isCurrent ? "chosen" : "plain");
  };
  const titles = [
    inCell("  node", 2 + name),
    inCell("round", round),
    inCell("votes for", proposal),
    ...shown.map((voter) => inCell(voter, cell)),
  ];
  const more = hidden > 0 ? `; +${hidden} voters without a column` : "";
  const legend = `${look.sign("agrees")} agrees with what the node votes for; l leads, f follows, o observes${more}`;
  return {
    header: [run(`${titles.join("")}${rest}agree of needed`, "faint")],
    legend: [run(cut(legend, columns, look.ellipsis), "faint")],
    rowOf: ({ node, box }) => {
      const isOwn = node === step?.node;
      const label = [run(isOwn ? `${look.sign("here")} ` : "  "), run(inCell(node, name), "strong")];
      if (box === null) return [...label, run(look.say(roleOf(node)), "faint")];
      const isRun = box.attempt.unchecked === null;
      return [
        ...label,
        run(inCell(roundWords(box), round)),
        run(inCell(isRun ? box.proposal.leader : "?", proposal)),
        ...shown.map((voter) => cellOf(box, voter, isOwn && voter === sender)),
        run(" ".repeat(rest.length)),
        isRun ? run(agreeWords(box), isEnough(box) ? "leads" : "plain") : run("not counted"),
      ];
    },
  };
}

/** Voters that have a column; the one whose vote has just come is among them. */
function shownVoters(voters: readonly string[], sender: string | null, cells: number): readonly string[] {
  const first = voters.slice(0, cells);
  return sender === null || first.includes(sender) ? first : [...first.slice(0, -1), sender];
}

function isEnough({ agreeing, attempt }: Box): boolean {
  return agreeing >= attempt.needed.min;
}

/** A log alone does not say in which round a node is. */
function roundWords({ attempt, round }: Box): string {
  return attempt.unchecked === null ? hex(round) : "?";
}

function ballotWords({ leader, agrees, state }: Ballot, look: Look): string {
  const letter = state === "leading" ? " l" : state === "following" ? " f" : state === "observing" ? " o" : "";
  return `${look.say(leader)}${agrees ? look.sign("agrees") : ""}${letter}`;
}

function agreeWords({ agreeing, attempt }: Box): string {
  return `${agreeing} of ${neededWords(attempt.needed)}`;
}

function neededWords({ min, max }: Bounds): string {
  if (max === null) return `${min} or more`;
  return max === min ? `${min}` : `${min} to ${max}`;
}
