/** Writes the code that compares texts in which every byte has its place: stamps, and what stands beside them. */
import { type Body, type Label, V128 } from "./assembler.ts";
import type { ShapeStep } from "./shape-step.ts";
import { every } from "./steps.ts";

/** Bytes that the code looks at at once. */
const VECTOR_BYTES = 16;

/** The begin of a text in which every byte has its place. */
export interface Frame {
  /** How many steps it covers. */
  readonly steps: number;
  /** One entry a byte: what stands there, or "digit", or one of several. */
  readonly bytes: readonly (number | "digit" | readonly number[])[];
  /** Where each field begins. */
  readonly at: ReadonlyMap<string, number>;
}

/** The frame that steps begin with; null where it is shorter than the code compares at once. */
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
  return bytes.length >= VECTOR_BYTES ? { steps: covered, bytes, at } : null;
}

/** The frame of a header; null where it is shorter than a stamp, or its date is not printed as 2024-03-05. */
export function stampFrame(steps: readonly ShapeStep[]): Frame | null {
  const frame = frameOf(steps);
  const year = frame?.at.get("year");
  const isDate = year !== undefined && frame?.at.get("month") === year + 5 && frame.at.get("day") === year + 8;
  const isTime = ["hour", "minute", "second"].every((field) => frame?.at.has(field));
  return isDate && isTime ? frame : null;
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
export function writeFrame(body: Body, { bytes }: Frame, at: number, fail: Label): void {
  const vector = body.local(V128);
  const windows = [...Array(Math.floor(bytes.length / VECTOR_BYTES)).keys()].map((i) => VECTOR_BYTES * i);
  if (bytes.length % VECTOR_BYTES > 0) windows.push(bytes.length - VECTOR_BYTES);
  for (const begin of windows) {
    const part = bytes.slice(begin, begin + VECTOR_BYTES);
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
