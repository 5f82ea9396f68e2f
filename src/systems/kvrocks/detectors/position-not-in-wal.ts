/** A position that the master's write-ahead log no longer holds. */
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { during, firstTouching } from "../../../extent.ts";
import { clock, count } from "../../../words.ts";
import { type Cluster, replicaOf } from "../cluster.ts";
import type { KvEvent } from "../events.ts";
import { fullSyncLoops, refusedPositions } from "../full-syncs.ts";
import { hostOf, refusedAsks } from "../links.ts";
import { isEnding } from "../lives.ts";
import type { KvNode } from "../node.ts";

/** Where a node without data begins: it copies everything, as anybody expects. */
const FIRST_SEQUENCE = 1;
/** Both sides log one refusal within this. */
const SAME_MOMENT_MS = 2000;

/** As long as a node may be a master before it is given its first table. */
const BRIEFLY_MS = 10_000;
/** A new master is asked at once, or as soon as it can be reached. */
const NEW_MASTER_MS = 60_000;
/** A write-ahead log seldom loses within this what it held. */
const LATELY_MS = 60_000;

/** What a node did before it was refused, of which the same words may come. */
type Before =
  | "had been master before"
  | "had been given another master just before"
  | "had replicated until right before that";

interface Refusal {
  readonly who: string;
  readonly at: Instant;
  readonly text: string;
  /** Of kvrocks2redis, which begins anew only without the file that keeps its position. */
  readonly tool?: true;
  /**
   * What it had been before, where no log of its new master tells whether it was ahead of that one: it is refused in the
   * same words.
   */
  readonly mayBeAhead?: Before | null;
  readonly ref: LineRef;
}

function draft(who: string, refusals: readonly Refusal[]): Draft {
  const [first] = refusals;
  const from = first?.at ?? 0;
  const to = refusals.at(-1)?.at ?? from;
  const mayBeAhead = refusals.map((refusal) => refusal.mayBeAhead ?? null).find((was) => was !== null);
  return {
    severity: "medium",
    confidence: mayBeAhead ? 0.7 : 0.95,
    title: `the position of ${who} is not in the write-ahead log of ${first?.tool ? "the server that it reads" : "its master"}${refusals.length > 1 ? ` (refused ${count(refusals.length, "time")})` : ""}`,
    nodes: [who],
    from,
    to,
    count: refusals.length,
    measures: {},
    explanation: `At ${clock(from)} ${first?.text ?? ""}. ${first?.tool ? "It goes on only from the beginning: it then reads the whole database again." : "It can only go on by a full sync, which copies everything."}${mayBeAhead ? ` ${who} ${mayBeAhead}: the same words refuse one that is ahead of its master, with writes that its master does not have. The master's line of the question would tell.` : ""}`,
    excluded: [
      first?.tool ? "not a new one: it had a position" : "not a new replica: it had a position",
      "not a loop: that has a name of its own",
    ],
    remedy: first?.tool
      ? [
          "Remove its file last_next_seq and start it again, as its own line says; Redis gets everything a second time.",
          "If it was not away for long, enlarge rocksdb.wal_size_limit_mb and rocksdb.wal_ttl_seconds on the server.",
        ]
      : [
          ...(mayBeAhead
            ? [
                `Look into the master's log of ${clock(from)}: where its own sequence was below the one asked for, writes that ${who} had and its master not are gone with the copy.`,
              ]
            : []),
          "Nothing, if the replica was away for long; otherwise enlarge rocksdb.wal_size_limit_mb and rocksdb.wal_ttl_seconds on the master.",
        ],
    evidence: refusals.map(({ ref }) => ref),
  };
}

/** The question that a refusal answers. */
function questionOf({ log }: KvNode, at: Instant): KvEvent<"rep.psync.try"> | undefined {
  return during(log.of("rep.psync.try"), at - SAME_MOMENT_MS, at).at(-1);
}

/** As the replica says it: no loop, not the first question of an empty one, not one of a replica that is ahead. */
function told(cluster: Cluster, node: KvNode): Refusal[] {
  const rounds = fullSyncLoops(node)
    .flat()
    .map(({ refusal, from, to }) => ({ from: refusal?.at ?? from, to }));
  const asks = cluster.nodes.flatMap(({ log }) => log.of("mst.ask")).sort((a, b) => a.at - b.at);
  const askedAt = (at: Instant) => during(asks, at - SAME_MOMENT_MS, at + SAME_MOMENT_MS);
  return refusedPositions(node)
    .filter(({ at }) => {
      const asked = questionOf(node, at)?.fields.next_seq;
      const isOfAhead = askedAt(at).some((ask) => isAhead(ask) && ask.fields.next_seq === asked);
      const isOfLoop = firstTouching(rounds, at, at) !== undefined;
      return (asked === undefined || asked > FIRST_SEQUENCE) && !isOfAhead && !isOfLoop;
    })
    .map(({ at, ref, fields }) => ({
      who: node.name,
      at,
      ref,
      mayBeAhead: askedAt(at).length === 0 ? wasBefore(node, at) : null,
      text: `${node.name} was told "${fields.err ?? "use fullsync"}"`,
    }));
}

