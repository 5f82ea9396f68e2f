/** A start that another process stood in the way of: it has the port or the directory. */
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant } from "../../../event.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { type FailedStart, failedStarts } from "../failed-starts.ts";
import type { Life } from "../lives.ts";
import type { KvNode } from "../node.ts";
import { startLoops } from "../start-loops.ts";

/** A stop waits a minute for threads that copy files, and some seconds for others. */
const STOPS_WITHIN_MS = 2 * 60_000;

/** The tool kvrocks2redis opens the server's directory itself. */
function toolRefused({ name, log }: KvNode): Draft[] {
  const refused = log.of("k2r.open.fail").filter(({ fields }) => fields.err.includes("While lock file"));
  const [first] = refused;
  if (!first) return [];
  const { from, to } = spanOf(refused);
  return [
    {
      severity: "medium",
      confidence: 1,
      title: `kvrocks2redis on ${name} could not open the database: a server has its directory`,
      nodes: [name],
      from,
      to,
      count: refused.length,
      measures: {},
      explanation: `At ${clock(from)} kvrocks2redis ended with "${first.fields.err}": another process holds the lock of that directory, as a running server does.`,
      excluded: ["not a fault of the data: only the lock is taken"],
      remedy: [
        "Use a release of the tool that opens the directory beside a server, or give it a copy of the directory.",
      ],
      evidence: refused.map(({ ref }) => ref),
    },
  ];
}

/** The process before, where it was asked to stop shortly before: it may have been at it still. */
function stopping({ lives }: KvNode, from: Instant): Life | undefined {
  return lives.findLast(
    ({ end, ending }) => end === "stopped" && ending !== null && ending <= from && from - ending <= STOPS_WITHIN_MS,
  );
}

function draft(node: KvNode, run: readonly FailedStart[]): Draft {
  const { name } = node;
  const first = run[0] as FailedStart;
  const before = stopping(node, first.from);
  const to = run.at(-1)?.at ?? first.at;
  const loop = run.length > 1;
  const beside = run.some((start) => start.beside);
  const port = first.error.kind !== "proc.open.fail";
  return {
    severity: "medium",
    confidence: 1,
    title: loop
      ? `${name} was started ${count(run.length, "time")} in ${duration(to - first.from)} and refused each time: ${first.reason}`
      : `A start of ${name} was refused: ${first.reason}`,
    nodes: [name],
    from: first.from,
    to,
    count: run.length,
    measures: loop ? { spanMs: to - first.from } : {},
    explanation: [
      loop
        ? `Between ${clock(first.from)} and ${clock(to)} ${count(run.length, "start")} of ${name} ended with "${first.reason}".`
        : `At ${clock(first.at)} a start of ${name} ended with "${first.reason}".`,
      port ? "Another process listens there." : "Another process holds the lock of the directory.",
      beside
        ? "The process before it went on all the while, in the same log: what was refused is a second one."
        : before
          ? `The process before it was asked to stop at ${clock(before.ending ?? first.from)}, ${duration(first.from - (before.ending ?? first.from))} earlier, and may not have been gone yet.`
          : "No line of this log shows who that is.",
    ].join(" "),
    excluded: ["not a fault of the data: the database was not read"],
    remedy: [
      beside
        ? "Find out who starts the second one (a unit that is enabled twice, a script, a wrong port)."
        : "Look for the process that has it (ss -ltnp, fuser on LOCK). One that is stopping needs up to a minute while replicas copy files.",
    ],
    evidence: [
      ...run.slice(0, 1).map(({ error }) => error.ref),
      ...(before?.endRef ? [before.endRef] : []),
      ...run.flatMap(({ error, banner }) => [error.ref, ...(banner ? [banner] : [])]).slice(1),
    ],
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/start-refused",
  title: "Start refused: port or lock",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "A server was started while another process had its port or its directory, and gave up. Two in a row are a restart loop.",
    signature:
      "`the specified port … is already in use`, `Failed to listen on … Address already in use`, or `Failed to open … While lock file … LOCK`, without a ready line between the banners.",
    lookAlikes: [
      "A start that ends by another error (kvrocks/process-exit).",
      "A second line of the banner in a file that two processes share: the first one goes on behind it.",
    ],
    remedy: ["Stop the other process first and wait for its end, up to a minute."],
    sources: ["apache/kvrocks#1644", "src/cli/main.cc"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => [
      ...startLoops(
        node,
        failedStarts(node).filter(({ taken }) => taken),
      ).map((run) => draft(node, run)),
      ...toolRefused(node),
    ]),
};
