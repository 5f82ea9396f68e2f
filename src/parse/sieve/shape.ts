/** What a sieve looks for: how records of a log begin, and the messages of its crowd. */
import { type LineClass, type Program, type Rule, readSet, type Step } from "../../grammar/program.ts";
import type { MessageGrammar } from "../reading.ts";

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

/** Header of the records of one log, up to the message that is the rest of the line. */
export interface HeaderShape {
  /** Equal for equal shapes. */
  readonly key: string;
  readonly layout: string;
  readonly steps: readonly ShapeStep[];
  readonly myid: string;
  /** As printed behind the stamp, "" without one. */
  readonly zone: string;
}

/** One wording of a line that a sieve takes. */
export interface Wording {
  /** Index of its rule in the grammar, and the class of that. */
  readonly rule: number;
  readonly class: LineClass;
  readonly steps: readonly ShapeStep[];
  /** Beginnings of other messages that are more specific: a line that begins like one is not of this wording. */
  readonly unless: readonly string[];
}

const TAB = 0x09;
const LETTER = 0x61;

/** Fields whose text is the same in a whole log. */
const FIXED = ["myid", "zone"];

/**
 * The shape of a header that was just read; null for layouts that go on behind the message or begin without a stamp.
 * @param rule the layout it was read with
 * @param sequence the one of its sequences that fits
 * @param textOf what the header says in a field, "" where it lacks it
 */
export function headerShape(
  program: Program,
  rule: Rule,
  sequence: number,
  textOf: (field: string) => string,
): HeaderShape | null {
  const all = rule.sequences[sequence] ?? [];
  const nameOf = (field: number) => rule.fields[field]?.name ?? "";
  const last = all.at(-1);
  if (last?.kind !== "run" || last.max >= 0 || !nameOf(last.open).startsWith("message")) return null;
  const sets = program.classes.map(readSet);
  const steps: ShapeStep[] = [];
  let fixed = -1;
  for (const step of all.slice(0, -1)) {
    if (fixed < 0 && FIXED.includes(nameOf(step.open))) {
      fixed = step.open;
      steps.push({ kind: "literal", bytes: textOf(nameOf(fixed)), field: "" });
    }
    if (fixed < 0) steps.push(shapeStep(step, rule, sets));
    else if (step.close === fixed) fixed = -1;
  }
  const [myid, zone] = [textOf("myid"), textOf("zone")];
  const isDated = ["year", "month", "day", "hour", "minute", "second"].every((name) =>
    steps.some(({ field }) => field === name),
  );
  return isDated
    ? { key: [rule.name, sequence, myid, zone].join(" "), layout: rule.name.replace(/^layout_/, ""), steps, myid, zone }
    : null;
}

/** The wordings of the crowd that can be told from all other messages by how they begin, the most specific first. */
export function crowdWordings({ programs: [program], crowd }: MessageGrammar): Wording[] {
  if (!program) return [];
  const isCrowd = ({ kind }: Rule) => crowd.includes(kind);
  const others = program.rules
    .filter((rule) => !isCrowd(rule))
    .flatMap(({ sequences }) => sequences.flatMap((steps) => beginOf(steps) ?? []));
  return wordingsOf(program, isCrowd)
    .flatMap((wording) => {
      const begin = beginOf(wording.steps);
      if (begin === null || others.includes(begin)) return [];
      return [{ ...wording, unless: others.filter((other) => other.startsWith(begin)) }];
    })
    .sort((a, b) => (beginOf(b.steps)?.length ?? 0) - (beginOf(a.steps)?.length ?? 0));
}

/** The wordings of calls in stack traces: lines that are indented, and counted for no more than what they are. */
export function frameWordings({ programs: [program] }: MessageGrammar): Wording[] {
  if (!program) return [];
  return wordingsOf(program, (rule) => rule.class === "trace" && rule.fields.length === 0).filter(
    ({ steps: [first] }) => first?.kind === "run" && first.set[TAB] === 1 && first.set[LETTER] === 0,
  );
}

function wordingsOf(program: Program, isWanted: (rule: Rule) => boolean): Wording[] {
  const sets = program.classes.map(readSet);
  return program.rules.flatMap((rule, index) =>
    (isWanted(rule) ? rule.sequences : []).map((steps) => ({
      rule: index,
      class: rule.class,
      steps: steps.map((step) => shapeStep(step, rule, sets)),
      unless: [],
    })),
  );
}

/** The literal that a message begins with, null where it begins with something else. */
function beginOf([first]: readonly (Step | ShapeStep)[]): string | null {
  return first?.kind === "literal" ? first.bytes : null;
}

function shapeStep(step: Step, rule: Rule, sets: readonly Uint8Array[]): ShapeStep {
  const field = rule.fields[step.open]?.name ?? "";
  if (step.kind === "literal") return { kind: "literal", bytes: step.bytes, field };
  if (step.kind === "choice") return { kind: "choice", values: step.values, field };
  return { kind: "run", set: sets[step.set] ?? new Uint8Array(256), min: step.min, max: step.max, field };
}
