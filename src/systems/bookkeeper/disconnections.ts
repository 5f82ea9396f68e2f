/** Times without a connection to ZooKeeper, one by one: a link that comes and goes is not gone from the first to the last. */
import { eventsOf } from "../../correlate/event-log.ts";
import { grouped } from "../../correlate/grouped.ts";
import type { Instant } from "../../event.ts";
import { countEarly } from "../../extent.ts";
import type { BkEvent } from "./events.ts";
import { isEnding } from "./lives.ts";
import type { BkNode } from "./node.ts";

/** A time without a connection. */
export interface Disconnection {
  readonly at: Instant;
  /** Lines that tell the loss; at least one. */
  readonly lines: readonly BkEvent[];
  /** The line by which all of its clients were connected again; null where none is. */
  readonly back: BkEvent | null;
}

type Loss = BkEvent<"zk.disconnected" | "zk.cnxn.eos" | "zk.cnxn.timeout" | "zk.cnxn.lost">;

/** A watcher tells a loss this soon behind its client, of which the line may be filtered out. */
const SAME_MOMENT_MS = 2000;

/**
 * The times in which a client of the process had no connection, in order, those of several clients at once as one. A client
 * is known by its session; a watcher that names none is back with the next line that tells it.
 */
export function disconnectionsOf(node: BkNode): Disconnection[] {
  const { log, lives } = node;
  const losses = (
    eventsOf(log, "zk.disconnected", "zk.cnxn.eos", "zk.cnxn.timeout", "zk.cnxn.lost") as readonly Loss[]
  ).filter(({ at }) => !isEnding(lives, at));
  const established = log.of("zk.cnxn.established");
  const backs = eventsOf(log, "zk.connected", "zk.cnxn.established") as readonly BkEvent[];
  const bySession = grouped(established, ({ fields }) => fields.session);
  const spans = losses.flatMap((loss): Disconnection[] => {
    // before the first connection
    if (loss.kind === "zk.cnxn.lost" && loss.fields.session === 0n) return [];
    const own = loss.kind === "zk.disconnected" ? [] : (bySession.get(loss.fields.session) ?? []);
    // a session that is given up is not established again, another one is
    return [{ at: loss.at, lines: [loss], back: next(own, loss.at) ?? next(backs, loss.at) ?? null }];
  });
  const joined: Disconnection[] = [];
  for (const span of spans) {
    const open = joined.at(-1);
    if (!open || (open.back !== null && open.back.at < span.at - SAME_MOMENT_MS)) joined.push(span);
    else joined[joined.length - 1] = { at: open.at, lines: [...open.lines, ...span.lines], back: later(open, span) };
  }
  // tries that fail tell no loss
  return joined.filter(({ lines }) => lines.some(({ kind }) => kind !== "zk.cnxn.lost"));
}

function next<E extends BkEvent>(lines: readonly E[], from: Instant): E | undefined {
  return lines[countEarly(lines, ({ at }) => at < from)];
}

/** The later of two ends; one that is not known is the latest. */
function later(one: Disconnection, other: Disconnection): BkEvent | null {
  if (one.back === null || other.back === null) return null;
  return other.back.at > one.back.at ? other.back : one.back;
}
