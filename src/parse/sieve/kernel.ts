/**
 * Writes the machine code of a sieve: one function that goes over a block of lines, one for the header of a log, and one
 * for each wording of its crowd. A set of bytes is looked up for sixteen bytes at once; a text that has several readings
 * gets the one whose earlier fields are shortest, like everywhere (grammar/match.ts). Where the machine code could not
 * follow the grammar to the letter it takes nothing, and the line is read the usual way.
 */
import { OUT_OF_ORDER_MS } from "../clock.ts";
import { assemble, Body, I32, type Label, V128 } from "./assembler.ts";
import type { HeaderShape, ShapeStep, Wording } from "./shape.ts";

/** Where things stand in the memory of a sieve, in bytes. */
export const MEMORY = {
  /** Words that the code leaves for its caller: STATE. */
  state: 0,
  /** The date that the stamps are of, as printed. */
  date: 64,
  /** How many records were taken, by rule: a word each. */
  taken: 1024,
  /** Lines that were left, three words each: begin, end, and twice the number in the block, plus 1 behind a record taken. */
  left: 16 * 1024,
  /** Seconds of the day in which records were taken, a word each, repeated only where others stand between. */
  seconds: (16 + 384) * 1024,
  block: (16 + 384 + 128) * 1024,
} as const;

/** How many fit in a list, but for the others that come with the last one; a block with more is sifted in several goes. */
export const MOST_LEFT = 32 * 1024 - 2;
const MOST_SECONDS = 32 * 1024 - 1;

/** What the words of the state say. */
export const STATE = {
  /** Lines left, and seconds noted. */
  left: 0,
  seconds: 1,
  /** Lines gone over. */
  lines: 2,
  /** Least and greatest millisecond of the day of the records taken. */
  least: 3,
  greatest: 4,
  /** Not zero where the date is one. */
  isDate: 5,
  /** Set by the header: millisecond of the day of the line at hand. */
  time: 6,
  /** Set by the message: its rule, whether that is of the crowd or known, and the end of its line without its newline. */
  rule: 7,
  isCrowd: 8,
  end: 9,
} as const;

/** Where a word of the state stands. */
function addressOf(name: keyof typeof STATE): number {
  return MEMORY.state + 4 * STATE[name];
}

/** Fields of a header that name the package of what wrote the record. */
const LOGGERS = ["logger", "package_logger"];

/** What the header function answers instead of a place. */
const NO_HEADER = -1;
const OTHER_DATE = -2;

const TAB = 0x09;
const SPACE = 0x20;
/** The bit by which small letters differ from capital ones; the first small one; how many there are. */
const CASE = 0x20;
const LETTER = 0x61;
const LETTERS = 26;
const LF = 10;
const CR = 13;
const ESCAPE = 0x1b;
/** Bytes that end every run. */
const OUTSIDE = [LF, CR, ESCAPE, 0];

/** Names that the loggers of a system begin with, null where a field called so is none. */
type Packages = readonly string[] | null;

/**
 * The module of a sieve; null where the shapes hold what the code cannot follow.
 * `dateAt` is where the date begins in a line.
 * @param packages names that the loggers of the system begin with; a shorter name may be anybody's, as in parse/reading.ts
 */
export function writeKernel(
  header: HeaderShape,
  crowd: readonly Wording[],
  frames: readonly Wording[],
  packages: readonly string[],
): { readonly code: Uint8Array<ArrayBuffer>; readonly dateAt: number } | null {
  const frame = frameOf(header.steps);
  if (!frame || !header.steps.slice(frame.steps).every(isFollowed(header.steps.slice(frame.steps)))) return null;
  const isWhole = ({ steps }: Wording) => steps.every(isFollowed(steps));
  const [messages, calls] = [crowd.filter(isWhole), frames.filter(isWhole)];
  const bodies = [...messages, ...calls].map(wordingFunction);
  const first = bodies.length;
  bodies.push(messageFunction(messages), callFunction(calls, messages.length), headerFunction(header, frame, packages));
  bodies.push(siftFunction({ message: first, call: first + 1, header: first + 2 }));
  return { code: assemble(bodies, bodies.length - 1), dateAt: frame.at.get("year") ?? 0 };
}

