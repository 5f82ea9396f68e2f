/** Which streams are of one node, and what the nodes are called: what systems without server numbers do alike. */
import { chooseNames, type NameHints } from "./names.ts";
import type { LogStream } from "./streams.ts";

export interface NodeIdentity {
  readonly name: string;
  readonly aliases: readonly string[];
  /** `host:port` it serves on, as it names itself. */
  readonly addresses: ReadonlySet<string>;
  readonly streams: readonly LogStream[];
}

/** What one stream tells of its node. */
export interface Seed {
  /** Of streams from one place: what that is called. */
  readonly key: string;
  readonly stem: string;
  readonly addresses: Set<string>;
  readonly streams: LogStream[];
}

/** What the place of a stream is called: streams of one place may be of one node. @param stem what tells of its file's name */
export function placeOf({ given, label, part }: LogStream, stem: string): string {
  return `${given ?? (label || stem)} ${part}`;
}

/** Puts the streams of one node together; the first of them stands for it. */
export function joinSeeds<S extends Seed>(seeds: readonly S[], isSame: (a: S, b: S) => boolean): S[] {
  const nodes: S[] = [];
  for (const seed of seeds) {
    const known = nodes.find((other) => isSame(other, seed));
    if (!known) nodes.push(seed);
    else {
      known.streams.push(...seed.streams);
      for (const address of seed.addresses) known.addresses.add(address);
    }
  }
  return nodes;
}

/** Names for nodes, with what else they are called. @param hints what is peculiar to the system */
export function nameSeeds<S extends Seed>(
  seeds: readonly S[],
  hints: (seed: S, place: number) => Pick<NameHints, "stem" | "host" | "fallback">,
): (S & NodeIdentity)[] {
  const told = seeds.map((seed, place) => ({
    given: seed.streams.find(({ given }) => given)?.given ?? null,
    label: seed.streams[0]?.label ?? "",
    ...hints(seed, place),
  }));
  const names = chooseNames(told);
  return seeds.map((seed, place) => {
    const name = names[place] ?? "";
    const host = told[place]?.host ?? "";
    const all = [...seed.addresses, seed.stem, host, ...seed.streams.map(({ label }) => label)];
    return { ...seed, name, aliases: [...new Set(all)].filter((alias) => alias !== "" && alias !== name) };
  });
}

/**
 * Files of one name from two machines are of two nodes where their addresses say so; files of two names are of one node
 * where they share an address, unless the user named both.
 */
export function isSameNode(a: Seed, b: Seed): boolean {
  const isGiven = ({ streams }: Seed) => streams.some(({ given }) => given);
  const given = isGiven(a) && isGiven(b);
  const shared = [...b.addresses].filter((address) => a.addresses.has(address));
  if (a.key === b.key) return given || a.addresses.size === 0 || b.addresses.size === 0 || shared.length > 0;
  return !given && !shared.every(isEverybodys);
}

/** Two machines may have one such address. */
function isEverybodys(address: string): boolean {
  return /^(?:127\.|localhost\b|::1|\[::1\]|0\.0\.0\.0)/.test(address);
}
