/**
 * Servers that ran, looked for a leader and took no vote of each other, while too few others were left to elect one. Who
 * looks sends its vote to all after each wait that ran out, and decides when a quorum has voted for one
 * (FastLeaderElection.lookForLeader): who hears fewer cannot.
 */
import type { Span } from "../../case.ts";
import { eventsDuring } from "../../correlate/event-log.ts";
import { grouped } from "../../correlate/grouped.ts";
import type { Instant } from "../../event.ts";
import { countBegun, coveredMs, during, touching } from "../../extent.ts";
import { list } from "../../words.ts";
import { areOfSeveralNetworks, shareMembers } from "./acquaintance.ts";
import { type FailedConnect, stallsDuring } from "./connects.ts";
import { type CutOff, cutDuring, FEWEST_TIMEOUTS, SHORTEST_MS } from "./cut-off.ts";
import type { Ensemble } from "./ensemble.ts";
import type { ZkEvent } from "./events.ts";
import { listenedAt } from "./listening.ts";
import { type Server, votes } from "./server.ts";
import { serverAt } from "./server-at.ts";

/** A member that was down for that much of a span was none that could have helped. */
const DOWN_SHARE = 0.8;
/** The silence that begins a partition is noticed within syncLimit ticks. */
const NOTICED_WITHIN_MS = 15_000;
/** Lines of connections that end. */
const LOSSES = ["follow.fail", "lh.crash", "lh.crash.open", "cnx.broken"] as const;

/** Two servers between which no vote came through, with the connects between them that failed. */
export interface Unheard {
  readonly pair: readonly [CutOff, CutOff];
  readonly failures: readonly FailedConnect[];
}

/** A span in which servers heard too little of each other. */
export interface Deafness extends Span {
  readonly deaf: readonly CutOff[];
  readonly links: readonly Unheard[];
  /** The same servers, those together that heard one another. */
  readonly sides: readonly (readonly CutOff[])[];
  /** Voters that were down meanwhile. */
  readonly down: readonly Server[];
  /** Of how many servers, itself among them, the one that heard most had votes. */
  readonly mostHeard: number;
  /** Lines of connections that fell silent, not closed, about the beginning. */
  readonly silences: readonly ZkEvent[];
}

interface Look extends Span {
  readonly server: Server;
}

