/** Live servers that cannot hear each other, on no side of which a leader could stand. */

import { eventsDuring } from "../../../correlate/event-log.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { touching } from "../../../extent.ts";
import { count, duration, fromTo, list } from "../../../words.ts";
import { areOfSeveralNetworks, shareMembers } from "../acquaintance.ts";
import { stallsDuring } from "../connects.ts";
import type { CutOff } from "../cut-off.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { type Sides, sidesOf } from "../sides.ts";
import { spare } from "../voters.ts";

/** The silence that begins a partition is noticed within syncLimit ticks. */
const NOTICED_WITHIN_MS = 15_000;

/** Lines of connections that end. */
const LOSSES = ["follow.fail", "lh.crash", "lh.crash.open", "cnx.broken"] as const;

function splits(ensemble: Ensemble): Sides[] {
  return sidesOf(ensemble, (cut) => !isStalled(cut)).filter((split) => {
    const cuts = split.sides.flat();
    // so many that the others, of whom nothing may be known, are no quorum
    const isNone = cuts.length > spare(ensemble.voters);
    const led = touching(ensemble.leaders, split.from, split.to).some(
      ({ from, to }) => from < split.to && to > split.from,
    );
    return isNone && !led && areMembers(cuts, ensemble) && silentLinks(split).length > 0;
  });
}

/** A sender that waits for dead peers keeps its votes back: the network may be well. */
function isStalled({ server, from, to }: CutOff): boolean {
  return stallsDuring(server.stalls, { from, to }).length > 0;
}

/** Each knows each other by its own lines; logs of two ensembles read together are no partition. */
function areMembers(cuts: readonly CutOff[], ensemble: Ensemble): boolean {
  return cuts.every(({ server }) =>
    cuts.every(
      (other) =>
        other.server === server ||
        (shareMembers(server, other.server) &&
          ensemble.voterLists.some(
            (known) => known.server === server && known.members.some(({ sid }) => sid === other.server.sid),
          )),
    ),
  );
}

/** Lines of connections that fell silent, not closed, about the beginning, and of connects that nothing answered. */
function silentLinks({ sides, from }: Sides): { readonly ref: ZkEvent["ref"] }[] {
  return sides
    .flat()
    .flatMap(({ server, failures }) => [
      ...eventsDuring(server.log, from - NOTICED_WITHIN_MS, from + NOTICED_WITHIN_MS, ...LOSSES).filter(({ causes }) =>
        causes.some(({ exception }) => exception.endsWith("SocketTimeoutException")),
      ),
      ...failures.filter(({ failure }) => failure === "timeout" || failure === "unreachable"),
    ]);
}

function draft(split: Sides): Draft {
  const { sides, from, to } = split;
  const cuts = sides.flat();
  const names = cuts.map(({ server }) => server.name).sort();
  const alone = sides.every((side) => side.length === 1);
  const sideNames = sides.map((side) => list(side.map(({ server }) => server.name).sort())).sort();
  const links = silentLinks(split);
  const timeouts = cuts.flatMap((cut) => cut.timeouts).filter(({ at }) => at >= from && at <= to);
  return {
    severity: "critical",
    confidence: 0.85,
    title: alone
      ? `${list(names)} ran and could not hear each other for ${duration(to - from)}, and nobody led`
      : `the network was cut between ${sideNames.join(" | ")} for ${duration(to - from)}, and nobody led`,
    nodes: names,
    from,
    to,
    count: names.length,
    measures: { partitionMs: to - from, timeouts: timeouts.length, sides: sides.length },
    explanation: [
      alone
        ? `${fromTo(from, to)} each of ${list(names)} logged that it waited for votes, and none received a vote of another one: ${count(timeouts.length, "wait")} ran out.`
        : `${fromTo(from, to)} each of ${list(names)} logged that it waited for votes, and none received a vote of another side (${sideNames.join(" | ")}): ${count(timeouts.length, "wait")} ran out.`,
      `${count(links.length, "line")} about the beginning ${links.length === 1 ? "shows a connection" : "show connections"} that fell silent without being closed, or connects without an answer, as when packets vanish.`,
      "No side had a quorum, so the ensemble had no leader.",
    ].join(" "),
    excluded: [
      "not dead servers: each of them logged all the while",
      "not refused connects: something that refuses is reached",
      "not votes held up behind connects to dead peers: no such connect runs in a thread that sends votes",
    ],
    remedy: [
      "Restore the network between these hosts: switches, security groups, packet filters on 2888 and 3888 in both directions.",
    ],
    evidence: [...links, ...timeouts].map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/network-partition",
  title: "Network partition",
  severity: "critical",
  causedBy: [],
  guide: {
    what: "Live members cannot reach each other, and no group of those that can is a quorum: there is no leader until the network is restored.",
    signature:
      "Two or more members look at the same time for 10 s or more, each logs `Notification time out`, none receives a vote of another one (or of another side, where some hear one another), connections fell silent or connects got no answer, and nobody leads.",
    lookAlikes: [
      "One side still has a leader: minority partition.",
      "The other servers are down: their connections are closed or refused.",
      "Votes that wait behind connects to dead peers (connect stall, before 3.5.8 and 3.6.1).",
    ],
    remedy: ["Restore the network; check packet filters on 2888 and 3888."],
    sources: ["ZooKeeper administrator's guide: cross machine requirements"],
  },
  detect: (ensemble) => (areOfSeveralNetworks(ensemble.servers) ? [] : splits(ensemble).map(draft)),
};
