/** Header layouts and wrappers stand in every grammar, but are one program: a line has a header before it has a system. */
import { GrammarError } from "./errors.ts";
import type { Program, Rule, Step } from "./program.ts";

function isLayout({ class: lineClass }: Rule): boolean {
  return lineClass === "layout" || lineClass === "wrapper";
}

/** A program without its layouts and wrappers; of the layouts their names remain. */
export function withoutLayouts(program: Program): Program {
  const layouts = program.rules.filter((rule) => rule.class === "layout");
  return {
    ...program,
    rules: program.rules.filter((rule) => !isLayout(rule)),
    ownLayouts: layouts.map(({ name }) => name.replace(/^layout_/, "")),
  };
}

/**
 * The layouts and wrappers of all grammars as one program.
 * @param own the grammar of layouts, which keeps its other rules too
 * @throws GrammarError where two grammars call a layout the same
 */
export function joinLayouts(own: Program, others: readonly Program[]): Program {
  const classes = [...own.classes];
  const rules = [...own.rules];
  for (const program of others) {
    for (const rule of program.rules.filter(isLayout)) {
      if (rules.some(({ name }) => name === rule.name))
        throw new GrammarError(program.source, rule.name, 0, "is the name of a layout of another grammar too");
      rules.push({
        ...rule,
        grammar: program.source,
        sequences: rule.sequences.map((steps) => steps.map((step) => moved(step, program, classes))),
      });
    }
  }
  return { source: own.source, classes, rules };
}

/** The same step with its set among other classes. */
function moved(step: Step, { classes }: Program, into: string[]): Step {
  if (step.kind !== "run") return step;
  const written = classes[step.set] ?? "";
  const known = into.indexOf(written);
  return { ...step, set: known >= 0 ? known : into.push(written) - 1 };
}
