/** From the streams of an ensemble to what is known of it: who is who, who was what when, which elections were held. */
import type { Span } from "../../case.ts";
import { alignClocks, type ClockSettings } from "../../correlate/align.ts";
import { eventLog } from "../../correlate/event-log.ts";
import { grouped } from "../../correlate/grouped.ts";
import type { LogStream } from "../../correlate/streams.ts";
import type { Instant, LogEvent } from "../../event.ts";
import { between, countBegun, countEarly, covering, greatest, inOrder, touching } from "../../extent.ts";
import type { ZookeeperFields } from "../../grammar/zookeeper.gen.ts";
import { endingOf, type Gap, gaps } from "./availability.ts";
import { failedConnects, stallsOf } from "./connects.ts";
import { type EnsembleElection, electionsOf } from "./elections.ts";
import type { Kind, ZkEvent } from "./events.ts";
import { type Identity, identify } from "./identity.ts";
import { type IdleLead, idleLeads } from "./idle-leads.ts";
import { type Leadership, leaderships } from "./leaders.ts";
import { firstReconfiguration, type VoterList, voterLists, votersForNobody } from "./membership.ts";
import { ownListVoters } from "./non-voters.ts";
import { type OutOfReach, outOfReach, type Unreachable, unreachableSpans } from "./out-of-reach.ts";
import { passages } from "./passages.ts";
import { completeRoles } from "./peers.ts";
import type { RoleSpan } from "./role.ts";
import { roleHistory } from "./role-machine.ts";
import { NOBODY, type SeenVote, type Server, votes } from "./server.ts";
import { serverAt } from "./server-at.ts";
import { settingsOf } from "./settings.ts";
import { type Sighting, sightings } from "./sightings.ts";
import { idleWhileStill, ledWhileFollowed, upToNextLeader } from "./silence.ts";
import { type StandstillOfAll, standstillsOfAll } from "./standstill-of-all.ts";
import { reattachStarts } from "./starts.ts";
import { storageFaultsOf } from "./storage-faults.ts";
import { connectsBlock, printedVersion, tookIsRight } from "./version.ts";
import { type Voters, type VotersAt, votersOf } from "./voters.ts";

/** Everything known about an ensemble. Detectors read this; reports read its case (ensemble-case.ts). */
export interface Ensemble {
  /** What it is called where there are logs of several, else "". */
  readonly cluster: string;
  readonly servers: readonly Server[];
  /** First to last line of all logs. */
  readonly whole: Span;
  /** When the stop of the servers begins with which the logs end, Infinity where they just end: what begins then is the stop. */
  readonly ending: Instant;
  /** Up to then outages are counted: that stop, or the last line. */
  readonly settled: Instant;
  readonly voters: Voters;
  readonly voterLists: readonly VoterList[];
  /** Since when the members may have been changed while they ran, Infinity where they never were. */
  readonly reconfigured: Instant;
  readonly leaders: readonly Leadership[];
  /** When a leader kept its role and served nobody. */
  readonly idleLeads: readonly IdleLead[];
  readonly elections: readonly EnsembleElection[];
  readonly gaps: readonly Gap[];
  readonly unreachable: readonly Unreachable[];
  readonly outOfReach: OutOfReach;
  /** When all members stood still together. */
  readonly standstills: readonly StandstillOfAll[];
  /** What peers logged about each server id. */
  readonly sightings: ReadonlyMap<number, readonly Sighting[]>;
}

/** Correlates the streams of one ensemble; null where no stream holds an event. */
export function correlateEnsemble(given: readonly LogStream[], settings: ClockSettings): Ensemble | null {
  const streams = reattachStarts(given);
  const identities = identify(streams);
  const aligned = alignClocks(identities, settings, (segments) =>
    passages(
      segments,
      identities.map(({ sid }) => sid),
    ),
  );
  const bounds = aligned.flatMap(({ first, last }) => (first === null || last === null ? [] : [first, last]));
  if (bounds.length === 0) return null;
  const whole = { from: Math.min(...bounds), to: Math.max(...bounds) };
  const own = identities.map((identity, i) => ownStory(identity, identities, aligned[i]));
  const seen = sightings(own);
  const completed = own.map((server) => ({
    ...server,
    roles: completeRoles(server, seen.get(server.sid ?? -1) ?? [], whole),
  }));
  const told = withLeaders(completed);
  const standstills = standstillsOfAll(told);
  const servers = upToNextLeader(ledWhileFollowed(idleWhileStill(told, standstills)));
  const leaders = leaderships(servers);
  const shown = servers.map((server) => ({ ...server, roles: withInferredLead(server, leaders, whole) }));
  const ensemble = assemble(
    shown,
    leaders.map((span) => ({ ...span, server: twin(span.server, shown) })),
    seen,
    whole,
  );
  return { ...ensemble, cluster: streams[0]?.cluster.name ?? "", standstills };
}

