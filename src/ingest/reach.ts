/** Reaches the inputs under one path: a file, those of a folder, those of an archive, or a pipe. */
import type { Stats } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Readable } from "node:stream";
import { looksBinary } from "./binary.ts";
import type { Input, Origin } from "./input.ts";
import { archiveTooDeep, isSystemError, noLogsIn, notAFile, type Report, unreadable } from "./problems.ts";
import { readHead } from "./read.ts";
import { archiveOf, encodingOf } from "./sniff.ts";
import { walk } from "./walk.ts";

/** An input, and how it stands to others. */
export interface Reached {
  /** Not numbered yet. */
  readonly input: Omit<Input, "number">;
  /** The same for every path that leads to the same bytes. */
  readonly identity: string;
  /** Where its rotated siblings stand. */
  readonly folder: string;
}

/** A bundle may hold an archive for each node; deeper nesting is made to hurt. */
const DEEPEST_ARCHIVE = 2;

/** Shorter than a time stamp and a word: a process id, an identifier, a flag. */
const SHORTEST_LOG_BYTES = 24;

/** Yields the inputs under `path` (`-` is stdin). Reports a path that cannot be reached, and one that holds no log. */
export async function* reach(path: string, stdin: Readable, report: Report): AsyncGenerator<Reached> {
  let silent = true;
  const inputs = path === "-" ? [piped(path, { kind: "stdin", stream: stdin })] : reachPath(path, note);
  function note(problem: Parameters<Report>[0]): void {
    silent = false;
    report(problem);
  }
  for await (const reached of inputs) {
    silent = false;
    yield reached;
  }
  if (silent) report(noLogsIn(path));
}

async function* reachPath(path: string, report: Report): AsyncGenerator<Reached> {
  const place = await placeOf(path, report);
  if (place === null) return;
  const { stats } = place;
  if (stats.isDirectory()) yield* reachFolder(path, report);
  else if (stats.isFile()) yield* reachFile(onDisk(path, place), await headOf(path), report);
  else if (stats.isFIFO()) yield piped(path, { kind: "pipe", file: path });
  else report(notAFile(path));
}

/** The log at a path to which a walk leads; null where nothing is, or no log, or not yet, and for an archive. */
export async function reachLog(path: string): Promise<Reached | null> {
  const place = await placeOf(path, () => undefined);
  const head = await headOf(path);
  const isLog = head.length > 0 && archiveOf(head) === null && isWorthReading(head);
  return place !== null && isLog ? onDisk(path, place) : null;
}

async function* reachFolder(folder: string, report: Report): AsyncGenerator<Reached> {
  for await (const path of walk(folder, report)) {
    const place = await placeOf(path, report);
    const head = await headOf(path);
    if (place !== null && isWorthReading(head)) yield* reachFile(onDisk(path, place), head, report);
  }
}

/** A file that cannot be opened is an input all the same: what is wrong with it is said where it is read. */
async function* reachFile(reached: Reached, head: Buffer, report: Report, depth = 0): AsyncGenerator<Reached> {
  const { path, origin } = reached.input;
  const format = archiveOf(head);
  if (format === null || origin.kind === "stdin") yield reached;
  else if (depth === DEEPEST_ARCHIVE) report(archiveTooDeep(path));
  else {
    // Loaded only for those who bring an archive.
    const { unpack } = await import("./archive.ts");
    for (const { name, file } of await unpack(origin.file, format, path, report)) {
      const head = await headOf(file);
      if (isWorthReading(head)) yield* reachFile(await unpacked(reached, name, file), head, report, depth + 1);
    }
  }
}

/** What nobody named is read only if it can be a log. */
function isWorthReading(head: Buffer): boolean {
  if (head.length === 0 || archiveOf(head) !== null || encodingOf(head).encoding !== "utf-8") return true;
  return head.length >= SHORTEST_LOG_BYTES && !looksBinary(head);
}

function onDisk(path: string, { stats, real }: Place): Reached {
  return {
    input: inputOf(path, { kind: "file", file: path }, stats.size, stats.mtimeMs),
    identity: real,
    folder: dirname(resolve(path)),
  };
}

async function unpacked(archive: Reached, name: string, file: string): Promise<Reached> {
  const { size } = await stat(file);
  const path = `${archive.input.path}!${name}`;
  return {
    input: inputOf(path, { kind: "member", file }, size, null),
    identity: `${archive.identity}!${name}`,
    folder: dirname(path),
  };
}

function piped(path: string, origin: Origin): Reached {
  return { input: inputOf(path, origin, 0, null), identity: path, folder: "" };
}

/** @param modified when it was last written, null where only unpacking tells */
function inputOf(path: string, origin: Origin, bytes: number, modified: number | null): Reached["input"] {
  return { path, bytes, origin, modified, spool: null, retained: new Map() };
}

/** What stands at a path, links followed. */
interface Place {
  readonly stats: Stats;
  readonly real: string;
}

async function placeOf(path: string, report: Report): Promise<Place | null> {
  try {
    const stats = await stat(path);
    // A shell's `<(command)` leads to a pipe that has no path.
    return { stats, real: stats.isFile() ? await realpath(path) : path };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    report(unreadable(path, error));
    return null;
  }
}

/** No bytes where the file cannot be opened. */
async function headOf(file: string): Promise<Buffer> {
  try {
    return await readHead(file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return Buffer.alloc(0);
  }
}
