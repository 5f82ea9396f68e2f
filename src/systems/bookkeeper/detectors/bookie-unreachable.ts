/** Bookies that a client could not reach. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { beganBefore, type Miss, UNREACHABLE_GUIDE, unreachableBookies } from "../../../detect/bookie-client.ts";
import type { Detector } from "../../../detect/detector.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { wordsOf } from "../exceptions.ts";
import { isEnding } from "../lives.ts";
import type { BkNode } from "../node.ts";

const KINDS = ["cl.resolve.fail", "cl.resolve.unknown", "cl.connect.fail"] as const;

function missOf(line: BkEvent<(typeof KINDS)[number]>): Miss {
  return line.kind === "cl.connect.fail"
    ? {
        at: line.at,
        line,
        bookie: line.fields.bookie_slashless ?? "",
        isAbsent: false,
        errors: [line.fields.err ?? "", ...wordsOf(line).slice(0, 1)],
      }
    : { at: line.at, line, bookie: line.fields.bookie ?? "", isAbsent: true, errors: [] };
}

function missesOf({ log, lives, service }: BkNode): Miss[] {
  // AutoRecovery deals with bookies that are gone
  if (service === "bookie" || service === "autorecovery") return [];
  const lines = eventsOf(log, ...KINDS) as readonly BkEvent<(typeof KINDS)[number]>[];
  return lines.filter(({ at }) => !isEnding(lives, at)).map(missOf);
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/bookie-unreachable",
  title: "Bookie out of reach",
  severity: "low",
  causedBy: [
    "bookkeeper/silent-end",
    "bookkeeper/process-exit",
    "bookkeeper/crash-loop",
    "bookkeeper/rolling-restart",
    "bookkeeper/session-expiry-loop",
    "bookkeeper/registration-failed",
    "bookkeeper/process-pause",
  ],
  explainedBy: beganBefore,
  guide: { ...UNREACHABLE_GUIDE, sources: [...UNREACHABLE_GUIDE.sources, "apache/bookkeeper#2905"] },
  detect: ({ nodes }) => nodes.flatMap((node) => unreachableBookies(node, missesOf(node), node.log.of("cl.connected"))),
};
