/** Standard input for a thread: opened here, so that its bytes do not pass through the thread that answers keys. */
import { createReadStream, fstatSync } from "node:fs";
import { Socket } from "node:net";
import { Readable } from "node:stream";

const STDIN = 0;

/** The stream of what is piped in; an empty one where no path asks for it, so that nothing is taken from whoever owns it. */
export function standardInput(paths: readonly string[]): Readable {
  if (!paths.some((path) => path === "-" || path.endsWith("=-"))) return Readable.from([]);
  const stats = fstatSync(STDIN);
  if (stats.isFIFO() || stats.isSocket()) return new Socket({ fd: STDIN, readable: true, writable: false });
  return createReadStream("", { fd: STDIN, autoClose: false });
}
