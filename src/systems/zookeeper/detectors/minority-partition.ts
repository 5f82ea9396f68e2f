/** One or few servers that hear nobody while the rest of the ensemble serves under a leader. */

import { eventsDuring } from "../../../correlate/event-log.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { covering, during, extentOf, touching } from "../../../extent.ts";
import { clock, count, duration, fromTo, list } from "../../../words.ts";
import type { Gap } from "../availability.ts";
import { type CutOff, cutDuring, cutOffs, FEWEST_TIMEOUTS, nothingAnswered, SHORTEST_MS } from "../cut-off.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Leadership } from "../leaders.ts";
import { votes } from "../server.ts";

/** A leader may be elected on the other side a moment after the cut. */
const ELECTED_AFTER_MS = 5000;

/** LOOKING follows the loss of the leader within moments. */
const NOTICED_WITHIN_MS = 1000;

/** A leader looks twice a tick whether it has a quorum still, and then gives up. */
const LEADER_NOTICES_WITHIN_MS = 5000;

interface Island {
  readonly cuts: readonly CutOff[];
  readonly leader: Leadership;
  readonly from: number;
  readonly to: number;
}

/** Cuts from one serving side at one time are one partition. */
function islands(ensemble: Ensemble): Island[] {
  const found: Island[] = [];
  for (const cut of cutOffs(ensemble, ({ state }) => state === "FOLLOWING" || state === "LEADING")) {
    const part = whileLed(cut, ensemble);
    if (!part || !votes(cut.server) || isDeaf(cut)) continue;
    const { leader, from, to } = part;
    const index = found.findIndex((other) => other.leader === leader && other.from <= to && from <= other.to);
    const other = found[index];
    if (other)
      found[index] = {
        ...other,
        cuts: [...other.cuts, part.cut],
        from: Math.min(from, other.from),
        to: Math.max(to, other.to),
      };
    else found.push({ cuts: [part.cut], leader, from, to });
  }
  return found.flatMap(proved).filter(({ cuts }) => serversOf(cuts).length < ensemble.voters.quorum);
}

/** The part of a cut in which another server led, where that is long enough: a leader may be lost while the cut lasts. */
function whileLed(cut: CutOff, { leaders }: Ensemble) {
  const { server, from } = cut;
  const after = from + ELECTED_AFTER_MS;
  const leader = covering(leaders, after, after).find((span) => span.server !== server);
  if (!leader) return null;
  const to = Math.min(cut.to, leader.to);
  const part = to < cut.to ? cutDuring(server, { from, to }) : cut;
  const isLong = to - from >= SHORTEST_MS && part.timeouts.length >= FEWEST_TIMEOUTS;
  return isLong && nothingAnswered(part) ? { cut: part, leader, from, to } : null;
}

/**
 * Silence alone may be a slow join: connections that fell silent or connects without an answer show the cut. Who heard a
 * server of which that is shown was on its side.
 */
function proved({ cuts, leader }: Island): Island[] {
  const shown = cuts.filter((cut) => cut.failures.length > 0 || silentLosses(cut).length > 0);
  const heard = ({ server, from, to }: CutOff) =>
    during(server.votes, from, to).some((vote) => shown.some((other) => other.server.sid === vote.from));
  const own = cuts.filter((cut) => shown.includes(cut) || heard(cut));
  if (shown.length === 0) return [];
  return [{ cuts: own, leader, ...extentOf(own) }];
}

/** Connections whose end began the silence, by a time-out and not closed: to the leader, or to the followers of one that led. */
function silentLosses({ server, from }: CutOff): ZkEvent[] {
  const losses = [
    ...eventsDuring(server.log, from - NOTICED_WITHIN_MS, from + NOTICED_WITHIN_MS, "follow.fail"),
    ...eventsDuring(server.log, from - LEADER_NOTICES_WITHIN_MS, from, "lh.crash", "lh.crash.open"),
  ];
  return losses.filter(({ causes }) => causes.some(({ exception }) => exception.endsWith("SocketTimeoutException")));
}

/** Its own listener has ended: peers cannot reach it, but the network is well. */
function isDeaf({ server, to }: CutOff): boolean {
  return server.log.of("cnx.listendead").some(({ at }) => at <= to);
}

function serversOf(cuts: readonly CutOff[]): string[] {
  return [...new Set(cuts.map(({ server }) => server.name))];
}