// ---- A stamp of fixed width ----------------------------------------------------------------------------------

/** The part of a header in which every byte has its place. */
interface Frame {
  /** How many steps it covers. */
  readonly steps: number;
  /** One entry a byte: what stands there, or "digit", or one of several. */
  readonly bytes: readonly (number | "digit" | readonly number[])[];
  /** Where each field begins. */
  readonly at: ReadonlyMap<string, number>;
}

/** The frame of a header; null where it is shorter than a stamp, or its date is not printed as 2024-03-05. */
function frameOf(steps: readonly ShapeStep[]): Frame | null {
  const bytes: Frame["bytes"][number][] = [];
  const at = new Map<string, number>();
  let covered = 0;
  for (const step of steps) {
    const part = fixedBytes(step);
    if (!part) break;
    if (step.field !== "") at.set(step.field, bytes.length);
    bytes.push(...part);
    covered++;
  }
  const year = at.get("year");
  const isDate = year !== undefined && at.get("month") === year + 5 && at.get("day") === year + 8;
  const isTime = ["hour", "minute", "second"].every((field) => at.has(field));
  return isDate && isTime && bytes.length >= 16 ? { steps: covered, bytes, at } : null;
}

function fixedBytes(step: ShapeStep): Frame["bytes"][number][] | null {
  if (step.kind === "literal") return [...Buffer.from(step.bytes, "latin1")];
  if (step.kind === "choice")
    return step.values.every((value) => value.length === 1) ? [step.values.map((value) => value.charCodeAt(0))] : null;
  return step.min === step.max && isDigits(step.set) ? Array(step.min).fill("digit") : null;
}

function isDigits(set: Uint8Array): boolean {
  return set.every((inside, byte) => (inside === 1) === (byte >= 0x30 && byte <= 0x39));
}

/** Fails unless the bytes at `at` fill the frame. */
function writeFrame(body: Body, { bytes }: Frame, at: number, fail: Label): void {
  const vector = body.local(V128);
  const windows = [...Array(Math.floor(bytes.length / 16)).keys()].map((i) => 16 * i);
  if (bytes.length % 16 > 0) windows.push(bytes.length - 16);
  for (const begin of windows) {
    const part = bytes.slice(begin, begin + 16);
    body.get(at).memory("loadBytes", begin).tee(vector);
    body.vector(part.map((byte) => (typeof byte === "number" ? byte : 0))).do("xorBytes");
    body.vector(part.map((byte) => (typeof byte === "number" ? 0xff : 0))).do("andBytes", "anyBytes");
    body.branchIf(fail);
    body.get(vector).vector(every(0x30)).do("subBytes").vector(every(10)).do("ltBytes");
    body.vector(part.map((byte) => (byte === "digit" ? 0 : 0xff))).do("orBytes", "allBytes", "eqz");
    body.branchIf(fail);
  }
  for (const [offset, byte] of bytes.entries()) {
    if (typeof byte === "number" || byte === "digit") continue;
    const [first = 0, ...others] = byte;
    body.get(at).memory("load8", offset).int(first).do("eq");
    for (const other of others) body.get(at).memory("load8", offset).int(other).do("eq", "or");
    body.do("eqz").branchIf(fail);
  }
}

/** Leaves on the stack the number that `digits` digits at `at + offset` make. */
function writeNumber(body: Body, at: number, offset: number, digits: number): void {
  body.int(0);
  for (let i = 0; i < digits; i++) {
    body
      .get(at)
      .memory("load8", offset + i)
      .int(0x30)
      .do("sub")
      .int(10 ** (digits - 1 - i))
      .do("mul", "add");
  }
}

