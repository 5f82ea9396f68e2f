/** What collectors put around the lines of one node, as a sieve steps over it. */
import { type Program, type Rule, type Step, setsOf } from "../../grammar/program.ts";
import { narrower, type ShapeStep, stepsBefore } from "./shape-step.ts";
import { isFollowed, stopsBefore } from "./steps.ts";

export interface Around {
  /** Equal for equal ones. */
  readonly key: string;
  /** Node that it names, "" where it names none. */
  readonly label: string;
  /** From the begin of a physical line to that of the line in it, and from its end to the line end. */
  readonly before: readonly ShapeStep[];
  readonly behind: readonly ShapeStep[];
  /** Bytes that may stand for others: a line with one of them is left. */
  readonly without: readonly number[];
  /** How a tab is written, "" where it is one. */
  readonly tab: string;
  /** The line behind one that is not wrapped so may be the rest of that. */
  readonly hasParts: boolean;
  /** A physical line that ends otherwise is joined to those behind it (parse/cut-json.ts); "" for none. */
  readonly lineEnd: string;
  /** It tells when the collector saw the line. */
  readonly isStamped: boolean;
}

/** One wrapper of a chain: what it has of that. Its steps are those of a line with nothing else around it. */
export type Layer = Partial<Omit<Around, "key" | "label">>;

const QUOTE = 0x22;
const SHARP = 0x23;
const BACKSLASH = 0x5c;
const CONTROL = Array.from({ length: 0x20 }, (_, byte) => byte);

/** Fields whose text is the same as long as a node writes to the same collector. */
const FIXED = [
  "node",
  "node_path",
  "node_log",
  "instance_name",
  "instance_path",
  "container",
  "labels",
  "zone",
  "part",
];

const STREAMS = { kind: "choice", values: ["stdout", "stderr"], field: "" } as const;
const TIME = Uint8Array.from({ length: 256 }, (_, byte) =>
  "0123456789-:.T+Z".includes(String.fromCharCode(byte)) ? 1 : 0,
);

/** Docker's json-file, `{"log":"…\n","stream":"stdout","time":"2024-03-05T08:00:01.12Z"}`, of a line without escapes. */
export const DOCKER: Layer = {
  before: [literal('{"log":"')],
  behind: [
    { kind: "choice", values: ["\\n", "\\r\\n"], field: "" },
    literal('","stream":"'),
    STREAMS,
    literal('","time":"'),
    { kind: "run", set: TIME, min: 1, max: -1, field: "" },
    literal('"}'),
  ],
  without: [...CONTROL, QUOTE, BACKSLASH],
  tab: "\\t",
  lineEnd: "}",
  isStamped: true,
};

/**
 * The layer that a wrapper rule reads; null where a line that fits its steps could be read otherwise.
 * @param sequence the one of its sequences that fits
 * @param textOf what a line says in a field
 */
export function layerOf(
  program: Program,
  rule: Rule,
  sequence: number,
  textOf: (field: string) => string,
): Layer | null {
  const steps = rule.sequences[sequence] ?? [];
  const last = steps.at(-1);
  const sets = setsOf(program);
  if (last?.kind !== "run" || rule.fields[last.open]?.name !== "inner" || !isOnlyReading(rule, sequence, sets))
    return null;
  const isSyslog = rule.name.startsWith("wrapper_syslog");
  return {
    // no number has a sign here
    before: merged(stepsBefore(steps, rule, sets, FIXED, textOf).filter((step) => !isSign(step))),
    without: isSyslog ? [SHARP] : rule.name === "wrapper_quoted" ? [QUOTE] : [],
    tab: isSyslog ? "#011" : "",
    hasParts: rule.fields.some(({ name }) => name === "part"),
    isStamped: rule.fields.some(({ name }) => name === "year"),
  };
}

