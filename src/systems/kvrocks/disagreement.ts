/**
 * Where the table that clients and nodes were given and the replication that runs are not of one mind. A server never
 * prints its table, so this needs an answer to CLUSTER NODES, a nodes.conf, or a controller's lines; without one the lines
 * of the others of a shard make it possible, and no more.
 */

import { eventsOf } from "../../correlate/event-log.ts";
import type { Instant, LineRef } from "../../event.ts";
import { countEarly, during, greatest } from "../../extent.ts";
import type { AcceptedTable } from "./accepted-tables.ts";
import type { Cluster } from "./cluster.ts";
import { lifeAt } from "./lives.ts";
import { covers, type KvNode } from "./node.ts";
import { type Running, runningReplications } from "./running.ts";
import type { Row, View } from "./topology.ts";

/** A feed may live on for some pings after a table that ends it: two pings are four seconds. */
const GRACE_MS = 10_000;
/** A node that was sent a table as the others were logs that within this. */
const TOLD_WITHIN_MS = 60_000;
/** Whoever captures the tables of a cluster asks its nodes one after another. */
const ONE_CAPTURE_MS = 60_000;
/** An answer that is older than the process that gave it by more than this was stamped by another clock or in another zone. */
const CLOCKS_AGREE_MS = 900_000;

/** The lines of a link's start stand this near to the line that names its master. */
const SAME_START_MS = 1000;

export interface Disagreement {
  /** The replica that the table lacks, or that it gives another master; its address where there is no log of it. */
  readonly replica: string;
  readonly master: string;
  readonly node: KvNode | null;
  /** From the table on, as long as replication is known to run. */
  readonly from: Instant;
  readonly to: Instant;
  readonly version: number | null;
  /** The master that the table gives it, for `other-master`. */
  readonly listedMaster?: string;
  /**
   * `told`: its own table lacks it. `not-told`: its own table is older. `unlisted`: a table lacks it and its own is not
   * known. `other-master`: it replicates from another master than its table says. `possible`: no table is known.
   */
  readonly variant: "told" | "not-told" | "unlisted" | "other-master" | "possible";
  readonly refs: readonly LineRef[];
  /** Lines of tables that show who is in and who is not. */
  readonly tables: readonly LineRef[];
}

/** Replications that run against the table, one for each replica and variant. */
export function disagreements(cluster: Cluster): Disagreement[] {
  const running = runningReplications(cluster);
  const views = cluster.nodes.flatMap((node) => node.views.map((view) => ({ node, view })));
  return views.length > 0 ? againstTables(cluster, running, views) : possible(cluster);
}

type Captured = { readonly node: KvNode; readonly view: View };

function againstTables(cluster: Cluster, running: readonly Running[], views: readonly Captured[]): Disagreement[] {
  const found = new Map<string, Disagreement>();
  const comparable = running.filter(
    ({ addresses, logOf }) => addresses.length > 0 && (logOf === null || hasClockOfCaptures(logOf)),
  );
  // an answer of a node that has no table says nothing of others
  const tables = views.filter(({ view }) => view.rows.length > 0).sort((x, y) => x.view.at - y.view.at);
  for (const { node, view: captured } of tables) {
    const at = standsSince(node, captured);
    const view = { ...captured, at };
    for (const whole of comparable) {
      const one = { ...whole, to: Math.min(whole.to, replacedAt(view, whole)) };
      // one that ended before the table was captured no longer replicates
      if (at < captured.at && one.to < captured.at - SAME_START_MS) continue;
      if (one.to <= Math.max(at + GRACE_MS, one.from - 1) || !concerns(view, one)) continue;
      const variant = variantOf(cluster, view, one, tables);
      if (variant === null) continue;
      // a table reaches the nodes one after another
      const isOnItsWay =
        one.to - at < TOLD_WITHIN_MS &&
        one.node?.accepted.some((next) => next.at > at && next.at <= one.to + SAME_START_MS);
      if (variant === "other-master" && isOnItsWay) continue;
      const key = `${one.replica} ${variant === "other-master"}`;
      const known = found.get(key);
      found.set(key, known ? joined(known, one, view, variant) : fresh(one, view, variant));
    }
  }
  return [...found.values()].filter((one) => isLasting(one, views));
}

