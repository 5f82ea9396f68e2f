/** A server that is ended from outside again and again, each time as long after its start, before it has joined. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { during, touching } from "../../../extent.ts";
import { count, duration, fromTo, median } from "../../../words.ts";
import { errorEndings } from "../endings.ts";
import type { Ensemble } from "../ensemble.ts";
import { outageMs } from "../harm.ts";
import type { Life } from "../role.ts";
import type { Server } from "../server.ts";

/** Ends from outside; by hand nobody keeps time as often. */
const FEWEST = 3;
/** Kubernetes waits five minutes at most before it starts a container again. */
const LONGEST_MS = 10 * 60_000;
/** What starts that follow one another by a clock may differ by: a probe comes every ten seconds, a stop takes some. */
const SAME_TIME = 0.1;
const SAME_TIME_MS = 2000;

/** What ends a process is among its last words. */
const LAST_WORDS_MS = 5000;

/** A life that nothing in the log ended, and the start that came behind it. */
interface Pass {
  readonly life: Life;
  readonly next: Life;
}

/** Lives of a server that ended without an error, an exit or a moment of service, though it was started again. */
function passesOf(server: Server): Pass[] {
  const failed = new Set(errorEndings(server).map(({ life }) => life));
  return server.lives.flatMap((life, i) => {
    const next = server.lives[i + 1];
    if (!next?.started || !life.started || life.exited || failed.has(life)) return [];
    if (next.from - life.from > LONGEST_MS) return [];
    const served = touching(server.roles, life.from, next.from).some(
      ({ serving, from }) => serving && from >= life.from && from < next.from,
    );
    return served || isToldOf(server, life, next) ? [] : [{ life, next }];
  });
}

/** A line near its end is of level ERROR, or says that something else ended it: the kernel, the service manager, want of memory. */
function isToldOf({ log }: Server, life: Life, next: Life): boolean {
  return during(log.all, life.from, next.from).some(
    ({ at, kind, level, causes }) =>
      kind.startsWith("trace.killed.") ||
      ((level === "error" || level === "fatal") && at >= life.to - LAST_WORDS_MS) ||
      causes.some(({ exception }) => exception.endsWith("OutOfMemoryError")),
  );
}

/** Runs of passes that follow each other directly, at one interval from start to start. */
function runsOf(passes: readonly Pass[]): Pass[][] {
  const runs: Pass[][] = [];
  for (const pass of passes) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.next === pass.life) run.push(pass);
    else runs.push([pass]);
  }
  return runs.filter((run) => run.length >= FEWEST && isRegular(run));
}

function isRegular(run: readonly Pass[]): boolean {
  const period = periodOf(run);
  return run.every((pass) => Math.abs(lengthOf(pass) - period) <= Math.max(SAME_TIME_MS, SAME_TIME * period));
}

function periodOf(run: readonly Pass[]): number {
  return median(run.map(lengthOf));
}

function lengthOf({ life, next }: Pass): number {
  return next.from - life.from;
}

function draft(ensemble: Ensemble, server: Server, run: readonly Pass[]): Draft {
  const { name } = server;
  const from = run[0]?.life.from ?? 0;
  const to = run.at(-1)?.next.from ?? from;
  const periodMs = periodOf(run);
  const harms = ensemble.servers.length > 1 && outageMs(ensemble, { from, to }) > 0;
  return {
    severity: harms ? "high" : "medium",
    confidence: 0.7,
    title: `${name} was ended from outside ${count(run.length, "time")} in ${duration(to - from)}, each about ${duration(periodMs)} after its start and before it served`,
    nodes: [name],
    from,
    to,
    count: run.length,
    measures: { periodMs },
    explanation: [
      `${fromTo(from, to)} ${name} was started again ${count(run.length, "time")}, about every ${duration(periodMs)}. It never served in between, and no line of it tells an error, an exit or a stop: a server that fails says so, one that gets a signal prints nothing.`,
      "Something that goes by a clock ends it: the liveness probe of a container, or a limit for the start of a service. A server that looks for a leader refuses requests, so a probe that asks for more than a living process keeps it from ever joining.",
    ].join(" "),
    excluded: ["not a crash loop: no life ended by an error", "not somebody trying: the starts keep one interval"],
    remedy: [
      "Look at what ended it (kubectl describe pod: `Liveness probe failed`; journalctl: a start that timed out).",
      "Let the liveness probe ask whether the process answers (`ruok`, or the port), and the readiness probe whether it serves; give the start as long as an election and a snapshot need (a startup probe, initialDelaySeconds, TimeoutStartSec).",
      "Where pods start in order, each waiting until the one before is ready, start them in parallel (podManagementPolicy: Parallel): the first alone has no quorum.",
    ],
    evidence: run.flatMap(({ life, next }, i) => [
      ...(i === 0 ? life.evidence.slice(0, 1) : []),
      ...next.evidence.slice(0, 1),
    ]),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/killed-by-probe",
  title: "Kill by probe",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "A liveness probe, or a limit for the start, ends a server that has no quorum yet; it is started again, and ended again. It takes part in no election for long enough, and the ensemble does not form.",
    signature:
      "Three or more starts in a row that follow a start at one interval (a tenth at most apart, ten minutes at most), without service, error, exit or word of the kernel in between.",
    lookAlikes: [
      "A crash loop: each life ends by an error.",
      "Somebody who tries by hand: the starts keep no interval.",
      "A kill for want of memory: the kernel or the container runtime says so.",
    ],
    remedy: ["Ask for liveness what a living process answers, and for readiness what a quorum answers."],
    sources: ["bitnami/charts#6942", "Altinity/clickhouse-operator#1245"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) => runsOf(passesOf(server)).map((run) => draft(ensemble, server, run))),
};
