/** An address of a broker or proxy at which a proxy, a client or another broker is not let in for long. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import { inTime } from "../../../correlate/in-time.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import type { Instant } from "../../../event.ts";
import { covering } from "../../../extent.ts";
import { count, fromTo, listOfMany } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import { isEnding, lifeAt } from "../lives.ts";
import type { PulNode } from "../node.ts";
import { type RunOn, runsOn } from "../runs-on.ts";

const KINDS = ["lu.conn.fail", "px.connect.fail"] as const;
type Failure = PulEvent<(typeof KINDS)[number]>;

/** Clients try again within a minute. */
const PAUSE_MS = 120_000;
const FEWEST = 3;
/** A broker that is started again is back by then. */
const LONG_MS = 20_000;
/** The last line may be flushed this long after what others saw of the end. */
const SAME_MOMENT_MS = 2000;
/** From here on it is more than a restart that takes its time. */
const GRAVE_MS = 60_000;

/** What failed, in the words of the exceptions that are met most. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/UnknownHost|failed to resolve|Failed to resolve/, "the name does not resolve"],
  [/refused/i, "refused: nothing listens there"],
  [/ConnectTimeout|timed out/i, "no answer"],
  [/No route to host|unreachable/i, "no way to the host"],
];

/** `broker-1.pulsar.svc/10.4.0.3:6650` as it is advertised: without what it was resolved to. */
function advertised(address: string): string {
  return address.replace(/^\//, "").replace(/\/[^/]*(?=:\d+$)/, "");
}

/** What a proxy resolved is told as an address that it keeps, where the broker is known. */
const RESOLVED = /[^/]\/\d+\./;

function reasonIn(run: readonly Failure[]): string {
  const texts = run.map(reasonsOf);
  const found = REASONS.filter(([pattern]) => texts.some((text) => pattern.test(text))).map(([, name]) => name);
  return found.length > 0 ? ` (${listOfMany(found)})` : "";
}

/** What the log of the one that listens there, or should, says of the same time. */
function otherSide(there: PulNode | null, address: string, from: Instant, to: Instant): string {
  if (!there || there.first === null) return `No log here is of a server that names ${address} its own.`;
  const spans = covering(there.roles, from, to).filter(({ serving, inferred }) => serving && !inferred);
  if (spans.length === 0) return `By its own log ${there.name} was not ready then.`;
  return spans.some((span) => span.from <= from && span.to >= to)
    ? `By its own log ${there.name} was ready all the while: the address that it advertises does not lead to it from there, or the way is cut.`
    : `By its own log ${there.name} was ready for a part of that time.`;
}

/** Its process was gone by then, for whatever reason: that is told by itself. */
function isGone({ lives }: PulNode, at: Instant): boolean {
  const life = lifeAt(lives, at);
  return life !== undefined && life.to <= at + SAME_MOMENT_MS;
}

/** One node's tries that failed for long, or up to the end of its log. */
interface Spell extends RunOn<(typeof KINDS)[number]> {
  readonly at: Instant;
  readonly to: Instant;
  readonly isOpen: boolean;
}

function spellOf(own: RunOn<(typeof KINDS)[number]>): Spell[] {
  const { node, run } = own;
  const [at, to] = [run[0]?.at ?? 0, run.at(-1)?.at ?? 0];
  const isBack = eventsOf(node.log, "lu.connected", "lu.attached").some((event) => event.at >= to);
  const isOpen = !isBack && node.last !== null && node.last - to < LONG_MS;
  return run.length >= FEWEST && (to - at >= LONG_MS || isOpen) ? [{ ...own, at, to, isOpen }] : [];
}

/** @param spells of one address, at one time */
function draft(cluster: Cluster, spells: readonly Spell[]): Draft[] {
  const subject = spells[0]?.subject ?? "";
  const run = inTime(spells.flatMap((spell) => spell.run));
  const [from, to] = [run[0]?.at ?? 0, run.at(-1)?.at ?? 0];
  const there = cluster.nodeAt(subject);
  if (there && isGone(there, from)) return [];
  const writers = [...new Set(spells.map(({ node }) => node))].filter((node) => node !== there);
  const names = writers.length > 0 ? listOfMany(writers.map(({ name }) => name)) : (there?.name ?? "");
  const named = there && there.name !== subject ? `${there.name} at ${subject}` : subject;
  const open = [...new Set(spells.flatMap(({ isOpen, node }) => (isOpen ? [node.name] : [])))];
  return [
    told([...writers, ...(there ? [there] : [])], run, {
      severity: to - from >= GRAVE_MS ? "medium" : "low",
      confidence: 1,
      count: run.length,
      title: `${names} could not connect to ${writers.length > 0 ? named : "its own address"}`,
      explanation: [
        `${fromTo(from, to)} ${count(run.length, "connection")} of ${names} to ${subject} could not be made${reasonIn(run)}.`,
        otherSide(there, subject, from, to),
        open.length > 0 ? `To the end of the log of ${listOfMany(open)} none is made.` : "",
      ]
        .filter((sentence) => sentence !== "")
        .join(" "),
      excluded: ["not a broker that answers with an error: no connection was made at all"],
      remedy: [
        "See which server should listen there, and whether it runs.",
        "Where it runs, compare the address with its advertisedAddress, advertisedListeners and brokerServicePort, and try it from the host that fails: topics that it owns are out of reach as long as lookups name an address that leads nowhere.",
      ],
    }),
  ];
}

export const detector: Detector<Cluster> = {
  id: "pulsar/broker-unreachable",
  title: "Broker out of reach",
  severity: "medium",
  causedBy: ["pulsar/process-exit", "pulsar/process-pause", "pulsar/rolling-restart", "pulsar/local-ports-exhausted"],
  guide: {
    what: "Proxies and clients are sent to the address that a broker advertises. Where nothing answers there its topics are out of reach, though the broker may be well and own them.",
    signature:
      "`Failed to open connection to …` or `Establishing connection to … failed` of one address, three times and more, for twenty seconds or up to the end of the log.",
    lookAlikes: [
      "A broker that is started again: over in twenty seconds.",
      "A broker that is gone by its own log, killed or stopped: pulsar/silent-end, pulsar/process-exit.",
      "A proxy that keeps an old address of a broker that is ready: pulsar/proxy-pinned-to-dead-address.",
      "A target that the proxy's settings forbid: pulsar/proxy-target-denied.",
    ],
    remedy: ["See whether the server runs; compare the address with what it advertises, and try it from there."],
    sources: ["pulsar-client, ConnectionPool", "apache/pulsar#14710"],
  },
  detect: (cluster) => {
    const runs = runsOn(cluster.nodes, KINDS, PAUSE_MS, (event, node) => {
      const given = event.fields.addr ?? "";
      const isPinned = node.service === "proxy" && RESOLVED.test(given) && cluster.nodeAt(given) !== null;
      // no port was free here: nothing is known of the other side
      const isOwn = /Cannot assign requested address/.test(reasonsOf(event));
      return given === "" || isPinned || isOwn || isEnding(node.lives, event.at) ? null : advertised(given);
    });
    const spells = runs.flatMap(spellOf).sort((a, b) => a.at - b.at);
    return [...grouped(spells, ({ subject }) => subject).values()]
      .flatMap((own) => inRuns(own, PAUSE_MS))
      .flatMap((own) => draft(cluster, own));
  },
};
