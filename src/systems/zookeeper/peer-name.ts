/** What a server id is called in sentences. */
import type { Ensemble } from "./ensemble.ts";

/** The name of the server with an id, `server.4` for one that no line gives a name to. */
export function peerName({ servers }: Pick<Ensemble, "servers">, sid: number): string {
  return servers.find((server) => server.sid === sid)?.name ?? `server.${sid}`;
}
