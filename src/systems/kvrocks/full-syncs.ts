/** Full syncs of a replica: how far each came, and why it was asked for. */

import { eventsDuring, eventsOf, standsBehind } from "../../correlate/event-log.ts";
import { grouped } from "../../correlate/grouped.ts";
import { inRuns } from "../../correlate/runs.ts";
import type { Instant, LineRef } from "../../event.ts";
import { during, touching } from "../../extent.ts";
import type { KvEvent } from "./events.ts";
import { lifeAt } from "./lives.ts";
import type { KvNode } from "./node.ts";

export interface FullSync {
  readonly node: KvNode;
  readonly from: Instant;
  readonly to: Instant;
  /** The refusal of the position that led to it; null where another full sync was begun anew. */
  readonly refusal: KvEvent<"rep.psync.no"> | null;
  /** `open`: the log or the process ends inside of it. */
  readonly outcome: "done" | "failed" | "open";
  /** The last stage that its lines show. */
  readonly stage: "meta data" | "files" | "restore" | "done";
  /** Files fetched so far, of how many. */
  readonly files: { readonly done: number; readonly total: number } | null;
  readonly error: string | null;
  readonly refs: readonly LineRef[];
}

/** A refusal stands right before the full sync that it leads to. */
const ASKED_WITHIN_MS = 2000;

/** Twice may be bad luck with one restart; the third copy of everything shows that it will not end. */
const FEWEST_ROUNDS = 3;
/** A replica that has replicated for longer than this in between is not in a loop. */
const CALM_MS = 30 * 60_000;

const FAILURES = [
  "rep.full.meta.bad",
  "rep.full.fetch.fail",
  "rep.full.restore.fail",
  "rep.eof",
  "rep.master.loading",
] as const;

/** What a failure says; that of a restore stands alone to 1.1.10. */
export function errorIn({ fields }: KvEvent<(typeof FAILURES)[number]>): string | null {
  if ("err_listless" in fields && fields.err_listless !== undefined) return fields.err_listless;
  if ("err_counted" in fields && fields.err_counted !== undefined) return fields.err_counted;
  return ("err" in fields ? fields.err : undefined) ?? null;
}

