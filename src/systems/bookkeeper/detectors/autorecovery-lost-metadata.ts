/** AutoRecovery cannot reach ZooKeeper, and nothing shows that it ends by that. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count } from "../../../words.ts";
import { type Cluster, stopOf } from "../cluster.ts";
import { type Blip, blipsOf } from "../recovery-errors.ts";

export const detector: Detector<Cluster> = {
  id: "bookkeeper/autorecovery-lost-metadata",
  title: "AutoRecovery lost ZooKeeper",
  severity: "medium",
  causedBy: [
    "zookeeper/quorum-lost",
    "zookeeper/leader-failure",
    "zookeeper/leader-election",
    "bookkeeper/metadata-disconnected",
  ],
  guide: {
    what: "A call of the Auditor or the ReplicationWorker failed because the connection to ZooKeeper was lost, or its session was over. Releases before 4.14.6 and 4.15.1 may end the whole process by the first, and go on without doing anything by the second.",
    signature:
      "ConnectionLoss or `Error contacting zookeeper` under a line of the Auditor, its elector, the ReplicationWorker or the ledger lock, without an end of the process within ten seconds and without an expiry.",
    lookAlikes: [
      "With an end of the process: bookkeeper/zookeeper-blip-kills-autorecovery.",
      "With a line of the client that its session expired: bookkeeper/session-expiry.",
    ],
    remedy: ["See whether AutoRecovery still runs (`shell whoisauditor`), and start it again where it does not."],
    sources: ["apache/bookkeeper#2760", "ZkLedgerUnderreplicationManager"],
  },
  detect: (cluster) =>
    cluster.nodes
      .flatMap((node) => blipsOf(node, stopOf(cluster)))
      .filter(({ exit }) => exit.length === 0)
      .map((blip) => (blip.isExpired ? expired(blip) : lost(blip))),
};

function lost({ node, run, from }: Blip): Draft {
  return told([node], run, {
    severity: "medium",
    confidence: 1,
    title: `AutoRecovery on ${node.name} could not reach ZooKeeper`,
    explanation: `From ${clock(from)} on ${count(run.length, "call")} of AutoRecovery failed because the connection to ZooKeeper was lost. Whether it went on afterwards these lines do not show; releases before 4.14.6 and 4.15.1 end by it, and a bookie in the same process with them.`,
    excluded: ["not an expired session: no line says so", "no end of the process is in these lines"],
    remedy: [
      "Check that AutoRecovery still runs: `shell whoisauditor`, and its process.",
      "Look at ZooKeeper's own logs for this moment.",
    ],
  });
}

/** A session that is over makes every later call fail, until the process has a new one or ends. */
function expired({ node, run, from }: Blip): Draft {
  return told([node], run, {
    severity: "medium",
    confidence: 1,
    title: `AutoRecovery on ${node.name} called ZooKeeper with a session that is over`,
    explanation: `From ${clock(from)} on ${count(run.length, "call")} of AutoRecovery failed, and an exception says that the session has expired or was closed. It copies nothing until it has a new one. Whether it got one these lines do not show; releases before 4.14.6 and 4.15.1 may go on like that for ever, later ones end.`,
    excluded: [
      "not a connection that comes back: the exception says that the session is over",
      "no end of the process is in these lines",
    ],
    remedy: [
      `Check that AutoRecovery on ${node.name} copies ledgers again, and restart it where it does not.`,
      "Look in ZooKeeper's own logs for the expiry of the session.",
    ],
  });
}
