/** How a report gets at the lines behind its claims: the caller has read them again, a report only asks. */
import type { InputSummary } from "../case.ts";
import type { LineRef } from "../event.ts";

/** The text behind a reference, or null where it could not be read again (a pipe, a file that went away). */
export type LineText = (ref: LineRef) => string | null;

/** A number for each line: reports ask for lines by the hundred thousand, and no input has four billion of them. */
export function lineKey({ input, line }: LineRef): number {
  return input * 2 ** 32 + line;
}

export function inputPath(inputs: readonly InputSummary[], ref: LineRef): string {
  return inputs[ref.input]?.path ?? `input ${ref.input}`;
}

/** The folder all paths share, with its final slash, so that a report says it once instead of on every line. */
export function commonFolder(inputs: readonly Pick<InputSummary, "path">[]): string {
  const [first, ...others] = inputs.map((input) => input.path.slice(0, input.path.lastIndexOf("/") + 1));
  let folder = first ?? "";
  for (const other of others) {
    while (!other.startsWith(folder)) folder = parentOf(folder);
  }
  return folder;
}

function parentOf(folder: string): string {
  return folder.slice(0, folder.slice(0, -1).lastIndexOf("/") + 1);
}
