/** Writes chosen records to a file as they stand in their logs, with the lines that belong to them. */
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import type { InputText } from "./protocol.ts";
import type { Place } from "./records/filter.ts";
import type { RecordInfo, Records } from "./records/records.ts";

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
    for (const bytes of linesOf(places, records, inputs)) {
      writeSync(out, bytes);
      lines += bytes.reduce((count, byte) => (byte === LF ? count + 1 : count), 0);
    }
  } finally {
    closeSync(out);
  }
  return lines;
}

/** The bytes of each record with the lines that belong to it, as they stand in their logs. */
export function* linesOf(places: readonly Place[], records: Records, inputs: readonly InputText[]): Generator<Buffer> {
  for (const place of places) {
    const record = records.describe(place);
    const text = inputs[record.input];
    if (text === undefined) continue;
    yield record.isUpsideDown ? turned(text, record) : bytesOf(text, record.offset, record.endOffset);
  }
}

/** The lines of a record above whose first line the others stand: in the order in which they were written. */
function turned(text: InputText, { offset, endOffset }: RecordInfo): Buffer {
  const own = bytesOf(text, offset, null);
  const above = bytesOf(text, endOffset ?? 0, offset).subarray(0, offset - (endOffset ?? 0));
  const lines = above
    .toString("latin1")
    .split(/(?<=\n)/)
    .slice(endOffset === null ? 0 : 1);
  return Buffer.concat([own.subarray(0, own.indexOf(LF) + 1), Buffer.from(lines.reverse().join(""), "latin1")]);
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