/**
 * Since when a node has had the table that was captured on it: it logs each newer one that it is in. SETSLOT moves slots
 * alone, and a table that lacks the node itself logs nothing.
 */
function standsSince(node: KvNode, { at, rows }: View): Instant {
  const before = node.accepted[countEarly(node.accepted, (table) => table.at <= at) - 1];
  const isTold = before && rows.some(({ myself }) => myself) && covers(node, before.at, at) && hasClockOfCaptures(node);
  return isTold ? before.at : at;
}

/**
 * When a captured table was no longer the newest, by the lines of the replica itself, else by those of its master: what
 * that one says of the replica is not known.
 */
function replacedAt({ at }: View, { node, master, from }: Running): Instant {
  const isTold = node !== null && covers(node, at, from);
  const witnesses = [node, isTold ? null : master].filter((witness) => witness !== null);
  const next = witnesses.flatMap(({ accepted }) => accepted[countEarly(accepted, (table) => table.at <= at)]?.at ?? []);
  return Math.min(Number.POSITIVE_INFINITY, ...next);
}

/**
 * False where the stamps of a log cannot be compared with those of the answers of its node: all of these stand before
 * the log and its zone is not told, an answer stands before the start of its process, or another table was accepted
 * between two answers and no line says so. glog prints no zone.
 */
function hasClockOfCaptures(node: KvNode): boolean {
  const { first, last, lives, views, infos, aligned } = node;
  if (first === null || last === null) return true;
  // all that was captured before a log whose zone nobody tells may have been captured while it was written
  const isZoneTold = aligned === null || aligned.zones.some(({ from }) => from !== "assumed");
  const answers = [...views, ...infos];
  if (!isZoneTold && answers.length > 0 && answers.every(({ at }) => at < first - CLOCKS_AGREE_MS)) return false;
  const starts = lives[0]?.banner ?? null;
  if (starts && answers.some(({ at }) => at < starts.at - CLOCKS_AGREE_MS)) return false;
  return views.slice(1).every((view, i) => {
    const before = views[i];
    if (!before || before.at < first || view.at > last || before.version >= view.version) return true;
    // SETSLOT moves slots and logs nothing, and a node that is not in a table logs nothing of it
    const isSame = membersOf(before) === membersOf(view);
    if (isSame || !view.rows.some(({ myself }) => myself)) return true;
    return node.accepted.some(({ at }) => at > before.at - GRACE_MS && at < view.at + GRACE_MS);
  });
}

function membersOf({ rows }: View): string {
  return rows
    .map(({ id, role, masterId }) => `${id} ${role} ${masterId}`)
    .sort()
    .join();
}

/** Only a table that has the master tells of its replicas: another cluster's lacks both. */
function concerns({ rows }: View, { masterAddress, master }: Running): boolean {
  return rows.some(({ host, port }) => {
    const address = `${host}:${port}`;
    return address === masterAddress || (master?.identity.addresses.has(address) ?? false);
  });
}

function variantOf(
  cluster: Cluster,
  view: View,
  one: Running,
  tables: readonly Captured[],
): Disagreement["variant"] | null {
  const { node, addresses, masterAddress, master } = one;
  const row = view.rows.find((each) => addresses.includes(addressOf(each)));
  if (row) {
    const named = view.rows.find(({ id }) => id === row.masterId);
    const isOther =
      row.role === "slave" &&
      named !== undefined &&
      addressOf(named) !== masterAddress &&
      !master?.identity.addresses.has(addressOf(named));
    return isOther ? "other-master" : null;
  }
  const newest = tables.filter((table) => table.node === node).at(-1)?.view;
  if (newest?.knowsMyself && newest.at >= view.at && !newest.rows.some(({ myself }) => myself)) return "told";
  if (!wasMember(cluster, view, one, tables)) return null;
  const isOlder = newest !== undefined && newest.version < view.version && newest.at >= view.at - ONE_CAPTURE_MS;
  return isOlder ? "not-told" : "unlisted";
}

