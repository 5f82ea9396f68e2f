/** Whether an answer counts what the generator knows to be there. */
import type { Truth } from "./truth.ts";

/** What is read of a JSON report. */
interface Answer {
  readonly inputs: readonly { readonly bytes: number; readonly lines: Readonly<Record<string, number>> }[];
  readonly elections: readonly { readonly outcome: string; readonly leader: string | null }[];
}

/** How many logs of an ensemble the answer was made of. */
export type Seen = "all logs" | "one log";

/** What is wrong with a JSON report, in words; empty where all counts are right. */
export function wrongCounts(json: string, { total, leaders }: Truth, seen: Seen): string[] {
  const { inputs, elections } = JSON.parse(json) as Answer;
  const sum = (kind: string) => inputs.reduce((all, { lines }) => all + (lines[kind] ?? 0), 0);
  const elected = elections.flatMap(({ outcome, leader }) =>
    outcome === "elected" && leader !== null ? [leader] : [],
  );
  return [
    differs("lines", sum("total"), total.lines),
    differs("records", sum("event") + sum("known"), total.records),
    differs("lines of traces", sum("continuation"), total.traceLines),
    differs("lines not understood", sum("unknown") + sum("noise"), 0),
    differs("leaders in order", toTell(elected, seen), toTell(leaders, seen)),
  ].flatMap((difference) => difference ?? []);
}

/** One log does not tell an election from its server's return to a leader who stood all the while. */
function toTell(leaders: readonly string[], seen: Seen): string {
  const told = seen === "all logs" ? leaders : leaders.filter((leader, i) => leader !== leaders[i - 1]);
  return `${told.length}: ${told.join(" ")}`;
}

function differs(what: string, found: number | string, truth: number | string): string | null {
  return found === truth ? null : `${what}: ${shorten(found)} instead of ${shorten(truth)}`;
}

function shorten(value: number | string): string {
  return String(value).length > 60 ? `${String(value).slice(0, 60)}…` : String(value);
}
