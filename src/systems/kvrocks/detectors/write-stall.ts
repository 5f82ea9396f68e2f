/** Writes that RocksDB stopped, or slowed down for long. */
import type { Severity } from "../../../case.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { LineRef } from "../../../event.ts";
import { during, firstTouching, greatest } from "../../../extent.ts";
import { clock, count, duration, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvNode } from "../node.ts";
import { isShutdown } from "../shutdown.ts";
import { type Stall, stallsOf } from "../stalls.ts";

/** Stalls that follow one another within this are one spell: compaction goes in waves. */
const SAME_SPELL_MS = 60_000;
/** A shorter delay is how RocksDB works off a burst. */
const LONG_DELAY_MS = 60_000;
/** Clients give up waiting for a write about then. */
const LONG_STOP_MS = 10_000;
/** A client takes a shorter stop for a slow answer. */
const FELT_STOP_MS = 1000;

/** Stalls of one node that touch each other, or nearly. */
function spells(stalls: readonly Stall[]): Stall[][] {
  const found: Stall[][] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const stall of stalls) {
    if (stall.from - until <= SAME_SPELL_MS) found.at(-1)?.push(stall);
    else found.push([stall]);
    until = Math.max(until, stall.to);
  }
  return found;
}

/** Time in a state, whichever of the column families was in it. */
function timeIn(spell: readonly Stall[], state: Stall["state"]): number {
  let until = Number.NEGATIVE_INFINITY;
  let total = 0;
  for (const { from, to } of spell.filter((stall) => stall.state === state)) {
    total += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return total;
}

function draft(node: KvNode, spell: readonly Stall[]): Draft {
  const from = spell[0]?.from ?? 0;
  const to = greatest(spell.map((stall) => stall.to));
  const stops = spell.filter(({ state }) => state === "stop");
  const stopMs = timeIn(spell, "stop");
  const delayMs = timeIn(spell, "delay");
  const open = spell.filter(({ ended }) => ended === null);
  const families = [...new Set(spell.map(({ cf }) => cf))];
  const isGuessed = spell.some((stall) => stall.isGuessed);
  const severity: Severity =
    stopMs >= LONG_STOP_MS && !isGuessed
      ? "high"
      : stopMs >= FELT_STOP_MS || delayMs >= LONG_DELAY_MS
        ? "medium"
        : "low";
  // within one millisecond it stops nobody
  const stopped = stopMs > 0 || (stops.length > 0 && delayMs === 0);
  const times = [
    ...(delayMs > 0 ? [`${duration(delayMs)} in delay`] : []),
    ...(stopped ? [`${duration(stopMs)} in stop`] : []),
  ];
  const atLeast = open.length > 0 ? "at least " : "";
  const flushes = during(node.log.of("db.flush.end"), from, to).filter(({ fields }) => fields.stall === "yes");
  return {
    severity,
    confidence: isGuessed ? 0.5 : 1,
    title: stopped
      ? `${node.name} stopped writes for ${atLeast}${duration(stopMs)} (write stall)`
      : `${node.name} slowed writes down for ${atLeast}${duration(delayMs)} (write stall)`,
    nodes: [node.name],
    from,
    to,
    count: spell.length,
    measures: { stopMs, delayMs },
    explanation: [
      `Between ${clock(from)} and ${clock(to)} RocksDB of ${node.name} held back writes to ${list(families)}: ${times.join(", ")}.`,
      stopped
        ? "In stop a write waits until compaction or flush has caught up; every client that writes waits with it."
        : "In delay each write is slowed down so that compaction can catch up.",
      open.length > 0 ? "No later line of this process ends it." : "",
      flushes.length > 0 ? `${count(flushes.length, "flush", "flushes")} in it ended in a stall too.` : "",
      isGuessed
        ? `No line names the release: from 2.4 to 2.10 these lines call a delay normal, a stop delay, and the normal state stop (#2651). Here they were taken ${spell.some(({ isMisnamed }) => isMisnamed) ? "so" : "at their word"}, because that makes the normal state last longer; it may be the other way.`
        : spell.some(({ isMisnamed }) => isMisnamed)
          ? "Releases 2.4 to 2.10 call the states wrongly: in these lines normal is a delay, delay a stop, and stop the normal state (#2651)."
          : "",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: [],
    remedy: [
      "Look at the compaction lines before it: many files in level 0 mean that compaction does not keep up (rocksdb.max_background_jobs, faster disk), one huge input means big values or a manual compaction.",
      "Throttle the writer, or move bulk loads to quiet hours.",
    ],
    evidence: [
      ...new Set<LineRef>([
        ...stops.map(({ ref }) => ref),
        ...spell.flatMap(({ ref, ended }) => [ref, ...(ended ? [ended] : [])]),
        ...flushes.slice(0, 2).map(({ ref }) => ref),
      ]),
    ],
  };
}

/** Flushes that ended in a stop of writes while no line told of a change of state: the log begins or is filtered. */
function lone(cluster: Cluster, node: KvNode, stalls: readonly Stall[]): Draft[] {
  const flushes = node.log
    .of("db.flush.end")
    .filter(
      ({ at, fields }) =>
        fields.stall === "yes" &&
        !isShutdown(cluster, node, at) &&
        firstTouching(stalls, at - SAME_SPELL_MS, at + SAME_SPELL_MS) === undefined,
    );
  const [first] = flushes;
  if (!first) return [];
  const to = flushes.at(-1)?.at ?? first.at;
  return [
    {
      severity: "medium",
      confidence: 0.8,
      title: `${node.name} had to stop writes when a flush ended (write stall)`,
      nodes: [node.name],
      from: first.at,
      to,
      count: flushes.length,
      measures: {},
      explanation: `${count(flushes.length, "flush", "flushes")} of ${node.name}, the first at ${clock(first.at)}, ended with is_write_stall: yes: so many files wait for compaction that writes have to stop. No line tells how long they stopped.`,
      excluded: [],
      remedy: ["Give compaction more room (rocksdb.max_background_jobs, faster disk), or throttle the writer."],
      evidence: flushes.map(({ ref }) => ref),
    },
  ];
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/write-stall",
  title: "Write stall",
  severity: "medium",
  causedBy: ["kvrocks/disk-full"],
  explainedBy: (cause, effect) => cause.nodes.some((name) => effect.nodes.includes(name)),
  guide: {
    what: "RocksDB slows writes down (delay) or holds them altogether (stop), because flushes and compactions do not keep up with what is written.",
    signature:
      "`stall_cond_changed … to stop` (`to delay` from 2.4 to 2.10), or a minute and more in `delay`, counted over all column families; `flush_completed … is_write_stall: yes`. High from ten seconds in stop on, low below one.",
    lookAlikes: [
      "A short delay: how RocksDB works off a burst.",
      "A full disk, which makes writes stop as well: it names its error (kvrocks/disk-full).",
      "`to stop` in releases 2.4 to 2.10, which call the states wrongly: `normal` is a delay, `delay` a stop, `stop` the normal state.",
    ],
    remedy: ["More background jobs, a faster disk, or fewer writes at a time."],
    sources: ["apache/kvrocks#396", "apache/kvrocks#511", "apache/kvrocks#2651", "RocksDB, Write Stalls"],
  },
  detect: (cluster) =>
    cluster.nodes.flatMap((node) => {
      const stalls = stallsOf(cluster, node);
      const long = spells(stalls).filter(
        (spell) => spell.some(({ state }) => state === "stop") || timeIn(spell, "delay") >= LONG_DELAY_MS,
      );
      return [...long.map((spell) => draft(node, spell)), ...lone(cluster, node, stalls)];
    }),
};
