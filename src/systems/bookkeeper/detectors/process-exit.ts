/** A process that ended by an error. */
import type { Severity } from "../../../case.ts";
import { grouped } from "../../../correlate/grouped.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { differencesAmong } from "../cookies.ts";
import type { BkEvent, Kind } from "../events.ts";
import { throws } from "../exceptions.ts";
import { reasonOf } from "../failed-starts.ts";
import { type Life, linesOf } from "../lives.ts";
import type { BkNode } from "../node.ts";
import { sameServer } from "../same-server.ts";

/** Ends whose reason another finding tells. */
const NAMED = new Set<Kind>([
  "bk.oom",
  "jr.io",
  "jr.force.io",
  "bk.register.fail",
  "ck.instance",
  "ck.nostore",
  "ck.emptydirs",
  "ck.nometa",
  "jr.dup",
  "jr.badlen",
  "consistency.fail",
  "scrub.err",
  "ar.death",
]);
const NAMED_WORDS =
  /instanceId .* is not matching|Recovery log \d+ is missing|negative length|OutOfDirectMemory|LOCK: Resource temporarily unavailable|luster not initialized|NoNode for BookKeeper metadata|NoNode for \S+\/LAYOUT|not initialized under|Missing ledger signature/;

/** What to do where the exception says it. */
const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [
    /OperationRejectedException/,
    "The write cache was full and could not be flushed within dbStorage_maxThrottleTimeMs: see whether the ledgers' disk is slow or full; for the replay of a long journal raise dbStorage_writeCacheMaxSizeMb or that time.",
  ],
  [
    /Error open RocksDB/,
    "Read the RocksDBException at the end of the trace: `lock` is another process or try that has the index open, `No space left` the disk, `Corruption` a damaged index, which the shell builds anew while the bookie is down (`rebuild-db-ledger-locations-index` where the trace names locations, `rebuild-db-ledgers-index` where it names ledgers).",
  ],
  [
    /loopback address/,
    "Set advertisedAddress or listeningInterface to an address that others reach; allowLoopback=true is for tests on one machine.",
  ],
  [
    /Failed to create zookeeper client|ConnectionLoss/,
    "See whether ZooKeeper serves at the addresses in metadataServiceUri, and whether they can be reached from here.",
  ],
];

/** Ends that are alike and no further apart are one trouble. */
const SAME_TROUBLE_MS = 3_600_000;

/** An end that takes longer is told from its begin to the last line. */
const AT_ONCE_MS = 1000;

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

/** One end of a process, with what makes it like others of its node. */
interface End {
  readonly node: BkNode;
  readonly life: Life;
  readonly at: number;
  readonly how: string;
  readonly reason: string | null;
  readonly isNamed: boolean;
  /** AutoRecovery in the process ended it, because its own session had expired. */
  readonly isExpired: boolean;
}

function endOf(node: BkNode, life: Life): End {
  const isExpired = node.service === "bookie" && linesOf(node.log, life).some(({ kind }) => kind === "ar.expired");
  const differences = differencesAmong(node, linesOf(node.log, life));
  const code = life.exitCode
    ? `: ${CODES[life.exitCode] ?? "none that is known"} (code ${life.exitCode} in its log)`
    : "";
  return {
    node,
    life,
    at: life.ending ?? life.to,
    how: life.end === "refused" ? "did not come up" : `ended by an error${code}`,
    reason: reasonOf(node, life),
    isExpired,
    isNamed:
      (!isExpired && linesOf(node.log, life).some(isNamed)) ||
      (differences.length === 1 && differences[0] === "bookieHost"),
  };
}

/** @param run ends of one node that are alike, in order of time */
function failed(run: readonly End[]): Draft[] {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return [];
  const { node, at, how, reason } = first;
  const severity: Severity = first.isNamed || node.service === "shell" || node.service === "client" ? "low" : "medium";
  const times = run.length > 1 ? ` ${run.length} times` : "";
  const when =
    run.length > 1
      ? `Between ${clock(at)} and ${clock(last.at)}`
      : first.life.to - at < AT_ONCE_MS
        ? `At ${clock(at)}`
        : `From ${clock(at)} to ${clock(first.life.to)}`;
  const whose = run.length > 1 ? "Each time the exception beside it was" : "The exception beside it:";
  return [
    told(
      [node],
      run.flatMap(({ life }) => life.last),
      {
        severity,
        confidence: 1,
        title: `${node.name} ${how}${times}`,
        count: run.length,
        explanation: `${when} the process of ${node.name} ${how}${times}.${reason ? ` ${whose} ${reason.replace(/\.$/, "")}.` : " No exception stands beside it."}${first.isNamed ? " What it means is told in a finding of its own." : ""}${first.isExpired ? " AutoRecovery ends by an expired session, and the bookie in the same process ended with it; alone it would have registered anew." : ""}`,
        excluded: ["not a stop that somebody asked for: an error came first"],
        remedy: [remedyOf(first)],
      },
    ),
  ];
}

function remedyOf({ isNamed, isExpired, reason }: End): string {
  if (isNamed) return "See the finding that names the reason.";
  if (/OutOfMemoryError: .*[Dd]irect buffer memory/.test(reason ?? ""))
    return "Raise -XX:MaxDirectMemorySize: the process found no direct memory for what it read or wrote then.";
  if (/^OutOfMemoryError: (?:Java heap space|GC overhead)/.test(reason ?? ""))
    return "Raise -Xmx, or see in the heap dump what fills the heap: caches and write buffers are sized apart from it.";
  if (/Failed to bind|Address already in use/.test(reason ?? ""))
    return "See which process listens on that port: often one that was not stopped, or bookie and AutoRecovery on one host with one port for their metrics or HTTP.";
  if (isExpired)
    return "Run AutoRecovery as a process of its own (autoRecoveryDaemonEnabled=false on the bookies), and start the bookie again.";
  return (
    REMEDIES.find(([pattern]) => pattern.test(reason ?? ""))?.[1] ??
    (reason
      ? "Cure what the exception names; the last `Caused by` of its trace says most."
      : "Read the error above the shutdown; the exit code alone does not tell it.")
  );
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
    "bookkeeper/cluster-not-initialized",
    "bookkeeper/session-expiry",
  ],
  explainedBy: sameServer,
  guide: {
    what: "A process ended itself by an error, or never came up.",
    signature:
      "A shutdown with an exit code other than 0, an uncaught exception of a thread that counts, `Failed to build bookie server` or `Failed to start Component`; `Terminating` or `Aborting due to java.lang.OutOfMemoryError` of the virtual machine.",
    lookAlikes: [
      "`Closing component … in shutdown hook` first: it was asked to stop.",
      "Killed: the log breaks off without an error. bookkeeper/silent-end.",
    ],
    remedy: ["Read the error above."],
    sources: ["ExitCode"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const ends = node.lives
        .filter(({ end }) => end === "failed" || end === "refused")
        .map((life) => endOf(node, life));
      const alike = grouped(ends, ({ how, reason }) => `${how} ${reason}`);
      const runs = [...alike.values()].flatMap((own) => inRuns(own, SAME_TROUBLE_MS));
      return runs.flatMap(failed);
    }),
};
