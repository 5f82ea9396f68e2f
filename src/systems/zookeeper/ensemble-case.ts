/** The part of an ensemble that reports show, in the vocabulary that all systems share. */
import type { Case, Node, TimelineEntry, Vote } from "../../case.ts";
import type { Instant } from "../../event.ts";
import { type Ensemble, SYSTEM } from "./ensemble.ts";
import type { RoleSpan } from "./role.ts";
import type { Server } from "./server.ts";

/** What elections and outages are of. */
const SUBJECT = "ensemble";

export function ensembleCase(ensemble: Ensemble): Omit<Case, "inputs"> {
  const { servers, whole } = ensemble;
  const nameOf = (sid: number | null) =>
    sid === null ? null : (servers.find((server) => server.sid === sid)?.name ?? `server.${sid}`);
  return {
    span: whole,
    nodes: servers.map((server) => nodeOf(server, ensemble, nameOf)),
    elections: ensemble.elections.map((election) => ({
      id: election.id,
      system: SYSTEM,
      subject: SUBJECT,
      from: election.from,
      to: election.to,
      durationMs: election.to - election.from,
      outcome: election.outcome,
      leader: election.leadership?.server.name ?? null,
      epoch: election.leadership?.epoch ?? null,
      quorum:
        ensemble.voters.count > 1
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
      votes: election.votes.map(
        (vote): Vote => ({
          at: vote.at,
          from: nameOf(vote.from) ?? "",
          to: vote.to.name,
          leader: nameOf(vote.leader) ?? "",
          zxid: vote.zxid,
          peerEpoch: vote.peerEpoch,
          round: vote.round,
          state: vote.state.toLowerCase(),
          evidence: vote.ref,
        }),
      ),
    })),
    availability: [
      ...ensemble.gaps.map(({ kind, from, to, evidence }) => ({
        system: SYSTEM,
        subject: SUBJECT,
        kind,
        from,
        to,
        durationMs: to - from,
        evidence,
      })),
      ...servers.flatMap(notServingSpans),
    ].sort((a, b) => a.from - b.from),
    timeline: timelineOf(servers),
  };
}

/** Spans in which a process ran and served nobody. */
function notServingSpans(server: Server): Case["availability"][number][] {
  const spans: { from: Instant; to: Instant; evidence: RoleSpan["evidence"] }[] = [];
  for (const role of server.roles) {
    if (role.serving || role.state === "down" || role.state === "unknown") continue;
    const last = spans.at(-1);
    if (last && last.to === role.from) last.to = role.to;
    else spans.push({ from: role.from, to: role.to, evidence: role.evidence.slice(0, 1) });
  }
  return spans
    .filter(({ from, to }) => to > from)
    .map((span) => ({
      system: SYSTEM,
      subject: server.name,
      kind: "not-serving",
      durationMs: span.to - span.from,
      ...span,
    }));
}

function nodeOf(server: Server, ensemble: Ensemble, nameOf: (sid: number | null) => string | null): Node {
  const list = ensemble.voterLists.findLast((known) => known.server === server);
  return {
    name: server.name,
    system: SYSTEM,
    sid: server.sid,
    version: server.version,
    aliases: server.identity.aliases,
    mode: server.standalone ? "standalone" : null,
    hasLog: server.hasLog,
    inputs: server.identity.streams.flatMap(({ inputs }) => inputs),
    zone: server.aligned.zones[0] ?? { zone: "UTC", from: "assumed" },
    logged: server.first === null || server.last === null ? null : { from: server.first, to: server.last },
    clock: server.aligned.clock,
    streams: server.aligned.streams,
    membership: {
      min: list && list.members.length > 1 ? list.min : null,
      max: list?.max ?? null,
      members: (list?.members ?? []).map(({ sid }) => nameOf(sid) ?? String(sid)),
      evidence: [...(list?.members ?? []).map(({ ref }) => ref), ...(list?.conclusion?.refs ?? [])],
    },
    tracks:
      server.standalone && server.roles.every(({ state }) => state === "unknown")
        ? []
        : [{ subject: "role", intervals: server.roles.map((role) => ({ ...role, leader: nameOf(role.leader) })) }],
  };
}

function timelineOf(servers: readonly Server[]): TimelineEntry[] {
  return servers
    .flatMap((server) => {
      const starts = new Set(server.lives.flatMap(({ started, from }) => (started ? [from] : [])));
      return server.roles.slice(1).map((role, i) => {
        const before = server.roles[i];
        const phase = role.phase ? ` (${role.phase})` : "";
        const state = starts.has(role.from) && role.state === "unknown" ? "started" : `${role.state}${phase}`;
        const text = before?.state === role.state ? state : `${before?.state ?? "unknown"} → ${state}`;
        const serving = role.serving && !before?.serving ? ", serving" : "";
        return {
          at: role.from,
          node: server.name,
          kind: "role",
          text: `${text}${serving}${role.inferred ? " (inferred)" : ""}`,
          evidence: role.evidence.slice(0, 1),
        };
      });
    })
    .sort((a, b) => a.at - b.at);
}
