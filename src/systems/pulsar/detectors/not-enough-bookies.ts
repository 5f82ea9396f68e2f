/** Writes and new ledgers that find too few bookies. */

import { beganBefore } from "../../../detect/bookie-client.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during, greatest } from "../../../extent.ts";
import { clock, count, duration, fromTo } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import { isEnding } from "../lives.ts";
import type { PulNode } from "../node.ts";
import { runsOn, topicsIn } from "../runs-on.ts";
import { lostBookies, namedIn, shortageOf } from "../shortage.ts";

const KINDS = [
  "ml.create.err",
  "ml.create.exc",
  "tp.create.fail",
  "tp.create.fail.inside",
  "tp.persist.fail",
  "cl.close",
  "cl.nobk.create",
  "cl.nobk.rack",
  "cl.nobk.ens",
  "cl.nobk.replace",
  "cl.update.err",
  "cl.ensemble.exc",
] as const;
/** One shortage prints a line with each write that meets it. */
const PAUSE_MS = 120_000;
/** Writes that wait for the ensemble fail within this. */
const FAILS_WITHIN_MS = 10_000;
/** The code of BookKeeper for it. */
const RC = -6;

type Shortage = PulEvent<(typeof KINDS)[number]>;

function isShortage(event: Shortage): boolean {
  if (event.kind === "ml.create.err" && event.fields.rc === RC) return true;
  if (event.kind === "cl.nobk.create" || event.kind === "cl.nobk.replace") return true;
  return /Not enough non-faulty bookies|NotEnoughBookies/.test(reasonsOf(event));
}

/** A gap in a run is of interest from this length on, where lines stand this much closer in the mean. */
const GAP_MS = 20_000;
const GAP_SHARE = 20;

/** Shortages of a run: between two of them a ledger was made, so there were enough bookies. */
function apart({ log }: PulNode, run: readonly Shortage[]): Shortage[][] {
  const made = log.of("ml.new");
  const runs: Shortage[][] = [];
  for (const event of run) {
    const own = runs.at(-1);
    const before = own?.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
    const isOver = event.at - before >= GAP_MS && during(made, before, event.at).length > 0;
    if (own && !isOver) own.push(event);
    else runs.push([event]);
  }
  return runs;
}

/** The longest time in which lines that are else frequent tell of no shortage: there may have been none meanwhile. */
function gapIn(run: readonly PulEvent[]): string {
  const gaps = run.slice(1).map(({ at }, i) => ({ from: run[i]?.at ?? at, to: at, ms: at - (run[i]?.at ?? at) }));
  const ms = greatest(gaps.map((gap) => gap.ms));
  const longest = gaps.find((gap) => gap.ms === ms);
  const meanMs = ((run.at(-1)?.at ?? 0) - (run[0]?.at ?? 0)) / gaps.length;
  if (!longest || ms < GAP_MS || ms < GAP_SHARE * meanMs) return "";
  return `From ${clock(longest.from)} to ${clock(longest.to)} no line tells of it.`;
}

export const detector: Detector<Cluster> = {
  id: "pulsar/not-enough-bookies",
  title: "Not enough bookies",
  severity: "high",
  causedBy: [
    "zookeeper/quorum-lost",
    "zookeeper/session-expiry-storm",
    "bookkeeper/silent-end",
    "bookkeeper/process-exit",
    "bookkeeper/ledger-dirs-full",
    "bookkeeper/quarantine-cascade",
    "bookkeeper/journal-io-failure",
    "bookkeeper/session-expiry-loop",
    "bookkeeper/zookeeper-blip-kills-autorecovery",
    "bookkeeper/process-pause",
  ],
  explainedBy: beganBefore,
  guide: {
    what: "Fewer bookies are writable than a ledger needs. Topics are fenced and producers get errors until enough are back.",
    signature:
      "`Error creating ledger rc=-6`, `Closing ledger … NotEnoughBookiesException`, `Exception updating` with BKNotEnoughBookiesException below it, or a write that fails with `Not enough non-faulty bookies available`.",
    lookAlikes: [
      "One bookie that is replaced in an ensemble: writes go on.",
      "A failed search of one rack (`Failed to find … bookies`) that another choice follows.",
    ],
    remedy: [
      "Bring the bookies back; see whether they are read-only, quarantined, full, or gone from the metadata store.",
    ],
    sources: ["apache/pulsar#13167", "apache/pulsar#17814", "apache/pulsar#23807"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, KINDS, PAUSE_MS, (event, node) =>
      isShortage(event) && !isEnding(node.lives, event.at) ? "bookies" : null,
    ).flatMap(({ node, run }) => apart(node, run).map((own) => draft(node, own))),
};

function draft(node: PulNode, run: readonly Shortage[]): Draft {
  const from = run[0]?.at ?? 0;
  const to = run.at(-1)?.at ?? from;
  const quarantined = during(node.log.of("cl.quarantine"), from - PAUSE_MS, to);
  const lost = lostBookies(node, from, to);
  const topics = topicsIn(run);
  // the ledger's writes fail right behind the ensemble that could not be changed
  const unwritten = run.some(({ kind }) => kind === "cl.update.err")
    ? during(node.log.of("cl.quorum.fail"), from, to + FAILS_WITHIN_MS)
    : [];
  const isFailed =
    unwritten.length > 0 ||
    run.some(
      ({ kind }) =>
        kind.startsWith("ml.") || kind.startsWith("tp.") || kind === "cl.close" || kind === "cl.nobk.replace",
    );
  const shortage = shortageOf(node, from, to);
  const reasons = [
    ...quarantined.slice(0, 2),
    ...lost.lines.slice(0, 2),
    ...shortage.lines.filter((one) => !run.some((own) => own === one)),
  ];
  return told([node], [...reasons, ...run, ...unwritten.slice(0, 2)], {
    severity: isFailed ? "high" : "medium",
    confidence: 1,
    count: run.length,
    from,
    to,
    title: `${node.name} found too few bookies ${count(run.length, "time")}${to > from ? ` in ${duration(to - from)}` : ""}`,
    explanation: [
      `${fromTo(from, to)} ${node.name} could not write for want of bookies${topics ? `, for ${topics}` : ""}.`,
      gapIn(run),
      unwritten.length > 0 ? `${count(unwritten.length, "write")} of entries failed by it.` : "",
      quarantined.length > 0 ? `By its end ${namedIn(quarantined)} been put into quarantine after errors.` : "",
      ...lost.sentences,
      ...shortage.sentences,
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: ["not one slow bookie: the client found no other to put in its place"],
    remedy: [
      "See in the bookies' logs whether they are down, read-only or unregistered; check placement rules against racks.",
      "See whether this client has them in quarantine: `has been quarantined because of read/write errors` in its log, for half an hour by default.",
    ],
  });
}
