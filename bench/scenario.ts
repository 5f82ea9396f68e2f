/** Commands that answer questions about the same input, run in turn so that a disturbance meets them all. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Seen, wrongCounts } from "./check.ts";
import { type Command, type Measured, measure, median } from "./measure.ts";
import type { Truth } from "./truth.ts";

export interface Scenario {
  readonly name: string;
  readonly ours: Command;
  readonly peers: readonly Command[];
  /** What the answer is checked against; null where it is no report. */
  readonly expected: { readonly truth: Truth; readonly seen: Seen } | null;
}

export interface Timed {
  readonly name: string;
  readonly seconds: number;
  readonly peakBytes: number | null;
}

export interface Outcome {
  readonly scenario: string;
  readonly ours: Timed | null;
  /** Why there is no time of ours. */
  readonly why: string | null;
  readonly peers: readonly Timed[];
}

export interface Effort {
  readonly folder: string;
  readonly rounds: number;
  readonly limitSeconds: number;
}

/** A command that takes this long is measured once: noise is small beside it. */
const LONG_SECONDS = 20;
/** Beside a short one it is not, and more rounds cost nothing. */
const SHORT_SECONDS = 1;
const ROUNDS_IF_SHORT = 5;

/** Checks the answer, then measures all commands in turn. A run with wrong counts has no time. */
export async function runScenario({ name, ours, peers, expected }: Scenario, effort: Effort): Promise<Outcome> {
  const output = join(effort.folder, "output");
  const first = await measure(ours, output, effort.limitSeconds);
  const why = whyNoTime(first, effort) ?? (expected ? wrongAnswer(readFileSync(output, "utf8"), expected) : null);
  const runs = new Map<Command, Measured[]>();
  if (!why && first.seconds > LONG_SECONDS) runs.set(ours, [first]);
  const rounds = effort.rounds * (first.seconds < SHORT_SECONDS ? ROUNDS_IF_SHORT : 1);
  for (let round = 0; round < rounds; round++) {
    for (const command of [ours, ...peers]) {
      const before = runs.get(command) ?? [];
      if ((command === ours && why) || before.some(({ seconds }) => seconds > LONG_SECONDS)) continue;
      runs.set(command, [...before, await measure(command, output, effort.limitSeconds)]);
    }
  }
  return {
    scenario: name,
    why,
    ours: why ? null : timed(ours, runs.get(ours) ?? []),
    peers: peers.flatMap((peer) => timed(peer, runs.get(peer) ?? []) ?? []),
  };
}

function whyNoTime({ status }: Measured, { limitSeconds }: Effort): string | null {
  if (status === "too long") return `no answer within ${limitSeconds} s`;
  return status === "failed" ? "the command failed" : null;
}

function wrongAnswer(json: string, { truth, seen }: NonNullable<Scenario["expected"]>): string | null {
  const wrong = wrongCounts(json, truth, seen);
  return wrong.length > 0 ? `wrong counts: ${wrong.join("; ")}` : null;
}

function timed({ name }: Command, runs: readonly Measured[]): Timed | null {
  if (runs.length === 0 || runs.some(({ status }) => status !== "done")) return null;
  const peaks = runs.flatMap(({ peakBytes }) => peakBytes ?? []);
  return {
    name,
    seconds: median(runs.map(({ seconds }) => seconds)),
    peakBytes: peaks.length > 0 ? Math.max(...peaks) : null,
  };
}
