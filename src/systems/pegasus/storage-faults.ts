/** Errors of RocksDB and of disks, by what their words name. */
import type { Kind, PegEvent } from "./events.ts";

/** `unusable`: a directory that cannot be written at the start, for whatever reason. */
export type Fault = "corruption" | "descriptors" | "space" | "unusable";

/** Lines that tell an error of the storage below a replica. */
export const STORAGE_KINDS = [
  "db.get.err",
  "db.write.err",
  "db.open.fail",
  "file.open.fail",
  "file.io.fail",
  "fail.local",
  "rs.load.fail",
  "disk.broken",
] as const satisfies readonly Kind[];

export type StorageEvent = PegEvent<(typeof STORAGE_KINDS)[number]>;

/** Errors that RocksDB calls IO errors and that are none of the disk: another process holds the lock, or rights lack. */
const OF_OTHERS = /\block file\b|\block [^ ]*LOCK\b|Permission denied/i;

/** Codes that say by themselves that data or disk are bad. */
const BAD = new Set(["ERR_RDB_CORRUPTION", "ERR_DISK_IO_ERROR"]);

/** What the words of an error name; null where they name none of these. */
export function faultOf(event: StorageEvent): Fault | null {
  if (event.kind === "disk.broken") return "unusable";
  const words = wordsOf(event);
  if (/Too many open files/i.test(words)) return "descriptors";
  if (/No space left on device|Disk quota exceeded/i.test(words)) return "space";
  if (OF_OTHERS.test(words)) return null;
  if (/\bCorruption\b|IO error|Input\/output error|Read-only file system/i.test(words)) return "corruption";
  return BAD.has(words) ? "corruption" : null;
}

/** The words of an error, or its code. */
export function wordsOf({ fields }: StorageEvent): string {
  if ("reason" in fields) return fields.reason;
  return "err" in fields ? (fields.err ?? "") : "";
}

/** What the system said at the end of RocksDB's words about files and offsets. */
export function lastWordsOf(words: string): string {
  return words.slice(words.lastIndexOf(": ") + 1).trim();
}
