/** The commands and their options, and which function runs each. */
import { existsSync } from "node:fs";
import { Argument, Command, CommanderError, Option } from "commander";
import { safeText } from "../report/safe-text.ts";
import type { Shell } from "./completion.ts";
import type { EventFlags } from "./events.ts";
import { failureOf, WRONG_USE } from "./failure.ts";
import { noHelpFor, noSuchCommand } from "./messages.ts";
import { namesNear } from "./near-names.ts";
import { addNarrowingOptions, addReadingOptions, type Flags, parsed, TIMES, UNSET } from "./options.ts";
import type { ReplayFlags } from "./replay.ts";
import type { ReportFlags } from "./report.ts";
import { say } from "./terminal.ts";
import { optimizeLater } from "./v8.ts";
import { readTime } from "./values.ts";
import { VERSION } from "./version.ts";

const SUMMARY =
  "Reads the server logs of ZooKeeper, BookKeeper, Pulsar, Pegasus and Kvrocks and tells what happened: who was what when, what went wrong, why, and what to do.";
/** Behind the help and in the manual page. */
export const EXAMPLES = `
Examples:
  quorumscope /var/log/zookeeper/                look around in a folder of logs
  quorumscope report zk1=a.log zk2=b.log         the report, with names of nodes
  quorumscope report -f html -o incident.html .  the same as a page to hand on
  kubectl logs --prefix -l app=zk | quorumscope  one stream of many nodes
`;
export const STATUSES = `
Exit status: 0 done; 1 --fail-on reached; 2 usage, or nothing could be read;
3 done, but some input could not be read or understood; 70 a defect of the
program. Data goes to stdout, everything else to stderr.`;

/** Runs the command that the arguments name, and says why where it cannot. @returns the exit status */
export async function runCommand(argv: readonly string[]): Promise<number> {
  optimizeLater();
  let status = 0;
  const program = commandLine((result) => {
    status = result;
  });
  try {
    checkCommand(argv[2] ?? "", program);
    if (argv[2] === "help") checkHelp(argv[3], program);
    await program.parseAsync(argv);
    return status;
  } catch (error) {
    // it has been said what was wrong; help ends this way too
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USE;
    const failure = failureOf(error);
    say(failure.sentence);
    return failure.status;
  }
}

/** What is no command is a path: one that is misspelt would have its options refused, as those of another command. */
function checkCommand(word: string, { commands }: Command): void {
  const names = commands.map((command) => command.name());
  if (!/^[a-z]+$/i.test(word) || names.includes(word) || existsSync(word)) return;
  const near = namesNear(word.toLowerCase(), names);
  if (near.length > 0) throw noSuchCommand(word, near);
}

/** commander would print the help of the program, and not why. */
function checkHelp(word: string | undefined, { commands }: Command): void {
  const names = [...commands.map((command) => command.name()), "help"];
  if (word === undefined || word.startsWith("-") || names.includes(word)) return;
  throw noHelpFor(word, namesNear(word.toLowerCase(), names));
}

/** The parser of the command line; `done` is told the exit status of the command that ran. */
export function commandLine(done: (status: number) => void): Command {
  const program = new Command("quorumscope")
    .usage("[PATH...]\n       quorumscope [command] [options]")
    .description(SUMMARY)
    .version(VERSION)
    .addHelpText("after", `${EXAMPLES}${STATUSES}`);
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
      new Option("-f, --format <format>", "kind of document")
        .choices(["text", "markdown", "html", "json"])
        .default("text"),
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

  const replay = program
    .command("replay")
    .description("run the rules of ZooKeeper's elections over the logged votes: who waited for whom, and what if")
    .argument(...paths);
  const collect = (value: string, before: readonly string[]) => [...before, value];
  addReadingOptions(replay)
    .addOption(
      new Option("--at <time>", "ballot boxes at this time, and where to play on from: ISO, or -15m before the end")
        .argParser(parsed(readTime, TIMES))
        .default(undefined, "the decisive instants"),
    )
    .addOption(new Option("--node <name>", "only this node").argParser(collect).default([], "all"))
    .addOption(
      new Option("--without <name>", "what if this node were in no list, and took no part")
        .argParser(collect)
        .default([], "none"),
    )
    .addOption(
      new Option(
        "--members <node=list>",
        "what if this were a node's list: zk0=zk0,zk1,zk2; groups zk0,zk1/zk2, weights zk0:2",
      )
        .argParser(collect)
        .default([], "as logged"),
    )
    .addOption(
      new Option("--set <node.cnxTimeout=time>", "what if a node gave up dialling after this time (1s, 500ms)")
        .argParser(collect)
        .default([], "5s"),
    )
    .addOption(new Option("-f, --format <format>", "kind of document").choices(["text", "json"]).default("text"))
    .addOption(new Option("--color <when>", "colours").choices(["auto", "always", "never"]).default("auto"))
    .option("--ascii", "no character beyond ASCII")
    .action(async (given: string[], flags: ReplayFlags) =>
      done(await (await import("./replay.ts")).replay(given, { ...UNSET, ...flags })),
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

  program
    .command("completion")
    .description("print a script with which a shell completes commands, options and their values")
    .addArgument(new Argument("<bash|zsh|fish>").choices(["bash", "zsh", "fish"]))
    .action(async (shell: Shell) => done(await (await import("./completion.ts")).completion(program, shell)));
  return program;
}
