/** Where a node had its data from when it asked its master for what comes next. */
import type { Instant } from "../../event.ts";
import { countEarly, lastEarly } from "../../extent.ts";
import type { Cluster } from "./cluster.ts";
import type { KvNode } from "./node.ts";

/** `own`: it was a master itself. `same`: a process before of that master, which was started again at `startedAt`. */
export type Origin =
  | { readonly kind: "own" }
  | { readonly kind: "other"; readonly node: KvNode; readonly until: Instant }
  | { readonly kind: "same"; readonly startedAt: Instant };

/** By its last stretch of replication before `at` and its role since; null where its log does not tell. */
export function originOf(cluster: Cluster, replica: KvNode, master: KvNode, at: Instant): Origin | null {
  const asMaster = lastEarly(
    replica.roles,
    ({ from }) => from < at,
    ({ state, serving }) => serving && state === "master",
  );
  const streams = replica.links
    .flatMap((link) => link.spans.map((span) => ({ ...span, link })))
    .filter(({ state, from }) => state === "streaming" && from < at);
  const last = streams.at(-1);
  if (asMaster && (!last || asMaster.from > last.from)) return { kind: "own" };
  const node = last ? cluster.masterOf(last.link) : null;
  if (!last || !node) return null;
  if (node !== master) return { kind: "other", node, until: Math.min(last.to, at) };
  const life = master.lives[countEarly(master.lives, ({ from }) => from <= at) - 1];
  return life?.banner && life.from > last.from ? { kind: "same", startedAt: life.from } : null;
}

/** What a failover and what comes of it later have in common: whose place was taken, and by whom. */
export function successionOf(old: string, next: string): string {
  return `${next} in the place of ${old}`;
}
