/** Writes chosen records to a file as they stand in their logs, with the lines that belong to them. */
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import type { InputText } from "./protocol.ts";
import type { Place, Records } from "./records/records.ts";

/** A record that is the last of its log, as far as it is read, has no end yet; one longer than this is cut. */
const LONGEST_RECORD_BYTES = 1024 * 1024;
const LF = 10;

/** Writes the records to `path`. Throws what the system throws. @returns how many lines it wrote */
export function exportPlaces(
  places: readonly Place[],
  records: Records,
  inputs: readonly InputText[],
  path: string,
): number {
  const out = openSync(path, "w");
  let lines = 0;
  try {
    for (const place of places) {
      const { input, offset, endOffset } = records.describe(place);
      const text = inputs[input];
      if (text === undefined) continue;
      const bytes = bytesOf(text, offset, endOffset);
      writeSync(out, bytes);
      lines += bytes.reduce((count, byte) => (byte === LF ? count + 1 : count), 0);
    }
  } finally {
    closeSync(out);
  }
  return lines;
}

function bytesOf({ file, skip }: InputText, offset: number, endOffset: number | null): Buffer {
  const descriptor = openSync(file, "r");
  try {
    const length = Math.min(LONGEST_RECORD_BYTES, (endOffset ?? Number.POSITIVE_INFINITY) - offset);
    const buffer = Buffer.alloc(length);
    const bytes = buffer.subarray(0, readSync(descriptor, buffer, 0, length, skip + offset));
    return bytes.at(-1) === LF ? bytes : Buffer.concat([bytes, Buffer.from("\n")]);
  } finally {
    closeSync(descriptor);
  }
}
