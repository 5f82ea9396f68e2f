/**
 * Turns the flat sequences of a rule into straight-line JavaScript: literals become comparisons with constants, runs
 * become loops over one table, and what sequences begin with in common is done once. The engine makes it when the rule is
 * first tried, so that the thousand wordings that a log never uses cost nothing. Where a step has several ways to go on,
 * the rest is a function of its own, which is tried for each: choices as written, runs shortest first, sequences in order.
 */

/** A step made ready to run: literals as bytes, sets as tables, and whether a run can stop at the first foreign byte. */
export interface Ready {
  readonly literal: Uint8Array | null;
  readonly choice: readonly Uint8Array[] | null;
  readonly set: Uint8Array;
  readonly min: number;
  readonly max: number;
  readonly open: number;
  readonly close: number;
  /** What follows begins with a byte outside the set, so the longest run is the only one. */
  readonly greedy: boolean;
}

/** True where `bytes[at, end)` is of the sequence; the fields are then in `spans`. */
export type Run = (bytes: Uint8Array, at: number, end: number, spans: Int32Array) => boolean;

/** The function of some sequences of one rule. Only numbers and tables of the grammar go into the code, nobody's text. */
export function straightLine(sequences: readonly (readonly Ready[])[]): Run {
  const writer: Writer = { tables: [...new Set(sequences.flat().map(({ set }) => set))], functions: [] };
  const name = writeFunction(sequences, writer);
  const make = new Function("T", `"use strict";\n${writer.functions.join("\n")}\nreturn ${name};`);
  return make(writer.tables) as Run;
}

interface Writer {
  readonly tables: readonly Uint8Array[];
  readonly functions: string[];
}

/** Writes the function that matches what is left of some sequences, and those it calls. @returns its name */
function writeFunction(rests: readonly (readonly Ready[])[], writer: Writer): string {
  const code: string[] = [];
  let left = rests;
  for (;;) {
    const step = commonStep(left);
    if (!step || step.choice || !step.greedy) break;
    code.push(step.literal ? takeLiteral(step, step.literal) : takeRun(step, writer.tables));
    left = left.map((rest) => rest.slice(1));
  }
  code.push(writeFork(left, writer));
  const name = `f${writer.functions.length}`;
  writer.functions.push(`function ${name}(bytes, at, end, spans) {\n${code.join("\n")}\n}`);
  return name;
}

/** Writes how it goes on where there is more than one way. */
function writeFork(rests: readonly (readonly Ready[])[], writer: Writer): string {
  const step = commonStep(rests);
  if (step) {
    const behind = rests.map((rest) => rest.slice(1));
    const next = writeFunction(behind, writer);
    return step.choice
      ? tryChoices(step, step.choice, next)
      : tryLengths(step, commonStep(behind), next, writer.tables);
  }
  const [first = [], ...others] = rests;
  if (others.length === 0) return "return at === end;";
  const alike = rests.findIndex((rest) => !isSame(rest[0], first[0]));
  const split = alike < 0 ? 1 : alike;
  const one = writeFunction(rests.slice(0, split), writer);
  const other = writeFunction(rests.slice(split), writer);
  // a way that failed may have marked fields that the next one does not have, here or in the next turn of a loop around it
  const tries = [
    `if (${one}(bytes, at, end, spans)) return true;`,
    resetOf(rests.slice(0, split)),
    `if (${other}(bytes, at, end, spans)) return true;`,
    resetOf(rests.slice(split)),
  ];
  return `${tries.filter((line) => line !== "").join("\n")}\nreturn false;`;
}

/** Takes back the marks of all fields of some sequences. */
function resetOf(rests: readonly (readonly Ready[])[]): string {
  const fields = new Set(rests.flatMap((rest) => rest.flatMap((step) => [2 * step.open, 2 * step.close + 1])));
  return [...fields]
    .filter((at) => at >= 0)
    .map((at) => `spans[${at}] = -1;`)
    .join(" ");
}

/** The step that all of them take next; undefined where they part, or one has come to its end. */
function commonStep(rests: readonly (readonly Ready[])[]): Ready | undefined {
  const first = rests[0]?.[0];
  return rests.every((rest) => isSame(rest[0], first)) ? first : undefined;
}

function isSame(a: Ready | undefined, b: Ready | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.set === b.set &&
    a.min === b.min &&
    a.max === b.max &&
    a.open === b.open &&
    a.close === b.close &&
    a.greedy === b.greedy &&
    isSameText(a.literal, b.literal) &&
    isSameChoice(a.choice, b.choice)
  );
}

function isSameText(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function isSameChoice(a: Ready["choice"], b: Ready["choice"]): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((value, i) => isSameText(value, b[i] ?? null));
}

function takeLiteral(step: Ready, literal: Uint8Array): string {
  return `if (${hasNot(literal, "at")}) return false;\n${open(step, "at")}at += ${literal.length};\n${close(step, "at")}`;
}

function hasNot(literal: Uint8Array, at: string): string {
  const bytes = [...literal].map((byte, i) => `bytes[${at} + ${i}] !== ${byte}`);
  return [`end - ${at} < ${literal.length}`, ...bytes].join(" || ");
}

function takeRun(step: Ready, tables: readonly Uint8Array[]): string {
  const table = `T[${tables.indexOf(step.set)}]`;
  const limit = step.max < 0 ? "end" : `Math.min(end, at + ${step.max})`;
  const tooShort = step.min > 0 ? `if (at - begin < ${step.min}) return false;\n` : "";
  return `{ const begin = at, limit = ${limit}, set = ${table};
while (at < limit && set[bytes[at]] === 1) at++;
${tooShort}${open(step, "begin")}${close(step, "at")}}`;
}

function tryChoices(step: Ready, choice: readonly Uint8Array[], next: string): string {
  const tries = choice.map((value) => {
    const end = `at + ${value.length}`;
    return `if (!(${hasNot(value, "at")})) { ${open(step, "at")}${close(step, end)}if (${next}(bytes, ${end}, end, spans)) return true; }`;
  });
  return `${tries.join("\n")}\nreturn false;`;
}

/** Gives the run as few bytes as let the rest match. A literal after it is looked for by its first byte. */
function tryLengths(step: Ready, following: Ready | undefined, next: string, tables: readonly Uint8Array[]): string {
  const table = `T[${tables.indexOf(step.set)}]`;
  const limit = step.max < 0 ? "end" : `Math.min(end, at + ${step.max})`;
  const byte = following?.literal?.[0];
  const conditions = [step.min > 0 ? `to - at >= ${step.min}` : "", byte === undefined ? "" : `bytes[to] === ${byte}`];
  const worthTrying = conditions.filter((condition) => condition !== "").join(" && ") || "true";
  return `const limit = ${limit}, set = ${table};
for (let to = at; to <= limit; to++) {
if (${worthTrying}) { ${open(step, "at")}${close(step, "to")}if (${next}(bytes, to, end, spans)) return true; }
if (to < limit && set[bytes[to]] !== 1) return false;
}
return false;`;
}

function open({ open: field }: Ready, at: string): string {
  return field >= 0 ? `spans[${2 * field}] = ${at}; ` : "";
}

function close({ close: field }: Ready, at: string): string {
  return field >= 0 ? `spans[${2 * field + 1}] = ${at}; ` : "";
}
