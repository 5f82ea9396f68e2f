/** A leader that gives up its lead because the counter in its transaction ids is used up. */

import type { Detector, Draft } from "../../../detect/detector.ts";
import { countEarly, touching } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { outageMs } from "../harm.ts";
import type { Server } from "../server.ts";
import { stepDownReason } from "../step-down.ts";

/** The reason that a leader gives (Leader.propose). */
const REASON = "zxid lower 32 bits have rolled over";

function draft(leader: Server, { at, ref }: ZkEvent<"lead.shutdown">, ensemble: Ensemble): Draft {
  const { tickMs } = leader.settings;
  const ended = touching(ensemble.gaps, at, at + tickMs).map((gap) => gap.to);
  const to = Math.max(at, ...ended);
  const leaderless = outageMs(ensemble, { from: at, to });
  const before = touching(ensemble.leaders, at - tickMs, at).find((span) => span.server === leader && span.from < at);
  const next = ensemble.leaders[countEarly(ensemble.leaders, ({ from }) => from < at)];
  return {
    severity: "low",
    confidence: 1,
    title: `${leader.name} gave up its lead to begin a new epoch: the counter of transactions was used up`,
    nodes: [leader.name],
    from: at,
    to,
    count: 1,
    measures: { leaderlessMs: leaderless, ...(before ? { ledMs: at - before.from } : {}) },
    explanation: [
      `At ${clock(at)} ${leader.name} stopped leading${before ? `, ${duration(at - before.from)} after these logs first show it as leader` : ""}, and gave the reason itself: the lower 32 bits of the zxid were used up.`,
      "A zxid is the epoch and a counter of 32 bits; after about 4.29 thousand million transactions in one epoch a leader has to be elected again, which begins a new one.",
      next
        ? `${next.server.name} led from ${clock(next.from)}${leaderless > 0 ? `, ${duration(leaderless)} later` : ""}.`
        : "Who led next is not in these logs.",
      "Clients were disconnected and came back; their sessions outlive an election that is short.",
    ].join(" "),
    excluded: [
      "not the loss of its followers and not a fault: the leader gives another reason",
      "not a stop of the process",
    ],
    remedy: [
      "Nothing for this election.",
      "Where it falls into busy hours, restart the leader at a quiet time before: every election begins the counter anew. Monitor the lower half of the zxid.",
    ],
    evidence: [ref, ...(next?.evidence ?? [])],
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/zxid-rollover",
  title: "zxid rollover",
  severity: "low",
  causedBy: [],
  guide: {
    what: "The upper half of a transaction id is the epoch, the lower half a counter that begins at 0 with each leader. When the counter is used up, the leader gives up on purpose so that an election begins a new epoch: at 1000 transactions a second after about 50 days.",
    signature: "`Shutdown called` on a leader with the reason `zxid lower 32 bits have rolled over`.",
    lookAlikes: [
      "The reason `Not sufficient followers synced`: zookeeper/leader-lost-quorum.",
      "A leader whose process ends prints no such reason: zookeeper/leader-failure.",
    ],
    remedy: ["Nothing by itself. Restart the leader at a quiet time before the counter is used up."],
    sources: ["ZOOKEEPER-1277", "ZOOKEEPER-2789", "org.apache.zookeeper.server.quorum.Leader.propose"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) =>
      server.log
        .of("lead.shutdown")
        .filter((event) => stepDownReason(event).startsWith(REASON))
        .map((event) => draft(server, event, ensemble)),
    ),
};
