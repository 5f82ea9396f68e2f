/** A slot migration that did not come about, or broke. */

import { intervalAt } from "../../../correlate/intervals.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { during } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import { type Cluster, isAnotherNowhere } from "../cluster.ts";
import { isEnding, type Life, lifeAt } from "../lives.ts";
import { type Migration, migrationsOf, migrationsWithoutJob, slotsInWords } from "../migrations.ts";
import { isStillThere, sharedServer } from "../same-server.ts";

/** The connection had come about: an answer was awaited on it. */
function isUnanswered(error: string | null): boolean {
  return error !== null && /read response|the response/.test(error);
}

/** How a read that found nothing within its time is told; a connection that is closed reads as success or as reset. */
const TIMED_OUT = /Resource temporarily unavailable/;

/** By the table that the destination has meanwhile, the slots are another node's. */
const MOVED = /-MOVED \d+ (\S+)/;

/** The same slots were moved to the same place later. */
function laterSuccess({ slots, destination, to }: Migration, { nodes }: Cluster): Migration | null {
  if (slots === "" || destination === null) return null;
  const isIt = (one: Migration) =>
    one.slots === slots && one.destination === destination && one.from > to && one.outcome === "ok" && !one.untold;
  return nodes.flatMap(migrationsOf).find(isIt) ?? null;
}

function laterWords({ source, from, to }: Migration): string {
  return `${source.name} moved them there later, from ${clock(from)} to ${clock(to)}.`;
}

/** What to do about its cause, and, unless that was done with success, about the slots. */
function remedyOf(
  { source, to, error, endedBy, unsent }: Migration,
  name: string,
  isMoved: boolean,
  later: boolean,
): string {
  const thenAgain = (look: string, again = "migrate again") => (later ? `${look}.` : `${look}, then ${again}.`);
  if (endedBy) return later ? "Nothing: they were moved later." : "Migrate again.";
  if (isMoved)
    return `Send no table that changes a shard while its slots move${later ? "" : "; migrate again from the node that has them now"}.`;
  if (unsent && isUnanswered(error))
    return thenAgain(
      `${name} had taken the connection and its answer did not come: see what it did at ${clock(to)} and whether it was busy`,
    );
  if (unsent) return thenAgain(`See whether ${name} runs, listens on that port and can be reached from ${source.name}`);
  const slower = "migrate again; slower (migrate-speed) or in smaller batches where it was busy";
  if (error !== null && TIMED_OUT.test(error))
    return thenAgain(
      `${name} did not answer in time, and the connection was not reset: see whether it was held up or cut off from ${source.name} at ${clock(to)}`,
      slower,
    );
  return thenAgain(`Find out why ${name} broke the connection`, slower);
}

