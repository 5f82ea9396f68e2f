/** Writes the code that tells what a line is: by its header, by the wording of its message, as a call of a trace. */
import { Body, I32, type Label, V128 } from "./assembler.ts";
import { addressOf, MEMORY } from "./memory.ts";
import type { HeaderShape, ShapeStep, Wording } from "./shape.ts";
import { every, type Packages, writeCompare, writeSteps } from "./steps.ts";

/** What the header function answers instead of a place. */
export const NO_HEADER = -1;
export const OTHER_DATE = -2;

const LF = 10;
const CR = 13;

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
export function frameOf(steps: readonly ShapeStep[]): Frame | null {
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
export function headerFunction({ steps }: HeaderShape, frame: Frame, packages: Packages): Body {
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
export function wordingFunction({ steps }: Wording): Body {
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
export function messageFunction(wordings: readonly Wording[]): Body {
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
export function callFunction(wordings: readonly Wording[], first: number): Body {
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
