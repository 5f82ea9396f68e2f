/** A process that a failed check ended, or another program. */

import type { Severity } from "../../../case.ts";
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { type Reason, reasonOf } from "../failed-checks.ts";
import type { Life } from "../lives.ts";
import type { PegNode } from "../node.ts";
import { partitionsIn } from "../runs-on.ts";
import { sameServer } from "../same-server.ts";

/** From here on it is a loop that no supervisor cures. */
const LOOP = 2;

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
  const isCheck = run.some(({ kind }) => kind !== "fatal.words");
  const processes = isLoop
    ? `${count(lives.length, "process", "processes")} of ${node.name}`
    : `the process of ${node.name}`;
  return told([node], run, {
    severity: severityOf(node, isNamed, isLoop),
    confidence: isCheck || isLoop ? 1 : 0.9,
    title: `${node.name} crashed${times}: ${text}`,
    count: lives.length,
    explanation: [
      `${isLoop ? `Between ${clock(from)} and ${clock(to)}` : `At ${clock(from)}`} ${isCheck ? `a failed check ended ${processes} by abort()` : `${processes} ended with a fatal line`}${partitions ? `; it names ${partitions}` : ""}.`,
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

/** Another program says what ended a process. */
function killedDraft(node: PegNode, { to, last, killed }: Life): Draft[] {
  if (!killed) return [];
  const { words, isMemory } = killed;
  return [
    told([node], last, {
      severity: severityOf(node, false, true),
      confidence: 1,
      title: `${node.name} was ${words}`,
      explanation: `The last line of a process of ${node.name} is of ${clock(to)} and is an ordinary one. The lines behind it are of another program and say that the process was ${words}.`,
      excluded: ["not a failed check: that prints a fatal line"],
      remedy: [
        isMemory
          ? "Give it the memory it takes, or less to take: the block cache of RocksDB, the memtables of all replicas on this server, its limit."
          : "Of SIGKILL find out who sent it: a supervisor, a stop that took too long, an operator, memory. Of a fault keep the core file.",
      ],
    }),
  ];
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
      "A line of level F, or `got signal id: 11` in its output; several of one reason are a loop, told as one. Where its words are not known, it has to be the last of its process: the log ends there, or another process begins. Or lines of the kernel or of systemd behind its last one say what ended it.",
    lookAlikes: [
      "A meta server that loses the lock exits with status 0 and no fatal line.",
      "SIGTERM prints nothing in the log; 15 in the output is a stop.",
      "Up to 2.4 a fatal line that is not of a check (`timer failed for task`) ends nothing: the log goes on.",
    ],
    remedy: ["Read the check; most are known defects with a release that repairs them."],
    sources: ["src/runtime/service_api_c.cpp, dsn_coredump", "src/utils/fmt_logging.h"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const crashed = node.lives
        .filter(({ end }) => end === "crashed")
        .map((life) => ({ life, reason: reasonOf(life.last) }));
      const crashes = [...grouped(crashed, ({ reason }) => reason.key ?? reason.text)].flatMap(([, own]) => {
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
      return [...crashes, ...node.lives.flatMap((life) => killedDraft(node, life))];
    }),
};
