/**
 * Lines in which RocksDB names what keeps it from its files. The same cause comes in several places: as a background
 * error, after which writes are refused; about a file that was only being written, which is often told at level I or W alone; and
 * where a database is opened.
 */
import { eventsOf } from "../../correlate/event-log.ts";
import type { Instant, LineRef } from "../../event.ts";
import type { Cluster } from "./cluster.ts";
import type { KvEvent } from "./events.ts";
import type { KvNode } from "./node.ts";
import { isShutdown } from "./shutdown.ts";

export type StorageCause = "full" | "corrupt" | "descriptors";

export interface StorageFault {
  readonly at: Instant;
  readonly ref: LineRef;
  readonly cause: StorageCause;
  /**
   * `writes`: refused from here on; `file`: a new file was not written; `open`: the database was not opened; `copy`: what
   * a full sync had fetched was not opened, and the database before it is put back.
   */
  readonly hits: "writes" | "file" | "open" | "copy";
  /** RocksDB's own words. */
  readonly text: string;
  readonly event: KvEvent<FaultKind>;
}

const HITS = {
  "db.bg.error": "writes",
  "rep.apply.fail": "writes",
  "db.bg.ignored": "file",
  "db.file.created": "file",
  "proc.open.fail": "open",
  "proc.start.fail": "open",
  "db.reopen.fail": "open",
  "db.master.ckpt.fail": "copy",
} as const satisfies Partial<Record<KvEvent["kind"], StorageFault["hits"]>>;

type FaultKind = keyof typeof HITS;
const KINDS = Object.keys(HITS) as FaultKind[];

/** These end a process, so that the line itself stands on its way down. */
const OF_STARTS: ReadonlySet<FaultKind> = new Set<FaultKind>(["proc.open.fail", "proc.start.fail"]);

const WORDS: readonly (readonly [string, StorageCause])[] = [
  ["No space left on device", "full"],
  ["Disk quota exceeded", "full"],
  ["Too many open files", "descriptors"],
  // last: what a full disk cut off is called corrupt too, and names the disk behind that
  ["Corruption", "corrupt"],
];

/** What a text of RocksDB or of the operating system names, null for anything else. */
export function causeNamed(text: string): StorageCause | null {
  return WORDS.find(([words]) => text.includes(words))?.[1] ?? null;
}

/** What went wrong, where 1.x prints no batch behind it too. */
function errorIn(fields: KvEvent["fields"]): string | undefined {
  if ("err_dotless" in fields && fields.err_dotless !== undefined) return fields.err_dotless;
  return "err" in fields ? fields.err : undefined;
}

/** The faults of a node in order of time, without what its way down brings. */
export function storageFaults(cluster: Cluster, node: KvNode): StorageFault[] {
  return eventsOf(node.log, ...KINDS).flatMap((event): StorageFault[] => {
    const { kind, at, ref, fields } = event;
    const text = "status" in fields ? fields.status : (errorIn(fields) ?? "");
    const cause = causeNamed(text);
    if (cause === null || (!OF_STARTS.has(kind) && isShutdown(cluster, node, at))) return [];
    return [{ at, ref, cause, hits: HITS[kind], text, event }];
  });
}
