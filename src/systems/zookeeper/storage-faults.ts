/** Failed writes to a server's disks, and what the lines give as the reason. */
import type { Instant, LineRef } from "../../event.ts";
import type { EventLog, Kind, ZkEvent } from "./events.ts";
import { type OsError, osError } from "./os-errors.ts";
import { readThread } from "./thread.ts";

/** `unwritable`: the server says that it may not write there, not why. `unnamed`: a write failed for another reason. */
export type FaultClass = "full" | "read-only" | "unwritable" | "unnamed";

export interface StorageFault {
  readonly at: Instant;
  readonly class: FaultClass;
  readonly event: ZkEvent;
  /** Exception and text as printed. */
  readonly text: string;
  /** Line of the exception itself. */
  readonly ref: LineRef;
}

const CLASSES: Partial<Record<OsError, FaultClass>> = {
  "no space": "full",
  "over quota": "full",
  "read-only": "read-only",
};

/** Whether lines of a kind repeat what a client sent: what stands below them may be the client's text. */
export function isClientsWords(kind: Kind): boolean {
  return kind.startsWith("req.") || kind === "auth.fail";
}

/** Faults of one server's storage in order of time. */
export function storageFaultsOf(log: EventLog): StorageFault[] {
  const caused = log.all.filter(({ kind, causes }) => causes.length > 0 && !isClientsWords(kind));
  return caused.flatMap((event) => {
    const named = event.causes.flatMap((cause) => {
      const className = classOf(event, cause.exception, cause.detail);
      return className ? [{ class: className, cause }] : [];
    });
    const worst = named.find((fault) => fault.class !== "unnamed") ?? named[0];
    if (!worst) return [];
    const { exception, detail, ref } = worst.cause;
    const text = detail === "" ? exception : `${exception}: ${detail}`;
    return [{ at: event.at, class: worst.class, event, text, ref }];
  });
}

function classOf(event: ZkEvent, exception: string, detail: string): FaultClass | null {
  const error = osError(detail);
  const named = error === null ? undefined : CLASSES[error];
  if (named) return named;
  if (event.kind === "boot.datadir" && exception.endsWith("DatadirException")) return "unwritable";
  return isLogWrite(event) && exception.endsWith("IOException") ? "unnamed" : null;
}

/** The thread that writes the transaction log gave up. */
function isLogWrite(event: ZkEvent): boolean {
  if (event.kind === "thr.critical") return readThread(event.fields.thread_name).role === "sync.thread";
  return event.kind === "snap.fatal" && readThread(event.thread).role === "sync.thread";
}
