/** A process that stood still: its client noticed a silence far later than it would have. */

import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import type { Instant } from "../../../event.ts";
import { countEarly, during } from "../../../extent.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import type { PulNode } from "../node.ts";
import { runsOn } from "../runs-on.ts";

/** A client notices a silence after two thirds of its timeout. */
const NOTICED_SHARE = 2 / 3;
/** The longest timeout in use, for logs that do not tell what was negotiated. */
const LONGEST_TIMEOUT_MS = 60_000;
/** By so much it may notice late, with a processor that is busy. */
const LATE_MS = 10_000;
/** Clients of one process wake together. */
const TOGETHER_MS = 10_000;

/** A timeout that was negotiated, or a longer one before it. */
interface LongestSoFar {
  readonly at: Instant;
  readonly ms: number;
}

function longestTimeouts({ log }: PulNode): LongestSoFar[] {
  let longest = 0;
  return log.of("zk.cnxn.established").map(({ at, fields }) => {
    longest = Math.max(longest, fields.ms);
    return { at, ms: longest };
  });
}

/** The silence was noticed far too late, and nothing was written from the moment at which it should have been. */
function stoodStill(
  { log }: PulNode,
  longest: readonly LongestSoFar[],
  { at, fields }: PulEvent<"zk.cnxn.timeout">,
): boolean {
  const timeout = longest[countEarly(longest, (told) => told.at < at) - 1]?.ms ?? LONGEST_TIMEOUT_MS;
  const noticedMs = timeout * NOTICED_SHARE + LATE_MS;
  const from = at - fields.ms + noticedMs;
  return fields.ms >= noticedMs + LATE_MS && during(log.all, from, at - TOGETHER_MS).length === 0;
}

export const detector: Detector<Cluster> = {
  id: "pulsar/process-pause",
  title: "Process stood still",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "The process did not run for a while: garbage collection, a stopped container, a host that was short of time. Sessions are lost for it.",
    signature:
      "`have not heard from server in …ms` far beyond the two thirds of the timeout after which a client notices, and no line in between.",
    lookAlikes: [
      "About two thirds of the timeout, 20 s of 30 s: the server was silent, and the client noticed in time.",
    ],
    remedy: ["See the log of garbage collection and the host's own for that time."],
    sources: ["apache/pulsar#24487"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const longest = longestTimeouts(node);
      const pausesOf = (event: PulEvent<"zk.cnxn.timeout">) => (stoodStill(node, longest, event) ? "pause" : null);
      return runsOn([node], ["zk.cnxn.timeout"], TOGETHER_MS, pausesOf).map(({ run }) => {
        const ms = Math.max(...run.map(({ fields }) => fields.ms));
        const to = run.at(-1)?.at ?? 0;
        return told([node], run, {
          severity: "medium",
          confidence: 0.9,
          from: (run[0]?.at ?? to) - ms,
          title: `${node.name} stood still for up to ${duration(ms)}`,
          measures: { silentMs: ms },
          explanation: `At ${clock(run[0]?.at ?? to)} ${count(new Set(run.map(({ fields }) => fields.session)).size, "client")} of ZooKeeper in ${node.name} had heard nothing for ${duration(ms)}. A client that runs notices after two thirds of its timeout, and nothing was written meanwhile: the process itself stood still, for most of that time.`,
          excluded: ["not a silent server: a client that runs would have noticed long before"],
          remedy: [
            "See the log of garbage collection, and whether host or container were stopped or short of processor time.",
          ],
        });
      });
    }),
};
