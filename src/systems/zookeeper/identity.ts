/**
 * Who is who: which streams are logs of one server, which server ids and addresses belong to it, and which members
 * are known from their peers alone.
 */
import { isIP } from "node:net";
import { chooseNames } from "../../correlate/names.ts";
import type { Authorship } from "../../correlate/one-behind-the-other.ts";
import type { LogStream } from "../../correlate/streams.ts";
import type { LogEvent } from "../../event.ts";
import { isWildcard, readAddress } from "./address.ts";
import type { ZkEvent } from "./events.ts";
import { grammar } from "./grammar.ts";
import { readThread } from "./thread.ts";

/** A server as its lines and its peers' lines name it. */
export interface Identity {
  readonly name: string;
  readonly sid: number | null;
  /** All server ids it has claimed; more than one is a fault. */
  readonly claimedSids: readonly number[];
  readonly aliases: readonly string[];
  /** Hosts and IP addresses, for recognising it in an address. */
  readonly places: ReadonlySet<string>;
  /** Its logs; empty for a member known from its peers alone. */
  readonly streams: readonly LogStream[];
}

/** Server ids above this are bytes of some other protocol read as a number. */
const LARGEST_SID = 65_535;

/** What the logs of one server say of it. */
interface Seed {
  readonly sid: number | null;
  readonly claimed: Map<number, number>;
  readonly hosts: Set<string>;
  readonly ips: Set<string>;
  readonly streams: LogStream[];
}

/** The name of its host tells who wrote a start that ends before the server knows its id. */
export const authorship: Authorship = {
  idInHeader: true,
  begins: new Set(grammar.begins),
  namesOf,
  idOf: (event) => {
    const sid = ownSid(event as ZkEvent);
    return isSid(sid) ? sid : null;
  },
};

/** Servers that have logs: logs of one server are put together. */
export function loggedServers(streams: readonly LogStream[]): Seed[] {
  return mergeSeeds(streams.map(seedOf));
}

/** Servers by server id, those without one last; members without a log among them. */
export function identify(streams: readonly LogStream[]): Identity[] {
  const seeds = loggedServers(streams);
  const prefix = streams[0]?.cluster.prefix ?? "";
  const peers = addressBook(seeds);
  const known = new Set(seeds.map(({ sid }) => sid));
  const silent = [...memberSids(streams)].filter((sid) => !known.has(sid)).sort((a, b) => a - b);
  for (const sid of silent) seeds.push({ sid, claimed: new Map(), hosts: new Set(), ips: new Set(), streams: [] });
  for (const seed of seeds) {
    // Two servers that claim one id cannot be told apart by their peers' addresses.
    const alone = seeds.filter(({ sid }) => sid === seed.sid).length === 1;
    const book = seed.sid === null || !alone ? undefined : peers.get(seed.sid);
    for (const host of book?.hosts ?? []) seed.hosts.add(host);
    for (const ip of book?.ips ?? []) seed.ips.add(ip);
  }
  return name(
    seeds.sort((a, b) => (a.sid ?? LARGEST_SID) - (b.sid ?? LARGEST_SID)),
    prefix,
  );
}

/** @param prefix what tells them from the servers of another ensemble */
function name(seeds: readonly Seed[], prefix: string): Identity[] {
  const names = chooseNames(
    seeds.map(({ sid, hosts, streams }, i) => ({
      given: streams.find(({ given }) => given)?.given ?? null,
      label: streams[0]?.label ?? "",
      stem: streams[0]?.stem ?? "",
      host: [...hosts].sort((a, b) => a.length - b.length)[0] ?? null,
      fallback: sid === null ? `node ${i + 1}` : `server.${sid}`,
    })),
  );
  return seeds.map(({ sid, claimed, hosts, ips, streams }, i) => {
    const short = [...hosts].filter((host) => isIP(host) === 0).map((host) => host.split(".")[0] ?? host);
    const all = [
      sid === null ? "" : String(sid),
      ...short,
      ...hosts,
      ...ips,
      ...streams.flatMap(({ stem, label }) => [stem, label]),
      names[i] ?? "",
    ];
    const own = `${prefix}${names[i] ?? ""}`;
    return {
      name: own,
      sid,
      claimedSids: [...claimed.keys()],
      aliases: [...new Set(all)].filter((alias) => alias !== "" && alias !== own),
      places: new Set([...hosts, ...short, ...ips]),
      streams,
    };
  });
}

function namesOf(events: readonly LogEvent[]): Set<string> {
  const names = new Set<string>();
  for (const event of events as readonly ZkEvent[]) {
    const sid = ownSid(event);
    if (isSid(sid)) names.add(`server.${sid}`);
    const host = hostName(event);
    if (host !== null) names.add(host);
  }
  return names;
}

function isSid(sid: number | null | undefined): sid is number {
  return sid !== null && sid !== undefined && sid >= 0 && sid <= LARGEST_SID;
}

/** What is printed for the name of the host where it says nothing of it; `<NA>` where looking it up failed (Environment). */
const NO_HOST: ReadonlySet<string> = new Set(["localhost", "<NA>"]);

function hostName(event: ZkEvent): string | null {
  if (event.kind !== "boot.env" || event.fields.key !== "host.name") return null;
  return NO_HOST.has(event.fields.value) ? null : event.fields.value;
}

function seedOf(stream: LogStream): Seed {
  const claimed = new Map<number, number>();
  const claim = (sid: number | null | undefined) => {
    if (isSid(sid)) claimed.set(sid, (claimed.get(sid) ?? 0) + 1);
  };
  const hosts = new Set<string>();
  const ips = new Set<string>();
  for (const event of stream.events as readonly ZkEvent[]) {
    claim(ownSid(event));
    const host = hostName(event);
    if (host !== null) hosts.add(host);
    if (event.kind === "cnx.bind") note(event.fields.addr, hosts, ips);
  }
  const header = stream.myid === "" ? Number.NaN : Number(stream.myid);
  const likeliest = [...claimed].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  const sid = Number.isInteger(header) ? header : likeliest;
  if (sid !== null) claim(sid);
  return { sid, claimed, hosts, ips, streams: [stream] };
}

