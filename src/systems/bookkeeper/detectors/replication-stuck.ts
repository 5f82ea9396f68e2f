/** A ledger that cannot be replicated, or a decommission whose count does not fall. */

import { grouped } from "../../../correlate/grouped.ts";
import { inTime } from "../../../correlate/in-time.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { beganBefore } from "../../../detect/bookie-client.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during, greatest } from "../../../extent.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import type { BkNode } from "../node.ts";

/** Fewer attempts may still be luck. */
const FEWEST = 3;
/** The longest delay between two attempts is five minutes. */
const PAUSE_MS = 30 * 60_000;
/** What a try failed by stands this long before the line that puts the ledger off. */
const SAME_TRY_MS = 1000;

/** Lines that say that no bookie was found for a copy, where every try of a ledger failed by that; else none. */
function bookiesLacking(node: BkNode, tries: readonly BkEvent[]): readonly BkEvent[] {
  const lines = tries.map(({ at }) => during(node.log.of("rw.nobk"), at - SAME_TRY_MS, at).slice(-1));
  return lines.every(({ length }) => length > 0) ? lines.flat() : [];
}

function ledgers(node: BkNode): Draft[] {
  const done = grouped(node.log.of("rw.done"), ({ fields }) => fields.ledger);
  return [...grouped(node.log.of("rw.defer"), ({ fields }) => fields.ledger)].flatMap(([ledger, lines]) =>
    inRuns(lines, PAUSE_MS).flatMap((run) => {
      const [first] = run;
      const last = run.at(-1);
      if (run.length < FEWEST || !first || !last || (done.get(ledger)?.at(-1)?.at ?? 0) > first.at) return [];
      const attempts = greatest(run.map(({ fields }) => fields.count));
      const lacking = bookiesLacking(node, run);
      const more = attempts > run.length ? `; by its own count it has failed ${attempts} times` : "";
      const why =
        lacking.length > 0
          ? "Each time it found no bookie for the copy (BKNotEnoughBookiesException): those that it saw have one already or were left out."
          : "A copy that nobody can read any more is one reason; bookies that are away for a while are another.";
      return [
        told([node], inTime([...run, ...lacking]), {
          count: run.length,
          severity: "medium",
          confidence: 1,
          title: `${node.name} failed ${run.length} times in ${duration(last.at - first.at)} to replicate ledger ${ledger}`,
          measures: { attempts },
          explanation: `From ${clock(first.at)} on ${node.name} gave up replicating ledger ${ledger} ${count(run.length, "time")} and put it off each time${more}. No line of it says that it succeeded. ${why}`,
          excluded: [
            "not a single failure: it was tried again",
            "not put right meanwhile: no success of this ledger is logged",
          ],
          remedy: [
            `Look at the ledger: \`shell ledgermetadata -ledgerid ${ledger}\`, and which of its bookies are alive.`,
            lacking.length > 0
              ? "Bring the bookie back that is away, or add one: a copy goes only to a writable bookie that has none of it."
              : "Bring back a bookie that holds a copy; where none is left, the entries are lost and the ledger can only be deleted.",
          ],
        }),
      ];
    }),
  );
}

type Check = BkEvent<"sh.decom.wait">;

/** Checks of one command each: a long pause begins another one, unless the number is the same behind it. */
function commandsOf(checks: readonly Check[]): Check[][] {
  const commands: Check[][] = [];
  for (const run of inRuns(checks, PAUSE_MS)) {
    const before = commands.at(-1);
    if (before && before.at(-1)?.fields.count === run[0]?.fields.count) before.push(...run);
    else commands.push([...run]);
  }
  return commands;
}

/** The longest stretches of checks of a decommission that count the same. */
function decommissions(node: BkNode): Draft[] {
  return commandsOf(node.log.of("sh.decom.wait")).flatMap((checks) => {
    const left = checks.at(-1)?.fields.count ?? 0;
    const start = checks.findLastIndex(({ fields }) => fields.count !== left) + 1;
    const run = checks.slice(start);
    const from = run[0]?.at ?? 0;
    const to = run.at(-1)?.at ?? from;
    if (run.length < FEWEST || left === 0) return [];
    const gap = greatest(run.map(({ at }, i) => at - (run[i - 1]?.at ?? at)));
    const unseen = gap > PAUSE_MS ? ` For ${duration(gap)} of that time no check is in these logs.` : "";
    return [
      told([node], run, {
        severity: "medium",
        confidence: 0.9,
        title: `A decommission waits for ${count(left, "ledger")}, and the number has not fallen for ${duration(to - from)}`,
        measures: { ledgersLeft: left },
        explanation: `Between ${clock(from)} and ${clock(to)} ${count(run.length, "check")} in a row counted ${count(left, "ledger")} still to be replicated.${unseen} Either nobody replicates, or it cannot be done.`,
        excluded: ["not slow progress: the number is the same in each check"],
        remedy: [
          "See whether AutoRecovery runs, and what its ReplicationWorker says in that time.",
          "Do not remove the bookie: it may hold the last copy.",
        ],
      }),
    ];
  });
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/replication-stuck",
  title: "Poison ledger / replication stuck",
  severity: "medium",
  causedBy: [
    "bookkeeper/not-enough-bookies-by-placement",
    "bookkeeper/ledger-dirs-full",
    "bookkeeper/auditor-missing",
    "bookkeeper/process-pause",
    "bookkeeper/silent-end",
  ],
  explainedBy: beganBefore,
  guide: {
    what: "A ledger is tried again and again and is never replicated. Where its last copies are gone it never will be.",
    signature:
      "`ReplicationWorker failed to replicate Ledger … so deferring` three and more times for one ledger, without a success; or three checks of a decommission with the same count.",
    lookAlikes: ["One failure, then `Ledger replicated successfully`.", "A count that falls slowly."],
    remedy: ["Bring back a bookie with a copy, or give the ledger up."],
    sources: ["apache/bookkeeper#3583", "apache/bookkeeper#4872", "ReplicationWorker"],
  },
  detect: ({ nodes }) => nodes.flatMap((node) => [...ledgers(node), ...decommissions(node)]),
};
