/** A process that a failed check ended. */

import type { Severity } from "../../../case.ts";
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { Kind, PegEvent } from "../events.ts";
import type { Life } from "../lives.ts";
import type { PegNode } from "../node.ts";
import { partitionsIn } from "../runs-on.ts";
import { sameServer } from "../same-server.ts";

/** From here on it is a loop that no supervisor cures. */
const LOOP = 2;

/** Checks whose reason another finding tells. */
const NAMED: Partial<Record<Kind, string>> = {
  "ckpt.assert": "min_checkpoint_decree is not above 0",
  "dup.gced": "the logs that a duplication needs are collected",
  "dup.load.crash": "a private log cannot be loaded and the duplication fails fast",
  "db.cf": "a RocksDB directory is not complete",
  "plist.missing": "a mutation is missing in the prepare list",
  "rs.slog.lost": "the shared log lacks what replicas have prepared",
  "meta.start.fail": "the start failed",
  "client.no.meta": "no meta server is configured",
  "fail.log.check": "writing its log failed",
};

interface Reason {
  readonly text: string;
  /** Another finding tells it. */
  readonly isNamed: boolean;
  /** What it means and what to do, where that is known and no other finding says it. */
  readonly means?: string;
  readonly remedy?: string;
}

const TABLES_FOUND = "find apps from remote storage, but";
const LOG_NOT_MADE = "create new log file failed";
const NOT_LISTENING = "create network failed";
/** The start writes a file in each directory and reads it back. */
const DIRECTORY_UNUSABLE = /^Fail to (create directory|create test file|write file|read file|get absolute path) /;

/** Checks that no other finding is about, and that say more than that they failed. */
function understood(event: PegEvent): Reason | null {
  const words =
    event.kind === "assert.unreachable"
      ? event.fields.wrong
      : event.kind === "assert.failed"
        ? event.fields.detail
        : "";
  if (event.kind === "node.inconsistent")
    return {
      text: "a replica server holds a partition that the meta server does not know",
      isNamed: false,
      means:
        "What ZooKeeper holds for this cluster lacks a table whose replicas are there: it was lost, or this meta server reads another place.",
      remedy:
        "Compare hosts_list and cluster_root with those of before; where the tables in ZooKeeper are lost, recover them from the replica servers (recover_from_replica_server).",
    };
  if (event.kind === "meta.tables.found" || words?.startsWith(TABLES_FOUND))
    return {
      text: "it was to make its tables from replicas, and ZooKeeper holds tables",
      isNamed: false,
      remedy:
        "Set recover_from_replica_server back to false; to recover from replicas, name a cluster_root that is empty.",
    };
  if (event.kind === "net.create.fail" || words?.includes(NOT_LISTENING))
    return {
      text: "it could not listen on its address",
      isNamed: false,
      remedy:
        "Read the line before. Address already in use: see which process listens there (ss -ltnp), often the one before that has not ended yet, or a second start. Other words: see whether the address is one of this host.",
    };
  if (event.kind === "disk.unusable" || DIRECTORY_UNUSABLE.test(words ?? ""))
    return {
      text: "it cannot use its data directories",
      isNamed: false,
      remedy:
        "Look at the mounts and disks of data_dirs: whether they are there, writable and not full. With several disks, ignore_broken_disk lets a start go on without one.",
    };
  if (event.kind === "log.create.fail" || words?.includes(LOG_NOT_MADE))
    return {
      text: "a log file could not be made",
      isNamed: false,
      remedy: "Look at what the file system said right before: the limit of open files, the space, the disk.",
    };
  return null;
}

