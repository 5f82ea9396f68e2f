/** Standard output and standard error: colours, data, progress. */
import { existsSync, statSync } from "node:fs";
import { access, constants, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { isSystemError } from "../ingest/problems.ts";
import { safeText } from "../report/safe-text.ts";
import { systemsWords } from "../words.ts";
import { cannotWrite } from "./messages.ts";

/** Quicker work needs no progress. */
const PROGRESS_AFTER_MS = 1000;
const PROGRESS_EVERY_MS = 200;
const BLOCK_CHARACTERS = 256 * 1024;

/** Whether to colour what goes to stdout: the flag, then NO_COLOR and FORCE_COLOR, then whether it is a terminal. */
export function wantsColor(flag: "auto" | "always" | "never"): boolean {
  if (flag !== "auto") return flag === "always";
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR !== undefined) return process.env.FORCE_COLOR !== "0";
  return isScreen();
}

/** Whether stdout is a terminal that knows colours and places: TERM=dumb (a shell inside an editor) says that it is not. */
export function isScreen(): boolean {
  return process.stdout.isTTY === true && process.env.TERM !== "dumb";
}

/**
 * Whether what is shown keeps to ASCII: where the flag says so, or the locale of the terminal has no more signs.
 * A locale that nobody has set tells nothing.
 */
export function wantsAscii(flag: boolean): boolean {
  if (flag || process.stdout.isTTY !== true) return flag;
  const locale = process.env.LC_ALL || process.env.LC_CTYPE || process.env.LANG || "";
  return /^(C|POSIX)$|\.(?!utf-?8)/i.test(locale);
}

/** Longer lines are hard to read. */
const MOST_COLUMNS = 100;

/** Columns for a document: a terminal that is narrower would break its tables and lanes. */
export function documentColumns(): number {
  return process.stdout.isTTY ? Math.min(MOST_COLUMNS, process.stdout.columns) : MOST_COLUMNS;
}

/**
 * Whoever waits for a gigabyte to be read learns before it that the document has no place to go.
 * @throws UsageError for a file that cannot be written
 */
export async function checkWritable(file: string): Promise<void> {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw cannotWrite(file, "it is a folder; name a file");
  try {
    await access(existsSync(file) ? file : dirname(file), constants.W_OK);
  } catch (error) {
    if (isSystemError(error)) throw cannotWrite(file, systemsWords(error));
    throw error;
  }
}

/**
 * Writes data to stdout or a file; resolves when it is handed over. A reader that has gone is no error.
 * @throws UsageError for a file that cannot be written
 */
export async function writeData(pieces: Iterable<string>, file: string | null): Promise<void> {
  if (file !== null) {
    try {
      await writeFile(file, inBlocks(pieces));
    } catch (error) {
      if (isSystemError(error)) throw cannotWrite(file, systemsWords(error));
      throw error;
    }
    return;
  }
  for (const block of inBlocks(pieces))
    await new Promise<void>((resolve) => process.stdout.write(block, () => resolve()));
}

/** Pieces joined until writing them is worth a call. */
function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block = "";
  for (const piece of pieces) {
    block += piece;
    if (block.length < BLOCK_CHARACTERS) continue;
    yield block;
    block = "";
  }
  if (block !== "") yield block;
}

/** One sentence to stderr, whatever a path or a log may have put into it made safe. */
export function say(sentence: string): void {
  process.stderr.write(`${safeText(sentence)}\n`);
}

/** Shows on stderr how much has been read, once it takes longer than a second. */
export function progressOf(
  totalBytes: number,
  enabled: boolean,
): { readonly add: (bytes: number) => void; readonly end: () => void } {
  const began = Date.now();
  let read = 0;
  let shown = 0;
  const visible = enabled && process.stderr.isTTY === true;
  return {
    add: (bytes) => {
      read += bytes;
      const now = Date.now();
      if (!visible || now - began < PROGRESS_AFTER_MS || now - shown < PROGRESS_EVERY_MS) return;
      shown = now;
      const share =
        totalBytes > 0 && read <= totalBytes
          ? ` of ${megabytes(totalBytes)} (${Math.floor((100 * read) / totalBytes)} %)`
          : "";
      process.stderr.write(`\rreading ${megabytes(read)}${share} … `);
    },
    end: () => {
      if (shown > 0) process.stderr.write("\r\x1b[K");
    },
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
