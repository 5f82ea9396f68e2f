/** The states of a server that its peers saw in its votes, and how long each is taken to have lasted. */
import type { Span } from "../../case.ts";
import type { Instant } from "../../event.ts";
import { countEarly } from "../../extent.ts";
import { inferred, type RoleAttempt, type RoleSpan } from "./role.ts";
import { SAME_MOMENT_MS, type Sighting } from "./sightings.ts";

/** Two votes of one state further apart than this do not show what was between them. */
const SEEN_STATE_HOLDS_MS = 60_000;
/** The last vote seen of a server shows its state at that moment. */
const LAST_VOTE_HOLDS_MS = 1000;

/** How an attempt ends that found a leader. */
const TAKES_ROLE: ReadonlySet<string> = new Set([
  "leading",
  "following",
  "observing",
] satisfies RoleAttempt["outcome"][]);

/** The states that a server reported in its votes, each until the next sign of it, and refusals. */
export function seenStates(seen: readonly Sighting[], whole: Span): RoleSpan[] {
  // since when it looks without a hole
  let looksSince = whole.from;
  let reached = whole.from;
  return seen.flatMap((sighting, i) => {
    let later = i + 1;
    while (later < seen.length && (seen[later]?.at ?? 0) <= sighting.at) later++;
    const next = seen[later];
    if (sighting.at > reached) looksSince = sighting.at;
    const lookedMs = sighting.at - looksSince;
    const holds =
      next && holdsUntil(sighting, next, decidedRound(seen, later), lookedMs)
        ? next.at
        : sighting.at + LAST_VOTE_HOLDS_MS;
    if (sighting.state === "looking") reached = Math.max(reached, holds);
    const until = Math.min(holds, whole.to);
    if (sighting.kind === "lost" || sighting.kind === "contact") return [];
    // a vote from before the decision, taken in the same moment as the one behind it, or sent again just before that
    const decided = (one: Sighting) => one.kind === "vote" && one.state !== "looking";
    const isOld = seen.slice(i + 1, later).some(decided) || decidedRound(seen, i) === sighting.round;
    if (sighting.state === "looking" && isOld) return [];
    if (sighting.kind === "refused") return [inferred("down", sighting.at, until, [sighting.ref])];
    const state = sighting.state ?? "unknown";
    return [
      {
        ...inferred(state, sighting.at, until, [sighting.ref]),
        leader: state === "following" ? sighting.leader : null,
      },
    ];
  });
}

/**
 * A server that looks may have ended its election long before the next sign of it, unless that shows the same round. The
 * last vote before the decision is sent again over every new connection, and the decision right after it. One that looks on
 * where others have a leader asks again before twice the time is over that it has looked, since its waits double; one that
 * joined took that leader's round, and looks in the same one again when it has lost it, as do all that start together.
 * @param lookedMs for how long it had looked
 */
function holdsUntil(sighting: Sighting, next: Sighting, decided: bigint | null, lookedMs: number): boolean {
  const { at, kind, state, round } = sighting;
  // one that refused may have come right after, and whoever serves by then tries no more
  if (kind === "refused" && next.kind !== "refused") return next.at - at <= LAST_VOTE_HOLDS_MS;
  const asksInTime = next.at - at <= lookedMs + LAST_VOTE_HOLDS_MS || !isAnswered(sighting, next.at);
  const stillLooks = next.state === "looking" && next.round === round && decided !== round && asksInTime;
  return next.at - at <= (state !== "looking" || stillLooks ? SEEN_STATE_HOLDS_MS : LAST_VOTE_HOLDS_MS);
}

/** Whether who heard a server look had a leader, or found one before another instant. */
function isAnswered({ answered, at, by }: Sighting, before: Instant): boolean {
  const attempt = by.attempts[countEarly(by.attempts, ({ to }) => to <= at)];
  const finds = attempt !== undefined && attempt.to < before && TAKES_ROLE.has(attempt.outcome);
  return answered || finds;
}

/** The round of a decision that was sent right after a sighting. */
function decidedRound(seen: readonly Sighting[], index: number): bigint | null {
  const at = seen[index]?.at ?? 0;
  for (let i = index + 1; i < seen.length; i++) {
    const one = seen[i];
    if (!one || one.at - at > SAME_MOMENT_MS) break;
    if (one.kind === "vote" && one.state !== "looking") return one.round;
  }
  return null;
}
