/** Bookies that a client could not reach. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { greatest } from "../../../extent.ts";
import { fromTo, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { wordsOf } from "../exceptions.ts";
import { isEnding } from "../lives.ts";
import type { BkNode } from "../node.ts";

/** A client tries again with the next request. */
const PAUSE_MS = 10 * 60_000;
/** One failed connection is made again. */
const FEWEST = 2;

type Failure = BkEvent<"cl.resolve.fail" | "cl.resolve.unknown" | "cl.connect.fail">;

function bookieOf(event: Failure): string {
  return (event.kind === "cl.connect.fail" ? event.fields.bookie_slashless : event.fields.bookie) ?? "";
}

function namesIn(run: readonly Failure[]): string[] {
  return [...new Set(run.map(bookieOf))].filter((name) => name !== "").sort();
}

/** What the connections failed by; one that follows an unknown address is no reason of its own. */
function reasonsIn(run: readonly Failure[]): string[] {
  const errors = run.flatMap((event) =>
    event.kind === "cl.connect.fail" ? [event.fields.err ?? "", ...wordsOf(event).slice(0, 1)] : [],
  );
  return [...new Set(errors.map((one) => one.replace(/^(?:[a-z]\w*\.)+/, "").replace(/: .*$/, "")))].filter(
    (one) => one !== "" && !one.includes("BookieIdNotResolved"),
  );
}

function draftsOf(node: BkNode): Draft[] {
  // AutoRecovery deals with bookies that are gone
  if (node.service === "bookie" || node.service === "autorecovery") return [];
  const kinds = ["cl.resolve.fail", "cl.resolve.unknown", "cl.connect.fail"] as const;
  const own = (eventsOf(node.log, ...kinds) as readonly Failure[]).filter(({ at }) => !isEnding(node.lives, at));
  return inRuns(own, PAUSE_MS).flatMap((run) => {
    const absent = namesIn(run.filter(({ kind }) => kind !== "cl.connect.fail"));
    const silent = namesIn(run.filter(({ kind }) => kind === "cl.connect.fail")).filter(
      (name) => !absent.includes(name),
    );
    const reasons = reasonsIn(run);
    // a name that does not resolve is not cured by the next try
    const isLasting = absent.length > 0 || reasons.some((one) => one.includes("UnknownHost"));
    if (!isLasting && run.length < FEWEST) return [];
    const names = [...absent, ...silent].sort();
    if (names.length === 0) return [];
    // one try prints a line of each kind
    const tries = greatest(kinds.map((one) => run.filter(({ kind }) => kind === one).length));
    return [
      told([node], run, {
        severity: "low",
        confidence: 1,
        title: `${node.name} could not reach ${listOfMany(names)}`,
        count: tries,
        explanation: [
          `${fromTo(run[0]?.at ?? 0, run.at(-1)?.at ?? 0)} ${node.name} could not reach ${listOfMany(names)}${tries > 1 ? `, ${tries} times` : ""}.`,
          absent.length > 0
            ? `Of ${listOfMany(absent)} the metadata store had no registration: the bookie did not run, its session had expired, or it registers under another name.`
            : "",
          silent.length > 0
            ? `To ${listOfMany(silent)} no connection could be made${reasons.length > 0 ? ` (${listOfMany(reasons)})` : ""}.`
            : "",
          "Reads go to other copies where there are some, and writes to other bookies where there are enough.",
        ]
          .filter((sentence) => sentence !== "")
          .join(" "),
        excluded: ["not a bookie that is slow or refuses: it was not reached at all"],
        remedy: [
          "See whether these bookies run and are registered (bookkeeper shell listbookies -rw and -ro), and under which name.",
          "Where they are, try their advertised address and port from the host of this client.",
        ],
      }),
    ];
  });
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/bookie-unreachable",
  title: "Bookie out of reach",
  severity: "low",
  causedBy: [
    "bookkeeper/silent-end",
    "bookkeeper/process-exit",
    "bookkeeper/crash-loop",
    "bookkeeper/rolling-restart",
    "bookkeeper/session-expiry-loop",
    "bookkeeper/registration-failed",
  ],
  guide: {
    what: "A client of bookies has ledgers on a bookie that is not registered, or that takes no connection.",
    signature:
      "`Cannot connect to … as endpoint resolution failed`, `Cannot resolve …, bookie is unknown`, or two and more of `Could not connect to bookie`; one where its name does not resolve.",
    lookAlikes: [
      "One failed connection, while a bookie restarts.",
      "AutoRecovery, which reads around bookies that are gone: that is its work.",
      "Requests that time out: the bookie is connected and slow.",
    ],
    remedy: ["See whether the bookie runs, is registered, and can be reached at its advertised address."],
    sources: ["apache/bookkeeper#2905", "apache/pulsar#24482", "apache/pulsar#6871", "PerChannelBookieClient"],
  },
  detect: ({ nodes }) => nodes.flatMap(draftsOf),
};
