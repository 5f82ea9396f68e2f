/** Bundles of a broker that is gone, which nobody moves: the leader distrusts its own view, or there was none. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { countEarly, during } from "../../../extent.ts";
import { clock, count, duration } from "../../../words.ts";
import { bareAddress } from "../addresses.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import type { PulNode } from "../node.ts";

/** 180 s of distrust and one interval of the monitor of 60 s: up to here the delay is by design. */
const EXPECTED_MS = 240_000;
/** A lookup waits as long for an owner before it says so. */
const LOOKUP_MS = 30_000;
const SAME_MOMENT_MS = 1000;

export const detector: Detector<Cluster> = {
  id: "pulsar/orphan-cleanup-blocked",
  title: "Unstable metadata blocks orphan cleanup",
  severity: "medium",
  causedBy: [
    "zookeeper/quorum-lost",
    "zookeeper/session-expiry-storm",
    "pulsar/session-expiry",
    "pulsar/leader-failure",
    "pulsar/silent-end",
  ],
  guide: {
    what: "A broker is gone and the leader ignores it, because its own metadata session is not stable; or it was the leader that went, and the others were told before one of them led. The bundles of that broker have no owner until the leader's monitor runs.",
    signature:
      "`MetadataState state is unstable. Ignoring the ownership cleanup`, and no cleanup of that broker after it; or `Failed to handle broker deletion event`, and lookups that wait for that broker.",
    lookAlikes: [
      "A cleanup that is put off by 180 s and then runs: by design.",
      "A deletion that one broker cannot handle and another one does.",
    ],
    remedy: ["Make the metadata store steady; restart the leader where the monitor does not run."],
    sources: ["pulsar-broker, ServiceUnitStateChannelImpl"],
  },
  detect: (cluster) => {
    const ends = cluster.nodes.flatMap(({ log }) =>
      eventsOf(log, "su.clean.start", "su.clean.cancel", "rg.created", "su.override"),
    );
    const endsByBroker = grouped(
      ends.sort((a, b) => a.at - b.at),
      (event) => bareAddress((event.kind === "su.override" ? event.fields.old_owner : event.fields.broker) ?? ""),
    );
    const waitsByBroker = grouped(
      cluster.nodes.flatMap(({ log }) => [...log.of("su.wait")]).sort((a, b) => a.at - b.at),
      ({ fields }) => bareAddress(fields.owner ?? ""),
    );
    return cluster.nodes.flatMap((node) =>
      ignoredBy(node).flatMap(({ line, broker }) => {
        const own = endsByBroker.get(bareAddress(broker)) ?? [];
        const end = own[countEarly(own, ({ at }) => at < line.at)];
        const until = end?.at ?? node.last ?? line.at;
        const waits = during(waitsByBroker.get(bareAddress(broker)) ?? [], line.at, until + LOOKUP_MS);
        const lastedMs = until - line.at;
        if (end && lastedMs <= EXPECTED_MS && waits.length === 0) return [];
        if (!end && line.kind === "rg.deleted.fail" && waits.length === 0) return [];
        const gone = cluster.nameAt(broker);
        return [
          told([node, gone], [line, ...waits.slice(0, 4), ...(end ? [end] : [])], {
            severity: lastedMs > EXPECTED_MS || waits.length > 0 ? "medium" : "low",
            confidence: 1,
            count: 1,
            from: line.at,
            to: until,
            title: end
              ? `the bundles of ${gone} were left without an owner for ${duration(lastedMs)}`
              : `${node.name} ignored that ${gone} is gone, and no cleanup of it is in these logs`,
            explanation: [
              line.kind === "su.clean.ign"
                ? `At ${clock(line.at)} ${node.name} ignored that ${broker} is gone, because its own metadata session was unstable.`
                : `At ${clock(line.at)} ${node.name} saw that ${broker} is gone and could not act on it${line.fields.err ? ` (${line.fields.err})` : ""}${/no channel owner/i.test(line.fields.err ?? "") ? ": nobody led by then, and a leader that is elected later is not told again" : ""}.`,
              waits.length > 0
                ? `${count(waits.length, "lookup")} had waited in vain for a bundle that was still its own.`
                : "",
              end
                ? `${ENDINGS[end.kind]} at ${clock(end.at)}.`
                : `Its log goes on for ${duration(lastedMs)}, and no cleanup of ${gone} is in it or in another one; a broker whose log is not here may have made it.`,
            ]
              .filter((sentence) => sentence !== "")
              .join(" "),
            excluded: ["not a dead broker that is still registered: its removal was seen"],
            remedy: [
              line.kind === "su.clean.ign"
                ? "Make the metadata store steady; restart the leader where its monitor does not run within five minutes."
                : "Unload the bundles of the broker that is gone, or start it again; the monitor of the new leader sees to them within a minute where its metadata session is stable.",
            ],
          }),
        ];
      }),
    );
  },
};

/** What is said of the line that ends it. */
const ENDINGS = {
  "su.clean.start": "Its bundles were seen to",
  "su.clean.cancel": "Its cleanup was called off",
  "su.override": "The first of its bundles was given to another owner",
  "rg.created": "It was registered again",
} as const;

/** A line by which a broker does nothing about one that is gone. */
interface Ignored {
  readonly line: PulEvent<"su.clean.ign" | "rg.deleted.fail">;
  readonly broker: string;
}

function ignoredBy({ log }: PulNode): Ignored[] {
  return eventsOf(log, "su.clean.ign", "rg.deleted.fail").flatMap((line): Ignored[] => {
    if (line.kind === "su.clean.ign") return [{ line, broker: line.fields.broker ?? "" }];
    // the line before it, of the same thread, names the broker
    const removal = during(log.of("rg.deleted"), line.at - SAME_MOMENT_MS, line.at).at(-1);
    return removal?.fields.broker && removal.thread === line.thread ? [{ line, broker: removal.fields.broker }] : [];
  });
}
