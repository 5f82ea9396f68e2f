/** A topic that was closed because its metadata has another version than its owner expects. */
import { eventsDuring } from "../../../correlate/event-log.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { runsOn, topicOf } from "../runs-on.ts";

/** Conflicts of one topic within this are one story. */
const PAUSE_MS = 10 * 60_000;
/** A second owner opens the topic about as soon. */
const NEAR_MS = 60_000;

export const detector: Detector<Cluster> = {
  id: "pulsar/metadata-badversion-fencing",
  title: "Metadata BadVersion fencing",
  severity: "medium",
  causedBy: ["pulsar/double-ownership-window", "pulsar/shutdown-without-drain", "zookeeper/session-expiry"],
  guide: {
    what: "The stored version of the list of a topic's ledgers is not the one its owner expects: a second owner wrote it, or an earlier write of this broker timed out and succeeded all the same. The owner closes the topic rather than damage it.",
    signature: "`Failed to update ledger list. z-node version mismatch. Closing managed ledger`.",
    lookAlikes: ["A topic fenced by a failed write: pulsar/topic-fenced."],
    remedy: ["Nothing where the topic opens again; where it repeats, unload the topic and look for a second owner."],
    sources: ["apache/pulsar#12015", "apache/pulsar#17736", "apache/pulsar#2909"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, ["ml.badversion"], PAUSE_MS, topicOf).map(({ node, subject, run }) => {
      const from = run[0]?.at ?? 0;
      const to = run.at(-1)?.at ?? from;
      const others = nodes.filter(
        (other) =>
          other !== node &&
          eventsDuring(other.log, from - NEAR_MS, from + NEAR_MS, "ml.new", "ml.open").some(
            (event) => topicOf(event) === subject,
          ),
      );
      return told([node], run, {
        severity: "medium",
        confidence: 1,
        title: `${node.name} closed ${subject || "a topic"}: the stored version of its list of ledgers did not fit`,
        explanation: `${run.length > 1 ? `${count(run.length, "time")} ${to > from ? `from ${clock(from)} to ${clock(to)}` : `at ${clock(from)}`}` : `At ${clock(from)}`} the list of ledgers of ${subject || "the topic"} had another version than ${node.name} expected, and it closed the topic. ${others.length > 0 ? `${list(others.map(({ name }) => name))} opened it at about that time, which points to a second owner.` : "Whether a second owner or an earlier write of its own changed it is not in these logs."}`,
        excluded: ["not a failed write: the store answered, with a version that does not fit"],
        remedy: ["See who owned the bundle then; where the same broker repeats it, unload the topic."],
      });
    }),
};
