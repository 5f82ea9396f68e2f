/** A cookie is on the disks and not in ZooKeeper, or the other way round. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { refusedBy } from "../failed-starts.ts";

export const detector: Detector<Cluster> = {
  id: "bookkeeper/cookie-missing",
  title: "Cookie missing on one side",
  severity: "high",
  causedBy: ["zookeeper/corrupt-data"],
  guide: {
    what: "A bookie holds the cookie on its disks against the one in ZooKeeper. Where only one of them is there, disks or metadata were lost, and it refuses to start.",
    signature:
      "`There are directories without a cookie, and this is neither a new environment …`: ZooKeeper has one, disks are empty. `Cookie for this bookie is not stored in metadata store`: the disks have one, and ZooKeeper has none under the identity that the bookie looked with.",
    lookAlikes: [
      "Two cookies that differ: the other findings of cookies.",
      "`Stamping new cookies on all dirs`: a first start.",
      "4.15.0 with a bookieId of its own looks under the name of its host: the cookie is there and is not found (4.15.1 repairs it).",
    ],
    remedy: ["Find out which side lost its data before anything is formatted."],
    sources: ["apache/bookkeeper#3306", "LegacyCookieValidation.checkCookies"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const runs = refusedBy(node, ({ kind }) => kind === "ck.emptydirs" || kind === "ck.nostore");
      const first = runs[0]?.[0];
      if (!first) return [];
      const dirs = first.kind === "ck.emptydirs" ? first.fields.dirs : null;
      return [
        told([node], runs.flat(), {
          severity: "high",
          confidence: 1,
          title:
            dirs === null
              ? `${node.name} refused to start: under the identity it looked with, ZooKeeper holds no cookie`
              : `${node.name} refused to start: directories without a cookie, though ZooKeeper knows the bookie`,
          count: runs.length,
          explanation: `${runs.length > 1 ? `From ${clock(first.at)} on ${runs.length} starts` : `At ${clock(first.at)} a start`} of ${node.name} ended. ${dirs === null ? "Its disks carry a cookie, and none was found in ZooKeeper under the identity that it looked with. Either there is none (it was deleted, metadata were lost, or the root path is another), or it is there under another identity: 4.15.0 looks under the name of the host although a bookieId is set. Which of them it is these lines do not tell." : `Without a cookie are ${dirs}: the volume is empty or another one, or a directory was added. What was on a lost volume has to be replicated from the other copies.`}`,
          excluded: ["not a first start: there is a cookie on one side"],
          remedy:
            dirs === null
              ? [
                  "List the cookies in ZooKeeper (/ledgers/cookies): is one of this bookie there under its bookieId, its host name or an older address?",
                  "Where it is, and the release is 4.15.0 with a bookieId, upgrade to 4.15.1 (apache/bookkeeper#3306).",
                  "Where it is not, compare metadataServiceUri with the path that the cluster was made under, and look whether ZooKeeper lost data.",
                  "Last, and only where a decommission deleted the cookie on purpose and its ledgers were replicated: format the bookie before it joins again, which destroys what its disks hold.",
                ]
              : [
                  "Mount the right volume where it is another one.",
                  "Where it is lost, treat the bookie as dead: recover its ledgers, then delete its cookie and start it empty.",
                  "Where a directory was added on purpose, set allowStorageExpansion=true.",
                ],
        }),
      ];
    }),
};