/** Spans without a leader in which servers were deaf to each other, the longest of those that overlap, in order of time. */
export function deafnesses(ensemble: Ensemble): Deafness[] {
  if (ensemble.voters.byGroups || areOfSeveralNetworks(ensemble.servers)) return [];
  const looks = ensemble.servers.flatMap((server) => looksOf(server, ensemble));
  const own = grouped(looks, ({ server }) => server);
  const found: Deafness[] = [];
  for (const span of deafSpans(looks).sort((a, b) => b.to - b.from - (a.to - a.from))) {
    if (found.some(({ from, to }) => from < span.to && to > span.from)) continue;
    const deafness = deafnessDuring(span, own, ensemble);
    if (deafness) found.push(deafness);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** When a voter looked, up to the vote that gave it a quorum. */
function looksOf(server: Server, { settled, voters }: Ensemble): Look[] {
  if (server.sid === null || !votes(server)) return [];
  return server.roles
    .filter(({ state, inferred }) => state === "looking" && !inferred)
    .map(({ from, to }) => {
      const heard = new Set([server.sid]);
      const enough = during(server.votes, from, to).find((vote) => {
        if (vote.at > from) heard.add(vote.from);
        return heard.size >= voters.quorum;
      });
      return { server, from, to: Math.min(enough?.at ?? to, to, settled) };
    })
    .filter(isLong);
}

function isLong({ from, to }: Span): boolean {
  return to - from >= SHORTEST_MS;
}

/** Where two servers looked at one time and none of them heard the other. */
function deafSpans(looks: readonly Look[]): Span[] {
  const begun = [...looks].sort((a, b) => a.from - b.from);
  return begun
    .flatMap((a, i) =>
      begun.slice(i + 1, countBegun(begun, a.to)).flatMap((b) => {
        const both = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
        if (a.server === b.server || !isLong(both)) return [];
        const heard = [...heardFrom(a.server, b.server, both), ...heardFrom(b.server, a.server, both)];
        const edges = [both.from, ...heard.sort((x, y) => x - y), both.to];
        return edges.slice(1).map((to, k) => ({ from: edges[k] ?? both.from, to }));
      }),
    )
    .filter(isLong);
}

/** When a server took votes of another one, the ends of the span left out. */
function heardFrom({ votes }: Server, { sid }: Server, { from, to }: Span): Instant[] {
  return during(votes, from, to).flatMap((vote) =>
    vote.from === sid && vote.at > from && vote.at < to ? vote.at : [],
  );
}

function isHeard(a: Server, b: Server, span: Span): boolean {
  return heardFrom(a, b, span).length > 0 || heardFrom(b, a, span).length > 0;
}

/** @param looks of each server, in order */
function deafnessDuring(span: Span, looks: ReadonlyMap<Server, readonly Look[]>, ensemble: Ensemble): Deafness | null {
  const { servers, voters } = ensemble;
  const present = servers.flatMap((server) => {
    const [longest] = touching(looks.get(server) ?? [], span.from, span.to)
      .map(({ from, to }) => ({ server, from: Math.max(from, span.from), to: Math.min(to, span.to) }))
      .sort((a, b) => b.to - b.from - (a.to - a.from));
    return longest && isLong(longest) ? [longest] : [];
  });
  const from = Math.max(...present.map((look) => look.from));
  const to = Math.min(...present.map((look) => look.to));
  if (!isLong({ from, to })) return null;
  const cuts = present
    .map(({ server }) => cutDuring(server, { from, to }))
    .filter((cut) => isSilent(cut, looks.get(cut.server) ?? []) && !isStalled(cut));
  const links = cuts.flatMap((a, i) => cuts.slice(i + 1).flatMap((b) => unheard(a, b, ensemble) ?? []));
  const deaf = cuts.filter((cut) => links.some(({ pair }) => pair.includes(cut)));
  const heardBy = ({ server }: CutOff) =>
    new Set([server.sid, ...during(server.votes, from, to - 1).map((vote) => vote.from)]).size;
  const linksOf = (cut: CutOff) => links.filter(({ pair }) => pair.includes(cut));
  // with those that ran and were not heard, each would have had a quorum
  const isReason = deaf.every((cut) => heardBy(cut) + linksOf(cut).length >= voters.quorum);
  const down = servers.filter((server) => votes(server) && isDown(server, { from, to }));
  const led = touching(ensemble.leaders, from, to).some((leader) => leader.from < to && leader.to > from);
  if (led || !isReason || deaf.length === 0 || voters.count - deaf.length - down.length >= voters.quorum) return null;
  const silences = deaf.flatMap(({ server }) => silentLosses(server, from));
  const isShown = silences.length > 0 || links.some(({ failures }) => failures.length > 0) || deaf.every(logsVotes);
  const mostHeard = Math.max(...deaf.map(heardBy));
  return isShown ? { from, to, deaf, links, sides: together(deaf, { from, to }), down, mostHeard, silences } : null;
}

/** Waits double: of one that looks for long already, fewer run out in the same time. */
function isSilent({ server, from, to, timeouts }: CutOff, looks: readonly Look[]): boolean {
  const since = touching(looks, from, to).find((look) => look.from <= from && look.to > from)?.from ?? from;
  return timeouts.length > 0 && during(server.log.of("fle.timeout"), since, to).length >= FEWEST_TIMEOUTS;
}

/** A sender that waits for dead peers keeps its votes back: the network may be well. */
function isStalled({ server, from, to }: CutOff): boolean {
  return stallsDuring(server.stalls, { from, to }).length > 0;
}

/** A server takes its own vote, too: where that is not logged, missing votes of others may only not be printed. */
function logsVotes({ server, from, to }: CutOff): boolean {
  return during(server.votes, from, to).length > 0;
}

function silentLosses({ log }: Server, at: Instant): ZkEvent[] {
  return eventsDuring(log, at - NOTICED_WITHIN_MS, at + NOTICED_WITHIN_MS, ...LOSSES).filter(({ causes }) =>
    causes.some(({ exception }) => exception.endsWith("SocketTimeoutException")),
  );
}

/** Down all the while; one that comes back at last may be what ends it. */
function isDown({ roles }: Server, { from, to }: Span): boolean {
  const spans = touching(roles, from, to).filter(({ state }) => state === "down");
  const clipped = spans.map((role) => ({ from: Math.max(role.from, from), to: Math.min(role.to, to) }));
  return coveredMs(clipped) >= DOWN_SHARE * (to - from);
}

/** Whether nothing came through between two members that ran, though both asked, and nothing on the way answered for either. */
function unheard(a: CutOff, b: CutOff, ensemble: Ensemble): Unheard | null {
  const { servers } = ensemble;
  const failures = [
    ...a.failures.filter(({ sid }) => sid === b.server.sid).map((failure) => ({ failure, target: b.server })),
    ...b.failures.filter(({ sid }) => sid === a.server.sid).map((failure) => ({ failure, target: a.server })),
  ];
  const isCut = failures.every(
    ({ failure: { failure, at, addr }, target }) =>
      failure === "timeout" ||
      failure === "unreachable" ||
      // a server that listens refuses nobody: what answers stands between the two
      (failure === "refused" && listenedAt(target, at, addr)),
  );
  const isLink =
    !isHeard(a.server, b.server, a) &&
    areMembers(a.server, b.server, ensemble) &&
    isCut &&
    !connected(a, b, servers) &&
    !connected(b, a, servers);
  return isLink ? { pair: [a, b], failures: failures.map(({ failure }) => failure) } : null;
}

/** Whether a connection between two servers came about, as the lines of one of them tell. A stranger may be the other one. */
function connected({ drops, received }: CutOff, { server }: CutOff, servers: readonly Server[]): boolean {
  return (
    drops.some(({ fields }) => fields.sid === server.sid) ||
    received.some(({ fields }) => (serverAt(fields.addr, servers) ?? server) === server)
  );
}

/** Each knows the other by its own lines; logs of two ensembles read together are no partition. */
function areMembers(a: Server, b: Server, { voterLists }: Ensemble): boolean {
  const knows = (one: Server, other: Server) =>
    voterLists.some(({ server, members }) => server === one && members.some(({ sid }) => sid === other.sid));
  return shareMembers(a, b) && knows(a, b) && knows(b, a);
}

/** Puts those together of whom one heard the other. */
function together(deaf: readonly CutOff[], span: Span): CutOff[][] {
  let groups: CutOff[][] = [];
  for (const cut of deaf) {
    const joined = groups.filter((group) => group.some((other) => isHeard(other.server, cut.server, span)));
    groups = [...groups.filter((group) => !joined.includes(group)), [cut, ...joined.flat()]];
  }
  return groups;
}

/** Names of the servers between which nothing came through: two or all of them, side by side, or in pairs. */
export function betweenWhom({ deaf, links, sides }: Deafness): string {
  if (deaf.length === 2) return namesOf(deaf);
  if (sides.every((side) => side.length === 1)) return `any two of ${namesOf(deaf)}`;
  const [one, other, ...more] = sides.map(sortedNames).sort();
  if (one && other)
    return more.length === 0
      ? `${list(one)} on one side and ${list(other)} on the other`
      : list([one, other, ...more].map((side) => (side.length === 1 ? list(side) : `(${list(side)})`)));
  return links
    .map(({ pair }) => namesOf(pair))
    .sort()
    .join(", ");
}

function namesOf(cuts: readonly CutOff[]): string {
  return list(sortedNames(cuts));
}

function sortedNames(cuts: readonly CutOff[]): string[] {
  return cuts.map(({ server }) => server.name).sort();
}
