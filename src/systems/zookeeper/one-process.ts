/** Whether a log is of one process: files that several servers write to, or that were put together, have several main threads. */
import type { EventLog } from "./events.ts";
import { readThread } from "./thread.ts";

/** True where exactly one main thread logs; a layout without threads shows nothing. */
export function isOneProcess(log: EventLog): boolean {
  const names = new Set<string>();
  for (const { thread } of log.all) names.add(thread);
  return [...names].filter((name) => readThread(name).role === "quorum.peer").length === 1;
}
