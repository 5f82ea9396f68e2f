/** Flushes of the storage that fail one after the other while the bookie goes on. */
import { eventsOf, firstEventBehind } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import type { Instant } from "../../../event.ts";
import { during } from "../../../extent.ts";
import { clock } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { wordsOf } from "../exceptions.ts";
import { isEnding } from "../lives.ts";
import type { BkNode } from "../node.ts";

/** One that fails may be tried again; two that fail alike are no chance. */
const FEWEST = 2;
/** A bookie that turns to read-only by it does so at once. */
const TURNS_WITHIN_MS = 60_000;

export const detector: Detector<Cluster> = {
  id: "bookkeeper/flush-failing",
  title: "Storage that cannot be flushed",
  severity: "medium",
  causedBy: ["bookkeeper/ledger-dirs-full"],
  guide: {
    what: "The regular flush of the storage fails again and again for one reason, and the bookie goes on serving. What it takes meanwhile is in the journal and in memory only, and no journal file is let go.",
    signature:
      "`Exception flushing ledgers` with the same exception at least twice, no journal file collected between, and no turn to read-only.",
    lookAlikes: [
      "With the turn: bookkeeper/read-only-after-flush-error.",
      "`NoWritableLedgerDirException`: the directories are full. bookkeeper/ledger-dirs-full.",
      "A flush that fails while the process stops.",
    ],
    remedy: ["Read the innermost exception; mend the disk it names, and restart the bookie."],
    sources: ["apache/bookkeeper#4114", "SyncThread", "KeyValueStorageRocksDB"],
  },
  detect: ({ bookies }) => bookies.flatMap(failing),
};

function failing(node: BkNode): Draft[] {
  const errors = eventsOf(node.log, "ls.flush.fail").filter(
    (event) => reasonOf(event) !== null && !isEnding(node.lives, event.at),
  ) as readonly BkEvent[];
  const collected = node.log.of("jr.gc");
  // a journal file is collected behind a flush that succeeded
  const spell = ({ at }: BkEvent) => during(collected, Number.NEGATIVE_INFINITY, at).length;
  // a trace that the log cuts off still begins alike
  return [...grouped(errors, (event) => `${spell(event)} ${wordsOf(event)[0]}`).values()].flatMap((run) => {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last || run.length < FEWEST || turns(node, first.at, last.at)) return [];
    const good = firstEventBehind(node.log, ({ at }) => at <= last.at, "jr.gc");
    return [
      told([node], run, {
        severity: "medium",
        confidence: 1,
        title: `${run.length} flushes of the storage of ${node.name} failed alike`,
        explanation: `Between ${clock(first.at)} and ${clock(last.at)} ${run.length} flushes of the storage of ${node.name} failed: ${reasonOf(first)}. While none succeeds, what the bookie takes is in its journal and in memory only, and no journal file is let go. ${good ? `At ${clock(good.at)} one was, so a flush had succeeded.` : "No line behind them shows one that succeeded."}`,
        excluded: [
          "not full directories: the exception names another reason",
          "not a turn to read-only: no line says so",
        ],
        remedy: [
          "Look at the disk that the exception names, and at the kernel's log of it.",
          `Restart ${node.name} once the disk is well: RocksDB refuses every further write after some errors until it is opened anew.`,
        ],
      }),
    ];
  });
}

/** The innermost exception; null where none is there or the directories are full, which is told by itself. */
function reasonOf(event: BkEvent): string | null {
  const words = wordsOf(event);
  if (words.some((one) => /NoWritableLedgerDir|No space left/.test(one))) return null;
  return (
    words
      .at(-1)
      ?.replace(/^(?:[a-z]\w*\.)+/, "")
      .replace(/: $/, "") ?? null
  );
}

function turns({ log }: BkNode, from: Instant, to: Instant): boolean {
  return during(log.of("bk.ro.enter"), from, to + TURNS_WITHIN_MS).length > 0;
}