/** The server id that an event says its own server has. */
function ownSid(event: ZkEvent): number | null | undefined {
  const thread = readThread(event.thread);
  if (thread.my !== null) return thread.my;
  return "my" in event.fields ? event.fields.my : null;
}

function note(addr: string, hosts: Set<string>, ips: Set<string>): void {
  const address = readAddress(addr);
  if (isWildcard(address)) return;
  if (address.host !== null && address.host !== "localhost") hosts.add(address.host);
  if (address.ip !== null && address.ip !== "127.0.0.1") ips.add(address.ip);
}

/** Logs of one id are one server's where nothing says otherwise: other names, other hosts, or two lives at once. */
function mergeSeeds(seeds: readonly Seed[]): Seed[] {
  const merged: Seed[] = [];
  for (const seed of seeds) {
    const same = merged.find((other) => isSameServer(other, seed));
    if (!same) {
      merged.push(seed);
      continue;
    }
    same.streams.push(...seed.streams);
    for (const host of seed.hosts) same.hosts.add(host);
    for (const ip of seed.ips) same.ips.add(ip);
    for (const [sid, count] of seed.claimed) same.claimed.set(sid, (same.claimed.get(sid) ?? 0) + count);
  }
  return merged;
}

function isSameServer(a: Seed, b: Seed): boolean {
  const [givenA, givenB] = [a, b].map(({ streams }) => streams.find(({ given }) => given)?.given ?? null);
  if (givenA && givenB) return givenA === givenB;
  if (a.sid === null || a.sid !== b.sid) return false;
  const [labelA, labelB] = [a, b].map(({ streams }) => streams[0]?.label ?? "");
  if (labelA && labelB && labelA !== labelB) return false;
  if (a.hosts.size > 0 && b.hosts.size > 0 && ![...a.hosts].some((host) => b.hosts.has(host))) return false;
  return a.streams.every((first) => b.streams.every((second) => !liveAtOnce(first, second)));
}

/** Two logs that run at the same time and share no line are of two processes. */
export function liveAtOnce(a: LogStream, b: LogStream): boolean {
  if (a.first === null || b.first === null || a.last === null || b.last === null) return false;
  if (a.last <= b.first || b.last <= a.first) return false;
  const stamps = new Set(a.events.map(stampOf));
  return !b.events.some((event) => stamps.has(stampOf(event)));
}

function stampOf(event: LogEvent): string {
  return `${event.at} ${event.kind} ${event.thread} ${Object.values(event.fields).join(" ")}`;
}

/** What peers call a server; `noted` are the addresses as they were printed, most of them thousands of times. */
type AddressBook = Map<number, { hosts: Set<string>; ips: Set<string>; noted: Set<string> }>;

/** Addresses that peers dial for each server id; where none is dialled by id, the one at which its follower looks for it. */
function addressBook(seeds: readonly Seed[]): AddressBook {
  const book: AddressBook = new Map();
  const followed: AddressBook = new Map();
  for (const { sid, streams } of seeds) {
    let vote: number | null = null;
    for (const { events } of streams) {
      for (const event of events as readonly ZkEvent[]) {
        if (event.kind === "fle.notif" && event.fields.sid === sid) vote = event.fields.leader;
        // a reconfiguration may name the leader without an election
        if (event.kind === "rc.suggest") vote = event.fields.sid;
        if (event.kind === "learn.connfail" && vote !== null && vote !== sid) enter(followed, vote, event.fields.addr);
        const dialled = dialledAddress(event);
        if (dialled) enter(book, dialled.sid, dialled.addr);
      }
    }
  }
  return new Map([...followed, ...book]);
}

function enter(book: AddressBook, sid: number, addr: string): void {
  const entry = book.get(sid) ?? { hosts: new Set(), ips: new Set(), noted: new Set() };
  book.set(sid, entry);
  if (entry.noted.has(addr)) return;
  entry.noted.add(addr);
  note(addr, entry.hosts, entry.ips);
}

/** Which address an event says a server id has. */
function dialledAddress(event: ZkEvent): { sid: number; addr: string } | null {
  switch (event.kind) {
    case "cnx.openfail":
    case "cnx.openfail.tls":
    case "cnx.connexc":
    case "cnx.reach":
    case "boot.canon":
      return { sid: event.fields.sid, addr: event.fields.addr };
    case "lh.join": {
      // 3.5 and later print host:2888:3888:role, 3.4 an object's address in memory
      const addr = /^(?:\[[^\]]*\]|[^:]*):\d+/.exec(event.fields.info)?.[0];
      return addr === undefined ? null : { sid: event.fields.sid, addr };
    }
    default:
      return null;
  }
}

/** Server ids that somebody dials, gives way to, or takes a vote from. */
export function memberSids(streams: readonly LogStream[]): Set<number> {
  const sids = new Set<number>();
  for (const { events } of streams) {
    for (const event of events as readonly ZkEvent[]) {
      const sid = memberSid(event);
      if (sid !== undefined && sid >= 0 && sid <= LARGEST_SID) sids.add(sid);
    }
  }
  return sids;
}

function memberSid(event: ZkEvent): number | undefined {
  switch (event.kind) {
    case "cnx.openfail":
    case "cnx.openfail.tls":
    case "cnx.drop.smaller":
    case "fle.notif":
    case "lh.join":
      return event.fields.sid;
    default:
      return undefined;
  }
}
