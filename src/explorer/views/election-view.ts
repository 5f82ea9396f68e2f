/** One election: who tried when, and below it the step at the cursor with the ballot boxes behind it. */
import type { Attempt, Span } from "../../case.ts";
import { greatest } from "../../extent.ts";
import { counted } from "../../report/phrases.ts";
import { cut, padEnd, padStart, widest, wrap } from "../../report/width.ts";
import { duration } from "../../words.ts";
import { shortTimes, type Zoning } from "../display-time.ts";
import { bodyRows, scrolledTo } from "../layout.ts";
import type { SceneElection } from "../scene.ts";
import { electionOf } from "../state/moves.ts";
import type { State } from "../state/state.ts";
import { type World, wholeSpan } from "../world.ts";
import { ballotRows } from "./ballot-rows.ts";
import type { Look } from "./look.ts";
import { type Row, run } from "./spans.ts";

/** The rows of the election screen. */
export function electionScreen(state: State, world: World, look: Look, zoning: Zoning): Row[] {
  const election = electionOf(state, world);
  if (election === undefined) {
    const so = world.progress.state === "reading" ? " so far" : "";
    return [[run(`No election was seen in these logs${so}.`, "faint")]];
  }
  const height = bodyRows(state.size);
  const time = shortTimes(wholeSpan(world), zoning);
  const head = headRows(election, world, look, time, state.size.columns);
  // above the attempts their title, below them a blank row
  const least = Math.min(election.attempts.length, LEAST_ATTEMPTS) + 2;
  const boxes = stepRows(election, state, world, { look, time, rows: height - head.length - least });
  const room = height - head.length - boxes.length - 1;
  if (room >= 2) return [...head, ...attemptRows(election, state, look, time, room), [], ...boxes];
  // on a low screen the boxes are what this screen is for
  return room >= -1 ? [...head, ...boxes] : [...head.slice(0, 1), ...boxes];
}

/** Attempts that stay in sight before the boxes are told in brief. */
const LEAST_ATTEMPTS = 3;

type Time = (at: number) => string;

function stepRows(
  { steps }: SceneElection,
  { step, size }: State,
  world: World,
  manners: { readonly look: Look; readonly time: Time; readonly rows: number },
): Row[] {
  if (steps === null)
    return wrap("This election is run again step by step when all logs have been read.", size.columns).map((line) => [
      run(line, "faint"),
    ]);
  if (steps.count === 0) return [[run("No step of this election is in the logs.", "faint")]];
  return ballotRows(steps, world, { ...manners, step, columns: size.columns });
}

function headRows(election: SceneElection, world: World, look: Look, time: Time, columns: number): Row[] {
  const { id, from, to, outcome, leader, epoch, quorum } = election;
  const place = world.scene.elections.indexOf(election) + 1;
  const led = leader === null ? "" : ` ${leader}`;
  const title = `${id}  ${outcome}${led}  ${time(from)} – ${time(to)}  (${duration(to - from)})`;
  const needed = quorum.needed === null ? "quorum not known" : `quorum ${quorum.needed} of ${quorum.of ?? "?"} voters`;
  const facts = [
    needed,
    epoch === null ? "" : `epoch 0x${epoch.toString(16)}`,
    counted(election.attempts.length, "attempt"),
    election.steps === null ? "" : counted(election.steps.count, "step"),
    `election ${place} of ${world.scene.elections.length}`,
  ];
  return [
    [run(cut(look.say(title), columns, look.ellipsis), "strong")],
    [run(cut(look.say(facts.filter((fact) => fact !== "").join(" · ")), columns, look.ellipsis), "faint")],
  ];
}

/** Each attempt with its outcome, and a bar where it was in the election; servers that joined its leader later have none. */
function attemptRows(election: SceneElection, state: State, look: Look, time: Time, room: number): Row[] {
  const { attempts } = election;
  if (attempts.length === 0) return [[run("No node's own lines of this election are in the logs.", "faint")]];
  const first = scrolledTo(state.row, 0, room - 1, attempts.length);
  const shown = attempts.slice(first, first + room - 1);
  const nodeWidth = Math.min(16, widest(attempts.map(({ node }) => look.say(node))));
  const words = shown.map((attempt) => look.say(attemptWords(attempt, election, time)));
  const wordsWidth = Math.min(state.size.columns - nodeWidth - 4, widest(words));
  const own = attempts.filter(({ from }) => from <= election.to);
  const extent = { from: election.from, to: greatest([election.to, ...own.map(({ to }) => to)]) };
  const bar = state.size.columns - nodeWidth - wordsWidth - 5;
  const more = attempts.length > shown.length ? `  ${first + 1}–${first + shown.length} of ${attempts.length}` : "";
  return [
    [run(look.say(`Attempts${more}`), "strong")],
    ...shown.map((attempt, index) => [
      run(first + index === state.row ? `${look.sign("here")} ` : "  "),
      run(padEnd(cut(look.say(attempt.node), nodeWidth, look.ellipsis), nodeWidth + 1)),
      run(padEnd(cut(words[index] ?? "", wordsWidth, look.ellipsis), wordsWidth + 1), "plain"),
      ...(attempt.from <= election.to ? barOf(attempt, extent, bar, look) : []),
    ]),
  ];
}

function attemptWords(attempt: Attempt, election: SceneElection, time: Time): string {
  const { from, durationMs, reportedMs, outcome, leader, inferred } = attempt;
  const whom = outcome === "following" || outcome === "observing" ? ` ${leader ?? "someone"}` : "";
  const notes = [reportedMs === null ? "" : `printed ${reportedMs} ms`, from > election.to ? "joined later" : ""];
  const aside = notes.filter((note) => note !== "").join(", ");
  return `${inferred ? "≈" : " "}${time(from)} ${padStart(duration(durationMs), 9)} ${outcome}${whom}${aside === "" ? "" : ` (${aside})`}`;
}

function barOf(attempt: Attempt, { from, to }: Span, columns: number, look: Look): Row {
  if (columns < 8) return [];
  const columnAt = (at: number) => Math.min(columns - 1, Math.floor(((at - from) / Math.max(1, to - from)) * columns));
  const first = columnAt(attempt.from);
  const last = Math.max(first, columnAt(attempt.to));
  const sign = look.glyphs === "ascii" ? "=" : "━";
  const meaning = attempt.outcome === "abandoned" ? "warning" : attempt.outcome === "open" ? "faint" : "serves";
  return [run(" ".repeat(first)), run(sign.repeat(last - first + 1), meaning)];
}
