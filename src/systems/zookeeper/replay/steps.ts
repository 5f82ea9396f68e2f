/** Elections step by step: what each line of an election did to the node that wrote it. */
import type { Bounds } from "../../../case.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { during, firstTouching, inOrder } from "../../../extent.ts";
import { EFFECTS, type ElectionSteps, type StepKind, type SteppedAttempt } from "../../../replay.ts";
import type { EnsembleElection, ServerAttempt } from "../elections.ts";
import type { Ensemble } from "../ensemble.ts";
import { peerName } from "../peer-name.ts";
import type { SeenVote, Server } from "../server.ts";
import { FOR_STEPS } from "./attempt-log.ts";
import { type Moment, OBSTACLES } from "./ballots.ts";
import { decisiveMoment, listOf, neededBy, verdictOf } from "./boxes.ts";
import { type Deviation, type Replayed, replayServer, type Unchecked } from "./conformance.ts";
import { isSameCandidate, type Look } from "./rules.ts";
import { stepColumns } from "./step-columns.ts";

/** A step before it stands in columns; names for ids. */
export interface ElectionStep {
  readonly at: Instant;
  readonly node: string;
  readonly kind: StepKind;
  readonly effects: number;
  readonly from: string;
  readonly leader: string;
  readonly zxid: bigint;
  readonly peerEpoch: bigint | null;
  readonly round: bigint;
  readonly state: string;
  readonly verdict: string;
  readonly ref: LineRef | null;
  /** The attempt that this step begins. */
  readonly begins: Omit<SteppedAttempt, "row"> | null;
}

/** What the rules made of an attempt. */
type Rerun = Replayed | Unchecked;

/** Runs the attempts of all servers once, and gives the steps of an election. */
export function electionSteps(ensemble: Ensemble): (election: EnsembleElection) => ElectionSteps {
  const reruns = new Map<Server, ReadonlyMap<Instant, Rerun>>();
  for (const server of ensemble.servers) {
    const { replayed, unchecked } = replayServer(server, FOR_STEPS);
    reruns.set(server, new Map([...replayed, ...unchecked].map((one) => [one.log.attempt.from, one])));
  }
  return (election) => {
    const attempts = [...election.attempts, ...election.joins].flatMap((attempt): AttemptSteps[] => {
      const rerun = reruns.get(attempt.server)?.get(attempt.from);
      if (!rerun) return [];
      return ["why" in rerun ? loggedSteps(ensemble, attempt, rerun.why) : replayedSteps(ensemble, attempt, rerun)];
    });
    const beside = ensemble.servers.flatMap((server) => besideSteps(ensemble, election, server, attempts));
    const steps = [...attempts.flatMap((one) => one.steps), ...beside].sort((a, b) => a.at - b.at);
    return stepColumns(steps, decisiveStep(election, attempts));
  };
}

interface AttemptSteps {
  readonly attempt: ServerAttempt;
  readonly steps: readonly ElectionStep[];
  /** The step that tells most of it; null where it was not run by the rules. */
  readonly decisive: ElectionStep | null;
}

/** The attempt of the one who was elected, else the longest that was run. */
function decisiveStep({ leadership, attempts }: EnsembleElection, all: readonly AttemptSteps[]): ElectionStep | null {
  // who joined later decided nothing, unless nobody else took part
  const first = new Set(attempts);
  const own = first.size > 0 ? all.filter(({ attempt }) => first.has(attempt)) : all;
  const wins = own.findLast(
    ({ attempt, decisive }) => decisive && attempt.server === leadership?.server && attempt.outcome === "leading",
  );
  const lengthOf = ({ attempt }: AttemptSteps) => attempt.to - attempt.from;
  const longest = own
    .filter(({ decisive }) => decisive)
    .reduce<AttemptSteps | null>((best, one) => (best && lengthOf(best) >= lengthOf(one) ? best : one), null);
  return (wins ?? longest)?.decisive ?? null;
}

function replayedSteps(ensemble: Ensemble, attempt: ServerAttempt, replayed: Replayed): AttemptSteps {
  const { log, deviations } = replayed;
  const nameOf = (sid: number) => peerName(ensemble, sid);
  const list = listOf(ensemble, replayed);
  const needed = neededBy(replayed, list);
  const members = inOrder((list?.members ?? []).map(({ sid }) => sid)).map(nameOf);
  const moments = replayed.moments(needed.max);
  const last = moments.at(-1);
  const changes = moments.findLastIndex(({ look }) => last && !isSameCandidate(look.proposal, last.look.proposal));
  const steps = moments.map((moment, index): ElectionStep => {
    const { at, ref, look, vote } = moment;
    const { leader, zxid, epoch } = vote ?? look.initial;
    return {
      at,
      ref,
      zxid,
      kind: moment.rule,
      peerEpoch: epoch,
      round: vote?.round ?? look.round,
      node: attempt.server.name,
      effects: effectsOf(moment, moments[index - 1]?.look),
      from: nameOf(vote?.sid ?? look.self),
      leader: nameOf(leader),
      state: (vote?.state ?? "LOOKING").toLowerCase(),
      verdict: verdictOf(moment, { end: log.end, stays: index > changes, needed, nameOf }),
      begins: index > 0 ? null : attemptOf(attempt, needed, members, deviations),
    };
  });
  const decisive = decisiveMoment(replayed, moments, needed);
  return {
    attempt,
    steps: [...steps, ...endOf(ensemble, attempt, log.end ?? null)],
    decisive: (decisive && steps[moments.indexOf(decisive)]) ?? null,
  };
}

