/** A feed that is stuck and says nothing. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvNode } from "../node.ts";
import type { Info } from "../topology.ts";

/** A master pings every two seconds: half a minute without a byte is no delay. */
const SILENT_SECONDS = 30;

function stuck({ infos }: KvNode): Info[] {
  return infos.filter(
    ({ role, link, lastIo }) => role === "slave" && link === "up" && lastIo !== null && lastIo >= SILENT_SECONDS,
  );
}

function draft(node: KvNode, infos: readonly Info[]): Draft {
  const [first] = infos;
  const last = infos.at(-1);
  const seconds = Math.max(...infos.map(({ lastIo }) => lastIo ?? 0));
  const at = first?.at ?? 0;
  return {
    severity: "high",
    confidence: 0.9,
    title: `${node.name} has heard nothing from ${first?.master ?? "its master"} for ${duration(seconds * 1000)} and says that its link is up`,
    nodes: [node.name],
    from: at - 1000 * (first?.lastIo ?? 0),
    to: last?.at ?? at,
    count: infos.length,
    measures: { silentMs: seconds * 1000 },
    explanation: `A master sends at least a ping every two seconds. ${count(infos.length, "answer")} of ${node.name} to INFO replication, the first at ${clock(at)}, give up to ${seconds} s since the last byte while master_link_status is up. Neither side logs anything: the master's thread is blocked in a send that has no limit, or the connection is cut without a reset.`,
    excluded: ["not a link that is known to be down: it says up", "not an idle master: pings count as traffic"],
    remedy: [
      "CLIENT KILL the connection of the replica on the master, or restart the replica: it goes on from where it was.",
      "Shorten TCP keep-alive; from 2.14 on set replication-send-timeout-ms.",
    ],
    evidence: infos.flatMap(({ refs }) => refs).slice(0, 8),
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/feed-thread-blocked",
  title: "Feed thread blocked silently",
  severity: "high",
  causedBy: [],
  guide: {
    what: "The thread that feeds a replica stands still in a send, or its peer vanished without a reset. Logs show nothing on either side; the replica falls behind.",
    signature:
      "Answers of a replica to INFO replication with the link up and half a minute or more since the last byte.",
    lookAlikes: [
      "A replica that lags but hears pings.",
      "A link that is down and being tried again: kvrocks/reconnect-loop.",
    ],
    remedy: ["Break the connection; limit sends."],
    sources: ["apache/kvrocks#3356", "apache/kvrocks#3357", "apache/kvrocks#3208"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const infos = stuck(node);
      return infos.length > 0 ? [draft(node, infos)] : [];
    }),
};
