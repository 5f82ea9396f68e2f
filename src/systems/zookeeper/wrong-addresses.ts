/**
 * Addresses that one server has for another in its list, and that are another one's, or no one's. ZooKeeper never prints the
 * list; the lines of connects that failed have the address of an id, and so have those of a port that was opened and, from
 * 3.5 on, those with which a leader greets who joins it (LearnerHandler).
 */
import type { Span } from "../../case.ts";
import { eventsOf } from "../../correlate/event-log.ts";
import { grouped } from "../../correlate/grouped.ts";
import type { Draft } from "../../detect/detector.ts";
import type { Instant, LineRef } from "../../event.ts";
import { countBegun, during, lastEarly } from "../../extent.ts";
import { count, fromTo, list } from "../../words.ts";
import { isUnresolved, isWildcard, readAddress } from "./address.ts";
import type { Ensemble } from "./ensemble.ts";
import type { ZkEvent } from "./events.ts";
import { fewestSpare } from "./harm.ts";
import { outageDuring, outageSeverity } from "./outage.ts";
import { peerName } from "./peer-name.ts";
import type { RoleAttempt } from "./role.ts";
import type { Server } from "./server.ts";

/** What a line shows of one entry of its server's list. */
interface Entry {
  readonly by: Server;
  readonly at: Instant;
  readonly sid: number;
  readonly host: string;
  readonly port: number;
  readonly of: "quorum" | "election";
  /** The election that the connect came of, null for other lines. */
  readonly attempt: RoleAttempt | null;
  /** How long its process works with that list. */
  readonly span: Span;
  readonly ref: LineRef;
}

/** An entry at which nobody was found, and what its own server or another list has in its place. */
export interface WrongAddress {
  readonly sid: number;
  readonly dialled: Entry;
  readonly right: Entry;
  /** Whose address it is instead; null for nobody's that is known. */
  readonly whose: number | null;
  readonly tries: number;
}

/** The wrong addresses in the list with which one process of a server works. */
export interface WrongList extends Span {
  readonly server: Server;
  readonly addresses: readonly WrongAddress[];
}

/** One that was started with another list a moment before the other ended did not work beside it. */
const TOGETHER_MS = 1000;

/** Lists with wrong addresses, of all servers in turn; none where members were changed while they ran. */
export function wrongLists({ servers, reconfigured, ending }: Ensemble): WrongList[] {
  if (Number.isFinite(reconfigured)) return [];
  const shown = servers.flatMap((server) => [...openedBy(server), ...greetedBy(server)]);
  const dialled = servers.flatMap(dialledBy).filter(({ at }) => at < ending);
  const disputed = disputedAmong([...shown, ...dialled]);
  const tries = dialled.filter((entry) => disputed.has(portOf(entry)));
  const known = tries.length > 0 ? oneOfEach([...shown, ...dialled]) : [];
  return [...grouped(tries, ({ by, span }) => `${by.name} ${span.from}`).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const bySid = grouped(own, portOf);
    const addresses = [...bySid.values()].flatMap((entries) => wrongAmong(entries, known) ?? []);
    const tried = own.filter(({ sid }) => addresses.some((one) => one.sid === sid));
    const [from, to] = [tried[0]?.at ?? first.at, tried.at(-1)?.at ?? first.at];
    return addresses.length === 0 ? [] : [{ server: first.by, addresses, from, to }];
  });
}

function portOf({ sid, of }: Entry): string {
  return `${sid} ${of}`;
}

/** Ports of members of which lines show more than one address: of all others there is nothing to compare. */
function disputedAmong(entries: readonly Entry[]): Set<string> {
  const firsts = new Map<string, Entry>();
  const disputed = new Set<string>();
  for (const entry of entries) {
    const first = firsts.get(portOf(entry));
    if (!first) firsts.set(portOf(entry), entry);
    else if (first.host !== entry.host || first.port !== entry.port) disputed.add(portOf(entry));
  }
  return disputed;
}

/** The first entry of each kind in the list of each process. */
function oneOfEach(entries: readonly Entry[]): Entry[] {
  const firsts = new Map<string, Entry>();
  for (const entry of entries) {
    const { by, span, sid, of, host, port } = entry;
    const key = `${by.name} ${span.from} ${sid} ${of} ${host} ${port}`;
    if (!firsts.has(key)) firsts.set(key, entry);
  }
  return [...firsts.values()];
}

