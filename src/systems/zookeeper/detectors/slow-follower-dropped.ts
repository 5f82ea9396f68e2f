/** A leader that closes the connection of a follower because that one does not acknowledge changes in time. */

import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock, count, duration, fromTo } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { concernsSubject } from "../harm.ts";
import { peerName } from "../peer-name.ts";
import type { Server } from "../server.ts";
import { serverAt } from "../server-at.ts";

/** The thread that serves the follower notices that its socket was closed by then. */
const CLOSED_WITHIN_MS = 2000;
/** A follower that is dropped again and again within this is one story. */
const SAME_SPELL_MS = 10 * 60_000;

interface Drop {
  readonly at: number;
  readonly line: ZkEvent<"lh.txnto">;
  readonly bye: ZkEvent<"lh.bye"> | null;
  /** Name of the follower; null where no line tells who it was. */
  readonly follower: string | null;
}

/** Each line of the leader's own thread with the end of the connection that it closed. */
function dropsBy(leader: Server, ensemble: Ensemble): Drop[] {
  const taken = new Set<ZkEvent>();
  return leader.log.of("lh.txnto").map((line) => {
    const { at } = line;
    const bye = during(leader.log.of("lh.bye"), at, at + CLOSED_WITHIN_MS).find((end) => !taken.has(end)) ?? null;
    if (bye) taken.add(bye);
    return { at, line, bye, follower: bye && followerOf(bye, leader, ensemble) };
  });
}

/** Who was served by the thread that says goodbye: it said so when the follower joined. */
function followerOf({ at, thread, fields }: ZkEvent<"lh.bye">, leader: Server, ensemble: Ensemble): string | null {
  const join = leader.log.of("lh.join").findLast((event) => thread !== "" && event.thread === thread && event.at <= at);
  return join ? peerName(ensemble, join.fields.sid) : (serverAt(fields.addr, ensemble.servers)?.name ?? null);
}

function draft(leader: Server, run: readonly Drop[], ensemble: Ensemble): Draft {
  const { from, to } = spanOf(run);
  const follower = run[0]?.follower ?? null;
  const who = follower ?? "a follower";
  const { syncLimit, tickMs } = leader.settings;
  const times = run.length > 1 ? ` ${count(run.length, "time")}` : "";
  const back = leader.log
    .of("lh.join")
    .find(({ at, fields }) => at > to && follower !== null && peerName(ensemble, fields.sid) === follower);
  const log = ensemble.servers.find(({ name }) => name === follower);
  return {
    ...told(
      follower === null ? [leader] : [follower, leader],
      run.map(({ line }) => line),
      {
        severity: "medium",
        confidence: follower === null ? 0.9 : 1,
        title: `${leader.name} dropped ${who}${times}: it did not acknowledge changes in time`,
        explanation: [
          `${fromTo(from, to)} ${leader.name}, which led, closed the connection of ${who}${times} because a change was not acknowledged within ${duration(syncLimit * tickMs)} (syncLimit x tickTime, as far as the logs print them).`,
          "A follower acknowledges a change when its transaction log is on its disk, so its disk was late, or its process, or the way to it.",
          back ? `It joined again at ${clock(back.at)}.` : "",
          log?.hasLog ? "" : "What the follower did then is not in these logs.",
        ]
          .filter(Boolean)
          .join(" "),
        excluded: ["not a follower that was silent: its socket had not run into a time-out, the leader closed it"],
        remedy: [
          `Look at the disk of ${who} at that time, and at pauses of its process.`,
          "Put dataLogDir on a device of its own; raise syncLimit only where the disk cannot be made faster.",
        ],
      },
    ),
    evidence: run.flatMap(({ line, bye }) => [line.ref, ...(bye ? [bye.ref] : [])]),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/slow-follower-dropped",
  title: "Slow follower dropped",
  severity: "medium",
  causedBy: ["zookeeper/slow-fsync", "zookeeper/process-pause", "zookeeper/disk-full", "zookeeper/log-write-failed"],
  explainedBy: concernsSubject,
  guide: {
    what: "A follower answers pings but does not acknowledge a change within syncLimit x tickTime. The leader closes its connection; it has to find the leader and catch up again, and until then the ensemble has one member less.",
    signature:
      "`Closing connection to peer due to transaction timeout.` on the leader, then `GOODBYE` of that follower's connection.",
    lookAlikes: [
      "A follower that is silent or gone: the leader's handler of it fails with `Read timed out` or the end of the stream.",
      "A follower that gives up its leader: `Exception when following the leader` comes first (zookeeper/follower-lost-leader).",
    ],
    remedy: ["A faster disk for the follower's transaction log; see zookeeper/slow-fsync."],
    sources: ["LearnerHandler.ping", "LearnerHandler.SyncLimitCheck"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((leader) => {
      const drops = dropsBy(leader, ensemble).filter(({ at }) => at < ensemble.ending);
      return [...new Set(drops.map(({ follower }) => follower))].flatMap((follower) =>
        inRuns(
          drops.filter((drop) => drop.follower === follower),
          SAME_SPELL_MS,
        ).map((run) => draft(leader, run, ensemble)),
      );
    }),
};
