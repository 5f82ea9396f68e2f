/** The threads that a command reads large logs with. */
import { ReadThreads } from "../parse/sieve/threads.ts";
import type { Flags } from "./options.ts";
import { threadFile } from "./thread-file.ts";

/** They start when there is something for them; null where the program's own shall do. */
export function readingThreads({ jobs, follow }: Flags): ReadThreads | null {
  const files = { sift: threadFile("sift-thread"), unpack: threadFile("unpack-thread") };
  return jobs > 1 && !follow ? new ReadThreads(files, jobs - 1) : null;
}
