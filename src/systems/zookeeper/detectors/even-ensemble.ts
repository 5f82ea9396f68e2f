/** A server list with an even number of voters, or with two at most, by the warning of its reader. */

import { eventsDuring } from "../../../correlate/event-log.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { least } from "../../../extent.ts";
import { list } from "../../../words.ts";
import { type Ensemble, hasOneList } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Server } from "../server.ts";
import { votersOf } from "../voters.ts";

interface Reading {
  readonly server: Server;
  /** What the reader of the list warned of; null where nothing. */
  readonly warning: ZkEvent<"boot.even" | "boot.two"> | null;
}

/** How each server whose log shows a start read its list the last time. */
function lastReadings({ servers }: Ensemble): Reading[] {
  return servers.flatMap((server) => {
    const life = server.lives.findLast(({ started }) => started);
    if (!life || server.standalone) return [];
    return [{ server, warning: eventsDuring(server.log, life.from, life.to, "boot.even", "boot.two").at(-1) ?? null }];
  });
}

/** The number of voters where what is known leaves one even number alone. */
function exactCount({ voters: { count }, voterLists }: Ensemble): number | null {
  const most = least(voterLists.flatMap(({ max }) => max ?? []));
  return count % 2 === 0 && most - count < 2 ? count : null;
}

/** Groups and weights make other majorities, and an oracle makes two voters an arrangement of its own. */
function isPlain({ servers }: Ensemble): boolean {
  return servers.every(({ log }) => log.of("boot.hier").length === 0 && log.of("boot.oracle").length === 0);
}

function draft(readings: readonly Reading[], ensemble: Ensemble): Draft[] {
  const warnings = readings.flatMap(({ warning }) => warning ?? []).sort((a, b) => a.at - b.at);
  const [first] = warnings;
  const isOne = warnings.length === readings.length && warnings.every(({ kind }) => kind === first?.kind);
  if (!first || !isOne || !hasOneList(ensemble) || !isPlain(ensemble)) return [];
  const two = first.kind === "boot.two";
  // more than the warning can be about: the lists differ
  if (two && ensemble.voters.count > 2) return [];
  const names = readings.map(({ server }) => server.name);
  const words = two ? wordsOfTwo(names) : wordsOfEven(names, exactCount(ensemble));
  return [told(names, warnings, { confidence: 1, ...words })];
}

type Words = Pick<Draft, "severity" | "title" | "explanation" | "excluded" | "remedy">;

function wordsOfTwo(names: readonly string[]): Words {
  return {
    severity: "low",
    title: `The server list of ${list(names)} has no more than two voters: none of them may fail`,
    explanation: `At the last start ${list(names)} warned that no failure of a server will be borne. Two voters need both for a quorum, so two serve less often than one server alone would.`,
    excluded: ["not an ensemble with an oracle, which lets one of two go on: no line sets one"],
    remedy: ["Add a third voter; a third one on a small host is enough to bear a loss."],
  };
}

function wordsOfEven(names: readonly string[], exact: number | null): Words {
  const needed = exact === null ? null : votersOf(exact);
  return {
    severity: "info",
    title: `The server list of ${list(names)} has an even number of voters${exact === null ? "" : ` (${exact})`}`,
    explanation: [
      `At the last start ${list(names)} warned that an odd number of servers would be better.`,
      needed === null || exact === null
        ? "An even number bears no more losses than one voter less would, and needs one vote more for a quorum."
        : `A quorum of ${exact} is ${needed.quorum}, so ${exact - needed.quorum} may fail: no more than of ${exact - 1}.`,
      "Nothing is wrong with it as long as the others serve; it is a hint about the size.",
    ].join(" "),
    excluded: [
      "not a member that is being added or removed while the others run: no line shows a change of the members",
      "not groups or weights: quorums are plain majorities",
    ],
    remedy: ["Add a voter or take one out; where it is there to serve readers, make it an observer."],
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/even-ensemble",
  title: "Even or two-member ensemble",
  severity: "info",
  causedBy: [],
  guide: {
    what: "An even number of voters bears no more losses than one voter less, and two voters bear none. A hint about the size of the ensemble, not a fault.",
    signature:
      "`Non-optimal configuration, consider an odd number of servers.` (info) or `No server failure will be tolerated.` (low) at the last start of every server whose start is in the logs.",
    lookAlikes: [
      "An ensemble that grows or shrinks: later starts read another list, or a reconfiguration changed it.",
      "One server with another list than the rest: zookeeper/membership-disagreement.",
      "Two voters with an oracle (3.7 and later), and groups or weights.",
    ],
    remedy: ["Run three or five voters; make further servers observers."],
    sources: ["QuorumPeerConfig.parseDynamicConfig", "ZooKeeper administrator's guide"],
  },
  detect: (ensemble) => draft(lastReadings(ensemble), ensemble),
};
