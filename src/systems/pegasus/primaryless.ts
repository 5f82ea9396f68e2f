/** Partitions without a primary, as far as the meta servers' lines carry it: configurations and what the guardian waits for. */
import type { Span } from "../../case.ts";
import { eventsOf } from "../../correlate/event-log.ts";
import { grouped } from "../../correlate/grouped.ts";
import type { Instant, LineRef } from "../../event.ts";
import type { Kind, PegEvent } from "./events.ts";
import type { PegNode } from "./node.ts";

export interface Primaryless extends Span {
  readonly gpid: string;
  readonly refs: readonly LineRef[];
}

/** The guardian looks at each partition without a primary every ten seconds. */
const WAITS = [
  "guard.ddd",
  "guard.ddd.wait",
  "guard.ddd.manual",
  "guard.ddd.only",
  "guard.dead",
] as const satisfies Kind[];
/** A primary that is moved is none for some milliseconds: no loss. */
const LOSS_MS = 1000;

/**
 * Spans in order of time. One begins where a configuration without a primary is stored, or where the guardian first waits;
 * it ends with a configuration that has one, else with the last line of the guardian that waits.
 */
export function primaryless(nodes: readonly PegNode[]): Primaryless[] {
  const metas = nodes.filter(({ role }) => role === "meta");
  const events = metas.flatMap(({ log }) => eventsOf(log, "cfg.ok", ...WAITS)).sort((a, b) => a.at - b.at);
  return [...grouped(events, ({ fields }) => fields.gpid)]
    .flatMap(([gpid, own]) => spansOf(gpid, own))
    .filter(({ from, to }) => to - from >= LOSS_MS)
    .sort((a, b) => a.from - b.from);
}

function spansOf(gpid: string, events: readonly PegEvent<"cfg.ok" | (typeof WAITS)[number]>[]): Primaryless[] {
  const spans: Primaryless[] = [];
  let open: { readonly from: Instant; readonly ref: LineRef; last: Instant } | null = null;
  for (const event of events) {
    const { at, ref } = event;
    if (event.kind === "cfg.ok" && event.fields.primary !== undefined) {
      if (open) spans.push({ gpid, from: open.from, to: at, refs: [open.ref, ref] });
      open = null;
    } else if (open) open.last = at;
    else open = { from: at, ref, last: at };
  }
  if (open) spans.push({ gpid, from: open.from, to: open.last, refs: [open.ref] });
  return spans;
}
