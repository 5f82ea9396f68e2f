/** A client has put so many bookies into quarantine that too few are left. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during, touching } from "../../../extent.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import type { BkNode } from "../node.ts";

/** bookieHealthCheck's default: a bookie stays in quarantine for so long, however well it is. */
const QUARANTINE_MS = 1_800_000;
/** One bookie in quarantine is its own trouble. */
const FEWEST = 2;
/** The errors for which a bookie is put there come before it. */
const ERRORS_MS = 60_000;

/** True for a bookie that could not be used anyway: its log says that it did not serve, or the client cannot reach it. */
function isGone(bookie: BkNode | null, failures: readonly BkEvent[], from: number, at: number): boolean {
  const [role] = touching(bookie?.roles ?? [], at, at);
  if (role && !role.serving && role.state !== "unknown") return true;
  return during(failures, from - ERRORS_MS, at).length > 0;
}

/** Lines of a client that could not reach a bookie, by its id. */
function failuresOf({ log }: BkNode): Map<string, BkEvent[]> {
  const failed = eventsOf(log, "cl.connect.fail", "cl.resolve.fail", "cl.resolve.unknown");
  return grouped(failed as readonly BkEvent[], (event) => {
    if (event.kind === "cl.connect.fail") return event.fields.bookie_slashless;
    return "bookie" in event.fields ? String(event.fields.bookie) : "";
  });
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/quarantine-cascade",
  title: "Quarantine traps healthy bookies",
  severity: "high",
  causedBy: ["bookkeeper/journal-stall", "bookkeeper/ledger-dirs-full"],
  guide: {
    what: "A client does not use a bookie for half an hour after some errors. After a stall that hits many, it has too few left although all are well again.",
    signature:
      "`has been quarantined because of read/write errors.` for two bookies and more, then `Not enough … bookies` while they still are.",
    lookAlikes: [
      "Too few bookies without quarantine: full, gone, or refused by the placement.",
      "Bookies in quarantine that are gone: their processes ended, or the client cannot connect to them.",
    ],
    remedy: ["Shorten the quarantine; raise its threshold; restart the client."],
    sources: ["apache/pulsar#13835", "apache/pulsar#23807", "apache/bookkeeper#4879"],
  },
  detect: (cluster) =>
    cluster.nodes.flatMap((node) => {
      const inside = new Map<string, BkEvent>();
      const failures = failuresOf(node);
      for (const event of eventsOf(
        node.log,
        "cl.quarantine",
        "cl.quarantine.end",
        "cl.nobk.create",
        "cl.nobk.ens",
        "cl.nobk.replace",
      )) {
        if (event.kind === "cl.quarantine") inside.set(event.fields.bookie, event);
        else if (event.kind === "cl.quarantine.end") inside.delete(event.fields.bookie);
        else {
          const held = [...inside].flatMap(([id, one]) =>
            event.at - one.at < QUARANTINE_MS && !isGone(cluster.bookieAt(id), failures.get(id) ?? [], one.at, event.at)
              ? [one]
              : [],
          );
          if (held.length < FEWEST) continue;
          return [
            told([node], [...held, event as BkEvent], {
              severity: "high",
              confidence: 0.9,
              title: `${node.name} found too few bookies while ${held.length} were in its quarantine`,
              count: held.length,
              explanation: `By ${clock(event.at)} ${node.name} had put ${count(held.length, "bookie")} into quarantine after errors, and found too few for an ensemble. It does not use them for half an hour, whether they are well again or not.`,
              excluded: [
                "not the placement alone: the bookies were shut out by the client itself",
                "not dead bookies: it could connect to them, and no log of them here ends before",
              ],
              remedy: [
                "Restart the client, or make the node /ledgers/disableHealthCheck, to end the quarantine at once.",
                "Shorten the quarantine (bookieQuarantineTimeSeconds, in brokers bookkeeperClientHealthCheckQuarantineTimeInSeconds) and raise the number of errors that leads to it (bookieErrorThresholdPerInterval).",
              ],
            }),
          ];
        }
      }
      return [];
    }),
};
