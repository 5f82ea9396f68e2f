/** Bookies that a broker could not reach. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { beganBefore, type Miss, UNREACHABLE_GUIDE, unreachableBookies } from "../../../detect/bookie-client.ts";
import type { Detector } from "../../../detect/detector.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import { isEnding } from "../lives.ts";
import type { PulNode } from "../node.ts";

const KINDS = ["cl.resolve.fail", "cl.resolve.unknown", "cl.connect.fail"] as const;

function missOf(line: PulEvent<(typeof KINDS)[number]>): Miss {
  const isConnect = line.kind === "cl.connect.fail";
  return {
    at: line.at,
    line,
    bookie: line.fields.bookie ?? "",
    isAbsent: !isConnect,
    errors: isConnect ? [line.fields.err ?? "", ...line.causes.slice(0, 1).map(({ exception }) => exception)] : [],
  };
}

function missesOf({ log, lives }: PulNode): Miss[] {
  const lines = eventsOf(log, ...KINDS) as readonly PulEvent<(typeof KINDS)[number]>[];
  return lines.filter(({ at }) => !isEnding(lives, at)).map(missOf);
}

export const detector: Detector<Cluster> = {
  id: "pulsar/bookie-unreachable",
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
  guide: {
    ...UNREACHABLE_GUIDE,
    sources: [...UNREACHABLE_GUIDE.sources, "apache/pulsar#24482", "apache/pulsar#6871"],
  },
  detect: ({ nodes }) => nodes.flatMap((node) => unreachableBookies(node, missesOf(node), node.log.of("cl.connected"))),
};
