/** The version of the program, from its package. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Sources stand two folders below the package, the built program three. */
function readVersion(): string {
  for (const up of ["../..", "../../.."]) {
    try {
      const text = readFileSync(join(import.meta.dirname, up, "package.json"), "utf8");
      return String((JSON.parse(text) as { version?: unknown }).version);
    } catch {
      // not in this folder
    }
  }
  return "unknown";
}

export const VERSION = readVersion();