/** What a chain of layers is together, the outermost first; null where the code could not tell where the line begins. */
export function around(chain: readonly string[], label: string, layers: readonly Layer[]): Around | null {
  const before: ShapeStep[] = [];
  const behind: ShapeStep[] = [];
  const without: number[] = [];
  for (const layer of layers) {
    const narrow = narrower(without);
    const [own, after] = [narrow(layer.before ?? []), narrow(layer.behind ?? [])];
    if (!own || !after) return null;
    before.push(...own);
    behind.unshift(...after);
    without.push(...(layer.without ?? []));
  }
  const steps = merged(before);
  if (steps.length > 0 && steps.at(-1)?.kind !== "literal") return null;
  const isSteppedOver = (all: ShapeStep[]) => all.every(isFollowed(all)) && all.every((_, i) => stopsBefore(all, i));
  if (!isSteppedOver(steps) || !isSteppedOver(behind)) return null;
  return {
    key: [chain.join(" "), ...steps.map((step) => (step.kind === "literal" ? step.bytes : ""))].join("\t"),
    label,
    before: steps,
    behind,
    without,
    tab: layers.findLast(({ tab }) => tab)?.tab ?? "",
    hasParts: layers.some(({ hasParts }) => hasParts),
    lineEnd: layers[0]?.lineEnd ?? "",
    isStamped: layers.some(({ isStamped }) => isStamped),
  };
}

function literal(bytes: string): ShapeStep {
  return { kind: "literal", bytes, field: "" };
}

function isSign(step: ShapeStep): boolean {
  return step.kind === "run" && step.min === 0 && step.max === 1;
}

/** Steps with the literals that follow one another as one. */
function merged(steps: readonly ShapeStep[]): ShapeStep[] {
  const all: ShapeStep[] = [];
  for (const step of steps) {
    const last = all.at(-1);
    if (step.kind === "literal" && last?.kind === "literal") all.splice(-1, 1, literal(last.bytes + step.bytes));
    else all.push(step);
  }
  return all;
}

/** True where a line that fits a sequence up to its last step fits no other one, and has one reading. */
function isOnlyReading({ sequences }: Rule, sequence: number, sets: readonly Uint8Array[]): boolean {
  const own = (sequences[sequence] ?? []).flatMap(bytewise);
  return sequences.every((steps, index) => {
    const other = steps.flatMap(bytewise);
    const hasOneReading = other.every((step, at) => isOneReading(step, other.slice(at + 1), sets));
    if (index === sequence || !hasOneReading) return hasOneReading;
    const from = other.findIndex((step, at) => !isSame(step, own[at]));
    const [mine, others] = [own, other].map((all) => beginnings(all.slice(from < 0 ? other.length : from), sets));
    return !mine?.some((inside, byte) => inside === 1 && others?.[byte] === 1);
  });
}

function bytewise(step: Step): Step[] {
  return step.kind === "literal" ? [...step.bytes].map((bytes) => ({ ...step, bytes })) : [step];
}

function isSame(step: Step, other: Step | undefined): boolean {
  if (step.kind === "literal") return other?.kind === "literal" && other.bytes === step.bytes;
  if (step.kind === "choice") return other?.kind === "choice" && other.values.join(" ") === step.values.join(" ");
  return other?.kind === "run" && other.set === step.set && other.min === step.min && other.max === step.max;
}

/** A run has one where it has one length, or what follows begins with none of its bytes. */
function isOneReading(step: Step, following: readonly Step[], sets: readonly Uint8Array[]): boolean {
  if (step.kind === "choice") return step.values.every((value) => value.length === step.values[0]?.length);
  if (step.kind === "literal" || step.min === step.max || following.length === 0) return true;
  const begin = beginnings(following, sets);
  return !sets[step.set]?.some((inside, byte) => inside === 1 && begin[byte] === 1);
}

/** By byte: 1 where steps can begin with it; behind the bytes, whether they can be at the end of the line. */
function beginnings(steps: readonly Step[], sets: readonly Uint8Array[]): Uint8Array {
  const begin = new Uint8Array(257);
  for (const step of steps) {
    if (step.kind === "literal") begin[step.bytes.charCodeAt(0)] = 1;
    else if (step.kind === "choice") for (const value of step.values) begin[value.charCodeAt(0)] = 1;
    else for (const [byte, inside] of (sets[step.set] ?? []).entries()) if (inside === 1) begin[byte] = 1;
    if (step.kind !== "run" || step.min > 0) return begin;
  }
  begin[256] = 1;
  return begin;
}
