/** A process that ended by an error, or that was killed. */
import type { Severity } from "../../../case.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent, Kind } from "../events.ts";
import { throws } from "../exceptions.ts";
import { reasonOf } from "../failed-starts.ts";
import { type Life, linesOf } from "../lives.ts";
import type { BkNode } from "../node.ts";
import { sameServer } from "../same-server.ts";
import { told } from "../told.ts";

/** Ends whose reason another finding tells. */
const NAMED = new Set<Kind>([
  "bk.oom",
  "jr.io",
  "jr.force.io",
  "bk.register.fail",
  "ck.instance",
  "ck.nostore",
  "ck.emptydirs",
  "jr.dup",
  "jr.badlen",
  "consistency.fail",
  "scrub.err",
  "ar.death",
]);
const NAMED_WORDS = /instanceId .* is not matching|Recovery log \d+ is missing|negative length|OutOfDirectMemory/;

/** What exit codes are called in ExitCode. */
const CODES: Readonly<Record<number, string>> = {
  1: "invalid configuration",
  2: "server exception",
  3: "session with ZooKeeper expired",
  4: "registration with ZooKeeper failed",
  5: "bookie exception",
};

function isNamed(event: BkEvent): boolean {
  return NAMED.has(event.kind) || throws(event, NAMED_WORDS);
}

function failed(node: BkNode, life: Life): Draft {
  const reason = reasonOf(node, life);
  const known = linesOf(node.log, life).some(isNamed);
  const code = life.exitCode ? ` with exit code ${life.exitCode} (${CODES[life.exitCode] ?? "no known code"})` : "";
  const how = life.end === "refused" ? "did not come up" : `ended by an error${code}`;
  const severity: Severity = known || node.service === "shell" || node.service === "client" ? "low" : "medium";
  return told([node], life.last, {
    severity,
    confidence: 1,
    title: `${node.name} ${how}`,
    count: 1,
    explanation: `At ${clock(life.ending ?? life.to)} the process of ${node.name} ${how}.${reason ? ` The exception beside it: ${reason}.` : " No exception stands beside it."}${known ? " What it means is told in a finding of its own." : ""}`,
    excluded: ["not a stop that somebody asked for: an error came first"],
    remedy: ["Read the error above the shutdown; the exit code alone does not tell it."],
  });
}

function killed(node: BkNode, life: Life, next: Life): Draft {
  return told([node], next.unclean, {
    severity: "medium",
    confidence: 0.95,
    title: `${node.name} ended without shutting down`,
    from: life.to,
    to: next.from,
    count: 1,
    explanation: `The last line of the process of ${node.name} is of ${clock(life.to)}; the next start, at ${clock(next.from)}, found that no graceful shutdown was registered. It was killed, or its machine stopped; when exactly no line tells.`,
    excluded: ["not an error of its own: no line before its end says so"],
    remedy: ["Look at the host: the kernel's out-of-memory killer, the supervisor's time-out at a stop, power."],
  });
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/process-exit",
  title: "Process ended by an error",
  severity: "medium",
  causedBy: [
    "bookkeeper/zookeeper-blip-kills-autorecovery",
    "bookkeeper/registration-failed",
    "bookkeeper/journal-io-failure",
    "bookkeeper/direct-memory-exhausted",
    "bookkeeper/cookie-instance-mismatch",
    "bookkeeper/cookie-identity-changed",
    "bookkeeper/cookie-missing",
    "bookkeeper/recovery-log-missing",
    "bookkeeper/corrupt-data",
    "bookkeeper/double-start",
    "bookkeeper/session-expiry",
  ],
  explainedBy: sameServer,
  guide: {
    what: "A process ended itself by an error, never came up, or was killed.",
    signature:
      "A shutdown with an exit code other than 0, an uncaught exception of a thread that counts, `Failed to build bookie server`, or a next start that finds no graceful shutdown.",
    lookAlikes: ["`Closing component … in shutdown hook` first: it was asked to stop."],
    remedy: ["Read the error above."],
    sources: ["ExitCode", "UncleanShutdownDetectionImpl"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      node.lives.flatMap((life, i) => {
        if (life.end === "failed" || life.end === "refused") return [failed(node, life)];
        const next = node.lives[i + 1];
        return life.end === "silent" && next && next.unclean.length > 0 ? [killed(node, life, next)] : [];
      }),
    ),
};
