/** A duplication whose start is no longer in the private log. */
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { partitionsIn } from "../runs-on.ts";
import { sameServer } from "../same-server.ts";

export const detector: Detector<Cluster> = {
  id: "pegasus/duplication-start-garbage-collected",
  title: "Duplication start decree garbage-collected",
  severity: "critical",
  causedBy: ["pegasus/shared-log-truncated", "pegasus/private-log-damaged"],
  explainedBy: sameServer,
  guide: {
    what: "A replica has to go on shipping from a decree that its private log no longer has, and aborts. The server meets it again at each start.",
    signature:
      "`the logs haven't yet duplicated were accidentally truncated` with max_gced_decree at or above start_decree.",
    lookAlikes: [
      "A log that is held back for a duplication (`delay gc for duplication`): the opposite.",
      "The assertion on min_checkpoint_decree: pegasus/duplication-prepare-crash-loop.",
    ],
    remedy: ["Remove the duplication and add it again, as a full one; 2.3 and later collect less eagerly."],
    sources: [
      "apache/incubator-pegasus#767",
      "apache/incubator-pegasus#1595",
      "apache/incubator-pegasus#1596",
      "src/replica/duplication/replica_duplicator.cpp, verify_start_decree",
    ],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      [...grouped(node.log.of("dup.gced"), () => node)].map(([, run]) => {
        const worst = run[0];
        const crashes = node.lives.filter(({ last }) => last.some(({ kind }) => kind === "dup.gced")).length;
        const progress = [...new Set(run.map(({ fields }) => fields.confirmed))];
        return told([node], run, {
          severity: "critical",
          confidence: 1,
          title: `${node.name} crashed${crashes > 1 ? ` ${count(crashes, "time")}` : ""}: the log that a duplication needs is collected`,
          count: Math.max(1, crashes),
          explanation: [
            `At ${clock(worst?.at ?? 0)} a duplication had to go on at decree ${worst?.fields.start_decree}, and the private log was collected up to ${worst?.fields.gced}${partitionsIn(run) ? ` (${partitionsIn(run)})` : ""}; confirmed was ${listOfMany(progress.map(String))}.`,
            "The server aborts, and at each start again as long as the duplication is there. What lies between was not shipped.",
          ].join(" "),
          excluded: ["not a damaged log file: the files are gone"],
          remedy: [
            "Remove the duplication on the meta server, then start the servers; add it again as a full duplication.",
            "Upgrade: releases from 2.3 on hold the log back while the progress is unknown.",
          ],
        });
      }),
    ),
};
