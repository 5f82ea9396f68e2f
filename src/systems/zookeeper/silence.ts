/** How far a server that says nothing more can be taken to serve on: as far as others' lines leave room for it. */
import { intervalAt } from "../../correlate/intervals.ts";
import type { Instant } from "../../event.ts";
import { between, least } from "../../extent.ts";
import { PING_TICKS, type Standstill, standstills } from "./pauses.ts";
import type { RoleSpan } from "./role.ts";
import { type Server, votes } from "./server.ts";
import type { StandstillOfAll } from "./standstill-of-all.ts";

/**
 * A server that serves may say nothing, but it would not let its leader change without a word: what is concluded from
 * its silence ends where its leader has no quorum any more, or another leader is seen to begin.
 */
export function upToNextLeader(servers: readonly Server[]): Server[] {
  const begins = servers.map(({ roles }) =>
    roles.flatMap(({ state, serving, inferred, from }) => (state === "leading" && serving && !inferred ? [from] : [])),
  );
  const losses = lossesOfQuorum(servers);
  return servers.map((server) => ({
    ...server,
    roles: server.roles.flatMap((role) => {
      if (!role.inferred || !role.serving) return [role];
      const leader = leaderOf(server, role);
      const isOther = (other: Server) => other !== server && (other.sid === null || other.sid !== leader);
      const others = begins.filter((_, i) => servers[i] && isOther(servers[i]));
      const ends = [...others, losses.get(leader) ?? []].flatMap((list) =>
        between(list, role.from, role.to).slice(0, 1),
      );
      const at = least(ends);
      if (at === Number.POSITIVE_INFINITY) return [role];
      const after = { state: "unknown" as const, phase: null, serving: false, leader: null, evidence: [] };
      return [
        { ...role, to: at },
        { ...role, ...after, from: at },
      ];
    }),
  }));
}

/**
 * A leader whose log goes silent and then on with a start led on for as long as so many served under it, by their own
 * lines, as make a quorum with it. Behind that nobody can say when it ended.
 */
export function ledWhileFollowed(servers: readonly Server[]): Server[] {
  const majority = Math.floor(servers.filter(votes).length / 2) + 1;
  return servers.map((server) => ({
    ...server,
    roles: server.roles.flatMap((role, i) => {
      const before = server.roles[i - 1];
      if (role.state !== "unknown" || !before?.serving || before.state !== "leading") return [role];
      const left = servers
        .filter((other) => other !== server && votes(other))
        .flatMap(({ roles }) => {
          const own = intervalAt(roles, role.from);
          const follows = own?.state === "following" && own.serving && !own.inferred && own.leader === server.sid;
          return follows ? Math.min(own.to, role.to) : [];
        })
        .sort((a, b) => b - a)[majority - 2];
      if (left === undefined) return [role];
      return [
        { ...before, from: role.from, to: left, inferred: true },
        { ...role, from: left },
      ];
    }),
  }));
}

/** A leader checks once a tick that a quorum follows it. */
const GIVES_UP_TICKS = 2;

/**
 * A server that stands still keeps its role and serves nobody: not since the ping for which a peer waited in vain, and
 * not when it goes on either, if it then finds that its role is over.
 */
export function idleWhileStill(servers: readonly Server[], ofAll: readonly StandstillOfAll[]): Server[] {
  const still = standstills(servers);
  return servers.map((server) => {
    const together = ofAll.flatMap(({ woke, waitedMs }) => {
      const missed = woke.get(server.name);
      return missed ? [{ missed, woke: missed, waitedMs }] : [];
    });
    return {
      ...server,
      roles: [...(still.get(server) ?? []), ...together].reduce<readonly RoleSpan[]>(
        (roles, one) => roles.flatMap((role) => servedUntil(role, one, server.settings.tickMs)),
        server.roles,
      ),
    };
  });
}

type Still = Pick<Standstill, "missed" | "woke" | "waitedMs"> & Partial<Pick<Standstill, "before">>;

function servedUntil(role: RoleSpan, { missed, before, woke, waitedMs }: Still, tickMs: number): RoleSpan[] {
  const givenUp = role.to >= woke.at && role.to <= woke.at + GIVES_UP_TICKS * tickMs;
  const since = before?.at ?? role.from;
  if (!role.serving || role.from > since || role.from >= woke.at || !givenUp) return [role];
  const at = waitedMs === null ? missed.at : Math.max(since + 1, missed.at - waitedMs + PING_TICKS * tickMs);
  return [
    { ...role, to: at },
    { ...role, from: at, serving: false, inferred: true, evidence: [missed.ref] },
  ];
}

function leaderOf({ sid }: Server, { state, leader }: RoleSpan): number | null {
  return state === "leading" ? sid : leader;
}

/**
 * By leader, when it can have served no longer: by its own lines, or because so many voters had left it, or were seen to look
 * for a leader, that the others were no majority.
 */
function lossesOfQuorum(servers: readonly Server[]): Map<number | null, Instant[]> {
  const voters = servers.filter(votes);
  // of an even number that is known, one more may be unknown
  const mayLack = Math.floor(voters.length / 2);
  const leaders = new Set(voters.flatMap((server) => server.roles.flatMap((role) => servedUnder(server, role) ?? [])));
  return new Map(
    [...leaders].map((leader) => {
      let away = 0;
      const lost = voters
        .flatMap((server) => turnsOf(server, leader))
        .sort((a, b) => a.at - b.at)
        .filter(({ by, lacks }) => {
          const before = away;
          away += by === leader ? lacks * voters.length : lacks;
          return before <= mayLack && away > mayLack;
        });
      return [leader, lost.map(({ at }) => at)];
    }),
  );
}

/** The leader under which a server serves in a span; null where it does not serve, or nothing says whom. */
function servedUnder(server: Server, role: RoleSpan): number | null {
  return role.serving ? leaderOf(server, role) : null;
}

/** A voter is away from a leader: not under it by its own lines, or seen to look for one. Or it is back. */
interface Turn {
  readonly at: Instant;
  readonly by: number | null;
  readonly lacks: 1 | -1;
}

function turnsOf(server: Server, leader: number): Turn[] {
  const { sid: by, roles } = server;
  const turns: Turn[] = [];
  let away: "left" | "looks" | null = null;
  const turn = (at: Instant, next: typeof away) => {
    if ((away === null) !== (next === null)) turns.push({ at, by, lacks: next === null ? -1 : 1 });
    away = next;
  };
  for (const [i, role] of roles.entries()) {
    const next = roles[i + 1];
    const isHere = servedUnder(server, role) === leader;
    if (isHere) turn(role.from, null);
    else if (away === null && role.state === "looking") turn(role.from, "looks");
    // it may have joined: what was only seen of it says no more
    else if (away === "looks" && role.state === "unknown") turn(role.from, null);
    const goesOn = !next || next.state === "unknown" || servedUnder(server, next) === leader;
    if (isHere && !role.inferred && !goesOn) turn(role.to, "left");
  }
  return turns;
}
