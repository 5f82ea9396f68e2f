/** A bookie's cookie is of another instance of the metadata than ZooKeeper's. */

import { inTime } from "../../../correlate/in-time.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { wordsOf } from "../exceptions.ts";
import { refusedBy } from "../failed-starts.ts";

const MISMATCH = /instanceId (\S+) is not matching with (\S+)/;

function pairOf(event: BkEvent): string[] | null {
  if (event.kind === "ck.instance") return [event.fields.instance, event.fields.other_instance];
  const found = wordsOf(event).flatMap((one) => MISMATCH.exec(one)?.slice(1) ?? []);
  return found.length > 0 ? found.slice(0, 2) : null;
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/cookie-instance-mismatch",
  title: "Cookie: instanceId mismatch",
  severity: "high",
  causedBy: ["zookeeper/corrupt-data"],
  guide: {
    what: "Metadata that are made anew get a new instance identifier. A bookie whose disks carry another one refuses to start, which saves its data.",
    signature: "`instanceId A is not matching with B` under `Failed to build bookie server`.",
    lookAlikes: [
      "Cookies that differ in the host: bookkeeper/cookie-identity-changed.",
      "A cookie that is missing on one side: bookkeeper/cookie-missing.",
    ],
    remedy: [
      "Restore ZooKeeper's data where they were lost. Do not format anything before it is known which side is right.",
    ],
    sources: ["apache/bookkeeper#2091", "apache/bookkeeper#4155", "apache/pulsar#4162"],
  },
  detect: ({ nodes, bookies }) => {
    const hit = nodes.map((node) => ({ node, runs: refusedBy(node, (event) => pairOf(event) !== null) }));
    const found = hit.filter(({ runs }) => runs.length > 0);
    if (found.length === 0) return [];
    const lines = inTime(found.flatMap(({ runs }) => runs.flat()));
    const starts = found.flatMap(({ runs }) => runs).length;
    const pair = lines.map(pairOf).find((one) => one !== null) ?? [];
    const names = listOfMany(found.map(({ node }) => node.name));
    const isAll = found.length > 1 && found.length === bookies.length;
    return [
      told(
        found.map(({ node }) => node),
        lines,
        {
          severity: isAll ? "critical" : "high",
          confidence: 1,
          title: `${names} refused to start: disks and ZooKeeper are of different instances`,
          count: starts,
          explanation: `From ${clock(lines[0]?.at ?? 0)} on ${count(starts, "start")} of ${names} ended because the instance identifiers ${listOfMany(pair)} differ. One is what ZooKeeper has, the other what the bookie's disks have. ${isAll ? "All bookies here are refused, which speaks for metadata that were made anew or lost." : found.length > 1 ? "Several bookies are refused, which speaks for metadata that were made anew." : "Of one bookie alone it may be a volume of another cluster, or metadata that were made anew."}`,
          excluded: ["not another address of the bookie: the line names the instance"],
          remedy: [
            "Stop all writers, and compare `/ledgers/INSTANCEID` in ZooKeeper with the VERSION files on the disks.",
            "Restore ZooKeeper from a copy where it lost its data; give the bookie its own volume where it has another's.",
            "Do not format metadata or disks before that is decided: it destroys what is left.",
          ],
        },
      ),
    ];
  },
};
