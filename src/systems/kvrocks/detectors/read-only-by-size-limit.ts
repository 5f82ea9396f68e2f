/** A server that became read-only because its database reached max-db-size. */
import { firstEventBehind } from "../../../correlate/event-log.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant } from "../../../event.ts";
import { during } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvEvent } from "../events.ts";
import { lifeAt } from "../lives.ts";
import type { KvNode } from "../node.ts";
import { isShutdown } from "../shutdown.ts";

interface Spell {
  /** `ENABLE` lines: one more for each process that met the limit anew. */
  readonly on: KvEvent<"db.limit.on">[];
  off: KvEvent<"db.limit.off"> | null;
  /** Until when it is known to have lasted. */
  to: Instant;
}

/** Spells of one node. A process that is started looks anew, so a start without the line ends it. */
function spellsOf(cluster: Cluster, node: KvNode): Spell[] {
  const spells: Spell[] = [];
  for (const [i, life] of node.lives.entries()) {
    const next = node.lives[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const ons = during(node.log.of("db.limit.on"), life.from, next).filter(
      ({ at }) => at < next && !isShutdown(cluster, node, at),
    );
    for (const on of ons) {
      const back = firstEventBehind(node.log, ({ at }) => at < on.at, "db.limit.off");
      const off = back && back.at < next ? back : null;
      const before = spells.at(-1);
      const to = off?.at ?? life.ending ?? life.to;
      const goesOn = before && before.off === null && lifeAt(node.lives, before.to) !== life;
      const previous = node.lives[i - 1];
      if (before && goesOn && previous && before.to >= previous.from) {
        before.on.push(on);
        Object.assign(before, { off, to });
      } else if (!before || before.to <= on.at) spells.push({ on: [on], off, to });
    }
  }
  return spells;
}

function draft(cluster: Cluster, node: KvNode, { on, off, to }: Spell): Draft {
  const first = on[0] as KvEvent<"db.limit.on">;
  const from = first.at;
  const { limit_gb } = first.fields;
  const restarted = !off && (node.lives.at(-1)?.from ?? to) > to;
  return {
    severity: off || restarted ? "medium" : "high",
    confidence: 1,
    title: `${node.name} was read-only ${off ? `for ${duration(to - from)}` : restarted ? `for ${duration(to - from)}, until it was stopped` : `from ${clock(from)} on`}: its database reached ${limit_gb} GB (max-db-size)`,
    nodes: [node.name],
    from,
    to: off || restarted ? to : Math.min(to, cluster.settled),
    count: on.length,
    measures: { limitGb: limit_gb, ...(off ? { readOnlyMs: to - from } : {}) },
    explanation: [
      `At ${clock(from)} the database of ${node.name} reached the limit of ${limit_gb} GB that its configuration sets, and the server refused writes from then on.`,
      off
        ? `At ${clock(off.at)} it took them again.`
        : restarted
          ? "No line of that process takes it back; the next process did not say it again."
          : "No later line takes it back.",
    ].join(" "),
    excluded: ["not a full disk: the limit is the server's own, and no error of RocksDB stands here"],
    remedy: [
      `Raise max-db-size of ${node.name} (CONFIG SET max-db-size, 0 for none) if the disk has room, or delete data and compact.`,
    ],
    evidence: [...on.map(({ ref }) => ref), ...(off ? [off.ref] : [])],
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/read-only-by-size-limit",
  title: "Read-only by size limit",
  severity: "high",
  causedBy: [],
  guide: {
    what: "The database has grown to max-db-size, and the server refuses writes until it is smaller or the limit is raised.",
    signature:
      "`ENABLE db_size limit N GB`; high without a later `DISABLE db_size limit`, medium with one or with a restart behind which it is not said again.",
    lookAlikes: [
      "A full disk: writes are refused with an error of RocksDB (kvrocks/disk-full).",
      "A replica: it refuses writes of clients as a rule.",
    ],
    remedy: ["Raise max-db-size, or delete data and compact."],
    sources: ["src/storage/storage.cc, CheckDBSizeLimit"],
  },
  detect: (cluster) =>
    cluster.nodes.flatMap((node) => spellsOf(cluster, node).map((spell) => draft(cluster, node, spell))),
};
