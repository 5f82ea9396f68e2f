/** Loads the marks that were saved in the explorer. */
import { readFile } from "node:fs/promises";
import { isSystemError } from "../ingest/problems.ts";
import { type Mark, readMarks } from "../report/marks.ts";
import { systemsWords } from "../words.ts";
import { cannotRead } from "./messages.ts";

/** @throws UsageError where the file cannot be read, MarksError where it holds something else */
export async function loadMarks(file: string): Promise<Mark[]> {
  try {
    return readMarks(await readFile(file, "utf8"), file);
  } catch (error) {
    if (isSystemError(error)) throw cannotRead(file, systemsWords(error));
    throw error;
  }
}