function draft(migration: Migration, cluster: Cluster): Draft {
  const { source, slots, destination, from, to, error, endedBy, unsent, refs } = migration;
  const target = destination === null ? null : cluster.nodeAt(destination);
  const name = target?.name ?? destination ?? "its destination";
  const started = target && during(target.log.of("imp.start"), from - 1000, to + 1000)[0];
  // of one without its job the log names no destination
  const isBegun = destination !== null;
  const state = target ? intervalAt(target.roles, to)?.state : undefined;
  const owner = MOVED.exec(error ?? "")?.[1]?.replace(/\W+$/, "");
  const ownerName = owner ? (cluster.nodeAt(owner)?.name ?? owner) : null;
  const later = laterSuccess(migration, cluster);
  return {
    severity: "medium",
    confidence: 1,
    title: `migration of ${slotsInWords(slots)} from ${source.name} to ${name} ${endedBy ? `was ended by ${endedBy} on the source` : "failed"}${isBegun ? ` after ${duration(to - from)}` : ""}`,
    nodes: target ? [source.name, target.name] : [source.name],
    from,
    to,
    count: 1,
    measures: isBegun ? { durationMs: to - from } : {},
    explanation: [
      isBegun
        ? `The migration began at ${clock(from)} and failed at ${clock(to)}${error ? ` with "${error}"` : ""}.`
        : `A migration failed at ${clock(from)}${error ? ` with "${error}"` : ""}; when it began is not in this log.`,
      started
        ? `${name} had begun to import.`
        : target
          ? `${name} never began to import.`
          : `${isAnotherNowhere(cluster, source) ? "None of these logs is known to be that" : "There is no log"} of the destination.`,
      state === "down" ? `${name} was down then.` : "",
      owner
        ? `By the table that ${name} had then the slots are served by ${ownerName}: a newer one was sent while they moved.`
        : "",
      `${ownerName === null || ownerName === source.name ? `What was to move stays with ${source.name}` : `What was to move is no longer that of ${source.name}, but that of ${ownerName}`}${unsent || (target && !started) ? "" : `; what was copied lies at ${name} until it is cleared there`}.`,
      later ? laterWords(later) : "",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: ["not a migration that the stop of the server broke off"],
    remedy: [remedyOf(migration, name, owner !== undefined, later !== null)],
    evidence: [...refs, ...(started ? [started.ref] : [])],
  };
}

/** The life that a migration, of which nothing else is told, ended with. */
function cutOffBy({ source, outcome, from }: Migration): Life | null {
  const life = lifeAt(source.lives, from);
  return outcome === "open" && life && (life.end === "silent" || life.end === "crashed") ? life : null;
}

function cutOffDraft(migration: Migration, { to, endRef }: Life, cluster: Cluster): Draft {
  const { source, slots, destination, from, refs } = migration;
  const name = (destination === null ? null : cluster.nodeAt(destination)?.name) ?? destination ?? "its destination";
  const later = laterSuccess(migration, cluster);
  return {
    severity: "medium",
    confidence: 0.95,
    title: `migration of ${slotsInWords(slots)} from ${source.name} to ${name} was cut off by the end of ${source.name}`,
    nodes: [source.name],
    from,
    to: Math.max(from, to),
    count: 1,
    measures: {},
    explanation: `The migration began at ${clock(from)}, and the process of ${source.name} ended before any line told what became of it. A server that starts again does not go on with it. What was to move stays with ${source.name}; what was copied lies at ${name} until it is cleared there.${later ? ` ${laterWords(later)}` : ""}`,
    excluded: ["not a failure of its own: the process was gone"],
    remedy: [
      later
        ? "Nothing for the slots: they were moved later."
        : `Migrate again once ${source.name} runs; until then CLUSTER INFO of ${name} may go on to tell of an import.`,
    ],
    evidence: [...refs, ...(endRef ? [endRef] : [])],
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/migration-broken",
  title: "Migration cannot start / breaks",
  severity: "medium",
  causedBy: ["kvrocks/silent-end", "kvrocks/crash", "kvrocks/disk-full", "kvrocks/write-stall"],
  // what had ended when the migration began broke none
  explainedBy: (cause, effect) => sharedServer(cause, effect) && isStillThere(cause, effect),
  guide: {
    what: "A migration of slots failed: the destination could not be reached, refused, did not answer, or went away.",
    signature:
      "A migration job with `Failed to migrate a slot`, and the first failure of it, which says why; or such a failure in a log that does not hold the job; or a job whose process ended without a word of it.",
    lookAlikes: [
      "`Clean resources of migrating slot(s) -1`: every stop in cluster mode prints it.",
      "A migration ended by the stop of its source.",
    ],
    remedy: ["Look at the destination; migrate again."],
    sources: ["apache/kvrocks#3095", "src/cluster/slot_migrate.cc"],
  },
  detect: (cluster) =>
    cluster.nodes
      .flatMap((node) => [...migrationsOf(node), ...migrationsWithoutJob(node)])
      .flatMap((migration) => {
        const { outcome, source, to, untold } = migration;
        const life = cutOffBy(migration);
        if (life) return [cutOffDraft(migration, life, cluster)];
        // all was sent of one that could not be finished: kvrocks/migration-half-done
        return outcome === "failed" && !untold && !isEnding(source.lives, to) ? [draft(migration, cluster)] : [];
      }),
};
