/** What Pulsar's incidents are set off and ended by: brokers that go and come, sessions that are lost and made again. */
import type { Finding, Incident, Span } from "../../case.ts";
import { incidentsIn, type Turn } from "../../detect/stories.ts";
import { clockWithin } from "../../words.ts";
import { type Cluster, SYSTEM } from "./cluster.ts";
import { outagesOf } from "./cluster-case.ts";
import type { PulNode } from "./node.ts";

export function incidentsOf(cluster: Cluster, findings: readonly Finding[]): Incident[] {
  const { nodes, whole } = cluster;
  const inOrder = (turns: readonly Turn[]) => [...turns].sort((a, b) => a.at - b.at);
  return incidentsIn(findings, {
    system: SYSTEM,
    whole,
    triggers: inOrder(nodes.flatMap((node) => [...departures(node), ...disconnections(node)])),
    ends: inOrder(nodes.flatMap((node) => [...returns(node), ...reconnections(node)])),
    outages: outagesOf(cluster),
    unknowns: (span, names) => unknownsOf(cluster, span, names),
  });
}

function departures({ name, roles }: PulNode): Turn[] {
  return roles.flatMap(({ state, from, evidence }, i) => {
    const isGone = (state === "down" || state === "draining") && roles[i - 1]?.serving;
    const text = state === "down" ? `${name}, which was ready, went away` : `${name} began to stop`;
    return isGone ? [{ at: from, node: name, text, evidence: evidence.slice(0, 2) }] : [];
  });
}

function returns({ name, roles }: PulNode): Turn[] {
  return roles.flatMap(({ serving, from, evidence }, i) =>
    serving && roles[i - 1]?.state === "starting"
      ? [{ at: from, node: name, text: `${name} was ready`, evidence: evidence.slice(0, 1) }]
      : [],
  );
}

function disconnections({ name, sessions }: PulNode): Turn[] {
  return sessions.flatMap(({ state, from, evidence }) =>
    state === "disconnected" || state === "lost"
      ? [{ at: from, node: name, text: `the metadata session of ${name} was ${state}`, evidence: evidence.slice(0, 1) }]
      : [],
  );
}

function reconnections({ name, sessions }: PulNode): Turn[] {
  return sessions.flatMap(({ state, from, evidence }, i) =>
    state === "connected" && i > 0
      ? [{ at: from, node: name, text: `${name} was connected to the metadata store`, evidence: evidence.slice(0, 1) }]
      : [],
  );
}

/** Logs of brokers that are spoken of and not there. */
function unknownsOf({ nodes, whole }: Cluster, span: Span, names: readonly string[]): string[] {
  const clock = clockWithin(whole);
  return names.flatMap((name) => {
    const node = nodes.find((one) => one.name === name);
    if (!node || node.first === null || node.last === null) return [`there is no log of ${name}`];
    return [
      ...(node.first > span.from + 1000 ? [`no log of ${name} before ${clock(node.first)}`] : []),
      ...(node.last < span.to - 1000 ? [`no log of ${name} after ${clock(node.last)}`] : []),
    ];
  });
}
