/** The vote at the cursor, and who stood for whom as each node knew it then, counted against the quorum each node needs. */
import type { Membership, Vote } from "../../case.ts";
import { cut, padEnd, widest, wrap } from "../../report/width.ts";
import type { SceneElection } from "../scene.ts";
import type { World } from "../world.ts";
import { type Ballot, type Box, ballotBoxes, bestOf, voteAt } from "./ballots.ts";
import type { Look } from "./look.ts";
import { type Row, run } from "./spans.ts";

interface Manners {
  readonly look: Look;
  readonly time: (at: number) => string;
  /** How many votes have been counted. */
  readonly step: number;
  readonly columns: number;
}

const LEGEND = "Whom a voter stands for, by each log; l leads, f follows, * an older round.";
/** Room for what was counted, right of the cells. */
const COUNTED_COLUMNS = 24;

/** The rows below the attempts of an election. */
export function voteRows(election: SceneElection, world: World, { look, time, step, columns }: Manners): Row[] {
  const { votes } = election;
  if (votes.count === 0) return [[], [run("No votes of this election are in the logs.", "faint")]];
  const counted = Math.min(step, votes.count);
  const current = counted > 0 ? voteAt(votes, counted - 1) : null;
  const told = current === null ? "none yet; l shows the first" : `${time(current.at)} ${voteWords(current)}`;
  const boxes = ballotBoxes(votes, counted);
  const voters = [...new Set(boxes.flatMap(({ ballots }) => [...ballots.keys()]))].sort();
  const names = [...voters, ...boxes.map(({ node }) => node)].map(look.say);
  const cell = Math.min(15, Math.max(5, widest(names)) + 4);
  const shown = voters.slice(0, Math.max(1, Math.floor((columns - cell - COUNTED_COLUMNS) / cell)));
  const hidden = voters.length > shown.length ? ` (${voters.length - shown.length} more voters have no room)` : "";
  const inCell = (text: string) => padEnd(cut(look.say(text), cell - 1, look.ellipsis), cell);
  return [
    [],
    ...wrap(look.say(`Vote ${counted} of ${votes.count}: ${told}`), columns).map((line) => [run(line)]),
    [
      run(inCell("log of"), "faint"),
      run(shown.map((voter) => inCell(voter)).join(""), "faint"),
      run(`counted of needed${hidden}`, "faint"),
    ],
    ...boxes.map(
      (box): Row => [
        run(inCell(box.node), "strong"),
        ...shown.map((voter) => {
          const isCurrent = current?.to === box.node && current.from === voter;
          return run(
            inCell(`${isCurrent ? look.sign("here") : ""}${ballotWords(box.ballots.get(voter), box, look)}`),
            isCurrent ? "chosen" : "plain",
          );
        }),
        countedRun(box, election, world, look),
      ],
    ),
    [run(LEGEND, "faint")],
  ];
}

function voteWords({ from, to, leader, zxid, peerEpoch, round, state }: Omit<Vote, "evidence">): string {
  const epoch = peerEpoch === null ? "" : `, epoch 0x${peerEpoch.toString(16)}`;
  const whose = from === to ? "itself" : from;
  return `${to} got from ${whose}: ${leader} should lead (zxid 0x${zxid.toString(16)}${epoch}, round 0x${round.toString(16)}); ${from} is ${state}`;
}

function ballotWords(ballot: Ballot | undefined, box: Box, look: Look): string {
  if (ballot === undefined) return look.sign("none");
  const { candidate, state, round } = ballot;
  const letter = state === "leading" ? " l" : state === "following" ? " f" : state === "observing" ? " o" : "";
  return `${candidate}${letter}${round < box.round ? "*" : ""}`;
}

function countedRun(box: Box, { quorum }: SceneElection, { scene }: World, look: Look) {
  const best = bestOf(box);
  if (best === null) return run("no ballot yet", "faint");
  const membership = scene.nodes.find(({ name }) => name === box.node)?.membership ?? null;
  const { needed, own } = neededBy(membership, quorum.needed);
  if (needed === null) return run(look.say(`${best.count} for ${best.candidate}; quorum not known`));
  const won = best.count >= needed;
  const ofIts = own === "" ? "" : won ? ` of its ${own}` : `, by its ${own}`;
  return run(
    look.say(`${best.count} of ${needed} for ${best.candidate}${won ? ": quorum" : ""}${ofIts}`),
    won ? "leads" : "plain",
  );
}

/** A node counts by its own list of voters (`own`), which may differ from what the others count by. */
function neededBy(membership: Membership | null, common: number | null): { needed: number | null; own: string } {
  const majority = (voters: number) => Math.floor(voters / 2) + 1;
  const { min = null, max = null } = membership ?? {};
  if (max !== null && (common === null || majority(max) < common))
    return { needed: majority(max), own: `${max}${min === max ? "" : " or fewer"}` };
  if (min !== null && common !== null && majority(min) > common)
    return { needed: majority(min), own: `${min}${min === max ? "" : " or more"}` };
  return { needed: common, own: "" };
}
