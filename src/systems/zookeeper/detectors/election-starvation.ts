/** So many servers look for a leader, for so long, that the ensemble starves: nobody hears enough of the others. */
import type { Span } from "../../../case.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, duration, list } from "../../../words.ts";
import { type BackOff, backOffs } from "../back-off.ts";
import { stallsDuring } from "../connects.ts";
import type { Ensemble } from "../ensemble.ts";

/** Elections that merely wait for a slow start are over by then. */
const STARVED_AFTER_MS = 60_000;
/** The rung of the ladder that is reached after 25 s without a single vote. */
const LADDER_MS = 12_800;
/** Where waits for dead peers fill that much of it, they are the reason (zookeeper/connect-stall). */
const STALLED_SHARE = 0.3;

function isStalled({ server, from, to }: BackOff): boolean {
  const stalled = stallsDuring(server.stalls, { from, to })
    .map((stall) => Math.min(stall.to, to) - Math.max(stall.from, from))
    .reduce((a, b) => a + b, 0);
  return stalled >= STALLED_SHARE * (to - from);
}

/** The span in which a quorum of servers looks at the same time. */
function starved(waiting: readonly BackOff[], quorum: number): Span | null {
  for (const from of waiting.map((one) => one.from).sort((a, b) => a - b)) {
    const together = waiting.filter((one) => one.from <= from && one.to - from > STARVED_AFTER_MS);
    const names = new Set(together.map(({ server }) => server.name));
    const ends = together.map(({ to }) => to).sort((a, b) => b - a);
    if (names.size >= quorum) return { from, to: ends[quorum - 1] ?? from };
  }
  return null;
}

function draft(waiting: readonly BackOff[], span: Span, ensemble: Ensemble): Draft {
  const names = [...new Set(waiting.map(({ server }) => server.name))];
  const longestMs = Math.max(...waiting.map((one) => one.longestMs));
  return {
    severity: "critical",
    confidence: 0.95,
    title: `${names.length} of ${ensemble.voters.count} servers looked for a leader for ${duration(span.to - span.from)} and heard too little of each other`,
    nodes: names,
    ...span,
    count: names.length,
    measures: { starvedMs: span.to - span.from, longestWaitMs: longestMs },
    explanation: [
      `From ${clock(span.from)} to ${clock(span.to)} ${list(names)} were all looking for a leader${ensemble.voters.byGroups ? "" : `, and a majority of ${ensemble.voters.count} is ${ensemble.voters.quorum}`}, so nobody can have led.`,
      `Their waits for votes grew to ${duration(longestMs)}: a wait only grows when not a single vote arrives in it.`,
    ].join(" "),
    excluded: [
      "not a minority cut off from a serving majority: those that look are a majority themselves",
      "not votes that wait behind dead peers: connects that time out do not fill the time",
    ],
    remedy: [
      "Check the election port (3888) between these servers in both directions, and their addresses in the server lists.",
      "Start the members that are not running.",
    ],
    evidence: waiting
      .flatMap(({ timeouts }) => [...timeouts].sort((a, b) => b.fields.ms - a.fields.ms).slice(0, 3))
      .map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/election-starvation",
  title: "Election starvation",
  severity: "critical",
  causedBy: [
    "zookeeper/network-partition",
    "zookeeper/unreachable-peer",
    "zookeeper/election-port-refused",
    "zookeeper/election-listener-dead",
    "zookeeper/worker-receiver-dead",
    "zookeeper/unknown-host",
    "zookeeper/tls-failure",
    "zookeeper/sasl-failure",
    "zookeeper/mixed-version-election",
  ],
  guide: {
    what: "A majority of the servers runs and looks for a leader, and too few votes reach them to elect one. The waits between two tries grow to a minute.",
    signature:
      "At least a majority of servers looks for more than 60 s at the same time, each with a `Notification time out` of 12800 ms or more.",
    lookAlikes: [
      "Votes that wait behind connects to dead peers (zookeeper/connect-stall).",
      "A minority that cannot reach a serving majority (zookeeper/minority-partition).",
      "One node alone whose peers' logs are missing (zookeeper/stuck-looking).",
    ],
    remedy: ["Restore the connections on the election port (3888) in both directions, and the members that are down."],
    sources: ["ZooKeeper administrator's guide", "org.apache.zookeeper.server.quorum.FastLeaderElection"],
  },
  detect: (ensemble) => {
    const waiting = backOffs(ensemble, LADDER_MS).filter((one) => !isStalled(one));
    // where groups or weights decide, the rest may be a quorum
    const { byGroups, count: all, quorum } = ensemble.voters;
    const span = starved(waiting, byGroups ? all : quorum);
    return span && ensemble.voters.count > 1
      ? [
          draft(
            waiting.filter(({ from, to }) => from <= span.to && to >= span.from),
            span,
            ensemble,
          ),
        ]
      : [];
  },
};
