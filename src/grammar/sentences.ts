/** Makes texts that a program accepts: for tests that hold two engines against each other. */
import { type Program, type Rule, readSet, type Step } from "./program.ts";

/** Yields numbers from 0 up to, but not including, `below`. */
export type Random = (below: number) => number;

/** A run without a bound gets at most this many bytes. */
const LONGEST_RUN = 6;

/** A text (latin1, one character a byte) that a random sequence of the rule accepts. */
export function sentence(program: Program, rule: Rule, random: Random): string {
  const sequence = rule.sequences[random(rule.sequences.length)] ?? [];
  return sequence.map((step) => part(program, step, random)).join("");
}

function part(program: Program, step: Step, random: Random): string {
  if (step.kind === "literal") return step.bytes;
  if (step.kind === "choice") return step.values[random(step.values.length)] ?? "";
  const bytes = [...readSet(program.classes[step.set] ?? "").entries()].flatMap(([b, inside]) => (inside ? [b] : []));
  const longest = step.max < 0 ? Math.max(step.min, LONGEST_RUN) : step.max;
  const length = step.min + random(longest - step.min + 1);
  return Array.from({ length }, () => String.fromCharCode(bytes[random(bytes.length)] ?? 0x20)).join("");
}

/** The text with one byte changed, taken out or put in. */
export function mutate(text: string, random: Random): string {
  const at = random(text.length + 1);
  // mostly bytes of the text itself: those get furthest into a grammar
  const byte = random(3) === 0 ? String.fromCharCode(random(256)) : text.charAt(random(Math.max(1, text.length)));
  const kind = random(3);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  return text.slice(0, at) + byte + text.slice(kind === 1 ? at + 1 : at);
}
