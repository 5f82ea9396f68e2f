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
  "node.inconsistent": "a replica's partition is not on the meta server",
  "client.no.meta": "no meta server is configured",
};

/** What the check says, as far as the line is understood. */
function reasonOf(last: readonly PegEvent[]): { readonly text: string; readonly isNamed: boolean } {
  const named = last.find(({ kind }) => NAMED[kind] !== undefined);
  if (named) return { text: NAMED[named.kind] ?? "", isNamed: true };
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
  return { text: expressions[0] ? `check ${expressions[0]} failed` : "a check failed", isNamed: false };
}

/** A crash of a tool or client hurts no server; one whose reason has a finding of its own adds little to it. */
function severityOf({ role }: PegNode, isNamed: boolean, isLoop: boolean): Severity {
  if (role === "client" || role === "unknown") return "low";
  if (isNamed) return isLoop ? "medium" : "low";
  return isLoop ? "high" : "medium";
}

function draft(node: PegNode, reason: string, isNamed: boolean, lives: readonly Life[]): Draft {
  const run = lives.flatMap(({ last }) => last);
  const from = run[0]?.at ?? 0;
  const to = run.at(-1)?.at ?? from;
  const isLoop = lives.length >= LOOP;
  const times = isLoop ? ` ${count(lives.length, "time")} in ${duration(to - from)}` : "";
  const partitions = partitionsIn(run);
  return told([node], run, {
    severity: severityOf(node, isNamed, lives.length >= LOOP),
    confidence: 1,
    title: `${node.name} crashed${times}: ${reason}`,
    count: lives.length,
    explanation: [
      `${isLoop ? `Between ${clock(from)} and ${clock(to)}` : `At ${clock(from)}`} a failed check ended ${isLoop ? `${count(lives.length, "process", "processes")} of ${node.name}` : `the process of ${node.name}`} by abort()${partitions ? `; it names ${partitions}` : ""}.`,
      isLoop ? "Each start met it again: a crash loop." : "",
      isNamed ? "What it means is told in a finding of its own where the lines carry it." : "",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: ["not a stop and not a lost lock: those print no fatal line"],
    remedy: isNamed
      ? ["Cure what the check names; starting again alone meets it again."]
      : ["Search the project's issues for the words of the check with this release; keep the core file."],
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
        .map((life) => ({ life, ...reasonOf(life.last) }));
      return [...grouped(crashed, ({ text }) => text)].map(([text, own]) =>
        draft(
          node,
          text,
          own.every(({ isNamed }) => isNamed),
          own.map(({ life }) => life),
        ),
      );
    }),
};
