/** What is going to happen, in order of time; what is planned for one instant happens in the order of planning. */

interface Item {
  readonly at: number;
  readonly act: () => void;
}

export class Agenda {
  /** The latest comes first, so that the next one is taken from the end. */
  readonly #items: Item[] = [];
  #now: number;

  constructor(start: number) {
    this.#now = start;
  }

  get now(): number {
    return this.#now;
  }

  /** Plans something for `delayMs` from now. */
  after(delayMs: number, act: () => void): void {
    const at = this.#now + delayMs;
    let place = this.#items.length;
    while (place > 0 && (this.#items[place - 1]?.at ?? at) <= at) place--;
    this.#items.splice(place, 0, { at, act });
  }

  /** Lets `ms` pass. */
  pass(ms: number): void {
    const end = this.#now + ms;
    while ((this.#items.at(-1)?.at ?? Number.POSITIVE_INFINITY) <= end) this.#step();
    this.#now = end;
  }

  /** Goes on until something is true. */
  until(isTrue: () => boolean): void {
    while (!isTrue()) if (!this.#step()) throw new Error("nothing is planned that could make it true");
  }

  /** Forgets what is still planned. */
  clear(): void {
    this.#items.length = 0;
  }

  #step(): boolean {
    const next = this.#items.pop();
    if (!next) return false;
    this.#now = next.at;
    next.act();
    return true;
  }
}
