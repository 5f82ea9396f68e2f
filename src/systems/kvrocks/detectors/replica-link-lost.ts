/** A feed that was cut off: by itself little, from several replicas at once more (replica-disconnect-storm). */

import { eventsDuring } from "../../../correlate/event-log.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant } from "../../../event.ts";
import { clock } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { lifeAt } from "../lives.ts";
import { lossesOf, stormsAmong } from "../lost-feeds.ts";
import type { KvNode } from "../node.ts";
import { sharedServer } from "../same-server.ts";

/** Lines of a replica that tries and is not let in as far as its question. */
const TRIES = ["rep.conn.fail", "rep.auth.fail", "rep.db.bad", "rep.conf.bad", "rep.eof"] as const;

/** The last try that the log of a replica has behind the loss; null where it has none, or where there is no log of it. */
function lastTry(node: KvNode | undefined, at: Instant): Instant | null {
  if (!node) return null;
  return eventsDuring(node.log, at, Number.POSITIVE_INFINITY, ...TRIES).findLast((event) => event.at > at)?.at ?? null;
}

/** A process that wrote so much later, and nothing of a loss, has not noticed one: that it does within a second. */
const NOTICED_WITHIN_MS = 5000;

/** Up to when the process that replicated at an instant wrote lines, none of which tells of a loss; null where it may have ended. */
function unawareUntil(node: KvNode | undefined, at: Instant): Instant | null {
  const life = node && lifeAt(node.lives, at);
  const until = life ? (life.ending ?? Math.max(life.to, life.end === "open" ? (node.last ?? life.to) : life.to)) : at;
  const streams = node?.links.some(({ spans }) =>
    spans.some(({ state, from, to }) => state === "streaming" && from <= at && to >= at),
  );
  return streams && until > at + NOTICED_WITHIN_MS ? until : null;
}

/** A master sees at its next pings that a connection is closed, when its replica may be back already. */
const SEEN_LATE_MS = 5000;

/** What became of a replica that did not ask again. */
function whereabouts(node: KvNode | undefined, tried: Instant | null, unaware: Instant | null): string {
  if (tried !== null) return `by its own log it runs and tried to until ${clock(tried)}.`;
  if (unaware !== null)
    return `though by its own log it ran on to ${clock(unaware)}: no line of it tells of a loss, so it takes itself for connected and receives nothing, until TCP's keep-alive finds out (two minutes).`;
  const end = node?.last ? ` Its own log ends at ${clock(node.last)}.` : "";
  return `as one that runs does every second: it ended, or it was given another master or another role.${end}`;
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/replica-link-lost",
  title: "Feed of a replica ended",
  severity: "low",
  causedBy: [
    "kvrocks/silent-end",
    "kvrocks/crash",
    "kvrocks/wal-gap",
    "kvrocks/disk-full",
    "kvrocks/namespaces-missing-after-full-sync",
  ],
  explainedBy: (cause, effect) => sharedServer(cause, effect) && cause.to >= effect.from - SEEN_LATE_MS,
  guide: {
    what: "A master's connection to one replica was reset or broken; the replica comes back by itself where it can.",
    signature:
      "`Write error while sending batch to slave` or `Ping slave … err`, and the end of that feed. With `Broken pipe` or `Connection reset` and no further question of that replica while its master's log goes on: it is gone (medium).",
    lookAlikes: ["The stop of either side.", "Several replicas at once: kvrocks/replica-disconnect-storm."],
    remedy: ["Look at that replica and its network; none if it was back at once."],
    sources: ["src/cluster/replication.cc, FeedSlaveThread"],
  },
  detect: (cluster) =>
    cluster.nodes.flatMap((node) => {
      const losses = lossesOf(cluster, node);
      const stormy = new Set(stormsAmong(losses).flat());
      return losses
        .filter((loss) => !stormy.has(loss))
        .map(({ at, replica, error, back, awayUntil, refs }): Draft => {
          const copy = cluster.nodes.find(({ name }) => name === replica);
          const tried = lastTry(copy, at);
          const unaware = unawareUntil(copy, at);
          return {
            severity: awayUntil === null ? "low" : "medium",
            confidence: 1,
            title: `${node.name} lost its connection to ${replica === null ? "a replica" : `the replica ${replica}`}${awayUntil === null ? "" : ", which did not come back in these logs"}`,
            nodes: replica === null ? [node.name] : [node.name, replica],
            from: at,
            to: at,
            count: 1,
            measures: {},
            explanation: `At ${clock(at)} ${node.name} could not send to ${replica ?? "a replica that no line names"}: ${error}.${back ? ` ${replica ?? "The replica"} ${back.at < at ? "had asked" : "asked"} for synchronization again from another port at ${clock(back.at)}.` : ""}${awayUntil === null ? "" : ` ${unaware === null ? "The other end had closed the connection" : "The connection was closed on the way"}, and up to the end of the log, at ${clock(awayUntil)}, ${replica ?? "it"} did not ask again, ${whereabouts(copy, tried, unaware)}`}`,
            excluded: ["not a stop that is in these logs, and not a new table"],
            remedy: [
              back
                ? "See what the replica says of that moment; it asks again already."
                : awayUntil !== null && tried === null && unaware !== null
                  ? `Compare INFO replication of both (master_last_io_seconds_ago of ${replica ?? "the replica"}); SLAVEOF again, or the table again, makes it connect anew. See what between the two resets connections of one side.`
                  : awayUntil !== null && tried !== null
                    ? `See what the lines of ${replica ?? "the replica"} say of why it was not let in.`
                    : awayUntil !== null
                      ? `See whether ${replica ?? "the replica"} runs, and what its own log, the kernel's and the service manager's say of ${clock(at)}.`
                      : "See whether the replica came back, and what it says of that moment.",
            ],
            evidence: back ? [...refs, back.ref] : refs,
          };
        });
    }),
};
