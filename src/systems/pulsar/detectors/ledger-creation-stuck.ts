/** Topics that wait for a ledger, or for their managed ledger, of which nothing is heard any more. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { greatest, least } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import { isEnding } from "../lives.ts";
import { type RunOn, runsOn, topicsIn } from "../runs-on.ts";
import { sameBroker } from "../same-broker.ts";

type Kind = "ml.create.stuck" | "ml.pending";

/** It is noticed when somebody writes to the topic or asks for it again. */
const PAUSE_MS = 10 * 60_000;

const UNTIL: Readonly<Record<Kind, string>> = {
  "ml.create.stuck": "the creation of a ledger had not ended",
  "ml.pending": "an opening had neither come up nor failed",
};
const COSTS: Readonly<Record<Kind, string>> = {
  "ml.create.stuck": "Messages to it waited all the while; the broker gave this creation up and failed them.",
  "ml.pending":
    "Nobody could write to it or read from it on this broker all the while; the broker began to open it anew.",
};

/** How long before a line the thing it gives up had begun. */
function waitedMs({ fields }: PulEvent<Kind>): number {
  return fields.ms ?? 0;
}

function draft({ node, run, subject }: RunOn<Kind>): Draft {
  const kind = subject as Kind;
  const ms = greatest(run.map(waitedMs));
  const from = least(run.map((event) => event.at - waitedMs(event)));
  const last = run.at(-1)?.at ?? from;
  const topics = topicsIn(run);
  const waited = ms > 0 ? ` after ${duration(ms)}` : "";
  return told([node], run, {
    severity: "high",
    confidence: 1,
    from,
    title: `${node.name}: ${UNTIL[kind]}${waited}, for ${topics}`,
    measures: ms > 0 ? { waitedMs: ms } : {},
    explanation: `At ${clock(last)} ${UNTIL[kind]}${waited} for ${topics}. It began at ${clock(from)}, and neither the bookies nor the metadata store were heard to answer, nor did a time-out end it. ${COSTS[kind]} What held it up these lines do not tell.`,
    excluded: ["not a ledger that could not be created: that would have been answered with an error"],
    remedy: [
      "See what the metadata store and the bookies did when it began.",
      "Take a thread dump of the broker while it lasts: a callback of the metadata store that waits holds up all others.",
      "Restart the broker where topics go on waiting.",
    ],
  });
}

export const detector: Detector<Cluster> = {
  id: "pulsar/ledger-creation-stuck",
  title: "Ledger creation never ends",
  severity: "high",
  causedBy: [
    "pulsar/metadata-disconnected",
    "pulsar/session-expiry",
    "pulsar/ledger-write-while-session-expired",
    "pulsar/process-pause",
  ],
  explainedBy: sameBroker,
  guide: {
    what: "A topic needs a new ledger, or its managed ledger is to be opened, and no answer comes: no success, no error, no time-out. The topic stands still until somebody asks again.",
    signature:
      "`Ledger creation was initiated … ms ago but it never completed`, or `Managed ledger has been pending in initialize state more than … milliseconds`.",
    lookAlikes: [
      "`Error creating ledger`: an answer, and a reason.",
      "`ledger creation timed-out, deleting ledger`: the time-out did end it, and the next try may succeed.",
    ],
    remedy: ["Restart the broker; see what its metadata threads wait for."],
    sources: ["apache/pulsar#15108", "apache/pulsar#10703", "ManagedLedgerImpl", "ManagedLedgerFactoryImpl"],
  },
  detect: ({ nodes }) =>
    runsOn<Kind>(nodes, ["ml.create.stuck", "ml.pending"], PAUSE_MS, ({ kind, at }, node) =>
      isEnding(node.lives, at) ? null : kind,
    ).map(draft),
};
