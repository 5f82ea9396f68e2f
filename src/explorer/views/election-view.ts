/** One election: who tried when, and at the cursor who stood for whom as each node knew it, counted against the quorum. */
import type { Attempt } from "../../case.ts";
import { cut, padEnd, padStart, widest, wrap } from "../../report/width.ts";
import { duration } from "../../words.ts";
import { shortTimes, type Zoning } from "../display-time.ts";
import { bodyRows, scrolledTo } from "../layout.ts";
import type { SceneElection } from "../scene.ts";
import { electionOf } from "../state/moves.ts";
import type { State } from "../state/state.ts";
import { type World, wholeSpan } from "../world.ts";
import { type Ballot, type Box, ballotBoxes, bestOf, voteAt } from "./ballots.ts";
import type { Look } from "./look.ts";
import { type Row, run } from "./spans.ts";

/** How many rows the cursor of this screen can be on. */
export function electionRows(state: State, world: World): number {
  return electionOf(state, world)?.attempts.length ?? 0;
}

export function electionScreen(state: State, world: World, look: Look, zoning: Zoning): Row[] {
  const election = electionOf(state, world);
  if (election === undefined) {
    const so = world.progress.state === "reading" ? " so far" : "";
    return [[run(`No election was seen in these logs${so}.`, "faint")]];
  }
  const height = bodyRows(state.size);
  const time = shortTimes(wholeSpan(world), zoning);
  const head = headRows(election, world, look, time, state.size.columns);
  const votes = voteRows(election, state, look, time);
  const room = Math.max(2, height - head.length - votes.length);
  return [...head, ...attemptRows(election, state, look, time, room), ...votes];
}

type Time = (at: number) => string;

function headRows(election: SceneElection, world: World, look: Look, time: Time, columns: number): Row[] {
  const { id, from, to, outcome, leader, epoch, quorum } = election;
  const place = world.scene.elections.indexOf(election) + 1;
  const led = leader === null ? "" : ` ${leader}`;
  const title = `${id}  ${outcome}${led}  ${time(from)} – ${time(to)}  (${duration(to - from)})`;
  const needed = quorum.needed === null ? "quorum not known" : `quorum ${quorum.needed} of ${quorum.of ?? "?"} voters`;
  const facts = [
    needed,
    epoch === null ? "" : `epoch 0x${epoch.toString(16)}`,
    `${election.attempts.length} attempts`,
    `${election.votes.count} votes logged`,
    `election ${place} of ${world.scene.elections.length}`,
  ];
  return [
    [run(cut(look.say(title), columns, look.ellipsis), "strong")],
    [run(cut(look.say(facts.filter((fact) => fact !== "").join(" · ")), columns, look.ellipsis), "faint")],
  ];
}

/** A bar for each attempt over the length of the election, with its outcome. */
function attemptRows(election: SceneElection, state: State, look: Look, time: Time, room: number): Row[] {
  const { attempts } = election;
  if (attempts.length === 0) return [[run("No node's own lines of this election are in the logs.", "faint")]];
  const first = scrolledTo(state.row, 0, room - 1, attempts.length);
  const shown = attempts.slice(first, first + room - 1);
  const nodeWidth = Math.min(16, widest(attempts.map(({ node }) => look.say(node))));
  const words = shown.map((attempt) => attemptWords(attempt, time));
  const wordsWidth = Math.min(Math.floor(state.size.columns * 0.6), widest(words));
  const bar = Math.max(0, state.size.columns - nodeWidth - wordsWidth - 6);
  const more = attempts.length > shown.length ? `  ${first + 1}–${first + shown.length} of ${attempts.length}` : "";
  return [
    [run(look.say(`Attempts${more}`), "strong")],
    ...shown.map((attempt, index) => [
      run(first + index === state.row ? `${look.sign("here")} ` : "  "),
      run(padEnd(cut(look.say(attempt.node), nodeWidth, look.ellipsis), nodeWidth + 1)),
      run(padEnd(cut(look.say(words[index] ?? ""), wordsWidth, look.ellipsis), wordsWidth + 1), "plain"),
      ...barOf(attempt, election, bar, look),
    ]),
  ];
}

function attemptWords({ from, durationMs, reportedMs, outcome, leader, inferred }: Attempt, time: Time): string {
  const whom = outcome === "following" || outcome === "observing" ? ` ${leader ?? "someone"}` : "";
  const printed = reportedMs === null ? "" : ` (printed ${reportedMs} ms)`;
  return `${inferred ? "≈" : ""}${time(from)} ${padStart(duration(durationMs), 9)} ${outcome}${whom}${printed}`;
}

