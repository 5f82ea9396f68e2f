/** The sieves of one source: one for every shape of header, and of what is around it, that was seen in it. */
import type { MessageGrammar } from "../reading.ts";
import type { NodeStream } from "../stream.ts";
import type { HeaderShape } from "./shape.ts";
import { makeSieve, type Sieve, type Taken } from "./sieve.ts";

/** Each has memory of its own, and names of nodes and servers may be anything. */
const MOST_SIEVES = 32;

export class Sieves {
  /** By what their headers have in common; null where no sieve can be made. */
  readonly #made = new Map<string, Sieve | null>();
  #last: Sieve | null = null;
  /** The next header shall be shown to `add`. */
  wantsHeader = false;

  /**
   * The sieve for the lines to come; where there is none, the next header is wanted.
   * @param streamOf the stream that a line continues, by the label that is around it
   * @param isAlone no other server writes under a label: records without an id are of whoever wrote the line before
   */
  usable(streamOf: (label: string) => NodeStream | undefined, isAlone: (label: string) => boolean): Sieve | null {
    const sieve = this.#last;
    if (sieve) {
      const { myid, zone, around } = sieve.code.header;
      const stream = streamOf(around.label);
      const isOfStream = stream?.settled && (myid === "" ? isAlone(around.label) : myid === stream.myid);
      if (isOfStream && (zone !== "" || !around.isStamped || stream.isZoneSettled)) return sieve;
    }
    this.wantsHeader = true;
    return null;
  }

  /** Makes the sieve for headers like the one just read, or takes the one that was made before. */
  add(shape: HeaderShape | null, grammar: MessageGrammar): void {
    this.wantsHeader = false;
    if (!shape || grammar.crowd.length === 0 || shape.key === this.#last?.code.header.key) return;
    const known = this.#made.get(shape.key);
    if (known === undefined && this.#made.size === MOST_SIEVES) return;
    this.#last = known === undefined ? makeSieve(shape, grammar) : known;
    this.#made.set(shape.key, this.#last);
  }

  /** Where a sieve left most of the lines, their headers may have become others. */
  judge({ takenCount, lines }: Taken): void {
    this.wantsHeader = takenCount < lines / 2;
  }
}
