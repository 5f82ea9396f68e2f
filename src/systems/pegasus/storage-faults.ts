/** Errors of RocksDB and of disks, by what their words name. */
import type { Kind, PegEvent } from "./events.ts";

export type Fault = "corruption" | "descriptors" | "space";

/** Lines that tell an error of the storage below a replica. */
export const STORAGE_KINDS = [
  "db.get.err",
  "db.write.err",
  "db.open.fail",
  "file.open.fail",
  "fail.local",
  "rs.load.fail",
  "disk.broken",
] as const satisfies readonly Kind[];

export type StorageEvent = PegEvent<(typeof STORAGE_KINDS)[number]>;

/** Codes that say by themselves that data or disk are bad. */
const BAD = new Set(["ERR_RDB_CORRUPTION", "ERR_DISK_IO_ERROR"]);

/** What the words of an error name; null where they name none of these. */
export function faultOf(event: StorageEvent): Fault | null {
  const words = wordsOf(event);
  if (/Too many open files/i.test(words)) return "descriptors";
  if (/No space left on device/i.test(words)) return "space";
  if (/\bCorruption\b|IO error|Input\/output error|Read-only file system/i.test(words)) return "corruption";
  return BAD.has(words) ? "corruption" : null;
}

/** The words of an error, or its code. */
export function wordsOf({ fields }: StorageEvent): string {
  if ("reason" in fields) return fields.reason;
  return "err" in fields ? (fields.err ?? "") : "";
}
