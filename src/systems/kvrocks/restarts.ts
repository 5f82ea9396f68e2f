/** Restarts that somebody asked for, and rolling restarts: one server after the other, each back before the next goes. */
import type { Instant, LineRef } from "../../event.ts";
import type { Cluster } from "./cluster.ts";
import type { KvNode } from "./node.ts";

export interface Restart {
  readonly node: KvNode;
  /** When it was asked to stop. */
  readonly down: Instant;
  /** When the next process was ready. */
  readonly ready: Instant;
  readonly refs: readonly LineRef[];
}

/** Steps further apart than this are separate maintenance. */
const LONGEST_PAUSE_MS = 30 * 60_000;
/** Each stop is logged as asked for, so that two in a row are somebody's work already. */
const FEWEST_STEPS = 2;

function restartsOf({ nodes }: Cluster): Restart[] {
  return nodes
    .flatMap((node) =>
      node.lives.flatMap((life, i) => {
        const next = node.lives[i + 1];
        if (life.end !== "stopped" || life.ending === null || !next?.ready) return [];
        const refs = [...(life.endRef ? [life.endRef] : []), ...(next.banner ? [next.banner.ref] : []), next.ready.ref];
        return [{ node, down: life.ending, ready: next.ready.at, refs }];
      }),
    )
    .sort((a, b) => a.down - b.down);
}

/** Runs of restarts of most servers, each server once, each ready before the next one goes. */
export function rollingRestarts(cluster: Cluster): Restart[][] {
  const servers = cluster.nodes.filter(({ lives }) => lives.some(({ ready }) => ready !== null)).length;
  const runs: Restart[][] = [];
  for (const restart of restartsOf(cluster)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.ready <= restart.down && restart.down - last.ready <= LONGEST_PAUSE_MS) run.push(restart);
    else runs.push([restart]);
  }
  return runs.filter(
    (run) =>
      run.length >= FEWEST_STEPS &&
      run.length > servers / 2 &&
      new Set(run.map(({ node }) => node)).size === run.length,
  );
}
