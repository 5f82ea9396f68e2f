/** The exceptions under a line, and those that stand alone because the line above them is cut away. */
import type { Instant } from "../../event.ts";
import type { BkEvent, EventLog } from "./events.ts";

/** A line with the words of its exceptions, `class: detail` each. */
export interface Thrown {
  readonly event: BkEvent;
  readonly at: Instant;
  readonly words: readonly string[];
}

/** Words of all exceptions of a line, the outermost first. */
export function wordsOf(event: BkEvent): string[] {
  // some appenders glue it to the line
  const isOwn = event.kind === "trace.exception" || (event.kind === "jr.io" && event.fields.exception !== undefined);
  const own = isOwn ? [`${event.fields.exception}: ${event.fields.detail ?? ""}`] : [];
  return [...own, ...event.causes.map(({ exception, detail }) => `${exception}: ${detail}`)];
}

/** Lines with an exception whose words match. */
export function thrown(log: EventLog, pattern: RegExp): Thrown[] {
  return log.all.flatMap((event) => {
    const words = wordsOf(event).filter((one) => pattern.test(one));
    return words.length > 0 ? [{ event, at: event.at, words }] : [];
  });
}

/** True where an exception of a line matches. */
export function throws(event: BkEvent, pattern: RegExp): boolean {
  return wordsOf(event).some((one) => pattern.test(one));
}
