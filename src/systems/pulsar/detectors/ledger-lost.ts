/** Ledgers that the metadata store does not know any more, and what their topics lost with them. */
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, fromTo, listOfMany } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import type { PulNode } from "../node.ts";
import { topicOf, topicsIn } from "../runs-on.ts";

const UNKNOWN = /No such ledger exists on Metadata|NoSuchLedgerExistsOnMetadataServer/;
const FIND_OUT =
  "Find out who deleted it: topics or tenants of another cluster on the same bookies, a deletion by hand, a restored metadata store.";

function ledgersIn(numbers: readonly (number | string | undefined)[]): string {
  const ledgers = [...new Set(numbers.flatMap((one) => one ?? []).map(String))];
  return `${ledgers.length === 1 ? "ledger" : "ledgers"} ${listOfMany(ledgers)}`;
}

/** Ledgers of messages that were taken from the list of their topic. */
function ofMessages(node: PulNode, run: readonly PulEvent<"ml.lost">[]): Draft {
  const which = ledgersIn(run.map(({ fields }) => fields.ledger));
  return told([node], run, {
    severity: "medium",
    confidence: 1,
    title: `${node.name} gave up ${which} of ${topicsIn(run)}: the metadata store does not know ${run.length > 1 ? "them" : "it"}`,
    explanation: `${fromTo(run[0]?.at ?? 0, run.at(-1)?.at ?? 0)} ${node.name} loaded ${topicsIn(run)}, found no metadata of the last ledger in its list (${which}), took it from the list and went on with a new one. Messages that were in it are lost to all subscriptions, and nobody is told. Only a ledger in which nothing had been written, deleted by a broker that ended before it wrote its list, leaves the same line and loses nothing.`,
    excluded: ["not bookies that do not answer: the metadata store was asked, and has nothing"],
    remedy: [
      FIND_OUT,
      "Compare what producers sent with what was consumed around the last moments of the ledger; bookies keep its entries until their next collection of garbage.",
    ],
  });
}

/** Ledgers of positions: a subscription starts again further back. */
function ofCursors(node: PulNode, run: readonly PulEvent<"mc.open.err">[]): Draft {
  const [first] = run;
  const which = ledgersIn(run.map(({ fields }) => fields.ledger));
  const names = [...new Set(run.map(({ fields }) => fields.subscription ?? ""))].filter((name) => name !== "");
  const who =
    names.length > 0
      ? `${names.length === 1 ? "subscription" : "subscriptions"} ${listOfMany(names)}`
      : "a subscription";
  return told([node], run, {
    severity: "medium",
    confidence: 1,
    title: `${node.name} could not read the position of ${who} on ${topicsIn(run)}: ${which} ${run.length > 1 ? "are" : "is"} gone`,
    explanation: `At ${clock(first?.at ?? 0)} ${node.name} loaded ${topicsIn(run)}; the metadata store has no metadata of ${which}, in which ${who} kept what was acknowledged. It starts again from the position that is in the metadata store itself, which is older: messages that were acknowledged since are delivered again.`,
    excluded: ["not bookies that do not answer: the metadata store was asked, and has nothing"],
    remedy: [
      FIND_OUT,
      "Consumers have to bear messages that they had before; skip them (`pulsar-admin topics reset-cursor`) where they must not.",
    ],
  });
}

/** Ledgers of schemas: producers are refused. */
function ofSchemas(node: PulNode, run: readonly PulEvent<"sc.add.fail">[]): Draft {
  const ledgers = run.map((event) => /ledger=(\d+)/.exec(reasonsOf(event))?.[1]);
  const which = ledgers.some((one) => one !== undefined) ? ledgersIn(ledgers) : "their ledger";
  return told([node], run, {
    severity: "high",
    confidence: 1,
    count: run.length,
    title: `${node.name} refused producers of ${topicsIn(run)}: the ledger of its schemas is gone`,
    explanation: `${fromTo(run[0]?.at ?? 0, run.at(-1)?.at ?? 0)} ${node.name} refused producers of ${topicsIn(run)} ${count(run.length, "time")}, because the schemas of the topic are in ${which}, of which the metadata store has no metadata. A topic that has schemas takes no producer while they cannot be read, also none without a schema of its own.`,
    excluded: ["not a schema that does not fit: none could be read"],
    remedy: [
      FIND_OUT,
      "Delete the schemas of the topic (`pulsar-admin schemas delete`), and let its producers bring them anew; unload the topic where it still refuses.",
    ],
  });
}

export const detector: Detector<Cluster> = {
  id: "pulsar/ledger-lost",
  title: "Ledger of a topic is lost",
  severity: "high",
  causedBy: [],
  guide: {
    what: "Topics keep messages, positions of subscriptions and schemas in ledgers. Where the metadata store does not know one of them any more, messages are lost, are delivered again, or producers are refused.",
    signature:
      "`Ledger not found: …` of a managed ledger; `Error opening metadata ledger … for cursor …: No such ledger exists on Metadata Server`; `Try add schema failed` with that exception below it.",
    lookAlikes: [
      "Older ledgers that subscriptions come to: pulsar/ledger-unreadable.",
      "A cursor's ledger of which the bookies do not answer: the same line with another reason.",
      "A schema that is incompatible: another exception.",
    ],
    remedy: ["Find out who deleted the ledger; then decide topic by topic what to do without it."],
    sources: ["mledger, ManagedLedgerImpl", "mledger, ManagedCursorImpl", "pulsar-broker, BookkeeperSchemaStorage"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const { log } = node;
      const cursors = log.of("mc.open.err").filter((event) => UNKNOWN.test(reasonsOf(event)));
      const schemas = log.of("sc.add.fail").filter((event) => UNKNOWN.test(reasonsOf(event)));
      return [
        ...[...grouped(log.of("ml.lost"), () => "").values()].map((run) => ofMessages(node, run)),
        ...[...grouped(cursors, topicOf).values()].map((run) => ofCursors(node, run)),
        ...[...grouped(schemas, topicOf).values()].map((run) => ofSchemas(node, run)),
      ];
    }),
};
