/** Snapshots that are due before the last one is written, or one right behind the other. */

import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { count, duration, fromTo } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Server } from "../server.ts";

/** Signs further apart than this are separate spells of writing. */
const SAME_SPELL_MS = 10 * 60_000;
/** Snapshots closer together than this follow one another without rest. */
const CLOSE_MS = 60_000;
/** Fewer than this, or over within this, is a burst of writes. */
const FEWEST_CLOSE = 5;
const LEAST_SPAN_MS = 60_000;
/** The thread that the writes of the transaction log start (SyncRequestProcessor); at a join or a start another one saves. */
const THREAD = "Snapshot Thread";

/** Snapshots for the number of transactions, not those of a start or a join. */
function regular({ log }: Server): readonly ZkEvent<"snap.save">[] {
  return log.of("snap.save").filter(({ thread }) => thread === THREAD);
}

const CURE = [
  "Raise snapCount (100000 unless set), or look who writes so much, and how large the data is.",
  "Put snapshots (dataDir) and the transaction log (dataLogDir) on different devices, or on a faster one.",
];

function skipped(server: Server, run: readonly ZkEvent<"snap.busy">[]): Draft {
  const { from, to } = spanOf(run);
  const once = run.length === 1;
  return told([server], run, {
    severity: once ? "info" : "low",
    confidence: once ? 0.9 : 1,
    title: `${server.name} left out ${count(run.length, "snapshot")}: the one before was still being written`,
    measures: { skipped: run.length, spanMs: to - from },
    explanation: [
      `${fromTo(from, to)} ${server.name} was due to write a snapshot ${once ? "once" : count(run.length, "time")} while the one before was still being written, and left it out.`,
      "Nothing is lost: the transaction log has everything. A start has more of it to replay, and a disk that writes snapshots without rest is late with the log.",
    ].join(" "),
    excluded: ["not a snapshot that failed: that is an error with the exception"],
    remedy: CURE,
  });
}

function often(server: Server, run: readonly ZkEvent<"snap.save">[]): Draft {
  const { from, to } = spanOf(run);
  const everyMs = (to - from) / (run.length - 1);
  return told([server], run, {
    severity: "low",
    confidence: 0.9,
    title: `${server.name} wrote ${count(run.length, "snapshot")} in ${duration(to - from)}`,
    measures: { everyMs, spanMs: to - from },
    explanation: [
      `${fromTo(from, to)} ${server.name} wrote a snapshot of all its data every ${duration(Math.round(everyMs))} on average.`,
      "One is written each time that snapCount transactions, less up to half of them by chance, have gone into the log.",
    ].join(" "),
    excluded: ["not the snapshots that a join or a start writes: another thread writes those"],
    remedy: CURE,
  });
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/snapshot-pressure",
  title: "Snapshot pressure",
  severity: "low",
  causedBy: [],
  guide: {
    what: "A server writes all its data to disk after every snapCount transactions. Where that takes longer than the transactions need to come, snapshots follow one another without rest, and the transaction log waits for the same disk.",
    signature:
      "`Too busy to snap, skipping` (info once, low where repeated), or five and more `Snapshotting` lines of the thread `Snapshot Thread`, each within a minute of the last, over a minute or longer.",
    lookAlikes: [
      "The snapshot that a server writes when it starts, leads or joins: its main or quorum thread writes that.",
      "A burst of writes that is over within a minute.",
      "A slow disk without snapshots: zookeeper/slow-fsync.",
      "A snapshot that cannot be written: zookeeper/disk-full, or an exit.",
    ],
    remedy: ["Raise snapCount; separate disks for snapshots and the log; less data."],
    sources: ["SyncRequestProcessor.run", "ZooKeeper administrator's guide, snapCount"],
  },
  detect: ({ servers }) =>
    servers.flatMap((server) => {
      const busy = inRuns(server.log.of("snap.busy"), SAME_SPELL_MS);
      const runs = inRuns(regular(server), CLOSE_MS).filter((run) => {
        const { from, to } = spanOf(run);
        return run.length >= FEWEST_CLOSE && to - from >= LEAST_SPAN_MS;
      });
      // what is written without rest is said once, by the ones left out
      const alone = runs.filter((run) => {
        const { from, to } = spanOf(run);
        return during(server.log.of("snap.busy"), from, to).length === 0;
      });
      return [...busy.map((run) => skipped(server, run)), ...alone.map((run) => often(server, run))];
    }),
};
