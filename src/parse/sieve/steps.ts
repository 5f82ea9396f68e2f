/**
 * Writes the code that follows the steps of a text: a literal is compared, a run of one set skipped sixteen bytes at a
 * time. A text that has several readings gets the one whose earlier fields are shortest, like everywhere
 * (grammar/match.ts). Where the code could not follow the grammar to the letter there is none.
 */
import { type Body, I32, type Label, V128 } from "./assembler.ts";
import type { ShapeStep } from "./shape-step.ts";

/** Fields of a header that name the package of what wrote the record. */
const LOGGERS = ["logger", "package_logger"];

const SPACE = 0x20;
const LF = 10;
const CR = 13;
const ESCAPE = 0x1b;
/** Bytes that end every run. */
const OUTSIDE = [LF, CR, ESCAPE, 0];

/** Names that the loggers of a system begin with, null where a field called so is none. */
export type Packages = readonly string[] | null;

/** Whether the code follows a step of a list to the letter: bytes beyond ASCII belong to its set all or none. */
export function isFollowed(steps: readonly ShapeStep[]): (step: ShapeStep, index: number) => boolean {
  return (step, index) => {
    if (step.kind === "literal") return true;
    if (step.kind === "choice")
      return step.values.every((value, i) => !step.values.some((other, k) => i !== k && other.startsWith(value)));
    const high = step.set.subarray(128);
    const isUniform = high.every((inside) => inside === high[0]);
    const following = steps[index + 1];
    const isSearched = following?.kind === "literal" && !LOGGERS.includes(step.field);
    return isUniform && (stopsBefore(steps, index) || isSearched);
  };
}

/** True where whatever can follow a run begins outside of its set, so that only the longest run can fit. */
export function stopsBefore(steps: readonly ShapeStep[], index: number): boolean {
  const run = steps[index];
  if (run?.kind !== "run") return true;
  for (const step of steps.slice(index + 1)) {
    if (step.kind === "literal") return run.set[step.bytes.charCodeAt(0)] === 0;
    if (step.kind === "choice") return step.values.every((value) => run.set[value.charCodeAt(0)] === 0);
    if (step.set.some((inside, byte) => inside === 1 && run.set[byte] === 1)) return false;
    if (step.min > 0) return true;
  }
  return true;
}

/** Moves `at` over the steps and does `succeed` behind the last; fails where they do not fit, or `succeed` fails, at any place. */
export function writeSteps(
  body: Body,
  steps: readonly ShapeStep[],
  at: number,
  fail: Label,
  packages: Packages,
  succeed: (fail: Label) => void,
): void {
  for (const [index, step] of steps.entries()) {
    if (step.kind === "literal") {
      writeCompare(body, step.bytes, at, fail);
      advance(body, at, step.bytes.length);
    } else if (step.kind === "choice") writeChoice(body, step.values, at, fail);
    else if (stopsBefore(steps, index)) writeRun(body, step, at, fail, packages);
    else if (isNameBehind(steps, index)) {
      const [first, name, stop] = steps.slice(index + 1) as [LiteralStep, RunStep, LiteralStep];
      const rest = steps.slice(index + 3);
      const ends = { first: first.bytes.charCodeAt(0), name, stop: stop.bytes.charCodeAt(0) };
      writeNameSearch(body, step, ends, at, fail, packages, (inner) =>
        writeSteps(body, rest, at, inner, packages, succeed),
      );
      return;
    } else {
      const rest = steps.slice(index + 1);
      writeSearch(body, step, rest, at, fail, (inner) => writeSteps(body, rest, at, inner, packages, succeed));
      return;
    }
  }
  succeed(fail);
}

export function advance(body: Body, at: number, by: number): void {
  body.get(at).int(by).do("add").set(at);
}

/** Fails unless a text stands at `at`. No text holds a newline, so none reaches beyond its line. */
export function writeCompare(body: Body, text: string, at: number, fail: Label): void {
  const bytes = Buffer.from(text, "latin1");
  const parts = [8, 4, 2, 1] as const;
  for (let done = 0; done < bytes.length; ) {
    const size = parts.find((part) => part <= bytes.length - done) ?? 1;
    body.get(at);
    if (size === 8) body.memory("load64", done).int64(bytes.readBigInt64LE(done)).do("ne64");
    else if (size === 4) body.memory("load32", done).int(bytes.readInt32LE(done)).do("ne");
    else if (size === 2) body.memory("load16", done).int(bytes.readUInt16LE(done)).do("ne");
    else body.memory("load8", done).int(bytes.readUInt8(done)).do("ne");
    body.branchIf(fail);
    done += size;
  }
}

