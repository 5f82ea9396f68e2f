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

/** Places of members by a server's own lines; the local host of a development machine is everybody's. */
function memberPlaces({ log }: Server): Set<string> {
  return new Set(
    log.all.flatMap((event) => {
      switch (event.kind) {
        case "cnx.openfail":
        case "cnx.bind":
        case "learn.connected":
        case "learn.connfail":
        case "boot.resolve":
        case "boot.canon": {
          const address = readAddress(event.fields.addr);
          const place = address.ip ?? address.host;
          const local = place === null || place.startsWith("127.") || place === "localhost" || isWildcard(address);
          return local ? [] : [place];
        }
        default:
          return [];
      }
    }),
  );
}
