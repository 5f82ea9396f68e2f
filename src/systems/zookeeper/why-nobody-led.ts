/** Why nobody led in an outage, reason by reason, and what to do about each. */
import type { Span } from "../../case.ts";
import { intervalAt } from "../../correlate/intervals.ts";
import type { Instant } from "../../event.ts";
import { least, touching } from "../../extent.ts";
import { clock, duration, list } from "../../words.ts";
import type { AllGone } from "./all-gone.ts";
import { type Ensemble, hasOneList } from "./ensemble.ts";
import type { Leadership } from "./leaders.ts";
import { isUnreachable } from "./out-of-reach.ts";
import { votes } from "./server.ts";
import { betweenWhom, type Deafness } from "./unheard.ts";
import { spare } from "./voters.ts";

/** Restarts overlap, and ends are dated by what peers saw of them. */
export const SHORTEST_NO_QUORUM_MS = 1000;

/** An outage, and for how long of it too few voters were there or within reach. */
interface TooFew extends Span {
  readonly noQuorumMs: number;
}

/** Who has to run. */
function neededOf(ensemble: Ensemble): string {
  const { byGroups, quorum, count: voters } = ensemble.voters;
  if (byGroups) return "a quorum by groups has";
  return hasOneList(ensemble)
    ? `${quorum} of ${voters} voters have`
    : "a majority of the voters that the configuration has by now has";
}

/** Who is read about after the outage need not bring back what came back. */
function whatOfThem(gone: readonly string[], isOver: boolean): string {
  return isOver
    ? `Find out what ended ${list(gone)} and kept ${gone.length === 1 ? "it" : "them"} from coming back sooner`
    : `Bring ${list(gone)} back`;
}

/** A voter that was down, by its own log or as others tell. */
export interface Gone {
  readonly name: string;
  readonly inferred: boolean;
}

/** Which voters were missing at an instant: those that are known to be down, and those that ran and were not reached. */
function whyTooFew(ms: number, gone: readonly Gone[], { servers, outOfReach, voters }: Ensemble, at: Instant): string {
  const names = gone.map(({ name }) => name);
  const down =
    gone.length > 0
      ? `${list(names)} ${gone.length === 1 ? "was" : "were"} down${gone.some(({ inferred }) => inferred) ? ", as far as the others tell" : ""}`
      : "";
  const away = servers.filter((server) => !names.includes(server.name) && isUnreachable(server, outOfReach, at));
  if (gone.length > spare(voters) || away.length === 0)
    return `For ${duration(ms)} of it too few voters ran and were within reach to elect anybody${down === "" ? "" : `: ${down}`}.`;
  // between the first line of a process and the first that says what it is
  const isStarting = ({ roles }: (typeof away)[number]) => intervalAt(roles, at)?.state === "unknown";
  const ran = away.every(({ hasLog, roles }) => hasLog && intervalAt(roles, at)?.inferred === false);
  const one = away.length === 1;
  const starting = away.every(isStarting) ? `which ${one ? "was" : "were"} starting,` : "which ran,";
  const known = ran ? starting : `of which no line says that ${one ? "it" : "they"} ran,`;
  const unreached = `the election ${one ? "port" : "ports"} of ${list(away.map(({ name }) => name))}, ${known} ${one ? "was" : "were"} not reached`;
  return `For ${duration(ms)} of it too few voters were within reach of one another to elect anybody: ${down === "" ? "" : `${down}, and `}${unreached}.`;
}

