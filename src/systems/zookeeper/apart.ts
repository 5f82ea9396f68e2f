/**
 * Which logs are of which ensemble, where those of several are given together. Ids do not tell: every ensemble has a server
 * 1. Two servers are of one where they look for a member at one address, or, while no two logs are of one id, where the one
 * speaks of the id of the other.
 */
import { grouped } from "../../correlate/grouped.ts";
import type { LogStream } from "../../correlate/streams.ts";
import { linkedGroups } from "../../detect/linked.ts";
import { NAMING, placeOf } from "./acquaintance.ts";
import type { Kind, ZkEvent } from "./events.ts";
import { identify, liveAtOnce, loggedServers, memberSids } from "./identity.ts";
import { reattachStarts } from "./starts.ts";

/** A log, and what it says of members. */
interface Party {
  readonly stream: LogStream;
  readonly sid: number | null;
  readonly mentions: ReadonlySet<number>;
  /** Where its server looks for members. */
  readonly places: ReadonlySet<string>;
  /** Where its own election port is open. */
  readonly opened: ReadonlySet<string>;
  /** It led with a quorum, or followed somebody who did. */
  readonly served: boolean;
}

/** The streams of each ensemble; all together where it cannot be told, or where there is one. */
export function apart(given: readonly LogStream[]): readonly (readonly LogStream[])[] {
  if (given.length < 2) return [given];
  const ensembles = ensemblesOf(reattachStarts(given).map(partyOf));
  if (ensembles.length < 2) return [given];
  const place = new Map(given.map(({ stream }, i) => [stream, i]));
  const inOrder = (a: LogStream, b: LogStream) => (place.get(a.stream) ?? 0) - (place.get(b.stream) ?? 0);
  return named(ensembles.map((own) => own.map(({ stream }) => stream).sort(inOrder)));
}

const NAMES: ReadonlySet<Kind> = new Set<Kind>(NAMING);
const SERVES: ReadonlySet<Kind> = new Set<Kind>(["lead.quorum", "sync.uptodate"]);

function partyOf(stream: LogStream): Party {
  const places = new Set<string>();
  const opened = new Set<string>();
  let bindsInVain = false;
  let served = false;
  for (const event of stream.events as readonly ZkEvent[]) {
    if (event.kind === "cnx.listenexc") bindsInVain = true;
    if (SERVES.has(event.kind)) served = true;
    if (!NAMES.has(event.kind) || !("addr" in event.fields)) continue;
    const place = placeOf(String(event.fields.addr));
    if (place === null) continue;
    places.add(place);
    if (event.kind === "cnx.bind") opened.add(place);
  }
  const [server] = loggedServers([stream]);
  return {
    stream,
    sid: server?.sid ?? null,
    mentions: memberSids([stream]),
    places,
    opened: bindsInVain ? new Set() : opened,
    served,
  };
}

/**
 * Ensembles of at least two servers each, of which every one is shown to be one: it has an id that another one has too, or
 * it served by itself. A log that nothing links to any goes with those beside it.
 */
function ensemblesOf(parties: readonly Party[]): Party[][] {
  const groups = groupsOf(parties);
  const ensembles = groups.filter(
    (group) => new Set(group.map(({ sid }) => sid)).size > 1 && group.some(({ places }) => places.size > 0),
  );
  const areSeveral = ensembles.every((own) => ensembles.every((other) => own === other || areStrangers(own, other)));
  if (ensembles.length < 2 || !areSeveral) return [[...parties]];
  for (const lone of groups.filter((group) => !ensembles.includes(group)).flat()) besides(lone, ensembles).push(lone);
  return ensembles;
}

/** Whether both have servers of one id, or both served and none of them ever spoke of an id of the other. */
function areStrangers(own: readonly Party[], other: readonly Party[]): boolean {
  const [ids, others] = [own, other].map((group) => new Set(group.flatMap(({ sid }) => sid ?? [])));
  if (!ids || !others) return false;
  if ([...ids].some((sid) => others.has(sid))) return true;
  const speaks = (group: readonly Party[], of: ReadonlySet<number>) =>
    group.some(({ mentions }) => [...mentions].some((sid) => of.has(sid)));
  const both = own.some(({ served }) => served) && other.some(({ served }) => served);
  return both && !speaks(own, others) && !speaks(other, ids);
}

