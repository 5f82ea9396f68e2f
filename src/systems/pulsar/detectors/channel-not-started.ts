/** A broker that is ready and whose channel of bundles is not started. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock, count } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";

/** A start settles within this of the ready line. */
const SETTLES_MS = 30_000;

function isRefused(event: PulEvent): boolean {
  return (
    event.kind === "su.chan.fail" ||
    /Invalid channel state:\s?(?:Constructed|LeaderElectionServiceStarted)/.test(reasonsOf(event))
  );
}

export const detector: Detector<Cluster> = {
  id: "pulsar/channel-not-started",
  title: "Channel not started",
  severity: "high",
  causedBy: ["pulsar/channel-topic-wedged", "pulsar/no-leader"],
  guide: {
    what: "The broker is registered and says that it is ready, and its channel of bundles never started: it can own nothing and answers lookups with errors.",
    signature:
      "`Invalid channel state:LeaderElectionServiceStarted`, or `Failed to start the channel`, more than 30 s after the ready line and no `Successfully started the channel`.",
    lookAlikes: ["Such a line within 30 s of the start."],
    remedy: ["Restart the broker; 3.0.7, 3.3.2 and later end a start that fails so."],
    sources: ["apache/pulsar#23230", "apache/pulsar#23297", "apache/pulsar#25715"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      node.lives.flatMap(({ from, to, ready, last }) => {
        if (!ready) return [];
        const end = last[0]?.at ?? to;
        const run = during(node.log.all as readonly PulEvent[], from, end).filter(isRefused);
        const late = run.filter(({ at }) => at > ready.at + SETTLES_MS);
        const [first] = late;
        const isUp = during(node.log.of("su.chan.up"), from, end).length > 0;
        if (!first || isUp) return [];
        return [
          told([node], [ready, ...run], {
            severity: "high",
            confidence: 1,
            count: run.length,
            from: ready.at,
            title: `${node.name} is ready and its channel of bundles is not started`,
            explanation: `${node.name} was ready at ${clock(ready.at)}; at ${clock(first.at)} its channel was still not started (${count(run.length, "line")}).`,
            excluded: ["not a start that is under way: more than 30 s had passed"],
            remedy: ["Restart the broker."],
          }),
        ];
      }),
    ),
};
