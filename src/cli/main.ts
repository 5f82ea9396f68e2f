#!/usr/bin/env node
/** The program: answers what needs nothing loaded, runs the command otherwise, and ends with its exit status. */
import { readFileSync } from "node:fs";
import { VERSION } from "./version.ts";

/** Alone, these are answered before anything else loads: scripts ask, and wait. */
const VERSION_FLAGS = ["--version", "-V"];
const HELP_FLAGS = ["--help", "-h"];

async function main(): Promise<number> {
  const [, , flag = "", ...more] = process.argv;
  const answer = more.length === 0 ? readyAnswer(flag) : null;
  if (answer !== null) {
    process.stdout.write(answer);
    return 0;
  }
  const { runCommand } = await import("./command-line.ts");
  return runCommand(process.argv);
}

function readyAnswer(flag: string): string | null {
  if (VERSION_FLAGS.includes(flag)) return `${VERSION}\n`;
  // a terminal's width counts
  return HELP_FLAGS.includes(flag) && !process.stdout.isTTY ? writtenHelp() : null;
}

/** The help as the build has written it down; null where nothing was built. */
function writtenHelp(): string | null {
  try {
    return readFileSync(new URL("./help.txt", import.meta.url), "utf8");
  } catch {
    return null;
  }
}

/** As for a file of -o that cannot be written; 1 would say that --fail-on was reached. */
const NOT_WRITTEN = 2;

/** Ends the program quietly when the reader of stdout has gone: `quorumscope … | head` is a success. */
function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    import("../words.ts").then(({ systemsWords }) => {
      process.stderr.write(`Standard output cannot be written: ${systemsWords(error)}.\n`);
      process.exit(NOT_WRITTEN);
    });
  });
}

endWithReader();
process.exitCode = await main();
