/** What belongs to the end of a process or of the logs, and is no finding therefore. */
import type { Instant } from "../../event.ts";
import type { Cluster } from "./cluster.ts";
import { isEnding } from "./lives.ts";
import type { KvNode } from "./node.ts";

/** True where a process is on its way down, or all servers are stopped together at the end. */
export function isShutdown({ settled }: Cluster, { lives }: KvNode, at: Instant): boolean {
  return at > settled || isEnding(lives, at);
}
