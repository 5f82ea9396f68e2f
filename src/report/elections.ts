/** Elections as a table, and below it every node's attempts with the recomputed and the printed duration. */
import type { Attempt, Election } from "../case.ts";
import { duration } from "../words.ts";
import { ballotBlocks } from "./ballot-tables.ts";
import type { Block, Column } from "./block.ts";
import { counted } from "./phrases.ts";
import { keepHeaviest } from "./telling.ts";
import { showSeconds } from "./times.ts";
import type { View } from "./view.ts";

/** A run of like attempts longer than this shows its first two and its last. */
const LONG_RUN = 5;

const ELECTION_COLUMNS: readonly Column[] = [
  { title: "id", align: "start", overflow: "cut" },
  { title: "from", align: "start", overflow: "cut" },
  { title: "to", align: "start", overflow: "cut" },
  { title: "took", align: "end", overflow: "wrap" },
  { title: "outcome", align: "start", overflow: "cut" },
  { title: "leader", align: "start", overflow: "wrap" },
  { title: "epoch", align: "start", overflow: "cut" },
  { title: "quorum", align: "start", overflow: "cut" },
  { title: "attempts", align: "end", overflow: "cut" },
];

const ATTEMPT_COLUMNS: readonly Column[] = [
  { title: "election", align: "start", overflow: "cut" },
  { title: "node", align: "start", overflow: "cut" },
  { title: "from", align: "start", overflow: "cut" },
  { title: "took", align: "end", overflow: "cut" },
  { title: "printed", align: "end", overflow: "cut" },
  { title: "outcome", align: "start", overflow: "wrap" },
];

export function electionBlocks(view: View): Block[] {
  const { elections } = view.d;
  if (elections.length === 0) return [];
  const shown = keepHeaviest(elections, view.caps.elections, weighElection(view));
  const attemptRows = shown.kept.flatMap((election) => rowsOfAttempts(view, election));
  const attempts = keepHeaviest(attemptRows, view.caps.attempts, () => 0);
  return [
    { kind: "heading", text: "Elections", aside: outcomeCounts(elections) },
    { kind: "table", columns: ELECTION_COLUMNS, rows: shown.kept.map((election) => electionRow(view, election)) },
    ...leftOut(shown.omitted, "election"),
    ...(attemptRows.length === 0
      ? []
      : [
          {
            kind: "heading",
            text: "Attempts",
            aside: "≈ begins where the printed duration says; the line itself is missing",
          } as const,
          { kind: "table", columns: ATTEMPT_COLUMNS, rows: attempts.kept } as const,
        ]),
    ...leftOut(attempts.omitted, "row"),
    ...(view.ballots ? boxBlocks(view, shown.kept) : []),
  ];
}

/** Boxes beyond these say nothing new. */
const MOST_BOXES = 8;

function boxBlocks({ time, full }: View, elections: readonly Election[]): Block[] {
  const boxes = elections.flatMap((election) => election.boxes);
  if (boxes.length === 0) return [];
  const shown = full ? boxes : boxes.slice(0, MOST_BOXES);
  return [
    {
      kind: "heading",
      text: "Ballot boxes",
      aside: "of the longest elections, where they were decided or came nearest to it",
    },
    ...shown.flatMap((box) => ballotBlocks(box, time)),
    ...leftOut(boxes.length - shown.length, "box"),
  ];
}

function outcomeCounts(elections: readonly Election[]): string {
  const outcomes = new Set(elections.map(({ outcome }) => outcome));
  return [...outcomes]
    .map((name) => `${elections.filter(({ outcome }) => outcome === name).length} ${name}`)
    .join(", ");
}

/** Elections inside incidents tell most, then the long ones. */
function weighElection({ d }: View): (election: Election) => number {
  return (election) =>
    d.incidents.some((incident) => incident.from <= election.to && election.from <= incident.to)
      ? Number.POSITIVE_INFINITY
      : election.durationMs;
}

function electionRow({ time }: View, election: Election): string[] {
  const { needed, of } = election.quorum;
  return [
    election.id,
    time(election.from),
    time(election.to),
    duration(election.durationMs),
    election.outcome,
    election.leader ?? "–",
    election.epoch === null ? "–" : `0x${election.epoch.toString(16)}`,
    needed === null && of === null ? "–" : `${needed ?? "?"} of ${of ?? "?"}`,
    String(election.attempts.length),
  ];
}

function rowsOfAttempts(view: View, election: Election): string[][] {
  const row = (attempt: Attempt) => attemptRow(view, election, attempt);
  return runsOf(election.attempts).flatMap((run) => {
    const [third, ...more] = run.slice(2, -1);
    if (view.full || run.length <= LONG_RUN || third === undefined) return run.map(row);
    return [...run.slice(0, 2).map(row), foldedRow(election, [third, ...more]), ...run.slice(-1).map(row)];
  });
}

/** Consecutive attempts of one node that end alike. */
function runsOf(attempts: readonly Attempt[]): Attempt[][] {
  const runs: Attempt[][] = [];
  for (const node of new Set(attempts.map((attempt) => attempt.node))) {
    for (const attempt of attempts.filter((candidate) => candidate.node === node)) {
      const run = runs.at(-1);
      if (run?.[0] !== undefined && likeness(run[0]) === likeness(attempt)) run.push(attempt);
      else runs.push([attempt]);
    }
  }
  return runs;
}

function likeness({ node, outcome, leader }: Attempt): string {
  return [node, outcome, leader].join("\n");
}

function attemptRow({ time }: View, { id }: Election, attempt: Attempt): string[] {
  return [
    id,
    attempt.node,
    `${attempt.inferred ? "≈" : ""}${time(attempt.from)}`,
    showSeconds(attempt.durationMs),
    attempt.reportedMs === null ? "–" : `${attempt.reportedMs} ms`,
    outcomeOf(attempt),
  ];
}

function foldedRow({ id }: Election, run: readonly [Attempt, ...Attempt[]]): string[] {
  const [first] = run;
  const shortest = run.reduce((ms, attempt) => Math.min(ms, attempt.durationMs), first.durationMs);
  const longest = run.reduce((ms, attempt) => Math.max(ms, attempt.durationMs), first.durationMs);
  const range = `${showSeconds(shortest)} – ${showSeconds(longest)}`;
  return [id, first.node, `${run.length} more`, "", "", `${outcomeOf(first)}, ${range} each`];
}

function outcomeOf({ outcome, leader }: Attempt): string {
  return outcome === "following" || outcome === "observing" ? `${outcome} ${leader ?? "someone"}` : outcome;
}

function leftOut(count: number, noun: string): Block[] {
  const more = noun === "box" && count > 1 ? `${count} more boxes` : counted(count, `more ${noun}`);
  return count === 0 ? [] : [{ kind: "paragraph", text: `… and ${more}; --full shows all.` }];
}
