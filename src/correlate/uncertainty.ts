/** How far lengths may be off that begin in one log and end in another: by as much as both clocks may be off. */
import type { Availability, ClockEstimate, Interval, Outage, Span } from "../case.ts";
import type { Instant } from "../event.ts";

/** A node, and the instants that its log begins, ends, and shows its tracks to change at. */
interface Told {
  readonly clock: ClockEstimate;
  readonly inputs: readonly number[];
  readonly logged: Span | null;
  readonly intervals: readonly Pick<Interval, "from" | "inferred" | "evidence">[];
}

/** How far instants of a log may be off on the common clock, in milliseconds; null where a bound is missing. */
export function clockErrorMs({ offsetMs, lowMs, highMs }: ClockEstimate): number | null {
  return lowMs === null || highMs === null ? null : Math.max(offsetMs - lowMs, highMs - offsetMs);
}

/**
 * How uncertain the lengths of spans are: nothing where one log tells both ends, else as much as the two clocks are;
 * null where one of them is not bounded. An end that no change of a node tells may be of any log.
 */
export function uncertaintyOf(nodes: readonly Told[]): (span: Span) => number | null {
  const tellers = tellersOf(nodes);
  const all = nodes.filter(({ inputs }) => inputs.length > 0).map(({ clock }) => clock);
  return ({ from, to }) => {
    const begins = tellers.get(from);
    const ends = tellers.get(to);
    if (all.length < 2 || begins?.some((clock) => ends?.includes(clock))) return 0;
    const [begin, end] = [begins ?? all, ends ?? all].map(worstError);
    return begin === undefined || end === undefined || begin === null || end === null ? null : begin + end;
  };
}

function worstError(clocks: readonly ClockEstimate[]): number | null {
  return clocks
    .map(clockErrorMs)
    .reduce((worst, one) => (one === null || worst === null ? null : Math.max(worst, one)));
}

/** Whose lines stand in each input; null where they are of several nodes. */
export function soleOwners<N extends { readonly inputs: readonly number[] }>(
  nodes: readonly N[],
): Map<number, N | null> {
  const owners = new Map<number, N | null>();
  for (const node of nodes) for (const input of node.inputs) owners.set(input, owners.has(input) ? null : node);
  return owners;
}

/** The clocks of the logs whose lines tell each change: a node's own, or that of the one who tells of it. */
function tellersOf(nodes: readonly Told[]): ReadonlyMap<Instant, ClockEstimate[]> {
  const owners = soleOwners(nodes);
  const tellers = new Map<Instant, ClockEstimate[]>();
  const tell = (at: Instant, clock: ClockEstimate) => {
    const known = tellers.get(at);
    if (!known) tellers.set(at, [clock]);
    else if (!known.includes(clock)) known.push(clock);
  };
  for (const { clock, logged, intervals } of nodes) {
    if (logged) for (const at of [logged.from, logged.to]) tell(at, clock);
    for (const { from, inferred, evidence } of intervals) {
      const teller = inferred ? owners.get(evidence[0]?.input ?? -1)?.clock : clock;
      if (teller) tell(from, teller);
    }
  }
  return tellers;
}

/** Outages with how uncertain their lengths are, by the tracks of the nodes. */
export function withUncertainty(
  outages: readonly Outage[],
  nodes: readonly (Omit<Told, "intervals"> & {
    readonly tracks: readonly { readonly intervals: Told["intervals"] }[];
  })[],
): Availability[] {
  const uncertainty = uncertaintyOf(
    nodes.map(({ clock, inputs, logged, tracks }) => ({
      clock,
      inputs,
      logged,
      intervals: tracks.flatMap(({ intervals }) => intervals),
    })),
  );
  return outages.map((outage) => ({ ...outage, uncertaintyMs: uncertainty(outage) }));
}
