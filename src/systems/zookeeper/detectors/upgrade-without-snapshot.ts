/** A server that refuses a data directory with transaction logs and no snapshot. */

import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { touching } from "../../../extent.ts";
import { count, fromTo } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Server } from "../server.ts";

const REFUSAL = "No snapshot found, but there are log entries";
/** The line of the quorum peer and that of the main thread are of one start. */
const ONE_START_MS = 1000;
/** A supervisor that gives up longer than this between two starts makes two events of it. */
const SAME_SPELL_MS = 10 * 60_000;

/** The main class of a server without an ensemble says so itself. */
function isAlone({ standalone }: Server, run: readonly ZkEvent[]): boolean {
  return standalone || run.some(({ logger }) => logger.endsWith("ZooKeeperServerMain"));
}

function draft(server: Server, run: readonly ZkEvent[], { gaps, servers }: Ensemble): Draft {
  const { from, to } = spanOf(run);
  const starts = inRuns(run, ONE_START_MS).length;
  const outage = isAlone(server, run) || (servers.length > 1 && touching(gaps, from, to).length > 0);
  const version = server.version === null ? "" : ` (${server.version})`;
  return {
    ...told([server], run, {
      severity: outage ? "high" : "medium",
      confidence: 1,
      title: `${server.name} refused its data${starts > 1 ? ` ${count(starts, "time")}` : ""}: there are transaction logs and no snapshot`,
      count: starts,
      explanation: [
        `${fromTo(from, starts > 1 ? to : from)} ${server.name}${version} found transaction logs and no snapshot beside them, and did not start.`,
        "Up to 3.5.3 a server needs no snapshot until it has written snapCount changes; later ones take a missing snapshot for a loss.",
        "So it is met after an upgrade of a small or young ensemble; whether a snapshot was there and is lost, or the snapshot directory is another one than before, the line does not say.",
      ].join(" "),
      excluded: ["not a damaged file: no file that is there was called bad"],
      remedy: [
        `Look for files snapshot.* of ${server.name}: under dataDir, and where dataDir or a mounted volume pointed before.`,
        "Where there never was one: start the old version once more and let it write a snapshot, or start the new one once with -Dsnapshot.trust.empty=true (3.5.6 and later; not on a standalone 3.5.6, which loses data by it), and take the setting out again.",
        "Where the other members serve: move the transaction logs of this one away and let it take the leader's snapshot.",
      ],
    }),
    evidence: run.flatMap(({ ref, causes }) => [
      ref,
      ...causes.filter(({ detail }) => detail.includes(REFUSAL)).map((cause) => cause.ref),
    ]),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/upgrade-without-snapshot",
  title: "3.4 to 3.5 upgrade: no snapshot",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "From 3.5.4 on a server does not start on a data directory that holds transaction logs and no snapshot. An ensemble that never wrote snapCount changes has none, so the upgrade from 3.4 stops at its first member.",
    signature:
      "`No snapshot found, but there are log entries. Something is broken!` as the cause under any line. Medium; high where the ensemble was without a quorum then, or the server is standalone.",
    lookAlikes: [
      "`No snapshot found, but there are log entries. This should only be allowed during upgrading.`: snapshot.trust.empty is set and the server starts.",
      "A snapshot or a log that is damaged: zookeeper/corrupt-data.",
      "A snapshot directory that was not mounted, or a lost one: the line is the same.",
    ],
    remedy: [
      "Write a snapshot with 3.4 before the upgrade, or start once with snapshot.trust.empty=true; never leave that set.",
    ],
    sources: ["ZOOKEEPER-3056", "ZOOKEEPER-3644", "ZOOKEEPER-3781", "apache/kafka PR 7625"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) => {
      const refused = server.log.all.filter(({ causes }) => causes.some(({ detail }) => detail.includes(REFUSAL)));
      return inRuns(refused, SAME_SPELL_MS).map((run) => draft(server, run, ensemble));
    }),
};
