/** A replica that knocks at its master again and again. */

import { eventsOf } from "../../../correlate/event-log.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, count, duration, median } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvEvent } from "../events.ts";
import { isEnding } from "../lives.ts";
import { type KvNode, roleAt } from "../node.ts";

/** Tries come every one to three seconds; a run ends where they stop. */
const LONGEST_PAUSE_MS = 5000;
/** A restart of the master costs a few tries; ten a minute is a loop, and six show the pace. */
const FEWEST_TRIES = 6;
/** A refused connect is tried again after one second, one without an answer after 3.1 (the limit of a connect). */
const NO_ANSWER_MS = 2500;

type Try = KvEvent<"rep.conn.fail" | "rep.eof">;

function runs(node: KvNode): Try[][] {
  const answered = node.log.of("rep.db.sent");
  const tries = eventsOf(node.log, "rep.conn.fail", "rep.eof").filter(({ at }) => !isEnding(node.lives, at));
  return inRuns(tries, LONGEST_PAUSE_MS)
    .flatMap((run) => {
      // a handshake in between begins another run
      const parts: Try[][] = [[]];
      for (const [i, one] of run.entries()) {
        const before = run[i - 1];
        if (before && answered.some(({ at }) => at > before.at && at < one.at)) parts.push([]);
        parts.at(-1)?.push(one);
      }
      return parts;
    })
    .filter((run) => run.length >= FEWEST_TRIES);
}

function draft(node: KvNode, run: readonly Try[], cluster: Cluster): Draft {
  const { from, to } = spanOf(run);
  const periodMs = median(run.slice(1).map(({ at }, i) => at - (run[i]?.at ?? at)));
  const isRefused = periodMs < NO_ANSWER_MS;
  const link = node.links.find((one) => one.from <= from && one.to >= from);
  const master = link ? (cluster.masterOf(link)?.name ?? link.master) : null;
  const masterNode = link ? cluster.masterOf(link) : null;
  const down = masterNode ? roleAt(masterNode, from + 1) : undefined;
  const name = master ?? "its master";
  const isDown = down?.state === "down" ? ` ${name} was down then.` : "";
  return {
    severity: "medium",
    confidence: 0.95,
    title: `${node.name} could not reach ${name}: ${count(run.length, "try")} in ${duration(to - from)}`,
    nodes: masterNode ? [node.name, masterNode.name] : [node.name],
    from,
    to,
    count: run.length,
    measures: { periodMs },
    explanation: `From ${clock(from)} to ${clock(to)} ${node.name} tried ${count(run.length, "time")} to connect to ${name}, every ${duration(periodMs)}. ${
      isRefused
        ? "At that pace the connects were refused or reset at once: a process that is down, or another port."
        : "At that pace nothing answered: a host that is gone, or packets that are dropped."
    } The error text does not tell the two apart.${isDown} Meanwhile ${node.name} served what it had last received.`,
    excluded: ["not a refused handshake: no connection came about"],
    remedy: [
      isRefused
        ? `See whether ${name} runs and listens on that port (service port + 1 points at master-use-repl-port).`
        : `See whether the host of ${name} is up and reachable from ${node.name}: routes, firewalls, security groups.`,
    ],
    evidence: [...run.slice(0, 3), ...run.slice(-1)].map(({ ref }) => ref),
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/reconnect-loop",
  title: "reconnect loop (master unreachable)",
  severity: "medium",
  causedBy: [
    "kvrocks/silent-end",
    "kvrocks/crash",
    "kvrocks/leader-failure",
    "kvrocks/start-refused",
    "kvrocks/process-exit",
  ],
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
