/** Single sessions that expired: clients that stopped, or lost their way, without closing their session. */

import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, count, duration, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { Server } from "../server.ts";
import { type Expiry, expiriesOf, sessionKey } from "../session-expiries.ts";

/** Expiries within an hour of each other are told together. */
const TOLD_TOGETHER_MS = 60 * 60_000;
/** More ids than this do not help a reader. */
const MOST_NAMED = 3;

function draft(server: Server, run: readonly Expiry[]): Draft {
  const { from, to } = spanOf(run);
  const ids = run.slice(0, MOST_NAMED).map(({ fields }) => `0x${fields.session.toString(16)}`);
  const timeouts = [...new Set(run.map(({ fields }) => fields.ms))].sort((a, b) => a - b);
  const span = run.length === 1 ? "" : to - from < 1000 ? " at once" : ` within ${duration(to - from)}`;
  return {
    severity: "info",
    confidence: 1,
    title: `${count(run.length, "session")} expired${span} on ${server.name}`,
    nodes: [server.name],
    from,
    to,
    count: run.length,
    measures: { shortestTimeoutMs: timeouts[0] ?? 0 },
    keys: run.map(sessionKey),
    explanation: `${server.name} let ${count(run.length, "session")} expire (${list(ids)}${run.length > ids.length ? " …" : ""}), the ${run.length > 1 ? "first" : "only one"} at ${clock(from)}, after ${run.length > 1 ? "timeouts" : "a timeout"} of ${list(timeouts.slice(0, MOST_NAMED).map(duration))}: nothing was heard of ${run.length > 1 ? "those clients" : "that client"} for that long.`,
    excluded: ["not a storm: too few, or too far apart"],
    remedy: ["Nothing for clients that were stopped; otherwise look at pauses and network of those clients."],
    evidence: run.map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/session-expiry",
  title: "Sessions expired",
  severity: "info",
  causedBy: [
    "zookeeper/quorum-lost",
    "zookeeper/process-pause",
    "zookeeper/network-partition",
    "zookeeper/clients-cut-off",
    "bookkeeper/process-pause",
    "pulsar/process-pause",
  ],
  guide: {
    what: "A client was not heard for the length of its session's timeout. Its ephemeral nodes were removed. Normal for clients that are killed.",
    signature: "`Expiring session 0x…, timeout of N ms exceeded` on the leader, too few at once for a storm.",
    lookAlikes: ["Many at once: zookeeper/session-expiry-storm.", "A session closed by its client is no expiry."],
    remedy: ["Look at the client's own log around that time."],
    sources: ["SessionTrackerImpl"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) =>
      inRuns(expiriesOf(server, ensemble).singles, TOLD_TOGETHER_MS).map((run) => draft(server, run)),
    ),
};
