/** A folder of our own for what is unpacked; it goes when the program ends, also by a signal. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder: string | null = null;

/** The path of the folder, made on first use. Throws what the system throws. */
export function temporaryFolder(): string {
  if (folder === null) {
    folder = mkdtempSync(join(tmpdir(), "quorumscope-"));
    process.once("exit", remove);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => removeAndDie(signal));
  }
  return folder;
}

function remove(): void {
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
  folder = null;
}

/** Listening to a signal keeps it from ending the program; where nobody else listens, it is sent again. */
function removeAndDie(signal: "SIGINT" | "SIGTERM" | "SIGHUP"): void {
  if (process.listenerCount(signal) > 0) return;
  remove();
  process.kill(process.pid, signal);
}
