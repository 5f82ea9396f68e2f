/** A replica with writes that its master does not have. */
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant } from "../../../event.ts";
import { countBegun, lastEarly } from "../../../extent.ts";
import { clock, count } from "../../../words.ts";
import { type Cluster, replicaOf } from "../cluster.ts";
import type { KvEvent } from "../events.ts";
import { fullSyncsOf, isWrongHistory } from "../full-syncs.ts";
import { type Origin, originOf, successionOf } from "../histories.ts";
import { hostOf } from "../links.ts";
import { countSlots, migrationsOf } from "../migrations.ts";
import type { KvNode } from "../node.ts";

function askerOf(cluster: Cluster, { fields: { addr, announce_ip, port } }: KvEvent<"mst.ask">): string {
  const ip = announce_ip ?? hostOf(addr);
  return replicaOf(cluster, { ip, port: port ?? null })?.name ?? (port === undefined ? ip : `${ip}:${port}`);
}

/**
 * Slots that a node had moved away when the table came that made it a replica. It deletes what it has of them when it already
 * is one, in a sequence each that no other node has (src/cluster/cluster.cc, SetClusterNodes).
 */
function slotsCleared(replica: KvNode, ask: KvEvent<"mst.ask">): number {
  const told = replica.accepted.filter(({ at }) => at <= ask.at);
  const since = told.at(-2)?.at ?? Number.NEGATIVE_INFINITY;
  return migrationsOf(replica)
    .filter(({ outcome, to }) => outcome === "ok" && to > since && to <= ask.at)
    .reduce((sum, { slots }) => sum + countSlots(slots), 0);
}

function aheadByClearing(name: string, master: KvNode, ask: KvEvent<"mst.ask">, slots: number): Draft {
  const { next_seq: next, local_seq: local } = ask.fields;
  return {
    severity: "low",
    confidence: 0.8,
    title: `${name} is ${count(next - 1 - local, "sequence")} ahead of its master ${master.name}, by slots that it had moved away`,
    nodes: [name, master.name],
    from: ask.at,
    to: ask.at,
    count: 1,
    measures: { aheadSequences: next - 1 - local },
    explanation: `At ${clock(ask.at)} ${name} asked for sequence ${next}, and ${master.name} itself was at ${local}. ${name} had moved ${count(slots, "slot")} away since the table before; with the new one it became a replica and deleted what it had of them, in a sequence each that its master does not have. That accounts for the difference; no write of a client need be missing.`,
    excluded: ["not proof of lost writes: as many sequences come from that clearing"],
    remedy: ["Nothing: a full sync follows."],
    evidence: [ask.ref],
  };
}

const SAME_DIRECTORY =
  "See what data directory the master was started on: an empty or restored one, another path, a volume that was not mounted; after a crash of the whole machine, what was not on its disk yet is missing.";

/** In a sentence, where what the master lacks came from. */
function whence(name: string, master: string, origin: Origin): string {
  if (origin.kind === "own") return `${name} had been a master itself until then.`;
  if (origin.kind === "other")
    return `Until ${clock(origin.until)} ${name} had replicated from ${origin.node.name}, so what ${master} lacks was most likely written there.`;
  return `${name} had replicated from ${master} alone, from a process before the one that began at ${clock(origin.startedAt)}: unless something wrote to ${name} itself, ${master} lost what it had.`;
}

/** Who else had those writes. */
function otherWith(master: string, origin: Origin | null): string {
  if (origin?.kind === "other") return ` or ${origin.node.name}`;
  return origin?.kind === "same" ? ` or ${master}` : "";
}

function lookFor(name: string, origin: Origin | null, at: Instant): string {
  if (origin?.kind === "other") return `See what clients wrote to ${origin.node.name} before ${clock(origin.until)}`;
  if (origin?.kind === "same") return `See what had been written before ${clock(origin.startedAt)}`;
  return `See what wrote to ${name} before ${clock(at)}`;
}

