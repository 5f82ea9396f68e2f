/** A bookie that became read-only because its storage could not be flushed. */
import { eventsDuring, eventsOf, firstEventBehind } from "../../../correlate/event-log.ts";
import { inTime } from "../../../correlate/in-time.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { thrown, wordsOf } from "../exceptions.ts";
import type { BkNode } from "../node.ts";

/** Two threads write the turn and the error, in either order. */
const SAME_MS = 1000;
/** A log that goes on for longer would show the turn. */
const CUT_MS = 1000;
/** The turn follows the error at once; a minute leaves room for a slow disk. */
const WITHIN_MS = 60_000;

export const detector: Detector<Cluster> = {
  id: "bookkeeper/read-only-after-flush-error",
  title: "Read-only after a storage flush error (not disk space)",
  severity: "high",
  causedBy: ["bookkeeper/deleted-ledger-access"],
  guide: {
    what: "A flush of the storage failed and the bookie turned to read-only, although its disks have room. It does not come back by itself, because nothing becomes free.",
    signature:
      "`Exception thrown while flushing skip list cache.` or another failed flush, then `Transitioning Bookie to ReadOnly mode` within a minute, and no line of a full disk in the minute before.",
    lookAlikes: [
      "Full directories: bookkeeper/ledger-dirs-full.",
      "A failed flush without the turn: the bookie goes on.",
    ],
    remedy: ["Restart the bookie; see the exception for the reason."],
    sources: ["apache/bookkeeper#280", "apache/bookkeeper#1919", "SortedLedgerStorage"],
  },
  detect: ({ bookies }) =>
    bookies.flatMap((node) => {
      const errors = inTime([
        ...(eventsOf(
          node.log,
          "ls.skiplist.fail",
          "ls.flush.fail",
          "ls.cache.flush.fail",
          "ls.db.flush.fail",
        ) as readonly BkEvent[]),
        ...thrown(node.log, /FileInfoDeletedException/).map(({ event }) => event),
      ]).filter((event) => !wordsOf(event).some((one) => /NoWritableLedgerDir|No space left/.test(one)));
      const turned = node.log.of("bk.ro.enter").flatMap((turn) => {
        const from = turn.at - WITHIN_MS;
        const own = during(errors, from, turn.at + SAME_MS);
        const full = eventsDuring(
          node.log,
          from,
          turn.at,
          "dk.space.err",
          "dk.full",
          "dk.filled",
          "dk.none",
          "ls.nowritable",
        );
        const [first] = own;
        if (!first || full.length > 0) return [];
        const back = firstEventBehind(node.log, ({ at }) => at <= turn.at, "bk.rw.enter");
        const reason = wordsOf(first).at(-1);
        return [
          told([node], [...own, turn as BkEvent], {
            severity: "high",
            confidence: 1,
            title: `${node.name} became read-only after a failed flush, with room on its disks`,
            count: 1,
            explanation: `At ${clock(first.at)} a flush of the storage of ${node.name} failed${reason ? ` (${reason})` : ""}, and the bookie turned to read-only. ${back ? `At ${clock(back.at)} it was writable again.` : "No line shows it writable again."}`,
            excluded: ["not a full disk: no line of the monitor says so in the minute before"],
            remedy: [
              `Restart ${node.name}; it becomes writable with that.`,
              "Search the project's issues for the exception with this release: a ledger that is deleted meanwhile is a known reason.",
            ],
          }),
        ];
      });
      return turned.length > 0 ? turned : cutShort(node, errors);
    }),
};

/** A failed flush of the sorted storage, which turns the bookie by itself, as the last that a log tells. */
function cutShort(node: BkNode, errors: readonly BkEvent[]): Draft[] {
  const last = node.last ?? 0;
  const own = errors.filter(({ at, kind }) => kind === "ls.skiplist.fail" && last - at <= CUT_MS);
  const [first] = own;
  if (!first) return [];
  const reason = wordsOf(first).at(-1);
  return [
    told([node], own, {
      severity: "medium",
      confidence: 0.7,
      title: `The storage of ${node.name} could not be flushed, which turns it to read-only`,
      explanation: `At ${clock(first.at)} a flush of the storage of ${node.name} failed${reason ? ` (${reason})` : ""}. The sorted storage makes the bookie read-only by it; the log ends here, so the turn itself is not in it.`,
      excluded: ["a full disk cannot be ruled out: what was before is not in the log"],
      remedy: [
        `Check with \`shell listbookies -rw\` whether ${node.name} is still writable, and restart it where it is not.`,
        "Search the project's issues for the exception with this release.",
      ],
    }),
  ];
}
