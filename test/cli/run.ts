/** Runs the built program as a user does. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
export const PROGRAM = join(ROOT, "dist/src/cli/main.js");
/** Relative to the folder that the program runs in. */
export const OUTAGE = "fixtures/zookeeper/outage-2017-04-11";
export const LOGS = ["zk0", "zk1", "zk2"].map((name) => `${OUTAGE}/${name}.log`);

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

export async function run(args: readonly string[], { stdin = "", env = {} }: RunOptions = {}): Promise<Ran> {
  return runCommand(process.execPath, [built(), ...args], { stdin, env });
}

/** Runs the program in a shell, where `quorumscope` stands for it. */
export async function runInShell(script: string): Promise<Ran> {
  return runCommand("bash", ["-c", `quorumscope() { "${process.execPath}" "${built()}" "$@"; }\n${script}`], {});
}

function built(): string {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing; run "npm run build" first, as "npm test" does.`);
  return PROGRAM;
}

function runCommand(command: string, args: readonly string[], { stdin = "", env = {} }: RunOptions): Promise<Ran> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  return new Promise((resolve) => {
    const child = execFile(
      command,
      args,
      { cwd: ROOT, env: { ...inherited, ...env }, maxBuffer: 1 << 28 },
      (error, out, err) => resolve({ status: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, err }),
    );
    child.stdin?.on("error", () => {}); // a program that has ended does not read on
    child.stdin?.end(stdin);
  });
}
