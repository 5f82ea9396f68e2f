/** The options of the command line. Nothing heavy is loaded for them: help and the explorer's first frame wait for it. */
import { availableParallelism } from "node:os";
import { type Command, InvalidArgumentError, Option } from "commander";
import { SEVERITIES, type Severity } from "../case.ts";
import { systemNames } from "../systems/names.gen.ts";
import { readCount, readMemory, readTime, type TimePoint } from "./values.ts";

/** Flags as commander hands them over. */
export interface Flags {
  readonly system?: string;
  readonly tz: readonly string[];
  readonly clock: readonly string[];
  readonly since?: TimePoint;
  readonly until?: TimePoint;
  readonly node: readonly string[];
  readonly minSeverity?: Severity;
  readonly pathology: readonly string[];
  readonly failOn?: Severity;
  readonly follow: boolean;
  readonly color: "auto" | "always" | "never";
  readonly ascii: boolean;
  readonly progress: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly grammar: readonly string[];
  readonly jobs: number;
  readonly memory?: number;
  readonly full: boolean;
  readonly hash: boolean;
  readonly marks?: string;
  readonly engine: "compiled" | "nearley";
}

/** What a flag that is not given stands for; commander would print `(default: false)` behind each. */
export const UNSET = { follow: false, ascii: false, quiet: false, verbose: false, full: false, hash: false } as const;

/** Adds the options that say how logs are read. */
export function addReadingOptions(command: Command): Command {
  const collect = (value: string, before: readonly string[]) => [...before, value];
  return command
    .addOption(new Option("--system <name>", "skip detection").choices(systemNames))
    .addOption(
      new Option("--tz <zone>", "zone of stamps that carry none: ZONE, or NODE=ZONE")
        .argParser(collect)
        .default([], "inferred, else UTC"),
    )
    .addOption(
      new Option("--clock <node=offset>", "how far a node's clock is ahead (+37s, -12.5s)")
        .argParser(collect)
        .default([], "estimated"),
    )
    .option("--follow", "keep reading what is added; the explorer also takes up logs that appear in folders")
    .addOption(
      new Option("--grammar <file.ne>", "add message rules of your own").argParser(collect).default([], "none"),
    )
    .addOption(
      new Option("--jobs <n>", "threads that large logs are read with, 1 for none beside the program's own")
        .argParser(parsed(readCount, "a whole number from 1 on"))
        .default(availableParallelism(), "cores"),
    )
    .addOption(
      new Option("--memory <size>", "bound of the event store (default: a 40th of Node's heap)").argParser(
        parsed(readMemory, "512MB or 2GiB"),
      ),
    )
    .addOption(
      new Option("--engine <engine>", "how messages are matched; both give the same events")
        .choices(["compiled", "nearley"])
        .default("compiled"),
    )
    .option("--no-progress", "no progress on stderr")
    .option("-q, --quiet", "nothing on stderr but errors")
    .option("-v, --verbose", "more evidence and every problem");
}

/** Adds the options that say what of the answer is shown. */
export function addNarrowingOptions(command: Command): Command {
  const collect = (value: string, before: readonly string[]) => [...before, value];
  return command
    .addOption(
      new Option("--since <time>", "from this time on: ISO, a time of the last day, or -15m before the end").argParser(
        parsed(readTime, TIMES),
      ),
    )
    .addOption(new Option("--until <time>", "up to this time").argParser(parsed(readTime, TIMES)))
    .addOption(new Option("--node <name>", "only this node").argParser(collect).default([], "all"))
    .addOption(new Option("--min-severity <level>", "leave out milder findings").choices(SEVERITIES))
    .addOption(
      new Option("--pathology <glob>", "only findings whose identifier matches").argParser(collect).default([], "all"),
    )
    .addOption(new Option("--fail-on <level>", "status 1 when a finding reaches this severity").choices(SEVERITIES))
    .addOption(new Option("--color <when>", "colours").choices(["auto", "always", "never"]).default("auto"))
    .option("--ascii", "no character beyond ASCII")
    .option("--full", "lift the caps on lists that grow with the input")
    .option("--hash", "sha256 of every input, whatever its size")
    .option("--marks <file>", "lines marked in the explorer, with their notes");
}

/** What times may look like, for whoever wrote one that does not. */
export const TIMES = "2024-03-05T08:00:01.120Z, 08:00:01 or -15m before the end of the log";

/** commander's parser for a value that a function of ours reads or refuses. @param wanted what it may look like */
export function parsed<T>(read: (text: string) => T | null, wanted: string): (text: string) => T {
  return (text) => {
    const value = read(text);
    if (value === null) throw new InvalidArgumentError(`"${text}" is not understood; write ${wanted}.`);
    return value;
  };
}
