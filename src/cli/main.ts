#!/usr/bin/env node
/** The program: reads the arguments, runs one command, turns what happened into an exit status. */
import { failureOf } from "./failure.ts";
import { endWithReader, say, writeData } from "./terminal.ts";
import { VERSION } from "./version.ts";

/** Alone, these are answered before the parser of the command line loads: scripts ask, and wait. */
const VERSION_FLAGS = ["--version", "-V"];

async function main(): Promise<number> {
  const [, , flag = "", ...more] = process.argv;
  try {
    if (VERSION_FLAGS.includes(flag) && more.length === 0) {
      await writeData(`${VERSION}\n`, null);
      return 0;
    }
    const { runCommand } = await import("./command-line.ts");
    return await runCommand(process.argv);
  } catch (error) {
    const failure = failureOf(error);
    say(failure.sentence);
    return failure.status;
  }
}

endWithReader();
process.exitCode = await main();
