/** A process that stood still and went on. */
import type { Severity, Span } from "../../../case.ts";
import { eventsDuring } from "../../../correlate/event-log.ts";
import { intervalAt } from "../../../correlate/intervals.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { greatest } from "../../../extent.ts";
import { clock, count, duration, fromTo, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import { outageMs, spareVoters } from "../harm.ts";
import { type PauseLine, pauseLines, type Standstill, standstills } from "../pauses.ts";
import type { Server } from "../server.ts";
import type { StandstillOfAll } from "../standstill-of-all.ts";

/** Pauses of one cause (a heap that is too small) follow each other within minutes. */
const SAME_SPELL_MS = 10 * 60_000;
/** A peer that gave up says so this soon before or after the pause is printed. */
const EFFECT_WITHIN_MS = 15_000;

function fromMonitor(server: Server, run: readonly PauseLine[], ensemble: Ensemble): Draft {
  const { from: first, to } = spanOf(run);
  const from = first - (run[0]?.ms ?? 0);
  const longest = run.reduce((a, b) => (b.ms > a.ms ? b : a));
  const totalMs = run.reduce((sum, { ms }) => sum + ms, 0);
  const unexplained = run.filter(({ collectedMs }) => collectedMs === null).length;
  const lost = eventsDuring(server.log, from, to + EFFECT_WITHIN_MS, "lead.shutdown", "follow.fail").find(
    ({ at }) => at < ensemble.settled,
  );
  const led = intervalAt(server.roles, from)?.state === "leading";
  const long = longest.ms >= 2 * server.settings.tickMs;
  const severity: Severity = long && lost ? "high" : long ? "medium" : "low";
  return {
    severity,
    confidence: unexplained === 0 ? 1 : 0.8,
    title: `${server.name} stood still ${run.length > 1 ? `${count(run.length, "time")}, up to ${duration(longest.ms)}` : `for ${duration(longest.ms)}`}`,
    nodes: [server.name],
    from,
    to,
    count: run.length,
    measures: { maxMs: longest.ms, totalMs, leaderlessMs: led ? outageMs(ensemble, { from, to }) : 0 },
    explanation: [
      `${fromTo(from, to)} the pause monitor of ${server.name} printed ${count(run.length, "pause")}, the longest of ${duration(longest.ms)}, together ${duration(totalMs)}. In a pause a server answers neither its peers nor its clients.`,
      unexplained === 0
        ? "Collections of garbage ran in all of them."
        : `In ${unexplained} of them no collection of garbage ran: the whole process or its machine was stopped, or its clock was set forward.`,
      lost ? `At ${clock(lost.at)} the server lost its role.` : "No line shows that the server lost its role by it.",
    ].join(" "),
    excluded: ["not a slow disk: the monitor does not write"],
    remedy:
      unexplained === 0
        ? ["Give the process a heap that fits, use G1 or ZGC, and look at what filled the heap."]
        : [
            "Look at the machine: swap, CPU limits of the container, live migration or snapshot of the virtual machine.",
          ],
    evidence: [longest, ...run.filter((pause) => pause !== longest)]
      .map(({ event }) => event.ref)
      .concat(lost ? [lost.ref] : []),
  };
}

/** Whether a gap lasted because one more voter was away: of those that were not down there was just a quorum. */
function isMissed({ from, to }: Span, ensemble: Ensemble): boolean {
  const spare = spareVoters(ensemble, (from + to) / 2);
  return spare !== null && spare <= 0;
}

function fromPeers(server: Server, { missed, by, woke, waitedMs }: Standstill, ensemble: Ensemble): Draft {
  const { gaps } = ensemble;
  const from = missed.at - (waitedMs ?? 0);
  const lengthMs = woke.at - from;
  const least = waitedMs === null ? "at least" : "about";
  const gap = gaps.find((known) => known.from >= from && known.from <= woke.at);
  const led = intervalAt(server.roles, from)?.state === "leading";
  return {
    severity: gap ? "high" : "medium",
    confidence: 0.9,
    title: `${server.name} stood still for ${least} ${duration(lengthMs)} and went on`,
    nodes: [server.name],
    from,
    to: woke.at,
    count: 1,
    measures: { lengthMs, leaderlessMs: gap && (led || isMissed(gap, ensemble)) ? gap.to - gap.from : 0 },
    explanation: [
      `At ${clock(missed.at)} ${by.name} gave up waiting for ${server.name}${waitedMs === null ? "" : ` after ${duration(waitedMs)} without a packet`}.`,
      `${server.name}, which was serving, logged nothing until ${clock(woke.at)}, and only then found its connections closed. It was not restarted.`,
      gap ? `Meanwhile the ensemble had no leader from ${clock(gap.from)} to ${clock(gap.to)}.` : "",
    ]
      .join(" ")
      .trim(),
    excluded: [
      "not a cut network: then its own time-out, as long as its peers', would have struck at the same moment",
      "not a restart: no line of a start",
    ],
    remedy: [
      "Look at the machine and the heap at that time: garbage collection, swap, CPU limits, a suspended virtual machine.",
      "Switch on the pause monitor (jvm.pause.monitor=true, 3.5.10 and 3.6 on): it prints the length and the collections.",
    ],
    evidence: [missed.ref, woke.ref],
  };
}

function ofAll({ woke, waitedMs, at }: StandstillOfAll, { gaps }: Ensemble): Draft {
  const names = list([...woke.keys()].sort());
  const from = at - waitedMs;
  const last = greatest([...woke.values()].map((event) => event.at));
  const gap = gaps.find((known) => known.to > from && known.from <= at);
  return {
    severity: gap ? "high" : "medium",
    confidence: 0.85,
    title: `${names} stood still together for at least ${duration(waitedMs)} and went on`,
    nodes: [...woke.keys()],
    from,
    to: last,
    count: 1,
    measures: { lengthMs: at - from, leaderlessMs: gap ? gap.to - gap.from : 0 },
    explanation: [
      `Within ${duration(Math.max(1, last - at))} from ${clock(at)} on, every wait of ${names} for a packet of its leader or follower ran out after ${duration(waitedMs)} without one. None of them had logged anything meanwhile.`,
      "The votes that they sent then arrived at once, so the network let them pass. When they had stopped, no line tells: a machine that is paused counts no time.",
      gap ? `The ensemble had no leader from ${clock(gap.from)} at the latest to ${clock(gap.to)}.` : "",
    ]
      .join(" ")
      .trim(),
    excluded: [
      "not a leader that stood still alone: it would have found its connections closed, and its own wait ran out too",
      "not a network that stayed cut: the first votes would have been lost. One that let nothing pass until the very moment when the waits ran out would look the same",
      "not restarts: no line of a start",
    ],
    remedy: [
      "Look at what the machines share: a host that was suspended, a snapshot or migration of all virtual machines, storage that hung.",
      "Put the members on hosts that do not stop together.",
    ],
    evidence: [...woke.values()].map(({ ref }) => ref),
  };
}

function pausesOf(server: Server, still: readonly Standstill[], ensemble: Ensemble): Draft[] {
  const lines = pauseLines(server, ensemble).filter(({ refuted, at }) => !refuted && at < ensemble.ending);
  const printed = inRuns(lines, SAME_SPELL_MS).map((run) => fromMonitor(server, run, ensemble));
  const seen = still
    .filter(({ woke, missed }) => missed.at < ensemble.ending && woke.at < ensemble.ending)
    .filter(({ woke }) => !lines.some(({ at }) => Math.abs(at - woke.at) <= EFFECT_WITHIN_MS))
    .map((standstill) => fromPeers(server, standstill, ensemble));
  return [...printed, ...seen];
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/process-pause",
  title: "JVM or host pause",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "A process stood still (garbage collection, swap, a stopped container or virtual machine) and went on. Beyond syncLimit x tickTime its peers drop it; a leader that wakes up finds a successor.",
    signature:
      "`Detected pause in JVM or host machine` of the pause monitor; or, without it, a peer's read time-out on a serving server that logs nothing itself until at least 3 s (and two ticks) later and then finds its connections closed; or, of all members together, waits that run out at one moment after a silence of all, where the votes that follow arrive at once.",
    lookAlikes: [
      "A cut network: the server runs into its own time-out at the same moment as its peers.",
      "A slow disk: only SyncThread is late.",
      "A clock set forward: the monitor prints a pause without collections, and no peer notices anything (zookeeper/clock-jump).",
    ],
    remedy: ["Heap that fits, no swap, CPU limits that are not hit; jvm.pause.monitor=true to see it."],
    sources: ["JvmPauseMonitor", "ZooKeeper administrator's guide, JVM and swap"],
  },
  detect: (ensemble) => [
    ...[...standstills(ensemble.servers)].flatMap(([server, still]) => pausesOf(server, still, ensemble)),
    ...ensemble.standstills.filter(({ at }) => at < ensemble.ending).map((one) => ofAll(one, ensemble)),
  ],
};
