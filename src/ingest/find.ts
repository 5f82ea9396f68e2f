/** Turns the paths a user gives into the logs to read: walked, unpacked, and put together where rotation cut them. */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { Readable } from "node:stream";
import type { Problem } from "../event.ts";
import type { Source } from "./input.ts";
import type { Report } from "./problems.ts";
import { type Reached, reach } from "./reach.ts";
import { groupRotated } from "./rotation.ts";
import { tellingName } from "./telling-name.ts";

/** What was found under the paths, and what was wrong with them. */
export interface Found {
  readonly sources: Source[];
  readonly problems: { readonly path: string; readonly problem: Problem }[];
}

/**
 * Finds the logs under `paths` (files, folders, archives, `-`, NAME=PATH), each file once however often it is reached.
 * A path that does not exist or holds no log is a problem, never an error; whether a file can be read shows on reading.
 */
export async function findSources(paths: readonly string[], options: { readonly stdin: Readable }): Promise<Found> {
  const problems: Found["problems"] = [];
  const found = new Map<string, Named>();
  for (const argument of paths) {
    const { given, path } = splitName(argument);
    const report: Report = (problem) => problems.push({ path, problem });
    for await (const reached of reach(path, options.stdin, report)) {
      const before = found.get(reached.identity);
      // A name given by hand outlives the same file found without one.
      const isBetter = before === undefined || (before.given === null && given !== null);
      if (isBetter) found.set(reached.identity, { ...reached, given });
    }
  }
  return { sources: assembled([...found.values()], 0), problems };
}

/** An input that was reached, with the NAME of NAME=PATH. */
export type Named = Reached & { readonly given: string | null };

const NAMED = /^([^=/\\]+)=(.+)$/s;

/** An existing path that holds a "=" is that path. */
export function splitName(argument: string): { readonly given: string | null; readonly path: string } {
  const [, given, path] = NAMED.exec(argument) ?? [];
  if (given === undefined || path === undefined || existsSync(argument)) return { given: null, path: argument };
  return { given, path };
}

type Assembled = Omit<Source, "inputs"> & { readonly inputs: readonly Named["input"][] };

/** The logs that inputs make up, rotated ones put together; their inputs are numbered from `first` on. */
export function assembled(found: readonly Named[], first: number): Source[] {
  let next = first;
  return assemble(found).map((source) => ({
    ...source,
    inputs: source.inputs.map((input) => ({ ...input, number: next++ })),
  }));
}

function assemble(found: readonly Named[]): Assembled[] {
  const folders = new Map<string, Named[]>();
  for (const one of found) {
    const key = JSON.stringify([one.given, one.folder]);
    folders.set(key, [...(folders.get(key) ?? []), one]);
  }
  return [...folders.values()].flatMap(assembleFolder);
}

/** Of two archive members with one name the later counts, as when they are unpacked. */
function assembleFolder(found: readonly Named[]): Assembled[] {
  const inputs = new Map(found.map(({ input }) => [basename(input.path), input]));
  const { given = null, folder = "" } = found[0] ?? {};
  return groupRotated([...inputs.keys()], folder).map((names) => {
    const pieces = names.flatMap((name) => inputs.get(name) ?? []);
    return { given, stem: tellingName(pieces.at(-1)?.path ?? ""), inputs: pieces };
  });
}
