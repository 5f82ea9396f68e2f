/** Which findings belong together: what befalls one broker explains nothing on another. */
import type { Draft } from "../../detect/detector.ts";

/** The broker that an effect is about stands first among its nodes; a cause has to be about it too. */
export function sameBroker(cause: Draft, effect: Draft): boolean {
  const [broker] = effect.nodes;
  return broker !== undefined && cause.nodes.includes(broker);
}
