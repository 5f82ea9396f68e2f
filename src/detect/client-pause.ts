/**
 * A process that stood still, as its own client of ZooKeeper tells: it noticed a silence far later than one that runs. The
 * systems hand in what their lines say; rule and words stand here once.
 */
import { inRuns } from "../correlate/runs.ts";
import type { Instant, LineRef } from "../event.ts";
import { countEarly, during, greatest } from "../extent.ts";
import { clock, count, duration } from "../words.ts";
import type { Detector, Draft } from "./detector.ts";
import { told } from "./told.ts";

/** A client notices a silence after two thirds of its timeout. */
const NOTICED_SHARE = 2 / 3;
/** The longest timeout in use, for logs that do not tell what was negotiated. */
const LONGEST_TIMEOUT_MS = 60_000;
/** By so much it may notice late, with a processor that is busy. */
const LATE_MS = 10_000;
/** Clients of one process wake together. */
const TOGETHER_MS = 10_000;

interface Line<Fields> {
  readonly at: Instant;
  readonly ref: LineRef;
  readonly fields: Fields;
}

/** What a process logged of its sessions with ZooKeeper, each in order. */
export interface ClientLines {
  /** `have not heard from server in …ms`. */
  readonly silences: readonly Line<{ readonly ms: number; readonly session: bigint }>[];
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
  return inRuns(
    lines.silences.filter((silence) => stoodStill(lines, longest, silence)),
    TOGETHER_MS,
  ).map((run) => {
    const ms = greatest(run.map(({ fields }) => fields.ms));
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
      title: `${node.name} stood still for up to ${duration(ms)}`,
      measures: { silentMs: ms },
      explanation: `At ${clock(from)} ${count(sessions.size, "client")} of ${server} in ${node.name} had heard nothing for ${duration(ms)}. A client that runs notices after two thirds of its timeout, and nothing was written meanwhile: the process itself stood still, for most of that time.${
        expired.size > 0
          ? ` ${expired.size === sessions.size ? (expired.size === 1 ? "Its session" : "Their sessions") : `${expired.size} of their sessions`} had expired by then: for the others it was gone.`
          : ""
      }`,
      excluded: ["not a silent server: a client that runs would have noticed long before"],
      remedy: [
        "See the log of garbage collection, and whether host or container were stopped or short of processor time.",
      ],
    });
  });
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

/** The silence was noticed far too late, and nothing was written from the moment at which it should have been. */
function stoodStill(
  { all }: ClientLines,
  longest: readonly LongestSoFar[],
  { at, fields }: ClientLines["silences"][number],
): boolean {
  const timeout = longest[countEarly(longest, (told) => told.at < at) - 1]?.ms ?? LONGEST_TIMEOUT_MS;
  const noticedMs = timeout * NOTICED_SHARE + LATE_MS;
  const from = at - fields.ms + noticedMs;
  // of a log that begins later nobody knows what it wrote meanwhile
  const isCovered = (all[0]?.at ?? at) <= from;
  return isCovered && fields.ms >= noticedMs + LATE_MS && during(all, from, at - TOGETHER_MS).length === 0;
}

export const CLIENT_PAUSE_GUIDE: Detector<unknown>["guide"] = {
  what: "The process did not run for a while: garbage collection, a stopped container, a host that was short of time. Sessions are lost for it.",
  signature:
    "`have not heard from server in …ms` far beyond the two thirds of the timeout after which a client notices, and no line in between.",
  lookAlikes: ["About two thirds of the timeout, 20 s of 30 s: the server was silent, and the client noticed in time."],
  remedy: ["See the log of garbage collection and the host's own for that time."],
  sources: [],
};
