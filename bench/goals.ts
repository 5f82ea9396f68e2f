/** What is asked of the program, as ratios to peers in the same run. */

import type { Outcome, Timed } from "./scenario.ts";
import { ALONE, GZIP, ORDINARY, PIPE, QUIET, SPREAD, STORM, stormSizes, title } from "./scenarios.ts";
import { sizeText } from "./sizes.ts";

export interface Verdict {
  readonly what: string;
  readonly asked: string;
  readonly measured: string;
  readonly verdict: "met" | "missed" | "not measured";
}

/** Decimal, as goals are given. */
const MOST_BYTES = 130_000_000;
const STEEPEST = 1.05;

interface Ratio {
  readonly scenario: string;
  readonly peer: string;
  readonly bound: number;
  /** `atMost`: ours by theirs; `atLeast`: theirs by ours. */
  readonly kind: "atMost" | "atLeast";
}

/** Every goal with what this run says of it. */
export function judge(outcomes: readonly Outcome[], sizes: readonly number[]): Verdict[] {
  const largest = Math.max(...sizes);
  const storm = title(STORM, Math.max(...stormSizes(sizes), Math.min(...sizes)));
  const ratios: Ratio[] = [
    { scenario: title(ORDINARY, largest), peer: "lnav", bound: 4, kind: "atLeast" },
    { scenario: title(ORDINARY, largest), peer: "wc", bound: 2.5, kind: "atMost" },
    { scenario: title(ALONE, largest), peer: "lnav", bound: 3, kind: "atLeast" },
    { scenario: title(QUIET, largest), peer: "lnav", bound: 4, kind: "atLeast" },
    { scenario: storm, peer: "lnav", bound: 2.5, kind: "atLeast" },
    { scenario: title(GZIP, largest), peer: "gzip", bound: 1, kind: "atMost" },
    { scenario: title(PIPE, largest), peer: "cat", bound: 1.5, kind: "atMost" },
    { scenario: "--version", peer: "node", bound: 1.3, kind: "atMost" },
    { scenario: "--help", peer: "node", bound: 1.3, kind: "atMost" },
    { scenario: "report on 1 MiB", peer: "node", bound: 2.5, kind: "atMost" },
  ];
  return [
    ...ratios.map((ratio) => judgeRatio(ratio, outcomes)),
    judgeSpread(outcomes, largest),
    ...[title(ORDINARY, largest), title(QUIET, largest), storm].map((name) => judgeMemory(name, outcomes)),
    judgeGrowth(ORDINARY, outcomes, sizes),
    judgeGrowth(STORM, outcomes, stormSizes(sizes)),
  ];
}

function judgeRatio({ scenario, peer, bound, kind }: Ratio, outcomes: readonly Outcome[]): Verdict {
  const ours = oursOf(outcomes, scenario);
  const theirs = outcomes.find((one) => one.scenario === scenario)?.peers.find(({ name }) => name === peer);
  const what = `${scenario}, beside ${peer}`;
  const asked = kind === "atMost" ? `at most ${bound} times its time` : `at least ${bound} times as fast`;
  if (!ours || !theirs) return { what, asked, ...withoutTime(outcomes, scenario) };
  const ratio = kind === "atMost" ? ours.seconds / theirs.seconds : theirs.seconds / ours.seconds;
  const met = kind === "atMost" ? ratio <= bound : ratio >= bound;
  return {
    what,
    asked,
    measured: kind === "atMost" ? `${short(ratio)} times` : `${short(ratio)} times as fast`,
    verdict: met ? "met" : "missed",
  };
}

function judgeSpread(outcomes: readonly Outcome[], bytes: number): Verdict {
  const [one, five] = [oursOf(outcomes, title(ORDINARY, bytes)), oursOf(outcomes, title(SPREAD, bytes))];
  const goal = { what: `five files beside one, ${sizeText(bytes)}`, asked: "at most 1.2 times its time" };
  if (!one || !five) return { ...goal, ...withoutTime(outcomes, title(one ? SPREAD : ORDINARY, bytes)) };
  const ratio = five.seconds / one.seconds;
  return { ...goal, measured: `${short(ratio)} times`, verdict: ratio <= 1.2 ? "met" : "missed" };
}

function judgeMemory(scenario: string, outcomes: readonly Outcome[]): Verdict {
  const ours = oursOf(outcomes, scenario);
  const goal = { what: `${scenario}, peak memory`, asked: `at most ${MOST_BYTES / 1e6} MB` };
  if (!ours || ours.peakBytes === null) return { ...goal, ...withoutTime(outcomes, scenario) };
  const verdict = ours.peakBytes <= MOST_BYTES ? "met" : "missed";
  return { ...goal, measured: `${Math.round(ours.peakBytes / 1e6)} MB`, verdict };
}

function judgeGrowth(name: string, outcomes: readonly Outcome[], sizes: readonly number[]): Verdict {
  const points = sizes.flatMap((bytes) => {
    const ours = oursOf(outcomes, title(name, bytes));
    return ours ? [{ bytes, seconds: ours.seconds }] : [];
  });
  const from = points.map(({ bytes }) => bytes);
  const span = points.length > 1 ? `, ${sizeText(Math.min(...from))} to ${sizeText(Math.max(...from))}` : "";
  const goal = { what: `${name}, growth${span}`, asked: `exponent at most ${STEEPEST}` };
  const exponent = growth(points);
  if (exponent === null) return { ...goal, ...withoutTime(outcomes, title(name, Math.max(...sizes))) };
  return { ...goal, measured: exponent.toFixed(2), verdict: exponent <= STEEPEST ? "met" : "missed" };
}

/** The slope of the line through the points on logarithmic scales; null for fewer than two. */
export function growth(points: readonly { readonly bytes: number; readonly seconds: number }[]): number | null {
  if (points.length < 2) return null;
  const logs = points.map(({ bytes, seconds }) => ({ x: Math.log(bytes), y: Math.log(seconds) }));
  const meanX = logs.reduce((sum, { x }) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, { y }) => sum + y, 0) / logs.length;
  const covariance = logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
}

/** No answer, or a wrong one, is no excuse; a peer that is not there is. */
function withoutTime(outcomes: readonly Outcome[], scenario: string): Pick<Verdict, "measured" | "verdict"> {
  const why = outcomes.find((one) => one.scenario === scenario)?.why ?? null;
  return why === null ? { measured: "–", verdict: "not measured" } : { measured: why, verdict: "missed" };
}

function oursOf(outcomes: readonly Outcome[], scenario: string): Timed | null {
  return outcomes.find((one) => one.scenario === scenario)?.ours ?? null;
}

function short(ratio: number): string {
  return ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2);
}
