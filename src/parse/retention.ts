/**
 * Which lines are kept for whoever shows them: those that became events, where a pipe cannot be read again, or where what is
 * packed would have to be unpacked a second time.
 */
import type { LineRef } from "../event.ts";
import type { Input } from "../ingest/input.ts";
import { rereading, retain } from "../ingest/reread.ts";

/** How many bytes of an input's lines are kept, by how it can be read a second time. */
const ROOM = { cheap: 0, unpacked: 64 * 1024 * 1024, never: Number.POSITIVE_INFINITY };
/** What a line that is kept takes besides its text. */
const LINE_BYTES = 128;

/** Keeps nothing before the first input has begun. */
export class Retention {
  readonly #inputOf: (line: Pick<LineRef, "input">) => Input | undefined;
  readonly #isAll: boolean;
  /** For lines of the input being read. */
  #room = 0;

  /** @param isAll keep lines of every input: none can be read a second time */
  constructor(inputOf: (line: Pick<LineRef, "input">) => Input | undefined, isAll: boolean) {
    this.#inputOf = inputOf;
    this.#isAll = isAll;
  }

  /** From now on lines are of this input. */
  async begin(input: Input): Promise<void> {
    this.#room = this.#isAll ? Number.POSITIVE_INFINITY : ROOM[await rereading(input)];
  }

  /**
   * Keeps a line, as far as there is room for lines of its input. Where there is none any more those kept before are given
   * up: the input is unpacked again for the others.
   * @param isLine false for the text of an export's row, where another reading would give the line
   */
  keep(place: LineRef, bytes: Buffer, start: number, end: number, isLine: boolean): void {
    if (this.#room === 0 || (!isLine && this.#room !== Number.POSITIVE_INFINITY)) return;
    const input = this.#inputOf(place);
    if (!input) return;
    this.#room -= end - start + LINE_BYTES;
    if (this.#room > 0) retain(input, bytes, start, end, place.offset);
    else {
      this.#room = 0;
      input.retained.clear();
    }
  }

  /** Gives up a line whose event another one took the place of. */
  drop(place: Pick<LineRef, "input" | "offset">): void {
    this.#inputOf(place)?.retained.delete(place.offset);
  }
}
