/** What became of the ledgers of a bookie that is gone: which an auditor marked, and which were replicated. */
import type { Instant } from "../../event.ts";
import { namesAny } from "./absences.ts";
import type { BkEvent, EventLog } from "./events.ts";

export interface Replacement {
  /** How many ledgers were marked. */
  readonly marked: number;
  /** The line by which each of them was replicated, in order of time; a ledger that was not has none. */
  readonly done: readonly BkEvent[];
  /** The lines of the auditor. */
  readonly marks: readonly BkEvent[];
}

/**
 * @param nodes whoever may audit or replicate
 * @param from when the bookie was missed
 */
export function replacementOf(
  nodes: readonly { readonly log: EventLog }[],
  addresses: ReadonlySet<string>,
  from: Instant,
): Replacement {
  const marks = nodes
    .flatMap(({ log }) => log.of("au.ur"))
    .filter((event) => event.at >= from && namesAny(event, addresses))
    .sort((a, b) => a.at - b.at);
  const ledgers = new Set(marks.flatMap(({ fields }) => fields.ledgers.match(/\d+/g) ?? []));
  const done = new Map<string, BkEvent>();
  const successes = nodes.flatMap(({ log }) => log.of("rw.done")).sort((a, b) => a.at - b.at);
  for (const event of successes) {
    const ledger = String(event.fields.ledger);
    if (event.at >= (marks[0]?.at ?? from) && ledgers.has(ledger) && !done.has(ledger)) done.set(ledger, event);
  }
  return { marked: ledgers.size, done: [...done.values()], marks };
}