/** Whether a quorum ran in an outage: of whom no line tells may have run or not, and who was down for most of it did not. */
function whetherEnough(
  { servers, voters }: Ensemble,
  { from, to }: Span,
  { ifEnough, bringBack }: { readonly ifEnough: string; readonly bringBack: string },
): Reason {
  const members = servers.filter(votes).map(({ name, roles }) => {
    const within = touching(roles, from, to);
    const downMs = within
      .filter(({ state }) => state === "down")
      .reduce((ms, role) => ms + Math.min(role.to, to) - Math.max(role.from, from), 0);
    const isTold = within.some((role) => role.state !== "unknown" && role.to > from && role.from < to);
    return { name, state: downMs >= (to - from) / 2 ? "down" : isTold ? "ran" : "unknown" };
  });
  const namesOf = (of: string) => members.filter(({ state }) => state === of).map(({ name }) => name);
  const [gone, untold] = [namesOf("down"), namesOf("unknown")];
  if (namesOf("ran").length >= voters.quorum || untold.length === 0)
    return {
      told: "Enough voters ran, as far as the lines tell, but did not make a leader that led.",
      remedy: ifEnough,
    };
  const down =
    gone.length > 0
      ? `For most of it ${list(gone)} ${gone.length === 1 ? "was" : "were"} down, and whether`
      : "Whether";
  return { told: `${down} ${list(untold)} ran, the lines do not tell.`, remedy: bringBack };
}

/** What became of members that were all gone at one time. */
function howAllWent({ first, from, to, enough }: AllGone, ended: Instant): string {
  const again =
    enough && enough.at <= ended
      ? ` Enough for a quorum ran again at ${clock(enough.at)}, when ${enough.server.name} was started.`
      : "";
  return `All members went away between ${clock(first)} and ${clock(from)}, and none of them ran until ${clock(to)}: they were stopped together, or lost what they share; the lines do not tell which.${again}`;
}

/** Why nobody led, and what to do about that. */
export interface Reason {
  readonly told: string;
  readonly remedy: string;
}

const ASK_REPLAY =
  "`quorumscope replay` on these logs shows of each server whose votes it lacked, and whom it waited for.";

/** What is known of those who did not elect a leader, or were not there. */
export interface Those {
  readonly gone: readonly Gone[];
  /** An instant at which these are gone. */
  readonly missed: Instant;
  readonly before: Leadership | undefined;
  readonly deaf: Deafness | undefined;
  readonly allGone: AllGone | null;
  /** A leader ended the outage. */
  readonly isOver: boolean;
}

/**
 * The first of the reasons that the lines bear out.
 * @param loss the outage, in milliseconds of time
 */
export function whyNobodyLed(
  loss: TooFew,
  ensemble: Ensemble,
  { gone, missed, before, deaf, allGone, isOver }: Those,
): Reason {
  const { from, to, noQuorumMs } = loss;
  const bringBack =
    gone.length > 0
      ? `${whatOfThem(
          gone.map(({ name }) => name),
          isOver,
        )}: ${neededOf(ensemble)} to run and reach each other.`
      : ASK_REPLAY;
  // where the rest was just a quorum, one more would have helped
  const ifEnough = gone.length >= spare(ensemble.voters) ? bringBack : ASK_REPLAY;
  if (allGone)
    return {
      told: howAllWent(allGone, to),
      remedy:
        "If nobody stopped them all, look for what they share: the host, power, storage, a deployment. To change settings restart one member at a time, the leader last.",
    };
  if (noQuorumMs > SHORTEST_NO_QUORUM_MS && !(deaf && gone.length <= spare(ensemble.voters)))
    return { told: whyTooFew(noQuorumMs, gone, ensemble, missed), remedy: bringBack };
  if (deaf)
    return {
      told: `Enough voters ran to elect a leader, but no vote came through between ${betweenWhom(deaf)}.`,
      remedy: ifEnough,
    };
  if (ensemble.voters.byGroups)
    return { told: "Whether those that ran were a quorum by groups, the lines do not tell.", remedy: bringBack };
  const looking = ensemble.servers.flatMap(({ roles }) =>
    touching(roles, from, to).flatMap((role) => (role.state === "looking" && role.to > from ? role.from : [])),
  );
  const waitedMs = Math.min(to, least(looking)) - from;
  return before && waitedMs >= (to - from) / 2
    ? {
        told: `For ${duration(waitedMs)} of it the others waited for the next packet of ${before.server.name}: a leader that falls silent is given up after syncLimit ticks.`,
        remedy: `Find out why ${before.server.name} fell silent: a pause of its process or host, its network.`,
      }
    : whetherEnough(ensemble, loss, { ifEnough, bringBack });
}
