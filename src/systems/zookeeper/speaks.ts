/** Whether a log covers a span without holes: what is not in a sample of a log proves nothing. */
import type { Span } from "../../case.ts";
import { countEarly, during, touching } from "../../extent.ts";
import type { RoleSpan } from "./role.ts";
import type { Server } from "./server.ts";

/** A server that looks for a leader logs at least once in a minute, the greatest back-off. Twice that, and lines are missing. */
const LONGEST_SILENCE_MS = 150_000;

/** True where a server that looks for a leader logged all through a span. */
export function speaksThrough({ log, aligned }: Server, { from, to }: Span): boolean {
  let last = from;
  while (to - last > LONGEST_SILENCE_MS) {
    const patience = last + LONGEST_SILENCE_MS;
    const event = log.all[countEarly(log.all, ({ at }) => at <= patience) - 1];
    // lines of clients are known to the second: the one at `last` itself is no news
    const next = event && event.at > last ? event.at : aligned.heard.first(last + 1, patience);
    if (next > patience) return false;
    last = next;
  }
  return true;
}

/**
 * Servers that are known not to serve at some time in a span: by their own lines, or by a vote sent while looking. One
 * alone may be cut off from the others, whatever it says of them.
 */
export function idleVoters({ servers }: { readonly servers: readonly Server[] }, { from, to }: Span): number[] {
  const idle = (role: RoleSpan) => role.from < to && role.to > from && !role.serving && role.state !== "unknown";
  const own = servers.filter(({ hasLog, roles }) => hasLog && touching(roles, from, to).some(idle));
  const heard = servers.flatMap(({ votes }) => during(votes, from, to).filter(({ state }) => state === "LOOKING"));
  const ids = [...own.flatMap(({ sid }) => (sid === null ? [] : [sid])), ...heard.map((vote) => vote.from)];
  return [...new Set(ids)];
}
