/** Feeds that broke while master and replica both ran. */
import { eventsOf } from "../../correlate/event-log.ts";
import { inRuns } from "../../correlate/runs.ts";
import type { Instant, LineRef } from "../../event.ts";
import { type Cluster, replicaOf } from "./cluster.ts";
import { hostOf } from "./links.ts";
import { isEnding } from "./lives.ts";
import type { KvNode } from "./node.ts";

export interface Loss {
  readonly at: Instant;
  /** Null where no line names it. */
  readonly replica: string | null;
  readonly error: string;
  readonly refs: readonly LineRef[];
}

/** The line that names the replica stands right behind the error, on the same thread. */
const NAMED_WITHIN_MS = 5000;
/** Cut at one moment. */
const STORM_MS = 5000;

export function lossesOf(cluster: Cluster, master: KvNode): Loss[] {
  const seen = new Set<LineRef>();
  return eventsOf(master.log, "mst.write.fail", "mst.ping.fail").flatMap((failed): Loss[] => {
    if (isEnding(master.lives, failed.at) || failed.at > cluster.settled) return [];
    const end = master.log
      .of("mst.feed.end")
      .find(
        (event) => event.thread === failed.thread && event.at >= failed.at && event.at <= failed.at + NAMED_WITHIN_MS,
      );
    const addr = failed.kind === "mst.ping.fail" ? failed.fields.addr : end?.fields.addr;
    if (end && seen.has(end.ref)) return [];
    if (end) seen.add(end.ref);
    const { err: error } = failed.fields;
    if (addr === undefined) return [{ at: failed.at, replica: null, error, refs: [failed.ref] }];
    const feed = master.feeds.findLast((one) => one.addr === addr && one.from <= failed.at);
    const node = feed ? replicaOf(cluster, feed) : null;
    // a replica that is stopped closes its connection
    if (node && isEnding(node.lives, failed.at)) return [];
    const replica = node?.name ?? (feed?.port ? `${feed.ip}:${feed.port}` : hostOf(addr));
    return [{ at: failed.at, replica, error, refs: [failed.ref, ...(end ? [end.ref] : [])] }];
  });
}

/** Losses of two and more replicas at one moment. */
export function storms(cluster: Cluster, master: KvNode): Loss[][] {
  const named = lossesOf(cluster, master).filter(({ replica }) => replica !== null);
  return inRuns(named, STORM_MS).filter((run) => new Set(run.map(({ replica }) => replica)).size >= 2);
}
