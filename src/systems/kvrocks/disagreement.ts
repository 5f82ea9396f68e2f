/**
 * Where the table that clients and nodes were given and the replication that runs are not of one mind. A server never
 * prints its table, so this needs an answer to CLUSTER NODES, a nodes.conf, or a controller's lines; without one the lines
 * of the others of a shard make it possible, and no more.
 */
import { eventsOf } from "../../correlate/event-log.ts";
import type { Instant, LineRef } from "../../event.ts";
import { type Cluster, replicaOf } from "./cluster.ts";
import type { Feed, Link } from "./links.ts";
import { isEnding, lifeAt } from "./lives.ts";
import type { KvNode } from "./node.ts";
import type { Row, View } from "./topology.ts";

/** A feed may live on for some pings after a table that ends it: two pings are four seconds. */
const GRACE_MS = 10_000;
/** A node that was sent a table as the others were logs that within this. */
const TOLD_WITHIN_MS = 60_000;

export interface Disagreement {
  /** The replica that the table lacks, or that it gives another master; its address where there is no log of it. */
  readonly replica: string;
  readonly master: string;
  readonly node: KvNode | null;
  /** From the table on, as long as replication is known to run. */
  readonly from: Instant;
  readonly to: Instant;
  readonly version: number | null;
  /**
   * `told`: its own table lacks it. `not-told`: its own table is older. `unlisted`: a table lacks it and its own is not
   * known. `other-master`: it replicates from another master than its table says. `possible`: no table is known.
   */
  readonly variant: "told" | "not-told" | "unlisted" | "other-master" | "possible";
  readonly refs: readonly LineRef[];
  /** Lines of tables that show who is in and who is not. */
  readonly tables: readonly LineRef[];
}

interface Running {
  readonly replica: string;
  readonly address: string | null;
  readonly node: KvNode | null;
  readonly master: KvNode | null;
  readonly masterAddress: string | null;
  readonly from: Instant;
  readonly to: Instant;
  readonly refs: readonly LineRef[];
}

/** Replications that run against the table, one for each replica and variant. */
export function disagreements(cluster: Cluster): Disagreement[] {
  const running = runningReplications(cluster);
  const views = cluster.nodes.flatMap((node) => node.views.map((view) => ({ node, view })));
  return views.length > 0 ? againstTables(running, views) : possible(cluster);
}

/** Replication as masters' feeds, replicas' links and their answers to INFO show it. */
function runningReplications(cluster: Cluster): Running[] {
  const fed = cluster.nodes.flatMap((master) => master.feeds.map((feed) => runningFeed(cluster, master, feed)));
  const linked = cluster.nodes.flatMap((node) => node.links.flatMap((link) => runningLink(cluster, node, link)));
  const answered = cluster.nodes.flatMap((node) => runningInfos(cluster, node));
  return [...fed, ...linked, ...answered];
}

function runningFeed(cluster: Cluster, master: KvNode, feed: Feed): Running {
  const node = replicaOf(cluster, feed);
  const address = feed.port === null ? null : `${feed.ip}:${feed.port}`;
  const to = Math.min(feed.to, feed.superseded?.at ?? feed.to, lifeAt(master.lives, feed.from)?.ending ?? feed.to);
  const masterAddress = [...master.identity.addresses][0] ?? null;
  return {
    replica: node?.name ?? address ?? feed.ip,
    address,
    node,
    master,
    masterAddress,
    from: feed.from,
    to,
    refs: feed.refs,
  };
}

function runningLink(cluster: Cluster, node: KvNode, link: Link): Running[] {
  const master = cluster.masterOf(link);
  const address = [...node.identity.addresses][0] ?? null;
  const masterAddress = link.master ?? [...(master?.identity.addresses ?? [])][0] ?? null;
  const ending = lifeAt(node.lives, link.from)?.ending ?? Number.POSITIVE_INFINITY;
  return link.spans
    .filter(({ state }) => state === "streaming")
    .map(({ from, to, refs }) => ({
      replica: node.name,
      address,
      node,
      master,
      masterAddress,
      from,
      to: Math.min(to, ending),
      refs,
    }));
}

function runningInfos({ nodeAt }: Cluster, node: KvNode): Running[] {
  const address = [...node.identity.addresses][0] ?? null;
  const asReplica = node.infos
    .filter(({ role, link }) => role === "slave" && link === "up")
    .map(({ at, master, refs }) => ({
      replica: node.name,
      address,
      node,
      master: master === null ? null : nodeAt(master),
      masterAddress: master,
      from: at,
      to: at,
      refs: refs.slice(0, 2),
    }));
  const asMaster = node.infos.flatMap(({ at, slaves }) =>
    slaves.map(({ host, port, ref }) => {
      const replica = nodeAt(`${host}:${port}`);
      return {
        replica: replica?.name ?? `${host}:${port}`,
        address: `${host}:${port}`,
        node: replica,
        master: node,
        masterAddress: address,
        from: at,
        to: at,
        refs: [ref],
      };
    }),
  );
  return [...asReplica, ...asMaster];
}

