/** What Kvrocks' incidents are set off and ended by: processes that go and come, roles that change. */
import type { Finding, Incident, Span } from "../../case.ts";
import { incidentsIn, type Turn } from "../../detect/stories.ts";
import { clockWithin } from "../../words.ts";
import { type Cluster, SYSTEM } from "./cluster.ts";
import { outagesOf } from "./cluster-case.ts";
import type { KvNode } from "./node.ts";

export function incidentsOf(cluster: Cluster, findings: readonly Finding[]): Incident[] {
  const { nodes, whole } = cluster;
  const inOrder = (turns: readonly Turn[]) => [...turns].sort((a, b) => a.at - b.at);
  return incidentsIn(findings, {
    system: SYSTEM,
    whole,
    triggers: inOrder(nodes.flatMap((node) => [...departures(node), ...changes(node)])),
    ends: inOrder(nodes.flatMap((node) => [...returns(node), ...streams(node, cluster)])),
    outages: outagesOf(cluster),
    unknowns: (span, names) => unknownsOf(cluster, span, names),
  });
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
    return [{ at: role.from, node: name, text: `${name} became a ${role.state}`, evidence: role.evidence.slice(0, 1) }];
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

/** Logs of masters and replicas that are spoken of and not there. */
function unknownsOf(cluster: Cluster, span: Span, names: readonly string[]): string[] {
  const clock = clockWithin(cluster.whole);
  const unknowns: string[] = [];
  for (const { name, links, first, last } of cluster.nodes.filter(({ name }) => names.includes(name))) {
    const missing = new Set(links.flatMap((link) => (link.master && !cluster.masterOf(link) ? [link.master] : [])));
    for (const master of missing) unknowns.push(`there is no log of the master ${master} of ${name}`);
    if (first !== null && first > span.from + 1000) unknowns.push(`no log of ${name} before ${clock(first)}`);
    if (last !== null && last < span.to - 1000) unknowns.push(`no log of ${name} after ${clock(last)}`);
  }
  return unknowns;
}