function barOf(attempt: Attempt, election: SceneElection, columns: number, look: Look): Row {
  if (columns < 8) return [];
  const length = Math.max(1, election.to - election.from);
  const columnAt = (at: number) =>
    Math.min(columns - 1, Math.max(0, Math.floor(((at - election.from) / length) * columns)));
  const first = columnAt(attempt.from);
  const last = Math.max(first, columnAt(attempt.to));
  const sign = look.glyphs === "ascii" ? "=" : "━";
  const meaning = attempt.outcome === "abandoned" ? "warning" : attempt.outcome === "open" ? "faint" : "serves";
  return [run(" ".repeat(first)), run(sign.repeat(last - first + 1), meaning)];
}

/** The vote at the cursor, then who had which ballot from whom. */
function voteRows(election: SceneElection, state: State, look: Look, time: Time): Row[] {
  const { votes, quorum } = election;
  if (votes.count === 0) return [[], [run("No votes of this election are in the logs.", "faint")]];
  const step = Math.min(state.step, votes.count);
  const current = step > 0 ? voteAt(votes, step - 1) : null;
  const boxes = ballotBoxes(votes, step);
  const voters = [...new Set([...boxes.flatMap(({ ballots }) => [...ballots.keys()])])].sort();
  const nameWidth = Math.max(8, Math.min(12, widest([...voters, ...boxes.map(({ node }) => node)].map(look.say))));
  const told =
    current === null
      ? "Before the first vote; l shows it."
      : `${time(current.at)}  ${current.to} got from ${current.from === current.to ? "itself" : current.from}: ${current.leader} should lead (zxid 0x${current.zxid.toString(16)}${current.peerEpoch === null ? "" : `, epoch 0x${current.peerEpoch.toString(16)}`}, round 0x${current.round.toString(16)}), ${current.from} is ${current.state}`;
  const fits = Math.max(1, Math.floor((state.size.columns - nameWidth - 24) / (nameWidth + 3)));
  const shown = voters.slice(0, fits);
  const hidden = voters.length > fits ? ` (${voters.length - fits} more voters have no room)` : "";
  return [
    [],
    ...wrap(look.say(`Vote ${step} of ${votes.count}: ${told}`), state.size.columns).map((line) => [run(line)]),
    [
      run(
        `${padEnd("known to", nameWidth + 2)}${shown.map((voter) => padEnd(cut(`from ${look.say(voter)}`, nameWidth + 2, look.ellipsis), nameWidth + 3)).join("")}counted${hidden}`,
        "faint",
      ),
    ],
    ...boxes.map((box) =>
      boxRow(box, shown, { quorum, look, nameWidth, current: current?.to === box.node ? current.from : null }),
    ),
    [run(LEGEND, "faint")],
  ];
}

const LEGEND = "A cell: whom the voter stands for; l leads, f follows already, * an older round.";

interface BoxManners {
  readonly quorum: SceneElection["quorum"];
  readonly look: Look;
  readonly nameWidth: number;
  /** Voter whose ballot came at the cursor. */
  readonly current: string | null;
}

function boxRow(box: Box, voters: readonly string[], { quorum, look, nameWidth, current }: BoxManners): Row {
  const best = bestOf(box);
  const needed = quorum.needed === null ? "" : ` of ${quorum.needed} needed`;
  const won = best !== null && quorum.needed !== null && best.count >= quorum.needed;
  const counted =
    best === null ? "no ballot yet" : `${best.count}${needed} for ${best.candidate}${won ? ", a quorum" : ""}`;
  return [
    run(padEnd(cut(look.say(box.node), nameWidth, look.ellipsis), nameWidth + 2), "strong"),
    ...voters.map((voter) => {
      const ballot = box.ballots.get(voter);
      const cell = ballot === undefined ? look.sign("dot") : look.say(ballotWords(ballot, box));
      const chosen = voter === current;
      return run(
        padEnd(cut(`${chosen ? look.sign("here") : ""}${cell}`, nameWidth + 2, look.ellipsis), nameWidth + 3),
        chosen ? "chosen" : "plain",
      );
    }),
    run(look.say(counted), won ? "leads" : "plain"),
  ];
}

function ballotWords({ candidate, state, round }: Ballot, box: Box): string {
  const letter = state === "leading" ? " l" : state === "following" ? " f" : state === "observing" ? " o" : "";
  return `${candidate}${letter}${round < box.round ? "*" : ""}`;
}
