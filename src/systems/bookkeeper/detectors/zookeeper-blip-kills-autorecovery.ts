/** A short loss of ZooKeeper that ended AutoRecovery, and with it the bookie that hosts it. */
import { inTime } from "../../../correlate/in-time.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import type { Instant } from "../../../event.ts";
import { during } from "../../../extent.ts";
import { clock, count, listOfMany } from "../../../words.ts";
import { type Cluster, stopOf } from "../cluster.ts";
import { isOver, lifeAt } from "../lives.ts";
import type { BkNode } from "../node.ts";
import { type Blip, blipsOf } from "../recovery-errors.ts";

/** One blip of ZooKeeper reaches all processes within this. */
const TOGETHER_MS = 60_000;
/** How long after the end began its session may have come back. */
const BACK_WITHIN_MS = 30_000;

function draft(blips: readonly (Blip & { readonly at: number })[], { bookies }: Cluster): Draft {
  const nodes = blips.map(({ node }) => node);
  const names = listOfMany([...new Set(nodes.map(({ name }) => name))]);
  const hosts = nodes.filter(({ service }) => service === "bookie");
  const backs = blips.flatMap(({ node, from }) =>
    during(node.log.of("zk.cnxn.established"), from, from + BACK_WITHIN_MS).slice(0, 1),
  );
  const run = inTime(blips.flatMap((blip) => [...blip.run, ...blip.exit]).concat(backs));
  const begun = blips[0]?.at ?? 0;
  const survivors = bookies.filter((bookie) => !nodes.includes(bookie) && isUpAt(bookie, begun));
  const isProven = blips.every((blip) => blip.isProven);
  return told(nodes, run, {
    severity: hosts.length > 0 && isProven ? "high" : "medium",
    confidence: isProven ? 1 : 0.9,
    title: `A brief loss of ZooKeeper ended AutoRecovery on ${names}${hosts.length > 0 ? `, and ${hosts.length > 1 ? "the bookies" : "the bookie"} with it` : ""}`,
    count: blips.length,
    measures: { bookiesEnded: hosts.length },
    explanation: `From ${clock(run[0]?.at ?? 0)} on ${count(blips.flatMap((blip) => blip.run).length, "call")} of AutoRecovery to ZooKeeper failed by ConnectionLoss. The session had not expired, yet ${names} began to shut down within seconds${backs.length > 0 ? `, and ${backs.length > 1 ? "sessions were" : "the session was"} back at ${clock(backs[0]?.at ?? 0)}, too late` : ""}. AutoRecovery takes such an error as fatal, and a bookie that runs it in its own process ends with it.${survivors.length > 0 && hosts.length > 0 ? ` ${listOfMany(survivors.map(({ name }) => name))} did not end by it.` : ""}`,
    excluded: [
      "not an expired session: no line says so around it",
      isProven
        ? "not a stop that somebody asked for: the death watcher noticed that AutoRecovery was gone before"
        : "a stop that somebody asked for in the same seconds cannot be ruled out: the death watcher's line is missing",
    ],
    remedy: [
      "Run AutoRecovery as a process of its own (autoRecoveryDaemonEnabled=false on the bookies).",
      "Let a supervisor start ended processes again.",
      "Raise zkTimeout and the retries; 4.14.6 and 4.15.1 tell errors that pass from those that do not.",
    ],
  });
}

function isUpAt({ lives }: BkNode, at: Instant): boolean {
  const life = lifeAt(lives, at);
  return life !== undefined && (at <= life.to || !isOver(life));
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/zookeeper-blip-kills-autorecovery",
  title: "ZooKeeper election or brief disconnect kills bookies that host AutoRecovery",
  severity: "high",
  causedBy: [
    "zookeeper/quorum-lost",
    "zookeeper/leader-failure",
    "zookeeper/leader-election",
    "bookkeeper/metadata-disconnected",
    "any/store-out-of-reach",
  ],
  guide: {
    what: "Auditor and ReplicationWorker treat a lost connection as fatal. Their end stops the whole process, and a bookie in the same process goes with it although its session is still valid.",
    signature:
      "ConnectionLoss for …/underreplication/… under a line of the Auditor or the ReplicationWorker, then `AutoRecoveryDeathWatcher noticed …` or `Closing component … in shutdown hook` within ten seconds, and no expiry.",
    lookAlikes: [
      "A session that expired: bookkeeper/session-expiry.",
      "The same errors without an end: bookkeeper/autorecovery-lost-metadata.",
      "Errors during a stop that was asked for: they come after `Closing component`.",
    ],
    remedy: ["AutoRecovery in a process of its own; supervision; longer zkTimeout; a newer release."],
    sources: [
      "apache/bookkeeper#2760",
      "apache/bookkeeper#3094",
      "apache/bookkeeper#3292",
      "apache/bookkeeper#3374",
      "apache/pulsar#7268",
    ],
  },
  detect: (cluster) => {
    const fatal = cluster.nodes
      .flatMap((node) => blipsOf(node, stopOf(cluster)))
      .filter(({ exit, isExpired }) => exit.length > 0 && !isExpired)
      .map((blip) => ({ ...blip, at: blip.from }))
      .sort((a, b) => a.at - b.at);
    return inRuns(fatal, TOGETHER_MS).map((run) => draft(run, cluster));
  },
};
