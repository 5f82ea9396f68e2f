/**
 * Servers that are no voters by the list of who leads them, whatever they take themselves for. From 3.5 on a leader prints
 * what it has a learner down for when that joins, or that it does not have it at all (LearnerHandler).
 */
import { intervalAt } from "../../correlate/intervals.ts";
import type { Instant } from "../../event.ts";
import { greatest } from "../../extent.ts";
import type { ZkEvent } from "./events.ts";
import type { Server } from "./server.ts";

/** Whether the list of a leader has a learner that joins down for an observer. */
export function isObserverIn({ fields }: ZkEvent<"lh.join">): boolean {
  return /:observer(;|$)/i.test(fields.info);
}

/** A voter by its own list alone. */
export interface OwnListVoter {
  readonly server: Server;
  /** Joins of it, each with the leader whose list has it down for an observer. */
  readonly joins: readonly { readonly leader: Server; readonly event: ZkEvent<"lh.join"> }[];
}

/** Servers that joined as followers, by their own lines, and as observers by the lists of all leaders that say. */
export function ownListVoters(servers: readonly Server[]): OwnListVoter[] {
  return servers.flatMap((server) => {
    const joins = servers
      .flatMap((leader) => leader.log.of("lh.join").map((event) => ({ leader, event })))
      .filter(({ event }) => event.fields.sid === server.sid && follows(server, event.at))
      .sort((a, b) => a.event.at - b.event.at);
    return joins.length > 0 && joins.every(({ event }) => isObserverIn(event)) ? [{ server, joins }] : [];
  });
}

function follows({ hasLog, roles }: Server, at: Instant): boolean {
  const role = hasLog ? intervalAt(roles, at) : undefined;
  return role?.state === "following" && !role.inferred;
}

/** Whether a server had been taken out of the configuration by an instant: a leader printed so when it joined last. */
export function isTakenOut({ sid }: Server, at: Instant, servers: readonly Server[]): boolean {
  const isBefore = (event: ZkEvent<"lh.join" | "lh.notincfg">) => event.fields.sid === sid && event.at <= at;
  const out = greatest(servers.flatMap(({ log }) => log.of("lh.notincfg").findLast(isBefore)?.at ?? []));
  return (
    Number.isFinite(out) &&
    out >= greatest(servers.flatMap(({ log }) => log.of("lh.join").findLast(isBefore)?.at ?? []))
  );
}
