/** Compiled grammars lie beside the program in files of JSON, which are read when somebody asks for their rules. */
import { readFileSync } from "node:fs";
import type { Program, Rule, Step } from "./program.ts";

/** How a program is written: each step once, and sequences as places in the list of steps, for most are alike. */
interface Written {
  readonly classes: readonly string[];
  readonly steps: readonly Step[];
  readonly rules: readonly (Omit<Rule, "sequences"> & { readonly sequences: readonly (readonly number[])[] })[];
}

/** The text of a program's file. */
export function writeProgram({ classes, rules }: Program): string {
  const steps: Step[] = [];
  const places = new Map<string, number>();
  const placeOf = (step: Step): number => {
    const key = JSON.stringify(step);
    const place = places.get(key) ?? steps.push(step) - 1;
    places.set(key, place);
    return place;
  };
  const written: Written = {
    classes,
    rules: rules.map((rule) => ({ ...rule, sequences: rule.sequences.map((sequence) => sequence.map(placeOf)) })),
    steps,
  };
  return JSON.stringify(written);
}

/** The program of a grammar. Most runs meet one system and read no other's. @param source name of the grammar */
export function writtenProgram(source: string, ownLayouts: readonly string[]): Program {
  let read: Pick<Program, "classes" | "rules"> | null = null;
  const whole = () => {
    // by the folder's name too, because in the program this module is joined into one of another folder
    read ??= readProgram(readFileSync(new URL(`../grammar/${source}.gen.json`, import.meta.url), "utf8"));
    return read;
  };
  return {
    source,
    ownLayouts,
    get classes() {
      return whole().classes;
    },
    get rules() {
      return whole().rules;
    },
  };
}

function readProgram(text: string): Pick<Program, "classes" | "rules"> {
  const { classes, steps, rules }: Written = JSON.parse(text);
  const stepAt = (place: number) => steps[place] as Step;
  return {
    classes,
    rules: rules.map((rule) => ({ ...rule, sequences: rule.sequences.map((places) => places.map(stepAt)) })),
  };
}