/** Where members were changed while they ran, how many there were at a time no line tells. */
export function hasOneList({ reconfigured }: Ensemble): boolean {
  return reconfigured === Number.POSITIVE_INFINITY;
}

function assemble(
  servers: readonly Server[],
  leaders: readonly Leadership[],
  seen: ReadonlyMap<number, readonly Sighting[]>,
  whole: Span,
): Omit<Ensemble, "standstills" | "cluster"> {
  const lists = servers.flatMap(voterLists);
  const reconfigured = firstReconfiguration(servers);
  const nobody = votersForNobody(servers.flatMap((server) => server.votes));
  // where members were changed while they ran, who joined as an observer may have been made a voter since
  const alone = Number.isFinite(reconfigured) ? [] : ownListVoters(servers).map(({ server }) => server);
  const voting = servers.filter(
    (server) => votes(server) && !(server.sid !== null && nobody.has(server.sid)) && !alone.includes(server),
  );
  const shared = lists.filter(({ server }) => !alone.includes(server));
  const logging = voting.filter((server) => server.hasLog && !server.standalone);
  const known = mostAtOnce(logging);
  const ending = endingOf(servers, leaders, whole);
  const settled = Math.min(ending, whole.to);
  const byGroups = servers.some(({ log }) => log.of("boot.hier").length > 0);
  const voters = votersOf(longestList(shared, known), byGroups);
  // a server that looks for a leader while all are being stopped holds no election
  const elections = electionsOf(servers, leaders, whole.to).filter(({ from }) => from < ending);
  const unreachable = unreachableSpans(servers, seen, whole, voters);
  const away = outOfReach(unreachable);
  const idle = idleLeads(servers, leaders);
  return {
    servers,
    whole,
    ending,
    settled,
    voters,
    voterLists: lists,
    reconfigured,
    leaders,
    idleLeads: idle,
    elections,
    unreachable,
    outOfReach: away,
    gaps: gaps(
      voting,
      votersOverTime(shared, Math.max(known, idsOf(voting)), byGroups),
      { elections, idle },
      away,
      settled,
    ),
    sightings: seen,
  };
}

/**
 * The most servers whose logs cover one moment, each id once. One that came when another one had gone for good has taken
 * its place, as a new host does under a new id.
 */
function mostAtOnce(servers: readonly Server[]): number {
  const covers = ({ first, last }: Server, at: Instant) => first !== null && last !== null && first <= at && at <= last;
  return greatest(
    servers.map(({ first }) => {
      const there = servers.filter((server) => first !== null && covers(server, first));
      return new Set(there.flatMap(({ sid }) => sid ?? [])).size;
    }),
  );
}

/** Logs of different times may show more members together than any of them by itself. */
function idsOf(servers: readonly Server[]): number {
  return new Set(servers.flatMap(({ sid, hasLog }) => (hasLog && sid !== null ? sid : []))).size;
}

function twin(server: Server, among: readonly Server[]): Server {
  return among.find(({ name }) => name === server.name) ?? server;
}

/** What every start of 3.6 and later warns of, and what it may have warned of before. */
const FIRST_WARNING: Kind = "boot.cnxns";
const WARNED_BEFORE: readonly string[] = ["boot.even", "boot.two"] satisfies Kind[];

/** Whether a log begins with the first warning of a start, which is all that is left of one where nothing milder is kept. */
function warnsOfStart(events: readonly LogEvent[]): boolean {
  return events.find(({ kind }) => !WARNED_BEFORE.includes(kind))?.kind === FIRST_WARNING;
}

/** A server by its own lines alone. */
function ownStory(
  identity: Identity,
  all: readonly Identity[],
  aligned: ReturnType<typeof alignClocks>[number] | undefined,
): Server {
  const { sid, name, streams } = identity;
  const events = aligned?.events ?? [];
  // a log of warnings is told by what it lacks, and this one says no more than that a process begins
  const log = eventLog<ZookeeperFields>(events.filter(({ kind }) => kind !== FIRST_WARNING));
  const version = printedVersion(log);
  const owners = all.map((other) => ({ sid: other.sid, identity: other }));
  const resolve = (addr: string) => serverAt(addr, owners)?.sid ?? null;
  const history = roleHistory(log.all, sid, { trusted: tookIsRight(version, log) }, resolve);
  const failures = failedConnects(log);
  if (!aligned) throw new Error(`${name} has not been aligned`);
  return {
    name,
    sid,
    identity,
    hasLog: streams.length > 0,
    version,
    aligned,
    log,
    first: aligned.first,
    last: aligned.last,
    lives: history.lives,
    roles: history.spans,
    attempts: history.attempts,
    votes: log.of("fle.notif").map((event) => seenVote(event, name)),
    failures,
    stalls: stallsOf(failures, connectsBlock(version, log)),
    storageFaults: storageFaultsOf(log),
    settings: settingsOf(log),
    standalone: log.of("boot.standalone").length > 0,
    beginsWithStart: history.lives[0]?.started === true || warnsOfStart(events),
  };
}

