/** A replica that knocks at its master again and again. */

import { eventsOf } from "../../../correlate/event-log.ts";
import { intervalAt } from "../../../correlate/intervals.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { countBegun, during, firstTouching } from "../../../extent.ts";
import { count, duration, fromTo, median } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvEvent } from "../events.ts";
import { isEnding } from "../lives.ts";
import type { KvNode } from "../node.ts";

/** Tries come every one to three seconds; a run ends where they stop. */
const LONGEST_PAUSE_MS = 5000;
/** A restart of the master costs a few tries; ten a minute is a loop, and six show the pace. */
const FEWEST_TRIES = 6;
/** A refused connect is tried again after one second, one without an answer after 3.1 (the limit of a connect). */
const NO_ANSWER_MS = 2500;
/** A stop that was asked for and is over within this is a restart; the replica is in after it with the next try. */
const RESTART_MS = 120_000;

type Try = KvEvent<"rep.conn.fail" | "rep.eof">;

function runs(node: KvNode): Try[][] {
  const answered = eventsOf(node.log, "rep.db.sent", "rep.auth.sent");
  const tries = eventsOf(node.log, "rep.conn.fail", "rep.eof").filter(({ at }) => !isEnding(node.lives, at));
  return inRuns(tries, LONGEST_PAUSE_MS)
    .flatMap((run) => {
      // a handshake in between begins another run
      const parts: Try[][] = [[]];
      for (const [i, one] of run.entries()) {
        const before = run[i - 1];
        const between = before ? during(answered, before.at, one.at) : [];
        if (between.some(({ at }) => before && at > before.at && at < one.at)) parts.push([]);
        parts.at(-1)?.push(one);
      }
      return parts;
    })
    .filter((run) => run.length >= FEWEST_TRIES);
}

/** The master was stopped before and ready soon after, or began for the first time: nothing that would have to be mended. */
function isRestart({ lives }: KvNode, from: number, to: number): boolean {
  if (to - from >= RESTART_MS) return false;
  const first = Math.max(0, countBegun(lives, from) - 1);
  const i = lives
    .slice(first, countBegun(lives, to + LONGEST_PAUSE_MS))
    .findIndex(({ banner, ready }) => banner && ready && ready.at > from && ready.at < to + LONGEST_PAUSE_MS);
  const before = lives[first + i - 1];
  return i >= 0 && (before === undefined || before.end === "stopped");
}

/** What became of the replica behind its tries, where nothing has to be mended. */
function outcomeOf(node: KvNode, master: KvNode, to: number, cluster: Cluster): string {
  const later = node.links.slice(Math.max(0, countBegun(node.links, to) - 1));
  const next = later.find(({ spans }) => spans.some((span) => span.state === "streaming" && span.from >= to));
  if (next && cluster.masterOf(next) === master) return "Nothing: it was let in again.";
  const turn = node.roles.slice(countBegun(node.roles, to)).find(({ state }) => state !== "replica");
  if (turn?.state === "master") return "Nothing: it became a master itself.";
  return next ? "Nothing: it was given another master." : "See whether it was let in again: these lines do not tell.";
}

function draft(node: KvNode, run: readonly Try[], cluster: Cluster): Draft {
  const { from, to } = spanOf(run);
  const periodMs = median(run.slice(1).map(({ at }, i) => at - (run[i]?.at ?? at)));
  const tries = run.filter(({ kind }) => kind === "rep.conn.fail").length;
  const isRefused = periodMs < NO_ANSWER_MS;
  const link = firstTouching(node.links, from, from);
  const master = link ? (cluster.masterOf(link)?.name ?? link.master) : null;
  const masterNode = link ? cluster.masterOf(link) : null;
  const down = masterNode ? intervalAt(masterNode.roles, from + 1) : undefined;
  const name = master ?? "its master";
  const restarted = masterNode !== null && isRestart(masterNode, from, to);
  const isDown = restarted
    ? ` ${name} was being started, or was stopped and started again, at that time.`
    : down?.state === "down"
      ? ` ${name} was down then.`
      : "";
  const outcome = restarted && masterNode ? outcomeOf(node, masterNode, to, cluster) : null;
  const common = {
    severity: restarted ? ("low" as const) : ("medium" as const),
    confidence: 0.95,
    nodes: masterNode ? [node.name, masterNode.name] : [node.name],
    from,
    to,
    count: run.length,
    measures: { periodMs },
    evidence: [...run.slice(0, 3), ...run.slice(-1)].map(({ ref }) => ref),
  };
  const hasInfo = node.log.all.some(({ level }) => level === "info");
  if (tries === 0)
    return {
      ...common,
      title: `${node.name} lost the connection to ${name} again and again: ${count(run.length, "time")} in ${duration(to - from)}`,
      explanation: [
        `${fromTo(from, to)} the connection of ${node.name} to ${name} broke ${count(run.length, "time")}, every ${duration(periodMs)}.`,
        "There is no line of a failed connect: from 2.0.3 on that means that each connection had come about.",
        hasInfo ? "" : "How far it got then is not in these lines: the log has no line of information.",
        `What ended it, the log of ${name} tells.${isDown}`,
      ]
        .filter((sentence) => sentence !== "")
        .join(" "),
      excluded: hasInfo ? ["not a refused handshake: none was begun"] : [],
      remedy: [
        outcome ??
          `See what the log of ${name} says of these moments, and what stands between the two: a proxy or another service on that port ends connections at once.`,
      ],
    };
  return {
    ...common,
    title: `${node.name} could not reach ${name}: ${count(tries, "try")} in ${duration(to - from)}`,
    explanation: `${fromTo(from, to)} ${node.name} tried ${count(tries, "time")} to connect to ${name}, every ${duration(periodMs)}. ${
      isRefused
        ? "At that pace the connects were refused or reset at once: a process that is down, or another port."
        : "At that pace nothing answered: a host that is gone, or packets that are dropped."
    } The error text does not tell the two apart.${isDown} Meanwhile ${node.name} served what it had last received.`,
    // the run begins with the connection that was lost
    excluded: run.length - tries > 1 ? [] : ["not a refused handshake: no connection came about"],
    remedy: [
      outcome ??
        (isRefused
          ? `See whether ${name} runs and listens on that port (service port + 1 points at master-use-repl-port).`
          : `See whether the host of ${name} is up and reachable from ${node.name}: routes, firewalls, security groups.`),
    ],
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/reconnect-loop",
  title: "Reconnect loop (master unreachable)",
  severity: "medium",
  causedBy: [
    "kvrocks/silent-end",
    "kvrocks/crash",
    "kvrocks/leader-failure",
    "kvrocks/start-refused",
    "kvrocks/process-exit",
  ],
  // the end of its master; another server's explains nothing
  explainedBy: (cause, { nodes: [, master] }) => master !== undefined && cause.nodes[0] === master,
  guide: {
    what: "A replica cannot connect to its master and tries every one to three seconds.",
    signature:
      "Six and more failed connects or broken connections, no more than five seconds apart, without a handshake in between.",
    lookAlikes: [
      "A restart of the master: a few tries.",
      "A refused handshake, every ten seconds: kvrocks/handshake-refused.",
    ],
    remedy: ["Bring the master back, or name the right address and port."],
    sources: ["apache/kvrocks#56", "apache/kvrocks#2179", "src/cluster/replication.cc, CallbacksStateMachine"],
  },
  detect: (cluster) => cluster.nodes.flatMap((node) => runs(node).map((run) => draft(node, run, cluster))),
};
