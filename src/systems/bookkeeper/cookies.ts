/** The cookies that a bookie compares at its start, as its exception prints them. */
import { countEarly } from "../../extent.ts";
import type { BkEvent } from "./events.ts";
import { throws } from "./exceptions.ts";
import type { BkNode } from "./node.ts";

/** The two cookies of an exception: the values of each, by key. */
export interface Cookies {
  readonly own: ReadonlyMap<string, string>;
  readonly other: ReadonlyMap<string, string>;
}

/** Two cookies have five values each, and two lines between and behind them. */
const LONGEST = 14;

/** The cookies under a line that says that they do not match. */
export function cookiesAfter(node: BkNode, event: BkEvent): Cookies {
  const { all } = node.log;
  const first = countEarly(all, ({ at }) => at < event.at);
  const start = all.indexOf(event, first) + 1;
  const own = new Map<string, string>();
  const other = new Map<string, string>();
  let into = own;
  for (const line of all.slice(start, start + LONGEST)) {
    if (line.kind === "trace.cookie") into.set(line.fields.cookie_key, line.fields.cookie_value);
    else if (line.kind === "trace.cookie.other") into = other;
    else if (line.kind === "trace.cookie.end") break;
  }
  return { own, other };
}

/** True for a line that says that two cookies do not match. */
export function isMismatch(event: BkEvent): boolean {
  return event.kind === "ck.mismatch" || throws(event, /: Cookie \[\d/);
}

/** Keys whose values the two cookies both have, and not alike. */
export function differencesIn({ own, other }: Cookies): string[] {
  return [...other].flatMap(([key, value]) => (own.has(key) && own.get(key) !== value ? [key] : []));
}

/** Keys whose values differ in the cookies that some lines say do not match; none where no line says so. */
export function differencesAmong(node: BkNode, lines: readonly BkEvent[]): string[] {
  const mismatch = lines.find(isMismatch);
  return mismatch ? differencesIn(cookiesAfter(node, mismatch)) : [];
}
