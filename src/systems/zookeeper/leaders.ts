/** Who served as leader when: by the leaders' own lines, or by what their followers show. */
import type { Span } from "../../case.ts";
import { grouped } from "../../correlate/grouped.ts";
import type { Instant, LineRef } from "../../event.ts";
import { countEarly, firstTouching, touching } from "../../extent.ts";
import { heardLeaders } from "./heard-leaders.ts";
import { isOneReign } from "./reigns.ts";
import type { Server } from "./server.ts";

/** A span in which a server led with its quorum. */
export interface Leadership extends Span {
  readonly server: Server;
  /** From the first zxid it set, null where the line is missing. */
  readonly epoch: bigint | null;
  /** No line of the leader itself shows it. */
  readonly inferred: boolean;
  readonly evidence: readonly LineRef[];
}

/** Those who voted for a leader follow it within a second or so; if they do not, it gives up after initLimit ticks. */
const QUORUM_WITHIN_MS = 2000;
/** What its followers show of a leader so shortly behind its end is the same reign: an election alone waits 200 ms for further votes. */
const NOTICED_WITHIN_MS = 100;

/** Spans of leadership in order of time. */
export function leaderships(servers: readonly Server[]): Leadership[] {
  const own = servers.flatMap((server) => [...servedSpans(server), ...lastWord(server)]);
  const ownByServer = grouped(
    [...own].sort((a, b) => a.from - b.from),
    ({ server }) => server,
  );
  const followed = servers.flatMap((server) => followedLeaders(server, servers));
  const heard = heardLeaders(servers).map((span) => ({ ...span, epoch: null, inferred: true }));
  const inferred = [...followed, ...heard].filter(
    ({ server, from, to }) => !firstTouching(ownByServer.get(server) ?? [], from, to),
  );
  const votes = servers.flatMap((server) => (server.hasLog ? server.votes : []));
  const votesOf = ({ sid }: Server) => votes.filter(({ from }) => from === sid).sort((a, b) => a.at - b.at);
  const silent = new Map(servers.filter(({ hasLog }) => !hasLog).map((server) => [server, votesOf(server)]));
  const isOne = (earlier: Leadership, later: Leadership) =>
    isOneReign(silent.get(earlier.server) ?? [], earlier, later);
  return joined(
    [...own, ...inferred].sort((a, b) => a.from - b.from),
    isOne,
  );
}

function servedSpans(server: Server): Leadership[] {
  return server.roles
    .filter(({ state, serving }) => state === "leading" && serving)
    .map((role) => ({
      server,
      from: role.from,
      to: role.to,
      epoch: epochAt(server, role.from),
      inferred: role.inferred,
      evidence: role.evidence,
    }));
}

/**
 * A log that ends while its server leads, without the line of its quorum and without a step down: it led, as far as is
 * known. Not where it has waited for its quorum for longer than usual and may still give up.
 */
function lastWord(server: Server): Leadership[] {
  const spell = server.roles.findLast(({ state, inferred }) => state === "leading" && !inferred);
  if (!spell || spell.serving || server.last === null || spell.to < server.last) return [];
  const given = server.log.all.some(
    ({ kind, at }) => (kind === "lead.shutdown" || kind === "role.reset") && at >= spell.from,
  );
  const printsQuorum = server.log.of("lead.quorum").length > 0 || server.log.of("phase.change").length > 0;
  const { initLimit, tickMs } = server.settings;
  const ledMs = spell.to - spell.from;
  const inVain = ledMs > QUORUM_WITHIN_MS && ledMs < initLimit * tickMs;
  if (given || printsQuorum || inVain) return [];
  return [{ server, from: spell.from, to: spell.to, epoch: null, inferred: true, evidence: spell.evidence }];
}

/** A follower that serves has a leader that serves. */
function followedLeaders(follower: Server, servers: readonly Server[]): Leadership[] {
  return follower.roles.flatMap((role) => {
    if (role.state !== "following" || !role.serving) return [];
    const leader = servers.find(({ sid }) => sid !== null && sid === role.leader);
    if (!leader || leader === follower) return [];
    const knownOtherwise = touching(leader.roles, role.from, role.to).some(
      ({ inferred, from, to, state }) => !inferred && state !== "unknown" && from < role.to && to > role.from,
    );
    return knownOtherwise
      ? []
      : [{ server: leader, from: role.from, to: role.to, epoch: null, inferred: true, evidence: role.evidence }];
  });
}

/**
 * Several followers of one leader, and the phases of one leadership, are one span. Given in order of their beginnings.
 * @param isOne whether spans of a server that do not touch are one all the same
 */
function joined(
  spans: readonly Leadership[],
  isOne: (earlier: Leadership, later: Leadership) => boolean,
): Leadership[] {
  const done: Leadership[] = [];
  // what begins later can touch only the last one of its server
  const lastPlace = new Map<Server, number>();
  for (const span of spans) {
    const place = lastPlace.get(span.server) ?? -1;
    const other = done[place];
    const goesOn = other !== undefined && span.from <= other.to + (span.inferred ? NOTICED_WITHIN_MS : 0);
    if (!other || (!goesOn && !isOne(other, span))) {
      lastPlace.set(span.server, done.length);
      done.push(span);
    } else {
      done[place] = {
        ...other,
        to: Math.max(other.to, span.to),
        epoch: other.epoch ?? span.epoch,
        inferred: other.inferred && span.inferred,
      };
    }
  }
  return done;
}

function epochAt(server: Server, at: Instant): bigint | null {
  const lines = server.log.of("lead.quorum");
  const line = lines[countEarly(lines, (event) => event.at <= at + 1) - 1];
  return line?.fields.zxid === undefined ? null : line.fields.zxid >> 32n;
}

/** Who leads at an instant. */
export function leaderAt(spans: readonly Leadership[], at: Instant): Leadership | undefined {
  return touching(spans, at, at).find(({ to }) => at < to);
}
