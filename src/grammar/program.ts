/**
 * What a grammar compiles to: flat byte programs, as plain data that can be written to a file.
 */

/**
 * What a line rule says about a line. Of a message: an event, known and without meaning, a later line of a record, no
 * record, a line of a command's output (which has no header); of one of level fatal that no other rule knows: an event
 * too. Of a whole line: a header layout, or a wrapper around one.
 */
export type LineClass = "event" | "known" | "trace" | "noise" | "capture" | "fatal" | "layout" | "wrapper";

/** `int` becomes a number, `hex` a bigint, an enumeration its literal, everything else a string. */
export type FieldType = "int" | "hex" | "enum" | "text";

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** The literals of an enumeration, in the order of the grammar. */
  readonly values?: readonly string[];
}

/**
 * One step of a sequence. `open` and `close` are the fields that begin before and end after it, by index into
 * `Rule.fields`, or -1. Bytes are written as latin1 strings: one character, one byte.
 */
export type Step =
  | { readonly kind: "literal"; readonly bytes: string; readonly open: number; readonly close: number }
  | { readonly kind: "choice"; readonly values: readonly string[]; readonly open: number; readonly close: number }
  | {
      readonly kind: "run";
      /** Index into `Program.classes`. */
      readonly set: number;
      readonly min: number;
      /** Longest run, -1 for no bound. */
      readonly max: number;
      readonly open: number;
      readonly close: number;
    };

export interface Rule {
  /** Rule name as in the grammar (`fle_notif`). */
  readonly name: string;
  /** Kind of the event (`fle.notif`). */
  readonly kind: string;
  readonly class: LineClass;
  readonly fields: readonly Field[];
  /** The grammar it stands in, where that is not its program's: of layouts that only one system has. */
  readonly grammar?: string;
  /** One flat sequence for each combination of alternatives. */
  readonly sequences: readonly (readonly Step[])[];
}

export interface Program {
  /** Path of the `.ne` file for a user's own grammar, its bare name (`zookeeper`) for one of ours. */
  readonly source: string;
  /** Byte sets, written as 64 hexadecimal digits, lowest byte first. */
  readonly classes: readonly string[];
  readonly rules: readonly Rule[];
  /** Layouts, without their prefix, that only logs of its system have. */
  readonly ownLayouts?: readonly string[];
}

/** The byte set behind its written form: entry b is 1 where byte b is in the set. */
export function readSet(written: string): Uint8Array {
  const set = new Uint8Array(256);
  for (let b = 0; b < 256; b += 4) {
    const nibble = Number.parseInt(written.charAt(b >> 2), 16);
    for (let i = 0; i < 4; i++) set[b + i] = (nibble >> i) & 1;
  }
  return set;
}

/** Tables of the classes of a program, which the matchers of its single rules share. */
const knownSets = new WeakMap<readonly string[], readonly Uint8Array[]>();

/** The byte sets behind the classes of a program, made once. */
export function setsOf({ classes }: Pick<Program, "classes">): readonly Uint8Array[] {
  const known = knownSets.get(classes);
  if (known) return known;
  const sets = classes.map(readSet);
  knownSets.set(classes, sets);
  return sets;
}

const singles = new WeakMap<Program, Map<string, Program>>();

/** One rule of a program as a program: the same one every time, so that one matcher of it serves all sources. */
export function singleRule(program: Program, name: string): Program {
  const made = singles.get(program) ?? new Map<string, Program>();
  singles.set(program, made);
  let single = made.get(name);
  if (!single) {
    const { source, classes, rules } = program;
    single = { source, classes, rules: rules.filter((rule) => rule.name === name) };
    made.set(name, single);
  }
  return single;
}

const parted = new WeakMap<readonly Rule[], { readonly messages: Program; readonly fatal: Program | null }>();

/**
 * The rules that are asked about every message, and those that are asked where none of them knows a fatal one (null
 * without any): two programs, the same ones every time. The latter stand last, so both keep their places.
 */
export function partedByClass(program: Program): { readonly messages: Program; readonly fatal: Program | null } {
  const { source, classes, rules } = program;
  let parts = parted.get(rules);
  if (!parts) {
    const place = rules.findIndex((rule) => rule.class === "fatal");
    parts =
      place < 0
        ? { messages: program, fatal: null }
        : {
            messages: { source, classes, rules: rules.slice(0, place) },
            fatal: { source, classes, rules: rules.slice(place) },
          };
    parted.set(rules, parts);
  }
  return parts;
}

/** The written form of a byte set. */
export function writeSet(set: Uint8Array): string {
  let written = "";
  for (let b = 0; b < 256; b += 4) {
    let nibble = 0;
    for (let i = 0; i < 4; i++) nibble |= (set[b + i] ?? 0) << i;
    written += nibble.toString(16);
  }
  return written;
}

/** Something that tells which rule a line matches. Two kinds exist, byte programs and nearley; both give the same answers. */
export interface LineMatcher {
  readonly rules: readonly Rule[];
  /** Start and end of field i of the last match at 2i and 2i + 1; -1 where the field is absent. */
  readonly spans: Int32Array;
  /** Index of the rule that matches the whole of `bytes[start, end)`, or -1; fields are in `spans`. */
  match(bytes: Buffer, start: number, end: number): number;
}

/** Makes the matcher of a program. */
export type Engine = (program: Program) => LineMatcher;
