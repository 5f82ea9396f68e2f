/** A folder of our own for what is unpacked or copied; it goes when the program ends, also by a signal. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Another thread may be writing into the folder while it goes. */
const RETRIES = 10;

let folder: string | null = null;

/** The path of the folder, made on first use. Throws what the system throws. */
export function temporaryFolder(): string {
  if (folder === null) {
    folder = mkdtempSync(join(tmpdir(), "quorumscope-"));
    process.once("exit", remove);
    for (const signal of SIGNALS) process.on(signal, removeAndDie);
  }
  return folder;
}

/** Takes a folder that another thread made, and will remove. */
export function adoptTemporaryFolder(path: string): void {
  folder = path;
}

function remove(): void {
  if (folder !== null) rmSync(folder, { recursive: true, force: true, maxRetries: RETRIES, retryDelay: 10 });
  folder = null;
}

/** Listening to a signal keeps it from ending the program: once nobody else listens, it is sent again. */
function removeAndDie(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  remove();
  process.off(signal, removeAndDie);
  process.kill(process.pid, signal);
}
