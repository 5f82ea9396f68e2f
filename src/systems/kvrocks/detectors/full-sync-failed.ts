/** A full sync that fetched its files, or some of them, and could not be finished with them. */
import { eventsOf, firstEventBehind } from "../../../correlate/event-log.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { countEarly } from "../../../extent.ts";
import { clock, count, fromTo, showNumber } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvEvent } from "../events.ts";
import { errorIn } from "../full-syncs.ts";
import type { KvNode } from "../node.ts";
import { isShutdown } from "../shutdown.ts";

type Failure = KvEvent<"db.master.ckpt.fail" | "rep.full.restore.fail" | "rep.full.fetch.fail">;

/** The copy is given up and the database before it opened again before the second line of one failure. */
const ONE_FAILURE_MS = 60_000;
/** Once may be a broken connection; the third time shows that it will not pass. */
const MANY = 3;

/** What RocksDB says of a file that is not as long as its manifest has it. */
const SHORT = /Sst file size mismatch: (\S+?)\.? Expected (\d+), actual size (\d+)/;

function wordsOf(failure: Failure): string {
  const words = failure.kind === "db.master.ckpt.fail" ? failure.fields.err : errorIn(failure);
  return words ?? "";
}

/** The failures of a node in runs that no finished full sync stands in; of two lines about one the first. */
function runsOf(cluster: Cluster, node: KvNode): Failure[][] {
  const done = node.log.of("rep.full.done");
  const runs: Failure[][] = [];
  let last: Failure | null = null;
  for (const event of eventsOf(node.log, "db.master.ckpt.fail", "rep.full.restore.fail", "rep.full.fetch.fail")) {
    const isSame =
      last?.kind === "db.master.ckpt.fail" &&
      event.kind === "rep.full.restore.fail" &&
      event.at - last.at <= ONE_FAILURE_MS;
    const before = last;
    last = event;
    if (isSame || isShutdown(cluster, node, event.at)) continue;
    const finished = (at: number) => countEarly(done, (end) => end.at <= at);
    const run = runs.at(-1);
    if (run && before && finished(before.at) === finished(event.at)) run.push(event);
    else runs.push([event]);
  }
  return runs;
}

function draft(node: KvNode, run: readonly Failure[]): Draft {
  const { name, log } = node;
  const { from, to: last } = spanOf(run);
  const words = run.map(wordsOf);
  const isRestore = run.some(({ kind }) => kind !== "rep.full.fetch.fail");
  const short = words.map((each) => SHORT.exec(each)).find((match) => match !== null);
  const isCut = short && Number(short[3]) < Number(short[2]);
  const done = firstEventBehind(log, ({ at }) => at <= last, "rep.full.done");
  const reopened = isRestore && firstEventBehind(log, ({ at }) => at < from, "proc.load.ok");
  const isBack = reopened && reopened.at - from <= ONE_FAILURE_MS;
  return {
    severity: run.length >= MANY ? "high" : isRestore ? "medium" : "low",
    confidence: 1,
    title: `full sync of ${name} failed${run.length > 1 ? ` ${run.length} times` : ""}: ${isRestore ? "what it had fetched could not be opened" : "its files could not be fetched"}`,
    nodes: [name],
    from,
    to: done?.at ?? last,
    count: run.length,
    measures: {},
    explanation: [
      `${run.length === 1 ? `At ${clock(from)} a full sync` : `${fromTo(from, last)} ${count(run.length, "full sync")}`} of ${name} failed with "${words[0]}".`,
      isCut ? `${short[1]} has ${showNumber(Number(short[3]))} of ${showNumber(Number(short[2]))} bytes.` : "",
      isCut
        ? `Kvrocks does not notice where a file that it fetches cannot be written: a full disk of ${name} leaves just this, without a line of its own. Whether the disk was full is not in these lines.`
        : "",
      isBack ? `${name} put the database that it had before back and opened it at ${clock(reopened.at)}.` : "",
      done
        ? `A full sync was done at ${clock(done.at)}.`
        : `No later full sync of ${name} is done in these logs: it tries again, and replicates nothing meanwhile.`,
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: isRestore ? [`not corrupt data of ${name} itself: the words are about the copy`] : [],
    remedy:
      isRestore && words.some((each) => each.includes("No such file"))
        ? [
            `Files of an earlier copy may be mixed with those of this one: stop ${name}, remove what full syncs left under its directory (sync_checkpoint), and start it again.`,
            "Upgrade from releases before 2.0.1: they kept the CURRENT of an earlier copy (#260).",
          ]
        : isRestore
          ? [
              `Look at the free space under the directory of ${name}: during a full sync it holds the old database and the copy side by side (the option that deletes the old one first, slave-empty-db-before-fullsync, saves that room and the data with it).`,
              "If there is room, see what the master says of that moment, and whether the same file is named each time.",
            ]
          : [
              `See what the master says of that moment, and the network between ${name} and it; what was fetched is kept.`,
            ],
    evidence: [...run.slice(0, 3), ...(done ? [done] : [])].map(({ ref }) => ref),
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/full-sync-failed",
  title: "Full sync failed",
  severity: "medium",
  causedBy: [
    "kvrocks/disk-full",
    "kvrocks/descriptors-exhausted",
    "kvrocks/leader-failure",
    "kvrocks/silent-end",
    "kvrocks/crash",
  ],
  guide: {
    what: "A replica copied the files of its master and could not open them, or could not fetch them all. It goes on with the data it had and begins again; until one copy succeeds it replicates nothing.",
    signature:
      "`Failed to open master checkpoint`, `Failed to restore backup while …` or `Failed to parallel fetch files while …`. With `Sst file size mismatch` and a smaller actual size the copy was cut off.",
    lookAlikes: [
      "A start of a full sync that is refused because the last checkpoint is still there: it comes right within half a minute.",
      "A database of the node itself that cannot be opened: `Failed to open` (kvrocks/corrupt-data, kvrocks/disk-full).",
      "A full sync that is broken off by a stop of the replica.",
    ],
    remedy: ["Look at the free space of the replica first: it needs room for both databases."],
    sources: [
      "src/storage/storage.cc, RestoreFromCheckpoint",
      "src/cluster/replication.cc, fetchFile",
      "apache/kvrocks#260",
      "apache/kvrocks-controller#312",
    ],
  },
  detect: (cluster) => cluster.nodes.flatMap((node) => runsOf(cluster, node).map((run) => draft(node, run))),
};
