/** The part of an ensemble that reports show, in the vocabulary that all systems share. */
import type { BallotBox, Case, Node, Outage, TimelineEntry, Vote } from "../../case.ts";
import { absencesOf, changesOf, nodeCase } from "../../correlate/node-case.ts";
import { withUncertainty } from "../../correlate/uncertainty.ts";
import type { Wanted } from "../../detect/system.ts";
import type { EnsembleElection } from "./elections.ts";
import { type Ensemble, hasOneList } from "./ensemble.ts";
import { SYSTEM } from "./grammar.ts";
import { listSinceChange } from "./membership.ts";
import { FOR_A_REPORT } from "./replay/attempt-log.ts";
import { decisiveBoxes } from "./replay/boxes.ts";
import { replayServer } from "./replay/conformance.ts";
import { electionSteps } from "./replay/steps.ts";
import type { RoleSpan } from "./role.ts";
import type { Server } from "./server.ts";

export function ensembleCase(ensemble: Ensemble, wanted: Wanted): Omit<Case, "inputs"> {
  const { servers, whole, cluster } = ensemble;
  // what elections and outages are of
  const subject = cluster === "" ? "ensemble" : `ensemble ${cluster}`;
  const nameOf = (sid: number | null) =>
    sid === null ? null : (servers.find((server) => server.sid === sid)?.name ?? `server.${sid}`);
  const boxesOf = boxesOfLong(ensemble);
  const stepsOf = isStepped(ensemble, wanted) ? electionSteps(ensemble) : () => null;
  const nodes = servers.map((server) => nodeOf(server, ensemble, nameOf));
  return {
    span: whole,
    nodes,
    elections: ensemble.elections.map((election) => ({
      id: cluster === "" ? election.id : `${cluster}/${election.id}`,
      system: SYSTEM,
      subject,
      from: election.from,
      to: election.to,
      durationMs: election.to - election.from,
      outcome: election.outcome,
      leader: election.leadership?.server.name ?? null,
      epoch: election.leadership?.epoch ?? null,
      quorum:
        ensemble.voters.count > 1 && hasOneList(ensemble) && !ensemble.voters.byGroups
          ? { needed: ensemble.voters.quorum, of: ensemble.voters.count }
          : { needed: null, of: null },
      attempts: [...election.attempts, ...election.joins]
        .sort((a, b) => a.from - b.from)
        .map((attempt) => ({
          node: attempt.server.name,
          from: attempt.from,
          to: attempt.to,
          durationMs: attempt.to - attempt.from,
          reportedMs: attempt.reportedMs,
          outcome: attempt.outcome,
          leader: nameOf(attempt.leader),
          inferred: attempt.inferred,
          evidence: attempt.evidence,
        })),
      boxes: boxesOf(election),
      steps: stepsOf(election),
      votes: election.votes.map(
        (vote): Vote => ({
          at: vote.at,
          from: nameOf(vote.from) ?? "",
          to: vote.to,
          leader: nameOf(vote.leader) ?? "",
          zxid: vote.zxid,
          peerEpoch: vote.peerEpoch,
          round: vote.round,
          state: vote.state.toLowerCase(),
          evidence: vote.ref,
        }),
      ),
    })),
    availability: withUncertainty(
      [
        ...ensemble.gaps.map(({ kind, from, to, evidence }) => ({
          system: SYSTEM,
          subject,
          kind,
          from,
          to,
          durationMs: to - from,
          evidence,
          ...(cluster === "" ? {} : { isOfPart: true as const }),
        })),
        ...servers.flatMap(notServingSpans),
      ].sort((a, b) => a.from - b.from),
      nodes,
    ),
    timeline: timelineOf(servers),
  };
}

/** Votes that are gone through within a tenth of a second. */
const FEW_VOTES = 5000;

function isStepped({ elections }: Ensemble, { steps }: Wanted): boolean {
  return (
    steps === "all" || (steps === "few" && elections.reduce((sum, { votes }) => sum + votes.length, 0) <= FEW_VOTES)
  );
}

/** An election that is decided at the first try takes a quarter of a second. */
const LONG_ELECTION_MS = 2000;
/** Boxes of more elections nobody reads. */
const MOST_LONG_ELECTIONS = 5;

/** Ballot boxes of the longest elections; the others went as elections go. */
function boxesOfLong(ensemble: Ensemble): (election: EnsembleElection) => readonly BallotBox[] {
  const long = ensemble.elections
    .filter(({ from, to, attempts }) => attempts.length > 0 && to - from >= LONG_ELECTION_MS)
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, MOST_LONG_ELECTIONS);
  const replays = long.length > 0 ? ensemble.servers.map((server) => replayServer(server, FOR_A_REPORT)) : [];
  return (election) => (long.includes(election) ? decisiveBoxes(ensemble, replays, [election]) : []);
}

/** Spans in which a process ran and served nobody. One that others say follows or leads may serve, for all that tells. */
function notServingSpans({ name, roles }: Server): Outage[] {
  const isAbsent = ({ serving, state, inferred }: RoleSpan) =>
    !serving && state !== "down" && state !== "unknown" && (!inferred || state === "looking");
  return absencesOf(SYSTEM, name, roles.filter(isAbsent));
}

function nodeOf(server: Server, ensemble: Ensemble, nameOf: (sid: number | null) => string | null): Node {
  const last = ensemble.voterLists.findLast((known) => known.server === server);
  const list = last && listSinceChange(last, ensemble.reconfigured);
  const { sid, version, standalone, hasLog, roles } = server;
  const isBlank = standalone && roles.every(({ state }) => state === "unknown");
  const role = { subject: "role", intervals: roles.map((span) => ({ ...span, leader: nameOf(span.leader) })) };
  return {
    ...nodeCase(SYSTEM, server, version, isBlank ? [] : [role]),
    sid,
    mode: standalone ? "standalone" : null,
    hasLog,
    membership: {
      min: list && list.members.length > 1 ? list.min : null,
      max: list?.max ?? null,
      members: (list?.members ?? []).map(({ sid }) => nameOf(sid) ?? String(sid)),
      evidence: [...(list?.members ?? []).map(({ ref }) => ref), ...(list?.conclusion?.refs ?? [])],
    },
  };
}

function timelineOf(servers: readonly Server[]): TimelineEntry[] {
  return servers
    .flatMap(({ name, roles, lives }) => {
      const starts = lives.flatMap(({ started, from }) => (started ? [from] : []));
      return changesOf(roles, { node: name, kind: "role", starts });
    })
    .sort((a, b) => a.at - b.at);
}
