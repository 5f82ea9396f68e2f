/** What Pegasus' incidents are set off and ended by: servers that go and come, a lock that moves, a duplication that goes on. */

import type { Finding, Incident } from "../../case.ts";
import { incidentsIn, type Turn } from "../../detect/stories.ts";
import { coveredMs, greatest, touching } from "../../extent.ts";
import type { Cluster } from "./cluster.ts";
import { outagesOf } from "./cluster-case.ts";
import { SYSTEM } from "./grammar.ts";
import type { PegNode } from "./node.ts";

/** What a lost server was primary of is stored as being without one within this. */
const STORED_WITHIN_MS = 5000;

export function incidentsOf(cluster: Cluster, findings: readonly Finding[]): Incident[] {
  const { nodes, whole, duplications } = cluster;
  const moves = duplications.flatMap(({ node, dupid, app, intervals }) =>
    intervals.slice(1).map(({ from, state, evidence }) => ({
      at: from,
      node: node.name,
      state,
      text: `duplication ${dupid}${app ? ` of ${app}` : ""} went to ${state}`,
      evidence,
    })),
  );
  const outages = outagesOf(cluster);
  const incidents = incidentsIn(findings, {
    system: SYSTEM,
    whole,
    triggers: [...nodes.flatMap(departures), ...moves.filter(({ state }) => state === "prepare")],
    ends: [...nodes.flatMap(returns), ...moves.filter(({ state }) => state === "log" || state === "removed")],
    outages: outages.filter(({ kind }) => kind === "not-serving"),
    logs: nodes,
    unknowns: (names) => [
      ...(nodes.some(({ role }) => role === "meta") ? [] : ["there is no log of a meta server"]),
      ...(findings.some((finding) => leavesLeaderOpen(finding, names)) ? [LEADER_OPEN] : []),
    ],
  });
  const leaderless = outages.filter(({ kind }) => kind === "leaderless").sort((a, b) => a.from - b.from);
  return incidents.map((incident) => {
    const within = touching(leaderless, incident.from, incident.to + STORED_WITHIN_MS);
    const to = greatest([incident.to, ...within.map((outage) => outage.to)]);
    return { ...incident, to, impact: { ...incident.impact, leaderlessMs: coveredMs(within) } };
  });
}

const LEADER_OPEN = "whether another meta server leads is not in these logs";

/** Some meta servers could not start, and others may be there. */
function leavesLeaderOpen({ pathology, severity, nodes }: Finding, names: readonly string[]): boolean {
  return (
    pathology === "pegasus/no-meta-leader" && severity !== "critical" && nodes.some((name) => names.includes(name))
  );
}

/** A server that goes again sooner than this did not come back. */
const BACK_FOR_MS = 30_000;

function departures({ name, roles }: PegNode): Turn[] {
  return roles.flatMap((role, i) => {
    const before = roles[i - 1];
    if ((role.state !== "down" && role.state !== "lost") || !before?.serving) return [];
    const text = role.state === "down" ? `${name}, ${article(before.state)}, went away` : `${name} was lost`;
    return [{ at: role.from, node: name, text, evidence: role.evidence.slice(0, 2) }];
  });
}

function article(state: string): string {
  return state === "alive" ? "which was alive" : `the ${state}`;
}

function returns({ name, role, roles }: PegNode): Turn[] {
  return roles.flatMap(({ from, to, serving, evidence }, i) => {
    const before = roles[i - 1];
    if (!serving || to - from < BACK_FOR_MS || !before || before.serving || before.state === "unknown") return [];
    const text = role === "meta" ? `${name} led and served` : `${name} was alive again`;
    return [{ at: from, node: name, text, evidence: evidence.slice(0, 1) }];
  });
}
