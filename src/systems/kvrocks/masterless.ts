/** Times in which a master that had replicas was gone: until one of them was made master, or it served again. */
import type { Interval, Span } from "../../case.ts";
import { countBegun, countEarly, lastEarly, touching } from "../../extent.ts";
import type { Cluster } from "./cluster.ts";
import type { Life } from "./lives.ts";
import type { KvNode } from "./node.ts";

export interface Masterless extends Span {
  readonly master: KvNode;
  readonly life: Life;
  /** Its role before, and that it was down. */
  readonly before: Interval;
  readonly down: Interval;
  /** Those that replicated from it. */
  readonly replicas: readonly KvNode[];
  /** The first of them that became a master; null where it served again before, or nobody did. */
  readonly promoted: (Span & { readonly name: string; readonly evidence: Interval["evidence"] }) | null;
  /** When it served again itself; null where it did not. */
  readonly back: Interval | null;
}

/** @param isCounted which ends of a process count */
export function masterless(cluster: Cluster, isCounted: (end: Life["end"]) => boolean): Masterless[] {
  const promotions = promotionsOf(cluster);
  return cluster.nodes.flatMap((node) => ofNode(node, cluster, promotions, isCounted));
}

function ofNode(
  node: KvNode,
  cluster: Cluster,
  promotions: Promotions,
  isCounted: (end: Life["end"]) => boolean,
): Masterless[] {
  const { roles } = node;
  const asMaster = roles.filter(({ serving, state }) => serving && state === "master");
  return node.lives.flatMap((life, i): Masterless[] => {
    if (!isCounted(life.end)) return [];
    const next = node.lives[i + 1];
    const own = roles.slice(
      countEarly(roles, ({ from }) => from < life.from),
      next && countEarly(roles, ({ from }) => from < next.from),
    );
    const down = own.find(({ state }) => state === "down");
    if (!down) return [];
    const before = lastEarly(
      roles,
      ({ from }) => from < down.from,
      ({ state }) => state !== "down",
    );
    if (before?.state !== "master" || !before.serving) return [];
    const replicas = replicasOf(cluster, node, { from: life.from, to: down.from });
    if (replicas.length === 0) return [];
    const back = asMaster[countBegun(asMaster, down.from)] ?? null;
    const promoted = replicas
      .flatMap((replica) => {
        const all = promotions.get(replica) ?? [];
        const first = all[countBegun(all, down.from)];
        return first ? [{ name: replica.name, from: first.from, to: first.to, evidence: first.evidence }] : [];
      })
      .filter(({ from }) => !back || from < back.from)
      .sort((a, b) => a.from - b.from)[0];
    const to = promoted?.from ?? back?.from ?? cluster.whole.to;
    return [{ master: node, life, before, down, replicas, promoted: promoted ?? null, back, from: down.from, to }];
  });
}

/** @param ran from the begin of its process until it was gone: a replica may say that it was let in after its master's last line */
function replicasOf(cluster: Cluster, master: KvNode, ran: Span): KvNode[] {
  return cluster.nodes.filter((node) =>
    touching(node.links, ran.from, ran.to).some(
      (link) =>
        cluster.masterOf(link) === master &&
        link.spans.some(({ state, from, to }) => state === "streaming" && from <= ran.to && to >= ran.from),
    ),
  );
}

/** When replicas became masters, by node; in order. */
type Promotions = ReadonlyMap<KvNode, readonly Interval[]>;

function promotionsOf({ nodes }: Cluster): Promotions {
  return new Map(
    nodes.map((node) => [
      node,
      node.roles.filter(({ state }, at) => state === "master" && node.roles[at - 1]?.state === "replica"),
    ]),
  );
}
