/** What a line and the exceptions below it say together. */
import type { PulEvent } from "./events.ts";

/** The error in the line, then class and message of each exception below it. */
export function reasonsOf({ fields, causes }: PulEvent): string {
  // most lines have none
  if (causes.length === 0 && !("err" in fields || "reason" in fields)) return "";
  const own = [
    "err" in fields ? (fields.err ?? "") : "",
    "reason" in fields ? (fields.reason ?? "") : "",
    ...causes.flatMap(({ exception, detail }) => [exception, detail]),
  ];
  return own.filter((text) => text !== "").join(" ");
}