/** The ensemble whose logs alone lie in the folder of a log, or else the largest, without the same id if there is one. */
function besides(lone: Party, ensembles: readonly Party[][]): Party[] {
  const beside = ensembles.filter((own) => own.some((party) => folderOf(party) === folderOf(lone)));
  const fits = (own: readonly Party[]) => own.every(({ sid }) => sid === null || sid !== lone.sid);
  const bySize = [...(beside.length > 0 ? beside : ensembles)].sort((a, b) => b.length - a.length);
  return bySize.find(fits) ?? bySize[0] ?? [];
}

/** Logs that are linked to one another, directly or through others. */
function groupsOf(parties: readonly Party[]): Party[][] {
  if (areOfSeveralNetworks(parties)) return byFolder(parties);
  const sids = parties.flatMap(({ sid }) => sid ?? []);
  const areUnique = new Set(sids).size === sids.length;
  const knows = (a: Party, b: Party) => b.sid !== null && a.mentions.has(b.sid);
  const isLinked = (a: Party, b: Party) =>
    (areUnique && (knows(a, b) || knows(b, a))) || [...a.places].some((place) => b.places.has(place));
  const links = parties.flatMap((a, i) =>
    parties.slice(i + 1).flatMap((b, j): [number, number][] => (isLinked(a, b) ? [[i, i + 1 + j]] : [])),
  );
  return linkedGroups(parties, links);
}

/**
 * True where two servers that ran at one time opened one address: these are logs of several networks (copies of one set-up,
 * container networks of two hosts), and addresses do not tell them apart.
 */
function areOfSeveralNetworks(parties: readonly Party[]): boolean {
  return parties.some((a, i) =>
    parties
      .slice(i + 1)
      .some((b) => [...a.opened].some((place) => b.opened.has(place)) && liveAtOnce(a.stream, b.stream)),
  );
}

/** Those of each folder, where none of them holds one id twice; else all together. */
function byFolder(parties: readonly Party[]): Party[][] {
  const folders = [...grouped(parties, folderOf).values()];
  const isSound = folders.every((own) => own.length > 1 && new Set(own.map(({ sid }) => sid)).size === own.length);
  return isSound ? folders : [[...parties]];
}

function folderOf({ stream }: Party): string {
  return stream.folder;
}

/** Ensembles are called by their folders or by how their files' names begin, or else numbered; so are servers of one name. */
function named(ensembles: readonly (readonly LogStream[])[]): LogStream[][] {
  const folders = ensembles.map((own) => lastPart(own.map(({ folder }) => folder)));
  const heads = ensembles.map((own) => headOf(own.map(({ stem }) => stem)));
  const numbers = ensembles.map((_, i) => String(i + 1));
  const names = [folders, heads].find(areDistinct) ?? numbers;
  const servers = ensembles.flatMap((own) => identify(own).map(({ name }) => name));
  const areMixed = new Set(servers).size < servers.length;
  return ensembles.map((own, i) => {
    const name = names[i] ?? "";
    return own.map((stream) => ({ ...stream, cluster: { name, prefix: areMixed ? `${name}/` : "" } }));
  });
}

function areDistinct(names: readonly string[]): boolean {
  return names.every((name) => name !== "") && new Set(names).size === names.length;
}

/** The last part of the one path that all lie in, "" where they lie in several. */
function lastPart(folders: readonly string[]): string {
  const [first = "", ...others] = folders;
  return others.every((folder) => folder === first) ? (first.split(/[/!]/).at(-1) ?? "") : "";
}

/** With what all names begin, as far as a sign that parts words: `orders` of `orders-zk1` and `orders-zk2`. */
function headOf(stems: readonly string[]): string {
  const [first = ""] = stems;
  const heads = [...first.matchAll(/[-_.]/g)].map(({ index }) => first.slice(0, index + 1));
  return heads.findLast((head) => stems.every((stem) => stem.startsWith(head)))?.slice(0, -1) ?? "";
}
