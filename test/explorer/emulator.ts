/** A terminal without a window: what is written to it can be looked at. */
import { Terminal } from "@xterm/headless";

export class Emulator {
  readonly #terminal: Terminal;
  #cursorHidden = false;
  #clipboard = "";

  constructor(columns: number, rows: number) {
    this.#terminal = new Terminal({ cols: columns, rows, allowProposedApi: true });
    const cursor = (hidden: boolean) => (parameters: readonly (number | number[])[]) => {
      if (parameters.includes(25)) this.#cursorHidden = hidden;
      return false; // the terminal does its part as well
    };
    this.#terminal.parser.registerCsiHandler({ prefix: "?", final: "l" }, cursor(true));
    this.#terminal.parser.registerCsiHandler({ prefix: "?", final: "h" }, cursor(false));
    this.#terminal.parser.registerOscHandler(52, (data) => {
      this.#clipboard = Buffer.from(data.replace(/^c;/, ""), "base64").toString();
      return true;
    });
  }

  write(text: string): void {
    this.#terminal.write(text);
  }

  /** Resolves when everything written so far is on the screen. */
  settled(): Promise<void> {
    return new Promise((resolve) => this.#terminal.write("", resolve));
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
  }

  /** The rows of the screen, without blanks at their ends. */
  screen(): string[] {
    const { active } = this.#terminal.buffer;
    const rows = Array.from({ length: this.#terminal.rows }, (_, row) => active.getLine(active.viewportY + row));
    return rows.map((line) => line?.translateToString().trimEnd() ?? "");
  }

  isAlternate(): boolean {
    return this.#terminal.buffer.active.type === "alternate";
  }

  cursorHidden(): boolean {
    return this.#cursorHidden;
  }

  /** What was put on the clipboard last (OSC 52). */
  clipboard(): string {
    return this.#clipboard;
  }

  /** What is not as a shell wants it. */
  leftovers(): string[] {
    const { wraparoundMode, bracketedPasteMode, synchronizedOutputMode } = this.#terminal.modes;
    const found = {
      "alternate screen": this.isAlternate(),
      "cursor hidden": this.#cursorHidden,
      "no wrapping": !wraparoundMode,
      "bracketed paste": bracketedPasteMode,
      "frame not ended": synchronizedOutputMode,
    };
    return Object.entries(found).flatMap(([name, left]) => (left ? [name] : []));
  }

  dispose(): void {
    this.#terminal.dispose();
  }
}