export function fullSyncsOf(node: KvNode): FullSync[] {
  const starts = startsOf(node);
  return starts.map((start, i): FullSync => {
    const next = starts[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    const life = lifeAt(node.lives, start.at);
    const until = Math.min(next, life?.to ?? start.at);
    const within = <K extends KvEvent["kind"]>(...kinds: readonly K[]) =>
      eventsDuring(node.log, start.at, until, ...kinds).filter((event) => standsBehind(node.log, event, start));
    const done = within("rep.full.done")[0];
    const failure = within(...FAILURES)[0];
    const files = within("rep.full.file", "rep.full.skip").at(-1);
    const fetched = within("rep.full.fetched")[0];
    const list = within("rep.full.list")[0];
    const refusal = during(node.log.of("rep.psync.no"), start.at - ASKED_WITHIN_MS, start.at).at(-1) ?? null;
    const end = done ?? failure;
    const line = [refusal, start, list, files, fetched, end].filter((event) => event !== undefined && event !== null);
    return {
      node,
      from: start.at,
      to: end?.at ?? until,
      refusal,
      outcome: done && !(failure && failure.at < done.at) ? "done" : failure ? "failed" : "open",
      stage: done ? "done" : fetched ? "restore" : list || files ? "files" : "meta data",
      files: files ? { done: files.fields.done, total: files.fields.total } : null,
      error: failure ? errorIn(failure) : null,
      refs: line.map(({ ref }) => ref),
    };
  });
}

/** Where each begins: at its start, or, where the log begins in the middle of one, at the first line of it. */
function startsOf({ log }: KvNode): KvEvent[] {
  const starts: KvEvent[] = [...log.of("rep.full.start")];
  const [first] = eventsOf(log, "rep.full.list", "rep.full.file", "rep.full.skip", "rep.full.fetched");
  const isCut = first && !starts.some(({ at }) => at <= first.at);
  return isCut ? [first, ...starts] : starts;
}

/** What a master answers that has made a checkpoint just now, and would have to make another one. */
const CHECKPOINT = "can't create db checkpoint";
/** A full sync that did not begin is begun anew after ten seconds. */
const AGAIN_WITHIN_MS = 20_000;

/** A full sync, and the starts of it before that the master refused because its last checkpoint was still there. */
export interface Tries {
  readonly refused: readonly FullSync[];
  readonly last: FullSync;
}

export function isRefusedForCheckpoint({ outcome, error }: FullSync): boolean {
  return outcome === "failed" && (error ?? "").includes(CHECKPOINT);
}

/** The full syncs of a node with their refused starts, in order. */
export function triesOf(node: KvNode): Tries[] {
  const tries: Tries[] = [];
  let refused: FullSync[] = [];
  const syncs = fullSyncsOf(node);
  for (const [i, sync] of syncs.entries()) {
    const next = syncs[i + 1];
    if (isRefusedForCheckpoint(sync) && next && next.refusal === null && next.from - sync.to <= AGAIN_WITHIN_MS)
      refused.push(sync);
    else {
      tries.push({ refused, last: sync });
      refused = [];
    }
  }
  return tries;
}

/**
 * Runs of full syncs that are asked for again when they are done. Rounds are those that got as far as copying and were led
 * to by a position: a refused start repeats every ten seconds, and another history is refused once a failover.
 */
export function fullSyncLoops(node: KvNode): FullSync[][] {
  const rounds = triesOf(node).flatMap(({ refused, last }) => {
    const { outcome, stage } = last;
    const refusal = (refused[0] ?? last).refusal;
    const isOfPosition = refusal !== null && !isWrongHistory(refusal.fields.err ?? "");
    if (!isOfPosition || (outcome !== "done" && stage === "meta data")) return [];
    return [{ ...last, refusal, refs: [...new Set([refusal.ref, ...last.refs])] }];
  });
  const streaming = node.links.flatMap(({ spans }) => spans).filter(({ state }) => state === "streaming");
  const found: FullSync[][] = [];
  for (const round of rounds) {
    const run = found.at(-1);
    const before = run?.at(-1);
    const isCalm =
      before &&
      touching(streaming, before.to, round.from + 1).some(
        ({ from, to }) => from >= before.to && to <= round.from + 1 && to - from > CALM_MS,
      );
    if (run && before && !isCalm) run.push(round);
    else found.push([round]);
  }
  return found.filter((run) => run.length >= FEWEST_ROUNDS);
}

/** Refused positions: the write-ahead log of the master no longer reaches back to them. */
export function refusedPositions({ log }: KvNode): readonly KvEvent<"rep.psync.no">[] {
  return eventsOf(log, "rep.psync.no").filter(({ fields }) => !isWrongHistory(fields.err ?? ""));
}

/** Another history, not a position that is gone. */
export function isWrongHistory(err: string): boolean {
  return err.includes("wrong replication id");
}

/** A full sync as its master tells it, where there is no log of the replica. */
export interface SentCopy {
  readonly master: KvNode;
  readonly host: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly files: number;
  readonly refs: readonly LineRef[];
}

/** Files follow one another within this; the checkpoint of one that asks for none is dropped after half a minute. */
const SENT_WITHIN_MS = 60_000;

/** Copies that a master sent to hosts of which no node has a full sync of its own in the log. */
export function copiesSent(nodes: readonly KvNode[]): SentCopy[] {
  const told = nodes.flatMap(fullSyncsOf).sort((a, b) => a.from - b.from);
  return nodes.flatMap((master) => {
    const byHost = [...grouped(master.log.of("mst.full.info"), ({ fields }) => fields.host).values()];
    const infos = byHost.flatMap((own) =>
      own.map((info, i) => ({ info, next: own[i + 1]?.at ?? Number.POSITIVE_INFINITY })),
    );
    return infos.flatMap(({ info, next }): SentCopy[] => {
      const { host } = info.fields;
      const own = during(master.log.of("mst.full.file"), info.at, next).filter(
        ({ at, fields }) => fields.host === host && at < next,
      );
      const [sent = []] = inRuns([info, ...own], SENT_WITHIN_MS);
      const to = sent.at(-1)?.at ?? info.at;
      if (touching(told, info.at, to).length > 0) return [];
      const refs = [info, ...sent.slice(1, 4), ...sent.slice(4).slice(-1)].map(({ ref }) => ref);
      return [{ master, host, from: info.at, to, files: sent.length - 1, refs }];
    });
  });
}
