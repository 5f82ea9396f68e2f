/**
 * A process that stood still, as its own client of ZooKeeper tells: it noticed a silence far later than one that runs. The
 * systems hand in what their lines say; rule and words stand here once.
 */
import { inRuns } from "../correlate/runs.ts";
import type { Cause, Instant, LineRef } from "../event.ts";
import { countEarly, during, greatest } from "../extent.ts";
import { clock, count, duration } from "../words.ts";
import type { Detector, Draft } from "./detector.ts";
import { sessionIn, told } from "./told.ts";

/** A client notices a silence after two thirds of its timeout. */
const NOTICED_SHARE = 2 / 3;
/** The longest timeout in use, for logs that do not tell what was negotiated. */
const LONGEST_TIMEOUT_MS = 60_000;
/** A client that runs notices within milliseconds; with a processor that is busy, within this. */
const LATE_MS = 2000;
/** Clients of one process wake together. */
const TOGETHER_MS = 10_000;
/** What is written this long before a client notices may be of the process that has just woken. */
const WAKE_MS = 3000;
/** A client that connects counts from this much behind the line that it opens a connection, and waits longer. */
const OPENING_MS = 1000;
/** From ZooKeeper 3.9.2 on a client of a live session tells its silence by this exception alone. */
const TIMED_OUT = /ClientCnxn\$ConnectionTimeoutException$/;
const SILENCE = /have not heard from server in (\d+)ms/;

interface Line<Fields> {
  readonly at: Instant;
  readonly ref: LineRef;
  readonly fields: Fields;
}

type Silence = Line<{ readonly ms: number; readonly session: bigint }>;

/** What a process logged of its sessions with ZooKeeper, each in order. */
export interface ClientLines {
  /** `have not heard from server in …ms`. */
  readonly timeouts: readonly Silence[];
  /** `Session … Closing socket connection`, with the reason below. */
  readonly closings: readonly (Line<{ readonly session: bigint }> & { readonly causes: readonly Cause[] })[];
  /** `Opening socket connection`. */
  readonly openings: readonly { readonly at: Instant }[];
  /** What was negotiated. */
  readonly established: readonly Line<{ readonly ms: number }>[];
  /** `session … has expired`. */
  readonly expired: readonly Line<{ readonly session: bigint }>[];
  readonly all: readonly { readonly at: Instant }[];
}

/**
 * A finding for each time at which a process stood still; lasts from the last that its client heard.
 * @param server what its clients are connected to
 */
export function clientPauses(node: { readonly name: string }, server: string, lines: ClientLines): Draft[] {
  const longest = longestTimeouts(lines);
  const late = silencesIn(lines).flatMap((silence) => {
    const timeoutMs = longest[countEarly(longest, (told) => told.at < silence.at) - 1]?.ms ?? null;
    const lateMs = latenessOf(lines, timeoutMs ?? LONGEST_TIMEOUT_MS, silence);
    return lateMs === null ? [] : [{ ...silence, lateMs, outlasts: silence.fields.ms >= (timeoutMs ?? 0) }];
  });
  return inRuns(late, TOGETHER_MS).map((run) => {
    const ms = greatest(run.map(({ fields }) => fields.ms));
    const lateMs = greatest(run.map((silence) => silence.lateMs));
    const [from, to] = [run[0]?.at ?? 0, run.at(-1)?.at ?? 0];
    const sessions = new Set(run.map(({ fields }) => fields.session));
    const expired = new Set(
      during(lines.expired, from, to + LATE_MS).flatMap(({ fields: { session } }) =>
        sessions.has(session) ? [session] : [],
      ),
    );
    return told([node], run, {
      severity: "medium",
      confidence: 0.9,
      from: from - ms,
      title: `${node.name} stood still for ${duration(lateMs)} to ${duration(ms)}`,
      measures: { silentMs: ms, lateMs },
      // a shorter silence explains no expiry of its session
      keys: run.filter(({ outlasts }) => outlasts).flatMap(sessionIn),
      explanation: `At ${clock(from)} ${count(sessions.size, "client")} of ${server} in ${node.name} had heard nothing for ${duration(ms)}. A client that runs notices after two thirds of its timeout, this was ${duration(lateMs)} later: the process did not run for at least that time, and for no longer than the silence.${
        expired.size > 0
          ? ` ${expired.size === sessions.size ? (expired.size === 1 ? "Its session" : "Their sessions") : `${expired.size} of their sessions`} had expired by then.`
          : ""
      }`,
      excluded: ["not a silent server alone: a client that runs would have noticed in time"],
      remedy: [
        "See the log of garbage collection, and whether host or container were stopped or short of processor time.",
      ],
    });
  });
}

/** Both forms of the line, in order. */
function silencesIn({ timeouts, closings }: ClientLines): Silence[] {
  const told = closings.flatMap(({ at, ref, fields: { session }, causes }): Silence[] => {
    const cause = causes.find(({ exception }) => TIMED_OUT.test(exception));
    const ms = SILENCE.exec(cause?.detail ?? "")?.[1];
    return ms === undefined ? [] : [{ at, ref, fields: { session, ms: Number(ms) } }];
  });
  return [...timeouts, ...told].sort((a, b) => a.at - b.at);
}

/** A timeout that was negotiated, or a longer one before it. */
interface LongestSoFar {
  readonly at: Instant;
  readonly ms: number;
}

function longestTimeouts({ established }: ClientLines): LongestSoFar[] {
  let longest = 0;
  return established.map(({ at, fields }) => {
    longest = Math.max(longest, fields.ms);
    return { at, ms: longest };
  });
}

/**
 * By how much a silence was noticed later than by a client that runs; null where it was noticed in time, where the client
 * was connecting (it had noticed before), and where the process wrote meanwhile.
 */
function latenessOf({ all, openings }: ClientLines, timeoutMs: number, { at, fields }: Silence): number | null {
  const lateMs = Math.round(fields.ms - timeoutMs * NOTICED_SHARE);
  if (lateMs < LATE_MS) return null;
  const heard = at - fields.ms;
  // of a log that begins later nobody knows what it wrote meanwhile
  const isCovered = (all[0]?.at ?? at) <= heard;
  const wake = at - Math.min(WAKE_MS, lateMs / 2);
  const isConnecting = during(openings, heard - OPENING_MS, wake).length > 0;
  const isIdle = !isConnecting && during(all, at - lateMs, wake).length === 0;
  return isCovered && isIdle ? lateMs : null;
}

export const CLIENT_PAUSE_GUIDE: Detector<unknown>["guide"] = {
  what: "The process did not run for a while: garbage collection, a stopped container, a host that was short of time. Sessions are lost for it.",
  signature:
    "`have not heard from server in …ms`, two seconds and more beyond the two thirds of the timeout after which a client notices, with no line and no attempt to connect in between.",
  lookAlikes: [
    "About two thirds of the timeout, 20 s of 30 s: the server was silent, and the client noticed in time.",
    "A longer silence of a client that was connecting meanwhile: it had noticed before, and gives up later.",
  ],
  remedy: ["See the log of garbage collection and the host's own for that time."],
  sources: [],
};
