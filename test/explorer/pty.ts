/** Runs a command in a terminal as a user does: keys go in, a screen comes out, and the shell's terminal remains. */
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type IPty, spawn } from "@lydell/node-pty";
import { onTestFinished } from "vitest";
import { Emulator } from "./emulator.ts";

const ROOT = join(import.meta.dirname, "../..");
const POLL_MS = 20;
/** For a machine that has other things to do. */
const PATIENCE_MS = 90_000;
/** Enough for what is still on its way when a program has ended. */
const LAST_BYTES_MS = 50;

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a command of the shell in a terminal of its own, in the folder of the project; it is killed with the test.
 * The command may pipe into the program (`cat a.log | node …`) and look at the terminal behind it (`; stty -a`).
 * `sh -i` with keys pressed into it is a shell with jobs.
 */
export function inTerminal(command: string, { columns = 80, rows = 24, env = {} }: TerminalOptions = {}): Pty {
  const shell = spawn("/bin/sh", ["-c", command], {
    cols: columns,
    rows,
    cwd: ROOT,
    env: { ...process.env, TERM: "xterm-256color", LC_ALL: "C.UTF-8", PS1: "$ ", ...env },
  });
  const pty = new Pty(shell, new Emulator(columns, rows));
  onTestFinished(() => pty.close());
  return pty;
}

export class Pty {
  readonly #shell: IPty;
  readonly #emulator: Emulator;
  #running = true;
  /** Status of the command as a shell tells it: 128 and the signal's number for one that a signal ended. */
  readonly exited: Promise<number>;

  constructor(shell: IPty, emulator: Emulator) {
    this.#shell = shell;
    this.#emulator = emulator;
    shell.onData((text) => emulator.write(text));
    this.exited = new Promise((resolve) =>
      shell.onExit(async ({ exitCode, signal }) => {
        this.#running = false;
        await sleep(LAST_BYTES_MS);
        await emulator.settled();
        resolve(signal ? 128 + signal : exitCode);
      }),
    );
  }

  /** Sends keys as a terminal does: `"j"`, `"\r"`, `"\x1b[A"`, `"\x03"`. */
  press(keys: string): void {
    this.#shell.write(keys);
  }

  /** The rows of the screen, without blanks at their ends. */
  screen(): string[] {
    return this.#emulator.screen();
  }

  /** Waits until a text stands on the screen, or it looks as asked; gives that screen. */
  async until(wanted: string | ((screen: string[]) => boolean)): Promise<string[]> {
    const ends = Date.now() + PATIENCE_MS;
    const fits = typeof wanted === "string" ? (rows: string[]) => rows.join("\n").includes(wanted) : wanted;
    for (;;) {
      await this.#emulator.settled();
      const screen = this.screen();
      if (fits(screen)) return screen;
      if (Date.now() > ends) throw new Error(`Not seen within ${PATIENCE_MS} ms: ${wanted}\n${screen.join("\n")}`);
      await sleep(POLL_MS);
    }
  }

  resize(columns: number, rows: number): void {
    this.#emulator.resize(columns, rows);
    this.#shell.resize(columns, rows);
  }

  /** Sends a signal to the shell; to the program itself where the command begins with `exec`. */
  signal(name: NodeJS.Signals): void {
    this.#shell.kill(name);
  }

  isAlternate(): boolean {
    return this.#emulator.isAlternate();
  }

  cursorHidden(): boolean {
    return this.#emulator.cursorHidden();
  }

  /** What of the screen is not as a shell wants it. What the system knows of the terminal, `stty -a` tells. */
  leftovers(): string[] {
    return this.#emulator.leftovers();
  }

  /** What was put on the clipboard last. */
  clipboard(): string {
    return this.#emulator.clipboard();
  }

  async close(): Promise<void> {
    if (this.#running) this.#shell.kill("SIGKILL");
    await this.exited;
    this.#emulator.dispose();
  }
}
