/** The newer tables that a node accepted, as far as its log tells: one that lacks the node itself logs nothing. */
import { eventsOf } from "../../correlate/event-log.ts";
import type { KvEvent } from "./events.ts";
import { isEnding, lifeAt } from "./lives.ts";
import type { KvNode } from "./node.ts";

export type AcceptedTable = KvEvent<"topo.master" | "topo.replica" | "topo.replica.fail">;

/** Those of one node, in order. What a start reads back from nodes.conf, before the server is ready, is no newer table. */
export function acceptedTables({ log, lives }: Pick<KvNode, "log" | "lives">): AcceptedTable[] {
  return eventsOf(log, "topo.master", "topo.replica", "topo.replica.fail").filter(({ at }) => {
    const life = lifeAt(lives, at);
    const isReadBack = life?.banner && at <= (life.ready?.at ?? Number.POSITIVE_INFINITY);
    return !isReadBack && !isEnding(lives, at);
  });
}
