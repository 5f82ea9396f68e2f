/** What BookKeeper's incidents are set off and ended by: bookies that go and come, sessions, auditors. */
import type { Finding, Incident } from "../../case.ts";
import { incidentsIn, type Turn } from "../../detect/stories.ts";
import type { Instant } from "../../event.ts";
import type { Cluster } from "./cluster.ts";
import { outagesOf } from "./cluster-case.ts";
import { SYSTEM } from "./grammar.ts";
import type { BkNode } from "./node.ts";
import { replacementOf } from "./replacements.ts";

export function incidentsOf(cluster: Cluster, findings: readonly Finding[]): Incident[] {
  return incidentsIn(findings, {
    system: SYSTEM,
    whole: cluster.whole,
    triggers: cluster.nodes.flatMap(troubles),
    ends: cluster.nodes.flatMap((node) => [...recoveries(node, cluster.settled), ...replacements(node, cluster)]),
    outages: outagesOf(cluster),
    logs: cluster.nodes,
    unknowns: () => (cluster.bookies.length > 0 ? [] : ["there is no log of a bookie"]),
  });
}

/** A bookie that goes again sooner than this did not come back, unless all are stopped in the end. */
const BACK_FOR_MS = 30_000;

function troubles({ name, roles, sessions }: BkNode): Turn[] {
  const gone = roles.flatMap(({ state, from, evidence }, i) => {
    const before = roles[i - 1];
    const isGone = state === "down" && (before?.serving ?? false);
    const isFull = state === "read-only" && before?.state === "writable";
    if (!isGone && !isFull) return [];
    const text = isGone ? `${name}, which was ${before?.state}, went away` : `${name} became read-only`;
    return [{ at: from, node: name, text, evidence: evidence.slice(0, 2) }];
  });
  const lost = sessions.flatMap(({ state, from, to, evidence }, i): Turn[] => {
    if (state !== "disconnected" || sessions[i - 1]?.state !== "connected") return [];
    const turn = { at: from, node: name, text: `${name} lost its connection to ZooKeeper`, evidence };
    // what a session that was kept brings about ends with its return
    return [sessions[i + 1]?.state === "connected" ? { ...turn, settled: to } : turn];
  });
  return [...gone, ...lost];
}

function recoveries({ name, roles }: BkNode, settled: Instant): Turn[] {
  return roles.flatMap(({ state, from, to, evidence }, i) => {
    const before = roles[i - 1];
    const isNew = state === "writable" && before !== undefined && before.state !== "unknown";
    if (!isNew || (to - from < BACK_FOR_MS && to < settled)) return [];
    return [{ at: from, node: name, text: `${name} was writable again`, evidence: evidence.slice(0, 1) }];
  });
}

/** Every ledger that was marked of a bookie that is gone has been replicated. */
function replacements({ name, missed, identity }: BkNode, { nodes }: Cluster): Turn[] {
  if (missed === null) return [];
  const { marked, done } = replacementOf(nodes, identity.addresses, missed.at);
  const last = done.at(-1);
  if (!last || done.length < marked) return [];
  return [
    {
      at: last.at,
      node: name,
      text: `every ledger of ${name} that was marked had been replicated`,
      evidence: [last.ref],
    },
  ];
}
