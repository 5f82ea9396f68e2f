/** Why a leader gave up its lead, as it says itself. */
import type { ZkEvent } from "./events.ts";

const MARK = "reason: ";

/** The reason as printed: on the line from 3.6 on, in the head of the trace below it before. Empty where neither is there. */
export function stepDownReason({ fields, causes }: ZkEvent<"lead.shutdown">): string {
  const told = causes.find(({ detail }) => detail.includes(MARK))?.detail;
  return fields.reason ?? told?.slice(told.indexOf(MARK) + MARK.length) ?? "";
}
