#!/usr/bin/env node
/** The program: reads the arguments, runs one command, turns what happened into an exit status. */
import { CommanderError } from "commander";
import { GrammarError } from "../grammar/errors.ts";
import { commandLine } from "./command-line.ts";
import { UsageError } from "./messages.ts";
import { endWithReader, say } from "./terminal.ts";

/** A defect of the program (sysexits.h, EX_SOFTWARE). */
const DEFECT = 70;

async function main(): Promise<number> {
  let status = 0;
  try {
    await commandLine((result) => {
      status = result;
    }).parseAsync(process.argv);
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError || error instanceof GrammarError) {
      say(error.message);
      return 2;
    }
    say(
      `quorumscope has a defect; please report it with the lines below. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return DEFECT;
  }
}

endWithReader();
process.exitCode = await main();
