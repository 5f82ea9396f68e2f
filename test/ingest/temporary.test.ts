/** The temporary folder goes with the program, however that ends. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratch } from "./scratch.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Runs a program that has a folder and does something more; its folder, and how it ended. */
async function runUntil(more: string, signal: NodeJS.Signals | null): Promise<{ folder: string; end: unknown[] }> {
  const program = `import { temporaryFolder } from ${JSON.stringify(join(ROOT, "src/ingest/temporary.ts"))};
    ${more}
    console.log(temporaryFolder());`;
  const file = join(await scratch({ "program.mts": program }), "program.mts");
  const child = spawn(process.execPath, ["--import", "tsx", file], { cwd: ROOT, stdio: ["ignore", "pipe", "ignore"] });
  const ended = once(child, "exit");
  const [line]: unknown[] = await once(child.stdout, "data");
  const folder = String(line).trim();
  if (signal !== null) {
    expect(existsSync(folder)).toBe(true);
    child.kill(signal);
  }
  return { folder, end: await ended };
}

const STAY = "setInterval(() => {}, 1000);";
const LEAVE_BY_ITSELF = `${STAY} process.on("SIGTERM", function leave() {
  process.off("SIGTERM", leave);
  process.kill(process.pid, "SIGTERM");
});`;

test.each([
  ["its end", "", null, [0, null]],
  ["an error", "setTimeout(() => { throw new Error(); }, 300);", null, [1, null]],
  ["a signal", STAY, "SIGTERM", [null, "SIGTERM"]],
  ["a signal that somebody else hears first and dies of later", LEAVE_BY_ITSELF, "SIGTERM", [null, "SIGTERM"]],
] as const)("it goes with a program ended by %s", async (_, more, signal, end) => {
  const ran = await runUntil(more, signal);
  expect(ran.end).toEqual(end);
  expect(existsSync(ran.folder)).toBe(false);
});
