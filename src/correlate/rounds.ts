/** Restarts that follow one another: one node after the other, each back before the next one goes. */
import type { Instant, LineRef } from "../event.ts";

export interface Restart<Node> {
  readonly node: Node;
  /** When it began to stop, or its last line; and when it served again. */
  readonly gone: Instant;
  readonly back: Instant;
  readonly refs: readonly LineRef[];
}

/** One round goes on without longer pauses than this; further apart, they are separate maintenance. */
const APART_MS = 30 * 60_000;

/**
 * Rounds of restarts, each node once in one.
 * @param fewest a round has so many at the least
 * @param nodes how many there are: a round is of more than half of them
 */
export function roundsOf<Node>(
  restarts: readonly Restart<Node>[],
  { fewest, nodes }: { readonly fewest: number; readonly nodes: number },
): Restart<Node>[][] {
  const rounds: Restart<Node>[][] = [];
  for (const one of [...restarts].sort((a, b) => a.gone - b.gone)) {
    const round = rounds.at(-1);
    const before = round?.at(-1);
    const follows = before && one.gone >= before.back && one.gone - before.back <= APART_MS;
    if (round && follows && !round.some(({ node }) => node === one.node)) round.push(one);
    else rounds.push([one]);
  }
  return rounds.filter((round) => round.length >= fewest && round.length > nodes / 2);
}
