/** A replica that fetched everything and did not load the namespaces that came with it. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvEvent } from "../events.ts";
import { SYSTEM } from "../grammar.ts";
import type { KvNode } from "../node.ts";
import { isShutdown } from "../shutdown.ts";
import { isBefore, isSince } from "../version.ts";

/** The first release that can replicate namespaces, and the first that loads them after a full synchronization. */
const REPLICATES_SINCE = "2.7.0";
const LOADS_SINCE = "2.10.0";

/** Releases from 2.10.1 on say it where loading fails. */
function failed({ name }: KvNode, event: KvEvent<"rep.ns.fail">): Draft {
  return {
    severity: "medium",
    confidence: 1,
    title: `${name} could not load its namespaces after a full synchronization: ${event.fields.err}`,
    nodes: [name],
    from: event.at,
    to: event.at,
    count: 1,
    measures: {},
    explanation: `At ${clock(event.at)} ${name} had fetched its master's data and could not take over the namespaces in it: "${event.fields.err}". Clients with tokens of its master may be refused there.`,
    excluded: ["not a failed synchronization: the data itself was restored"],
    remedy: [`Cure the error, then restart ${name}: namespaces are read at the start.`],
    evidence: [event.ref],
  };
}

/** How a change of them that came from the master is told where it could not be taken over. */
const OF_NAMESPACES = /^failed to load namespaces: (.*)$/i;

/** A change of namespaces arrived with the stream, and the replica did not take it over. */
function refused({ name }: KvNode, event: KvEvent<"rep.parse.fail">, reason: string): Draft {
  return {
    severity: "medium",
    confidence: 1,
    title: `${name} could not take over a change of its master's namespaces: ${reason}`,
    nodes: [name],
    from: event.at,
    to: event.at,
    count: 1,
    measures: {},
    explanation: `At ${clock(event.at)} ${name} received a change of namespaces and could not load it: "${reason}". It broke off replication for ten seconds therefore, and goes on behind that change: clients with tokens that its master has meanwhile may be refused there.`,
    excluded: ["not damaged data: what arrived could be read"],
    remedy: [
      `Set repl-namespace-enabled alike on ${name} and its master, then restart ${name}: namespaces are read at the start.`,
    ],
    evidence: [event.ref],
  };
}

/** Older releases are silent; only the circumstances can be told. */
function possible(node: KvNode, done: KvEvent<"rep.full.done">, added: KvEvent<"ns.add" | "ns.upd">): Draft {
  const { name, version } = node;
  return {
    severity: "low",
    confidence: 0.3,
    title: `${name} may lack its master's namespaces since its full synchronization`,
    nodes: [name],
    from: done.at,
    to: node.last ?? done.at,
    count: 1,
    measures: {},
    explanation: `${name} runs release ${version}, which does not load namespaces after a full synchronization if repl-namespace-enabled is set. It ended one at ${clock(done.at)} and was not restarted since, and its master has namespaces (one was set at ${clock(added.at)}). No line tells whether the option is set, nor whether a client was refused.`,
    excluded: [],
    remedy: [
      `If repl-namespace-enabled is set on ${name} and clients are refused there with valid tokens: restart it, or upgrade to ${LOADS_SINCE}.`,
    ],
    evidence: [done.ref, added.ref],
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/namespaces-missing-after-full-sync",
  title: "Namespaces missing after full sync",
  severity: "medium",
  causedBy: [`${SYSTEM}/full-sync`, `${SYSTEM}/full-sync-loop`],
  explainedBy: (cause, effect) => cause.nodes.some((name) => effect.nodes.includes(name)),
  guide: {
    what: "A replica that replicates namespaces fetched them with a full synchronization and did not load them: clients with valid tokens are refused.",
    signature:
      "`Failed to load and rewrite namespace` (2.10.1 and later); `failed to parse write batch …: failed to load namespaces`. Releases 2.7 to 2.9 print nothing: with a low confidence where a full synchronization ended, no restart followed, and the master's log shows namespaces.",
    lookAlikes: [
      "The same with repl-namespace-enabled off: each node has its own namespaces, by its configuration.",
      "A restart after the full synchronization: namespaces are read at the start.",
    ],
    remedy: ["Restart the replica, or upgrade to 2.10."],
    sources: ["apache/kvrocks#2520", "apache/kvrocks#2527"],
  },
  detect: (cluster) =>
    cluster.nodes.flatMap((node) => {
      const changed = node.log.of("rep.parse.fail").flatMap((event) => {
        const reason = OF_NAMESPACES.exec(event.fields.err ?? "")?.[1];
        return reason === undefined ? [] : [refused(node, event, reason)];
      });
      if (changed.length > 0) return changed.slice(0, 1);
      const told = node.log.of("rep.ns.fail").filter(({ at }) => !isShutdown(cluster, node, at));
      const done = node.log.of("rep.full.done").at(-1);
      if (told.length > 0 || !done) return told.map((event) => failed(node, event));
      const silent = isSince(node.version, REPLICATES_SINCE) && isBefore(node.version, LOADS_SINCE);
      const restarted = node.lives.some(({ from }) => from > done.at);
      const link = node.links.find(({ from, to }) => from <= done.at && done.at <= to);
      const master = link ? cluster.masterOf(link) : null;
      const added = [...(master?.log.of("ns.add") ?? []), ...(master?.log.of("ns.upd") ?? [])].find(
        ({ at }) => at <= done.at,
      );
      return silent && !restarted && added ? [possible(node, done, added)] : [];
    }),
};
