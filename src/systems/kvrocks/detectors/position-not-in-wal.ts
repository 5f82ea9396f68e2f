/** A position that the master's write-ahead log no longer holds. */
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { clock, count } from "../../../words.ts";
import { type Cluster, replicaOf } from "../cluster.ts";
import { refusedPositions } from "../full-syncs.ts";
import { hostOf, refusedAsks } from "../links.ts";
import { isEnding } from "../lives.ts";

/** From here on it is a loop, which has its own name. */
const LOOP = 3;
/** Both sides log one refusal within this. */
const SAME_MOMENT_MS = 2000;

interface Refusal {
  readonly who: string;
  readonly at: Instant;
  readonly text: string;
  /** It asked for the first sequence of all: a replica without data. */
  readonly isNew: boolean;
  readonly ref: LineRef;
}

function draft(who: string, refusals: readonly Refusal[]): Draft {
  const [first] = refusals;
  const from = first?.at ?? 0;
  const to = refusals.at(-1)?.at ?? from;
  const isNew = refusals.every((one) => one.isNew);
  return {
    severity: isNew ? "low" : "medium",
    confidence: 0.95,
    title: `the position of ${who}${isNew ? ", which has no data yet," : ""} is not in the write-ahead log of its master${refusals.length > 1 ? ` (refused ${count(refusals.length, "time")})` : ""}`,
    nodes: [who],
    from,
    to,
    count: refusals.length,
    measures: {},
    explanation: `At ${clock(from)} ${first?.text ?? ""}. It can only go on by a full sync, which copies everything.`,
    excluded: ["not a loop: refused fewer than three times"],
    remedy: [
      "Nothing, if the replica is new or was away for long; otherwise enlarge rocksdb.wal_size_limit_mb and rocksdb.wal_ttl_seconds on the master.",
    ],
    evidence: refusals.map(({ ref }) => ref),
  };
}

/** As the replica says it, else as its master shows it: a question that was not granted. */
function refusals(cluster: Cluster): Refusal[] {
  const own = cluster.nodes.flatMap((node) => [
    ...refusedPositions(node).map(({ at, ref, fields }) => ({
      who: node.name,
      at,
      ref,
      text: `${node.name} was told "${fields.err ?? "use fullsync"}"`,
      isNew: node.log.of("rep.psync.try").findLast((asked) => asked.at <= at)?.fields.next_seq === 1,
    })),
    ...node.log.of("k2r.seq").map(({ at, ref }) => ({
      who: node.name,
      at,
      ref,
      text: `${node.name} (kvrocks2redis) found its position out of range`,
      isNew: false,
    })),
  ]);
  const granted = cluster.nodes.flatMap((master) =>
    refusedAsks(master.log)
      // a question of a history that is ahead is refused for another reason
      .filter(({ at, fields }) => fields.next_seq <= fields.local_seq + 1 && !isEnding(master.lives, at))
      .map(({ at, ref, fields }) => {
        const replica = replicaOf(cluster, {
          ip: fields.announce_ip ?? hostOf(fields.addr),
          port: fields.port ?? null,
        });
        const who =
          replica?.name ??
          (fields.port === undefined
            ? hostOf(fields.addr)
            : `${fields.announce_ip ?? hostOf(fields.addr)}:${fields.port}`);
        return {
          who,
          at,
          ref,
          text: `${who} asked ${master.name} for ${fields.next_seq}, whose own sequence was ${fields.local_seq}, and was not granted it`,
          isNew: fields.next_seq === 1,
        };
      }),
  );
  return [
    ...own,
    ...granted.filter((ask) => !own.some(({ at, who }) => who === ask.who && Math.abs(at - ask.at) <= SAME_MOMENT_MS)),
  ].sort((a, b) => a.at - b.at);
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/position-not-in-wal",
  title: "Position not in the write-ahead log",
  severity: "medium",
  causedBy: ["kvrocks/wal-gap", "kvrocks/reconnect-loop"],
  guide: {
    what: "A replica, or kvrocks2redis, asked for a sequence that the master's write-ahead log no longer holds.",
    signature:
      "`Failed to psync … sequence out of range` on the replica, or a question on the master that no `was added` follows.",
    lookAlikes: [
      "Another history (`wrong replication id`): kvrocks/replica-ahead-of-master.",
      "Three and more rounds: kvrocks/full-sync-loop.",
    ],
    remedy: ["A larger write-ahead log on the master."],
    sources: ["src/commands/cmd_replication.cc, CommandPSync", "apache/kvrocks#1442"],
  },
  detect: (cluster) =>
    [...grouped(refusals(cluster), ({ who }) => who)].flatMap(([who, own]) =>
      own.length < LOOP ? [draft(who, own)] : [],
    ),
};
