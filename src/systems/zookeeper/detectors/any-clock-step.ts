/** A clock that was set while the server ran: its stamps run backwards, or others show that they jump ahead. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, duration } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import { isOneProcess } from "../one-process.ts";
import type { Server } from "../server.ts";

type Step = Server["aligned"]["steps"][number];

const HOUR_MS = 3_600_000;
/** Stamps in local time that jump by an hour, but for this, show where summer time begins. */
const SUMMER_TIME_MS = 1000;

/**
 * Told of one life: a server that starts anew may do so on another host. Where stamps run back, moreover, the log is of
 * one process and goes on behind the step: one main thread in it, and the stamps behind the step reach beyond the first
 * ones before it. Files put together from several servers or in wrong order fail one of these.
 */
function goesOn({ log, lives }: Server, { before, event, byMs }: Step): boolean {
  const sameLife = lives.some(({ from, to }) => from <= Math.min(before.at, event.at) && to >= event.at);
  if (byMs >= 0) return byMs > 0 && sameLife && event.at > before.at && Math.abs(byMs - HOUR_MS) > SUMMER_TIME_MS;
  const reached = (log.all.at(-1)?.at ?? 0) + byMs;
  return isOneProcess(log) && sameLife && reached > (log.all[0]?.at ?? 0);
}

function draft(server: Server, step: Step): Draft {
  const { before, event, byMs, isLeast } = step;
  const { name } = server;
  const by = `${isLeast ? "at least " : ""}${duration(Math.abs(byMs))}`;
  const told = byMs < 0 ? setBack(name, step, by) : setAhead(name, step, by);
  return {
    severity: "low",
    nodes: [name],
    from: event.at,
    to: event.at,
    count: 1,
    measures: { byMs },
    ...told,
    remedy: [
      `Let NTP or chrony slew the clock of ${name} instead of stepping it; look at what set it (resumed machine, manual set).`,
    ],
    evidence: byMs < 0 ? [event.ref] : [before.ref, event.ref],
  };
}

type Told = Pick<Draft, "confidence" | "title" | "explanation" | "excluded">;

function setBack(name: string, { before, event }: Step, by: string): Told {
  const isNewestFirst = before.ref.input === event.ref.input && before.ref.line > event.ref.line;
  return {
    confidence: 0.95,
    title: `The clock of ${name} was set back by ${by}`,
    explanation: `Before ${clock(event.at)} on the common clock the stamps of ${name} stop and go on earlier: line ${event.ref.line} is stamped before the line ${isNewestFirst ? "below" : "above"} it. Its clock was set back by ${by}. Its later lines are laid out behind the earlier ones here.`,
    excluded: [
      "not lines out of order between threads: those differ by milliseconds",
      "not a copied or merged file: no line stands twice, and one process wrote it",
    ],
  };
}

function setAhead(name: string, { before, event }: Step, by: string): Told {
  return {
    confidence: 0.9,
    title: `The clock of ${name} was set ahead by ${by}`,
    explanation: `Between line ${before.ref.line} (${clock(before.at)} on the common clock) and line ${event.ref.line} (${clock(event.at)}) the clock of ${name} was set ahead by ${by}. Its own stamps show no more than a silence; but what it exchanged with other servers agrees with one clock before it and with another one behind it, and with no single clock throughout.`,
    excluded: [
      "not a silent or paused server: that moves no clock, and what it exchanges with others would agree throughout",
      "not another server's clock that was set back: it agrees with a third one throughout",
    ],
  };
}

export const detector: Detector<Ensemble> = {
  id: "any/clock-step",
  title: "Clock step",
  severity: "low",
  causedBy: ["zookeeper/process-pause"],
  guide: {
    what: "A node's clock was set while it ran. Releases from 3.4.10 on measure time-outs by a clock that cannot be set; before, a step can end sessions and roles. Reading the logs suffers always.",
    signature:
      "The stamps of one process run backwards by more than a second within one life, and no line stands twice; or votes and answers agree with one clock before a silence in a log and with a later one behind it.",
    lookAlikes: [
      "A server that is silent or paused: what it exchanges with others agrees with one clock throughout.",
      "Records of several threads swap places by some milliseconds.",
      "A file put together from copies, from several servers, or from rotated parts in the wrong order.",
      "The beginning and the end of summer time: exactly one hour.",
    ],
    remedy: ["Slew, do not step."],
    sources: ["ZOOKEEPER-1366"],
  },
  detect: ({ servers }) =>
    servers.flatMap((server) =>
      server.aligned.steps.filter((step) => goesOn(server, step)).map((step) => draft(server, step)),
    ),
};
