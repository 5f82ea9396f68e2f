/** Metadata of ledgers that could not be written because the session was expired. */

import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { count, fromTo } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import type { PulNode } from "../node.ts";
import { runsOn, topicsIn } from "../runs-on.ts";
import { lossesOf } from "../sessions.ts";

const KINDS = ["cl.meta.update.fail", "ml.create.err", "tp.persist.fail", "ml.meta.fail", "cl.meta.err"] as const;
/** Retries come by the second; a new session is made within minutes. */
const PAUSE_MS = 180_000;
/** Writes that were on their way when the session went fail within it. */
const BRIEF_MS = 30_000;

/**
 * True where the failures are over soon: a new session was made, or the log goes on without another one.
 * @param renewals lines that tell of new sessions, in order
 */
function isSoonOver(node: PulNode, renewals: readonly PulEvent[], run: readonly PulEvent[]): boolean {
  const [from, to] = [run[0]?.at ?? 0, run.at(-1)?.at ?? 0];
  if (to - from > BRIEF_MS) return false;
  if ((node.last ?? to) - to > BRIEF_MS) return true;
  return during(renewals, from - BRIEF_MS, from + BRIEF_MS).length > 0;
}

export const detector: Detector<Cluster> = {
  id: "pulsar/ledger-write-while-session-expired",
  title: "Ledger metadata write while the session is expired",
  severity: "high",
  causedBy: [
    "pulsar/process-pause",
    "zookeeper/session-expiry",
    "zookeeper/session-expiry-storm",
    "zookeeper/quorum-lost",
    "pulsar/session-expiry",
  ],
  guide: {
    what: "The broker writes metadata of a ledger over a session that ZooKeeper has expired. The topic is fenced, and unfences and fails again until a new session is there.",
    signature: "SESSIONEXPIRED or SessionExpired in an error about the metadata of a ledger or in a write of a topic.",
    lookAlikes: [
      "`rc=-9 Error while using ZooKeeper` alone does not tell the session: pulsar/ledger-metadata-write-failed.",
    ],
    remedy: ["Make the metadata store steady; restart the broker where it makes no new session."],
    sources: ["apache/pulsar#16140", "apache/pulsar#8561"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const renewals = lossesOf(node).flatMap(({ reestablished }) => reestablished ?? []);
      return runsOn([node], KINDS, PAUSE_MS, (event) =>
        /SESSION_?EXPIRED|Session ?Expired/i.test(reasonsOf(event)) ? "expired" : null,
      ).map(({ run }) => {
        const topics = topicsIn(run);
        return told([node], run, {
          // a broker that makes a new session at once fails once for each ledger at hand
          severity: isSoonOver(node, renewals, run) ? "medium" : "high",
          confidence: 1,
          title: `${node.name} could not write metadata of ledgers: its session was expired`,
          explanation: `${fromTo(run[0]?.at ?? 0, run.at(-1)?.at ?? 0)} ${count(run.length, "write")}${topics ? ` (${topics})` : ""} failed because the session was expired. Topics that need a new ledger take no messages meanwhile.`,
          excluded: ["not a shortage of bookies: the metadata store refused"],
          remedy: ["See when the session was lost and made again; restart the broker where it was not."],
        });
      });
    }),
};
