/** Whether a log is of one process: files that several servers write to, or that were put together, have several main threads. */
import type { EventLog } from "./events.ts";
import { readThread } from "./thread.ts";

/** True where exactly one main thread logs; a layout without threads shows nothing. */
export function isOneProcess(log: EventLog): boolean {
  const mains = log.all.map(({ thread }) => thread).filter((name) => readThread(name).role === "quorum.peer");
  return new Set(mains).size === 1;
}