/** One finding for each such list. */
export function wrongListDrafts(ensemble: Ensemble): Draft[] {
  return wrongLists(ensemble).map((wrong) => draft(wrong, ensemble));
}

function draft({ server, addresses, from, to }: WrongList, ensemble: Ensemble): Draft {
  const name = (sid: number) => peerName(ensemble, sid);
  const members = [...new Set(addresses.map(({ sid }) => name(sid)))];
  const whom = list(members);
  const tries = addresses.reduce((sum, one) => sum + one.tries, 0);
  const fewest = fewestSpare(ensemble, { from, to });
  // who finds nobody at his address counts for no quorum with him
  const spare = fewest === null ? null : fewest - 1;
  const outage = spare !== null && spare < 0 ? outageDuring(ensemble, { from, to }) : undefined;
  const exchanged = addresses.filter(({ sid, whose }) =>
    addresses.some((other) => other.sid === whose && other.whose === sid),
  );
  return {
    severity: outage ? outageSeverity(outage.to - outage.from) : "medium",
    confidence: 0.93,
    title: `${server.name} looks for ${whom} at ${members.length > 1 ? "addresses that are not theirs" : "an address that is not its own"}: the server lists differ`,
    nodes: [server.name, ...members],
    from,
    to,
    count: tries,
    measures: { wrongAddresses: addresses.length, ...(spare === null ? {} : { spareVoters: spare }) },
    explanation: [
      `${fromTo(from, to)} ${server.name} tried ${count(tries, "time")} to connect to addresses that others do not have for the same members.`,
      ...addresses.map((one) => sentence(one, name)),
      exchanged.length > 1
        ? `So ${server.name} has those of ${list([...new Set(exchanged.map(({ sid }) => name(sid)))])} exchanged.`
        : "",
      "ZooKeeper never prints its server list; the addresses are those of the lines shown.",
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [
      "not a list that was changed by a restart: the processes compared ran at one time",
      "not a second name of one host: the port is another one, or the host is known as another member's",
    ],
    remedy: [
      `Compare the lines of ${whom} in the server list of ${server.name} with those of the other members, host and both ports, and restart whoever has the wrong ones.`,
    ],
    evidence: addresses.flatMap(({ dialled, right }) => [dialled.ref, right.ref]),
  };
}

function sentence({ sid, dialled, right, whose }: WrongAddress, name: (sid: number) => string): string {
  const what = dialled.of === "quorum" ? "quorum port" : "election port";
  const by = right.by.sid === sid ? `${name(sid)} itself has` : `${right.by.name} has`;
  const other = whose === null ? "" : `, and ${dialled.host}:${dialled.port} is that of ${name(whose)}`;
  return `For the ${what} of ${name(sid)} it dialled ${dialled.host}:${dialled.port}; ${by} ${right.host}:${right.port}${other}.`;
}

/** What findings about lists measure (zookeeper/membership-disagreement). */
const OF_LISTS = ["votersA", "strangers", "differMs", "refusals", "joins", "wrongAddresses"];

/** Whether a cause is told of lists at all. */
export function isOfLists({ measures }: Draft): boolean {
  return OF_LISTS.some((name) => measures[name] !== undefined);
}

/** Whether it is a list with wrong addresses of the one server that tried, and of the one for which it looked. */
export function isOfWrongList({ measures, nodes }: Draft, effect: Draft): boolean {
  const isOfBoth = effect.nodes.length === 2 && effect.nodes.every((one) => nodes.includes(one));
  return measures.wrongAddresses !== undefined && isOfBoth;
}

/** The first entry of some alike that contradicts all that others show of it in the same time. */
function wrongAmong(entries: readonly Entry[], known: readonly Entry[]): WrongAddress | null {
  const [dialled] = entries;
  // whom it elected is read from its votes: once it may have been another one
  if (!dialled || (dialled.of === "quorum" && new Set(entries.map(({ attempt }) => attempt)).size < 2)) return null;
  const others = known.filter(
    (other) => other.by !== dialled.by && other.of === dialled.of && areTogether(dialled, other),
  );
  const same = others.filter(({ sid }) => sid === dialled.sid);
  const [right] = same;
  if (!right || !same.every((other) => contradicts(dialled, other, others))) return null;
  if (!isSupported(right, dialled, known)) return null;
  const whose = others.find((other) => other.sid !== dialled.sid && isSame(dialled, other))?.sid ?? null;
  return { sid: dialled.sid, dialled, right, whose, tries: entries.length };
}

/** Of two lists that differ either may be the right one: it takes the member's own word, or another list. */
function isSupported(right: Entry, dialled: Entry, known: readonly Entry[]): boolean {
  return (
    known.some((one) => {
      if (one.by === dialled.by || one === right || one.sid !== right.sid || one.host !== right.host) return false;
      const isPort = one.of === right.of && one.port === right.port;
      // the member's own port for elections tells its host, not its other port
      return one.by.sid === right.sid ? isPort || right.host !== dialled.host : isPort && one.by !== right.by;
    }) || right.by.sid === right.sid
  );
}

/**
 * Another port of the same host; or a host that others know as another member's. Names alone prove nothing: one host has
 * several.
 */
function contradicts(dialled: Entry, other: Entry, others: readonly Entry[]): boolean {
  if (dialled.host === other.host) return dialled.port !== other.port;
  return (
    others.some((third) => third.sid !== dialled.sid && third.host === dialled.host) &&
    !others.some((third) => third.sid === dialled.sid && third.host === dialled.host)
  );
}

function isSame(one: Entry, other: Entry): boolean {
  return one.port === other.port && (one.host === other.host || one.port !== PORTS[one.of]);
}

/** Where all have the usual ports, the hosts tell them apart. */
const PORTS = { quorum: 2888, election: 3888 } as const;

/** Lists change with restarts: only those of processes that ran at one time may be compared. */
function areTogether({ span: a }: Entry, { span: b }: Entry): boolean {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from) >= TOGETHER_MS;
}

