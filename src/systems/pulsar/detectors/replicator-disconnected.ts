/** Geo-replication whose producer in the other cluster cannot be made. */
import { firstEventBehind } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { greatest } from "../../../extent.ts";
import { clock, count, duration, listOfMany } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import { isEnding } from "../lives.ts";
import type { PulNode } from "../node.ts";

/** The pause doubles from a tenth of a second to a minute: one as long stands behind some ten failures. */
const LATE_PAUSE_S = 30;
/** As few may be a connection that is made anew. */
const FEWEST = 3;

type Failure = PulEvent<"rp.create.fail">;

/** What replicates where; null where the line does not tell. */
interface Link {
  readonly clusters: string;
  readonly topic: string;
}

function linkOf({ fields }: PulEvent<"rp.create.fail" | "rp.created">): Link | null {
  if (fields.topic && fields.local && fields.remote)
    return { clusters: `${fields.local} to ${fields.remote}`, topic: fields.topic };
  const mapped = "replicator_mapped" in fields ? fields.replicator_mapped : undefined;
  const [, topic, clusters] = /^(.*) \| (.*)$/.exec(fields.replicator ?? mapped ?? "") ?? [];
  return topic && clusters ? { clusters: clusters.replace("-->", " to "), topic } : null;
}

/** What to do where the reason itself says it. */
const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [
    /already connected|ProducerBusy/,
    "The other cluster holds a producer of this name: of an older connection, which it drops within a minute, or of a second cluster that calls itself by the same name. Compare the names of all clusters that replicate there.",
  ],
  [
    /Authenticat|Authoriz|not authorized/i,
    "Give this cluster's brokers (brokerClientAuthentication…) a role that may produce in the namespace of the other cluster.",
  ],
  [
    /Connection refused|timed? ?out|UnknownHost|resolve|Disconnected|ConnectException/i,
    "Try the service URL that this cluster has of the other one (pulsar-admin clusters get) from the broker's host.",
  ],
  [
    /TLS|SSL|certificate|Handshake/i,
    "Compare serviceUrlTls, brokerClientTlsEnabled and the trusted certificates in what this cluster has of the other one.",
  ],
];

function draft(node: PulNode, clusters: string, run: readonly Failure[]): Draft[] {
  const [first] = run;
  const last = run.at(-1);
  const longest = greatest(run.map(({ fields }) => Number(fields.duration ?? 0)));
  if (!first || !last || (run.length < FEWEST && longest < LATE_PAUSE_S)) return [];
  const topics = [...new Set(run.flatMap((event) => linkOf(event)?.topic ?? []))];
  const reasons = [
    ...new Set(run.map((event) => event.fields.err_text || reasonsOf(event)).filter((one) => one !== "")),
  ];
  const words = reasons.map((one) => one.replace(/^(?:[a-z]\w*\.)+/, ""));
  const done = firstEventBehind(node.log, ({ at }) => at <= last.at, "rp.created");
  const isDone = done !== null && linkOf(done)?.clusters === clusters;
  const remedy = REMEDIES.find(([pattern]) => reasons.some((one) => pattern.test(one)))?.[1];
  return [
    told([node], run, {
      severity: "medium",
      confidence: 1,
      title: `${node.name} cannot replicate from ${clusters}: no producer could be made there`,
      measures: { longestPauseMs: Math.round(longest * 1000), topics: topics.length },
      explanation: `${run.length > 1 ? `Between ${clock(first.at)} and ${clock(last.at)} ${count(run.length, "try", "tries")} of` : `At ${clock(first.at)} a try of`} ${node.name} failed to make the producer that replicates ${listOfMany(topics.slice(0, 3))}${topics.length > 3 ? ` and ${topics.length - 3} more topics` : ""} from ${clusters}.${words[0] ? ` The reason: ${words[0]}${words.length > 1 ? `, and ${words.length - 1} others` : ""}.` : ""}${longest >= LATE_PAUSE_S ? ` The pause before the next try, ${duration(longest * 1000)}, is one that only stands behind many failures.` : ""} ${topics.every((topic) => topic.startsWith("non-persistent:")) ? "What is published meanwhile does not reach the other cluster." : "What is published meanwhile stays in the backlog here."} ${isDone ? `At ${clock(done.at)} a producer was made.` : "No line shows that a producer was made later."}`,
      excluded: ["not a slow replication: there is no producer that could be slow"],
      remedy: [
        remedy ?? "Read the reason; try the other cluster's service URL from this broker.",
        "Watch the backlog of the replication and its quota until it is connected.",
      ],
    }),
  ];
}

export const detector: Detector<Cluster> = {
  id: "pulsar/replicator-disconnected",
  title: "Replicator cannot connect",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "Geo-replication publishes to the other cluster with a producer of its own for each topic. Where it cannot be made nothing is replicated, and the backlog grows.",
    signature:
      "`Failed to create remote producer`, three times for one pair of clusters, or once with a pause of half a minute before the next try.",
    lookAlikes: ["One or two of them with short pauses: a connection that is made anew."],
    remedy: ["Read the reason in the line; try the other cluster's service URL from the broker."],
    sources: ["apache/pulsar#5698", "apache/pulsar#16280", "apache/pulsar#17244", "pulsar-broker, AbstractReplicator"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const own = node.log.of("rp.create.fail").filter(({ at }) => !isEnding(node.lives, at));
      const byLink = grouped(own, (event) => linkOf(event)?.clusters ?? null);
      return [...byLink].flatMap(([clusters, run]) => (clusters === null ? [] : draft(node, clusters, run)));
    }),
};
