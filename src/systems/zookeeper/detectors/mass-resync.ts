/** All followers leave a leader at once and synchronise again, while it stays the leader. */

import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { during, lastEarly } from "../../../extent.ts";
import { clock, duration, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Leadership } from "../leaders.ts";
import { peerName } from "../peer-name.ts";

/** Followers that leave for one reason leave within the time-out of one ping. */
const TOGETHER_MS = 10_000;
/** The first synchronisations after an election belong to it. */
const ELECTION_LASTS_MS = 10_000;
/** One follower is a follower that lost its leader; two are not a coincidence. */
const FEWEST_FOLLOWERS = 2;

/** Runs of followers that synchronise again with the leader they had. */
function resyncs(leadership: Leadership): ZkEvent<"lh.sync">[][] {
  const { server, from, to } = leadership;
  const syncs = during(server.log.of("lh.sync"), from + ELECTION_LASTS_MS, to).filter(({ at }) => at < to);
  if (syncs.length === 0) return [];
  const leading = lastEarly(
    server.roles,
    (role) => role.from <= from,
    ({ state }) => state === "leading",
  );
  const since = (leading?.from ?? from) - TOGETHER_MS;
  const followers = new Set(during(server.log.of("lh.sync"), since, to).map(({ fields }) => fields.sid));
  return inRuns(syncs, TOGETHER_MS).filter((run) => {
    const again = new Set(run.map(({ fields }) => fields.sid));
    return followers.size >= FEWEST_FOLLOWERS && again.size === followers.size;
  });
}

/** True where a follower did not stay away to be restarted: its process lived through it, as far as its log tells. */
function livedThrough(ensemble: Ensemble, sid: number, at: number): boolean {
  const follower = ensemble.servers.find((server) => server.sid === sid);
  return !follower?.lives.some(({ started, from }) => started && from >= at - TOGETHER_MS * 6 && from <= at);
}

function draft(run: readonly ZkEvent<"lh.sync">[], leadership: Leadership, ensemble: Ensemble): Draft {
  const { server } = leadership;
  const began = (run[0]?.at ?? 0) - TOGETHER_MS * 6;
  const losses = during(server.log.all, began, run.at(-1)?.at ?? 0).filter(
    ({ kind }) => kind === "lh.bye" || kind === "lh.crash" || kind === "lh.crash.open",
  );
  const from = losses[0]?.at ?? run[0]?.at ?? 0;
  const to = run.at(-1)?.at ?? from;
  const names = [...new Set(run.map(({ fields }) => peerName(ensemble, fields.sid)))];
  return {
    severity: "high",
    confidence: 0.9,
    title: `all followers of ${server.name} left and synchronised again within ${duration(to - from)}`,
    nodes: [server.name, ...names],
    from,
    to,
    count: names.length,
    measures: { resyncMs: to - from },
    explanation: `${server.name} led from ${clock(leadership.from)} on and stayed the leader, but ${list(names)} lost their connections to it from ${clock(from)} on and synchronised again until ${clock(to)}. While they were away no write can have been committed.`,
    excluded: [
      "not a change of leadership: the same server led before and after",
      "not followers restarted in turn: they left together, and no start stands in their logs",
    ],
    remedy: [
      `Look at ${server.name} just before ${clock(from)}: a pause, a slow disk, its network. All followers lost it at once.`,
      "Check the size of the data tree: every synchronisation may send a whole snapshot.",
    ],
    evidence: [...losses.map(({ ref }) => ref), ...run.map(({ ref }) => ref)],
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/mass-resync",
  title: "Mass resync",
  severity: "high",
  causedBy: ["zookeeper/process-pause", "zookeeper/slow-fsync", "zookeeper/network-partition"],
  guide: {
    what: "All followers lose a leader at once and come back to the same one. No write is committed meanwhile, and the leader sends everything they lack to all of them at the same time.",
    signature:
      "In the log of a leader that stays: the learner connections of all followers close within 10 s of each other, and all of them synchronise again.",
    lookAlikes: [
      "The first synchronisation after an election.",
      "A rolling restart of the followers: one after the other, each with a start in its log.",
      "One follower that loses the leader.",
    ],
    remedy: ["Find what cut the leader off for a moment: pause, disk, network."],
    sources: ["org.apache.zookeeper.server.quorum.LearnerHandler"],
  },
  detect: (ensemble) =>
    ensemble.leaders.flatMap((leadership) =>
      resyncs(leadership)
        .filter((run) => leftTogether(run, leadership))
        .filter(
          (run) =>
            (run[0]?.at ?? 0) < ensemble.ending &&
            run.every(({ fields, at }) => livedThrough(ensemble, fields.sid, at)),
        )
        .map((run) => draft(run, leadership, ensemble)),
    ),
};

/** The leader saw as many learners off, just before, as it took back. */
function leftTogether(run: readonly ZkEvent<"lh.sync">[], { server, from }: Leadership): boolean {
  const first = run[0]?.at ?? 0;
  const byes = during(server.log.of("lh.bye"), first - TOGETHER_MS * 6, run.at(-1)?.at ?? first).filter(
    ({ at }) => at > from,
  );
  const spread = (byes.at(-1)?.at ?? 0) - (byes[0]?.at ?? 0);
  return byes.length >= FEWEST_FOLLOWERS && spread <= TOGETHER_MS;
}
