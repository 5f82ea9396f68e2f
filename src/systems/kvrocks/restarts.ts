/** Restarts that somebody asked for. */
import { type Restart, roundsOf } from "../../correlate/rounds.ts";
import type { Cluster } from "./cluster.ts";
import type { KvNode } from "./node.ts";

/** Each stop is logged as asked for, so that two in a row are somebody's work already. */
const FEWEST = 2;

/** Rounds of restarts of most servers, each ready before the next one was asked to stop. */
export function rollingRestarts({ nodes }: Cluster): Restart<KvNode>[][] {
  const servers = nodes.filter(({ lives }) => lives.some(({ ready }) => ready !== null));
  return roundsOf(servers.flatMap(restartsOf), { fewest: FEWEST, nodes: servers.length });
}

function restartsOf(node: KvNode): Restart<KvNode>[] {
  return node.lives.flatMap((life, i) => {
    const next = node.lives[i + 1];
    if (life.end !== "stopped" || life.ending === null || !next?.ready) return [];
    const refs = [...(life.endRef ? [life.endRef] : []), ...(next.banner ? [next.banner.ref] : []), next.ready.ref];
    return [{ node, gone: life.ending, back: next.ready.at, refs }];
  });
}
