/**
 * Processes that ran while their election port refused: a filter rejects, the listener has ended, or it listens at another
 * address than the one that is dialled. Of the refusals of such a process nobody can conclude that it is gone.
 */
import type { Instant } from "../../event.ts";
import { countEarly, during } from "../../extent.ts";
import { areElsewhere } from "./listening.ts";
import type { Server } from "./server.ts";

/** Right after its port was opened, or right before its last line, a refusal may be of the process before, or behind. */
const AT_THE_EDGE_MS = 1000;

/** The time of a process whose refusals show nothing. */
interface Closed {
  readonly sid: number;
  readonly from: Instant;
  /** The start of the next process. */
  readonly to: Instant;
}

/** Tells of a server id whether a refusal at an instant shows nothing about its process. */
export function refusalsThatShowNothing(servers: readonly Server[]): (sid: number, at: Instant) => boolean {
  const closed = servers.flatMap((server) => closedOf(server, servers));
  return (sid, at) => closed.some((one) => one.sid === sid && one.from <= at && at < one.to);
}

function closedOf({ sid, lives, log }: Server, servers: readonly Server[]): Closed[] {
  if (sid === null || log.all.length === 0) return [];
  return lives.flatMap((life, i) => {
    const to = lives[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const [opened] = during(log.of("cnx.bind"), life.from, life.to);
    if (!opened || !life.started) return [];
    const refused = servers.flatMap(({ failures }) => {
      const first = countEarly(failures, ({ at }) => at < opened.at);
      const end = countEarly(failures, ({ at }) => at < to);
      return failures.slice(first, end).filter((one) => one.sid === sid && one.failure === "refused");
    });
    const ran = refused.some(({ at }) => at > opened.at + AT_THE_EDGE_MS && at < life.to - AT_THE_EDGE_MS);
    const isElsewhere = refused.some(({ addr }) => areElsewhere(opened.fields.addr, addr));
    return ran || isElsewhere ? [{ sid, from: opened.at, to }] : [];
  });
}
