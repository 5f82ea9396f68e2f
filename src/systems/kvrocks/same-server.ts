/** Which findings belong together: what befalls one server explains nothing on another. */
import type { Draft } from "../../detect/detector.ts";

/** The server that an effect is about stands first among its nodes; a cause has to be about it too. */
export function sameServer(cause: Draft, effect: Draft): boolean {
  const [server] = effect.nodes;
  return server !== undefined && cause.nodes.includes(server);
}

/** One of the servers that both are about. */
export function sharedServer(cause: Draft, effect: Draft): boolean {
  return cause.nodes.some((name) => effect.nodes.includes(name));
}

/** A cause that was over before its effect began explains it only where it takes time to be noticed. */
export function isStillThere(cause: Draft, effect: Draft): boolean {
  return cause.to >= effect.from;
}
