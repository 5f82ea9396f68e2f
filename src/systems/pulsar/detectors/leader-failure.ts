/** A leader of the load manager that went away without a word, and was replaced. */

import type { Interval } from "../../../case.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { countEarly } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { leadsTaken } from "../elections.ts";
import type { PulEvent } from "../events.ts";
import type { Life } from "../lives.ts";
import type { PulNode } from "../node.ts";
import { sameBroker } from "../same-broker.ts";

/** Clocks of brokers may differ by this. */
const SAME_MOMENT_MS = 2000;

/** The process ended without a stop: another began in its place, or others saw that it was gone. */
function wentAway({ lives, roles }: PulNode, life: Life): boolean {
  if (life.end === "silent") return true;
  const isLast = life === lives.at(-1);
  return life.end === "open" && isLast && roles.some(({ state, from }) => state === "down" && from >= life.to);
}

/** The line by which a broker became leader in this life, if it was when it was last heard of. */
function ledAtLast({ leaderships }: PulNode, life: Life): Interval | undefined {
  const last = leaderships[countEarly(leaderships, ({ from }) => from < life.to) - 1];
  return last?.state === "leader" && last.from >= life.from && last.to >= life.to ? last : undefined;
}

function successor(
  cluster: Cluster,
  node: PulNode,
  life: Life,
  back: Life | undefined,
): { node: PulNode; line: PulEvent } | undefined {
  const until = back?.from ?? cluster.whole.to;
  return cluster.brokers
    .filter((other) => other !== node)
    .flatMap((other) => leadsTaken(other.log, life.to - SAME_MOMENT_MS, until).map((line) => ({ node: other, line })))
    .sort((a, b) => a.line.at - b.line.at)[0];
}

/** @param back the process that came in its place */
function draft(cluster: Cluster, node: PulNode, life: Life, back: Life | undefined): Draft[] {
  const led = wentAway(node, life) ? ledAtLast(node, life) : undefined;
  const next = led && successor(cluster, node, life, back);
  if (!led || !next) return [];
  const { at } = next.line;
  const without = Math.max(0, at - life.to);
  return [
    {
      ...told([node, next.node], [next.line], {
        severity: "medium",
        confidence: life.end === "silent" ? 0.9 : 0.85,
        from: life.to,
        to: at,
        title: `${node.name}, leader of the load manager, went away without a word, and ${next.node.name} led at most ${duration(without)} later`,
        measures: { withoutLeaderAtMostMs: without },
        explanation: [
          `${node.name} had led the load manager since ${clock(led.from)}. Its last ${back ? "event" : "line"} stands at ${clock(life.to)}, and no stop before ${back ? "it was started again" : "the end of its log"}${back ? ` at ${clock(back.from)}` : ""}.`,
          `${next.node.name} was elected at ${clock(at)}. A lead goes over when the session of the old leader with the metadata store has expired; up to then nobody balances, and with the extensible load manager nobody assigns bundles.`,
        ].join(" "),
        excluded: [
          "not a planned stop: a broker that is stopped in order prints its shutdown and releases the lead at once",
        ],
        remedy: [
          `Find out what ended the process of ${node.name} after ${clock(life.to)}: the service manager, the kernel's log (out of memory), the container runtime.`,
        ],
      }),
      evidence: [...led.evidence.slice(0, 1), next.line.ref, ...(back?.banner ? [back.banner.ref] : [])],
    },
  ];
}

export const detector: Detector<Cluster> = {
  id: "pulsar/leader-failure",
  title: "Leader went away without a plan",
  severity: "medium",
  causedBy: ["pulsar/silent-end", "pulsar/process-pause", "pulsar/process-exit", "pulsar/session-loss-ends-broker"],
  explainedBy: sameBroker,
  guide: {
    what: "The broker that led the load manager was gone without having been stopped, and another was elected when its session had expired.",
    signature:
      "A life of the leading broker ends without a line of a stop, and another broker prints that it leads (pulsar/leader-election) before it is back.",
    lookAlikes: [
      "A stop in order: it prints its shutdown and releases the lead.",
      "A leader that loses its session and lives: pulsar/session-loss-ends-broker, pulsar/session-expiry.",
      "A log that ends early while its broker goes on: nobody says that it is gone.",
    ],
    remedy: ["Find out what ended the process."],
    sources: ["pulsar-broker, LeaderElectionService", "pulsar-metadata, LeaderElectionImpl"],
  },
  detect: (cluster) =>
    cluster.brokers.flatMap((node) => node.lives.flatMap((life, i) => draft(cluster, node, life, node.lives[i + 1]))),
};