function lifeAt({ lives }: Server, at: Instant): Span {
  const begun = countBegun(lives, at);
  return { from: lives[begun - 1]?.from ?? at, to: lives[begun]?.from ?? Number.POSITIVE_INFINITY };
}

function entryOf(by: Server, event: ZkEvent, sid: number | null, addr: string, of: Entry["of"]): Entry[] {
  const address = readAddress(addr);
  if (sid === null || address.port === null || isWildcard(address) || isUnresolved(addr)) return [];
  const host = address.host ?? address.ip;
  return host === null
    ? []
    : [
        {
          by,
          at: event.at,
          sid,
          host,
          port: address.port,
          of,
          attempt: null,
          span: lifeAt(by, event.at),
          ref: event.ref,
        },
      ];
}

/** Ports that a server opened itself. */
function openedBy(server: Server): Entry[] {
  return server.log
    .of("cnx.bind")
    .flatMap((event) => entryOf(server, event, server.sid, event.fields.addr, "election"));
}

/** What a leader's list has for those who join it. */
function greetedBy(server: Server): Entry[] {
  return server.log.of("lh.join").flatMap((event) => {
    const { host, quorum, election } = INFO.exec(event.fields.info)?.groups ?? {};
    if (host === undefined) return [];
    return [
      ...entryOf(server, event, event.fields.sid, `${host}:${quorum}`, "quorum"),
      ...entryOf(server, event, event.fields.sid, `${host}:${election}`, "election"),
    ];
  });
}

const INFO = /^(?<host>[^:]+):(?<quorum>\d+):(?<election>\d+):/;

/** Where a server looked for others in vain: for an id on its election port, for whom it had elected on the other one. */
function dialledBy(server: Server): Entry[] {
  const elections = server.log
    .of("cnx.openfail")
    .flatMap((event) => entryOf(server, event, event.fields.sid, event.fields.addr, "election"));
  const joins = eventsOf(server.log, "learn.connfail", "learn.connfail.last").flatMap((event) => {
    const attempt = lastEarly(
      server.attempts,
      ({ to }) => to <= event.at,
      () => true,
    );
    const elected = attempt?.outcome === "following" ? onlyCandidate(server, attempt) : null;
    const entries = entryOf(server, event, elected, event.fields.addr, "quorum");
    return entries.map((entry) => ({ ...entry, attempt: attempt ?? null }));
  });
  return [...elections, ...joins].sort((a, b) => a.at - b.at);
}

/** Whom a server elected, where all votes of that election but its first one for itself name nobody else. */
function onlyCandidate({ sid, votes }: Server, { from, to, elected }: RoleAttempt): number | null {
  const named = during(votes, from, to).filter((vote) => vote.from !== sid || vote.leader !== sid);
  return named.length > 0 && named.every(({ leader }) => leader === elected) ? elected : null;
}
