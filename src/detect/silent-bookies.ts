/**
 * Bookies that a client asked and waited for in vain. The systems hand in what their lines say; the
 * words stand here once.
 */
import { inRuns } from "../correlate/runs.ts";
import type { Instant, LogEvent } from "../event.ts";
import { count, fromTo, listOfMany } from "../words.ts";
import type { Detector, Draft } from "./detector.ts";
import { told } from "./told.ts";

interface Named {
  readonly name: string;
}

/** Requests are given up together, by a timer that looks every second; clients go on to ask. */
const PAUSE_MS = 2 * 60_000;
/** A single request that is late is made good by another copy. */
const FEWEST = 3;
/** What is given up within this of one another waited for one thing. */
const ONE_MOMENT_MS = 1000;
/** A write that waited for them is given up for good this long after them at most: by then other bookies have been looked for. */
const GIVEN_UP_MS = 3000;
/** From so many bookies on each of them alone is an unlikely reason. */
const MANY = 3;

/** `Timed-out N operations to channel …`, as both grammars read it. */
export type Timeout = LogEvent<string, { readonly bookie?: string; readonly count?: number }>;
/** A write or a read that failed, with the words of its reason. */
export type Failure = LogEvent<string, { readonly bookie?: string; readonly err?: string; readonly err_text?: string }>;

/** Requests to one bookie that were given up. */
interface Wait {
  readonly at: Instant;
  readonly line: LogEvent;
  readonly bookie: string;
  readonly requests: number;
}

/** What a client's lines say of requests that were given up; all in order. */
export interface Lines {
  readonly timeouts: readonly Timeout[];
  /** Each request that was given up has a line of its own, too: what is left of it where the level of the others is left out. */
  readonly failures: readonly Failure[];
  /** Writes that failed for good. */
  readonly failed: readonly LogEvent[];
  /** Whether the client is being stopped. */
  readonly isEnding: (at: Instant) => boolean;
}

function waitsIn({ timeouts, failures, isEnding }: Lines): Wait[] {
  const lines: readonly Timeout[] = timeouts.length > 0 ? timeouts : failures.filter(isLate);
  return lines
    .filter(({ at }) => !isEnding(at))
    .flatMap((line) => {
      const { bookie, count: requests = 1 } = line.fields;
      return bookie ? [{ at: line.at, line, bookie, requests }] : [];
    });
}

function isLate({ fields: { err_text, err } }: Failure): boolean {
  return /operation timeout/.test(err_text ?? err ?? "");
}

export function silentBookies(node: Named, lines: Lines): Draft[] {
  const { failed } = lines;
  return inRuns(waitsIn(lines), PAUSE_MS).flatMap((run) => {
    const requests = run.reduce((sum, wait) => sum + wait.requests, 0);
    const [from, to] = [run[0]?.at ?? 0, run.at(-1)?.at ?? 0];
    if (requests < FEWEST) return [];
    const names = [...new Set(run.map(({ bookie }) => bookie))].sort();
    const isAtOnce = names.length >= MANY && to - from <= ONE_MOMENT_MS;
    const lost = failed.filter(({ at }) => at >= from && at <= to + GIVEN_UP_MS).length;
    return [
      told(
        [node],
        run.map(({ line }) => line),
        {
          severity: lost > 0 ? "medium" : "low",
          confidence: 1,
          count: requests,
          title: `${node.name} got no answer in time from ${listOfMany(names)}`,
          explanation: [
            `${fromTo(from, to)} ${node.name} gave up ${count(requests, "request")} to ${listOfMany(names)}: no answer came within the time set.`,
            isAtOnce
              ? "All at one moment: either this client stood still or was cut off, or these bookies share what held them up; a client cannot tell."
              : "Whether the bookie was slow, stood still, or the network lost what was sent, a client cannot tell.",
            lost > 0
              ? `${count(lost, "write")} of entries failed for good then.`
              : "No line of that time says that a write failed for good.",
          ].join(" "),
          excluded: [`not one request that was late: ${requests} were given up`],
          remedy: isAtOnce
            ? [
                "See whether other clients had the same at that time: then what the bookies share (network, hosts, storage); else whether this process stood still (its log of garbage collection, its host), and its network.",
              ]
            : [
                "See in the log of that bookie and on its host what it did then: latency of the journal's disk, a pause of its virtual machine, load.",
                "Where its host is well, look at the network between the two.",
              ],
        },
      ),
    ];
  });
}

export const SILENT_GUIDE: Detector<unknown>["guide"] = {
  what: "A client of bookies asks one and hears nothing in time. Reads go to other copies, writes to other bookies; where too many are so, writes fail.",
  signature:
    "`Timed-out … operations to channel … for …`, three requests and more, no further apart than two minutes; where no such line is in the log, `Failed to write entry … Bookie operation timeout` or `Bookie operation timeout while reading …`.",
  lookAlikes: [
    "A bookie that takes no connection or is not registered: it is told as out of reach.",
    "One request that is late: another copy answers.",
  ],
  remedy: [
    "See what the bookie and its host did then; where several bookies are late at one moment, what they share, and the client.",
  ],
  sources: ["PerChannelBookieClient"],
};
