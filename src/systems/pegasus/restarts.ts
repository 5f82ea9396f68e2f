/** Restarts of replica servers that follow one another, each back before the next one goes. */
import type { Instant, LineRef } from "../../event.ts";
import type { Cluster } from "./cluster.ts";
import type { PegNode } from "./node.ts";

export interface Restart {
  readonly node: PegNode;
  /** Its last line before, and when it was alive again. */
  readonly gone: Instant;
  readonly back: Instant;
  readonly refs: readonly LineRef[];
}

/** Fewer are no round. */
const FEWEST = 3;
/** One round of a cluster goes on without longer pauses than this. */
const APART_MS = 30 * 60_000;

export function rollingRestarts({ nodes, serverCount }: Cluster): Restart[][] {
  const servers = nodes.filter(({ role }) => role === "replica");
  const all = servers.flatMap(restartsOf).sort((a, b) => a.gone - b.gone);
  const rounds: Restart[][] = [];
  for (const one of all) {
    const round = rounds.at(-1);
    const before = round?.at(-1);
    const follows = before && one.gone >= before.back && one.gone - before.back <= APART_MS;
    if (round && follows && !round.some(({ node }) => node === one.node)) round.push(one);
    else rounds.push([one]);
  }
  return rounds.filter((round) => round.length >= FEWEST && round.length > serverCount / 2);
}

function restartsOf(node: PegNode): Restart[] {
  return node.lives.flatMap((life, i) => {
    const next = node.lives[i + 1];
    if (!next?.banner || (life.end !== "silent" && life.end !== "stopped")) return [];
    const back = node.log.of("rs.meta.connected").find(({ at }) => at >= next.from && at <= next.to);
    return back ? [{ node, gone: life.to, back: back.at, refs: [next.banner, back.ref] }] : [];
  });
}
