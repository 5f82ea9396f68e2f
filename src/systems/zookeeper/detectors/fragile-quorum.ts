/** A leader that serves for long with just a quorum, since the other members never came: the next loss is an outage. */

import type { Detector, Draft } from "../../../detect/detector.ts";
import { during } from "../../../extent.ts";
import { clock, count, duration, list } from "../../../words.ts";
import { type Absence, absences } from "../absences.ts";
import { type FailedConnect, waysTheyFailed } from "../connects.ts";
import type { Ensemble } from "../ensemble.ts";
import { justAQuorum, type Narrow, SHORTEST_MS } from "../just-a-quorum.ts";
import { peerName } from "../peer-name.ts";

/** More of the same tell nothing new. */
const SHOWN_TRIES = 6;

/** A member that is still tried in vain then is told of by the tries: zookeeper/unreachable-peer. */
function isToldOf({ missing, from }: Narrow, absent: readonly Absence[]): boolean {
  return absent.some(
    (absence) => missing.some(({ server }) => server === absence.server) && absence.to > from + SHORTEST_MS,
  );
}

/** Failed connects to the missing members up to the end of the time, in order. */
function triesOf({ to, missing }: Pick<Narrow, "to" | "missing">, { servers }: Ensemble): FailedConnect[] {
  return missing
    .flatMap((span) =>
      servers.flatMap((by) =>
        during(by.failures, span.from, to).filter(({ sid, at }) => sid === span.server.sid && at < to),
      ),
    )
    .sort((a, b) => a.at - b.at);
}

function draft({ leader, from, to, joins, missing }: Narrow, ensemble: Ensemble): Draft {
  const { voters } = ensemble;
  const { name } = leader.server;
  const followers = [...joins.keys()].map((sid) => peerName(ensemble, sid));
  const serving = list([name, ...followers]);
  const gone = missing.map(({ server }) => server.name);
  const were = gone.length === 1 ? "was" : "were";
  const tries = triesOf({ to, missing }, ensemble);
  const lastTry = tries.at(-1)?.at ?? from;
  return {
    severity: "medium",
    confidence: 0.9,
    title: `${serving} served for ${duration(to - from)} as just a quorum of ${voters.count} voters: ${list(gone)} ${were} not there`,
    nodes: gone,
    from,
    to,
    count: 1,
    measures: { lastedMs: to - from, spareVoters: 0 },
    explanation: [
      `${name} had its quorum at ${clock(from)}, and up to ${clock(to)} nobody but ${list(followers)} joined it: ${voters.quorum} of ${voters.count}, just what a quorum needs.`,
      `${list(gone)} ${were} tried ${count(tries.length, "time")} in vain, at ${clock(lastTry)} the last time (${waysTheyFailed(tries)}), and no sign of ${gone.length === 1 ? "it" : "them"} came up to the end; members that have a leader try no more, so no line speaks of it.`,
      "The loss of one of the others would have ended the service.",
    ].join(" "),
    excluded: [
      `not a member that starts late: it lasted longer than ${duration(SHORTEST_MS)}`,
      "not a member that serves unseen: a follower is logged by its leader when it joins",
    ],
    remedy: [
      `Bring ${list(gone)} back, or take ${gone.length === 1 ? "it" : "them"} out of the server lists of all members; restart no other member before.`,
      "Watch the number of synchronised followers (zk_synced_followers of mntr): the log of a served ensemble does not speak of a missing member.",
    ],
    evidence: [
      ...leader.evidence,
      ...[...joins.values()].map(({ ref }) => ref),
      ...tries.slice(-SHOWN_TRIES).map(({ ref }) => ref),
    ],
  };
}

/** A finding about one of the members that were missing. */
function isAboutMissing(cause: Draft, { nodes }: Draft): boolean {
  return cause.nodes.some((name) => nodes.includes(name));
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/fragile-quorum",
  title: "Quorum fragile",
  severity: "medium",
  causedBy: [
    "zookeeper/unreachable-peer",
    "zookeeper/election-port-refused",
    "zookeeper/unknown-host",
    "zookeeper/crash-loop",
    "zookeeper/killed-by-probe",
    "zookeeper/process-exit",
  ],
  explainedBy: isAboutMissing,
  guide: {
    what: "The ensemble serves, and with no more members than a quorum needs: the next one that fails or is restarted ends the service. A member that is missing is tried while a leader is elected and never after, so it goes unnoticed.",
    signature:
      "For more than ten minutes behind `Have quorum of supporters` a leader logs no voter more than the quorum, and all the others failed to be reached before (`Cannot open channel`) and give no sign of life up to the end of that time.",
    lookAlikes: [
      "A member that joins minutes later.",
      "A spare member: the rest may still lose one.",
      "A member that is tried in vain all the while: zookeeper/unreachable-peer tells of it.",
      "A log that ends soon: how long it lasted is not known.",
    ],
    remedy: [
      "Bring the missing member back before any other is restarted; watch the number of synchronised followers.",
    ],
    sources: [
      "ZooKeeper administrator's guide",
      "org.apache.zookeeper.server.quorum.FastLeaderElection.sendNotifications",
    ],
  },
  detect: (ensemble) => {
    const found = justAQuorum(ensemble);
    const absent = found.length > 0 ? absences(ensemble) : [];
    return found.filter((one) => !isToldOf(one, absent)).map((one) => draft(one, ensemble));
  },
};
