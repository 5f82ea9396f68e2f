/** Results as Markdown tables. */
import type { Verdict } from "./goals.ts";
import type { Outcome, Timed } from "./scenario.ts";

/** What every command took, and what our time is of theirs. */
export function timesTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.flatMap(({ scenario, ours, why, peers }) => [
    ours ? row(scenario, ours, null) : [scenario, "quorumscope", why ?? "–", "–", "–"],
    ...peers.map((peer) => row("", peer, ours)),
  ]);
  return table(["input", "command", "seconds", "peak memory", "ours by theirs"], rows);
}

/** What is asked, and what this run says of it. */
export function goalsTable(verdicts: readonly Verdict[]): string {
  return table(
    ["what", "asked", "measured", ""],
    verdicts.map(({ what, asked, measured, verdict }) => [what, asked, measured, verdict]),
  );
}

function row(scenario: string, { name, seconds, peakBytes }: Timed, ours: Timed | null): string[] {
  return [
    scenario,
    name,
    seconds.toFixed(seconds < 1 ? 3 : 2),
    peakBytes === null ? "–" : `${Math.round(peakBytes / 1e6)} MB`,
    ours ? (ours.seconds / seconds).toFixed(ours.seconds / seconds < 10 ? 2 : 0) : "",
  ];
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
