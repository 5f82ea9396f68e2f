/** A clock that was set while the server ran: its stamps run backwards. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, duration } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import { isOneProcess } from "../one-process.ts";
import type { Server } from "../server.ts";

type Step = Server["aligned"]["steps"][number];

/**
 * The log is of one process and goes on behind the step: one main thread in it, no start, and the stamps behind the step
 * reach beyond the first ones before it. Files put together from several servers or in wrong order fail one of these.
 */
function goesOn({ log, lives }: Server, { event, byMs }: Step): boolean {
  const at = log.all.findIndex(({ ref }) => ref === event.ref);
  const [before, behind] = [log.all.slice(0, at), log.all.slice(at)];
  const sameLife = lives.some((life) => life.from <= (before.at(-1)?.at ?? 0) && life.to >= event.at);
  const reached = (behind.at(-1)?.at ?? 0) + byMs;
  return isOneProcess(log) && sameLife && reached > (before[0]?.at ?? 0);
}

function draft(server: Server, step: Step): Draft {
  const { event, byMs, isLeast } = step;
  const least = isLeast ? "at least " : "";
  return {
    severity: "low",
    confidence: 0.95,
    title: `The clock of ${server.name} was set back by ${least}${duration(Math.abs(byMs))}`,
    nodes: [server.name],
    from: event.at,
    to: event.at,
    count: 1,
    measures: { byMs },
    explanation: `Before ${clock(event.at)} on the common clock the stamps of ${server.name} stop and go on earlier: line ${event.ref.line} is stamped before the line above it. Its clock was set back by ${least}${duration(Math.abs(byMs))}. Its later lines are laid out behind the earlier ones here.`,
    excluded: [
      "not lines out of order between threads: those differ by milliseconds",
      "not a copied or merged file: no line stands twice, and one process wrote it",
    ],
    remedy: [
      `Let NTP or chrony slew the clock of ${server.name} instead of stepping it; look at what set it (resumed machine, manual set).`,
    ],
    evidence: [event.ref],
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
      "The stamps of one process run backwards by more than a second within one life, and no line stands twice.",
    lookAlikes: [
      "Records of several threads swap places by some milliseconds.",
      "A file put together from copies, from several servers, or from rotated parts in the wrong order.",
      "Autumn's change of the clocks: exactly one hour.",
    ],
    remedy: ["Slew, do not step."],
    sources: ["ZOOKEEPER-1366"],
  },
  detect: ({ servers }) =>
    servers.flatMap((server) =>
      server.aligned.steps.filter((step) => goesOn(server, step)).map((step) => draft(server, step)),
    ),
};
