#!/usr/bin/env node
/** The program: answers what needs nothing loaded, runs the command otherwise, and ends with its exit status. */
import { VERSION } from "./version.ts";

/** Alone, these are answered before anything else loads: scripts ask, and wait. */
const VERSION_FLAGS = ["--version", "-V"];

async function main(): Promise<number> {
  const [, , flag = "", ...more] = process.argv;
  if (VERSION_FLAGS.includes(flag) && more.length === 0) {
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  const { runCommand } = await import("./command-line.ts");
  return runCommand(process.argv);
}

/** Ends the program quietly when the reader of stdout has gone: `quorumscope … | head` is a success. */
function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}

endWithReader();
process.exitCode = await main();
