/** The auditor went away while its process goes on, and no log shows a new one. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { inTime } from "../../../correlate/in-time.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock, count, duration, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { lifeAt } from "../lives.ts";
import type { BkNode } from "../node.ts";

/** An election takes seconds, also after an expiry; by then a new auditor would have said so. */
const UNNOTICED_MS = 10 * 60_000;

interface Loss {
  readonly node: BkNode;
  readonly elected: BkEvent;
  readonly lost: BkEvent;
}

function lossesOf(node: BkNode): Loss[] {
  const elections = node.log.of("au.elected");
  const ends = eventsOf(node.log, "au.zk.lost", "au.elector.stop", "au.stop", "au.submit.stop").filter(
    ({ thread }) => thread !== "main",
  );
  return elections.flatMap((elected, i) => {
    const next = elections[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    const lost = during(ends, elected.at, next).find(({ at }) => at < next);
    return lost ? [{ node, elected, lost }] : [];
  });
}

/** Bookies that went away after an instant and were not seen to come back. */
function goneAfter({ bookies }: Cluster, at: number): BkNode[] {
  return bookies.filter(({ roles }) =>
    roles.some(({ state, from }, i) => state === "down" && from > at && (roles[i - 1]?.serving ?? false)),
  );
}

function draft({ node, elected, lost }: Loss, cluster: Cluster): Draft[] {
  const { nodes, settled } = cluster;
  const life = lifeAt(node.lives, lost.at);
  const until = Math.min(node.last ?? lost.at, settled, life?.ending ?? settled);
  const isAgain = nodes.some(({ log }) =>
    eventsOf(log, "au.elected", "au.books.start", "au.lost.delay", "au.failed").some(({ at }) => at > lost.at + 1000),
  );
  if (isAgain || until - lost.at < UNNOTICED_MS) return [];
  const gone = goneAfter(cluster, lost.at).filter(({ name }) => name !== node.name);
  const unaudited =
    gone.length > 0 ? ` ${listOfMany(gone.map(({ name }) => name))} went away after that, and nobody audited.` : "";
  return [
    told([node, ...gone], inTime([elected, lost]), {
      severity: "medium",
      confidence: nodes.filter(({ log }) => log.all.length > 0).length > 1 ? 0.85 : 0.6,
      title: `${node.name} stopped being auditor, and no log here shows another one for ${duration(until - lost.at)}`,
      from: lost.at,
      to: until,
      count: 1,
      measures: { withoutAuditorMs: until - lost.at },
      explanation: `${node.name} was elected auditor at ${clock(elected.at)} and gave it up at ${clock(lost.at)}. Its process went on, and up to ${clock(until)} none of ${count(nodes.length, "log")} shows an election or an audit. Without an auditor a dead bookie is not noticed and its ledgers are not replicated.${unaudited} A process whose log is not here may have been elected.`,
      excluded: [
        "not AutoRecovery that never ran: there was an auditor",
        "not a command of the shell, which says the same in thread main",
      ],
      remedy: [
        "Ask `shell whoisauditor`; start AutoRecovery again where it names nobody.",
        "Alert on a missing auditor.",
      ],
    }),
  ];
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/auditor-missing",
  title: "Auditor gone, nobody notices",
  severity: "medium",
  causedBy: [
    "bookkeeper/session-expiry",
    "bookkeeper/autorecovery-lost-metadata",
    "zookeeper/quorum-lost",
    "zookeeper/session-expiry",
    "zookeeper/session-expiry-storm",
  ],
  guide: {
    what: "The auditor shuts down without a word that anybody sees, while its process lives on. From then on dead bookies stay unnoticed.",
    signature:
      "`I'm starting as Auditor Bookie`, then `Lost ZK connection, shutting down` or `Shutting down AuditorElector`, and for ten minutes of its process neither an election nor an audit in any log.",
    lookAlikes: [
      "A new auditor elsewhere: the ordinary course.",
      "`Shutting down AuditorElector` of thread main: a command of the shell.",
    ],
    remedy: ["Start AutoRecovery again; alert on a missing auditor."],
    sources: ["apache/bookkeeper#3351", "apache/bookkeeper#3374"],
  },
  detect: (cluster) => {
    const losses = cluster.nodes.flatMap(lossesOf).sort((a, b) => a.lost.at - b.lost.at);
    return losses.slice(-1).flatMap((loss) => draft(loss, cluster));
  },
};
