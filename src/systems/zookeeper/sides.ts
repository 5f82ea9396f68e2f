/**
 * Sides of a network that is cut: servers that look for a leader at one time, put together by who heard whom. Who looks
 * sends its vote to all after each wait that ran out, so a side shows itself within a few rungs of that ladder.
 */

import type { Span } from "../../case.ts";
import type { Instant } from "../../event.ts";
import { during, touching } from "../../extent.ts";
import { type CutOff, cutDuring, FEWEST_TIMEOUTS, nothingAnswered, SHORTEST_MS } from "./cut-off.ts";
import type { Ensemble } from "./ensemble.ts";
import { serverAt } from "./peers.ts";
import type { Server } from "./server.ts";

/** Servers that heard one another, and nobody of another side. */
export type Side = readonly CutOff[];

/** The sides on which servers looked through a span, none of them a quorum. */
export interface Sides extends Span {
  readonly sides: readonly Side[];
}

interface Look extends Span {
  readonly server: Server;
}

/**
 * Spans in which servers looked on two or more sides, the longest of those that overlap. Others that looked meanwhile but
 * whose lines do not show that they were cut off are on none.
 * @param counts whether what a server logged in a span can be taken for a cut
 */
export function sidesOf(ensemble: Ensemble, counts: (cut: CutOff) => boolean): Sides[] {
  const looks = ensemble.servers.map((server) => looksOf(server, ensemble.settled));
  const found: Sides[] = [];
  for (const span of deafSpans(looks).sort((a, b) => b.to - b.from - (a.to - a.from))) {
    if (found.some(({ from, to }) => from < span.to && to > span.from)) continue;
    const sides = sidesDuring(span, looks, ensemble, counts);
    if (sides) found.push(sides);
  }
  return found.sort((a, b) => a.from - b.from);
}

function looksOf(server: Server, settled: Instant): Look[] {
  return server.roles
    .filter(({ state, inferred }) => state === "looking" && !inferred)
    .map(({ from, to }) => ({ server, from, to: Math.min(to, settled) }))
    .filter(isLong);
}

function isLong({ from, to }: Span): boolean {
  return to - from >= SHORTEST_MS;
}

/** Where two servers looked at one time and none of them heard the other. */
function deafSpans(looks: readonly (readonly Look[])[]): Span[] {
  return looks
    .flatMap((own, i) =>
      own.flatMap((a) =>
        looks.slice(i + 1).flatMap((others) =>
          touching(others, a.from, a.to).flatMap((b) => {
            const both = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
            if (!isLong(both)) return [];
            const heard = [...heardFrom(a.server, b.server, both), ...heardFrom(b.server, a.server, both)];
            const edges = [both.from, ...heard.sort((x, y) => x - y), both.to];
            return edges.slice(1).map((to, k) => ({ from: edges[k] ?? both.from, to }));
          }),
        ),
      ),
    )
    .filter(isLong);
}

/** When a server took votes of another one, the ends of the span left out. */
function heardFrom({ votes }: Server, { sid }: Server, { from, to }: Span): Instant[] {
  return during(votes, from, to).flatMap((vote) =>
    vote.from === sid && vote.at > from && vote.at < to ? vote.at : [],
  );
}

function sidesDuring(
  span: Span,
  looks: readonly (readonly Look[])[],
  { servers, voters }: Ensemble,
  counts: (cut: CutOff) => boolean,
): Sides | null {
  const present = looks.flatMap((own) => {
    const [longest] = touching(own, span.from, span.to)
      .map(({ server, from, to }) => ({ server, from: Math.max(from, span.from), to: Math.min(to, span.to) }))
      .sort((a, b) => b.to - b.from - (a.to - a.from));
    return longest && isLong(longest) ? [longest] : [];
  });
  const groups = together(present, span);
  if (groups.some((group) => group.length >= voters.quorum)) return null;
  const sides = groups
    .map((group) => group.map((look) => cutDuring(look.server, look)))
    .filter((side) => side.every((cut) => isCutFromOthers(cut, side, servers) && counts(cut)));
  const from = Math.max(...sides.flat().map((cut) => cut.from));
  const to = Math.min(...sides.flat().map((cut) => cut.to));
  return sides.length > 1 && isLong({ from, to }) ? { sides, from, to } : null;
}

/** Puts those together of whom one heard the other. */
function together(present: readonly Look[], span: Span): Look[][] {
  let groups: Look[][] = [];
  for (const look of present) {
    const hear = ({ server }: Look) =>
      heardFrom(server, look.server, span).length > 0 || heardFrom(look.server, server, span).length > 0;
    const joined = groups.filter((group) => group.some(hear));
    groups = [...groups.filter((group) => !joined.includes(group)), [look, ...joined.flat()]];
  }
  return groups;
}

/** What the servers of its own side answered shows nothing of the way to the others. */
function isCutFromOthers(cut: CutOff, side: Side, servers: readonly Server[]): boolean {
  const own = new Set(side.map(({ server }) => server));
  const sids = new Set(side.map(({ server }) => server.sid));
  return (
    cut.timeouts.length >= FEWEST_TIMEOUTS &&
    nothingAnswered({
      ...cut,
      drops: cut.drops.filter(({ fields }) => !sids.has(fields.sid)),
      received: cut.received.filter(({ fields }) => {
        const sender = serverAt(fields.addr, servers);
        return !sender || !own.has(sender);
      }),
      failures: cut.failures.filter(({ sid }) => !sids.has(sid)),
    })
  );
}
