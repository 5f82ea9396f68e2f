/** What a sieve looks for: how records of a log begin, and the messages of its crowd. */
import { type LineClass, type Program, type Rule, type Step, setsOf } from "../../grammar/program.ts";
import type { MessageGrammar } from "../message-grammar.ts";
import type { Around } from "./around.ts";
import { type Narrow, narrower, type ShapeStep, shapeStep, stepsBefore } from "./shape-step.ts";

/** Header of the records of one log. */
export interface HeaderShape {
  /** Equal for equal shapes. */
  readonly key: string;
  readonly layout: string;
  /** Up to the message. */
  readonly steps: readonly ShapeStep[];
  readonly suffix: Suffix;
  readonly myid: string;
  /** As printed behind the stamp, "" without one. */
  readonly zone: string;
  /** What stands around its lines. */
  readonly around: Around;
}

/** What stands behind the message, up to the end of the line. */
export interface Suffix {
  readonly steps: readonly ShapeStep[];
  /** A message without these bytes is followed by it in one place only. */
  readonly without: readonly number[];
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
 * The shape of a header that was just read; null for layouts that begin without a stamp, and where something else may stand
 * behind the message.
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
  const begin = all.findIndex(({ open }) => rule.fields[open]?.name.startsWith("message"));
  const end = all.findIndex(({ close }, index) => index >= begin && close === all[begin]?.open);
  const text = all[end];
  const sets = setsOf(program);
  // wordings begin with no blank, so that it may be a message that must not
  if (begin < 0 || text?.kind !== "run" || text.max >= 0 || sets[text.set]?.[LETTER] !== 1) return null;
  const narrow = narrower(around.without);
  const suffix = suffixOf(narrow(all.slice(end + 1).map((step) => shapeStep(step, rule, sets))));
  const steps = narrow(stepsBefore(all.slice(0, begin + 1), rule, sets, FIXED, textOf));
  const [myid, zone] = [textOf("myid"), textOf("zone")];
  const isDated = ["year", "month", "day", "hour", "minute", "second"].every((part) =>
    steps?.some(({ field }) => field === part),
  );
  if (!steps || !suffix || !isDated) return null;
  const key = [rule.name, sequence, myid, zone, around.key].join(" ");
  return { key, layout: rule.name.replace(/^layout_/, ""), steps, suffix, myid, zone, around };
}

/**
 * Where a log's header goes on behind the message, the shortest message counts (grammar/match.ts). There is only one where
 * no field behind it may hold the byte with which the suffix begins; where only the last may, as a thread may hold blanks,
 * there is only one without the byte before that field, which no other field holds. Null for other suffixes.
 */
function suffixOf(steps: readonly ShapeStep[] | null): Suffix | null {
  const [first] = steps ?? [];
  if (!steps || !first) return steps && { steps, without: [] };
  if (first.kind !== "literal") return null;
  const holds = (step: ShapeStep, byte: number) =>
    step.kind !== "literal" && (step.kind !== "run" || step.set[byte] === 1);
  const ambiguous = steps.findIndex((step) => holds(step, first.bytes.charCodeAt(0)));
  if (ambiguous < 0) return { steps, without: [] };
  const before = steps[ambiguous - 1];
  const guard = before?.kind === "literal" ? before.bytes.charCodeAt(before.bytes.length - 1) : -1;
  const isLast = steps.slice(ambiguous + 1).every(({ kind }) => kind === "literal");
  const isGuarded =
    guard >= 0 && !steps.slice(0, ambiguous).some((step) => step.kind !== "literal" && holds(step, guard));
  return isLast && isGuarded ? { steps, without: [guard] } : null;
}

/**
 * The wordings of the crowd that can be told from all other messages by how they begin, the most specific first, each with
 * what the header has behind it.
 */
export function crowdWordings(
  { programs: [program], crowd }: MessageGrammar,
  { suffix, around }: Pick<HeaderShape, "suffix" | "around">,
): Wording[] {
  if (!program) return [];
  const narrow = narrower([...around.without, ...suffix.without]);
  const isCrowd = ({ kind }: Rule) => crowd.includes(kind);
  const others = program.rules
    .filter((rule) => !isCrowd(rule))
    .flatMap(({ sequences }) => sequences.flatMap((steps) => beginOf(steps) ?? []));
  return wordingsOf(program, isCrowd, narrow)
    .flatMap((wording) => {
      const begin = beginOf(wording.steps);
      if (begin === null || others.includes(begin)) return [];
      const steps = [...wording.steps.map((step) => ({ ...step, field: "" })), ...suffix.steps];
      return [{ ...wording, steps, unless: others.filter((other) => other.startsWith(begin)) }];
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
