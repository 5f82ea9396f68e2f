/**
 * Whether two servers are of one ensemble. Ids do not tell: every ensemble has a server 1. The addresses at which they
 * look for their members do.
 */
import { isWildcard, readAddress } from "./address.ts";
import type { Server } from "./server.ts";

/** True where the lines of both name a member at the same address. */
export function shareMembers(a: Server, b: Server): boolean {
  const known = memberPlaces(b);
  return [...memberPlaces(a)].some((place) => known.has(place));
}

export const NAMING = [
  "cnx.openfail",
  "cnx.bind",
  "learn.connected",
  "learn.connfail",
  "boot.resolve",
  "boot.canon",
] as const;

/** Every pair of servers asks, and a log may name its members a million times. */
const placesByLog = new WeakMap<Server["log"], ReadonlySet<string>>();

/** Places of members by a server's own lines; the local host of a development machine is everybody's. */
function memberPlaces({ log }: Server): ReadonlySet<string> {
  const known = placesByLog.get(log);
  if (known) return known;
  const places = new Set<string>();
  for (const kind of NAMING) {
    for (const { fields } of log.of(kind)) {
      const place = placeOf(fields.addr);
      if (place !== null) places.add(place);
    }
  }
  placesByLog.set(log, places);
  return places;
}

/**
 * True where two servers that ran at one time opened one address. On one network the second one fails, so these are logs
 * of several networks (copies of one set-up, container networks of two hosts), and addresses tell nothing.
 */
export function areOfSeveralNetworks(servers: readonly Server[]): boolean {
  return servers.some((a, i) => {
    const opened = openedPlaces(a);
    return servers
      .slice(i + 1)
      .some((b) => livedAtOnce(a, b) && [...openedPlaces(b)].some((place) => opened.has(place)));
  });
}

/** Places of its own election port, where it could be bound. */
function openedPlaces({ log }: Server): Set<string> {
  const failed = log.of("cnx.listenexc").length > 0;
  return new Set(failed ? [] : log.of("cnx.bind").flatMap(({ fields }) => placeOf(fields.addr) ?? []));
}

function livedAtOnce(a: Server, b: Server): boolean {
  if (a.first === null || a.last === null || b.first === null || b.last === null) return false;
  return a.first < b.last && b.first < a.last;
}

/** Name and number of an address without its port; null for one that names no particular host. */
export function placeOf(addr: string): string | null {
  const address = readAddress(addr);
  const { host, ip } = address;
  const local = isWildcard(address) || ip?.startsWith("127.") || host === "localhost";
  return local ? null : `${host ?? ""}/${ip ?? ""}`;
}
