/** A bundle that changes its owner again and again. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, duration, list } from "../../../words.ts";
import { isInternal } from "../bundles.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";

/** The catalogue's bound: three changes within half an hour. */
const FEWEST = 3;
const WITHIN_MS = 30 * 60_000;

interface Taking {
  readonly at: number;
  readonly bundle: string;
  readonly owner: string;
  readonly event: PulEvent;
}

function takingsOf({ nodes, nameAt }: Cluster): Taking[] {
  const all = nodes.flatMap((node) =>
    eventsOf(node.log, "ow.ok", "su.handle").flatMap((event): Taking[] => {
      const bundle = (event.fields.bundle ?? "").replace(/^\/namespace\//, "");
      if (bundle === "" || isInternal(bundle)) return [];
      if (event.kind === "ow.ok") return [{ at: event.at, bundle, owner: node.name, event }];
      const { new_state, new_owner } = event.fields;
      return new_state === "Owned" && new_owner ? [{ at: event.at, bundle, owner: nameAt(new_owner), event }] : [];
    }),
  );
  return all.sort((a, b) => a.at - b.at);
}

export const detector: Detector<Cluster> = {
  id: "pulsar/ownership-churn",
  title: "Ownership churn",
  severity: "medium",
  causedBy: ["pulsar/leadership-flapping", "pulsar/rolling-restart", "pulsar/session-loss-ends-broker"],
  guide: {
    what: "A bundle goes from broker to broker. Each move closes its topics and sends its clients to another broker.",
    signature: "One bundle changes its owner three times and more within half an hour.",
    lookAlikes: [
      "Every broker's own bundles (heartbeat, pulsar/system): not counted.",
      "One move after a broker goes.",
    ],
    remedy: ["Raise the thresholds of the shedding; choose another shedder."],
    sources: ["pulsar-broker, ModularLoadManagerImpl"],
  },
  detect: (cluster) =>
    [...grouped(takingsOf(cluster), ({ bundle }) => bundle)].flatMap(([bundle, takings]) => {
      const changes = takings.filter(({ owner }, i) => i > 0 && owner !== takings[i - 1]?.owner);
      const dense = changes.filter(
        ({ at }, i) => (changes[i + FEWEST - 1]?.at ?? Number.POSITIVE_INFINITY) - at <= WITHIN_MS,
      );
      const [first] = dense;
      if (!first) return [];
      const run = changes.filter(({ at }) => at >= first.at);
      const owners = [...new Set(run.map(({ owner }) => owner))];
      const to = run.at(-1)?.at ?? first.at;
      return [
        told(
          owners,
          run.map(({ event }) => event),
          {
            severity: "medium",
            confidence: 1,
            title: `bundle ${bundle} changed its owner ${count(run.length, "time")} in ${duration(to - first.at)}`,
            explanation: `From ${clock(first.at)} to ${clock(to)} ${bundle} went between ${list(owners)}, ${count(run.length, "time")}.`,
            excluded: ["not one move after a broker went"],
            remedy: ["See which rule unloads it on the leader; raise its thresholds, or split the bundle."],
          },
        ),
      ];
    }),
};
