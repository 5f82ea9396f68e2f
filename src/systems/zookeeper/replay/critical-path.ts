/** The critical path of an outage: what its time went into, from the loss of a leader to the service of the next one. */
import type { Span } from "../../../case.ts";
import { intervalAt } from "../../../correlate/intervals.ts";
import type { LineRef } from "../../../event.ts";
import { countEarly, coveredMs, during, touching } from "../../../extent.ts";
import type { CriticalPath, HeldSending, PathStep } from "../../../replay.ts";
import { count, duration, list, median } from "../../../words.ts";
import { isLedInVain } from "../availability.ts";
import { type FailedConnect, stallsDuring } from "../connects.ts";
import type { Ensemble } from "../ensemble.ts";
import { peerName } from "../peer-name.ts";
import type { RoleAttempt } from "../role.ts";
import type { Server } from "../server.ts";
import { holdsUpVotes } from "../thread.ts";
import { connectsBlock } from "../version.ts";
import { FINALIZE_WAIT_MS } from "./rules.ts";

/** The path of each time without a leader, in order. */
export function criticalPaths(ensemble: Ensemble): CriticalPath[] {
  const outages = ensemble.gaps.filter((gap) => gap.kind === "leaderless" && !isLedInVain(gap));
  return outages.map(({ from, to }) => ({
    from,
    to,
    steps: stepsOf(ensemble, { from, to }),
    held: ensemble.servers.flatMap((server) => heldSending(ensemble, server, { from, to }) ?? []),
  }));
}

type Part = Omit<PathStep, "share">;

/** The parts of an outage one after the other, by the lines of the server that led in the end. */
function stepsOf(ensemble: Ensemble, outage: Span): PathStep[] {
  const { from, to } = outage;
  const next = ensemble.leaders[countEarly(ensemble.leaders, (leader) => leader.from < to - 1)];
  const winner = next && ensemble.servers.find(({ name }) => name === next.server.name);
  const attempt = touching(winner?.attempts ?? [], from, to).findLast(
    (one) => one.outcome === "leading" && one.to > from && one.to <= (next?.to ?? to),
  );
  if (!winner || !attempt) return withShares([unknownPart(outage, "no line of a leader that ended it")], outage);
  const parts: Part[] = [];
  const add = (part: Part) => {
    const [start, end] = [Math.max(part.from, parts.at(-1)?.to ?? from), Math.min(part.to, to)];
    if (end > start) parts.push({ ...part, from: start, to: end });
  };
  const firstLook = touching(winner.roles, from, to).find(({ state }) => state === "looking");
  const node = winner.name;
  const noticed = Math.min(firstLook?.from ?? attempt.from, attempt.from);
  add({
    step: "noticing",
    node,
    from,
    to: noticed,
    text: `until ${node} ${intervalAt(winner.roles, from)?.state === "down" ? "runs again and " : ""}looks for a leader`,
    evidence: firstLook?.evidence.slice(0, 1) ?? [],
  });
  const vain = vainAttempts(ensemble, { from: noticed, to: attempt.from });
  add({
    step: "attempts in vain",
    node,
    from: noticed,
    to: attempt.from,
    text: `before ${node} began the election that it won${vain.text}`,
    evidence: vain.evidence,
  });
  const settled = Math.max(attempt.from, attempt.to - FINALIZE_WAIT_MS);
  add({
    step: "votes",
    node,
    from: attempt.from,
    to: settled,
    text: votesText(ensemble, { from: attempt.from, to: settled }),
    evidence: attempt.evidence.slice(0, 1),
  });
  add({
    step: "finalise wait",
    node,
    from: settled,
    to: attempt.to,
    text: `${node} has its votes and waits whether a better one comes`,
    evidence: decisionOf(attempt),
  });
  add({
    step: "discovery and synchronisation",
    node,
    from: attempt.to,
    to,
    text: `until a quorum has followed ${node} and has its data`,
    evidence: next?.evidence.slice(0, 1) ?? [],
  });
  const reached = parts.at(-1)?.to ?? from;
  if (reached < to) add(unknownPart({ from: reached, to }, "not shown by these lines"));
  return withShares(parts, outage);
}

