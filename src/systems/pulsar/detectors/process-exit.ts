/** A process that ended itself or could not start, for another reason than a lost session. */
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { greatest } from "../../../extent.ts";
import { clock, duration, fromTo, showNumber } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import type { Life } from "../lives.ts";
import type { PulNode } from "../node.ts";
import { lossesOf } from "../sessions.ts";

/** What a line says is wrong; where it says nothing, what the exception says that began it. */
function reasonOf(event: PulEvent): string {
  const { fields, causes } = event;
  if (event.kind === "capture.mm.heap") return `OutOfMemoryError: ${event.fields.err}`;
  if (event.kind === "mm.oom") {
    const { heap_err, used, max } = event.fields;
    if (heap_err) return `OutOfMemoryError: ${heap_err}`;
    if (used !== undefined)
      return `OutOfMemoryError: ${showNumber(used)} of ${showNumber(max ?? 0)} bytes of direct memory are used`;
  }
  const own = bare("err" in fields ? (fields.err ?? "") : "");
  const deepest = causes.at(-1);
  const below = deepest ? bare(`${deepest.exception}: ${deepest.detail}`) : "";
  // the exception itself says once more what the line says of it
  const isSame = own === "" || below === "" || (deepest?.detail ?? "") === "" || own.includes(deepest?.detail ?? "");
  return isSame ? own || below : `${own}; ${below}`;
}

/** Without the package of the exception. */
function bare(text: string): string {
  return text.replace(/^(?:[a-z]\w*\.)+/, "").replace(/: $/, "");
}

/** What to do where the reason itself says it. */
const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/^OutOfMemoryError: (?:Java heap space|GC overhead)/, "Raise -Xmx, or see in a heap dump what fills the heap."],
  [
    /Namespace missing local cluster name|does not have any clusters/,
    "Let the namespace of the functions (public/functions) replicate to this cluster's name, and set pulsarFunctionsCluster to it.",
  ],
  [
    /ConnectionLoss|Failed to create zookeeper client/,
    "See whether ZooKeeper serves at the addresses in the configuration of this process, and whether they can be reached from here.",
  ],
  [/Failed to bind|Address already in use/, "See which process listens on that port: often one that was not stopped."],
  [
    /LOCK: Resource temporarily unavailable/,
    "See which process has the directory open; do not delete the file: the lock is the process's, not the file's.",
  ],
  [/Required \S+ is null/, "Set what the line names in the configuration: the process does not start without it."],
  [
    /HTTP 5\d\d/,
    "See in the log of the broker that was asked what it answered with; a functions worker inside a broker asks that broker.",
  ],
  [
    /request timed ?out|PulsarClientException\$TimeoutException/,
    "See whether brokers serve at the pulsarServiceUrl of this process: it was started before them, or cannot reach them.",
  ],
  [/direct (?:buffer )?memory/i, "Raise -XX:MaxDirectMemorySize, or see what takes direct memory."],
];

function remedyOf(reason: string): string {
  const otherwise = reason
    ? "Cure what the line names; the last `Caused by` of its trace says most."
    : "Read the error before it in the log.";
  return REMEDIES.find(([pattern]) => pattern.test(reason))?.[1] ?? otherwise;
}

/** How many starts failed: the service says it of each, and the starter behind it. */
function startsIn(fails: readonly PulEvent[]): number {
  return greatest([...grouped(fails, ({ kind }) => kind).values()].map(({ length }) => length));
}

/** What is said of an end: of a start that failed what failed in it. */
function whatOf({ name, service }: PulNode, { end, last }: Life): string {
  if (end !== "refused")
    return `${name} shut itself down at once${last[0]?.kind === "fw.fatal" && service !== "functions worker" ? ", because its functions worker failed" : ""}`;
  const worker = last.filter(({ kind }) => kind.startsWith("fw."));
  // where nothing else names it, it is called by what it is
  if (worker.length === 0 || name.startsWith(service)) return `${name} could not start`;
  return worker.length === last.length
    ? `The functions worker of ${name} could not start`
    : `${name} could not start, because its functions worker failed`;
}

