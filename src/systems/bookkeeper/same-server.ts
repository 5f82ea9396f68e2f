/** Which findings belong together: what befalls one node explains nothing on another. */
import type { Draft } from "../../detect/detector.ts";

export function sameServer(cause: Draft, effect: Draft): boolean {
  return effect.nodes.some((node) => cause.nodes.includes(node));
}
