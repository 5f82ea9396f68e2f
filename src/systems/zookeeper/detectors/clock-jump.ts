/** ZooKeeper's own lines that no clock that runs steadily can have stamped. */

import { eventsDuring, eventsOf } from "../../../correlate/event-log.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant } from "../../../event.ts";
import { lastEarly } from "../../../extent.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { isOneProcess } from "../one-process.ts";
import { pauseLines } from "../pauses.ts";
import type { Server } from "../server.ts";
import { tookIsRight } from "../version.ts";

/** Signs further apart than this are of separate jumps. */
const SAME_JUMP_MS = 10 * 60_000;
/** A process runs for a moment before its first line. */
const BEFORE_FIRST_LINE_MS = 2000;

interface Sign {
  readonly at: number;
  readonly event: ZkEvent;
  readonly kind: "negative" | "impossible" | "unnoticed-pause" | "kerberos";
  /** What the line says, as a clause. */
  readonly says: string;
}

type Took = ZkEvent<"election.took.follow" | "election.took.lead">;

/**
 * Whether the server looked for a leader since its stopwatch was last reset. An observer that becomes a voter by a
 * reconfiguration follows without an election, and prints what then stands there: the time since its host was started.
 */
function hasBegun({ log }: Server, after: Instant, at: Instant): boolean {
  const observed = lastEarly(
    log.of("role.observing"),
    (event) => event.at <= at,
    () => true,
  );
  return eventsDuring(log, Math.max(after, observed?.at ?? after), at, "role.looking", "fle.start").length > 0;
}

/** A length below zero, or longer than the process has run since it last reset that stopwatch. */
function electionSigns(server: Server): Sign[] {
  const tooks: readonly Took[] = eventsOf(server.log, "election.took.follow", "election.took.lead");
  const trusted = tookIsRight(server.version, server.log) && isOneProcess(server.log);
  return tooks.flatMap((event, i): Sign[] => {
    const { at } = event;
    const { ms } = event.fields;
    if (ms < 0) return [{ at, event, kind: "negative", says: `an election took ${duration(ms)}` }];
    const life = lastEarly(
      server.lives,
      ({ from }) => from <= at,
      ({ started }) => started,
    );
    const before = tooks[i - 1]?.at ?? Number.NEGATIVE_INFINITY;
    if (!life || !trusted || !hasBegun(server, Math.max(life.from, before), at)) return [];
    const longestMs = at - Math.max(life.from - BEFORE_FIRST_LINE_MS, before);
    if (ms <= longestMs + BEFORE_FIRST_LINE_MS) return [];
    const says = `an election took ${duration(ms)}, ${duration(longestMs)} after the stopwatch was last reset by the stamps`;
    return [{ at, event, kind: "impossible", says }];
  });
}

function otherSigns(server: Server, ensemble: Ensemble): Sign[] {
  const links = server.log.of("follow.disc").flatMap((event): Sign[] => {
    const { ms } = event.fields;
    return ms < 0
      ? [{ at: event.at, event, kind: "negative", says: `it was connected to its leader for ${duration(ms)}` }]
      : [];
  });
  const pauses = pauseLines(server, ensemble).flatMap(({ refuted, event, at, ms }): Sign[] =>
    refuted
      ? [
          {
            at,
            event,
            kind: "unnoticed-pause",
            says: `it stood still for ${duration(ms)}, and yet its peers did not drop it`,
          },
        ]
      : [],
  );
  const kerberos = server.log.of("krb.skew").map(
    (event): Sign => ({
      at: event.at,
      event,
      kind: "kerberos",
      says: "its Kerberos ticket's times do not fit its clock",
    }),
  );
  return [...links, ...pauses, ...kerberos];
}

function draft(server: Server, run: readonly Sign[]): Draft {
  const { from, to } = spanOf(run);
  const onlyKerberos = run.every(({ kind }) => kind === "kerberos");
  const [first] = run;
  return {
    severity: "low",
    confidence: onlyKerberos ? 0.5 : run.some(({ kind }) => kind === "negative") ? 1 : 0.85,
    title: onlyKerberos
      ? `${server.name} warns that its clock may be wrong: Kerberos times do not fit`
      : `The clock of ${server.name} was set while it ran: by its own line ${first?.says ?? ""}`,
    nodes: [server.name],
    from,
    to,
    count: run.length,
    measures: {},
    explanation: [
      `At ${clock(from)} ${server.name} logged that ${first?.says ?? ""}${run.length > 1 ? `, and ${count(run.length - 1, "more line")} of that kind until ${clock(to)}` : ""}.`,
      onlyKerberos
        ? "The line itself names a clock skew as one possible reason; an expired ticket cache is another."
        : "A clock that runs steadily cannot give that number; it was set in between.",
    ].join(" "),
    excluded: onlyKerberos
      ? []
      : ["not a pause of the process: that makes times longer, and peers drop a server that stands still for long"],
    remedy: [
      `Let NTP or chrony slew the clock of ${server.name}, and look at what set it (resumed machine, manual set).`,
      "Up to 3.4.9 time-outs follow the clock: upgrade.",
    ],
    evidence: run.map(({ event }) => event.ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/clock-jump",
  title: "Clock jump",
  severity: "low",
  causedBy: ["any/clock-step"],
  guide: {
    what: "The clock of a server's machine was set while the server ran. Releases before 3.4.10 time sessions and elections by it; later ones only stamp their lines with it.",
    signature:
      "An election or a connection that took less than no time; an election longer than the process has run; a pause without collections, longer than syncLimit x tickTime, after which no peer had dropped the server; Kerberos ticket times in the past.",
    lookAlikes: [
      "A pause: peers drop a server that stands still for longer than syncLimit x tickTime.",
      "An observer that became a voter by a reconfiguration: it held no election, and the length it prints is that since its host was started.",
      "3.5 prints a length that is far too small (ZOOKEEPER-3479), never one below zero.",
      "Stamps that run backwards are any/clock-step.",
    ],
    remedy: ["Slew the clock, do not step it."],
    sources: ["ZOOKEEPER-1366", "ZOOKEEPER-3479"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) => {
      const signs = [...electionSigns(server), ...otherSigns(server, ensemble)].sort((a, b) => a.at - b.at);
      return inRuns(signs, SAME_JUMP_MS).map((run) => draft(server, run));
    }),
};
