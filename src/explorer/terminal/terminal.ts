/**
 * The terminal that keys come from, and every way out: whatever ends or stops the program, the screen is left and the
 * terminal cooks its lines again before anything else happens.
 */
import { openSync } from "node:fs";
import { constants } from "node:os";
import { ReadStream } from "node:tty";
import { safeText } from "../../report/safe-text.ts";
import type { Screen } from "./screen.ts";

const DEADLY = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"] as const;
/** A defect of the program (sysexits.h, EX_SOFTWARE). */
const DEFECT = 70;
/** Who is stopped stands still long before; nobody stops a program whose shell knows no jobs. */
const STOPPED_WITHIN_MS = 50;

/** Where keys come from: standard input, or the terminal itself where that is a pipe or a file; null without either. */
export function terminalForKeys(): ReadStream | null {
  if (process.stdin.isTTY) return process.stdin;
  try {
    return new ReadStream(openSync("/dev/tty", "r"));
  } catch {
    return null;
  }
}

/** Holds the terminal, keys and screen together, from `open` to `close`. */
export class Terminal {
  readonly #keys: ReadStream;
  readonly #screen: Screen;
  #onBytes: (bytes: Buffer) => void = () => {};
  #held = false;
  #stopping: NodeJS.Timeout | undefined;

  constructor(keys: ReadStream, screen: Screen) {
    this.#keys = keys;
    this.#screen = screen;
  }

  /** Enters the screen and hands out what is typed, as the terminal sends it. */
  open(onBytes: (bytes: Buffer) => void): void {
    this.#onBytes = onBytes;
    this.#keys.on("data", onBytes).on("end", this.#hangUp).on("error", this.#hangUp);
    for (const signal of DEADLY) process.on(signal, this.#die);
    process.on("SIGTSTP", this.suspend).on("SIGCONT", this.#resume);
    process.on("exit", this.#giveBack).on("uncaughtException", this.fail);
    this.#take();
  }

  /** Gives the terminal back for good; the program may end. */
  close(): void {
    clearTimeout(this.#stopping);
    this.#giveBack();
    this.#keys.off("data", this.#onBytes).off("end", this.#hangUp).off("error", this.#hangUp);
    this.#keys.pause().unref();
    for (const signal of DEADLY) process.off(signal, this.#die);
    process.off("SIGTSTP", this.suspend).off("SIGCONT", this.#resume);
    process.off("exit", this.#giveBack).off("uncaughtException", this.fail);
  }

  /** Ctrl-Z: back to the shell until it continues the job, with all that is piped together in it. */
  suspend = (): void => {
    this.#giveBack();
    process.off("SIGTSTP", this.suspend);
    process.kill(0, "SIGTSTP");
    this.#stopping = setTimeout(this.#resume, STOPPED_WITHIN_MS);
  };

  /** Ends the program for a defect: status 70, and what is known of it on standard error. */
  fail = (error: unknown): never => {
    this.#giveBack();
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const lines = ["quorumscope has a defect; please report it with the lines below.", ...details.split("\n")];
    process.stderr.write(`${lines.map(safeText).join("\n")}\n`);
    process.exit(DEFECT);
  };

  #resume = (): void => {
    clearTimeout(this.#stopping);
    process.off("SIGTSTP", this.suspend).on("SIGTSTP", this.suspend);
    this.#take();
    // Who is not in the foreground is not told that the window changed: Node looks at its size when it hears this.
    process.kill(process.pid, "SIGWINCH");
  };

  /** Ends as the signal would have ended the program, but behind those who clean up at its exit. */
  #die = (signal: NodeJS.Signals): void => {
    this.#giveBack();
    process.removeAllListeners(signal);
    process.once("exit", () => process.kill(process.pid, signal));
    process.exit(128 + constants.signals[signal]);
  };

  #hangUp = (): void => {
    if (this.#held) this.#die("SIGHUP");
  };

  #take(): void {
    this.#held = true;
    // Off first: who stopped us from outside may have changed the mode, of which Node knows nothing.
    this.#keys.setRawMode(false).setRawMode(true);
    this.#screen.enter();
  }

  #giveBack = (): void => {
    if (!this.#held) return;
    this.#held = false;
    this.#screen.leave();
    this.#keys.setRawMode(false);
  };
}