function inSentence(what: string): string {
  return what.startsWith("The ") ? `t${what.slice(1)}` : what;
}

/** A stop that somebody asked for, and that did not come to its end. */
function unfinished(node: PulNode, life: Life): Draft[] {
  const given = life.last.find(({ kind }) => kind === "br.graceful.to" || kind === "br.graceful.err");
  const asked = life.last[0];
  const isDone = life.last.some(({ kind }) => kind === "br.graceful" || kind === "br.closed");
  if (!given || !asked || isDone) return [];
  const isLate = given.kind === "br.graceful.to";
  const reason = reasonOf(given);
  const drained = life.last.some(({ kind }) => kind === "br.unload.done");
  const why = isLate
    ? `took too long${given.at > asked.at ? `, ${duration(given.at - asked.at)} and more` : ""}`
    : `failed${reason ? `: ${reason}` : ""}`;
  return [
    told([node], asked === given ? [given] : [asked, given], {
      severity: "medium",
      confidence: 1,
      count: 1,
      title: `${node.name} ended before its orderly stop was done`,
      explanation: `At ${clock(given.at)} the stop of ${node.name} ${why}, and it ended all the same.${drained ? "" : " No line says that its bundles were unloaded."}`,
      excluded: ["not a kill: it says itself that it ends", "not a lost session: no line says so"],
      remedy: [
        "See in the lines before it what it waited for; raise brokerShutdownTimeoutMs where it only needs longer.",
      ],
    }),
  ];
}

export const detector: Detector<Cluster> = {
  id: "pulsar/process-exit",
  title: "Process ended by an error",
  severity: "medium",
  causedBy: [
    "pulsar/address-shared",
    "pulsar/restart-before-session-expiry",
    "pulsar/direct-memory-exhausted",
    "pulsar/offloader-missing",
    "zookeeper/quorum-lost",
    "zookeeper/no-quorum-at-start",
  ],
  guide: {
    what: "A broker could not start, or halted without an orderly stop and without a lost session that explains it.",
    signature:
      "`Failed to start Pulsar service`, `Error Starting up in worker`, `Encountered fatal error. Shutting down.` of a functions worker, `Uncaught exception in thread main`, an immediate shutdown or halt without a line that the session was lost, `Shutting down - Received OOM exception`, `Terminating due to java.lang.OutOfMemoryError`; or a stop that ends with `Graceful shutdown timeout expired` or `Failed to perform graceful shutdown`.",
    lookAlikes: ["A lost session: pulsar/session-loss-ends-broker.", "An orderly stop, which ends with a halt too."],
    remedy: ["Read the error that stands before it."],
    sources: ["pulsar-broker, PulsarBrokerStarter"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const forSession = new Set(lossesOf(node).flatMap(({ life, shutdown }) => (shutdown ? (life?.from ?? []) : [])));
      return node.lives.flatMap((life) => {
        const [first] = life.last;
        if (!first || forSession.has(life.from)) return [];
        if (life.end === "stopped") return unfinished(node, life);
        if (life.end !== "halted" && life.end !== "refused") return [];
        const reason = reasonOf(first);
        const starts = life.end === "refused" ? startsIn(life.last) : 1;
        const what = whatOf(node, life);
        const times = starts > 1 ? ` ${starts} times` : "";
        return [
          told([node], life.last, {
            severity: "medium",
            confidence: 1,
            count: starts,
            title: `${what}${times}`,
            explanation: `${starts > 1 ? fromTo(first.at, life.last.at(-1)?.at ?? first.at) : `At ${clock(first.at)}`} ${inSentence(what)}${times}.${reason ? ` The line says: ${reason.replace(/\.$/, "")}.` : " Its lines do not say why."}`,
            excluded: ["not an orderly stop", "not a lost session: no line says so"],
            remedy: [remedyOf(reason)],
          }),
        ];
      });
    }),
};
