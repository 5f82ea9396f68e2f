/** Changes of the members that the leader refused. */

import { eventsOf } from "../../../correlate/event-log.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { count, fromTo } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Server } from "../server.ts";

/** Who is refused tries again, by hand or as an operator's loop does; what is further apart is another try. */
const SAME_SPELL_MS = 10 * 60_000;

type Refusal = ZkEvent<"rc.noquorum" | "rc.off">;

function draft(server: Server, run: readonly Refusal[]): Draft {
  const { from, to } = spanOf(run);
  const isOff = run.every(({ kind }) => kind === "rc.off");
  const asked = server.log.of("rc.inc").find(({ at }) => at > to && at <= to + SAME_SPELL_MS);
  const changed = asked && server.log.of("rc.restartle").find(({ at }) => at >= asked.at && at <= to + SAME_SPELL_MS);
  return {
    severity: isOff || changed ? "low" : "medium",
    confidence: 1,
    title: `${server.name} refused ${count(run.length, "change")} of the members`,
    nodes: [server.name],
    from,
    to,
    count: run.length,
    measures: {},
    explanation: [
      `${fromTo(from, to)} ${server.name}, as leader, refused ${count(run.length, "request")} to change the members.`,
      isOff
        ? "Reconfiguration is switched off (reconfigEnabled=false)."
        : "Of the members that were to make up the new configuration too few were connected to it and in sync, or there were too few of them.",
      changed
        ? "A later request was carried out."
        : "The members stayed as they were: a server that was to join has no vote, and one that was to go still counts.",
    ].join(" "),
    excluded: ["not a change under way: the leader turned it down before it was proposed"],
    remedy: isOff
      ? ["Set reconfigEnabled=true on all members and restart one at a time, or change the server lists and restart."]
      : [
          "Start the servers that are to join first, with the present members in their lists, and wait until each follows the leader; then ask again.",
          "Remove members one at a time, and only while a majority of those that stay is in sync (four-letter word mntr: zk_synced_followers).",
        ],
    evidence: [...run, ...(changed ? [changed] : [])].map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/reconfig-failure",
  title: "Reconfig failure or stuck next config",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "A reconfiguration (3.5 and later) was refused. The members stay as they were: who was to be removed still counts for the quorum, who was to join has no vote.",
    signature:
      "`Reconfig failed - there must be a connected and synced quorum in new configuration`, or that it must include more followers; or `Reconfig operation requested but reconfig feature is disabled`, on the leader.",
    lookAlikes: ["A change that goes through: `Incremental reconfig` and then `Restarting Leader Election`."],
    remedy: ["Let those that are to join follow the leader first; keep a majority of the new configuration in sync."],
    sources: ["ZooKeeper dynamic reconfiguration guide", "org.apache.zookeeper.server.PrepRequestProcessor"],
  },
  detect: ({ servers, ending }) =>
    servers.flatMap((server) => {
      const refusals = eventsOf(server.log, "rc.noquorum", "rc.off").filter(({ at }) => at < ending);
      return inRuns(refusals, SAME_SPELL_MS).map((run) => draft(server, run));
    }),
};
