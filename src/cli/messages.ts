/** What the command line says when something is wrong: full sentences that name the thing and the remedy. */
import type { LineCounts, Problem } from "../event.ts";
import { named, subject } from "../ingest/problems.ts";
import { list } from "../words.ts";

/** Wrong use of the program: status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** @param isDocument it is JSON, and not an object a line */
export function notAServerLog(path: string, lines: LineCounts, isDocument: boolean): Problem {
  const seen = lines.total === 1 ? "its one line is not that" : `its ${lines.total} lines are not those`;
  const text = isDocument
    ? `${subject(path)} is one JSON document; have a line made of each record: jq -c '..|objects|select(.message or .textPayload or .line or .log)' FILE | quorumscope.`
    : `${subject(path)} is not understood as a server log: ${seen} of a server that this program knows; see "quorumscope systems", name the system with --system, or add rules with --grammar.`;
  return { code: "not-a-server-log", line: 0, text };
}

/** Whose log it is was said with --system, and it may be another's: that nothing was found in it says nothing. */
export function noKnownWording(path: string, system: string): Problem {
  return {
    code: "not-a-server-log",
    line: 0,
    text: `No line of ${named(path)} is a wording of ${system} that this program knows; leave --system out, or add rules with --grammar.`,
  };
}

export function nothingRead(paths: readonly string[]): UsageError {
  return new UsageError(`Nothing in ${list(paths.map(named))} could be read as a server log; why is said above.`);
}

export function noEvents(paths: readonly string[]): string {
  return `No line of ${list(paths.map(named))} is an event; "quorumscope report" says what its lines are.`;
}

export function noInput(): UsageError {
  return new UsageError(
    'Name the logs to read, or pipe them in: "quorumscope report zk*.log", "kubectl logs --prefix … | quorumscope report".',
  );
}

/** @param commands what it may have been meant for */
export function noSuchCommand(word: string, commands: readonly string[]): UsageError {
  return new UsageError(
    `There is no file ${word}, and no command of that name; was ${commands.join(" or ")} meant? "quorumscope --help" lists the commands.`,
  );
}

export function cannotRead(file: string, reason: string): UsageError {
  return new UsageError(`${file} cannot be read: ${reason}.`);
}

export function cannotWrite(file: string, reason: string): UsageError {
  return new UsageError(`${file} cannot be written: ${reason}.`);
}

export function noSuchNode(wanted: string, names: readonly string[]): UsageError {
  return new UsageError(
    `There is no node ${wanted} in these logs; there ${names.length === 1 ? "is" : "are"} ${list(names)}.`,
  );
}

export function nothingToReplay(paths: readonly string[]): UsageError {
  return new UsageError(
    `There is no election to replay in ${list(paths.map(named))}: name logs of an ensemble of ZooKeeper servers.`,
  );
}

export function outsideOfLogs(option: string, at: string, from: string, to: string): UsageError {
  return new UsageError(`${option} ${at} lies outside of these logs; they go from ${from} to ${to}.`);
}

export function sinceAfterUntil(since: string, until: string): UsageError {
  return new UsageError(`--since ${since} lies after --until ${until}; nothing is between them.`);
}

export function cannotPlay(at: string, why: string): UsageError {
  return new UsageError(`Nothing can be played from ${at} on: ${why}; name another time with --at.`);
}

export function badValue(option: string, value: string, wanted: string): UsageError {
  return new UsageError(`${option} ${value} is not understood; write ${wanted}.`);
}
