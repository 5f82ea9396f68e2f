/** A process that stood still: its client noticed a silence far later than it would have. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import type { PulNode } from "../node.ts";
import { runsOn } from "../runs-on.ts";

/** A client notices after two thirds of its timeout (20 s of 30 s); no timeout in use makes it wait so long. */
const PAUSE_MS = 60_000;
/** It would have noticed by then. */
const NOTICED_MS = 40_000;
/** Clients of one process wake together. */
const TOGETHER_MS = 10_000;

/** Nothing was written from the moment at which the client would have noticed. */
function stoodStill({ log }: PulNode, { at, fields }: PulEvent<"zk.cnxn.timeout">): boolean {
  const from = at - fields.ms + NOTICED_MS;
  return fields.ms >= PAUSE_MS && !log.all.some((event) => event.at > from && event.at < at - TOGETHER_MS);
}

export const detector: Detector<Cluster> = {
  id: "pulsar/process-pause",
  title: "Process stood still",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "The process did not run for a while: garbage collection, a stopped container, a host that was short of time. Sessions are lost for it.",
    signature:
      "`have not heard from server in …ms` with a minute and more, where a client notices after 20 s, and no line in between.",
    lookAlikes: ["About 20 s: the server was silent, and the client noticed in time."],
    remedy: ["See the log of garbage collection and the host's own for that time."],
    sources: ["apache/pulsar#24487"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, ["zk.cnxn.timeout"], TOGETHER_MS, (event, node) => (stoodStill(node, event) ? "pause" : null)).map(
      ({ node, run }) => {
        const ms = Math.max(...run.map(({ fields }) => fields.ms));
        const to = run.at(-1)?.at ?? 0;
        return told([node], run, {
          severity: "medium",
          confidence: 0.9,
          from: (run[0]?.at ?? to) - ms,
          title: `${node.name} stood still for up to ${duration(ms)}`,
          measures: { silentMs: ms },
          explanation: `At ${clock(run[0]?.at ?? to)} ${count(run.length, "client")} of ZooKeeper in ${node.name} had heard nothing for ${duration(ms)}. A client that runs notices after two thirds of its timeout, and nothing was written meanwhile: the process itself stood still, for most of that time.`,
          excluded: ["not a silent server: the client would have noticed within 40 s"],
          remedy: [
            "See the log of garbage collection, and whether host or container were stopped or short of processor time.",
          ],
        });
      },
    ),
};