interface Lost {
  /** The leader among those cut off. */
  readonly name: string;
  readonly gap: Gap;
}

/** What a leader cost that is among those cut off: the ensemble was without one since the others last heard of it. */
function lostLeader({ cuts }: Island, { leaders, gaps }: Ensemble): Lost | null {
  const lead = leaders.find(({ server, to }) =>
    cuts.some((cut) => cut.server === server && to <= cut.from && to >= cut.from - LEADER_NOTICES_WITHIN_MS),
  );
  if (!lead) return null;
  const gap = touching(gaps, lead.from, lead.to).findLast(
    ({ kind, from }) => kind === "leaderless" && from > lead.from,
  );
  return gap ? { name: lead.server.name, gap } : null;
}

function draft(island: Island, ensemble: Ensemble): Draft {
  const { cuts, leader, to } = island;
  const names = serversOf(cuts);
  const lost = lostLeader(island, ensemble);
  const from = Math.min(island.from, lost?.gap.from ?? island.from);
  const timeouts = cuts.flatMap((cut) => cut.timeouts);
  const failures = cuts.flatMap((cut) => cut.failures);
  const silences = cuts.flatMap(silentLosses);
  return {
    severity: "medium",
    confidence: 0.9,
    title: `${list(names)} ${names.length === 1 ? "was" : "were"} cut off for ${duration(to - from)} while ${leader.server.name} led the rest`,
    nodes: names,
    from,
    to,
    count: names.length,
    measures: {
      cutOffMs: to - from,
      timeouts: timeouts.length,
      leaderlessMs: lost ? lost.gap.to - lost.gap.from : 0,
    },
    explanation: [
      lost && from < island.from
        ? `From ${clock(from)} at the latest the others heard nothing more of ${lost.name}, their leader, and gave it up: nothing that it proposed since was committed.`
        : "",
      `${fromTo(island.from, to)} ${list(names)} looked for a leader and heard nothing from the serving side: ${count(timeouts.length, "wait")} for votes ran out, no peer connected and none answered.`,
      silences.some(({ kind }) => kind === "follow.fail")
        ? "It began with the loss of a leader that stayed silent and did not close the connection."
        : silences.length > 0
          ? "It began with the loss of followers that stayed silent and did not close their connections."
          : "",
      failures.length > 0 ? `${count(failures.length, "connect")} of its own got no answer.` : "",
      lost
        ? `${leader.server.name} led from ${clock(leader.from)} on, so the ensemble served without ${names.length === 1 ? "it" : "them"} again.`
        : `${leader.server.name} led all that time, so the ensemble served without ${names.length === 1 ? "it" : "them"}.`,
      leader.to <= to ? `When it led no longer, ${list(names)} still heard nothing.` : "",
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [
      "not an ensemble without a quorum: the other side had a leader",
      "not a way that is closed to its peers alone: its own connects reached none of them either",
      "not a process that stood still: it logged the end of each wait",
    ],
    remedy: [
      `Check the network of the host of ${list(names)}: link, routes, security groups, packet filters on 2888 and 3888 in both directions.`,
      `Clients that are configured with ${names.length === 1 ? "this server" : "these servers"} alone had no service; give them all members.`,
    ],
    evidence: [...silences, ...failures, ...timeouts].map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/minority-partition",
  title: "Minority partition",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "A server (or fewer than a quorum) is cut off from the others. It looks for a leader in vain, while the rest serves; its own clients lose service, and the next loss may cost the quorum.",
    signature:
      "A server looks for 10 s or more, `Notification time out` climbs at least three rungs, no vote of a serving server arrives, no connection comes about in either direction and none is refused, a time-out shows the cut (of the leader it followed, of the followers it led, or of its own connects), while another server leads throughout.",
    lookAlikes: [
      "Nobody leads elsewhere: too few servers are alive or connected.",
      "The server reaches its peers and they cannot dial back (asymmetric reachability).",
      "Its election listener or its reader of votes has ended: connections still come about, or its own log says so.",
      "A paused process: no time-outs are logged while it stands still.",
    ],
    remedy: ["Restore the network of the host that is cut off."],
    sources: ["ZooKeeper administrator's guide: cross machine requirements"],
  },
  detect: (ensemble) => islands(ensemble).map((island) => draft(island, ensemble)),
};
