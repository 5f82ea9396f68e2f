/** The commands and their options, and which function runs each. */
import { Command, CommanderError, Option } from "commander";
import { safeText } from "../report/safe-text.ts";
import type { EventFlags } from "./events.ts";
import { failureOf, WRONG_USE } from "./failure.ts";
import { addNarrowingOptions, addReadingOptions, type Flags, UNSET } from "./options.ts";
import type { ReportFlags } from "./report.ts";
import { say } from "./terminal.ts";
import { VERSION } from "./version.ts";

const SUMMARY =
  "Reads the server logs of ZooKeeper, BookKeeper, Kvrocks and Pegasus and tells what happened: who was what when, what went wrong, why, and what to do.";
const STATUSES = `
Exit status: 0 done; 1 --fail-on reached; 2 usage, or nothing could be read; 3 done, but some input could not be read or
understood; 70 a defect of the program. Data goes to stdout, everything else to stderr.`;

/** Runs the command that the arguments name, and says why where it cannot. @returns the exit status */
export async function runCommand(argv: readonly string[]): Promise<number> {
  let status = 0;
  try {
    await commandLine((result) => {
      status = result;
    }).parseAsync(argv);
    return status;
  } catch (error) {
    // it has been said what was wrong; help ends this way too
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USE;
    const failure = failureOf(error);
    say(failure.sentence);
    return failure.status;
  }
}

/** The parser of the command line; `done` is told the exit status of the command that ran. */
function commandLine(done: (status: number) => void): Command {
  const program = new Command("quorumscope").description(SUMMARY).version(VERSION).addHelpText("after", STATUSES);
  program.exitOverride();
  program.configureOutput({ outputError: (text, write) => write(`${safeText(text.trimEnd())}\n`) });
  const paths = [
    "[PATH...]",
    'files, folders, archives, "-" for stdin; NODE=PATH names the node a path belongs to',
  ] as const;

  const explore = program
    .command("explore", { isDefault: true })
    .description("look around in the logs in a terminal (what is done without a command); elsewhere, print the report")
    .argument(...paths);
  addNarrowingOptions(addReadingOptions(explore)).action(async (given: string[], flags: Flags) =>
    done(await (await import("./explore.ts")).explore(given, { ...UNSET, ...flags })),
  );

  const report = program
    .command("report")
    .description("diagnose logs and print a document")
    .argument(...paths);
  addNarrowingOptions(addReadingOptions(report))
    .addOption(
      new Option("-f, --format <format>", "kind of document").choices(["text", "markdown", "json"]).default("text"),
    )
    .option("-o, --output <file>", "write the document to a file")
    .action(async (given: string[], flags: ReportFlags) =>
      done(await (await import("./report.ts")).report(given, { ...UNSET, ...flags })),
    );

  const events = program
    .command("events")
    .description("print typed events, one a line, as they are read")
    .argument(...paths);
  addReadingOptions(events)
    .addOption(new Option("-f, --format <format>", "kind of lines").choices(["ndjson", "csv"]).default("ndjson"))
    .action(async (given: string[], flags: EventFlags) =>
      done(await (await import("./events.ts")).events(given, { ...UNSET, ...flags })),
    );

  program
    .command("explain")
    .description("what a pathology is, how it is recognised, what to do; without an identifier, the list")
    .argument("[IDENTIFIER]")
    .action(async (identifier: string | undefined) => done(await (await import("./explain.ts")).explain(identifier)));

  program
    .command("systems")
    .description("systems, layouts and wordings understood")
    .action(async () => done(await (await import("./systems.ts")).systems()));
  return program;
}