function ahead(cluster: Cluster, master: KvNode, ask: KvEvent<"mst.ask">): Draft {
  const { next_seq: next, local_seq: local } = ask.fields;
  const name = askerOf(cluster, ask);
  const by = next - 1 - local;
  const replica = cluster.nodes.find((node) => node.name === name);
  const cleared = replica ? slotsCleared(replica, ask) : 0;
  if (by <= cleared) return aheadByClearing(name, master, ask, cleared);
  const copy = replica && fullSyncsOf(replica).find(({ to, outcome }) => outcome === "done" && to > ask.at);
  // in cluster mode it may have moved slots away
  const mayHaveCleared = replica?.first == null && master.accepted.length > 0;
  const origin = replica ? originOf(cluster, replica, master, ask.at) : null;
  return {
    severity: "critical",
    confidence: mayHaveCleared ? 0.85 : 0.98,
    title: `${name} is ${count(by, "sequence")} ahead of its master ${master.name}${origin?.kind === "same" ? ", which had been started again" : ""}`,
    nodes: [name, master.name],
    from: ask.at,
    to: ask.at,
    count: 1,
    measures: { aheadSequences: by },
    // an old master comes back long after its place was taken
    keys: origin?.kind === "own" ? [successionOf(name, master.name)] : [],
    explanation: `At ${clock(ask.at)} ${name} asked for sequence ${next}, so it had everything up to ${next - 1}; ${master.name} itself was at ${local}. ${name} holds writes that its master never had, or lost: the two histories have parted.${origin ? ` ${whence(name, master.name, origin)}` : ""}${copy ? ` At ${clock(copy.to)} it had copied everything from its master: what only it had is gone from its database.` : ""}${mayHaveCleared ? ` Only if ${name} had moved slots away just before may it be the clearing of those, a sequence each, and no write of a client: its log would tell.` : ""}`,
    excluded: ["not a lag: a replica that is behind asks for less than its master has"],
    remedy: [
      ...(origin?.kind === "same" ? [SAME_DIRECTORY] : []),
      copy
        ? `${lookFor(name, origin, ask.at)}: those writes have to be made again, or taken from a backup of ${name}${otherWith(master.name, origin)}.`
        : `Decide which history counts before ${name} is made to copy everything: what only it has is lost then.`,
      "Set use-rsid-psync yes on all nodes, so that a replica of another history is refused even where its sequence fits.",
    ],
    evidence: [ask.ref],
  };
}

/** A database into which nothing was written but the replication id that it was begun with. */
const EMPTY = 1;

/** A node that was just set up has an id of its own and no history. */
function isOfEmptyData({ log }: KvNode, refusal: KvEvent<"rep.psync.no">): boolean {
  const isOwn = ({ thread }: { readonly thread: string }) => thread === refusal.thread;
  const asked = lastEarly(log.of("rep.psync.try2"), ({ at }) => at <= refusal.at, isOwn);
  return asked !== undefined && asked.fields.seq <= EMPTY;
}

/** A replica asks again and again; once says it. */
function firstOfEach(
  asks: readonly KvEvent<"mst.ask">[],
  of: (ask: KvEvent<"mst.ask">) => string,
): KvEvent<"mst.ask">[] {
  return [...grouped(asks, of).values()].flatMap(([first]) => first ?? []);
}

/**
 * The line of the id that a replica made itself at its start and was then refused for. In cluster mode a server has no master
 * yet when it starts, and begins a history as a master does; the table that it reads a moment later makes it a replica again
 * (src/server/server.cc, Server::Start).
 */
function idMadeAtStart(node: KvNode, refusal: KvEvent<"rep.psync.no">): KvEvent<"role.replid"> | null {
  const index = countBegun(node.lives, refusal.at) - 1;
  const life = node.lives[index];
  const tried = lastEarly(
    node.log.of("rep.psync.try2"),
    ({ at }) => at <= refusal.at,
    ({ thread }) => thread === refusal.thread,
  );
  const made = lastEarly(
    node.log.of("role.replid"),
    ({ at }) => at <= refusal.at,
    ({ fields }) => fields.replid === tried?.fields.replid,
  );
  if (!life?.banner || !made || made.at < life.from || index === 0) return null;
  // what a master before it has, others may lack
  const before = node.roles.findLast(({ from, state }) => from < life.from && state !== "down" && state !== "unknown");
  const wasMaster = node.roles.some(({ from, state }) => state === "master" && from >= life.from && from < refusal.at);
  return before?.state === "replica" && !wasMaster ? made : null;
}

