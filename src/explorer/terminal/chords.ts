/**
 * Turns what a terminal sends into chords. Keys, characters and pastes are cut anywhere between two reads, and an Escape
 * is told from the beginning of a sequence only by what does not follow: so this waits, and key-sequences.ts knows.
 */
import { StringDecoder } from "node:string_decoder";
import { graphemesOf } from "../../report/graphemes.ts";
import { altKey, characterKey, ESC, sequenceBehindEscape } from "./key-sequences.ts";

/** A key as key-sequences.ts names it; or what was pasted, as it came: not made safe. */
export type Chord = string | { readonly paste: string };

/** A sequence that is cut between two reads goes on sooner; a finger on Escape does nothing sooner. */
const UNFINISHED_MS = 30;
/** A paste goes on sooner; one whose end was lost must not swallow keys for ever. */
const UNFINISHED_PASTE_MS = 1000;

const PASTE_BEGINS = `${ESC}[200~`;
const PASTE_ENDS = `${ESC}[201~`;

/** Reads the bytes of one terminal. */
export class ChordReader {
  readonly #onChord: (chord: Chord) => void;
  readonly #utf8 = new StringDecoder("utf8");
  /** What has come and is not complete: the beginning of a sequence, or of a paste without its brackets. */
  #unfinished = "";
  #pasting = false;
  #wait: NodeJS.Timeout | undefined;

  constructor(onChord: (chord: Chord) => void) {
    this.#onChord = onChord;
  }

  /** Takes the bytes of one read and hands out every chord that they complete. */
  read(bytes: Uint8Array): void {
    clearTimeout(this.#wait);
    this.#wait = undefined;
    let text = this.#unfinished + this.#utf8.write(bytes);
    while (text !== "") {
      const rest = this.#pasting ? this.#takePaste(text) : this.#takeKeys(text);
      if (rest === text) break;
      text = rest;
    }
    this.#unfinished = text;
    if (text !== "" || this.#pasting) this.#waitForMore();
  }

  #takePaste(text: string): string {
    const end = text.indexOf(PASTE_ENDS);
    if (end < 0) return text;
    this.#pasting = false;
    this.#onChord({ paste: text.slice(0, end) });
    return text.slice(end + PASTE_ENDS.length);
  }

  /** Takes what stands before the next escape, or the sequence that begins there; all is left if that is not complete. */
  #takeKeys(text: string): string {
    const typed = text.split(ESC, 1)[0] ?? "";
    if (typed !== "") {
      for (const { segment } of graphemesOf(typed)) this.#hand(characterKey(segment));
      return text.slice(typed.length);
    }
    if (text.startsWith(PASTE_BEGINS)) {
      this.#pasting = true;
      return text.slice(PASTE_BEGINS.length);
    }
    const sequence = sequenceBehindEscape(text.slice(ESC.length));
    if (sequence === "unfinished") return text;
    this.#hand(sequence.chord);
    return text.slice(ESC.length + sequence.length);
  }

  #waitForMore(): void {
    const giveUp = () => {
      if (this.#wait === wait) this.#giveUpWaiting();
    };
    // What came while this thread was busy is read before it is called missing: timers go before reads.
    const wait = setTimeout(() => setImmediate(giveUp), this.#pasting ? UNFINISHED_PASTE_MS : UNFINISHED_MS);
    this.#wait = wait;
  }

  #giveUpWaiting(): void {
    const unfinished = this.#unfinished;
    this.#unfinished = "";
    if (this.#pasting) {
      this.#pasting = false;
      this.#onChord({ paste: unfinished });
    } else if (unfinished === ESC) {
      this.#onChord("escape");
    } else if (unfinished.length === 2) {
      this.#hand(altKey(unfinished.slice(1)).chord);
    }
  }

  #hand(chord: string | null): void {
    if (chord !== null) this.#onChord(chord);
  }
}
