/** A cold start that never got a leader. */
import type { Detector } from "../../../detect/detector.ts";
import { clock, duration, list } from "../../../words.ts";
import { isColdStart, isConfirmed } from "../cold-start.ts";
import type { Ensemble } from "../ensemble.ts";
import { takesQuorum } from "../harm.ts";
import { LONG_OUTAGE_MS } from "../outage.ts";
import { peerName } from "../peer-name.ts";
import { idleVoters, speaksThrough } from "../speaks.ts";

/** Servers are started within seconds of each other, by hand within half a minute at most. */
const STAGGERED_START_MS = 15_000;

export const detector: Detector<Ensemble> = {
  id: "zookeeper/no-quorum-at-start",
  title: "No quorum at start",
  severity: "critical",
  causedBy: [
    "zookeeper/connect-stall",
    "zookeeper/membership-disagreement",
    "zookeeper/unreachable-peer",
    "zookeeper/election-port-refused",
    "zookeeper/unknown-host",
    "zookeeper/election-port-bind-failed",
    "zookeeper/failed-activation-loop",
    "zookeeper/crash-loop",
    "zookeeper/follower-looking-loop",
    "zookeeper/tls-failure",
    "zookeeper/sasl-failure",
    "zookeeper/mixed-version-election",
  ],
  explainedBy: takesQuorum,
  guide: {
    what: "The servers were started and never got a leader, so the ensemble never served.",
    signature:
      "Every log begins with a start, nobody was met that followed or led already, no server leads with a quorum for more than 15 s up to the end of the logs, and so many voters are known to look for a leader or to be out of reach that none can exist elsewhere.",
    lookAlikes: [
      "Servers that are started some seconds apart: a leader follows.",
      "One server that cannot reach an ensemble that runs: others are seen to follow or lead.",
    ],
    remedy: ["Start enough servers and see that they reach each other on the election port (3888)."],
    sources: ["ZooKeeper administrator's guide"],
  },
  detect: (ensemble) => {
    const { servers, voters, gaps, settled, leaders } = ensemble;
    if (leaders.some(isConfirmed) || voters.count < 2 || !isColdStart(ensemble, settled)) return [];
    // one that served by its own lines had a leader, though nobody knows which
    if (servers.some(({ roles }) => roles.some(({ serving, inferred }) => serving && !inferred))) return [];
    // only the lines of a server that looks prove that it has no leader
    const looking = servers.filter(
      (server) =>
        server.attempts.length > 0 && speaksThrough(server, { from: server.attempts[0]?.from ?? settled, to: settled }),
    );
    const from = Math.min(...looking.map(({ attempts }) => attempts[0]?.from ?? settled));
    const lasting = gaps.filter(
      (gap) => gap.to >= settled - STAGGERED_START_MS || leaders.some((l) => l.from === gap.to),
    );
    const lostMs = settled - from;
    if (looking.length === 0 || lasting.length === 0 || lostMs <= STAGGERED_START_MS) return [];
    const met = new Set(servers.flatMap(({ votes }) => votes.map((vote) => vote.from)));
    const absent = servers
      .filter(({ sid, hasLog }) => !hasLog && sid !== null && !met.has(sid))
      .map(({ name }) => name);
    const names = looking.map(({ name }) => name);
    const agreed = idleVoters(ensemble, { from, to: settled }).length > 1;
    return [
      {
        severity: lostMs > LONG_OUTAGE_MS && agreed ? "critical" : "high",
        confidence: agreed ? 0.95 : 0.85,
        title: `no leader in the ${duration(lostMs)} since ${list(names)} ${names.length === 1 ? "was" : "were"} started`,
        nodes: names,
        from,
        to: settled,
        count: names.length,
        measures: { lostMs },
        explanation: [
          `${list(names)} looked for a leader from ${clock(from)} on, and until ${clock(settled)} no server led with ${voters.byGroups ? "a quorum of their groups" : `the ${voters.quorum} of ${voters.count} voters that are needed`}.`,
          absent.length > 0
            ? `No vote of ${list(absent)} ever arrived.`
            : `Votes of ${list([...met].sort((a, b) => a - b).map((sid) => peerName(ensemble, sid)))} arrived, so enough servers ran; they did not come to an end with each other.`,
          ...(agreed ? [] : [`All of this is seen from ${list(names)} alone.`]),
        ].join(" "),
        excluded: [
          `not a staggered start: it lasts longer than ${duration(STAGGERED_START_MS)}`,
          ...(agreed ? ["not one server cut off from a running ensemble: no other was seen to follow or lead"] : []),
        ],
        remedy: [
          !voters.byGroups && absent.length > voters.count - voters.quorum
            ? `Start ${list(absent)}, or see why ${absent.length === 1 ? "it cannot be" : "they cannot be"} reached on the election port (3888).`
            : "Look at the findings that explain this one.",
        ],
        evidence: looking.flatMap(({ attempts }) => attempts[0]?.evidence.slice(0, 2) ?? []),
      },
    ];
  },
};
