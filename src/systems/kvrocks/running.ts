/** Which replications ran when, as masters' feeds, replicas' links and their answers to INFO show them. */
import { eventsDuring, firstEventBehind } from "../../correlate/event-log.ts";
import type { Instant, LineRef } from "../../event.ts";
import { type Cluster, replicaOf } from "./cluster.ts";
import type { Feed, Link } from "./links.ts";
import { lifeAt } from "./lives.ts";
import type { KvNode } from "./node.ts";

/** The error of a feed stands right before its end, on the same thread. */
const ERROR_BEFORE_END_MS = 1000;

/** A replication, as long as it is known to run. */
export interface Running {
  readonly replica: string;
  /** Where the replica serves, as its own lines, its announcement or its table name it. */
  readonly addresses: readonly string[];
  readonly node: KvNode | null;
  readonly master: KvNode | null;
  readonly masterAddress: string | null;
  /** The node whose log tells it; null where an answer to a command does, which has the clock of the tables. */
  readonly logOf: KvNode | null;
  readonly from: Instant;
  readonly to: Instant;
  readonly refs: readonly LineRef[];
}

/** All of a cluster; one may be there several times, as both sides log it. */
export function runningReplications(cluster: Cluster): Running[] {
  const fed = cluster.nodes.flatMap((master) => master.feeds.map((feed) => runningFeed(cluster, master, feed)));
  const linked = cluster.nodes.flatMap((node) => node.links.flatMap((link) => runningLink(cluster, node, link)));
  const answered = cluster.nodes.flatMap((node) => runningInfos(cluster, node));
  return [...fed, ...linked, ...answered];
}

function runningFeed(cluster: Cluster, master: KvNode, feed: Feed): Running {
  const node = replicaOf(cluster, feed);
  const address = feed.port === null ? null : `${feed.ip}:${feed.port}`;
  const masterAddress = [...master.identity.addresses][0] ?? null;
  return {
    replica: node?.name ?? address ?? feed.ip,
    addresses: [...(address === null ? [] : [address]), ...(node?.identity.addresses ?? [])],
    node,
    master,
    masterAddress,
    logOf: master,
    from: feed.from,
    to: aliveUntil(master, feed, node),
    refs: feed.refs,
  };
}

/** As long as somebody is known to be at the other end of a feed: of a dead peer a master hears only when a send times out. */
function aliveUntil(master: KvNode, feed: Feed, node: KvNode | null): Instant {
  const to = Math.min(feed.to, feed.superseded?.at ?? feed.to, lifeAt(master.lives, feed.from)?.ending ?? feed.to);
  if (isCutOff(master, feed) && (node?.last ?? feed.from) < to) return Math.max(feed.from, node?.last ?? feed.from);
  if (node === null || node.first === null) return to;
  const gone = firstEventBehind(node.log, ({ at }) => at <= feed.from, "rep.eof", "rep.stopped", "proc.banner");
  const ending = lifeAt(node.lives, feed.from)?.ending ?? to;
  return Math.max(feed.from, Math.min(to, ending, gone?.at ?? to));
}

/** It ended by an error, so its peer may have been gone for long. */
function isCutOff(master: KvNode, { end }: Feed): boolean {
  return (
    end !== null &&
    eventsDuring(master.log, end.at - ERROR_BEFORE_END_MS, end.at, "mst.write.fail", "mst.ping.fail").some(
      ({ thread }) => thread === end.thread,
    )
  );
}

function runningLink(cluster: Cluster, node: KvNode, link: Link): Running[] {
  const master = cluster.masterOf(link);
  const addresses = [...node.identity.addresses];
  const masterAddress = link.master ?? [...(master?.identity.addresses ?? [])][0] ?? null;
  // a replica that says nothing more is known to run up to its last line, and no further
  const life = lifeAt(node.lives, link.from);
  const ending = Math.min(life?.ending ?? Number.POSITIVE_INFINITY, life?.to ?? Number.POSITIVE_INFINITY);
  return link.spans
    .filter(({ state }) => state === "streaming")
    .map(({ from, to, refs }) => ({
      replica: node.name,
      addresses,
      node,
      master,
      masterAddress,
      logOf: node,
      from,
      to: Math.min(to, ending),
      refs,
    }));
}

function runningInfos(cluster: Cluster, node: KvNode): Running[] {
  const { nodeAt } = cluster;
  const addresses = [...node.identity.addresses];
  const asReplica = node.infos
    .filter(({ role, link }) => role === "slave" && link === "up")
    .map(({ at, master, refs }) => ({
      replica: node.name,
      addresses,
      node,
      master: master === null ? null : nodeAt(master),
      masterAddress: master,
      logOf: null,
      from: at,
      to: at,
      refs: refs.slice(0, 2),
    }));
  const asMaster = node.infos.flatMap(({ at, slaves }) =>
    slaves.flatMap(({ host, port, ref }) => {
      const replica = nodeAt(`${host}:${port}`);
      // INFO counts what was handed to the socket: a feed that a log knows tells more
      const logged = node.feeds.some((feed) => feed.ip === host && feed.port === port && feed.from <= at);
      if (logged) return [];
      return {
        replica: replica?.name ?? `${host}:${port}`,
        addresses: [`${host}:${port}`, ...(replica?.identity.addresses ?? [])],
        node: replica,
        master: node,
        masterAddress: addresses[0] ?? null,
        logOf: null,
        from: at,
        to: at,
        refs: [ref],
      };
    }),
  );
  return [...asReplica, ...asMaster];
}
