/**
 * The memory for events, shared by all sources of a run. Where it is full, repeats of lines make room first; and what sources
 * to come may need is kept for them, so that one server's flood does not take the events of the others with it.
 */

/** What holds events, and can give up those that say nothing new. */
export interface Holder {
  /** Bytes that it has not looked through for repeats. */
  readonly unfolded: number;
  foldRepeats(): void;
}

/** Looking through less than this share of the whole would cost more than it gives, as the end comes near. */
const WORTH_FOLDING = 1 / 16;

export class Budget {
  readonly #whole: number;
  #left: number;
  #kept = 0;
  readonly #holders = new Set<Holder>();

  /** @param bytes that events may take; Infinity for no bound */
  constructor(bytes: number) {
    this.#whole = bytes;
    this.#left = bytes;
  }

  /**
   * From here on keeps room for sources that are still to be read: for each an equal share of the whole, and no more than
   * the lines of it could take. An event takes less than its line.
   * @param lines bytes of each that is to come, Infinity where nobody knows them
   * @param sources how many share the whole
   */
  keepFor(lines: readonly number[], sources: number): void {
    const share = this.#whole / sources;
    this.#kept = lines.reduce((sum, bytes) => sum + Math.min(share, bytes), 0);
  }

  join(holder: Holder): void {
    this.#holders.add(holder);
  }

  leave(holder: Holder): void {
    this.#holders.delete(holder);
  }

  /** Bytes that are left, for sources to come too. */
  get left(): number {
    return this.#left;
  }

  /** Bytes that are used from here on; less than none gives some back. */
  use(bytes: number): void {
    this.#left -= bytes;
  }

  /** Whether one more event finds room, made by folding repeats if need be. */
  hasRoom(): boolean {
    while (this.#left <= this.#kept) if (!this.#fold()) return false;
    return true;
  }

  /** Each row is looked at once: what it costs grows with the events, not with how often the memory is full. */
  #fold(): boolean {
    let most: Holder | null = null;
    for (const holder of this.#holders) if (!most || holder.unfolded > most.unfolded) most = holder;
    if (!most || most.unfolded === 0 || most.unfolded < this.#whole * WORTH_FOLDING) return false;
    most.foldRepeats();
    return true;
  }
}