function seenVote(event: ZkEvent<"fle.notif">, to: string): SeenVote {
  const { sid, leader, zxid, zxid_dec, round, round_dec, peer_epoch, peer_epoch_dec, state, my_state } = event.fields;
  const whole = (hex: bigint | undefined, decimal: number | undefined) => hex ?? BigInt(decimal ?? 0);
  return {
    at: event.at,
    to,
    from: sid,
    leader: leader ?? NOBODY,
    zxid: whole(zxid, zxid_dec),
    round: whole(round, round_dec),
    peerEpoch: peer_epoch === undefined && peer_epoch_dec === undefined ? null : whole(peer_epoch, peer_epoch_dec),
    state,
    myState: my_state,
    config: event.fields.config ?? null,
    format: Number(event.fields.format ?? 0),
    ref: event.ref,
  };
}

/**
 * The longest list of voters that any server shows. Logs that begin in the middle may show less of it than there are logs.
 * Two that met are no ensemble of two, unless a line says that there are no more: next to nobody runs one.
 * @param known voters whose logs are there
 */
function longestList(lists: readonly Pick<VoterList, "min" | "max">[], known: number): number {
  const longest = Math.max(1, known, greatest(lists.map(({ min }) => min)));
  return longest === 2 && lists.every(({ max }) => max === null) ? 1 : longest;
}

/** The lists of the lives that run at an instant, or of all where none does. */
function votersOverTime(lists: readonly VoterList[], known: number, byGroups: boolean): VotersAt {
  // a life that ended before it met anybody shows no list
  const telling = lists.filter(({ min }) => min > 1);
  const inUse = telling.map(whileInUse);
  const byServer = [...grouped(inUse, ({ server }) => server).values()];
  const longest = longestList(lists, known);
  const borders = inOrder(inUse.flatMap(({ from, to }) => [from, to]));
  const voters = borders.map((at) => {
    const running = byServer.flatMap((own) => touching(own, at, at).filter(({ to }) => at < to));
    return votersOf(running.length > 0 ? longestList(running, known) : longest, byGroups);
  });
  const beforeAll = votersOf(longest, byGroups);
  return (at) => voters[countEarly(borders, (border) => border <= at) - 1] ?? beforeAll;
}

/** A list from the beginning of its life to the beginning of the next one. */
function whileInUse({ life, server, min, max }: VoterList): Span & Pick<VoterList, "server" | "min" | "max"> {
  const next = server.lives[countBegun(server.lives, life.from)];
  return { server, from: life.from, to: next?.from ?? Number.POSITIVE_INFINITY, min, max };
}

/**
 * Up to 3.4 a follower does not print when it begins to serve. It is told so when its leader has a quorum, not before.
 */
function withLeaders(servers: readonly Server[]): Server[] {
  return servers.map((server) => {
    if (server.log.of("sync.uptodate").length > 0 || server.log.of("phase.change").length > 0) return server;
    const roles = server.roles.flatMap((role) => {
      if (role.state !== "following" || !role.serving) return [role];
      const leader = servers.find(({ sid }) => sid !== null && sid === role.leader);
      const leads = touching(leader?.roles ?? [], role.from, role.to).find(
        ({ state, serving, from, to }) => state === "leading" && serving && from < role.to && to > role.from,
      );
      if (!leads || leads.from <= role.from) return [role];
      return [
        { ...role, to: leads.from, phase: "synchronization" as const, serving: false },
        { ...role, from: leads.from },
      ];
    });
    return { ...server, roles };
  });
}

/** Puts the spans in which followers show a server to lead into its own row, where nothing else is known. */
function withInferredLead(server: Server, leaders: readonly Leadership[], whole: Span): RoleSpan[] {
  const led = leaders.filter((span) => span.inferred && span.server === server && !server.hasLog);
  if (led.length === 0) return [...server.roles];
  const borders = inOrder(led.flatMap(({ from, to }) => [from, to]));
  const cut = server.roles.flatMap((role) => cutAt(role, borders));
  return cut
    .filter(({ from, to }) => to > from || from === whole.to)
    .map((role) => {
      const [lead] = covering(led, role.from, role.to);
      return lead
        ? { ...role, state: "leading", phase: "broadcast", serving: true, inferred: true, evidence: [...lead.evidence] }
        : role;
    });
}

function cutAt(role: RoleSpan, borders: readonly Instant[]): RoleSpan[] {
  const edges = [role.from, ...between(borders, role.from, role.to), role.to];
  return edges.slice(1).map((to, i) => ({ ...role, from: edges[i] ?? role.from, to }));
}