function ownId(node: KvNode, refusal: KvEvent<"rep.psync.no">, made: KvEvent<"role.replid">): Draft {
  return {
    severity: "low",
    confidence: 0.9,
    title: `${node.name} was refused for a replication id that it had made itself at its start, and copies everything`,
    nodes: [node.name],
    from: made.at,
    to: refusal.at,
    count: 1,
    measures: {},
    explanation: `${node.name} had been a replica before it was started again. In cluster mode a start writes a new replication id before the table makes the server a replica: at ${clock(made.at)} it was ${made.fields.replid}, and at ${clock(refusal.at)} the master did not know that one (${refusal.fields.err ?? ""}). A full sync follows; nothing shows that its data differed.`,
    excluded: ["not proof of another history: it had been a replica, and its id is of this start"],
    remedy: [
      "Nothing for the data. With use-rsid-psync yes in cluster mode each restart of a replica may cost such a copy: restart one after the other.",
    ],
    evidence: [made.ref, refusal.ref],
  };
}

function otherHistory(node: KvNode, refusal: KvEvent<"rep.psync.no">): Draft {
  return {
    severity: "high",
    confidence: 0.9,
    title: `the data of ${node.name} has another history than its master's`,
    nodes: [node.name],
    from: refusal.at,
    to: refusal.at,
    count: 1,
    measures: {},
    explanation: `At ${clock(refusal.at)} the master refused ${node.name} because the last sequence of it was written under another replication id (${refusal.fields.err ?? ""}). ${node.name} goes on by a full sync, and what only it had is gone then. A master that was promoted in between is the usual reason; how much differs is not in the lines.`,
    excluded: ["not a position that is gone from the log: that says out of range"],
    remedy: [
      "If the node had been a master: look for writes of it that were never replicated, in a copy of its data directory.",
    ],
    evidence: [refusal.ref],
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/replica-ahead-of-master",
  title: "Replica ahead of master (divergence)",
  severity: "critical",
  causedBy: ["kvrocks/leader-failure", "kvrocks/two-masters"],
  guide: {
    what: "A replica has writes that its master does not have: a failover went to a replica that lagged, or an old master came back.",
    signature:
      "A question on the master whose next sequence is above its own plus one; or a refusal for the replication id.",
    lookAlikes: [
      "Next sequence at or below the master's plus one: in sync, or behind.",
      "`sequence out of range` of a replica that is behind: kvrocks/position-not-in-wal.",
      "A former master that had moved slots away: it deletes what it has of them as a replica already, a sequence each (low).",
      "A refusal for the replication id of a node at sequence 1: it was just set up and is empty.",
      "A refusal for the id that a replica in cluster mode made itself at its start (low).",
    ],
    remedy: ["use-rsid-psync yes; a full sync of the node that returns, once its data is looked at."],
    sources: ["apache/kvrocks#462", "apache/kvrocks#538", "src/commands/cmd_replication.cc, CommandPSync"],
  },
  detect: (cluster) =>
    cluster.nodes.flatMap((node) => [
      ...firstOfEach(
        node.log.of("mst.ask").filter(({ fields }) => fields.next_seq > fields.local_seq + 1),
        (ask) => askerOf(cluster, ask),
      ).map((ask) => ahead(cluster, node, ask)),
      ...node.log
        .of("rep.psync.no")
        .filter((refusal) => isWrongHistory(refusal.fields.err ?? "") && !isOfEmptyData(node, refusal))
        .map((refusal) => ({ refusal, made: idMadeAtStart(node, refusal) }))
        .filter(({ made }, i, all) => all.findIndex((one) => (one.made === null) === (made === null)) === i)
        .map(({ refusal, made }) => (made ? ownId(node, refusal, made) : otherHistory(node, refusal))),
    ]),
};