/** Tools and backups replicate and never were in a table; and a member may be in the table under another address. */
function wasMember(cluster: Cluster, view: View, { node, addresses }: Running, tables: readonly Captured[]): boolean {
  if (tables.some((other) => other.view.rows.some((row) => addresses.includes(addressOf(row))))) return true;
  const strangers = view.rows.filter((row) => cluster.nodeAt(addressOf(row)) === null);
  return node !== null && node.log.of("topo.replica").length > 0 && strangers.length === 0;
}

function addressOf({ host, port }: Row): string {
  return `${host}:${port}`;
}

function fresh(one: Running, view: View, variant: Disagreement["variant"]): Disagreement {
  return {
    replica: one.replica,
    master: one.master?.name ?? one.masterAddress ?? "its master",
    node: one.node,
    from: Math.max(view.at, one.from),
    to: one.to,
    version: view.version,
    variant,
    ...(variant === "other-master" ? { listedMaster: masterInTable(view, one) } : {}),
    refs: one.refs,
    tables: view.refs.slice(0, 3),
  };
}

function masterInTable({ rows }: View, { addresses }: Running): string {
  const row = rows.find((each) => addresses.includes(addressOf(each)));
  const master = rows.find(({ id }) => id === row?.masterId);
  return master ? addressOf(master) : "another master";
}

/** What a variant proves, from little to much. */
const PROOF: readonly Disagreement["variant"][] = ["possible", "other-master", "unlisted", "not-told", "told"];

function joined(known: Disagreement, one: Running, view: View, variant: Disagreement["variant"]): Disagreement {
  const isNew = !known.refs.some((ref) => one.refs.includes(ref));
  const isStronger = PROOF.indexOf(variant) > PROOF.indexOf(known.variant);
  return {
    ...known,
    ...(isStronger ? { variant, version: view.version, tables: view.refs.slice(0, 3) } : {}),
    from: Math.min(known.from, Math.max(view.at, one.from)),
    to: Math.max(known.to, one.to),
    refs: isNew && known.refs.length < 8 ? [...known.refs, ...one.refs] : known.refs,
  };
}

/** A later table that has the replica again took the removal back. */
function isLasting({ node, replica, version, from, to }: Disagreement, views: readonly Captured[]): boolean {
  const addresses = node ? [...node.identity.addresses] : [replica];
  return !views.some(
    ({ view }) =>
      view.at > from &&
      view.at < to &&
      view.version > (version ?? 0) &&
      view.rows.some(({ host, port }) => addresses.includes(`${host}:${port}`)),
  );
}

/** True where the replica had been given its master while that one was itself a replica by its table: it had this table first. */
function hadIt({ accepted }: KvNode, table: AcceptedTable, named: Instant): boolean {
  const before = accepted[accepted.indexOf(table) - 1];
  return before?.kind === "topo.replica" && before.at < named;
}

/** The master of a replica accepted a newer table and the replica logged none: told, it would have said what it is now. */
function possible(cluster: Cluster): Disagreement[] {
  return cluster.nodes.flatMap((node) => {
    const namings = node.log.of("topo.replica");
    const lastTold = greatest(eventsOf(node.log, "topo.replica", "topo.master").map(({ at }) => at));
    return node.links.flatMap((link): Disagreement[] => {
      const master = cluster.masterOf(link);
      const named = namings[countEarly(namings, ({ at }) => at <= link.from + SAME_START_MS) - 1];
      const last = link.spans.at(-1);
      // replication that an operator set up knows no table
      if (!master || !named || last?.state !== "streaming") return [];
      const until = Math.min(link.to, lifeAt(node.lives, link.from)?.ending ?? link.to);
      // a later line of its own shows that it is a member, and was told late at worst
      const told = lastTold > named.at ? lastTold + TOLD_WITHIN_MS : Number.NEGATIVE_INFINITY;
      const since = Math.max(named.at + SAME_START_MS, last.from, told);
      const table = during(master.accepted, since, until - GRACE_MS).find(
        (one) =>
          one.kind === "topo.master" && one.at > since && one.at < until - GRACE_MS && !hadIt(master, one, named.at),
      );
      if (!table) return [];
      return [
        {
          replica: node.name,
          master: master.name,
          node,
          from: table.at,
          to: until,
          version: null,
          variant: "possible",
          refs: [...last.refs.slice(-1), named.ref],
          tables: [table.ref],
        },
      ];
    });
  });
}
