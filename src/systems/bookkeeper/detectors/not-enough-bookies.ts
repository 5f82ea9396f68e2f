/** A client that could not write for want of bookies. */

import { eventsDuring, eventsOf } from "../../../correlate/event-log.ts";
import { inTime } from "../../../correlate/in-time.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { beganBefore } from "../../../detect/bookie-client.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { count, duration, fromTo } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { throws } from "../exceptions.ts";
import type { BkNode } from "../node.ts";
import { shortageOf } from "../shortage.ts";

/** One shortage prints a line with each write that meets it. */
const PAUSE_MS = 120_000;
/** Writes that wait for the ensemble fail within this. */
const FAILS_WITHIN_MS = 10_000;
/** The default of bookieQuarantineTime. */
const QUARANTINE_MS = 1_800_000;
const WORDS = /NotEnoughBookies|Not enough non-faulty bookies/;

function isShortage(event: BkEvent): boolean {
  if (event.kind === "cl.nobk.create" || event.kind === "cl.nobk.replace") return true;
  if (event.kind === "cl.close") return WORDS.test(event.fields.err) || /\b-6\b/.test(event.fields.err);
  return throws(event, WORDS);
}

/** True where the rule of racks or the quarantine is the reason, which findings of their own tell. */
function isTold({ log }: BkNode, from: number, to: number): boolean {
  const byRule = eventsDuring(log, from - PAUSE_MS, to, "cl.rack.one", "cl.rack.enforced");
  return byRule.length > 0 || during(log.of("cl.quarantine"), from - QUARANTINE_MS, to).length > 1;
}

function draftsOf(node: BkNode): Draft[] {
  // AutoRecovery looks for a place for each copy: replication-stuck
  if (node.service === "bookie" || node.service === "autorecovery") return [];
  const kinds = ["cl.nobk.create", "cl.nobk.replace", "cl.close", "cl.ensemble.exc", "cl.meta.err"] as const;
  const lines = (eventsOf(node.log, ...kinds) as readonly BkEvent[]).filter(isShortage);
  return inRuns(lines, PAUSE_MS).flatMap((run) => {
    const from = run[0]?.at ?? 0;
    const to = run.at(-1)?.at ?? from;
    if (isTold(node, from, to)) return [];
    const unwritten = during(node.log.of("cl.quorum.fail"), from, to + FAILS_WITHIN_MS);
    const isFailed = unwritten.length > 0 || run.some(({ kind }) => kind === "cl.close" || kind === "cl.nobk.replace");
    const shortage = shortageOf(node, from, to);
    return [
      told([node], inTime([...shortage.lines, ...run, ...unwritten.slice(0, 2)]), {
        severity: isFailed ? "high" : "medium",
        confidence: 1,
        count: run.length,
        from,
        to,
        title: `${node.name} found too few bookies ${count(run.length, "time")}${to > from ? ` in ${duration(to - from)}` : ""}`,
        explanation: [
          `${fromTo(from, to)} ${node.name} could not make or change the ensemble of a ledger: fewer bookies could be chosen than it needs.`,
          unwritten.length > 0 ? `${count(unwritten.length, "write")} of entries failed by it.` : "",
          ...(shortage.sentences.length > 0
            ? shortage.sentences
            : [
                "Why they could not be chosen these lines do not say: gone, read-only, failed by this client, or all in the ensemble already.",
              ]),
        ]
          .filter((sentence) => sentence !== "")
          .join(" "),
        excluded: ["not the rule of racks, nor a quarantine of several bookies: no line says so"],
        remedy: [
          "List the bookies that can be written to (bookkeeper shell listbookies -rw), and compare their number with the ensemble size.",
          "See in the bookies' logs whether they are down, read-only or unregistered; see whether the client reaches their advertised addresses.",
        ],
      }),
    ];
  });
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/not-enough-bookies",
  title: "Not enough bookies",
  severity: "high",
  causedBy: [
    "bookkeeper/silent-end",
    "bookkeeper/process-exit",
    "bookkeeper/ledger-dirs-full",
    "bookkeeper/journal-io-failure",
    "bookkeeper/session-expiry-loop",
    "bookkeeper/zookeeper-blip-kills-autorecovery",
    "zookeeper/quorum-lost",
    "bookkeeper/process-pause",
  ],
  explainedBy: beganBefore,
  guide: {
    what: "A client finds fewer bookies that it may choose than its ledger needs. New ledgers cannot be made, and open ones are closed at the first bookie that fails.",
    signature:
      "`Not enough bookies to create ledger`, `Closing ledger … NotEnoughBookiesException`, or an ensemble that cannot be changed with BKNotEnoughBookiesException below it, in the log of a client.",
    lookAlikes: [
      "The rule of racks: bookkeeper/not-enough-bookies-by-placement.",
      "Bookies in quarantine: bookkeeper/quarantine-cascade.",
      "AutoRecovery that finds no place for a copy: bookkeeper/replication-stuck.",
    ],
    remedy: ["Bring bookies back, or add some; see whether the client reaches those that are there."],
    sources: ["apache/pulsar#17814", "apache/pulsar#18062", "BookieWatcherImpl"],
  },
  detect: ({ nodes }) => nodes.flatMap(draftsOf),
};
