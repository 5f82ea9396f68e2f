/** A serving leader that gives up because it no longer has a quorum of followers. */

import { eventsDuring } from "../../../correlate/event-log.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant } from "../../../event.ts";
import { countEarly, lastEarly, touching } from "../../../extent.ts";
import { clock, count, duration, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { outageMs } from "../harm.ts";
import type { Leadership } from "../leaders.ts";
import { isTimeout, waitedInVain } from "../pauses.ts";
import type { Server } from "../server.ts";
import { serverAt } from "../server-at.ts";
import { stepDownReason } from "../step-down.ts";
import { readThread } from "../thread.ts";

/** The reason of a leader whose followers' acknowledgements stayed away; other reasons begin otherwise. */
const REASON = "Not sufficient followers synced";
/** The next election may take this long before the loss is an outage that clients feel. */
const OUTAGE_MS = 5000;

function draft(leader: Server, event: ZkEvent<"lead.shutdown">, ensemble: Ensemble): Draft {
  const { at } = event;
  const { tickMs, syncLimit } = leader.settings;
  const successor = successorOf(leader, at, ensemble);
  const ended = successor ? [] : touching(ensemble.gaps, at, at + tickMs).map((gap) => gap.to);
  const to = Math.max(at, ...ended);
  const patience = (syncLimit + 2) * tickMs;
  const lost = eventsDuring(leader.log, at - patience, at, "lh.bye", "lh.crash", "lh.crash.open", "lh.txnto");
  const names = [
    ...new Set(
      lost.flatMap((line) => {
        const addr = readThread(line.thread).addr ?? (line.kind === "lh.bye" ? line.fields.addr : null);
        return (addr ? serverAt(addr, ensemble.servers)?.name : undefined) ?? [];
      }),
    ),
  ].filter((name) => name !== leader.name);
  const ends = lost.filter(({ kind }) => kind !== "lh.bye");
  const areSilent = ends.length > 0 && ends.every((line) => line.kind === "lh.txnto" || isTimeout(line));
  // where both sides waited in vain the way between them was cut; who closes a connection waited alone
  const leftIt = areSilent ? [] : givenUpBy(names, leader, at - patience, at, ensemble);
  const haveLeft = names.length > 0 && names.every((name) => leftIt.some(({ by }) => by.name === name));
  const from = Math.min(at, ...lost.map((line) => line.at), ...leftIt.map(({ event }) => event.at));
  const before = touching(ensemble.leaders, at - tickMs, at).find((span) => span.server === leader && span.from < at);
  const leaderless = successor ? goneBefore(successor, ensemble) : outageMs(ensemble, { from: at, to });
  return {
    severity: successor ? "medium" : leaderless >= OUTAGE_MS ? "critical" : "high",
    confidence: 1,
    title: `${leader.name} stepped down: too few followers were in sync${names.length > 0 ? `, ${list(names)} ${haveLeft ? "had given it up" : areSilent ? "no longer answered" : "had gone"}` : ""}`,
    nodes: [leader.name, ...names],
    from: successor ? Math.min(from, successor.from - leaderless) : from,
    to,
    count: 1,
    measures: {
      leaderlessMs: leaderless,
      ...(successor ? { succeededMs: at - successor.from } : {}),
      ...(before ? { ledMs: at - before.from } : {}),
    },
    explanation: [
      `At ${clock(at)} ${leader.name} stopped leading${before ? ` after ${duration(at - before.from)}` : ""} and gave the reason itself: ${stepDownReason(event)}.`,
      lost.length > 0
        ? `In the ${duration(at - Math.min(...lost.map((line) => line.at)))} before, ${count(lost.length, "line")} of its follower handlers show connections lost${names.length > 0 ? ` (${list(names)})` : ""}${areSilent ? ": reads ran into their time-outs, as when a follower stands still, is cut off or loses its host; a process that ends closes its connections" : ""}.`
        : leader.first !== null && leader.first <= at - patience
          ? "No line shows a follower's connection ending before: acknowledgements stayed away while the connections stood."
          : "Its log does not reach back to when the followers were lost.",
      haveLeft
        ? `By their own logs they gave it up first, from ${clock(from)} on: nothing had come from it for syncLimit ticks, as when it stands still or its packets are lost on the way.`
        : "",
      successor
        ? `${successor.server.name} led already since ${clock(successor.from)}: the others had given this leader up before it noticed.`
        : "",
      leaderless > 0
        ? `The ensemble ${successor ? "had no leader before that" : "then had no leader"} for ${duration(leaderless)}.`
        : "",
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [
      "not an orderly stop, not a zxid rollover and not an exception of the leader: those give other reasons",
      "not a leader that never began to serve: that one waits for a quorum of followers",
    ],
    remedy: [
      "Find out what took the followers away at that moment: a network cut, restarts of several servers at once, or a pause of the leader longer than syncLimit ticks.",
      "Restart servers one at a time and wait until each serves before the next.",
    ],
    evidence: [event.ref, ...lost.map(({ ref }) => ref), ...(haveLeft ? leftIt.map(({ event: { ref } }) => ref) : [])],
  };
}

/** Who led first after a leader that steps down at an instant, before it noticed; there may have been others since. */
function successorOf(leader: Server, at: Instant, { leaders }: Ensemble): Leadership | undefined {
  const early = leaders.slice(
    0,
    countEarly(leaders, ({ from }) => from < at),
  );
  const own = early.findLastIndex(({ server }) => server === leader);
  const isOther = ({ server, to }: Leadership) => server !== leader && (own >= 0 || to > at);
  return early.slice(own + 1).find(isOther);
}

/** How long nobody had led with a quorum when a leader was made, though the one before had not noticed. */
function goneBefore({ from: made }: Leadership, { gaps }: Ensemble): number {
  return Math.max(0, ...touching(gaps, made, made).map((gap) => made - gap.from));
}

/** When followers gave a leader up from which nothing came any more, by their own logs. */
function givenUpBy(names: readonly string[], leader: Server, from: Instant, to: Instant, { servers }: Ensemble) {
  return servers
    .filter(({ name }) => names.includes(name))
    .flatMap((by) =>
      eventsDuring(by.log, from, to, "follow.fail")
        .filter((event) => waitedInVain(event, leader, by))
        .map((event) => ({ by, event })),
    );
}

/**
 * Whether a reconfiguration took the lead from this server, by removing it or by another port: its followers leave for the
 * leader that the reconfiguration designates, and it finds itself alone at its next check.
 */
function wasHandedOver({ log }: Server, { at }: ZkEvent): boolean {
  const led =
    lastEarly(
      log.of("role.leading"),
      (event) => event.at <= at,
      () => true,
    )?.at ?? Number.NEGATIVE_INFINITY;
  return eventsDuring(log, led, at, "lead.nocommit").length > 0;
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/leader-lost-quorum",
  title: "Leader loses quorum",
  severity: "critical",
  causedBy: [
    "zookeeper/network-partition",
    "zookeeper/minority-partition",
    "zookeeper/process-pause",
    "zookeeper/rolling-restart",
    "zookeeper/slow-follower-dropped",
    "zookeeper/slow-fsync",
    "zookeeper/out-of-memory",
    "zookeeper/process-exit",
    "zookeeper/unreachable-peer",
  ],
  explainedBy: (cause, loss) =>
    // one that stood still explains the loss of those that gave it up, or that it gave up
    (cause.measures.lengthMs === undefined || cause.nodes.some((name) => loss.nodes.includes(name))) &&
    (cause.measures.absentMs === undefined || (cause.from <= loss.from && (cause.measures.spareVoters ?? 1) <= 0)),
  guide: {
    what: "A leader checks once a tick that a quorum has acknowledged within syncLimit ticks. If not, it steps down, every session waits, and a new election begins, which needs a quorum itself.",
    signature:
      "`Shutdown called` on a leader with the reason `Not sufficient followers synced, only synced with sids`.",
    lookAlikes: [
      "`quorum Peer shutdown`: the process is being stopped.",
      "`Waiting for a quorum of followers`: it never served (failed activation).",
      "`zxid lower 32 bits have rolled over`: planned by the protocol.",
      "A leader that a reconfiguration removed: it prints that it is not the designated leader anymore, and the next one leads at once.",
      "A single follower that is lost while the leader goes on.",
    ],
    remedy: ["Restart one server at a time; look for network cuts and long pauses just before."],
    sources: ["org.apache.zookeeper.server.quorum.Leader.lead"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) =>
      server.log
        .of("lead.shutdown")
        .filter((event) => event.at < ensemble.ending && stepDownReason(event).startsWith(REASON))
        .filter((event) => !wasHandedOver(server, event))
        .map((event) => draft(server, event, ensemble)),
    ),
};
