/** From the streams of a cluster to what is known of it: who is who, which bookies could be written to, who audited. */
import type { Span } from "../../case.ts";
import { type Aligned, alignClocks, type ClockSettings } from "../../correlate/align.ts";
import { withoutCopies } from "../../correlate/copies.ts";
import { eventLog } from "../../correlate/event-log.ts";
import { loggedNode, spanOfLogs } from "../../correlate/logged-node.ts";
import type { LogStream } from "../../correlate/streams.ts";
import type { Instant } from "../../event.ts";
import { least } from "../../extent.ts";
import type { BookkeeperFields } from "../../grammar/bookkeeper.gen.ts";
import { goneBy, missedBy } from "./absences.ts";
import type { BkEvent } from "./events.ts";
import { type Identity, identify } from "./identity.ts";
import { livesOf } from "./lives.ts";
import type { BkNode } from "./node.ts";
import { auditsOf, rolesOf, sessionsOf } from "./roles.ts";

/** Everything known about a cluster. Detectors read this; reports read its case (cluster-case.ts). */
export interface Cluster {
  readonly nodes: readonly BkNode[];
  readonly bookies: readonly BkNode[];
  /** First to last line of all logs. */
  readonly whole: Span;
  /** What begins after this is the stop of all bookies at the end of the logs. */
  readonly settled: Instant;
  /** The bookie of an id or address, null where no log of it is there. */
  readonly bookieAt: (id: string) => BkNode | null;
  /** Its name, the id itself where no log of it is there. */
  readonly nameAt: (id: string) => string;
}

/** Bookies that are stopped by one command are down within this. */
const STOP_TOGETHER_MS = 90_000;

type Own = Omit<BkNode, "roles" | "sessions" | "audits" | "missed">;

/** Correlates the streams of one cluster; null where no stream holds an event. */
export function correlateCluster(streams: readonly LogStream[], settings: ClockSettings): Cluster | null {
  const identities = identify(streams);
  // nothing that two BookKeeper processes log carries an instant of the other
  const aligned = alignClocks(identities, settings, () => []);
  const owns = identities.map((identity, i) => ownOf(identity, aligned[i] ?? null));
  const whole = spanOfLogs(owns);
  if (whole === null) return null;
  const nodes = owns.map((own): BkNode => {
    const others = owns.filter((other) => other !== own);
    const told = { ...own, missed: missedAt(own, others) };
    const sessions = sessionsOf(told, whole);
    return {
      ...told,
      roles: rolesOf(told, whole, sessions, (life, next) =>
        // a process that others miss may only be cut off; the next start tells that this one was killed
        next.unclean.length > 0 ? goneBy(others, own.identity.addresses, life.to, next.from) : null,
      ),
      sessions,
      audits: auditsOf(told, whole),
    };
  });
  const bookies = nodes.filter(({ service }) => service === "bookie");
  const bookieAt = (id: string) => bookies.find(({ identity }) => identity.addresses.has(id)) ?? null;
  return {
    nodes,
    bookies,
    whole,
    settled: settledAt(bookies, whole),
    bookieAt,
    nameAt: (id) => bookieAt(id)?.name ?? id,
  };
}

/** An auditor that is stopped itself within this misses what is stopped with it. */
const STOPPED_WITH_IT_MS = 10_000;

/** The line by which an auditor missed a bookie of whose end its own log says nothing; null for none. */
function missedAt({ service, identity, lives, last }: Own, others: readonly Own[]): BkEvent | null {
  if (service !== "bookie" || lives.at(-1)?.end !== "open" || last === null) return null;
  const staying = others.map((other) => ({
    log: other.log,
    to: (other.lives.at(-1)?.ending ?? Number.POSITIVE_INFINITY) - STOPPED_WITH_IT_MS,
  }));
  return missedBy(staying, identity.addresses, last);
}

function ownOf(identity: Identity, aligned: Aligned | null): Own {
  const log = eventLog<BookkeeperFields>(withoutCopies(aligned?.events ?? []));
  return {
    ...loggedNode(identity, aligned),
    service: identity.service,
    log,
    lives: livesOf(log),
  };
}

/** When the stop of all bookies at the end of the logs began; null where there is none, or only one bookie's log. */
export function stopOf({ settled, whole, bookies }: Cluster): Instant | null {
  return settled < whole.to && bookies.length > 1 ? settled : null;
}

/** Where all bookies are stopped together at the end of the logs, that begins here. */
function settledAt(bookies: readonly BkNode[], whole: Span): Instant {
  const stops = bookies.map(({ lives }) => {
    const last = lives.at(-1);
    return last?.end === "stopped" ? last.ending : null;
  });
  if (stops.length === 0 || stops.some((at) => at === null)) return whole.to;
  const first = least(stops.filter((at) => at !== null));
  return whole.to - first <= STOP_TOGETHER_MS ? first - 1 : whole.to;
}
