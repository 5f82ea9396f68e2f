/** When a run of lines stood. */
import type { Instant } from "../../event.ts";
import { clock } from "../../words.ts";

/** `At 11:19:13.037`, where lines are of one instant, else `From 11:19:13.037 to 11:20:00.001`. */
export function fromTo(from: Instant, to: Instant): string {
  return to > from ? `From ${clock(from)} to ${clock(to)}` : `At ${clock(from)}`;
}
