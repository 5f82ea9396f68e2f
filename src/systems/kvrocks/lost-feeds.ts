/** Feeds that broke while master and replica both ran. */

import { eventsDuring, eventsOf } from "../../correlate/event-log.ts";
import { grouped } from "../../correlate/grouped.ts";
import { inRuns } from "../../correlate/runs.ts";
import type { Instant, LineRef } from "../../event.ts";
import { countBegun, countEarly, during, touching } from "../../extent.ts";
import { type Cluster, nodeOnHost, replicaOf } from "./cluster.ts";
import { hasNotComeBack } from "./departures.ts";
import type { KvEvent } from "./events.ts";
import { hostOf } from "./links.ts";
import { isEnding } from "./lives.ts";
import type { KvNode } from "./node.ts";

export interface Loss {
  readonly at: Instant;
  /** Null where no line names it. */
  readonly replica: string | null;
  readonly error: string;
  /** The replica asked for synchronization from another port, up to a minute before or after. */
  readonly back: KvEvent<"mst.ask"> | null;
  /** It closed the connection and did not ask again before this, where the log of its master ends. */
  readonly awayUntil: Instant | null;
  readonly refs: readonly LineRef[];
}

/** The line that names the replica stands right behind the error, on the same thread. */
const NAMED_WITHIN_MS = 5000;
/** Cut at one moment. */
const STORM_MS = 5000;
/** A table that ends feeds does so at the next pings, two seconds apart. */
const TABLE_ENDS_WITHIN_MS = 10_000;
/** A closed connection is noticed at the next pings; for a feed whose begin is not in the log. */
const NOTICED_WITHIN_MS = 10_000;
/** What clocks may still differ by once they are aligned. */
const CLOCK_SLACK_MS = 500;

/** A replica whose connection broke comes back within this. */
const BACK_WITHIN_MS = 60_000;

/** A replication thread that begins is of a server that has just been given a master: where a log holds warnings alone, that is left of it. */
const TABLES = ["topo.master", "topo.replica", "rep.clean"] as const;

export function lossesOf(cluster: Cluster, master: KvNode): Loss[] {
  const seen = new Set<LineRef>();
  const feeds = grouped(master.feeds, ({ addr }) => addr);
  const asks = master.log.of("mst.ask");
  return eventsOf(master.log, "mst.write.fail", "mst.ping.fail").flatMap((failed, i, all): Loss[] => {
    if (isEnding(master.lives, failed.at) || failed.at > cluster.settled) return [];
    const end = during(master.log.of("mst.feed.end"), failed.at, failed.at + NAMED_WITHIN_MS).find(
      ({ thread }) => thread === failed.thread,
    );
    const addr = failed.kind === "mst.ping.fail" ? failed.fields.addr : end?.fields.addr;
    if (end && seen.has(end.ref)) return [];
    if (end) seen.add(end.ref);
    const error = failed.fields.err ?? (failed.kind === "mst.write.fail" ? failed.fields.err_dotless : undefined) ?? "";
    if (addr === undefined) {
      // a line that stands twice was pasted twice
      const before = all.slice(
        countEarly(all, ({ at }) => at < failed.at),
        i,
      );
      const isCopy = before.some(({ thread }) => thread === failed.thread);
      return isCopy ? [] : [{ at: failed.at, replica: null, error, back: null, awayUntil: null, refs: [failed.ref] }];
    }
    const own = feeds.get(addr) ?? [];
    const feed = own[countBegun(own, failed.at) - 1];
    const node = feed ? replicaOf(cluster, feed) : nodeOnHost(cluster, hostOf(addr));
    if (node && leftByItself(node, feed?.from ?? failed.at - NOTICED_WITHIN_MS, failed.at)) return [];
    if (eventsDuring(master.log, failed.at - TABLE_ENDS_WITHIN_MS, failed.at, ...TABLES).length > 0) return [];
    const replica = node?.name ?? (feed?.port ? `${feed.ip}:${feed.port}` : hostOf(addr));
    const announced = feed?.port ?? null;
    const back =
      during(asks, failed.at - BACK_WITHIN_MS, failed.at + BACK_WITHIN_MS).find(
        ({ at, fields }) =>
          announced !== null &&
          fields.port === announced &&
          fields.addr !== addr &&
          hostOf(fields.addr) === hostOf(addr) &&
          at > (feed?.from ?? at),
      ) ?? null;
    const awayUntil = feed && hasNotComeBack(master, feed) ? (master.log.all.at(-1)?.at ?? null) : null;
    return [{ at: failed.at, replica, error, back, awayUntil, refs: [failed.ref, ...(end ? [end.ref] : [])] }];
  });
}

/** A replica that is stopped, or that is given another role or master, closes its connection; its master hears of it seconds later. */
function leftByItself({ log, lives, links }: KvNode, from: Instant, to: Instant): boolean {
  const isWithin = (at: Instant) => at > from && at <= to + CLOCK_SLACK_MS;
  return (
    log.of("rep.clean").some(({ at }) => isWithin(at) && at >= to - NOTICED_WITHIN_MS) ||
    touching(lives, from, to + CLOCK_SLACK_MS).some(({ ending }) => ending !== null && isWithin(ending)) ||
    touching(links, from, to + CLOCK_SLACK_MS).some((link) => link.stopped !== null && isWithin(link.to))
  );
}

/** Losses of two and more replicas at one moment. */
export function stormsAmong(losses: readonly Loss[]): Loss[][] {
  const named = losses.filter(({ replica }) => replica !== null);
  return inRuns(named, STORM_MS).filter((run) => new Set(run.map(({ replica }) => replica)).size >= 2);
}
