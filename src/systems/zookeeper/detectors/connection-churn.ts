/** Election connections between two peers that break and come back all the time. */

import type { Detector, Draft } from "../../../detect/detector.ts";
import { countEarly, touching } from "../../../extent.ts";
import { count, duration, fromTo } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Server } from "../server.ts";

/** A start or an election replaces a connection once or twice; ten a minute are a mechanism. */
const FEWEST = 10;
const WINDOW_MS = 60_000;

/** Runs of broken connections of one peer that are as dense as that somewhere, while the writer's role stays. */
function churns(server: Server, broken: readonly ZkEvent<"cnx.broken">[]): ZkEvent<"cnx.broken">[][] {
  const runs: ZkEvent<"cnx.broken">[][] = [];
  for (const [i, first] of broken.entries()) {
    const window = broken.slice(
      i,
      countEarly(broken, ({ at }) => at < first.at + WINDOW_MS),
    );
    const to = window.at(-1)?.at ?? first.at;
    if (window.length < FEWEST || changesRole(server, first.at, to)) continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && first.at <= last.at) run.push(...window.filter(({ at }) => at > last.at));
    else runs.push([...window]);
  }
  return runs;
}

function changesRole(server: Server, from: number, to: number): boolean {
  const states = touching(server.roles, from, to)
    .filter((role) => role.from < to && role.to > from)
    .map(({ state }) => state);
  return new Set(states).size > 1;
}

function draft(server: Server, peer: Server, run: readonly ZkEvent<"cnx.broken">[]): Draft {
  const from = run[0]?.at ?? 0;
  const to = run.at(-1)?.at ?? from;
  const perMinute = run.length / Math.max((to - from) / WINDOW_MS, 1);
  return {
    severity: "low",
    confidence: 0.95,
    title: `The election connection between ${server.name} and ${peer.name} broke ${count(run.length, "time")} in ${duration(to - from)}`,
    nodes: [server.name, peer.name],
    from,
    to,
    count: run.length,
    measures: { perMinute: Math.round(perMinute) },
    explanation: `${fromTo(from, to)} ${server.name} logged ${count(run.length, "broken connection")} to ${peer.name}, about ${Math.round(perMinute)} a minute, and its role did not change. Nothing is lost while no election is held; an election at such a moment would lose votes.`,
    excluded: [
      "not the replaced connections of a start or of an election: the role stayed and the breaks are too many",
      "not foreign bytes on the election port: the id is that of a member",
    ],
    remedy: [
      "Look for something between the two that closes idle connections (service mesh, firewall, load balancer) and exempt port 3888; set tcpKeepAlive=true (3.5 and later).",
      `Make sure that no second server uses the id of ${peer.name}.`,
    ],
    evidence: run.map(({ ref }) => ref),
  };
}

/** The same breaks, as the other server of the pair logged them. */
function isOtherSide(fuller: Draft, draft: Draft): boolean {
  return draft.nodes.every((node) => fuller.nodes.includes(node)) && draft.from <= fuller.to && fuller.from <= draft.to;
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/connection-churn",
  title: "Connection churn between two peers",
  severity: "low",
  causedBy: ["zookeeper/duplicate-server-id"],
  guide: {
    what: "The connection that carries votes between two servers is closed and opened again all the time, mostly by a middlebox that drops idle connections, or by two servers with one id that take it from each other.",
    signature: "`Connection broken for id` of one member ten times or more within a minute, without a change of role.",
    lookAlikes: [
      "Connections replaced at a start or in an election: one or two.",
      "Ids that no member has: a client or a scanner speaks to the election port.",
    ],
    remedy: ["tcpKeepAlive=true; exempt 3888 from proxies and idle time-outs; unique ids."],
    sources: ["org.apache.zookeeper.server.quorum.QuorumCnxManager", "https://github.com/bitnami/charts/issues/6942"],
  },
  detect: (ensemble) =>
    ensemble.servers
      .flatMap((server) =>
        ensemble.servers.flatMap((peer) => {
          const broken = server.log
            .of("cnx.broken")
            .filter(({ at, fields }) => fields.sid === peer.sid && at < ensemble.ending);
          return peer === server ? [] : churns(server, broken).map((run) => draft(server, peer, run));
        }),
      )
      .sort((a, b) => b.count - a.count)
      .filter((one, i, all) => !all.slice(0, i).some((fuller) => isOtherSide(fuller, one))),
};
