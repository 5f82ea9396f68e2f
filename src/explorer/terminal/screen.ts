/** The only writer to the terminal while the explorer is open: whole frames come in, the rows that changed go out. */
import { writeSync } from "node:fs";
import type { Size } from "../layout.ts";

/** What frames are written to: `process.stdout`, or a terminal that a test keeps. */
export interface Output {
  /** Where it is a file of the system. */
  readonly fd?: number;
  readonly columns: number;
  readonly rows: number;
  write(text: string): boolean;
  on(event: "resize" | "drain", listener: () => void): unknown;
  off(event: "resize" | "drain", listener: () => void): unknown;
}

/** Alternate screen, cursor hidden, no wrapping at the right edge, pastes in brackets. */
const ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h";
const LEAVE = "\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l";
/** A terminal that knows these shows nothing until all of a frame has come. */
const BEGIN_FRAME = "\x1b[?2026h";
const END_FRAME = "\x1b[?2026l";
const PLAIN = "\x1b[0m";
const CLEAR = `${PLAIN}\x1b[2J`;

export class Screen {
  readonly #output: Output;
  #entered = false;
  /** The newest frame; what came between it and the one shown is forgotten. */
  #frame: readonly string[] = [];
  /** What stands on the terminal, a text a row; null where only a clear can tell. */
  #shown: readonly string[] | null = null;
  #flushing = false;
  /** The output has more than it can take until it drains. */
  #full = false;

  constructor(output: Output) {
    this.#output = output;
  }

  /** Columns and rows to draw for. A serial line says 0: then those that every terminal has. */
  get size(): Size {
    return { columns: this.#output.columns || 80, rows: this.#output.rows || 24 };
  }

  /** Takes the terminal, or takes it once more after somebody else had it. */
  enter(): void {
    if (!this.#entered) {
      this.#output.on("resize", this.repaint);
      this.#output.on("drain", this.#drained);
    }
    this.#entered = true;
    this.#full = !this.#output.write(ENTER);
    this.repaint();
  }

  /** Gives the terminal back at once, so that a signal or an error can end the program right behind it. */
  leave(): void {
    if (!this.#entered) return;
    this.#entered = false;
    this.#output.off("resize", this.repaint);
    this.#output.off("drain", this.#drained);
    if (this.#output.fd === undefined) {
      this.#output.write(LEAVE);
      return;
    }
    try {
      writeSync(this.#output.fd, LEAVE);
    } catch {
      // The terminal has gone: nobody is left to give it back to.
    }
  }

  /** Shows a frame: a text a row, styled or not, none wider than the terminal. Of several in one turn the last counts. */
  show(rows: readonly string[]): void {
    this.#frame = rows;
    this.#flushSoon();
  }

  /** Draws everything anew, over whatever has come between. */
  repaint = (): void => {
    this.#shown = null;
    this.#flushSoon();
  };

  /** Asks the terminal to put a text on the clipboard (OSC 52); one that does not know how or may not does nothing. */
  copy(text: string): void {
    if (!this.#entered) return;
    this.#full = !this.#output.write(`\x1b]52;c;${Buffer.from(text).toString("base64")}\x07`);
  }

  #drained = (): void => {
    this.#full = false;
    this.#flush();
  };

  #flushSoon(): void {
    if (this.#flushing) return;
    this.#flushing = true;
    setImmediate(() => {
      this.#flushing = false;
      this.#flush();
    });
  }

  #flush(): void {
    if (!this.#entered || this.#full) return;
    const frame = Array.from({ length: this.size.rows }, (_, row) => this.#frame[row] ?? "");
    const shown = this.#shown;
    const changes = frame.flatMap((text, row) => (text === (shown?.[row] ?? "") ? [] : [drawn(text, row)]));
    if (shown !== null && changes.length === 0) return;
    this.#shown = frame;
    const clear = shown === null ? CLEAR : "";
    this.#full = !this.#output.write(BEGIN_FRAME + clear + changes.join("") + END_FRAME);
  }
}

/** Erased before it is written: behind the last column the cursor stays on it, and erasing would take it away. */
function drawn(text: string, row: number): string {
  return `\x1b[${row + 1};1H\x1b[K${text}${PLAIN}`;
}
