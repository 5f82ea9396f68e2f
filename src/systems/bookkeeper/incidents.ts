/** What BookKeeper's incidents are set off and ended by: bookies that go and come, sessions, auditors. */
import type { Finding, Incident, Span } from "../../case.ts";
import { incidentsIn, type Turn } from "../../detect/stories.ts";
import { clockWithin } from "../../words.ts";
import { type Cluster, SYSTEM } from "./cluster.ts";
import { outagesOf } from "./cluster-case.ts";
import type { BkNode } from "./node.ts";

export function incidentsOf(cluster: Cluster, findings: readonly Finding[]): Incident[] {
  const inOrder = (turns: readonly Turn[]) => [...turns].sort((a, b) => a.at - b.at);
  return incidentsIn(findings, {
    system: SYSTEM,
    whole: cluster.whole,
    triggers: inOrder(cluster.nodes.flatMap(troubles)),
    ends: inOrder(cluster.nodes.flatMap(recoveries)),
    outages: outagesOf(cluster),
    unknowns: (span, names) => unknownsOf(cluster, span, names),
  });
}

/** A bookie that goes again sooner than this did not come back. */
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
  const lost = sessions.flatMap(({ state, from, evidence }, i) => {
    if (state !== "disconnected" || sessions[i - 1]?.state !== "connected") return [];
    return [{ at: from, node: name, text: `${name} lost its connection to ZooKeeper`, evidence }];
  });
  return [...gone, ...lost];
}

function recoveries({ name, roles }: BkNode): Turn[] {
  return roles.flatMap(({ state, from, to, evidence }, i) => {
    const before = roles[i - 1];
    const isNew = state === "writable" && before !== undefined && before.state !== "unknown";
    if (!isNew || to - from < BACK_FOR_MS) return [];
    return [{ at: from, node: name, text: `${name} was writable again`, evidence: evidence.slice(0, 1) }];
  });
}

/** Logs that would settle a question and are not there. */
function unknownsOf({ nodes, bookies, whole }: Cluster, span: Span, names: readonly string[]): string[] {
  const clock = clockWithin(whole);
  const unknowns: string[] = [];
  if (bookies.length === 0) unknowns.push("there is no log of a bookie");
  for (const name of names) {
    const node = nodes.find((one) => one.name === name);
    if (!node || node.first === null) unknowns.push(`there is no log of ${name}`);
    else if (node.last !== null) {
      if (node.first > span.from + 1000) unknowns.push(`no log of ${name} before ${clock(node.first)}`);
      if (node.last < span.to - 1000) unknowns.push(`no log of ${name} after ${clock(node.last)}`);
    }
  }
  return unknowns;
}
