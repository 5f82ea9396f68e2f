/** A server that needs long from giving up a role to taking part in the next election. */

import { eventsDuring, eventsOf, standsBehind } from "../../../correlate/event-log.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, duration } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { Kind, ZkEvent } from "../events.ts";
import { concernsSubject } from "../harm.ts";
import type { Server } from "../server.ts";

/** Healthy servers need milliseconds, those with large trees seconds; for requests in work 10 s are waited (RequestThrottler). */
const SLOW_MS = 12_000;
/** Lines of the shutdown this long after its beginning show that it was still going on. */
const GOING_ON_MS = 1000;

/** What a server logs while it stops serving, and while it reads its data again. */
const WORK: readonly Kind[] = [
  "zk.down",
  "zk.down.chain",
  "follow.down",
  "thrott.drop",
  "snap.read",
  "snap.loaded",
  "snap.txns",
  "disk.fsync",
];

interface StepDown {
  readonly gaveUp: ZkEvent;
  readonly looked: ZkEvent;
  readonly work: readonly ZkEvent[];
}

function slowOnes(server: Server): StepDown[] {
  const ends = eventsOf(server.log, "lead.shutdown", "follow.fail", "observe.fail");
  const turns = eventsOf(server.log, "role.looking", "fle.start", "role.following", "role.leading", "boot.config");
  let turn = 0;
  return ends.flatMap((gaveUp, i) => {
    const before = turn;
    for (let next = turns[turn]; next && !standsBehind(server.log, next, gaveUp); next = turns[turn]) turn++;
    const looked = turns[turn];
    // of several lines about one step-down the first counts
    if (!looked || (i > 0 && turn === before)) return [];
    const next = looked.kind === "role.looking" ? turns[turn + 1] : undefined;
    const back = next?.kind === "fle.start" ? next : looked;
    if (looked.kind !== "role.looking" && looked.kind !== "fle.start") return [];
    if (back.at - gaveUp.at < SLOW_MS) return [];
    const since = gaveUp.at + GOING_ON_MS;
    const work = eventsDuring(server.log, since, back.at, ...WORK).filter(({ at }) => at > since);
    return work.length > 0 ? [{ gaveUp, looked: back, work }] : [];
  });
}

function draft(server: Server, { gaveUp, looked, work }: StepDown): Draft {
  const lengthMs = looked.at - gaveUp.at;
  const [first] = work;
  return {
    severity: "medium",
    confidence: 0.95,
    title: `${server.name} needed ${duration(lengthMs)} from giving up its role to its next election`,
    nodes: [server.name],
    from: gaveUp.at,
    to: looked.at,
    count: 1,
    measures: { lengthMs },
    explanation: `At ${clock(gaveUp.at)} ${server.name} gave up its role; its next election began at ${clock(looked.at)}. In between it was at work: at ${clock(first?.at ?? gaveUp.at)} it was still stopping its request processors or reading its data. For ${duration(lengthMs)} it served nobody and had no vote.`,
    excluded: ["not a pause: it logged its work in between", "not a restart: no line of a start"],
    remedy: [
      "Look at disk and amount of data: pending writes are flushed, and before 3.4.10 and 3.5.3 the whole tree is read again.",
      "Make the data smaller, snapshots quicker, or upgrade: later releases keep the tree in memory over an election (ZOOKEEPER-2678).",
    ],
    evidence: [gaveUp, looked, ...work].map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/slow-shutdown",
  title: "Slow step-down",
  severity: "medium",
  causedBy: ["zookeeper/slow-fsync", "zookeeper/snapshot-pressure", "zookeeper/request-throttling"],
  explainedBy: concernsSubject,
  guide: {
    what: "A server that loses its role first flushes what it has accepted and may read its whole data again. With much data or a slow disk this takes long, in which it serves nobody and does not vote; a leader tells voters all that time that it leads.",
    signature:
      "Twelve seconds or more between the line that ends a role (`Shutdown called`, `Exception when following the leader`) and the next election in the same life, with lines of that work in between.",
    lookAlikes: [
      "A pause: nothing is logged in between.",
      "The stop of a process: no election follows.",
      "A slow election: it has begun, and takes long (zookeeper/election-starvation).",
    ],
    remedy: ["Faster disk, less data, a release that keeps the tree in memory (ZOOKEEPER-2678)."],
    sources: ["ZOOKEEPER-2678", "SyncRequestProcessor.shutdown"],
  },
  detect: ({ servers, ending }) =>
    servers.flatMap((server) =>
      slowOnes(server)
        .filter(({ gaveUp }) => gaveUp.at < ending)
        .map((stepDown) => draft(server, stepDown)),
    ),
};