/** A node that is started without a table is a master for the moment until it is given one. */
function wasBefore({ roles, accepted, links }: KvNode, at: Instant): Before | null {
  const told = accepted.filter((table) => table.at <= at);
  const asMaster = roles.find(
    ({ state, serving, from, to }) =>
      state === "master" && serving && from < at && Math.min(to, at) - from >= BRIEFLY_MS,
  );
  if (asMaster || told.some(({ kind }) => kind === "topo.master")) return "had been master before";
  const masters = told.flatMap((table) =>
    table.kind === "topo.replica" ? [{ at: table.at, address: `${table.fields.host}:${table.fields.port}` }] : [],
  );
  const [before, last] = masters.slice(-2);
  const isNew = before && last && before.address !== last.address && at - last.at <= NEW_MASTER_MS;
  if (isNew) return "had been given another master just before";
  const streamed = links
    .flatMap(({ spans }) => spans)
    .some(({ state, to }) => state === "streaming" && to <= at && at - to <= LATELY_MS);
  return streamed ? "had replicated until right before that" : null;
}

function isAhead({ fields }: KvEvent<"mst.ask">): boolean {
  return fields.next_seq > fields.local_seq + 1;
}

/** The next sequence of all is granted without a look into the write-ahead log. */
function isLevel({ fields }: KvEvent<"mst.ask">): boolean {
  return fields.next_seq === fields.local_seq + 1;
}

/** The master prints the history of its own log beside a question of another one. */
function isOfOtherHistory(master: KvNode, { at, fields }: KvEvent<"mst.ask">): boolean {
  return (
    fields.replid !== undefined &&
    during(master.log.of("mst.replid"), at, at + SAME_MOMENT_MS).some((own) => own.fields.replid !== fields.replid)
  );
}

/** As the master shows it: a question that was not granted. */
function shown(cluster: Cluster, master: KvNode): Refusal[] {
  return refusedAsks(master.log)
    .filter(
      (ask) =>
        ask.fields.next_seq > FIRST_SEQUENCE &&
        !isAhead(ask) &&
        !isLevel(ask) &&
        !isOfOtherHistory(master, ask) &&
        !isEnding(master.lives, ask.at),
    )
    .flatMap(({ at, ref, fields: { announce_ip, addr, port, next_seq, local_seq } }) => {
      const ip = announce_ip ?? hostOf(addr);
      const replica = replicaOf(cluster, { ip, port: port ?? null });
      // its own log says more of it
      const own = replica?.log.of("rep.psync.no") ?? [];
      const isKnown = during(own, at - SAME_MOMENT_MS, at + SAME_MOMENT_MS).length > 0;
      const who = replica?.name ?? (port === undefined ? ip : `${ip}:${port}`);
      const text = `${who} asked ${master.name} for ${next_seq}, whose own sequence was ${local_seq}, and was not granted it`;
      return isKnown ? [] : [{ who, at, ref, text }];
    });
}

function refusals(cluster: Cluster): Refusal[] {
  const tools = cluster.nodes.flatMap((node) =>
    node.log.of("k2r.seq").map(({ at, ref }) => ({
      who: node.name,
      at,
      ref,
      text: `${node.name} (kvrocks2redis) found its position out of range`,
      tool: true as const,
    })),
  );
  return [...cluster.nodes.flatMap((node) => [...told(cluster, node), ...shown(cluster, node)]), ...tools].sort(
    (a, b) => a.at - b.at,
  );
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
      "A new replica, which asks for sequence 1 and copies everything.",
      "A question for the master's next sequence, which is granted: its answer is not in the excerpt.",
      "A replica that is ahead, which is told the same words: kvrocks/replica-ahead-of-master.",
    ],
    remedy: ["A larger write-ahead log on the master."],
    sources: ["src/commands/cmd_replication.cc, CommandPSync", "apache/kvrocks#1442"],
  },
  detect: (cluster) => [...grouped(refusals(cluster), ({ who }) => who)].map(([who, own]) => draft(who, own)),
};
