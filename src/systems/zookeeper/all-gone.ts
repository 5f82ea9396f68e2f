/** A time in which no member ran at all: they were stopped together, or lost what they share. */
import type { Span } from "../../case.ts";
import type { Instant, LineRef } from "../../event.ts";
import { firstBehind, greatest, least, touching } from "../../extent.ts";
import type { Ensemble } from "./ensemble.ts";
import type { Life } from "./role.ts";
import { type Server, votes } from "./server.ts";

/** Who goes so much later than the first was not stopped with it. */
const TOGETHER_MS = 60_000;

export interface AllGone extends Span {
  /** When the first of them went. */
  readonly first: Instant;
  /** The start with which enough for a quorum ran again; undefined where that is not in the logs. */
  readonly enough: { readonly server: Server; readonly at: Instant } | undefined;
  readonly evidence: readonly LineRef[];
}

/** The end of one process and the start of the next. */
interface Pause extends Span {
  readonly server: Server;
  readonly next: Life;
}

/**
 * Whether all voters were between two processes at one moment of a span. The last of them is missed by nobody: that its log
 * is silent up to its next start shows it, for alone it would look for a leader and say so.
 */
export function allGoneIn({ from, to }: Span, { servers, voters }: Ensemble): AllGone | null {
  const voting = servers.filter(votes);
  if (voting.length < voters.count || voting.some(({ hasLog }) => !hasLog)) return null;
  const pauses = voting.flatMap((server) => pauseIn(server, from, to) ?? []);
  if (pauses.length < voting.length) return null;
  const began = greatest(pauses.map((pause) => pause.from));
  const ended = least(pauses.map((pause) => pause.to));
  const first = least(pauses.map((pause) => pause.from));
  if (began >= ended || began - first > TOGETHER_MS) return null;
  const started = [...pauses].sort((a, b) => a.to - b.to);
  const enough = voters.byGroups ? undefined : started[voters.quorum - 1];
  return {
    first,
    from: began,
    to: ended,
    enough: enough && { server: enough.server, at: enough.to },
    evidence: started.flatMap(({ next }) => next.evidence.slice(0, 1)),
  };
}

/** The first start of a server behind the beginning of a span, and since when its process before was gone. */
function pauseIn(server: Server, from: Instant, to: Instant): Pause | null {
  const { lives, roles } = server;
  const next = firstBehind(
    lives,
    (life) => life.from <= from,
    (life) => life.started,
  );
  const before = next && lives[lives.indexOf(next) - 1];
  if (!next || !before || before.from >= from) return null;
  const behind = touching(roles, before.to, next.from).find((role) => !role.serving && role.to > before.to);
  if (!behind) return null;
  // what nobody saw go is dated by its last line
  const since = behind.state === "down" ? Math.max(before.to, behind.from) : before.to;
  return since <= to ? { server, next, from: since, to: next.from } : null;
}
