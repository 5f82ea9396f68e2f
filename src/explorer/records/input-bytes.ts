/** Reads bytes of the inputs' decoded text at any offset, at once: what is looked at is small and most of it kept. */
import { closeSync, openSync, readSync } from "node:fs";
import { isSystemError } from "../../ingest/problems.ts";
import type { InputText } from "../protocol.ts";
import { Recent } from "./recent.ts";

/** Hundreds of inputs must not exhaust descriptors. */
const OPEN_FILES = 32;

export class InputBytes {
  readonly #inputs: readonly InputText[];
  readonly #files = new Recent<number, number>(OPEN_FILES, closeSync);

  constructor(inputs: readonly InputText[]) {
    this.#inputs = inputs;
  }

  /** At most `length` bytes of an input from `offset` on: fewer at its end, none where it cannot be read any more. */
  read(input: number, offset: number, length: number): Buffer {
    const buffer = Buffer.allocUnsafeSlow(length);
    const text = this.#inputs[input];
    if (!text) return buffer.subarray(0, 0);
    try {
      const file = this.#files.get(input, () => openSync(text.file, "r"));
      let filled = 0;
      while (file !== undefined && filled < length) {
        const bytes = readSync(file, buffer, filled, length - filled, offset + text.skip + filled);
        if (bytes === 0) break;
        filled += bytes;
      }
      return buffer.subarray(0, filled);
    } catch (error) {
      if (isSystemError(error)) return buffer.subarray(0, 0);
      throw error;
    }
  }

  close(): void {
    this.#files.clear();
  }
}
