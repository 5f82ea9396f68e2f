/** What a sieve looks for: how records of a log begin, and the messages of its crowd. */
import { type LineClass, type Program, type Rule, type Step, setsOf } from "../../grammar/program.ts";
import type { MessageGrammar } from "../message-grammar.ts";
import type { Around } from "./around.ts";
import { type Narrow, narrower, type ShapeStep, shapeStep, stepsBefore } from "./shape-step.ts";

/** Header of the records of one log, up to the message that is the rest of the line. */
export interface HeaderShape {
  /** Equal for equal shapes. */
  readonly key: string;
  readonly layout: string;
  readonly steps: readonly ShapeStep[];
  readonly myid: string;
  /** As printed behind the stamp, "" without one. */
  readonly zone: string;
  /** What stands around its lines. */
  readonly around: Around;
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
  around: Around,
): HeaderShape | null {
  const all = rule.sequences[sequence] ?? [];
  const last = all.at(-1);
  const name = rule.fields[last?.open ?? -1]?.name ?? "";
  if (last?.kind !== "run" || last.max >= 0 || !name.startsWith("message")) return null;
  const steps = narrower(around.without)(stepsBefore(all, rule, setsOf(program), FIXED, textOf));
  const [myid, zone] = [textOf("myid"), textOf("zone")];
  const isDated = ["year", "month", "day", "hour", "minute", "second"].every((part) =>
    steps?.some(({ field }) => field === part),
  );
  if (!steps || !isDated) return null;
  const key = [rule.name, sequence, myid, zone, around.key].join(" ");
  return { key, layout: rule.name.replace(/^layout_/, ""), steps, myid, zone, around };
}

/**
 * The wordings of the crowd that can be told from all other messages by how they begin, the most specific first.
 * @param around what stands around the lines
 */
export function crowdWordings({ programs: [program], crowd }: MessageGrammar, { without }: Around): Wording[] {
  if (!program) return [];
  const isCrowd = ({ kind }: Rule) => crowd.includes(kind);
  const others = program.rules
    .filter((rule) => !isCrowd(rule))
    .flatMap(({ sequences }) => sequences.flatMap((steps) => beginOf(steps) ?? []));
  return wordingsOf(program, isCrowd, narrower(without))
    .flatMap((wording) => {
      const begin = beginOf(wording.steps);
      if (begin === null || others.includes(begin)) return [];
      return [{ ...wording, unless: others.filter((other) => other.startsWith(begin)) }];
    })
    .sort((a, b) => (beginOf(b.steps)?.length ?? 0) - (beginOf(a.steps)?.length ?? 0));
}

/** The wordings of calls in stack traces: lines that are indented, and counted for no more than what they are. */
export function frameWordings({ programs: [program] }: MessageGrammar, { without, tab }: Around): Wording[] {
  if (!program) return [];
  const isFrame = (rule: Rule) => rule.class === "trace" && rule.fields.length === 0;
  const narrow = narrower(without);
  function indentedBy(indent: (step: ShapeStep) => ShapeStep): Wording[] {
    return wordingsOf(program as Program, isFrame, ([first, ...rest]) => {
      if (first?.kind !== "run" || first.set[TAB] !== 1 || first.set[LETTER] !== 0) return null;
      const narrowed = narrow(rest);
      return narrowed && [indent(first), ...narrowed];
    });
  }
  const asIs = indentedBy((step) => narrow([step])?.[0] ?? step);
  return tab === "" ? asIs : [...indentedBy(() => ({ kind: "literal", bytes: tab, field: "" })), ...asIs];
}

function wordingsOf(program: Program, isWanted: (rule: Rule) => boolean, narrow: Narrow): Wording[] {
  const sets = setsOf(program);
  return program.rules.flatMap((rule, index) =>
    (isWanted(rule) ? rule.sequences : []).flatMap((sequence) => {
      const steps = narrow(sequence.map((step) => shapeStep(step, rule, sets)));
      return steps ? [{ rule: index, class: rule.class, steps, unless: [] }] : [];
    }),
  );
}

/** The literal that a message begins with, null where it begins with something else. */
function beginOf([first]: readonly (Step | ShapeStep)[]): string | null {
  return first?.kind === "literal" ? first.bytes : null;
}
