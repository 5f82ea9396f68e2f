/** A process that ended by an error of its own. */

import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { touching } from "../../../extent.ts";
import { clock, count } from "../../../words.ts";
import { type Ending, errorEndings } from "../endings.ts";
import type { Ensemble } from "../ensemble.ts";
import { concernsSubject } from "../harm.ts";
import type { Server } from "../server.ts";
import { cureOfStart } from "../start-errors.ts";

/** A supervisor that gives up longer than this between two tries makes two events of it. */
const SAME_SPELL_MS = 10 * 60_000;

/** Endings of one reason, in runs. */
function spells(server: Server): Ending[][] {
  const endings = errorEndings(server);
  const reasons = [...new Set(endings.map(({ reason }) => reason))];
  return reasons.flatMap((reason) =>
    inRuns(
      endings.filter((ending) => ending.reason === reason),
      SAME_SPELL_MS,
    ),
  );
}

function draft(server: Server, run: readonly Ending[]): Draft {
  const { from, to } = spanOf(run);
  const [first] = run;
  const code = first?.code ?? null;
  const reason = first?.reason ?? "";
  const served = run.some(({ life }) =>
    touching(server.roles, life.from, life.to).some(
      (role) => role.serving && !role.inferred && role.from >= life.from && role.to <= life.to,
    ),
  );
  // a log that begins in the middle of a life does not show what was before
  const whole = run.every(({ life }) => life.started);
  return {
    severity: "medium",
    confidence: run.every(({ printed }) => printed) ? 1 : 0.9,
    title: `${server.name} ended by an error${run.length > 1 ? ` ${count(run.length, "time")}` : ""}: ${reason}`,
    nodes: [server.name],
    from,
    to,
    count: run.length,
    measures: code === null ? {} : { exitCode: code },
    explanation: [
      run.length > 1
        ? `Between ${clock(from)} and ${clock(to)} the process of ${server.name} ended ${count(run.length, "time")} with "${reason}"${code === null ? "" : ` (exit code ${code})`}.`
        : `At ${clock(from)} the process of ${server.name} ended with "${reason}"${code === null ? "" : ` (exit code ${code})`}.`,
      served ? "It had been serving before." : whole ? "It had not begun to serve." : "",
    ]
      .filter(Boolean)
      .join(" "),
    excluded: ["not an orderly stop: that logs no error", "not a kill from outside: that leaves no line"],
    remedy: [
      cureOfStart(reason) ??
        "Cure the error that is named: where it lies in configuration or data, a restart alone meets it again.",
    ],
    evidence: run.flatMap(({ lines }) => lines.map(({ ref }) => ref)),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/process-exit",
  title: "Process ended by an error",
  severity: "medium",
  causedBy: [
    "zookeeper/disk-full",
    "zookeeper/log-write-failed",
    "zookeeper/corrupt-data",
    "zookeeper/epoch-mismatch",
    "zookeeper/replica-inconsistency",
    "zookeeper/out-of-memory",
    "zookeeper/upgrade-without-snapshot",
    "zookeeper/election-listener-dead",
  ],
  explainedBy: concernsSubject,
  guide: {
    what: "A server's process ended by itself because of an error: its configuration, its data, its disk, a port.",
    signature:
      "`..., exiting abnormally` or `Exiting JVM with code N` (not 0), or one of the errors after which ZooKeeper exits without a word (up to 3.5), as the last words of a life.",
    lookAlikes: [
      "SIGTERM and SIGKILL leave no error line.",
      "`Severe unrecoverable error, from thread` stops the server object, not always the process.",
      "`Exiting JVM with code 0` and `Exiting normally` are orderly.",
    ],
    remedy: [
      "Read the cause under the line; the exit code tells the kind (2 configuration, 3 data directory, 4 admin server, 10 snapshot, 12 and 13 data that does not match the leader's, 14 election port).",
    ],
    sources: ["org.apache.zookeeper.server.ExitCode"],
  },
  detect: ({ servers }) => servers.flatMap((server) => spells(server).map((run) => draft(server, run))),
};
