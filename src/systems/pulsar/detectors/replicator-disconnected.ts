/** Geo-replication whose producer in the other cluster cannot be made. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { countEarly, greatest } from "../../../extent.ts";
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

/** Tries further apart are of two troubles. */
const PAUSE_MS = 180_000;

const QUIET_MS = 30_000;

/** The replicator says it, or the client in the broker of a producer that replicates. */
type Failure = PulEvent<"rp.create.fail" | "lu.err">;
type Success = PulEvent<"rp.created" | "lu.attached">;
/** The prefix is a setting (replicatorPrefix), the arrow is not. */
const REPLICATING = /^[^ ]*\.([^ ]+)-->([^ ]+)$/;

/** What replicates where; null where the line does not tell. */
interface Link {
  readonly clusters: string;
  readonly topic: string;
}

function linkOf({ kind, fields }: Failure | Success): Link | null {
  if (kind === "lu.err" || kind === "lu.attached") {
    const [, local, remote] = REPLICATING.exec(fields.handler ?? "") ?? [];
    return local && remote && fields.topic ? { clusters: `${local} to ${remote}`, topic: fields.topic } : null;
  }
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

/** @param made producers of the link, in order */
function draft(node: PulNode, clusters: string, run: readonly Failure[], made: readonly Success[]): Draft[] {
  const [first] = run;
  const last = run.at(-1);
  const longest = greatest(run.map((event) => (event.kind === "lu.err" ? 0 : Number(event.fields.duration ?? 0))));
  if (!first || !last || (run.length < FEWEST && longest < LATE_PAUSE_S)) return [];
  const topics = [...new Set(run.flatMap((event) => linkOf(event)?.topic ?? []))];
  const reasons = [
    ...new Set(
      run
        .map((event) => (event.kind === "lu.err" ? event.fields.err : event.fields.err_text) || reasonsOf(event))
        .filter((one) => one !== ""),
    ),
  ];
  const words = reasons.map((one) => one.replace(/^(?:[a-z]\w*\.)+/, ""));
  const done = made[countEarly(made, ({ at }) => at <= last.at)];
  const remedy = REMEDIES.find(([pattern]) => reasons.some((one) => pattern.test(one)))?.[1];
  return [
    told([node], run, {
      severity: "medium",
      confidence: 1,
      title: `${node.name} cannot replicate from ${clusters}: no producer could be made there`,
      measures: { longestPauseMs: Math.round(longest * 1000), topics: topics.length },
      explanation: `${run.length > 1 ? `Between ${clock(first.at)} and ${clock(last.at)} ${count(run.length, "try", "tries")} of` : `At ${clock(first.at)} a try of`} ${node.name} failed to make the producer that replicates ${listOfMany(topics.slice(0, 3))}${topics.length > 3 ? ` and ${topics.length - 3} more topics` : ""} from ${clusters}.${words[0] ? ` The reason: ${words[0]}${words.length > 1 ? `, and ${words.length - 1} others` : ""}.` : ""}${longest >= LATE_PAUSE_S ? ` The pause before the next try, ${duration(longest * 1000)}, is one that only stands behind many failures.` : ""} ${topics.every((topic) => topic.startsWith("non-persistent:")) ? "What is published meanwhile does not reach the other cluster." : "What is published meanwhile stays in the backlog here."} ${done ? `At ${clock(done.at)} a producer was made.` : "No line shows that a producer was made later."}`,
      excluded: ["not a slow replication: there is no producer that could be slow"],
      remedy: [
        remedy ?? "Read the reason; try the other cluster's service URL from this broker.",
        "Watch the backlog of the replication and its quota until it is connected.",
      ],
    }),
  ];
}

/** Tries that follow one another; a producer that is made, and then quiet for a while, is the end of one trouble. */
function troublesIn(tries: readonly Failure[], made: readonly Success[]): Failure[][] {
  return inRuns(tries, PAUSE_MS).flatMap((run) => {
    let part = 0;
    const parts = grouped(run, ({ at }) => {
      const before = run[countEarly(run, (one) => one.at < at) - 1]?.at ?? at;
      const done = made[countEarly(made, (one) => one.at <= before)];
      if (done && done.at < at && at - before >= QUIET_MS) part += 1;
      return part;
    });
    return [...parts.values()];
  });
}

export const detector: Detector<Cluster> = {
  id: "pulsar/replicator-disconnected",
  title: "Replicator cannot connect",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "Geo-replication publishes to the other cluster with a producer of its own for each topic. Where it cannot be made nothing is replicated, and the backlog grows.",
    signature:
      "`Failed to create remote producer`, or `Error connecting to broker` of a producer `….LOCAL-->REMOTE`, three times for one pair of clusters, or once with a pause of half a minute before the next try.",
    lookAlikes: ["One or two of them with short pauses: a connection that is made anew."],
    remedy: ["Read the reason in the line; try the other cluster's service URL from the broker."],
    sources: ["apache/pulsar#5698", "apache/pulsar#16280", "apache/pulsar#17244", "pulsar-broker, AbstractReplicator"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const own = eventsOf(node.log, "rp.create.fail", "lu.err").filter(({ at }) => !isEnding(node.lives, at));
      const made = grouped(eventsOf(node.log, "rp.created", "lu.attached"), (event) => linkOf(event)?.clusters ?? null);
      const byLink = grouped(own, (event) => linkOf(event)?.clusters ?? null);
      return [...byLink].flatMap(([clusters, tries]) =>
        clusters === null
          ? []
          : troublesIn(tries, made.get(clusters) ?? []).flatMap((run) =>
              draft(node, clusters, run, made.get(clusters) ?? []),
            ),
      );
    }),
};
