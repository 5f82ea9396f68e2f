/** A process that is gone without a word. */

import { eventsDuring } from "../../../correlate/event-log.ts";
import { intervalAt } from "../../../correlate/intervals.ts";
import type { Killing } from "../../../correlate/killed.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { countBegun, countEarly, during, greatest } from "../../../extent.ts";
import { clock, duration, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { isGlogFile } from "../identity.ts";
import { isTaken, type Life, START_ERRORS } from "../lives.ts";
import type { KvNode } from "../node.ts";

/** @param hasErrors the logs hold lines of errors at all */
function draft(node: KvNode, life: Life, next: Life, hasErrors: boolean): Draft {
  const own = node.roles.slice(
    countEarly(node.roles, ({ from }) => from < life.from),
    countBegun(node.roles, next.from),
  );
  const down = own.find(({ state, to }) => state === "down" && to <= next.from + 1 && to > life.to);
  const from = down?.from ?? life.to;
  const role = intervalAt(node.roles, from - 1)?.state;
  const as = role === "master" || role === "replica" ? ` as ${role}` : "";
  const seen = down ? `Peers lost it at ${clock(down.from)}.` : "No peer's log tells when it was gone.";
  if (life.killed) return killedDraft(node, life, life.killed, next, as);
  return {
    severity: "high",
    confidence: hasErrors ? 0.95 : 0.85,
    title: `${node.name} ended without a word${down ? "" : " at an unknown time"} and was started again ${down ? `${duration(next.from - from)} later` : `at ${clock(next.from)}`}`,
    nodes: [node.name],
    from,
    to: next.from,
    count: 1,
    measures: down ? { downMs: next.from - from } : {},
    explanation: `The last line of a process of ${node.name}, which ran${as}, is of ${clock(life.to)} and is an ordinary one; the next line is the banner of another process at ${clock(next.from)}. ${seen} There is no "Bye Bye" and no "Ooops" between them${hasErrors ? ", so the process neither stopped by a signal that it handles nor by a fault that it caught" : ", so it was not stopped by a signal that it handles. There is no line of an error at all: if this is standard output alone, a crash would be in standard error"}.`,
    excluded: [
      "not a stop: that prints its signal or its command",
      ...(hasErrors ? ["not a crash: that prints a stack trace"] : []),
    ],
    remedy: [
      `Look in the kernel's log and in the service manager's or container's ${down ? `around ${clock(from)}` : `between ${clock(life.to)} and ${clock(next.from)}`}: out of memory, SIGKILL, eviction, power.`,
      "If it was memory: the block cache alone takes 4096 MB by default (rocksdb.block_cache_size).",
    ],
    evidence: [...(next.banner ? [next.banner.ref] : []), ...(down?.evidence ?? []).slice(0, 2)],
  };
}

const ENOUGH_MEMORY =
  "Give it the memory it takes, or less to take: the block cache alone is 4096 MB by default (rocksdb.block_cache_size).";
const WHO_SENT_IT =
  "Of SIGKILL find out who sent it: a liveness probe, a stop that took too long, an operator, memory. Of a fault keep the core file and look for the crash report in its standard error.";

/** Another program says how it ended. @param next the process after it, null where none was begun */
function killedDraft(node: KvNode, life: Life, killed: Killing, next: Life | null, as: string): Draft {
  const { words, isMemory, refs } = killed;
  const until = next ? `, and started again at ${clock(next.from)}` : "";
  return {
    severity: "high",
    confidence: 1,
    title: `${node.name} was ${words}, some time after ${clock(life.to)}${until}`,
    nodes: [node.name],
    from: life.to,
    to: next?.from ?? life.to,
    count: 1,
    measures: {},
    explanation: [
      `The last line of a process of ${node.name}, which ran${as}, is of ${clock(life.to)} and is an ordinary one. The lines behind it are of another program and say that the process was ${words}.`,
      next ? `The next process began at ${clock(next.from)}.` : "Nothing in its log says that it was started again.",
    ].join(" "),
    excluded: [
      "not a stop: that prints its signal or its command",
      "not a crash that it caught: that prints a stack trace",
    ],
    remedy: [isMemory ? ENOUGH_MEMORY : WHO_SENT_IT],
    evidence: [...refs.slice(0, 4), ...(next?.banner ? [next.banner.ref] : [])],
  };
}

/** A replica that is refused tries again within this. */
const TRIED_AGAIN_MS = 5000;

/** Its peers lost it for good, and its log goes on no more. */
function neverBack(node: KvNode, { nodes, masterOf, whole }: Cluster): Draft[] {
  const life = node.lives.at(-1);
  const down = node.roles.at(-1);
  if (life?.end === "open" && life.killed) {
    const role = intervalAt(node.roles, life.to - 1)?.state;
    const as = role === "master" || role === "replica" ? ` as ${role}` : "";
    return [killedDraft(node, life, life.killed, null, as)];
  }
  if (life?.end !== "open" || down?.state !== "down" || !down.inferred) return [];
  const role = intervalAt(node.roles, down.from - 1)?.state;
  const losers = nodes
    .filter(({ links, log }) =>
      links.some(
        (link) =>
          masterOf(link) === node &&
          during(log.of("rep.conn.fail"), Math.max(link.from, down.from), link.to).length > 0,
      ),
    )
    .map(({ name }) => name);
  const refusals = nodes.flatMap(({ links, log }) =>
    links
      .filter((link) => masterOf(link) === node)
      .flatMap((link) => during(log.of("rep.conn.fail"), link.from, link.to)),
  );
  const lastRefused = greatest(refusals.map(({ at }) => at));
  // who is given another master asks this one no more
  const isToTheEnd = refusals.length === 0 || lastRefused >= whole.to - TRIED_AGAIN_MS;
  const until = isToTheEnd
    ? `the end of the logs (${clock(whole.to)})`
    : `${clock(lastRefused)}, as long as ${losers.length === 1 ? "it" : "they"} asked`;
  return [
    {
      severity: "high",
      confidence: 0.85,
      title: `${node.name} ended without a word and was not started again in these logs`,
      nodes: [node.name],
      from: down.from,
      to: whole.to,
      count: 1,
      measures: {},
      explanation: `${losers.length > 0 ? list(losers) : "Its replicas"} lost ${node.name}${role === "master" || role === "replica" ? `, a ${role},` : ""} at ${clock(down.from)} and ${losers.length === 1 ? "was" : "were"} refused from then on until ${until}; its own log has no line after ${clock(node.last ?? down.from)}: no stop, no crash.`,
      excluded: [
        "not a stop: that prints its signal or its command",
        "not a lost network: connects are refused at once",
      ],
      remedy: [
        `Look in the kernel's log and in the service manager's or container's around ${clock(down.from)}: out of memory, SIGKILL, eviction, power; then start ${node.name}.`,
      ],
      evidence: down.evidence.slice(0, 4),
    },
  ];
}

/**
 * The lines of the two processes are from two files, and the first one may simply have been kept before its process was
 * stopped. glog opens a file with each process, which holds all of it.
 */
function isBetweenFiles({ log, identity }: KvNode, life: Life, next: Life): boolean {
  const last = log.all[countEarly(log.all, ({ at }) => at <= life.to) - 1];
  const input = next.banner?.ref.input;
  if (!last || input === undefined || last.ref.input === input) return false;
  const before = identity.streams.find(({ inputs }) => inputs.includes(last.ref.input));
  return before === undefined || !isGlogFile(before.stem);
}

/** A process that has opened the data and met nobody there, also one that ended before it was ready. */
function hasTakenOver({ log }: KvNode, life: Life): boolean {
  if (life.ready !== null) return true;
  const loaded = eventsDuring(log, life.from, life.to, "proc.load.ok").length > 0;
  return loaded && !eventsDuring(log, life.from, life.to, ...START_ERRORS).some(isTaken);
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/silent-end",
  title: "Ended without a word",
  severity: "high",
  causedBy: [],
  guide: {
    what: "A process is gone and left no line about it: it was killed from outside, or the machine went.",
    signature:
      "The banner of a process behind a line of another one that is neither a stop nor a crash; or a log without another line while replicas are refused until the end. Lines of the kernel or of systemd that stand behind its last one say what ended it.",
    lookAlikes: [
      "A stop: `Bye Bye`, `Signal … received`, `bye bye`.",
      "A crash: `Ooops! … got signal`.",
      "A log that simply ends: nothing says that the process did.",
      "A master that one replica cannot reach while another one says nothing of a loss: it may run on.",
      "The end of a crash report alone: kvrocks/crash.",
      "Two files with days between them: the stop may stand in neither.",
      "A start that was refused beside a process that goes on.",
    ],
    remedy: ["Read the kernel's log and the service manager's; set limits of memory that fit the machine."],
    sources: ["apache/kvrocks#2526", "src/cli/main.cc, signal handling"],
  },
  detect: (cluster) => {
    // errors and crashes go to standard error where the log goes to standard output
    const hasErrors = cluster.nodes.some(({ log }) =>
      log.all.some(({ level }) => level === "error" || level === "fatal"),
    );
    return cluster.nodes.flatMap((node) => {
      const lastStart = node.lives.findLastIndex((life) => hasTakenOver(node, life));
      const ends = node.lives.flatMap((life, i) => {
        const next = node.lives[i + 1];
        // of a process with nothing but a banner the lines may be cut
        const ran = life.ready !== null || life.banner === null;
        // a banner alone shows an attempt, which may have ended because this process was there
        const isFollowed = i < lastStart;
        if (!next || !ran || !isFollowed || life.end !== "silent") return [];
        const found = draft(node, life, next, hasErrors);
        const isCut = isBetweenFiles(node, life, next) && !("downMs" in found.measures) && !life.killed;
        return isCut ? [] : [found];
      });
      return [...ends, ...neverBack(node, cluster)];
    });
  },
};
