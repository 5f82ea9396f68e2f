/** Runs a command to its end and tells how long it took and how much memory it held. */
import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";

export interface Command {
  readonly name: string;
  /** A line for the shell, so that pipes are measured as they are typed. */
  readonly line: string;
}

export interface Measured {
  readonly seconds: number;
  /** Of the largest process; null where nothing can tell. */
  readonly peakBytes: number | null;
  readonly status: "done" | "failed" | "too long";
}

const TIME = "/usr/bin/time";

/** Measures one run. Its output goes to a file: some programs do less when it goes to /dev/null. */
export async function measure({ line }: Command, output: string, limitSeconds: number): Promise<Measured> {
  const hasTime = existsSync(TIME);
  const peakFile = `${output}.peak`;
  const [program, args] = hasTime ? [TIME, ["-f", "%M", "-o", peakFile, "bash", "-c", line]] : ["bash", ["-c", line]];
  const out = openSync(output, "w");
  const begin = performance.now();
  // a group of its own, so that a pipe that takes too long ends as a whole
  const child = spawn(program, args, { stdio: ["ignore", out, "ignore"], detached: true });
  let isTooLong = false;
  const limit = setTimeout(() => {
    isTooLong = true;
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  }, limitSeconds * 1000);
  const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("exit", resolve));
  const seconds = (performance.now() - begin) / 1000;
  clearTimeout(limit);
  closeSync(out);
  return {
    seconds,
    peakBytes: hasTime && !isTooLong ? peakOf(peakFile) : null,
    status: isTooLong ? "too long" : code === 0 ? "done" : "failed",
  };
}

/** A failed command stands on a line of its own before the number. */
function peakOf(file: string): number | null {
  const kibibytes = Number(readFileSync(file, "utf8").trim().split("\n").at(-1));
  return Number.isFinite(kibibytes) ? kibibytes * 1024 : null;
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
