/** A start that ended by an error of its own. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { type FailedStart, failedStarts } from "../failed-starts.ts";
import { CONFIG_ERROR } from "../lives.ts";
import type { KvNode } from "../node.ts";
import { startLoops } from "../start-loops.ts";
import { causeNamed } from "../storage-faults.ts";

/** What the words of an error ask for. */
const CURES: readonly (readonly [RegExp, string])[] = [
  [
    /Permission denied|Operation not permitted/,
    "Let the user that the server runs as write to its directories; a mounted volume often belongs to another one.",
  ],
  [/No such file or directory/, "Look at dir and the paths in the configuration: something there does not exist."],
  [
    /Resource busy|Device or resource busy/,
    "Mount the directory of the configuration file, not the file itself: it has to be renamed.",
  ],
  [/^TLS|SSL|certificate/, "Look at the certificate, its key and the authorities that the configuration names."],
  [
    /^configuration: (?!IO error)/,
    "Mend the line of the configuration that the error names; the server does not start with it.",
  ],
  [/cannot assign requested address/i, "Look at bind: the address is none of this machine."],
];

/** Faults that have an identifier of their own are told there. */
function isOther({ taken, error, reason }: FailedStart): boolean {
  return !taken && error.kind !== "proc.ulimit" && causeNamed(reason) === null;
}

function draft(node: KvNode, run: readonly FailedStart[]): Draft {
  const { name } = node;
  const first = run[0] as FailedStart;
  const to = run.at(-1)?.at ?? first.at;
  const loop = run.length > 1;
  // a start that opens no log is told beneath the last line of the process before it
  const isUndated = first.error.kind === CONFIG_ERROR;
  const ready = node.lives.find((life) => life.ready !== null)?.ready;
  const served = ready && ready.at < first.from;
  const cure = CURES.find(([words]) => words.test(first.reason))?.[1];
  return {
    severity: "medium",
    confidence: 1,
    title: `${name} ended by an error at its start${loop ? `, ${count(run.length, "time")}${isUndated ? "" : ` in ${duration(to - first.from)}`}` : ""}: ${first.reason}`,
    nodes: [name],
    from: first.from,
    to,
    count: run.length,
    measures: loop && !isUndated ? { spanMs: to - first.from } : {},
    explanation: [
      isUndated
        ? `Behind the line of ${clock(first.at)} ${name} was started${loop ? ` ${count(run.length, "time")}` : ""} and ended${loop ? " each time" : ""} with "${first.reason}", before it opened a log: when that was is not told.`
        : loop
          ? `Between ${clock(first.from)} and ${clock(to)} ${name} was started ${count(run.length, "time")} and ended each time with "${first.reason}": a restart loop.`
          : `At ${clock(first.at)} a start of ${name} ended with "${first.reason}".`,
      served ? "It had served before." : "No line of this log shows that it ever served.",
    ].join(" "),
    excluded: ["not another process on its port or directory: the error names something else"],
    remedy: [cure ?? "Cure the error that is named: a start alone meets it again."],
    evidence: run.flatMap(({ error, banner }) => [error.ref, ...(banner ? [banner] : [])]),
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/process-exit",
  title: "Process ended by an error",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "A server was started and ended by an error before it served: its configuration, its rights, its files.",
    signature:
      "`Failed to start server`, `Failed to load config`, `Failed to open`, `Failed to create pidfile`, `Failed to listen` or an error of TLS, and no ready line. Several of one reason in a row are a restart loop, told as one.",
    lookAlikes: [
      "The port or the directory is taken (kvrocks/start-refused).",
      "The error names a full disk, corrupt data or too few descriptors: told under those names.",
      "An error of TLS while the server runs: a changed setting was refused, the process goes on.",
    ],
    remedy: ["Read the error; rights of a mounted volume and paths in the configuration are the most common ones."],
    sources: ["apache/kvrocks#2364", "apache/kvrocks#2770", "src/cli/main.cc"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => startLoops(node, failedStarts(node).filter(isOther)).map((run) => draft(node, run))),
};
