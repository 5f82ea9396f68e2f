/** A bookie lost its connection to ZooKeeper and its session did not expire. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { countEarly, during } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { isEnding } from "../lives.ts";

/** Lines of one loss stand this near to one another. */
const SAME_LOSS_MS = 60_000;

type Answer = BkEvent<"zk.cnxn.established" | "zk.cnxn.expired" | "zk.expired.info">;

/**
 * The session whose connection was lost was not granted again, but expired. AutoRecovery in the process of a bookie has one
 * of its own: the one may be back before ZooKeeper says that the other is gone.
 * @param answers what ZooKeeper said of each session, in order
 */
function isFinal(loss: BkEvent, answers: ReadonlyMap<bigint, readonly Answer[]>): boolean {
  if (loss.kind !== "zk.cnxn.eos" && loss.kind !== "zk.cnxn.timeout") return false;
  const own = answers.get(loss.fields.session) ?? [];
  const next = own[countEarly(own, ({ at }) => at < loss.at)];
  return next !== undefined && next.kind !== "zk.cnxn.established";
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/metadata-disconnected",
  title: "Disconnected from ZooKeeper",
  severity: "low",
  causedBy: ["zookeeper/quorum-lost", "zookeeper/leader-failure", "zookeeper/leader-election"],
  guide: {
    what: "The connection to ZooKeeper was lost and the session is not known to have expired. The bookie goes on serving.",
    signature:
      "`ZooKeeper client is disconnected from zookeeper now`, or the client's `Unable to read additional data`, without an expiry before it is connected again.",
    lookAlikes: ["An expiry: bookkeeper/session-expiry.", "A connection that is closed because the process ends."],
    remedy: ["Nothing for one; where many nodes lose it together look at ZooKeeper."],
    sources: ["ZooKeeperWatcherBase"],
  },
  detect: ({ bookies }) =>
    bookies.flatMap((node) => {
      const losses = eventsOf(node.log, "zk.disconnected", "zk.cnxn.eos", "zk.cnxn.timeout").filter(
        ({ at }) => !isEnding(node.lives, at),
      );
      const expiries = eventsOf(node.log, "zk.expired", "zk.cnxn.expired", "zk.expired.info");
      const answers = grouped(
        eventsOf(node.log, "zk.cnxn.established", "zk.cnxn.expired", "zk.expired.info"),
        ({ fields }) => fields.session,
      );
      const backs = eventsOf(node.log, "zk.connected", "zk.cnxn.established");
      return inRuns(losses as readonly BkEvent[], SAME_LOSS_MS).flatMap((run) => {
        const from = run[0]?.at ?? 0;
        const to = run.at(-1)?.at ?? from;
        const back = backs[countEarly(backs, ({ at }) => at < to)];
        const until = back?.at ?? Number.POSITIVE_INFINITY;
        if (during(expiries, from, until).length > 0 || run.some((loss) => isFinal(loss, answers))) return [];
        return [
          told([node], back ? [...run, back as BkEvent] : run, {
            severity: "low",
            confidence: 1,
            title: back
              ? `${node.name} was disconnected from ZooKeeper for ${duration(back.at - from)}`
              : `${node.name} was disconnected from ZooKeeper`,
            count: 1,
            explanation: `At ${clock(from)} ${node.name} lost its connection to ZooKeeper; ${back ? `at ${clock(back.at)} it was connected again. No line says that the session expired, so the bookie stayed registered.` : "up to the end of its log it was not connected again, and no line says that the session expired. That ZooKeeper decides once it is there again."}`,
            excluded: ["not an expiry: none is logged"],
            remedy: ["Compare with ZooKeeper's logs of this moment."],
          }),
        ];
      });
    }),
};
