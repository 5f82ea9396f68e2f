/** Generated logs in memory. */
import { generate, type LogOptions, ORDINARY_LOGS } from "../../bench/generate.ts";
import type { Truth } from "../../bench/truth.ts";

export interface Generated {
  readonly logs: Readonly<Record<string, string>>;
  readonly truth: Truth;
}

/** Logs with what is true of them; small unless asked otherwise. */
export function generated(options: Partial<LogOptions>): Generated {
  const logs: Record<string, string> = {};
  const truth = generate({ ...ORDINARY_LOGS, bytes: 300_000, ...options }, (file, text) => {
    logs[file] = (logs[file] ?? "") + text;
  });
  return { logs, truth };
}