/** None of the values begins with another, so the first that stands there is the only one. */
function writeChoice(body: Body, values: readonly string[], at: number, fail: Label): void {
  body.block((done) => {
    for (const value of values) {
      body.block((next) => {
        writeCompare(body, value, at, next);
        advance(body, at, value.length);
        body.branch(done);
      });
    }
    body.branch(fail);
  });
}

type RunStep = Extract<ShapeStep, { readonly kind: "run" }>;

/** Moves `at` to the end of a run. */
function writeRun(body: Body, { set, min, max, field }: RunStep, at: number, fail: Label, packages: Packages): void {
  const begin = body.local(I32);
  body.get(at).set(begin);
  writeSkip(body, set, -1, at);
  if (min > 0) body.get(at).get(begin).do("sub").int(min).do("ltS").branchIf(fail);
  if (max >= 0) body.get(at).get(begin).do("sub").int(max).do("gtS").branchIf(fail);
  if (packages && LOGGERS.includes(field)) writeOwnLogger(body, begin, at, fail, packages);
}

/** Fails for a full package name of another program: two dots, and none of the system's beginnings. */
function writeOwnLogger(body: Body, begin: number, end: number, fail: Label, packages: readonly string[]): void {
  const dot = body.local(I32);
  const noDot = Uint8Array.from({ length: 256 }, (_, byte) => (byte > 0x20 && byte < 0x7f && byte !== 0x2e ? 1 : 0));
  body.block((own) => {
    body.get(begin).set(dot);
    for (let dots = 0; dots < 2; dots++) {
      writeSkip(body, noDot, -1, dot);
      body.get(dot).get(end).do("geS").branchIf(own);
      advance(body, dot, 1);
    }
    for (const start of packages) {
      body.block((next) => {
        writeCompare(body, start, begin, next);
        body.branch(own);
      });
    }
    body.branch(fail);
  });
}

/** Tries every place behind a run, the nearest first, where the literal that follows begins. */
function writeSearch(
  body: Body,
  { set, min, max }: RunStep,
  rest: readonly ShapeStep[],
  at: number,
  fail: Label,
  tryRest: (fail: Label) => void,
): void {
  const literal = rest[0]?.kind === "literal" ? rest[0].bytes.charCodeAt(0) : 0;
  const begin = body.local(I32);
  const found = body.local(I32);
  body.get(at).set(begin);
  body.loop((again) => {
    writeSkip(body, set, literal, at);
    body.get(at).memory("load8").int(literal).do("ne").branchIf(fail);
    body.get(at).set(found);
    if (max >= 0) body.get(at).get(begin).do("sub").int(max).do("gtS").branchIf(fail);
    body.block((next) => {
      if (min > 0) body.get(at).get(begin).do("sub").int(min).do("ltS").branchIf(next);
      tryRest(next);
    });
    body.get(found).int(1).do("add").set(at);
    body.branch(again);
  });
}

type LiteralStep = Extract<ShapeStep, { readonly kind: "literal" }>;

/**
 * True where a run ends with a name: one byte, a run without that byte, and a literal that begins outside of the run, such
 * as `:QuorumPeer@` behind a thread. Wherever that literal begins there is at most one place for the byte before the name.
 */
function isNameBehind(steps: readonly ShapeStep[], index: number): boolean {
  const [first, name, stop] = steps.slice(index + 1);
  const run = steps[index];
  if (run?.kind !== "run" || first?.kind !== "literal" || name?.kind !== "run" || stop?.kind !== "literal")
    return false;
  const [before, behind] = [first.bytes.charCodeAt(0), stop.bytes.charCodeAt(0)];
  const isName = name.max < 0 && !name.set[before] && !name.set[behind] && name.set[128] !== 1;
  // the search goes on behind a place that did not fit, and so the run has to
  return first.bytes.length === 1 && isName && run.set[behind] === 1;
}

/**
 * Tries every place behind a run where a name could end, the nearest first, and looks back for where it begins: a thread
 * has many colons, but only one at sign behind a class. Leaves `at` where the literal behind the name begins.
 */
