#!/usr/bin/env node
/** The program: reads the arguments, runs one command, turns what happened into an exit status. */
import { CommanderError } from "commander";
import { commandLine } from "./command-line.ts";
import { failureOf } from "./failure.ts";
import { endWithReader, say } from "./terminal.ts";

async function main(): Promise<number> {
  let status = 0;
  try {
    await commandLine((result) => {
      status = result;
    }).parseAsync(process.argv);
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const failure = failureOf(error);
    say(failure.sentence);
    return failure.status;
  }
}

endWithReader();
process.exitCode = await main();
