/** Live servers that cannot hear each other, so that none of them can be elected. */

import type { Detector, Draft } from "../../../detect/detector.ts";
import { count, duration, fromTo, list } from "../../../words.ts";
import { waysTheyFailed } from "../connects.ts";
import { type Ensemble, hasOneList } from "../ensemble.ts";
import { betweenWhom, type Deafness, deafnesses } from "../unheard.ts";

function draft(split: Deafness, ensemble: Ensemble): Draft {
  const { deaf, links, sides, down, mostHeard, silences, from, to } = split;
  const names = deaf.map(({ server }) => server.name).sort();
  const failures = links.flatMap((link) => link.failures);
  const timeouts = deaf.flatMap((cut) => cut.timeouts);
  const { count: voters, quorum } = ensemble.voters;
  const between = betweenWhom(split);
  const isAll = sides.every((side) => side.length === 1);
  const isNeeded = voters - down.length === quorum && hasOneList(ensemble);
  const away = list(down.map(({ name }) => name));
  return {
    severity: "critical",
    confidence: 0.85,
    title: `${isAll ? list(names) : between} ran and could not hear each other for ${duration(to - from)}, and nobody led`,
    nodes: names,
    from,
    to,
    count: names.length,
    measures: { partitionMs: to - from, timeouts: timeouts.length, sides: sides.length },
    explanation: [
      `${fromTo(from, to)} ${list(names)} looked for a leader, and no vote came through between ${between}: ${count(timeouts.length, "wait")} for votes ran out.`,
      failures.length > 0
        ? `${count(failures.length, "connect")} between them came to nothing: ${waysTheyFailed(failures)}.`
        : silences.length === 0
          ? "No connect between them was refused or answered, as when packets vanish on connections that still seem open."
          : "",
      failures.some(({ failure }) => failure === "refused")
        ? "Who seemed to refuse ran and had its election port open, so something on the way rejects."
        : "",
      silences.length > 0
        ? `${count(silences.length, "line")} about the beginning ${silences.length === 1 ? "shows a connection" : "show connections"} that fell silent without being closed, as when packets vanish.`
        : "",
      down.length > 0
        ? `${away} ${down.length === 1 ? "was" : "were"} down${isNeeded ? `, so all ${quorum} that ran were needed` : ""}.`
        : "",
      `None of them had votes of more than ${count(mostHeard, "server")}, itself among them, and a quorum takes ${quorum}: so the ensemble had no leader.`,
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [
      "not dead servers: each of them logged all the while",
      "not a closed election port: nothing says that one of them did not listen",
      "not votes held up behind connects to dead peers: no such connect runs in a thread that sends votes",
    ],
    remedy: [
      `Open the way between ${between}: packet filters, security groups and network policies on 3888 and 2888 in both directions, switches, routes.`,
      ...(isNeeded ? [`Bring ${away} back: one more that all of them hear may be enough.`] : []),
    ],
    evidence: [...failures, ...silences, ...timeouts].map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/network-partition",
  title: "Network partition",
  severity: "critical",
  causedBy: [],
  guide: {
    what: "Live members cannot reach each other, and too few are left that hear a quorum: there is no leader until the way is open again. Where others are down, one cut between two that run is enough.",
    signature:
      "Two or more members look at the same time for 10 s or more, each logs `Notification time out`, between two or more of them no vote and no connection comes through, so that each has fewer votes than a quorum, and nobody leads. With those that it did not hear each would have had a quorum.",
    lookAlikes: [
      "One side still has a leader: minority partition.",
      "The other servers are down: their connections are closed or refused, and they log nothing.",
      "Connections come about in one direction (zookeeper/asymmetric-reachability), or a member's election port is not open.",
      "Votes that wait behind connects to dead peers (connect stall, before 3.5.8 and 3.6.1).",
    ],
    remedy: ["Restore the network; check packet filters on 2888 and 3888."],
    sources: ["ZooKeeper administrator's guide: cross machine requirements"],
  },
  detect: (ensemble) => deafnesses(ensemble).map((split) => draft(split, ensemble)),
};
