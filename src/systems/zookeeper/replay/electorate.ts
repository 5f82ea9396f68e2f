/** Who has a say in one server's elections, and when so many are enough. */

/** Groups of voters with weights (`group.x`, `weight.x`): a majority of the groups, each by a majority of its weight. */
interface Group {
  /** Weight of each member; 1 where none is configured. */
  readonly weights: ReadonlyMap<number, number>;
}

/** A list of voters as one server has it in its configuration, or no more of it than how many make a quorum. */
export type Electorate =
  | { readonly kind: "majority"; readonly voters: ReadonlySet<number> }
  | { readonly kind: "groups"; readonly groups: readonly Group[] }
  /** The list is not known: who votes and is no stranger is taken for a voter, and so many are assumed to be enough. */
  | { readonly kind: "assumed"; readonly quorum: number; readonly strangers: ReadonlySet<number> };

/** Voters that each count once (QuorumMaj). */
export function majorityOf(voters: Iterable<number>): Electorate {
  return { kind: "majority", voters: new Set(voters) };
}

/** The server ids of a list, null where it is not known. */
export function votersIn(electorate: Electorate): readonly number[] | null {
  switch (electorate.kind) {
    case "majority":
      return [...electorate.voters];
    case "groups":
      return electorate.groups.flatMap(({ weights }) => [...weights.keys()]);
    case "assumed":
      return null;
  }
}

export function isVoter(sid: number, electorate: Electorate): boolean {
  switch (electorate.kind) {
    case "majority":
      return electorate.voters.has(sid);
    case "groups":
      return electorate.groups.some(({ weights }) => weights.has(sid));
    case "assumed":
      return !electorate.strangers.has(sid);
  }
}

/** A server of weight 0 may be listed and is never elected (getWeight, totalOrderPredicate). */
export function canBeElected(sid: number, electorate: Electorate): boolean {
  return electorate.kind !== "groups" || electorate.groups.every(({ weights }) => weights.get(sid) !== 0);
}

/** Whether so many agreeing servers end an election (QuorumMaj.containsQuorum, QuorumHierarchical.containsQuorum). */
export function hasQuorum(agreeing: Iterable<number>, electorate: Electorate): boolean {
  const sids = new Set(agreeing);
  switch (electorate.kind) {
    case "majority":
      return [...sids].filter((sid) => electorate.voters.has(sid)).length > Math.floor(electorate.voters.size / 2);
    case "groups": {
      // groups whose weights are all 0 do not count
      const counting = electorate.groups.filter((group) => weightOf(group) > 0);
      const won = counting.filter((group) => weightOf(group, sids) > Math.floor(weightOf(group) / 2));
      return won.length > Math.floor(counting.length / 2);
    }
    case "assumed":
      return sids.size >= electorate.quorum;
  }
}

function weightOf({ weights }: Group, among?: ReadonlySet<number>): number {
  let sum = 0;
  for (const [sid, weight] of weights) if (!among || among.has(sid)) sum += weight;
  return sum;
}