/** Of a line at the parameter: the place of its message, NO_HEADER, or OTHER_DATE. Stores the time of day. */
function headerFunction({ steps }: HeaderShape, frame: Frame, packages: Packages): Body {
  const body = new Body(1);
  const at = 0;
  const year = frame.at.get("year") ?? 0;
  body.block((fail) => {
    writeFrame(body, frame, at, fail);
    body.get(at).memory("load64", year).int(MEMORY.date).memory("load64").do("ne64");
    body
      .get(at)
      .memory("load16", year + 8)
      .int(MEMORY.date + 8)
      .memory("load16")
      .do("ne", "or");
    body.if(() => body.int(OTHER_DATE).do("return"));
    body.int(addressOf("isDate")).memory("load32").do("eqz").branchIf(fail);
    body.int(addressOf("time"));
    const units = [
      ["hour", 3_600_000],
      ["minute", 60_000],
      ["second", 1000],
    ] as const;
    body.int(0);
    for (const [field, ms] of units) {
      writeNumber(body, at, frame.at.get(field) ?? 0, 2);
      body.int(ms).do("mul", "add");
    }
    const milli = frame.at.get("milli");
    if (milli !== undefined) {
      writeNumber(body, at, milli, 3);
      body.do("add");
    }
    body.memory("store32");
    body.get(at).int(frame.bytes.length).do("add").set(at);
    writeSteps(body, steps.slice(frame.steps), at, fail, packages, () => body.get(at).do("return"));
  });
  return body.int(NO_HEADER);
}

// ---- Messages ------------------------------------------------------------------------------------------------

/** Of a wording, tried at the parameter: where the next line begins, or 0. Stores where its own line ends. */
function wordingFunction({ steps }: Wording): Body {
  const body = new Body(1);
  const at = 0;
  body.block((fail) =>
    writeSteps(body, steps, at, fail, null, () => {
      body.int(addressOf("end")).get(at).memory("store32");
      body.get(at).memory("load8").int(LF).do("eq");
      body.if(() => body.get(at).int(1).do("add", "return"));
      body
        .get(at)
        .memory("load16")
        .int(CR + 256 * LF)
        .do("eq");
      body.if(() => body.get(at).int(2).do("add", "return"));
      body.branch(fail);
    }),
  );
  return body.int(0);
}

/** Tries the wordings that begin with the first byte of the message; stores the rule of the one that fits. */
function messageFunction(wordings: readonly Wording[]): Body {
  const body = new Body(1);
  const at = 0;
  const next = body.local(I32);
  const firstOf = ({ steps }: Wording) => (steps[0]?.kind === "literal" ? steps[0].bytes.charCodeAt(0) : 0);
  for (const first of new Set(wordings.map(firstOf))) {
    body.get(at).memory("load8").int(first).do("eq");
    body.if(() => {
      for (const [index, wording] of wordings.entries()) {
        if (firstOf(wording) !== first) continue;
        body.get(at).call(index).tee(next);
        body.if(() => {
          for (const other of wording.unless) {
            body.block((fail) => {
              writeCompare(body, other, at, fail);
              body.int(0).do("return");
            });
          }
          body.int(addressOf("rule")).int(wording.rule).memory("store32");
          body
            .int(addressOf("isCrowd"))
            .int(wording.class === "event" ? 1 : 0)
            .memory("store32");
          body.get(next).do("return");
        });
      }
    });
  }
  return body.int(0);
}

/** Tries the wordings of calls; stores the rule of the one that fits. @param first the function of the first of them */
function callFunction(wordings: readonly Wording[], first: number): Body {
  const body = new Body(1);
  const next = body.local(I32);
  for (const [index, { rule }] of wordings.entries()) {
    body.get(0).call(first + index);
    body.tee(next);
    body.if(() => {
      body.int(addressOf("rule")).int(rule).memory("store32");
      body.get(next).do("return");
    });
  }
  return body.int(0);
}

// ---- Steps ---------------------------------------------------------------------------------------------------

