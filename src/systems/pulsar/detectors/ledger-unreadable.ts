/** Ledgers of topics that a broker cannot open, recover or read. */

import { eventsOf } from "../../../correlate/event-log.ts";
import { inTime } from "../../../correlate/in-time.ts";
import { beganBefore } from "../../../detect/bookie-client.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import type { Instant } from "../../../event.ts";
import { count, fromTo, listOfMany } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import { isEnding } from "../lives.ts";
import type { PulNode } from "../node.ts";
import { type RunOn, runsOn, topicOf, topicsIn } from "../runs-on.ts";
import { shortageOf } from "../shortage.ts";

const KINDS = [
  "ml.open.err",
  "ml.read.err",
  "ml.entry.fail",
  "tp.create.fail",
  "tp.create.fail.inside",
  "cl.rlc.fail",
  "cl.recover.fail",
] as const;
type Kinds = (typeof KINDS)[number];
/** Clients and subscriptions try again with growing pauses. */
const PAUSE_MS = 10 * 60_000;

/** Why, by the words of BookKeeper's codes (BKException); the first that fits. */
const REASONS = [
  {
    name: "gone",
    words: /No such ledger exists on Metadata|NoSuchLedgerExistsOnMetadataServer/,
    title: "the metadata store does not know it",
    sentence:
      "The metadata store has no metadata of such a ledger: it was deleted, or metadata were lost. What was in it cannot be found any more, even where bookies still have it.",
    remedy: [
      "Find out who deleted it: topics or tenants of another cluster on the same bookies, a deletion by hand, a restored metadata store.",
      "Where the messages are given up, autoSkipNonRecoverableData=true lets subscriptions pass over the ledger.",
    ],
  },
  {
    name: "absent",
    words: /No such ledger exists|No such entry|NoSuchLedger|NoSuchEntry/,
    title: "the bookies do not have what was asked for",
    sentence: "The bookies that answered do not have what was asked for: a copy is missing, or none is left.",
    remedy: [
      "See on which bookies it lies (`bookkeeper shell ledgermetadata -ledgerid N`), and whether one of them is away, was started with empty disks, or told of damaged files.",
      "Where no copy is left, autoSkipNonRecoverableData=true lets subscriptions pass over it.",
    ],
  },
  {
    name: "unanswered",
    words:
      /Error while recovering ledger|Error while reading ledger|Bookie handle is not available|operation timeout|LedgerRecoveryException|ReadException|BookieHandleNotAvailable/,
    title: "too few bookies answered",
    sentence: "Too few of the bookies that hold its copies gave the answer that is needed.",
    remedy: [
      "See on which bookies it lies (`bookkeeper shell ledgermetadata -ledgerid N`), and whether they run, are registered, and can be reached from this broker.",
      "Once enough of them are back the topic loads with the next try; unload it where it does not.",
    ],
  },
] as const;
type Reason = (typeof REASONS)[number];

function reasonOf(event: PulEvent<Kinds>): Reason["name"] | null {
  if (event.kind === "cl.rlc.fail") return "unanswered";
  const text = reasonsOf(event);
  return REASONS.find(({ words }) => words.test(text))?.name ?? null;
}

function ledgerOf({ fields }: PulEvent<Kinds>): string[] {
  if ("ledger" in fields && fields.ledger !== undefined) return [String(fields.ledger)];
  const position = "position" in fields ? /^(\d+):/.exec(fields.position ?? "")?.[1] : undefined;
  return position === undefined ? [] : [position];
}

/** `ledger 17 of persistent://a/b/c`; "a ledger" where no line of a topic names one. */
function subjectOf(run: readonly PulEvent<Kinds>[]): string {
  const ledgers = [...new Set(run.flatMap(ledgerOf))];
  const which =
    ledgers.length === 0 ? "a ledger" : `${ledgers.length === 1 ? "ledger" : "ledgers"} ${listOfMany(ledgers)}`;
  const topics = topicsIn(run);
  return `${which}${topics ? ` of ${topics}` : ""}`;
}

