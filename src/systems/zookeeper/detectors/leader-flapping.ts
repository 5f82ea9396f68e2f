/** Leadership that moves again and again within minutes. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { clock, count, duration, fromTo, list, median } from "../../../words.ts";
import { isConfirmed } from "../cold-start.ts";
import type { Ensemble } from "../ensemble.ts";
import { outageMs } from "../harm.ts";
import { LONG_OUTAGE_MS } from "../outage.ts";
import { rollingRestarts } from "../restarts.ts";
import type { Server } from "../server.ts";

/** One loss, or a loss and the return to the old leader, is an incident; from the third change on it is a pattern. */
const FEWEST_CHANGES = 3;
const WITHIN_MS = 10 * 60_000;

/** The beginning of a leadership. */
interface Start {
  readonly at: Instant;
  readonly server: Server;
  readonly refs: readonly LineRef[];
}

function startsOf({ leaders, servers, ending }: Ensemble): Start[] {
  const led = leaders
    .filter((leadership) => isConfirmed(leadership))
    .map(({ from, server, evidence }) => ({ at: from, server, refs: evidence }));
  // an excerpt that keeps only the lines of elections shows no quorum
  const bare = servers
    .filter(({ log }) => log.of("lead.quorum").length === 0 && log.of("lead.shutdown").length === 0)
    .flatMap(({ log, ...server }) =>
      log.of("election.took.lead").map(({ at, ref }) => ({ at, server: { log, ...server }, refs: [ref] })),
    );
  return [...led, ...bare].filter(({ at }) => at < ending).sort((a, b) => a.at - b.at);
}

/** Leaderships in a row of which every few follow within ten minutes. */
function flaps(ensemble: Ensemble): Start[][] {
  const starts = startsOf(ensemble);
  const runs: Start[][] = [];
  /** Behind the last member of the last run. */
  let end = 0;
  for (const [i, start] of starts.entries()) {
    const third = starts[i + FEWEST_CHANGES];
    if (!third || third.at - start.at > WITHIN_MS) continue;
    const run = i < end ? runs.at(-1) : undefined;
    const members = starts.slice(run ? end : i, i + FEWEST_CHANGES + 1);
    if (run) run.push(...members);
    else runs.push(members);
    end = i + FEWEST_CHANGES + 1;
  }
  return runs;
}

/** A sentence with more leaderships is not read to its end. */
const MOST_NAMED = 8;

function draft(run: readonly Start[], ensemble: Ensemble): Draft {
  const from = run[0]?.at ?? 0;
  const to = run.at(-1)?.at ?? from;
  const names = [...new Set(run.map(({ server }) => server.name))];
  const spellMs = median(run.slice(1).map(({ at }, i) => at - (run[i]?.at ?? at)));
  const leaderlessMs = outageMs(ensemble, { from, to });
  const changes = run.length - 1;
  return {
    severity: leaderlessMs > LONG_OUTAGE_MS ? "critical" : "high",
    confidence: 0.95,
    title: `leadership was renewed ${count(changes, "time")} in ${duration(to - from)}, among ${list(names)}`,
    nodes: names,
    from,
    to,
    count: changes,
    measures: { changes, medianLeadershipMs: spellMs, leaderlessMs },
    explanation: [
      `${fromTo(from, to)} ${count(run.length, "leadership")} began: ${beginnings(run)}.`,
      `One lasted about ${duration(spellMs)}.`,
      leaderlessMs > 0
        ? `In all ${duration(leaderlessMs)} of that time are known to have been without a leader; every change makes all clients reconnect.`
        : "Every change makes all clients reconnect.",
    ].join(" "),
    excluded: ["not a rolling restart: there leadership moves once or twice, and every server goes once"],
    remedy: [
      "Look at what ended each leadership: a killed process, slow disks (fsync), pauses of the JVM or host, the network between leader and followers.",
      "Raise syncLimit only when the cause cannot be cured.",
    ],
    evidence: run.flatMap(({ refs }) => refs),
  };
}

/** The first leaderships, and how many more there were. */
function beginnings(run: readonly Start[]): string {
  const named = run.slice(0, MOST_NAMED).map(({ server, at }) => `${server.name} at ${clock(at)}`);
  const more = run.length - named.length;
  return list(more > 0 ? [...named, `${more} more`] : named);
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/leader-flapping",
  title: "Election ping-pong (leader flapping)",
  severity: "high",
  causedBy: [
    "zookeeper/leader-failure",
    "zookeeper/leader-lost-quorum",
    "zookeeper/process-pause",
    "zookeeper/slow-fsync",
    "zookeeper/network-partition",
    "zookeeper/crash-loop",
  ],
  guide: {
    what: "Leaders do not stay. Each change costs an election, a synchronisation and the reconnect of all clients.",
    signature:
      "At least four leaderships begin within ten minutes: three changes or more. Rolling restarts do not count.",
    lookAlikes: [
      "A rolling restart: every server goes once, in turn.",
      "Single losses of a leader that are far apart.",
      "An elected server that never gets a quorum (zookeeper/failed-activation-loop).",
    ],
    remedy: ["Cure what ends the leaderships: disk, pauses, network. Raise syncLimit as a stop-gap."],
    sources: ["ZooKeeper administrator's guide: syncLimit"],
  },
  detect: (ensemble) => {
    const planned = rollingRestarts(ensemble);
    return flaps(ensemble)
      .filter((run) => !planned.some((restarts) => covers(restarts, run)))
      .map((run) => draft(run, ensemble));
  },
};

function covers(restarts: ReturnType<typeof rollingRestarts>[number], run: readonly Start[]): boolean {
  const begin = restarts[0]?.down ?? Number.POSITIVE_INFINITY;
  const end = Math.max(...restarts.map(({ served, started }) => served ?? started));
  return run.slice(1).every(({ at }) => at >= begin && at <= end);
}
