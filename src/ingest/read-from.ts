/** Which files are read from: nothing is ever written over them. */
import { type Stats, statSync } from "node:fs";

/** True for a path that leads, by whatever name, to one of these inputs, or to the archive that one is a member of. */
export function isReadFrom(path: string, inputs: readonly { readonly path: string }[]): boolean {
  const there = statIfThere(path);
  if (there === null) return false;
  return inputs.flatMap(filesOf).some((other) => {
    const own = statIfThere(other);
    return own !== null && own.dev === there.dev && own.ino === there.ino;
  });
}

/** A member is called `archive.tar!member`; a file may have such a mark in its name, too. */
function filesOf({ path }: { readonly path: string }): string[] {
  return [path, ...[...path.matchAll(/!/g)].map(({ index }) => path.slice(0, index))];
}

function statIfThere(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}
