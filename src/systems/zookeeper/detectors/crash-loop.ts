/** A process that is started again and again and ends by an error each time, or without a word. */

import type { Detector, Draft } from "../../../detect/detector.ts";
import { touching } from "../../../extent.ts";
import { count, duration, fromTo, median } from "../../../words.ts";
import { type Ending, errorEndings } from "../endings.ts";
import type { Ensemble } from "../ensemble.ts";
import { outageMs } from "../harm.ts";
import { type Restart, rollingRestarts, untoldRestarts } from "../restarts.ts";
import type { Server } from "../server.ts";

/** Two failed starts can be somebody trying; the third makes a loop. */
const FEWEST_PASSES = 3;
/** Supervisors that back off wait minutes at most. */
const LONGEST_PASS_MS = 10 * 60_000;
/** A life that served this long had started well. */
const STARTED_WELL_MS = 60_000;

/** Runs of lives that follow each other directly and all ended by an error soon after their start. */
function loops(server: Server): Ending[][] {
  const endings = new Map(errorEndings(server).map((ending) => [ending.life, ending]));
  const runs: Ending[][] = [];
  let current: Ending[] = [];
  for (const life of server.lives) {
    const ending = endings.get(life);
    const last = current.at(-1);
    const follows = !last || life.from - last.life.from <= LONGEST_PASS_MS;
    if (!follows || !ending) {
      runs.push(current);
      current = [];
    }
    if (ending && life.started && servedMs(server, ending) < STARTED_WELL_MS) current.push(ending);
  }
  return [...runs, current].filter((run) => run.length >= FEWEST_PASSES);
}

function servedMs(server: Server, { life }: Ending): number {
  return touching(server.roles, life.from, life.to)
    .filter((role) => role.serving && role.from >= life.from && role.to <= life.to)
    .reduce((sum, { from, to }) => sum + to - from, 0);
}

function draft(server: Server, run: readonly Ending[], { gaps, servers }: Ensemble): Draft {
  const from = run[0]?.life.from ?? 0;
  const to = run.at(-1)?.at ?? from;
  const reasons = [...new Set(run.map(({ reason }) => reason))];
  const [reason = ""] = reasons;
  const periodMs = median(run.slice(1).map(({ life }, i) => life.from - (run[i]?.life.from ?? 0)));
  // a log alone does not tell what the rest of the ensemble did
  const outage = servers.length > 1 && gaps.some((gap) => gap.kind === "no-quorum" && gap.from <= to && gap.to >= from);
  return {
    severity: outage ? "high" : "medium",
    confidence: 1,
    title: `${server.name} was started and ended by an error ${count(run.length, "time")} in ${duration(to - from)}: ${reason}`,
    nodes: [server.name],
    from,
    to,
    count: run.length,
    measures: { periodMs },
    explanation: [
      `${fromTo(from, to)} ${server.name} was started ${count(run.length, "time")}, about every ${duration(periodMs)}, and never served for ${duration(STARTED_WELL_MS)} before it ended.`,
      reasons.length === 1 ? `Each time the reason was "${reason}".` : `The reasons were: ${reasons.join("; ")}.`,
      outage ? "Without it the ensemble had no quorum for part of that time." : "",
    ]
      .join(" ")
      .trim(),
    excluded: ["not restarts by an operator: every life ended by an error line of its own"],
    remedy: [
      "Cure the named error before the next start.",
      ...(reasons.length === 1 ? ["Restarting alone does not help: the error is the same every time."] : []),
    ],
    evidence: run.flatMap(({ lines, life }) => [...lines.map(({ ref }) => ref), ...life.evidence.slice(0, 1)]),
  };
}

/** So often nobody restarts a server by hand. */
const MANY = 5;

function draftOfUntold(server: Server, run: readonly Restart[], ensemble: Ensemble): Draft {
  const { name } = server;
  const from = run[0]?.down ?? 0;
  const to = run.at(-1)?.started ?? from;
  const awayMs = median(run.map(({ down, started }) => started - down));
  const servedMs = run.slice(1).flatMap(({ down }, i) => {
    const { served } = run[i] ?? { served: null };
    return served === null || served > down ? [] : down - served;
  });
  const periodMs = median(run.slice(1).map(({ started }, i) => started - (run[i]?.started ?? 0)));
  return {
    severity: run.length >= MANY ? "medium" : "low",
    confidence: 0.8,
    title: `${name} ended ${count(run.length, "time")} in ${duration(to - from)} without a word and was started again each time`,
    nodes: [name],
    from,
    to,
    count: run.length,
    measures: { periodMs, awayMs },
    explanation: [
      `${fromTo(from, to)} ${name} ended ${count(run.length, "time")} and was started again about ${duration(awayMs)} later.`,
      servedMs.length > 0 ? `In between it served each time, for ${duration(median(servedMs))} as the median.` : "",
      "No line of it tells an error, an exit or a reason. What is killed (for want of memory, by kill -9, by a probe) writes nothing, and neither does what is stopped by a signal.",
      outageMs(ensemble, { from, to }) > 0 ? "Meanwhile the ensemble was without a leader for a part of the time." : "",
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [
      "not a rolling restart or a deployment: the other servers were not restarted as often",
      "not a crash by an error of its own: that is logged",
      "not two or three tries of somebody: it went on",
    ],
    remedy: [
      `Find out what ends the process of ${name}: journalctl -u (code=killed, and the signal), dmesg (\`Out of memory: Killed process\`), kubectl describe pod (Last State: OOMKilled, \`Liveness probe failed\`).`,
    ],
    evidence: run.flatMap(({ refs }) => refs),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/crash-loop",
  title: "Crash loop",
  severity: "medium",
  causedBy: [
    "zookeeper/process-exit",
    "zookeeper/corrupt-data",
    "zookeeper/disk-full",
    "zookeeper/epoch-mismatch",
    "zookeeper/upgrade-without-snapshot",
    "zookeeper/out-of-memory",
  ],
  guide: {
    what: "A supervisor starts a server again and again, and each time it ends, by an error or without a word. The ensemble has one member less than it seems.",
    signature:
      "Three or more starts in a row on one server, at most ten minutes apart, each ended by an error line, none having served for a minute. Or four or more starts in a row that no line explains, at most ten minutes apart, of a server that had served in between, while the others are not restarted as often.",
    lookAlikes: [
      "A rolling restart, or several in a row: the others are restarted as often.",
      "Somebody who restarts a server two or three times, or leaders that are killed in turn.",
      "A probe that kills: no error line either.",
    ],
    remedy: ["Cure the error of the last line before each restart; loosen probes that kill during long loads."],
    sources: ["ZOOKEEPER-3056", "Altinity/clickhouse-operator#1245"],
  },
  detect: (ensemble) => {
    const planned = rollingRestarts(ensemble).flat();
    return ensemble.servers.flatMap((server) => [
      ...loops(server).map((run) => draft(server, run, ensemble)),
      ...untoldRestarts(server, planned, ensemble).map((run) => draftOfUntold(server, run, ensemble)),
    ]);
  },
};