function isRead({ kind }: PulEvent): boolean {
  return kind === "ml.read.err" || kind === "ml.entry.fail";
}

/** Topics of the run that a later line shows in service. */
function isServedAgain({ log }: PulNode, run: readonly PulEvent[], to: Instant): boolean {
  const topics = new Set(run.map(topicOf).filter((topic) => topic !== ""));
  const served = eventsOf(log, "tp.loaded", "ml.new", "cx.prod.new").filter(
    (event) => event.at > to && topics.has(topicOf(event)),
  );
  return topics.size > 0 && new Set(served.map(topicOf)).size === topics.size;
}

function draftOf({ node, subject, run }: RunOn<Kinds>): Draft[] {
  const reason = REASONS.find(({ name }) => name === subject);
  // what the client alone says may be a try that another one follows
  const own = run.filter(({ kind }) => !kind.startsWith("cl."));
  const [first, last] = [own[0], own.at(-1)];
  if (!reason || !first || !last) return [];
  const ledgers = new Set(own.flatMap(ledgerOf));
  const beside = run.filter((event) => event.kind.startsWith("cl.") && ledgerOf(event).some((one) => ledgers.has(one)));
  const { sentences, lines } = shortageOf(node, first.at, last.at);
  const isOpened = isServedAgain(node, own, last.at);
  const reads = own.every(isRead);
  const what = `could not ${reads ? "read" : "open"} ${subjectOf(own)}`;
  const isLasting = reason.name !== "unanswered" || !reads;
  return [
    told([node], inTime([...lines.slice(0, 3), ...beside, ...own]), {
      severity: isLasting && !isOpened ? "high" : "medium",
      confidence: 1,
      count: own.length,
      from: first.at,
      to: last.at,
      title: `${node.name} ${what}: ${reason.title}`,
      explanation: [
        `${fromTo(first.at, last.at)} ${node.name} ${what}${own.length > 1 ? ` (${count(own.length, "line")})` : ""}.`,
        reason.sentence,
        ...(reason.name === "gone" ? [] : sentences),
        reads
          ? "Subscriptions that come to it stand still there and try again, unless autoSkipNonRecoverableData lets them pass."
          : "A topic whose last ledger cannot be opened is not loaded: it takes and gives no messages.",
        isOpened ? "Later lines show it in service again." : "",
      ]
        .filter((sentence) => sentence !== "")
        .join(" "),
      excluded: ["not a write that fails: an older ledger is opened or read"],
      remedy: [...reason.remedy],
    }),
  ];
}

export const detector: Detector<Cluster> = {
  id: "pulsar/ledger-unreadable",
  title: "Ledger of a topic cannot be opened or read",
  severity: "high",
  causedBy: [
    "pulsar/bookie-unreachable",
    "bookkeeper/silent-end",
    "bookkeeper/process-exit",
    "bookkeeper/corrupt-data",
    "bookkeeper/cookie-missing",
    "zookeeper/quorum-lost",
  ],
  explainedBy: beganBefore,
  guide: {
    what: "A broker that loads a topic opens its last ledger and recovers it; subscriptions read older ones. Where too few copies answer, or the ledger is not known any more, the topic is not loaded, or its subscriptions stand still.",
    signature:
      "`Failed to open ledger …: Error while recovering ledger`, `Error opening ledger for reading at position …`, `read failed from ledger at position …`, beside `While readLastConfirmed ledger … did not hear success responses from all quorums`.",
    lookAlikes: [
      "A write that fails for want of bookies: pulsar/not-enough-bookies.",
      "A read of one copy that another copy answers: the client goes on by itself.",
      "A metadata store that cannot be reached: it is told by its own name.",
    ],
    remedy: ["See which bookies hold the ledger, and whether they run and can be reached."],
    sources: ["apache/pulsar#981", "apache/pulsar#6505", "apache/pulsar#15267", "mledger, ManagedLedgerImpl"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, KINDS, PAUSE_MS, (event, { lives }) => (isEnding(lives, event.at) ? null : reasonOf(event))).flatMap(
      draftOf,
    ),
};
