/** What the command line says when something is wrong: full sentences that name the thing and the remedy. */
import type { LineCounts, Problem } from "../event.ts";
import { named, subject } from "../ingest/problems.ts";
import type { Unread } from "../parse/unread.ts";
import { list } from "../words.ts";

/** Wrong use of the program: status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** @param unread the form that it has instead, null for none that is known */
export function notAServerLog(path: string, lines: LineCounts, unread: Unread | null): Problem {
  return { code: "not-a-server-log", line: 0, text: unread ? inForm(path, unread) : unknown(path, lines) };
}

/** A form of which something is read all the same, and the rest would be missed without a word. */
export function isPartlyRead(unread: Unread | null): boolean {
  return ["yaml", "glued", "tabs", "cells"].includes(unread?.kind ?? "");
}

function unknown(path: string, lines: LineCounts): string {
  const seen = lines.total === 1 ? "its one line is not that" : `its ${lines.total} lines are not those`;
  return `${subject(path)} is not understood as a server log: ${seen} of a server that this program knows; see "quorumscope systems", name the system with --system, or add rules with --grammar.`;
}

/** What it is, and how to have lines made of it. */
function inForm(path: string, unread: Unread): string {
  const it = subject(path);
  switch (unread.kind) {
    case "document":
      return `${it} is one JSON document; have a line made of each record: jq -c '..|objects|select(.message or ."@message" or .textPayload or .line or .log)' FILE | quorumscope.`;
    case "otlp":
      return `${it} is OpenTelemetry's JSON, with many records a line; have a line made of each: jq -c '.resourceLogs[] | (.resource.attributes // [] | map({(.key): .value.stringValue}) | add) as $of | .scopeLogs[].logRecords[] | {line: .body.stringValue, pod: $of["k8s.pod.name"], hostname: $of["host.name"]}' FILE | quorumscope.`;
    case "ruby":
      return `${it} is what Logstash prints with its codec rubydebug, and Fluent Bit to its standard output; have them print an object a line, with json_lines.`;
    case "yaml":
      return `${it} is YAML, in which whose an entry is and what is folded are not read; have an object a line: gcloud logging read … --format=json | jq -c '.[]' | quorumscope.`;
    case "tabs":
      return `${it} holds its records in one line, of which only the first is read; have a line of each: aws logs … --query 'events[].[message]' --output text | quorumscope.`;
    case "cells":
      return `${it} is a table without names for its cells, so that what stands behind a record is taken for a part of it; have names in it: az … -o json | jq -c '.[]' | quorumscope, or CSV with a first row that names the columns.`;
    case "columns":
      return `${it} is a table in which ${list(unread.taken)} stand beside the ${unread.text}, so that its records have no header; export the lines as the server wrote them (event.original, _raw, @message), or JSON, an object a line.`;
    case "field": {
      const path = unread.path.startsWith(".") ? unread.path : `.${unread.path}`;
      return `${it} is JSON with its records under a name that is not known; have them called message, with the pod or host of each: jq -c '{message: ${path}, host: …}' FILE | quorumscope.`;
    }
    case "timeless":
      return `${it} has records that do not say when they were written, and what a collector says of that is not exact enough; have %d{ISO8601} in the pattern of the server's log.`;
    case "error":
      return `${it} holds what Java says of an error and no record of a server, so that nothing tells whose it is and when it came: "${unread.thrown}"; give the log that it stands in.`;
    case "glued":
      return `${it} has records behind one another in one line, of which the first is read at most; have a line of each: sed -E 's/(.)([0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9:]{8}[.,][0-9]{3})/\\1\\n\\2/g' FILE | quorumscope.`;
    case "returns":
      return `${it} has carriage returns in place of line ends; have it with line ends: tr '\\r' '\\n' <FILE | quorumscope.`;
    case "kernel":
      return `${it} is a log of the kernel, which names no server, so that it is not read with theirs; ${killedIn(unread)}.`;
    case "prefix":
      return `${it} is not read, because something unknown stands before each record, as in "${unread.prefix}"; take it off, and give each server a file of its own.`;
  }
}

/** What somebody has to compare by himself: the kernel names a process and perhaps a host. */
function killedIn({ kills, isDated }: Extract<Unread, { kind: "kernel" }>): string {
  const told =
    kills.length === 0
      ? "none of the lines looked at says that a process was killed"
      : `see whether a server of that host ended then: ${kills.map((kill) => `"${kill}"`).join(", ")}`;
  return isDated ? told : `${told}; its times count from the boot, have dates with dmesg -T or journalctl -k`;
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
  return new UsageError(
    `Nothing in ${list(paths.map(named))} could be read as a server log; the reason is given above.`,
  );
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

export function noHelpFor(word: string, commands: readonly string[]): UsageError {
  const meant = commands.length > 0 ? `; was ${commands.join(" or ")} meant?` : ".";
  return new UsageError(`There is no command ${word}${meant} "quorumscope --help" lists the commands.`);
}

export function cannotRead(file: string, reason: string): UsageError {
  return new UsageError(`${file} cannot be read: ${reason}.`);
}

export function cannotWrite(file: string, reason: string): UsageError {
  return new UsageError(`${file} cannot be written: ${reason}.`);
}

export function isALog(file: string): UsageError {
  return cannotWrite(file, "it is one of the logs; name another file with -o");
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

export function oneOfSeveral(count: number, servers: readonly string[]): string {
  return `These are logs of ${count} ensembles; replayed is that of ${list(servers)}. To replay another one, name a server of it with --node.`;
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
