/** Replication that runs against the table: a replica that was removed, and is fed all the same. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { type Disagreement, disagreements } from "../disagreement.ts";
import { isSince } from "../version.ts";

/** The first release that stops a replica which its own table lacks (#2643). */
const REPAIRED = "2.11.0";

/** What a variant says, what it does harm to, and what to do about it. */
interface Words {
  readonly title: string;
  readonly text: string;
  readonly harm: string;
  readonly remedy: readonly string[];
}

const removedHarm = ({ replica, master }: Disagreement) =>
  `Clients are sent to ${master}; writes still arrive at ${replica}, and one that is promoted or read by hand serves data nobody counts on.`;

const removedRemedy = ({ replica, node }: Disagreement) => [
  `Without a restart: send to ${replica} alone a newer version of the table that lists it as a master without slots: it stops replicating. Then remove it again if wanted.`,
  `Or restart ${replica}: the address of its master lives in memory. If CONFIG REWRITE has put a slaveof line into its configuration, delete that first.`,
  `${isSince(node?.version ?? null, REPAIRED) ? "Send" : `Upgrade to ${REPAIRED} or later, and send`} every new table to the removed node too: no release stops a node that is not told.`,
  "SLAVEOF NO ONE and CLUSTER RESET are refused here; CLIENT KILL on the master breaks the link for a second.",
];

const WORDS: Record<Disagreement["variant"], (d: Disagreement) => Words> = {
  told: (d) => ({
    title: `${d.replica} was removed from the table and still replicates from ${d.master}`,
    text: `Version ${d.version} of the table, which ${d.replica} has accepted, has no row of ${d.replica}, and its own answer has no row marked myself.`,
    harm: removedHarm(d),
    remedy: removedRemedy(d),
  }),
  "not-told": (d) => ({
    title: `${d.replica} was removed from the table, was not told, and still replicates from ${d.master}`,
    text: `Version ${d.version} of the table has no row of ${d.replica}; its own table is older and still has it.`,
    harm: removedHarm(d),
    remedy: removedRemedy(d),
  }),
  unlisted: (d) => ({
    title: `${d.replica} is not in the table and replicates from ${d.master}`,
    text: `Version ${d.version} of the table has no row of ${d.replica}. Which version ${d.replica} itself holds is not known from these inputs.`,
    harm: removedHarm(d),
    remedy: removedRemedy(d),
  }),
  "other-master": (d) => ({
    title: `${d.replica} replicates from ${d.master}, and the table gives it another master`,
    text: `Version ${d.version} of the table has ${d.replica} as a replica of ${d.listedMaster ?? "another master"}.`,
    harm: `What that master writes does not arrive at ${d.replica}: it is no copy to fall back on.`,
    remedy: [
      `Send ${d.replica} the newest table: it stops and follows the master that the table names.`,
      "A table of the same version is answered OK and ignored: raise the version.",
    ],
  }),
  possible: ({ replica, master }) => ({
    title: `possible: ${replica} may have been removed from the table and still replicates from ${master}`,
    text: `${master} accepted a newer table, and ${replica}, its replica, logged none within a minute and went on replicating. A replica that is in the new table logs "SLAVE OF … enabled by cluster topology setting"; one that is not logs nothing before ${REPAIRED}, and one that was not told logs nothing in any release.`,
    harm: `If it was removed, writes arrive at ${replica} that nobody counts on; if it was only not told, it has an old table.`,
    remedy: [
      `Ask both: CLUSTER NODES on ${master} and on ${replica} (is ${replica} in the rows, and which version do they say?), INFO replication on both. With their output beside the logs this is settled.`,
    ],
  }),
};

function draft(found: Disagreement): Draft {
  const { variant, node, replica, master, from, to } = found;
  const { title, text, harm, remedy } = WORDS[variant](found);
  const isPossible = variant === "possible";
  const isTold = variant === "told" || variant === "not-told";
  const runs = node?.version
    ? ` ${replica} runs ${/^\d/.test(node.version) ? `release ${node.version}` : "a development build"}.`
    : "";
  const wentOn =
    to > from
      ? `Replication went on for at least ${duration(to - from)} after that (${clock(from)} to ${clock(to)} UTC).`
      : `It replicated at ${clock(from)} UTC; the logs show no later sign of it.`;
  return {
    severity: isPossible ? "low" : "high",
    confidence: isPossible ? 0.4 : variant === "unlisted" ? 0.9 : 0.98,
    title,
    nodes: [replica, master],
    from,
    to,
    count: 1,
    measures: { replicatedMs: to - from },
    explanation: `${text} ${wentOn} ${harm}${runs}`,
    excluded: isPossible
      ? []
      : [
          "not a feed whose end is yet to be noticed: it went on for more than two pings",
          isTold
            ? "not a backup tool: those replicate without ever having been in the table, and this one was asked for its own"
            : "not a backup tool: those replicate without ever having been in a table",
        ],
    remedy: [...remedy],
    evidence: [...found.tables, ...found.refs],
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/removed-replica-still-replicates",
  title: "Topology and running replication disagree (removed replica still replicates)",
  severity: "high",
  causedBy: [],
  guide: {
    what: "The cluster's table no longer has a replica, or gives it another master, and it goes on replicating. Before 2.11 a server that accepts a table without itself stores it and leaves its replication thread alone; in every release a server that is not told goes on with the old table.",
    signature:
      "A table (CLUSTER NODES, nodes.conf) at a known version without the replica, and a feed, a link or an INFO answer of it more than ten seconds later. Without any table only possible: the master logged a newer table and its replica did not within a minute.",
    lookAlikes: [
      "A feed that ends by an error at the next pings: the removal has worked.",
      "kvrocks2redis and backups: they replicate and were never members.",
      "A table of an equal version: it is accepted and logs nothing, by design.",
      "A table read back from nodes.conf at a start: the same line, before the server is ready.",
    ],
    remedy: [
      "Send the removed node a newer table that lists it as a master without slots, or restart it; upgrade to 2.11 and tell every node of every table.",
    ],
    sources: [
      "apache/kvrocks#2618",
      "apache/kvrocks#2643",
      "apache/kvrocks#2841",
      "src/cluster/cluster.cc, SetClusterNodes",
    ],
  },
  detect: (cluster) => disagreements(cluster).map(draft),
};
