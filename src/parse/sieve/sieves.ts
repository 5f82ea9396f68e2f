/** The sieves of one source: for every node that writes to it, by the shape of its headers and what is around them. */
import type { MessageGrammar } from "../message-grammar.ts";
import type { NodeStream } from "../stream.ts";
import { areApart } from "./node-lines.ts";
import { makeNodeSieve, type NodeSieve } from "./node-sieve.ts";
import type { HeaderShape } from "./shape.ts";
import { Sieve, type Taken } from "./sieve.ts";

/** Names of nodes and servers may be anything, and so many are code to keep. */
const MOST_SIEVES = 32;

export class Sieves {
  /** By what headers have in common; null where no sieve can be made. */
  readonly #made = new Map<string, NodeSieve | null>();
  /** The one for each node, by label; the node whose header came last is the last of them. */
  readonly #nodes = new Map<string, NodeSieve>();
  /** Those for several nodes, by their keys, and the one that is used. */
  readonly #joined = new Map<string, Sieve>();
  #last: Sieve | null = null;
  /** Somebody asked for a sieve. */
  #isWanted = false;
  /** Nodes whose headers may have become others, and those of which a line was shown since somebody asked. */
  readonly #doubtful = new Set<string>();
  readonly #shown = new Set<string>();

  /**
   * The sieve for the lines to come, null where there is none.
   * @param streamOf the stream that a line continues, by the label that is around it
   * @param isAlone no other server writes under a label: records without an id are of whoever wrote the line before
   */
  usable(streamOf: (label: string) => NodeStream | undefined, isAlone: (label: string) => boolean): Sieve | null {
    this.#isWanted = true;
    this.#shown.clear();
    const nodes = [...this.#nodes.values()].filter(({ code: { header } }) => {
      const { myid, zone, around } = header;
      const stream = streamOf(around.label);
      const isOfStream = stream?.settled && (myid === "" ? isAlone(around.label) : myid === stream.myid);
      return isOfStream && (zone !== "" || !around.isStamped || stream.isZoneSettled);
    });
    const areMany = nodes.length > 1 && areApart(nodes.map(({ code }) => code.header.around));
    return this.#join(areMany ? nodes.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) : nodes.slice(-1));
  }

  #join(nodes: readonly NodeSieve[]): Sieve | null {
    if (nodes.length === 0) return null;
    const known = this.#last?.code.nodes;
    if (known?.length === nodes.length && nodes.every(({ code }, i) => code === known[i])) return this.#last;
    const key = nodes.map(keyOf).join("\n");
    const joined = this.#joined.get(key);
    if (!joined && this.#joined.size === MOST_SIEVES) return null;
    this.#last = joined ?? new Sieve(nodes);
    this.#joined.set(key, this.#last);
    return this.#last;
  }

  /** Whether a line of a node shall be shown to `add`, if it has a header: one between two blocks is enough. */
  wants(label: string): boolean {
    if (!this.#isWanted || this.#shown.has(label)) return false;
    this.#shown.add(label);
    if (this.#doubtful.has(label) || !this.#nodes.has(label)) return true;
    return this.#doubtful.size > 0 && !this.#last?.code.nodes.some(({ header }) => header.around.label === label);
  }

  /** Makes the sieve for headers like the one just read, or takes the one that was made before. */
  add(label: string, shape: HeaderShape | null, grammar: MessageGrammar): void {
    if (!shape || grammar.crowd.length === 0) return;
    const known = this.#made.get(shape.key);
    if (known === undefined && this.#made.size === MOST_SIEVES) return;
    const made = known === undefined ? makeNodeSieve(shape, grammar) : known;
    this.#made.set(shape.key, made);
    this.#doubtful.delete(label);
    this.#nodes.delete(label);
    if (made) this.#nodes.set(label, made);
  }

  /** A sieve could not tell of which nodes lines are. */
  doubt({ code }: Sieve): void {
    for (const { header } of code.nodes) this.#doubtful.add(header.around.label);
  }

  /** Where a sieve left most of the lines of a node, their headers may have become others. */
  judge({ code }: Sieve, { nodes }: Taken): void {
    for (const [index, { header }] of code.nodes.entries()) {
      const taken = nodes[index];
      if (taken && taken.takenCount < taken.lines / 2) this.#doubtful.add(header.around.label);
    }
  }
}

function keyOf({ code }: NodeSieve): string {
  return code.header.key;
}
