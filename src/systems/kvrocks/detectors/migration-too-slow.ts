/** A migration that cannot keep up, or that held its server up. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { type Migration, migrationsOf, slotsInWords } from "../migrations.ts";

/** After ten rounds of increments writes to the slot are stopped, whatever is left. */
const MOST_ROUNDS = 10;
/** Everything waits while writes are being stopped; clients feel a second. */
const LONG_BLOCK_MS = 1000;

function draft({ source, slots, from, to, rounds, blockedMs, refs }: Migration): Draft {
  const isBlock = blockedMs >= LONG_BLOCK_MS;
  return {
    severity: "medium",
    confidence: 0.95,
    title: isBlock
      ? `the migration of ${slotsInWords(slots)} held ${source.name} up for ${duration(blockedMs)}`
      : `the migration of ${slotsInWords(slots)} from ${source.name} did not catch up in ${count(rounds, "round")}`,
    nodes: [source.name],
    from,
    to,
    count: Math.max(1, rounds),
    measures: { blockedMs, rounds },
    explanation:
      `The migration that began at ${clock(from)} sent ${count(rounds, "round")} of what had been written meanwhile${blockedMs > 0 ? `, and held all commands up for ${duration(blockedMs)} when it stopped writes` : ""}. ${rounds >= MOST_ROUNDS ? "After ten rounds it stops writes with whatever is left to send." : ""}`.trim(),
    excluded: ["not the limit of its speed alone: clients wrote faster than it sent, or waited for it"],
    remedy: ["Raise migrate-speed, or migrate when the slot is written less."],
    evidence: refs,
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/migration-too-slow",
  title: "Migration catch-up too slow / long block",
  severity: "medium",
  causedBy: ["kvrocks/write-stall"],
  guide: {
    what: "A slot is written faster than its migration sends, so the last step, in which writes are refused, is long.",
    signature: "Ten and more rounds of `an epoch OK`, or a second and more of `server was blocked for`.",
    lookAlikes: ["Some rounds that get shorter.", "`Sleep to limit migration speed`: as configured."],
    remedy: ["A higher migrate-speed; fewer writes."],
    sources: ["src/cluster/slot_migrate.cc"],
  },
  detect: ({ nodes }) =>
    nodes
      .flatMap(migrationsOf)
      .filter(({ rounds, blockedMs }) => rounds >= MOST_ROUNDS || blockedMs >= LONG_BLOCK_MS)
      .map(draft),
};
