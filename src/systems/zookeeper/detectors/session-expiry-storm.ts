/** Many sessions that expire at once. */

import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { touching } from "../../../extent.ts";
import { clock, count, duration, fromTo, median } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { Server } from "../server.ts";
import { type Expiry, expiriesOf, knownSessions, sessionKey } from "../session-expiries.ts";

function draft(server: Server, storm: readonly Expiry[], ensemble: Ensemble): Draft {
  const { from, to } = spanOf(storm);
  const timeoutMs = median(storm.map(({ fields }) => fields.ms));
  const lost = from - timeoutMs;
  const gap = touching(ensemble.gaps, lost - timeoutMs, from).at(-1);
  const { least, most } = knownSessions(ensemble.servers);
  return {
    severity: "medium",
    confidence: 1,
    title: `${count(storm.length, "session")} expired within ${duration(to - from)} on ${server.name}`,
    nodes: [server.name],
    from,
    to,
    count: storm.length,
    measures: {
      timeoutMs,
      ...(least === most ? { knownSessions: most } : { knownSessionsAtMost: most }),
      spanMs: to - from,
    },
    keys: storm.map(sessionKey),
    explanation: [
      `${fromTo(from, to)} ${server.name} let ${count(storm.length, "session")} expire, of ${least === most ? most : `at most ${most}`} that the lines speak of; the timeout of most is ${duration(timeoutMs)}, so nothing had been heard of them since about ${clock(lost)}.`,
      "Their ephemeral nodes are gone: locks, leaderships and registrations of those clients are lost.",
      gap
        ? `Before it the ensemble had no leader from ${clock(gap.from)} to ${clock(gap.to)}.`
        : "The ensemble had its leader in that time, so the silence came from the clients or from the way to them.",
    ].join(" "),
    excluded: ["not the usual trickle of clients that stop without closing: these expired together"],
    remedy: [
      gap
        ? "Cure the outage; sessions outlive only outages shorter than their timeout."
        : "Find out what the clients have in common: one host, one program, one network.",
      "Longer session timeouts where outages of that length must be survived.",
    ],
    evidence: storm.map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/session-expiry-storm",
  title: "Session-expiry storm",
  severity: "medium",
  causedBy: [
    "zookeeper/quorum-lost",
    "zookeeper/process-pause",
    "zookeeper/leader-lost-quorum",
    "zookeeper/connect-stall",
    "zookeeper/network-partition",
    "zookeeper/clock-jump",
    "zookeeper/clients-cut-off",
  ],
  guide: {
    what: "A great part of all sessions expires at once. All their ephemeral nodes vanish, and every client has to begin anew at the same moment.",
    signature: "Fifty expiries or more (and a fifth of the sessions known) within four ticks, on one leader.",
    lookAlikes: [
      "Single clients that stop without closing their session: zookeeper/session-expiry.",
      "After a change of leader expiry is late by a whole timeout: the new leader gives every session one.",
    ],
    remedy: ["Cure the outage or the common cause of the clients; choose timeouts longer than an election takes."],
    sources: ["SessionTrackerImpl"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) =>
      expiriesOf(server, ensemble).storms.map((storm) => draft(server, storm, ensemble)),
    ),
};