function attemptOf(
  { server, from, to }: ServerAttempt,
  needed: Bounds,
  members: readonly string[],
  deviations: readonly Deviation[],
): ElectionStep["begins"] {
  const misfits = deviations.map(({ predicted, logged }) => `By the rules ${predicted}; its log shows ${logged}.`);
  return { node: server.name, from, to, needed, members, unchecked: null, misfits };
}

/** What a moment changed. */
function effectsOf({ look, rule, vote, joined }: Moment, before: Look | undefined): number {
  let effects = (look.settling ? EFFECTS.quorum : 0) | (joined ? EFFECTS.joins : 0);
  if (!vote || !before) return effects;
  if (rule === "later-round") effects |= EFFECTS.emptied;
  if (look.box !== before.box) effects |= EFFECTS.counted;
  if (look.round !== before.round) effects |= EFFECTS.round;
  if (isSameCandidate(look.proposal, before.proposal)) return effects;
  return effects | (isSameCandidate(look.proposal, vote) ? EFFECTS.proposal : EFFECTS.ownVote);
}

/** An attempt that the rules were not run for: the votes as its log shows them. */
function loggedSteps(ensemble: Ensemble, attempt: ServerAttempt, why: Unchecked["why"]): AttemptSteps {
  const { server, from, to, evidence } = attempt;
  const unknown = { min: 1, max: null };
  const begin = {
    ...plainStep(from, server, "begins"),
    ref: evidence[0] ?? null,
    begins: { node: server.name, from, to, needed: unknown, members: [], unchecked: OBSTACLES[why], misfits: [] },
  };
  const votes = during(server.votes, from, to).filter(({ myState }) => myState === "LOOKING");
  return {
    attempt,
    steps: [
      begin,
      ...votes.map((vote) => voteStep(ensemble, server, vote, "logged", EFFECTS.counted)),
      ...endOf(ensemble, attempt, null),
    ],
    decisive: null,
  };
}

/** Steps in which no vote is weighed. */
function plainStep(at: Instant, { name }: Server, kind: StepKind): ElectionStep {
  return {
    ...{ at, node: name, kind, effects: 0, from: name, leader: name, zxid: 0n, peerEpoch: null, round: 0n },
    ...{ state: "looking", verdict: "", ref: null, begins: null },
  };
}

/** How an attempt ended; none of one that is open. `line` is that of the role, where it is known. */
function endOf(
  ensemble: Ensemble,
  { server, to, outcome, leader, evidence }: ServerAttempt,
  line: { readonly at: Instant; readonly ref: LineRef } | null,
): ElectionStep[] {
  if (outcome === "open") return [];
  const elected = leader === null ? "" : peerName(ensemble, leader);
  const ref = line?.ref ?? evidence.at(-1) ?? null;
  return [{ ...plainStep(line?.at ?? to, server, "ends"), state: outcome, leader: elected, ref }];
}

function voteStep(
  ensemble: Ensemble,
  server: Server,
  { at, from, leader, zxid, peerEpoch, round, state, ref }: SeenVote,
  kind: StepKind,
  effects: number,
): ElectionStep {
  const signed = (value: bigint) => BigInt.asIntN(64, value);
  return {
    ...{ at, node: server.name, kind, effects, ref, verdict: "", begins: null },
    ...{ zxid: signed(zxid), peerEpoch: peerEpoch === null ? null : signed(peerEpoch), round: signed(round) },
    from: peerName(ensemble, from),
    leader: peerName(ensemble, leader),
    state: state.toLowerCase(),
  };
}

/** Votes of the time of an election that none of its attempts weighs. */
function besideSteps(
  ensemble: Ensemble,
  { from, to }: EnsembleElection,
  server: Server,
  attempts: readonly AttemptSteps[],
): ElectionStep[] {
  const own = attempts.filter(({ attempt }) => attempt.server === server);
  const weighed = new Set(own.flatMap(({ steps }) => steps.flatMap(({ ref }) => (ref ? lineKey(ref) : []))));
  const looks = own.map(({ attempt }) => attempt).sort((a, b) => a.from - b.from);
  return during(server.votes, from, to).flatMap((vote) => {
    if (weighed.has(lineKey(vote.ref))) return [];
    if (vote.myState !== "LOOKING") return [voteStep(ensemble, server, vote, "not-looking", 0)];
    return firstTouching(looks, vote.at, vote.at) ? [voteStep(ensemble, server, vote, "too-late", 0)] : [];
  });
}

/** Lines of one input are fewer than this. */
const LINES = 2 ** 36;

function lineKey({ input, line }: LineRef): number {
  return input * LINES + line;
}
