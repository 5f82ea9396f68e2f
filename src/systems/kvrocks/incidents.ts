/** What Kvrocks' incidents are set off and ended by: processes that go and come, roles that change. */
import type { Finding, Incident, Moment } from "../../case.ts";
import { incidentsIn, type Turn } from "../../detect/stories.ts";
import { coveredMs, touching } from "../../extent.ts";
import { type Cluster, isAnotherNowhere } from "./cluster.ts";
import { outagesOf, type ShardOutage, shardsWithoutMaster } from "./cluster-case.ts";
import { SYSTEM } from "./grammar.ts";
import type { KvNode } from "./node.ts";

export function incidentsOf(cluster: Cluster, findings: readonly Finding[]): Incident[] {
  const { nodes, whole } = cluster;
  const missing = mastersMissing(cluster);
  const incidents = incidentsIn(findings, {
    system: SYSTEM,
    whole,
    triggers: nodes.flatMap((node) => [...departures(node), ...changes(node)]),
    ends: nodes.flatMap((node) => [...returns(node), ...streams(node, cluster)]),
    outages: outagesOf(cluster),
    logs: nodes,
    unknowns: (names) =>
      nodes.flatMap((node) =>
        names.includes(node.name)
          ? (missing.get(node.name) ?? []).map((master) => missingLog(cluster, node, master))
          : [],
      ),
  });
  const nodesById = new Map(findings.map(({ id, nodes: names }) => [id, names]));
  const shards = shardsWithoutMaster(cluster);
  return incidents.map((incident) => {
    const names = new Set(incident.findings.flatMap((id) => nodesById.get(id) ?? []));
    const within = touching(shards, incident.from, incident.to).filter(({ master }) => names.has(master));
    return {
      ...incident,
      impact: { ...incident.impact, leaderlessMs: coveredMs(within) },
      resolution: incident.resolution ?? mastersAgain(within, incident),
    };
  });
}

/** Where a process stays away, that its shard has a master again is the end that matters; null where one has none. */
function mastersAgain(shards: readonly ShardOutage[], { to }: Incident): Moment | null {
  const last = shards.reduce<ShardOutage | null>((latest, one) => (one.to > (latest?.to ?? 0) ? one : latest), null);
  if (!last?.next || last.to >= to || shards.some(({ next }) => next === null)) return null;
  const of = last.next.name === last.master ? "" : `, in place of ${last.master}`;
  return { at: last.to, text: `${last.next.name} served as master${of}`, evidence: last.next.evidence.slice(0, 1) };
}

function missingLog(cluster: Cluster, node: KvNode, master: string): string {
  const none = isAnotherNowhere(cluster, node) ? "no log is known to be that" : "there is no log";
  return `${none} of the master ${master} of ${node.name}`;
}

function departures({ name, roles }: KvNode): Turn[] {
  return roles.flatMap((role, i) => {
    const before = roles[i - 1];
    if (role.state !== "down" || !before || before.state === "down" || before.state === "unknown") return [];
    return [
      { at: role.from, node: name, text: `${name}, a ${before.state}, went away`, evidence: role.evidence.slice(0, 2) },
    ];
  });
}

function changes({ name, roles }: KvNode): Turn[] {
  return roles.flatMap((role, i) => {
    const before = roles[i - 1];
    const isRole = (state: string | undefined) => state === "master" || state === "replica";
    if (!before || !isRole(before.state) || !isRole(role.state) || before.state === role.state) return [];
    const turn = {
      at: role.from,
      node: name,
      text: `${name} became a ${role.state}`,
      evidence: role.evidence.slice(0, 1),
    };
    const serving = [role, roles[i + 1]].find((one) => one?.state === "replica" && one.serving);
    return [role.state === "replica" && serving ? { ...turn, settled: serving.from } : turn];
  });
}

function returns({ name, lives }: KvNode): Turn[] {
  return lives
    .slice(1)
    .flatMap(({ ready }) =>
      ready ? [{ at: ready.at, node: name, text: `${name} was started again and ready`, evidence: [ready.ref] }] : [],
    );
}

function streams(node: KvNode, cluster: Cluster): Turn[] {
  return node.links.flatMap((link) => {
    const master = cluster.masterOf(link)?.name ?? link.master ?? "its master";
    return link.spans.flatMap(({ state, from, refs }, i) =>
      state === "streaming" && i > 0
        ? [
            {
              at: from,
              node: node.name,
              text: `${node.name} replicated from ${master} again`,
              evidence: refs.slice(0, 1),
            },
          ]
        : [],
    );
  });
}

/** By the names of replicas, the masters that they speak of and of which there is no log. */
function mastersMissing({ nodes, masterOf }: Cluster): Map<string, readonly string[]> {
  return new Map(
    nodes.map(({ name, links }) => [
      name,
      [...new Set(links.flatMap((link) => (link.master && !masterOf(link) ? [link.master] : [])))],
    ]),
  );
}
