/** The sieves of one source: one for every shape of header that was seen in it. */
import type { MessageGrammar } from "../reading.ts";
import type { HeaderShape } from "./shape.ts";
import { makeSieve, type Sieve, type Taken } from "./sieve.ts";

export class Sieves {
  /** By what their headers have in common; null where no sieve can be made. */
  readonly #made = new Map<string, Sieve | null>();
  #last: Sieve | null = null;
  /** The next header shall be shown to `add`. */
  wantsHeader = false;

  /**
   * The sieve for lines that go on from a record of a server; where there is none, the next header is wanted.
   * @param isAlone no other server writes to the source: records without an id are of whoever wrote the line before
   */
  of(myid: string, isAlone: boolean): Sieve | null {
    const known = this.#last?.code.header.myid;
    if (this.#last && (known === "" ? isAlone : known === myid)) return this.#last;
    this.wantsHeader = true;
    return null;
  }

  /** Makes the sieve for headers like the one just read, or takes the one that was made before. */
  add(shape: HeaderShape | null, grammar: MessageGrammar): void {
    this.wantsHeader = false;
    if (!shape || grammar.crowd.length === 0 || shape.key === this.#last?.code.header.key) return;
    const made = this.#made.get(shape.key);
    this.#last = made === undefined ? makeSieve(shape, grammar) : made;
    this.#made.set(shape.key, this.#last);
  }

  /** Where a sieve left most of the lines, their headers may have become others. */
  judge({ takenCount, lines }: Taken): void {
    this.wantsHeader = takenCount < lines / 2;
  }
}