function againstTables(
  running: readonly Running[],
  views: readonly { readonly node: KvNode; readonly view: View }[],
): Disagreement[] {
  const found = new Map<string, Disagreement>();
  for (const { view } of views) {
    // an answer of a node that has no table says nothing of others
    if (view.rows.length === 0) continue;
    for (const one of running.filter(({ to }) => to > view.at + GRACE_MS)) {
      const { address } = one;
      if (address === null || !concerns(view, one)) continue;
      const row = view.rows.find(({ host, port }) => `${host}:${port}` === address);
      const variant = variantOf(view, row, one, views);
      if (variant === null) continue;
      const key = `${one.replica} ${view.version} ${variant === "other-master"}`;
      const known = found.get(key);
      found.set(key, known ? joined(known, one, view) : fresh(one, view, variant));
    }
  }
  return [...found.values()].filter((one) => isLasting(one, views));
}

/** Only a table that has the master tells of its replicas: another cluster's lacks both. */
function concerns({ rows }: View, { masterAddress, master }: Running): boolean {
  return rows.some(({ host, port }) => {
    const address = `${host}:${port}`;
    return address === masterAddress || (master?.identity.addresses.has(address) ?? false);
  });
}

function variantOf(
  view: View,
  row: Row | undefined,
  { node, masterAddress, master }: Running,
  views: readonly { readonly node: KvNode; readonly view: View }[],
): Disagreement["variant"] | null {
  if (row) {
    const masters = view.rows.find(({ id }) => id === row.masterId);
    const named = masters ? `${masters.host}:${masters.port}` : null;
    const isOther =
      row.role === "slave" && named !== null && named !== masterAddress && !master?.identity.addresses.has(named);
    return isOther ? "other-master" : null;
  }
  const own = views
    .filter((one) => one.node === node)
    .map(({ view }) => view)
    .filter(({ rows }) => rows.length > 0);
  const newest = own.at(-1);
  if (!newest) return "unlisted";
  if (!newest.rows.some(({ myself }) => myself)) return "told";
  return newest.version < view.version ? "not-told" : "unlisted";
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
    refs: one.refs,
    tables: view.refs.slice(0, 3),
  };
}

function joined(known: Disagreement, one: Running, view: View): Disagreement {
  const isNew = !known.refs.some((ref) => one.refs.includes(ref));
  return {
    ...known,
    from: Math.min(known.from, Math.max(view.at, one.from)),
    to: Math.max(known.to, one.to),
    refs: isNew && known.refs.length < 8 ? [...known.refs, ...one.refs] : known.refs,
  };
}

/** A later table that has the replica again took the removal back. */
function isLasting(
  { node, replica, version, from, to }: Disagreement,
  views: readonly { readonly view: View }[],
): boolean {
  const addresses = node ? [...node.identity.addresses] : [replica];
  return !views.some(
    ({ view }) =>
      view.at > from &&
      view.at < to &&
      view.version > (version ?? 0) &&
      view.rows.some(({ host, port }) => addresses.includes(`${host}:${port}`)),
  );
}

/** The master of a replica accepted a newer table and the replica logged none: told, it would have said what it is now. */
function possible(cluster: Cluster): Disagreement[] {
  return cluster.nodes.flatMap((node) =>
    node.links.flatMap((link): Disagreement[] => {
      const master = cluster.masterOf(link);
      const named = eventsOf(node.log, "topo.replica").findLast(({ at }) => at <= link.from + 1000);
      // replication that an operator set up knows no table
      if (!master || !named) return [];
      const last = link.spans.at(-1);
      const until = lifeAt(node.lives, link.from)?.ending ?? link.to;
      for (const table of master.log.of("topo.master")) {
        const ready = lifeAt(master.lives, table.at)?.ready?.at ?? table.at;
        // what is read back at a start is no new table
        if (table.at <= ready || table.at <= named.at + 1000 || isEnding(master.lives, table.at)) continue;
        const told = eventsOf(node.log, "topo.replica", "topo.master").some(
          ({ at }) => Math.abs(at - table.at) <= TOLD_WITHIN_MS && at > named.at,
        );
        const streams = last?.state === "streaming" && last.from < table.at && until > table.at + GRACE_MS;
        if (told || !streams || until < table.at + GRACE_MS) continue;
        return [
          {
            replica: node.name,
            master: master.name,
            node,
            from: table.at,
            to: until,
            version: null,
            variant: "possible",
            refs: [...(last?.refs.slice(-1) ?? []), named.ref],
            tables: [table.ref],
          },
        ];
      }
      return [];
    }),
  );
}
