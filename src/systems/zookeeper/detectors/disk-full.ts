/** A server that cannot write because its disk is full or read-only. */
import type { Severity } from "../../../case.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { touching } from "../../../extent.ts";
import { count, duration, fromTo } from "../../../words.ts";
import { errorEndings } from "../endings.ts";
import type { Ensemble } from "../ensemble.ts";
import type { Server } from "../server.ts";
import type { StorageFault } from "../storage-faults.ts";

/** Failures further apart than this are separate incidents of one disk. */
const SAME_SPELL_MS = 10 * 60_000;
/** Two lines about one moment, written by two servers. */
const SAME_MOMENT_MS = 250;
/** The ensemble feels the loss of a member by then. */
const FELT_WITHIN_MS = 15_000;

const WORDS = {
  full: { title: "has no space left on its disk", says: "No space left on device" },
  "read-only": { title: "has a read-only file system under its data", says: "Read-only file system" },
  unwritable: { title: "may not write to its data directory", says: "Cannot write to data directory" },
} as const;

type Named = StorageFault & { readonly class: keyof typeof WORDS };

function isNamed(fault: StorageFault): fault is Named {
  return fault.class !== "unnamed";
}

/**
 * A server whose transaction log cannot be written stops serving, though its process may run on (3.5 and later): the role
 * that it had at the failure, if that is over so soon that it was noticed at its next check.
 */
function roleLost(server: Server, run: readonly Named[]): string | null {
  const failed = run.find(({ event }) => event.kind === "thr.critical");
  if (!failed) return null;
  const around = touching(server.roles, failed.at, failed.at);
  const role = around.find(({ serving }) => serving);
  const left = around.find((next) => next !== role && next.state === role?.state);
  return role && (left ?? role).to <= failed.at + server.settings.tickMs ? role.state : null;
}

/** What the failures did to the server: it ended, or it could not serve. */
function harmOf(server: Server, run: readonly Named[], { idleLeads }: Ensemble): string | null {
  const { from, to } = spanOf(run);
  const idle = idleLeads.find(
    (lead) => lead.server === server && lead.serves === "nobody" && lead.from >= from && lead.from <= to,
  );
  const ended = errorEndings(server).filter(({ at }) => at >= from && at <= to + FELT_WITHIN_MS).length;
  const failed = run.filter(({ event }) => event.kind === "follow.fail" || event.kind === "peer.unexpected").length;
  const role = ended > 0 ? null : roleLost(server, run);
  const parts = [
    ...(ended > 0 ? [`the process ended ${count(ended, "time")}`] : []),
    ...(role === null ? [] : [`the server stopped ${role}`]),
    ...(idle ? [`it led on for ${duration(idle.to - idle.from)} without serving`] : []),
    ...(failed > 0 ? [`its role failed ${count(failed, "time")}`] : []),
  ];
  return parts.length > 0 ? parts.join(" and ") : null;
}

function draft(server: Server, run: readonly Named[], ensemble: Ensemble): Draft {
  const { gaps, servers } = ensemble;
  const { from, to } = spanOf(run);
  const [kind] = [...new Set(run.map((fault) => fault.class))];
  const words = WORDS[kind ?? "full"];
  const harm = harmOf(server, run, ensemble);
  const felt = gaps.some((gap) => gap.from >= from - SAME_MOMENT_MS && gap.from <= to + FELT_WITHIN_MS);
  const outage = servers.length > 1 || felt ? felt : server.standalone;
  const severity: Severity = harm === null ? "medium" : outage && kind !== "unwritable" ? "critical" : "high";
  return {
    severity,
    confidence: kind === "unwritable" ? 0.8 : 1,
    title: `${server.name} ${words.title}: ${count(run.length, "failure")}${harm ? `, ${harm}` : ""}`,
    nodes: [server.name],
    from,
    to,
    count: run.length,
    measures: { spanMs: to - from },
    explanation: [
      `${fromTo(from, to)} ${count(run.length, "line")} of ${server.name} ${run.length === 1 ? "ends" : "end"} in "${words.says}".`,
      harm
        ? `${from === to ? "With it" : "In that time"} ${harm}.`
        : "No line shows that the server stopped serving, but what it could not write is lost to it.",
      kind === "unwritable"
        ? "The line does not say why: a file system mounted read-only and a directory that belongs to another user look the same."
        : "A server that cannot write its transaction log cannot acknowledge changes, and one that cannot write its epoch cannot join.",
    ].join(" "),
    excluded: ["not a slow disk: the writes failed, they were not late"],
    remedy:
      kind === "full"
        ? [
            `Free space on ${server.name} (zkCleanup.sh keeps the newest three snapshots and the logs that belong to them), then restart it.`,
            "Set autopurge.snapRetainCount and autopurge.purgeInterval, and watch the free space.",
          ]
        : [`Check mount and owner of the data directory of ${server.name}, and the kernel log for file system errors.`],
    evidence: run.flatMap(({ event, ref }) => [event.ref, ref]).filter((ref, i, all) => all.indexOf(ref) === i),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/disk-full",
  title: "Disk full or read-only data dir",
  severity: "high",
  causedBy: [],
  guide: {
    what: "The disk under a server's data is full, or must not be written. The server ends, or goes round between following and looking, because it cannot store what it accepts.",
    signature:
      "`No space left on device`, `Disk quota exceeded`, `Read-only file system` or `Cannot write to data directory` as the cause under any line. Critical only with a span without leader or quorum right after it.",
    lookAlikes: [
      "Slow fsync: late, but written.",
      "A failed write whose reason is not named, or named in another language than English: zookeeper/log-write-failed.",
    ],
    remedy: [
      "Free space, set autopurge, watch the disk. Up to 3.5.6 a truncation that fails on a full disk can make replicas differ (ZOOKEEPER-3701): resync the server from an empty directory if in doubt.",
    ],
    sources: ["ZOOKEEPER-1621", "ZOOKEEPER-3701", "FileTxnSnapLog"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) =>
      inRuns(server.storageFaults.filter(isNamed), SAME_SPELL_MS).map((run) => draft(server, run, ensemble)),
    ),
};