/** Whether the code follows a step of a list to the letter: bytes beyond ASCII belong to its set all or none. */
function isFollowed(steps: readonly ShapeStep[]): (step: ShapeStep, index: number) => boolean {
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
function stopsBefore(steps: readonly ShapeStep[], index: number): boolean {
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

/** Moves `at` over the steps and does `succeed` behind the last; fails where they do not fit. */
function writeSteps(
  body: Body,
  steps: readonly ShapeStep[],
  at: number,
  fail: Label,
  packages: Packages,
  succeed: () => void,
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
  succeed();
}

function advance(body: Body, at: number, by: number): void {
  body.get(at).int(by).do("add").set(at);
}

/** Fails unless a text stands at `at`. No text holds a newline, so none reaches beyond its line. */
function writeCompare(body: Body, text: string, at: number, fail: Label): void {
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

function every(byte: number): Uint8Array {
  return new Uint8Array(16).fill(byte);
}

// ---- The block -----------------------------------------------------------------------------------------------

/**
 * Parameters: begin and end of whole lines in the block. Answers where it stopped: at the end, at another date, or where
 * its lists are full. A record waits until the next line shows that it is not the last of its crowd, and has no trace.
 */
function siftFunction(functions: { readonly message: number; readonly call: number; readonly header: number }): Body {
  const body = new Body(2);
  const [at, end] = [0, 1];
  const place = body.local(I32);
  const next = body.local(I32);
  const lineEnd = body.local(I32);
  const line = body.local(I32);
  const left = body.local(I32);
  const seconds = body.local(I32);
  const second = body.local(I32);
  const time = body.local(I32);
  /** Whether the last record but for known ones was of the crowd, and its stamp. */
  const afterCrowd = body.local(I32);
  const before = body.local(I32);
  /** Where a record of the crowd begins that waits, 0 for none, what it is, and whether one was taken before it. */
  const waiting = body.local(I32);
  const waitingEnd = body.local(I32);
  const waitingRule = body.local(I32);
  const waitingTime = body.local(I32);
  const waitingLine = body.local(I32);
  const behindTaken = body.local(I32);
  /** The line before can have been no record: it was of a trace, or of none, and it was left or taken as a call. */
  const inTrace = body.local(I32);
  /** A known record right before the line at hand: it may be the head of a trace. */
  const known = body.local(I32);
  const knownEnd = body.local(I32);
  const knownRule = body.local(I32);
  const knownTime = body.local(I32);

  const store = (name: keyof typeof STATE, local: number) => body.int(addressOf(name)).get(local).memory("store32");
  const load = (name: keyof typeof STATE) => body.int(addressOf(name)).memory("load32");
  /** Leaves on the stack where an entry of a list stands. */
  const entry = (list: number, index: number, bytes: number) => {
    body.get(index).int(bytes).do("mul");
    return body.int(list).do("add");
  };
  const leave = (begin: number, until: number, number: number) => {
    entry(MEMORY.left, left, 12).get(begin).memory("store32");
    entry(MEMORY.left + 4, left, 12)
      .get(until)
      .memory("store32");
    entry(MEMORY.left + 8, left, 12);
    body.get(number).int(2).do("mul");
    body.get(behindTaken).do("add").memory("store32");
    advance(body, left, 1);
    body.int(0).set(behindTaken);
  };
  const leaveWaiting = () => {
    body.get(waiting);
    body.if(() => {
      leave(waiting, waitingEnd, waitingLine);
      body.int(0).set(waiting);
    });
    body.get(known);
    body.if(() => {
      body.get(line).int(1).do("sub").set(place);
      leave(known, knownEnd, place);
      body.int(0).set(known);
    });
  };
  const count = (rule: number) => {
    entry(MEMORY.taken, rule, 4).tee(place);
    body.get(place).memory("load32").int(1).do("add").memory("store32");
  };
  const take = (rule: number, stamp: number) => {
    count(rule);
    load("least").get(stamp).do("gtS");
    body.if(() => store("least", stamp));
    load("greatest").get(stamp).do("ltS");
    body.if(() => store("greatest", stamp));
  };
  const takeWaiting = () => {
    take(waitingRule, waitingTime);
    body.int(1).set(behindTaken);
    body.get(waitingTime).int(1000).do("divU").tee(place);
    body.get(second).do("ne");
    body.if(() => {
      entry(MEMORY.seconds, seconds, 4).get(place).memory("store32");
      body.get(place).set(second);
      advance(body, seconds, 1);
    });
  };
  const takeKnown = () => {
    take(knownRule, knownTime);
    body.int(0).set(known);
  };
  const nextLine = (again: Label) => {
    advance(body, line, 1);
    body.get(next).set(at).branch(again);
  };

  body.int(-1).set(second);
  body.block((stop) => {
    body.loop((again) => {
      body.get(at).get(end).do("geS").branchIf(stop);
      body.get(left).int(MOST_LEFT).do("geS").branchIf(stop);
      body.get(seconds).int(MOST_SECONDS).do("geS").branchIf(stop);
      body.get(at).call(functions.header).tee(place);
      body.int(OTHER_DATE).do("eq").branchIf(stop);
      body.block((other) => {
        body.get(place).int(NO_HEADER).do("eq").branchIf(other);
        body.get(place).call(functions.message).tee(next);
        body.do("eqz").branchIf(other);
        load("time").set(time);
        load("end").set(lineEnd);
        body.int(0).set(inTrace);
        body.get(known);
        body.if(takeKnown);
        load("isCrowd").do("eqz");
        body.if(() => {
          body.get(at).set(known).get(lineEnd).set(knownEnd).get(time).set(knownTime);
          load("rule").set(knownRule);
          nextLine(again);
        });
        // stamps that run back: this record and the one before are read the usual way
        body.get(afterCrowd).get(time).get(before);
        body.int(OUT_OF_ORDER_MS).do("sub", "ltS", "and");
        body.if(() => {
          leaveWaiting();
          body.int(0).set(afterCrowd);
        });
        body.get(time).set(before);
        body.get(waiting);
        body.if(takeWaiting);
        body.get(afterCrowd).do("eqz");
        body.if(() => {
          leave(at, lineEnd, line);
          body.int(1).set(afterCrowd);
          nextLine(again);
        });
        body.get(line).set(waitingLine);
        body.get(at).set(waiting).get(lineEnd).set(waitingEnd).get(time).set(waitingTime);
        load("rule").set(waitingRule);
        nextLine(again);
      });
      leaveWaiting();
      body.int(0).set(afterCrowd);
      // the first line of a trace is read the usual way: it ends a crowd
      body.get(inTrace);
      body.if(() => {
        body.get(at).call(functions.call).tee(next);
        body.if(() => {
          load("rule").set(waitingRule);
          count(waitingRule);
          nextLine(again);
        });
      });
      body.get(at).set(next);
      writeSkipLine(body, next);
      body.get(next).set(lineEnd);
      advance(body, next, 1);
      body.get(lineEnd).get(at).do("gtS");
      body.if(() => {
        body.get(lineEnd).int(1).do("sub").memory("load8");
        body.int(CR).do("eq");
        body.if(() => advance(body, lineEnd, -1));
      });
      leave(at, lineEnd, line);
      // no record begins with a letter or a blank
      body.get(at).memory("load8").tee(place);
      body.int(SPACE).do("eq").get(place).int(TAB).do("eq", "or");
      body.get(place).int(CASE).do("or").int(LETTER).do("sub").int(LETTERS).do("ltU", "or").set(inTrace);
      nextLine(again);
    });
  });
  leaveWaiting();
  store("left", left);
  store("seconds", seconds);
  store("lines", line);
  return body.get(at);
}

/** Moves a place to the newline that ends its line. */
function writeSkipLine(body: Body, at: number): void {
  const stops = body.local(I32);
  body.loop((again) => {
    body.get(at).memory("loadBytes").vector(every(LF)).do("eqBytes", "bitmask").tee(stops).do("eqz");
    body.if(() => {
      advance(body, at, 16);
      body.branch(again);
    });
  });
  body.get(at).get(stops).do("ctz", "add").set(at);
}
