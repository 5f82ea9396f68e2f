/** Steps of rules as a sieve follows them: sets read, fields that are the same in a whole log put in as text. */
import type { Rule, Step } from "../../grammar/program.ts";

/** A step, with the byte set of a run read. */
export type ShapeStep =
  | { readonly kind: "literal"; readonly bytes: string; readonly field: string }
  | { readonly kind: "choice"; readonly values: readonly string[]; readonly field: string }
  | {
      readonly kind: "run";
      readonly set: Uint8Array;
      readonly min: number;
      readonly max: number;
      /** Name of the field that begins here, "" for none. */
      readonly field: string;
    };

/** @param sets the byte sets of the rule's program */
export function shapeStep(step: Step, rule: Rule, sets: readonly Uint8Array[]): ShapeStep {
  const field = rule.fields[step.open]?.name ?? "";
  if (step.kind === "literal") return { kind: "literal", bytes: step.bytes, field };
  if (step.kind === "choice") return { kind: "choice", values: step.values, field };
  return { kind: "run", set: sets[step.set] ?? new Uint8Array(256), min: step.min, max: step.max, field };
}

/**
 * All but the last step of a sequence, with literals in place of fields.
 * @param fixed names of those fields
 * @param textOf their text
 */
export function stepsBefore(
  steps: readonly Step[],
  rule: Rule,
  sets: readonly Uint8Array[],
  fixed: readonly string[],
  textOf: (field: string) => string,
): ShapeStep[] {
  const shaped: ShapeStep[] = [];
  let open = -1;
  for (const step of steps.slice(0, -1)) {
    const name = rule.fields[step.open]?.name ?? "";
    if (open < 0 && fixed.includes(name)) {
      open = step.open;
      shaped.push({ kind: "literal", bytes: textOf(name), field: "" });
    }
    if (open < 0) shaped.push(shapeStep(step, rule, sets));
    else if (step.close === open) open = -1;
  }
  return shaped;
}

/** Narrows steps to texts without some bytes; null where no such text fits them. */
export type Narrow = (steps: readonly ShapeStep[]) => ShapeStep[] | null;

/** @param without bytes that the text shall not have */
export function narrower(without: readonly number[]): Narrow {
  const narrowed = new Map<Uint8Array, Uint8Array>();
  function setOf(set: Uint8Array): Uint8Array {
    const known = narrowed.get(set);
    if (known) return known;
    const narrow = set.map((inside, byte) => (without.includes(byte) ? 0 : inside));
    narrowed.set(set, narrow);
    return narrow;
  }
  const isClean = (text: string) => !without.some((byte) => text.includes(String.fromCharCode(byte)));
  return (steps) => {
    if (without.length === 0) return [...steps];
    const shaped: ShapeStep[] = [];
    for (const step of steps) {
      if (step.kind === "run") shaped.push({ ...step, set: setOf(step.set) });
      else if (step.kind === "choice") {
        const values = step.values.filter(isClean);
        if (values.length === 0) return null;
        shaped.push({ ...step, values });
      } else if (isClean(step.bytes)) shaped.push(step);
      else return null;
    }
    return shaped;
  };
}
