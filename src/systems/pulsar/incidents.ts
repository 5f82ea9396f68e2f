/** What Pulsar's incidents are set off and ended by: brokers that go and come, sessions that are lost and made again. */
import type { Finding, Incident } from "../../case.ts";
import { incidentsIn, type Turn } from "../../detect/stories.ts";
import { during, lastEarly } from "../../extent.ts";
import type { Cluster } from "./cluster.ts";
import { outagesOf } from "./cluster-case.ts";
import { SYSTEM } from "./grammar.ts";
import type { PulNode } from "./node.ts";

export function incidentsOf(cluster: Cluster, findings: readonly Finding[]): Incident[] {
  const { nodes, whole } = cluster;
  return incidentsIn(findings, {
    system: SYSTEM,
    whole,
    triggers: nodes.flatMap((node) => [...departures(node), ...disconnections(node)]),
    ends: nodes.flatMap((node) => [...returns(node), ...reconnections(node), ...registrations(node)]),
    outages: outagesOf(cluster),
    logs: nodes,
    unknowns: () => [],
  });
}

function departures({ name, roles }: PulNode): Turn[] {
  return roles.flatMap(({ state, from, evidence }) => {
    // between the last line of one that went without a word and what others saw nothing is known of it
    const before = lastEarly(
      roles,
      (role) => role.from < from,
      (role) => role.state !== "unknown",
    );
    const isGone = (state === "down" || state === "draining") && before?.serving;
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
  return sessions.flatMap(({ state, from, evidence, inferred }) =>
    !inferred && (state === "disconnected" || state === "lost")
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

/** A broker that finds itself missing registers at once. */
const AGAIN_MS = 60_000;

function registrations({ name, log }: PulNode): Turn[] {
  return log.of("rg.done").flatMap(({ at, ref }) => {
    const isAgain = during(log.of("rg.missing"), at - AGAIN_MS, at).length > 0;
    return isAgain ? [{ at, node: name, text: `${name} was registered again`, evidence: [ref] }] : [];
  });
}
