/** Who led the meta servers, by the lock in ZooKeeper. */

import type { Span } from "../../case.ts";
import { eventsDuring } from "../../correlate/event-log.ts";
import { intervalAt } from "../../correlate/intervals.ts";
import type { Instant } from "../../event.ts";
import { during, touching } from "../../extent.ts";
import type { PegEvent } from "./events.ts";
import type { PegNode } from "./node.ts";

/** A stay at the lead, from the lock on. */
export interface Leadership {
  readonly node: PegNode;
  readonly from: Instant;
  readonly to: Instant;
  /** When it served; null where the log does not say. */
  readonly ready: Instant | null;
  /** The lines that grant it; none where the log begins in the middle of it. */
  readonly granted: readonly PegEvent[];
  /** What ended it; null where nothing says that it ended. */
  readonly lost: PegEvent | null;
}

export function leadershipsOf(nodes: readonly PegNode[]): Leadership[] {
  return nodes
    .filter(({ role }) => role === "meta")
    .flatMap(ofNode)
    .sort((a, b) => a.from - b.from);
}

function ofNode(node: PegNode): Leadership[] {
  return node.lives.flatMap((life) => {
    const granted = eventsDuring(node.log, life.from, life.to, "lock.got", "leader.granted", "leader.active").filter(
      (event) => event.kind !== "leader.granted" || event.fields.err === "ERR_OK",
    );
    const role = touching(node.roles, life.from, life.to).find(({ state, to }) => state === "leader" && to > life.from);
    const from = granted[0]?.at ?? (role && role.from >= life.from ? role.from : null);
    if (from === null) return [];
    const loss = lossIn(node, life);
    const lost = [...life.last, ...(loss ? [loss] : [])].find(({ at }) => at >= from) ?? null;
    const ready = during(node.log.of("leader.ready"), life.from, life.to)[0]?.at ?? null;
    return [{ node, from, to: lost?.at ?? life.to, ready, granted, lost }];
  });
}

/** The watcher tells every state of the session; releases differ in how they spell the last one. */
function isLoss(event: PegEvent<"leader.expired" | "zk.expired" | "zk.watch">): boolean {
  return event.kind !== "zk.watch" || /expired_session/i.test(event.fields.zk_state);
}

/** Losses of the lock, or of the session that held it, one for each process. */
export function lossesOf(nodes: readonly PegNode[]): { readonly node: PegNode; readonly event: PegEvent }[] {
  return nodes
    .filter(({ role }) => role === "meta")
    .flatMap((node) =>
      node.lives.flatMap((life) => {
        const event = lossIn(node, life);
        return event ? [{ node, event }] : [];
      }),
    )
    .sort((a, b) => a.event.at - b.event.at);
}

/** The line of a process that tells its loss; a standby that loses its session costs nobody the lead. */
function lossIn(node: PegNode, { from, to }: Span): PegEvent | undefined {
  const lines = eventsDuring(node.log, from, to, "leader.expired", "zk.expired", "zk.watch").filter(isLoss);
  const [first] = lines;
  const isStandby = first !== undefined && intervalAt(node.roles, first.at - 1)?.state === "standby";
  return isStandby ? undefined : (lines.find(({ kind }) => kind === "leader.expired") ?? first);
}
