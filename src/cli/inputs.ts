/** Where a command reads from: the paths given, or the pipe, and how. */
import { type Found, findSources } from "../ingest/find.ts";
import { follow, stillWritten } from "../ingest/follow.ts";
import { readChunks } from "../ingest/read.ts";
import type { ReadInput } from "../parse/input.ts";
import { noInput } from "./messages.ts";

/** Finds the inputs of a command. @throws UsageError where there are none */
export async function findInputs(paths: readonly string[]): Promise<Found> {
  if (paths.length === 0 && process.stdin.isTTY) throw noInput();
  return findSources(paths.length === 0 ? ["-"] : paths, { stdin: process.stdin });
}

/** To the end, or on and on until the user interrupts. */
export function reader(found: Found, following: boolean): ReadInput {
  if (!following) return readChunks;
  const controller = new AbortController();
  process.once("SIGINT", () => controller.abort());
  process.once("SIGTERM", () => controller.abort());
  const grow = stillWritten(found.sources);
  return (input, report) => (grow.has(input) ? follow(input, controller.signal, report) : readChunks(input, report));
}
