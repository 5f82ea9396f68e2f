/** What is read: files, members of archives and pipes, and the logs that they make up. */
import type { Readable } from "node:stream";
import type { Instant } from "../event.ts";

/** One file, archive member or pipe to read. */
export interface Input {
  /** Its place in the list of all inputs, by which line references name it. */
  readonly number: number;
  /** As shown to users: as given or walked, `archive.tar.gz!inner/path` for a member, `-` for stdin. */
  readonly path: string;
  /** Size on disk, unpacked for a member; 0 for a pipe. */
  readonly bytes: number;
  readonly origin: Origin;
  /** When it was last written, null for a pipe and for what was unpacked. */
  readonly modified: Instant | null;
  /** A file that takes a copy of the decoded bytes while they are read, so that any of them can be read again; or null. */
  readonly spool: string | null;
  /** Lines by offset that cannot be read a second time; filled by `retain`, looked up by `readLinesAt`. */
  readonly retained: Map<number, Buffer>;
}

/** How to open an input. A member lies unpacked in the temporary folder. */
export type Origin =
  | { readonly kind: "file" | "member" | "pipe"; readonly file: string }
  | { readonly kind: "stdin"; readonly stream: Readable };

/** One log of one writer: the file being written and what rotation made of it before. */
export interface Source {
  /** The NAME of NAME=PATH. */
  readonly given: string | null;
  /** A telling name: the file's without marks of rotation and compression, or the nearest folder's. */
  readonly stem: string;
  /** At least one, oldest first; one that is followed may get more. */
  readonly inputs: readonly Input[];
}

/** All inputs of sources, in the order in which line references count them. */
export function inputsOf(sources: readonly Source[]): Input[] {
  return sources.flatMap(({ inputs }) => inputs).sort((a, b) => a.number - b.number);
}
