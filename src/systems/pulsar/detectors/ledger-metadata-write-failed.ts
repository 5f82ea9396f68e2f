/** Metadata of a ledger that could not be written, for a reason that the lines do not tell. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import { runsOn, topicsIn } from "../runs-on.ts";

const KINDS = ["ml.create.err", "cl.meta.err", "ml.close.err", "cl.meta.update.fail"] as const;
/** Lines of one failure; the next one is a rollover away. */
const PAUSE_MS = 60_000;
/** The code of BookKeeper for an error of ZooKeeper. */
const RC = -9;

/** A line that names the session has a name of its own; one without a cause only goes with the code. */
function isUnexplained(event: PulEvent<(typeof KINDS)[number]>): boolean {
  const reasons = reasonsOf(event);
  if (/SESSION_?EXPIRED|Session ?Expired|BADVERSION|BadVersion/i.test(reasons)) return false;
  if (event.kind === "ml.create.err") return event.fields.rc === RC;
  return event.kind === "cl.meta.err" || /Error while using ZooKeeper|CONNECTIONLOSS|ConnectionLoss/.test(reasons);
}

/** What the broker was at: a ledger that is full is closed before the next one is made. */
function doingIn(run: readonly PulEvent[]): string {
  return run.some(({ kind }) => kind === "ml.close.err") ? "closed a ledger and made the next one" : "made a ledger";
}

export const detector: Detector<Cluster> = {
  id: "pulsar/ledger-metadata-write-failed",
  title: "Ledger metadata write failed",
  severity: "high",
  causedBy: [
    "zookeeper/quorum-lost",
    "zookeeper/session-expiry",
    "zookeeper/session-expiry-storm",
    "pulsar/metadata-disconnected",
    "pulsar/session-expiry",
  ],
  guide: {
    what: "A topic rolls its ledger over and the metadata store fails. No new ledger means no writes.",
    signature: "`Error creating ledger rc=-9`, alone or behind `Error writing metadata to store`.",
    lookAlikes: [
      "The session is said to be expired: pulsar/ledger-write-while-session-expired.",
      "`rc=-6`: pulsar/not-enough-bookies.",
    ],
    remedy: ["See what the metadata store did then; unload topics that stay fenced."],
    sources: ["apache/pulsar#8561"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, KINDS, PAUSE_MS, (event) => (isUnexplained(event) ? "metadata" : null))
      .filter(({ run }) => run.some(({ kind }) => kind === "ml.create.err"))
      .map(({ node, run }) =>
        told([node], run, {
          severity: "high",
          confidence: 1,
          title: `${node.name} could not make a ledger: the metadata store failed`,
          explanation: `At ${clock(run[0]?.at ?? 0)} the metadata store failed while ${node.name} ${doingIn(run)}${topicsIn(run) ? ` for ${topicsIn(run)}` : ""} (${count(run.length, "line")}). Whether the session was expired these lines do not tell.`,
          excluded: ["not a shortage of bookies: the code is -9"],
          remedy: ["See in ZooKeeper's logs what happened then; unload the topic where it stays fenced."],
        }),
      ),
};
