/** Which findings belong together: what befalls one server explains nothing on another. */
import type { Draft } from "../../detect/detector.ts";

/** The server that an effect is about stands first among its nodes; a cause has to be about it too. */
export function sameServer(cause: Draft, effect: Draft): boolean {
  const [server] = effect.nodes;
  return server !== undefined && cause.nodes.includes(server);
}
