/** A client has put so many bookies into quarantine that too few are left. */
import { eventsOf } from "../../../correlate/event-log.ts";
import type { Detector } from "../../../detect/detector.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { told } from "../told.ts";

/** bookieHealthCheck's default: a bookie stays in quarantine for so long, however well it is. */
const QUARANTINE_MS = 1_800_000;
/** One bookie in quarantine is its own trouble. */
const FEWEST = 2;

export const detector: Detector<Cluster> = {
  id: "bookkeeper/quarantine-cascade",
  title: "Quarantine traps healthy bookies",
  severity: "high",
  causedBy: ["bookkeeper/journal-stall", "bookkeeper/ledger-dirs-full"],
  guide: {
    what: "A client does not use a bookie for half an hour after some errors. After a stall that hits many, it has too few left although all are well again.",
    signature:
      "`has been quarantined because of read/write errors.` for two bookies and more, then `Not enough … bookies` while they still are.",
    lookAlikes: ["Too few bookies without quarantine: full, gone, or refused by the placement."],
    remedy: ["Shorten the quarantine; raise its threshold; restart the client."],
    sources: ["apache/pulsar#13835", "apache/pulsar#23807", "apache/bookkeeper#4879"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const inside = new Map<string, BkEvent>();
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
          const held = [...inside.values()].filter(({ at }) => event.at - at < QUARANTINE_MS);
          if (held.length < FEWEST) continue;
          return [
            told([node], [...held, event as BkEvent], {
              severity: "high",
              confidence: 0.9,
              title: `${node.name} found too few bookies while ${held.length} were in its quarantine`,
              count: held.length,
              explanation: `By ${clock(event.at)} ${node.name} had put ${count(held.length, "bookie")} into quarantine after errors, and found too few for an ensemble. It does not use them for half an hour, whether they are well again or not.`,
              excluded: ["not the placement alone: the bookies were shut out by the client itself"],
              remedy: [
                "Restart the client, or make the node /ledgers/disableHealthCheck, to end the quarantine at once.",
                "Set a shorter bookkeeperClientHealthCheck quarantine and a higher threshold of errors.",
              ],
            }),
          ];
        }
      }
      return [];
    }),
};
