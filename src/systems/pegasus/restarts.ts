/** Restarts of replica servers that follow one another, each back before the next one goes. */

import { type Restart, roundsOf } from "../../correlate/rounds.ts";
import { during } from "../../extent.ts";
import type { Cluster } from "./cluster.ts";
import type { PegNode } from "./node.ts";

/** Fewer are no round: a stop leaves no line that tells it from a crash. */
const FEWEST = 3;

export function rollingRestarts({ nodes, serverCount }: Cluster): Restart<PegNode>[][] {
  const servers = nodes.filter(({ role }) => role === "replica");
  return roundsOf(servers.flatMap(restartsOf), { fewest: FEWEST, nodes: serverCount });
}

function restartsOf(node: PegNode): Restart<PegNode>[] {
  return node.lives.flatMap((life, i) => {
    const next = node.lives[i + 1];
    if (!next?.banner || (life.end !== "silent" && life.end !== "stopped")) return [];
    const [back] = during(node.log.of("rs.meta.connected"), next.from, next.to);
    return back ? [{ node, gone: life.to, back: back.at, refs: [next.banner, back.ref] }] : [];
  });
}
