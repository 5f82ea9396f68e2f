/** Slot migrations as their source tells them, each from its job to what became of it. */

import { eventsDuring, eventsOf } from "../../correlate/event-log.ts";
import { inRuns } from "../../correlate/runs.ts";
import { spanOf } from "../../correlate/span-of.ts";
import type { Instant, LineRef } from "../../event.ts";
import { during } from "../../extent.ts";
import type { KvEvent } from "./events.ts";
import { lifeAt } from "./lives.ts";
import type { KvNode } from "./node.ts";

export interface Migration {
  readonly source: KvNode;
  readonly slots: string;
  /** `host:port` of the destination, null where no line says. */
  readonly destination: string | null;
  readonly from: Instant;
  readonly to: Instant;
  readonly outcome: "ok" | "failed" | "open";
  /** What the first failure says. */
  readonly error: string | null;
  /** It failed before anything was sent. */
  readonly unsent: boolean;
  /** Somebody ended it on purpose. */
  readonly endedBy: "a flush" | "a change of its role" | null;
  /** Rounds of increments sent before writes were stopped. */
  readonly rounds: number;
  /** Longest time that the server was held up for it. */
  readonly blockedMs: number;
  /** A success that the destination was not told of. */
  readonly untold: KvEvent<"mig.finish.bad"> | null;
  readonly refs: readonly LineRef[];
}

const FAILURES = [
  "mig.stage.fail",
  "mig.connect.fail",
  "mig.snap.fail",
  "mig.iter.fail",
  "mig.key.fail",
  "mig.wal.fail",
  "mig.wal.gap",
  "mig.step.fail",
] as const;

/** Two threads log the start and the job: the job may stand before it. */
const SAME_START_MS = 1000;

/** `slot 685`, `slots 685-700`; `slots` where no line names them. */
export function slotsInWords(slots: string): string {
  if (slots === "") return "slots";
  return /^\d+$/.test(slots) ? `slot ${slots}` : `slots ${slots}`;
}

/** How many slots `685 700-702` are. */
export function countSlots(slots: string): number {
  return slots.split(" ").reduce((sum, range) => {
    const [low = 0, high = low] = range.split("-").map(Number);
    return sum + high - low + 1;
  }, 0);
}

export function migrationsOf(source: KvNode): Migration[] {
  const jobs = source.log.of("mig.job");
  return jobs.map((job, i): Migration => {
    const until = Math.min(
      jobs[i + 1]?.at ?? Number.POSITIVE_INFINITY,
      lifeAt(source.lives, job.at)?.to ?? Number.POSITIVE_INFINITY,
    );
    const within = <K extends KvEvent["kind"]>(...kinds: readonly K[]) =>
      eventsDuring(source.log, job.at, until, ...kinds);
    const ok = within("mig.ok")[0];
    const failed = within("mig.fail")[0];
    const ended = (ok ?? failed)?.at ?? until;
    const first = within(...FAILURES).find(({ at }) => at <= ended);
    const start = during(source.log.of("mig.start"), job.at - SAME_START_MS, job.at + SAME_START_MS)[0];
    const untold = within("mig.finish.bad").find(({ fields }) => fields.outcome === "successful") ?? null;
    const blocked = within("mig.blocked").map(({ fields }) => fields.us / 1000);
    const end = ok ?? failed;
    const flushed = within("mig.flush").some(({ at }) => at <= ended);
    const demoted = within("role.migrator").some(({ at, fields }) => at <= ended && fields.role === "slave");
    return {
      source,
      slots: job.fields.slots,
      destination: `${job.fields.host}:${job.fields.port}`,
      from: job.at,
      to: end?.at ?? first?.at ?? Math.min(until, job.at),
      outcome: ok ? "ok" : failed || first ? "failed" : "open",
      error: first && "err" in first.fields ? String(first.fields.err ?? "") || null : null,
      unsent: first?.kind === "mig.stage.fail" || first?.kind === "mig.connect.fail",
      endedBy: flushed ? "a flush" : demoted ? "a change of its role" : null,
      rounds: within("mig.wal.epoch").length,
      blockedMs: Math.max(0, ...blocked),
      untold,
      refs: [start, job, first, end].filter((event) => event !== undefined).map(({ ref }) => ref),
    };
  });
}

/** Failures this near to one another are of one migration. */
const SAME_FAILURE_MS = 5000;

/** Migrations of which the log has no job: it begins behind that, or holds errors alone. */
export function migrationsWithoutJob(source: KvNode): Migration[] {
  const [job] = source.log.of("mig.job");
  const failures = eventsOf(source.log, ...FAILURES).filter(({ at }) => job === undefined || at < job.at);
  return inRuns(failures, SAME_FAILURE_MS).flatMap((run): Migration[] => {
    const { from, to } = spanOf(run);
    const errors = run.flatMap(({ fields }) => ("err" in fields && fields.err ? [fields.err] : []));
    const slots = run.flatMap(({ fields }) => ("slots" in fields && fields.slots ? [fields.slots] : []))[0] ?? "";
    // a thread that is stopped with its server, or by a change of role, says so
    if (during(source.log.of("mig.abort"), from - SAME_FAILURE_MS, to).length > 0) return [];
    return [
      {
        source,
        slots,
        destination: null,
        from,
        to,
        outcome: "failed",
        error: errors[0] ?? null,
        unsent: run.some(({ kind }) => kind === "mig.stage.fail" || kind === "mig.connect.fail"),
        endedBy: null,
        rounds: 0,
        blockedMs: 0,
        untold: null,
        refs: run.slice(0, 6).map(({ ref }) => ref),
      },
    ];
  });
}
