/** A bookie lost its connection to ZooKeeper and its session did not expire. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { countEarly, during, greatest } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { type Disconnection, disconnectionsOf } from "../disconnections.ts";
import type { BkEvent } from "../events.ts";

/** A connection that is lost again this soon is in one trouble. */
const SAME_TROUBLE_MS = 60_000;

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
  causedBy: [
    "zookeeper/quorum-lost",
    "zookeeper/silent-end",
    "zookeeper/leader-failure",
    "zookeeper/leader-election",
    "any/store-out-of-reach",
  ],
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
      const expiries = eventsOf(node.log, "zk.expired", "zk.cnxn.expired", "zk.expired.info");
      const answers = grouped(
        eventsOf(node.log, "zk.cnxn.established", "zk.cnxn.expired", "zk.expired.info"),
        ({ fields }) => fields.session,
      );
      return inRuns(disconnectionsOf(node), SAME_TROUBLE_MS).flatMap((run) => {
        const from = run[0]?.at ?? 0;
        const lines = run.flatMap((one) => one.lines);
        const until = run.at(-1)?.back?.at ?? Number.POSITIVE_INFINITY;
        if (during(expiries, from, until).length > 0 || lines.some((loss) => isFinal(loss, answers))) return [];
        return [
          told([node], run.flatMap(linesOf), {
            severity: "low",
            confidence: 1,
            count: run.length,
            excluded: ["not an expiry: none is logged"],
            remedy: ["Compare with ZooKeeper's logs of this moment."],
            ...wordsFor(node.name, run),
          }),
        ];
      });
    }),
};

function linesOf({ lines, back }: Disconnection): BkEvent[] {
  return back ? [...lines, back] : [...lines];
}

/** @param run of times without a connection that followed one another; at least one */
function wordsFor(name: string, run: readonly Disconnection[]): { title: string; explanation: string } {
  const [first, last] = [run[0], run.at(-1)];
  const lengths = run.flatMap(({ at, back }) => (back ? [back.at - at] : []));
  const kept = "No line says that the session expired, so the bookie stayed registered.";
  const open =
    "up to the end of its log it was not connected again, and no line says that the session expired. That ZooKeeper decides once it is there again.";
  const from = clock(first?.at ?? 0);
  if (run.length === 1)
    return first?.back
      ? {
          title: `${name} was disconnected from ZooKeeper for ${duration(first.back.at - first.at)}`,
          explanation: `At ${from} ${name} lost its connection to ZooKeeper; at ${clock(first.back.at)} it was connected again. ${kept}`,
        }
      : {
          title: `${name} was disconnected from ZooKeeper`,
          explanation: `At ${from} ${name} lost its connection to ZooKeeper; ${open}`,
        };
  const total = duration(lengths.reduce((sum, ms) => sum + ms, 0));
  return {
    title: `${name} lost its connection to ZooKeeper ${run.length} times, for ${total} in all`,
    explanation: `From ${from} on ${name} lost its connection to ZooKeeper ${run.length} times, for ${total} in all and ${duration(greatest(lengths))} at the longest. ${last?.back ? `At ${clock(last.back.at)} it was connected again. ${kept}` : `The last time, at ${clock(last?.at ?? 0)}: ${open}`}`,
  };
}
