/** What Pulsar's incidents are set off and ended by: brokers that go and come, sessions that are lost and made again. */
import type { Finding, Incident } from "../../case.ts";
import { eventsOf } from "../../correlate/event-log.ts";
import { incidentsIn, type Turn } from "../../detect/stories.ts";
import { during, lastEarly } from "../../extent.ts";
import type { Cluster } from "./cluster.ts";
import { outagesOf } from "./cluster-case.ts";
import { SYSTEM } from "./grammar.ts";
import { lastWanted, leftBy } from "./handovers.ts";
import { seenGone } from "./lives.ts";
import type { PulNode } from "./node.ts";

export function incidentsOf(cluster: Cluster, findings: readonly Finding[]): Incident[] {
  const { nodes, whole } = cluster;
  return incidentsIn(findings, {
    system: SYSTEM,
    whole,
    triggers: nodes.flatMap((node) => [...departures(node), ...disconnections(node)]),
    ends: nodes.flatMap((node) => [
      ...returns(node),
      ...reconnections(node),
      ...registrations(node),
      ...creations(node),
      ...takeovers(cluster, node),
    ]),
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
  return sessions.flatMap(({ state, from, to, evidence, inferred }, i) => {
    if (inferred || (state !== "disconnected" && state !== "lost")) return [];
    const text = `the metadata session of ${name} was ${state}`;
    const turn = { at: from, node: name, text, evidence: evidence.slice(0, 1) };
    // what a session that was kept brings about ends with its return
    return [state === "disconnected" && sessions[i + 1]?.state === "connected" ? { ...turn, settled: to } : turn];
  });
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

/** The first ledger that is created after one could not be: topics can be written to again. */
function creations({ name, log }: PulNode): Turn[] {
  const lines = eventsOf(log, "ml.new", "ml.create.err");
  return lines.flatMap(({ kind, at, ref }, i) =>
    kind === "ml.new" && lines[i - 1]?.kind === "ml.create.err"
      ? [{ at, node: name, text: `${name} could create ledgers again`, evidence: [ref] }]
      : [],
  );
}

/** Bundles of a broker that went without a word have an owner again. */
function takeovers(cluster: Cluster, node: PulNode): Turn[] {
  return node.lives.flatMap((life, i) => {
    if ((life.end !== "silent" && life.end !== "open") || !seenGone(node.gone, life, node.lives[i + 1])) return [];
    const last = lastWanted(leftBy(cluster, node, life.to, cluster.whole.to), life.to)?.line;
    const text = `the bundles of ${node.name} that clients asked for had an owner again`;
    return last ? [{ at: last.at, node: node.name, text, evidence: [last.ref] }] : [];
  });
}
