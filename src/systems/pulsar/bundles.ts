/** Bundles of topics over time, as one broker's log tells: locks of the classic load manager, the channel of the extensible. */
import type { Interval, Span } from "../../case.ts";
import { grouped } from "../../correlate/grouped.ts";
import { intervalsOf, type StateChange } from "../../correlate/intervals.ts";
import type { Instant } from "../../event.ts";
import type { EventLog, PulEvent } from "./events.ts";
import { isOver, type Life } from "./lives.ts";
import { LOG_ENDS_MS } from "./roles.ts";

/** A bundle on one broker. */
export interface BundleTrack {
  readonly bundle: string;
  readonly intervals: readonly Interval[];
}

interface Step {
  readonly at: Instant;
  readonly bundle: string;
  readonly state: string;
  readonly owner: string | null;
  readonly event: PulEvent;
}

/** Every broker has such bundles for itself: they tell nothing about the distribution. */
export function isInternal(bundle: string): boolean {
  return /^(?:pulsar|sla-monitor)\//.test(bundle);
}

/** The bundle of a lock's path, "" for another path. */
export function bundleAt(path: string | undefined): string {
  return /^\/namespace\/(.+\/0x[0-9a-f]+_0x[0-9a-f]+)$/.exec(path ?? "")?.[1] ?? "";
}

export function bundlesOf(log: EventLog, lives: readonly Life[], whole: Span): BundleTrack[] {
  const steps = (log.all as readonly PulEvent[]).flatMap((event) => stepOf(event) ?? []);
  const known = steps.filter(({ bundle }) => bundle !== "" && !isInternal(bundle));
  const ends = lives.flatMap((life, index): StateChange[] => {
    const end = { at: life.to, serving: false, phase: null };
    if (isOver(life))
      return [{ ...end, state: "down", inferred: false, refs: life.last.slice(0, 1).map(({ ref }) => ref) }];
    const isGone = lives[index + 1] !== undefined || whole.to - life.to > LOG_ENDS_MS;
    return isGone ? [{ ...end, state: "unknown", inferred: true, refs: [] }] : [];
  });
  return [...grouped(known, ({ bundle }) => bundle)].map(([bundle, own]) => {
    const turns = own.map(({ at, state, owner, event }) => ({
      at,
      state,
      serving: state === "owned",
      inferred: false,
      phase: owner === null ? null : `owner ${owner}`,
      refs: [event.ref],
    }));
    return { bundle, intervals: intervalsOf([...turns, ...ends], whole) };
  });
}

function stepOf(event: PulEvent): Step | null {
  const step = (bundle: string | undefined, state: string, owner: string | null = null): Step => ({
    at: event.at,
    bundle: (bundle ?? "").replace(/^\/namespace\//, ""),
    state,
    owner,
    event,
  });
  switch (event.kind) {
    case "ow.try":
      return step(event.fields.bundle, "assigning");
    case "ow.ok":
      return step(event.fields.bundle, "owned");
    case "ow.disable":
      return step(event.fields.bundle, "releasing");
    case "ow.unloaded":
      return step(event.fields.bundle, "free");
    case "ow.expired":
      return step(bundleAt(event.fields.path), "free");
    case "su.handle":
      return event.fields.new_state
        ? step(event.fields.bundle, event.fields.new_state.toLowerCase(), event.fields.new_owner || null)
        : null;
    default:
      return null;
  }
}
