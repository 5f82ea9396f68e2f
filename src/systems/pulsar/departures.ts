/** Brokers that went without a word while others could not reach them, and what the others knew of it. */

import { eventsDuring, eventsOf } from "../../correlate/event-log.ts";
import type { Instant, LineRef } from "../../event.ts";
import { during, greatest } from "../../extent.ts";
import { hostOf, isLoopback, namesHost } from "./addresses.ts";
import { reasonsOf } from "./causes.ts";
import type { Cluster } from "./cluster.ts";
import type { Kind, PulEvent } from "./events.ts";
import type { PulNode } from "./node.ts";

/** The end of a process that no line explains, confirmed by others that could not reach it. */
export interface Departure {
  readonly node: PulNode;
  /** Its last line, and when it began again or the logs end. */
  readonly to: Instant;
  readonly until: Instant;
  readonly lastLine: LineRef | null;
  /** Connections to it that failed; at least one. */
  readonly failures: readonly PulEvent[];
  /** By then its registration had to be gone. */
  readonly deadline: Instant;
}

/** The default of metadataStoreSessionTimeoutMillis, where no line tells what was negotiated. */
const SESSION_MS = 30_000;
/** What the expiry, its watches and the reaction to them may take on top. */
const GRACE_MS = 10_000;
/** The last line may be flushed this long after what others saw of the end. */
const SAME_MOMENT_MS = 2000;

/** Each broker's ends without a word that others confirm. */
export function departuresOf(cluster: Cluster): Departure[] {
  return cluster.brokers.flatMap((node) => {
    const allFailures = failuresTo(cluster, node);
    const sessionMs = sessionOf(node);
    return node.lives.flatMap((life, i): Departure[] => {
      if (life.end !== "silent" && life.end !== "open") return [];
      const until = node.lives[i + 1]?.from ?? cluster.whole.to;
      const failures = during(allFailures, life.to - SAME_MOMENT_MS, until);
      const [first] = failures;
      if (!first) return [];
      const deadline = Math.max(life.to, first.at) + sessionMs + GRACE_MS;
      const lastLine = (during<PulEvent>(node.log.all, life.from, life.to).at(-1) as PulEvent | undefined)?.ref ?? null;
      return [{ node, to: life.to, until, lastLine, failures, deadline }];
    });
  });
}

/** The timeout that was negotiated for any of its sessions, the default where no line tells it. */
function sessionOf({ log }: PulNode): number {
  return Math.max(SESSION_MS, greatest(log.of("zk.cnxn.established").map(({ fields }) => fields.ms)));
}

/** Who writes these cannot reach somebody. */
const FAILURES: readonly Kind[] = [
  "lu.conn.fail",
  "lu.retry",
  "lu.err",
  "px.connect.fail",
  "px.target",
  "px.exc",
  "su.health.fail",
];
/** Who writes these chooses somebody. */
const CHOICES: readonly Kind[] = [
  "su.select",
  "su.handle",
  "su.override",
  "su.override.inflight",
  "lb.unload",
  "lu.redirect",
  "rg.cache",
];

/** Lines of others that tell that they cannot reach a broker, in order. */
export function failuresTo<N extends Pick<PulNode, "log" | "identity">>(
  { nodes }: { readonly nodes: readonly N[] },
  node: N,
): PulEvent[] {
  const isIt = hostTest(node);
  return nodes
    .filter((other) => other !== node)
    .flatMap(({ log }): readonly PulEvent[] => eventsOf(log, ...FAILURES))
    .filter((event) => wordsOf(event).some(isIt))
    .sort((a, b) => a.at - b.at);
}

/** The host answered that nobody listens there: the process is gone, and its host is not. */
export function isRefusal(event: PulEvent): boolean {
  return /refused/i.test(reasonsOf(event));
}

function wordsOf({ fields, causes }: PulEvent): string[] {
  const own = [
    "addr" in fields ? fields.addr : undefined,
    "broker" in fields ? fields.broker : undefined,
    "err" in fields ? fields.err : undefined,
    ...causes.map(({ detail }) => detail),
  ];
  return own.filter((word) => word !== undefined) as string[];
}

/** True for a text that names a broker's host. */
export function hostTest({ identity }: Pick<PulNode, "identity">): (text: string) => boolean {
  const hosts = [...new Set([...identity.addresses].map(hostOf))].filter((host) => !isLoopback(host));
  return (text) => hosts.some((host) => namesHost(text, host));
}

/**
 * Lines of others that choose a broker whose registration had to be gone as the owner of a bundle, send a client to it, or
 * list it as alive; in order.
 */
export function assignmentsTo({ nodes }: Cluster, { node, deadline, until }: Departure): PulEvent[] {
  const isIt = hostTest(node);
  return nodes
    .filter((other) => other !== node)
    .flatMap(({ log }): readonly PulEvent[] => eventsDuring(log, deadline, until, ...CHOICES))
    .filter((event) => event.at > deadline && isIt(chosenBy(event)))
    .sort((a, b) => a.at - b.at);
}

function chosenBy(event: PulEvent): string {
  switch (event.kind) {
    case "su.select":
    case "lb.unload":
      return event.fields.owner ?? "";
    case "su.handle":
      return event.fields.new_state === "Assigning" ? (event.fields.new_owner ?? "") : "";
    case "su.override":
    case "su.override.inflight":
      return event.fields.new_owner;
    case "lu.redirect":
      return event.fields.url ?? "";
    case "rg.cache":
      return event.fields.brokers ?? "";
    default:
      return "";
  }
}

/** Lines that tell that the registration of a broker went, or that its bundles were taken from it. */
export function removalsOf({ nodes }: Cluster, { node, to, until }: Omit<Departure, "failures">): PulEvent[] {
  const isIt = hostTest(node);
  return nodes
    .filter((other) => other !== node)
    .flatMap(({ log }) =>
      eventsDuring(
        log,
        to - SAME_MOMENT_MS,
        until,
        "rg.deleted",
        "rg.notleader",
        "su.clean.start",
        "su.clean.sched",
        "su.unregistered",
      ),
    )
    .filter(({ fields }) => isIt(("broker" in fields ? fields.broker : "owner" in fields ? fields.owner : "") ?? ""))
    .sort((a, b) => a.at - b.at);
}

/** Lines of trouble with the metadata store: who prints one may have missed something. */
const TROUBLE = [
  "ms.disc",
  "ms.lost.timeout",
  "ms.lost.expired",
  "ms.old.disc",
  "zk.expired",
  "zk.cnxn.timeout",
  "zk.cnxn.eos",
  "zk.closing",
  "zk.watch.fail",
] as const;

/**
 * Brokers that watch the registrations and were connected from before an end to the deadline; none where anybody had
 * trouble with the metadata store meanwhile, for then the expiry itself may wait.
 */
export function watchersOf({ brokers }: Cluster, { node, to, deadline }: Departure): PulNode[] {
  const others = brokers.filter((other) => other !== node && other.first !== null);
  const from = to - SESSION_MS;
  const isTroubled = others.some(({ log }) => eventsDuring(log, from, deadline, ...TROUBLE).length > 0);
  if (isTroubled) return [];
  return others.filter(
    ({ log, first, last }) =>
      first !== null &&
      last !== null &&
      first <= to &&
      last >= deadline &&
      // only the extensible load manager tells of removals
      log.kinds.some(
        (kind) => kind.startsWith("su.") || kind === "rg.created" || kind === "rg.deleted" || kind === "rg.begin",
      ),
  );
}