function writeNameSearch(
  body: Body,
  { set, min, max }: RunStep,
  { first, name, stop }: { readonly first: number; readonly name: RunStep; readonly stop: number },
  at: number,
  fail: Label,
  packages: Packages,
  tryRest: (fail: Label) => void,
): void {
  const begin = body.local(I32);
  const found = body.local(I32);
  const nameAt = body.local(I32);
  const stops = body.local(I32);
  body.get(at).set(begin);
  body.loop((again) => {
    writeSkip(body, set, stop, at);
    body.get(at).memory("load8").int(stop).do("ne").branchIf(fail);
    body.get(at).set(found);
    body.block((next) => {
      body.get(at).set(nameAt);
      body.loop((back) => {
        advance(body, nameAt, -16);
        writeStops(body, name.set, nameAt, -1);
        body.tee(stops).do("eqz").branchIf(back);
      });
      // behind the last byte outside of the name's set
      body.get(nameAt).int(32).get(stops).do("clz", "sub", "add").set(nameAt);
      body.get(nameAt).int(1).do("sub").get(begin).do("sub").int(min).do("ltS").branchIf(next);
      body.get(found).get(nameAt).do("sub").int(name.min).do("ltS").branchIf(next);
      if (max >= 0) body.get(nameAt).int(1).do("sub").get(begin).do("sub").int(max).do("gtS").branchIf(next);
      body.get(nameAt).int(1).do("sub").memory("load8").int(first).do("ne").branchIf(next);
      if (packages && LOGGERS.includes(name.field)) writeOwnLogger(body, nameAt, found, next, packages);
      tryRest(next);
    });
    body.get(found).int(1).do("add").set(at);
    body.branch(again);
  });
}

/** A set as the code looks it up. */
interface Lookup {
  /** Bytes beyond ASCII are in it. */
  readonly beyond: boolean;
  /** By the lower half of a byte: a bit for each upper half with which it is in the set. */
  readonly low: Uint8Array;
  /** ASCII bytes outside. */
  readonly outside: readonly number[];
}

const lookups = new WeakMap<Uint8Array, Lookup>();

function lookupOf(set: Uint8Array): Lookup {
  const known = lookups.get(set);
  if (known) return known;
  const low = new Uint8Array(16);
  const outside: number[] = [];
  for (let byte = 0; byte < 128; byte++) {
    if (set[byte] && !OUTSIDE.includes(byte)) low[byte & 15] = (low[byte & 15] ?? 0) | (1 << (byte >> 4));
    else outside.push(byte);
  }
  const lookup = { beyond: set[128] === 1, low, outside };
  lookups.set(set, lookup);
  return lookup;
}

/** By the upper half of a byte: the bit that stands for it in `Lookup.low`. */
const HIGH = [1, 2, 4, 8, 16, 32, 64, 128];

/**
 * Moves `at` to the first byte outside a set, or equal to `until`. Line ends are always outside, and what is taken off a
 * line before it is read: control sequences of terminals (parse/wrapping.ts) and NUL bytes.
 */
function writeSkip(body: Body, set: Uint8Array, until: number, at: number): void {
  const stops = body.local(I32);
  body.loop((again) => {
    writeStops(body, set, at, until);
    body.tee(stops).do("eqz");
    body.if(() => {
      advance(body, at, 16);
      body.branch(again);
    });
  });
  body.get(at).get(stops).do("ctz", "add").set(at);
}

/** Leaves on the stack a bit for each of sixteen bytes at `at` that is outside a set, or equal to `until`. */
function writeStops(body: Body, set: Uint8Array, at: number, until: number): void {
  const { beyond, low, outside } = lookupOf(set);
  const vector = body.local(V128);
  body.get(at).memory("loadBytes").set(vector);
  if (beyond && outside.every((byte) => byte < SPACE)) {
    // what is outside is a control character, and no line that has one is worth the question which
    body.get(vector).vector(every(SPACE)).do("ltBytes");
  } else {
    body.vector(low).get(vector).vector(every(15)).do("andBytes", "swizzle");
    body.vector(HIGH).get(vector).int(4).do("shrBytes", "swizzle", "andBytes");
    body.vector([]).do("eqBytes");
  }
  if (until >= 0) body.get(vector).vector(every(until)).do("eqBytes", "orBytes");
  body.do("bitmask");
  if (beyond && !outside.every((byte) => byte < SPACE)) body.get(vector).do("bitmask").int(0xffff).do("xor", "and");
}

export function every(byte: number): Uint8Array {
  return new Uint8Array(16).fill(byte);
}