/** What the check says, as far as the line is understood. */
function reasonOf(last: readonly PegEvent[]): Reason {
  const named = last.find(({ kind }) => NAMED[kind] !== undefined);
  if (named) return { text: NAMED[named.kind] ?? "", isNamed: true };
  const [plain] = last.flatMap((event) => understood(event) ?? []);
  if (plain) return plain;
  const expressions = last.flatMap(({ fields }) =>
    "bare_expression" in fields && fields.bare_expression
      ? [fields.bare_expression]
      : "expression" in fields && fields.expression
        ? [fields.expression]
        : [],
  );
  const isLog = expressions.some((one) => one.includes("s_not_exit_on_log_failure"));
  if (isLog) return { text: "writing its log failed", isNamed: true };
  if (last.some(({ kind }) => kind === "trace.signal")) return { text: "signal 11", isNamed: false };
  // where the check is only that the code came there, its words tell
  const expression = expressions.find((one) => one !== "false");
  return { text: expression ? `check ${expression} failed` : "a check failed", isNamed: false };
}

/** A crash of a tool or client hurts no server; one whose reason has a finding of its own adds little to it. */
function severityOf({ role }: PegNode, isNamed: boolean, isLoop: boolean): Severity {
  if (role === "client" || role === "unknown") return "low";
  if (isNamed) return isLoop ? "medium" : "low";
  return isLoop ? "high" : "medium";
}

function draft(node: PegNode, reason: Reason, lives: readonly Life[]): Draft {
  const { text, isNamed, means = "", remedy } = reason;
  const run = lives.flatMap(({ last }) => last);
  const from = run[0]?.at ?? 0;
  const to = run.at(-1)?.at ?? from;
  const isLoop = lives.length >= LOOP;
  const times = isLoop ? ` ${count(lives.length, "time")} in ${duration(to - from)}` : "";
  const partitions = partitionsIn(run);
  return told([node], run, {
    severity: severityOf(node, isNamed, isLoop),
    confidence: 1,
    title: `${node.name} crashed${times}: ${text}`,
    count: lives.length,
    explanation: [
      `${isLoop ? `Between ${clock(from)} and ${clock(to)}` : `At ${clock(from)}`} a failed check ended ${isLoop ? `${count(lives.length, "process", "processes")} of ${node.name}` : `the process of ${node.name}`} by abort()${partitions ? `; it names ${partitions}` : ""}.`,
      isLoop ? "Each start met it again: a crash loop." : "",
      means,
      isNamed ? "What it means is told in a finding of its own where the lines carry it." : "",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: ["not a stop and not a lost lock: those print no fatal line"],
    remedy: isNamed
      ? ["Cure what the check names; starting again alone meets it again."]
      : [remedy ?? "Search the project's issues for the words of the check with this release; keep the core file."],
  });
}

export const detector: Detector<Cluster> = {
  id: "pegasus/process-exit",
  title: "Process ended by a failed check",
  severity: "medium",
  causedBy: [
    "pegasus/duplication-prepare-crash-loop",
    "pegasus/duplication-start-garbage-collected",
    "pegasus/incomplete-rocksdb-crash-loop",
    "pegasus/missing-mutation-assertion",
    "pegasus/shared-log-truncated",
    "pegasus/log-write-failure",
    "pegasus/no-meta-leader",
    "pegasus/client-without-meta-list",
    "pegasus/remote-storage-unreachable",
    "pegasus/descriptors-exhausted",
    "pegasus/disk-space-insufficient",
  ],
  explainedBy: sameServer,
  guide: {
    what: "Pegasus checks what it relies on while it runs, and aborts where that does not hold: a fatal line (two up to 2.4), a core file, no stack in the log.",
    signature:
      "A line of level F, or `got signal id: 11` in its output; several of one reason are a loop, told as one.",
    lookAlikes: [
      "A meta server that loses the lock exits with status 0 and no fatal line.",
      "SIGTERM prints nothing in the log; 15 in the output is a stop.",
    ],
    remedy: ["Read the check; most are known defects with a release that repairs them."],
    sources: ["src/runtime/service_api_c.cpp, dsn_coredump", "src/utils/fmt_logging.h"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const crashed = node.lives
        .filter(({ end }) => end === "crashed")
        .map((life) => ({ life, reason: reasonOf(life.last) }));
      return [...grouped(crashed, ({ reason }) => reason.text)].flatMap(([, own]) => {
        const [first] = own;
        return first
          ? [
              draft(
                node,
                first.reason,
                own.map(({ life }) => life),
              ),
            ]
          : [];
      });
    }),
};