/** Elections that ended for one server and made no leader, and what held votes back meanwhile. */
function vainAttempts(
  { servers }: Ensemble,
  span: Span,
): { readonly text: string; readonly evidence: readonly LineRef[] } {
  const own = servers.map((server) => ({
    name: server.name,
    ended: touching(server.attempts, span.from, span.to).filter(
      ({ outcome, to }) => (outcome === "leading" || outcome === "following") && to > span.from && to <= span.to,
    ),
  }));
  const told = own.filter(({ ended }) => ended.length > 0);
  const parts = told.map(({ name, ended }) => `${count(ended.length, "election")} of ${name} made no leader`);
  const held = heldText(servers, span);
  const said = [...parts, ...held];
  return {
    text: said.length > 0 ? `; ${list(said)}` : "",
    evidence: told.flatMap(({ ended }) => ended.slice(0, 1).flatMap(({ evidence }) => evidence.slice(-1))),
  };
}

function decisionOf({ evidence }: RoleAttempt): LineRef[] {
  return evidence.slice(-1);
}

function unknownPart({ from, to }: Span, text: string): Part {
  return { step: "not known", node: null, from, to, text, evidence: [] };
}

function withShares(parts: readonly Part[], { from, to }: Span): PathStep[] {
  return parts.map((part) => ({ ...part, share: to > from ? (part.to - part.from) / (to - from) : 0 }));
}

/** How much of an exchange of votes went into dialling dead peers, and of which server. */
function votesText({ servers }: Ensemble, span: Span): string {
  const held = heldText(servers, span);
  return held.length > 0 ? `until the votes of a quorum agree; ${list(held)}` : "until the votes of a quorum agree";
}

function heldText(servers: readonly Server[], span: Span): string[] {
  return servers.flatMap((server) => {
    const stalls = stallsDuring(server.stalls, span).map((stall) => ({
      from: Math.max(stall.from, span.from),
      to: Math.min(stall.to, span.to),
    }));
    const ms = coveredMs(stalls);
    return ms >= FINALIZE_WAIT_MS ? [`${duration(ms)} of it ${server.name} dials peers that do not answer`] : [];
  });
}

/**
 * Rounds of sending in an outage: one vote for each peer, one after the other. Where dialling blocks, a round takes as
 * long as all peers that do not answer take together.
 */
function heldSending(ensemble: Ensemble, server: Server, { from, to }: Span): HeldSending | null {
  if (stallsDuring(server.stalls, { from, to }).length === 0) return null;
  const olderThanAsync = connectsBlock(server.version, server.log);
  const sends = during(server.failures, from, to).filter(({ thread }) =>
    thread === null ? olderThanAsync : thread === "worker.sender" && holdsUpVotes(thread),
  );
  const begins = during(server.log.of("fle.start"), from - FINALIZE_WAIT_MS, to).map(({ at }) => at);
  const rounds = roundsOf(sends, begins).filter(({ tries }) => tries.some(({ failure }) => failure === "timeout"));
  const [longest] = [...rounds].sort((a, b) => b.tries.length - a.tries.length);
  if (!longest) return null;
  // a round that the outage or the log cuts short says nothing of the others
  const whole = rounds.filter(({ tries }) => timeouts(tries).length === timeouts(longest.tries).length);
  const peers = [...new Set(timeouts(longest.tries).map(({ sid }) => sid))];
  return {
    node: server.name,
    rounds: whole.length,
    medianMs: median(whole.map((round) => round.to - round.from)),
    waits: peers.map((sid) => ({
      peer: peerName(ensemble, sid),
      medianMs: median(
        whole.flatMap(({ tries }) =>
          timeouts(tries)
            .filter((one) => one.sid === sid)
            .map((one) => one.at - one.from),
        ),
      ),
    })),
    evidence: timeouts(longest.tries).map(({ ref }) => ref),
  };
}

interface Round extends Span {
  readonly tries: readonly FailedConnect[];
}

function timeouts(tries: readonly FailedConnect[]): FailedConnect[] {
  return tries.filter(({ failure }) => failure === "timeout");
}

/** A peer that is dialled again begins the next round, and so does an election. */
function roundsOf(sends: readonly FailedConnect[], begins: readonly number[]): Round[] {
  const rounds: { from: number; to: number; tries: FailedConnect[] }[] = [];
  for (const send of sends) {
    const open = rounds.at(-1);
    // the sender goes from one peer to the next at once
    const serial = open && send.from - open.to < FINALIZE_WAIT_MS && open.tries.every(({ sid }) => sid !== send.sid);
    if (open && serial) {
      open.to = send.at;
      open.tries.push(send);
      continue;
    }
    const begun = begins.findLast((at) => at <= send.from && send.from - at < FINALIZE_WAIT_MS);
    rounds.push({ from: Math.max(begun ?? send.from, open?.to ?? 0), to: send.at, tries: [send] });
  }
  return rounds;
}
