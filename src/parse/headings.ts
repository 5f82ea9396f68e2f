/** Lines between the records that name whose those below them are, read one after the other. */

import type { Chain, Unwrapped } from "./unwrapped.ts";
import type { Wrapper } from "./wrappers.ts";

/** A heading is a sign or two and a path. */
const LONGEST_HEADING = 400;

/** What stands around a name on lines of their own, the name between, and what only heads lines that are indented. */
const FRAME = "heading_frame";
const FRAMED = "heading_framed";
const ABOVE_INDENTED = "heading_salt";
const INDENTED = "indented";

export class Headings {
  readonly #wrappers: readonly Wrapper[];
  readonly #frame: Wrapper | undefined;
  readonly #framed: Wrapper | undefined;
  /** The line of signs that came last, and the name behind it; "" for none. */
  #open = "";
  #name = "";

  /**
   * @param wrappers those without a line in them
   * @param chain what is around the lines below them
   */
  constructor(wrappers: readonly Wrapper[], chain: Chain) {
    const isOwn = ({ name }: Wrapper) => name === FRAME || name === FRAMED;
    this.#wrappers = wrappers.filter(
      (wrapper) => !isOwn(wrapper) && (wrapper.name !== ABOVE_INDENTED || chain.includes(INDENTED)),
    );
    this.#frame = wrappers.find(({ name }) => name === FRAME);
    this.#framed = wrappers.find(({ name }) => name === FRAMED);
  }

  /** The node that a line names for the lines below it, null where it is no heading or not the end of one. Lines come in order. */
  nodeOf({ bytes, start, end }: Unwrapped): string | null {
    if (end - start > LONGEST_HEADING) return this.#begin("");
    const heading = this.#wrappers.find(({ matcher }) => matcher.match(bytes, start, end) >= 0);
    if (heading) {
      this.#begin("");
      return nameIn(heading, bytes);
    }
    if (this.#frame && this.#frame.matcher.match(bytes, start, end) >= 0) {
      const signs = bytes.toString("latin1", start, end);
      const name = signs === this.#open && this.#name !== "" ? this.#name : null;
      this.#begin(name === null ? signs : "");
      return name;
    }
    const isName = this.#framed && this.#open !== "" && this.#name === "";
    if (this.#framed && isName && this.#framed.matcher.match(bytes, start, end) >= 0) {
      this.#name = nameIn(this.#framed, bytes);
      return null;
    }
    return this.#begin("");
  }

  #begin(signs: string): null {
    this.#open = signs;
    this.#name = "";
    return null;
  }
}

function nameIn({ matcher: { spans }, node }: Wrapper, bytes: Buffer): string {
  return bytes.toString("utf8", spans[2 * node], spans[2 * node + 1]);
}
