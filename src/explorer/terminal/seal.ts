/**
 * Rows on their way through Ink. Ink takes every text apart into cells and puts it together again, which for a full
 * screen of coloured text takes 28 ms, and keeps every text it has ever measured. Our rows are already cut to their
 * width, so a row goes through it as a single character of a private plane, and is put in its place afterwards.
 */

/** Supplementary Private Use Area-A. */
const FIRST = 0xf0000;
/** More rows than any screen has, so that a row that is still in sight is never overwritten. */
const SEALS = 8192;

const SEALED = /[\u{f0000}-\u{f1fff}] */gu;

/** Hands out seals; the one used longest ago is used again. */
export class Sealer {
  readonly #charByText = new Map<string, string>();
  readonly #textByChar = new Map<string, string>();

  /** The character that stands for a painted row. */
  seal(text: string): string {
    const known = this.#charByText.get(text);
    const char = known ?? this.#free();
    // found again at the end of the map: the order is that of use
    this.#charByText.delete(text);
    this.#charByText.set(text, char);
    this.#textByChar.set(char, text);
    return char;
  }

  /** The frame of Ink with its rows put back; the blanks behind a seal are those that Ink fills up with. */
  unseal(frame: string): string[] {
    return frame.split("\n").map((row) => row.replace(SEALED, (found) => this.#textByChar.get(found.trimEnd()) ?? ""));
  }

  #free(): string {
    if (this.#charByText.size < SEALS) return String.fromCodePoint(FIRST + this.#charByText.size);
    const [oldest] = this.#charByText;
    if (oldest === undefined) throw new Error("there is no seal to use again");
    this.#charByText.delete(oldest[0]);
    return oldest[1];
  }
}
