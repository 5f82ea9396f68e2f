/** No meta server leads, or one cannot start. */

import { eventsDuring } from "../../../correlate/event-log.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import type { Instant } from "../../../event.ts";
import { clock, count, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PegEvent } from "../events.ts";
import type { PegNode } from "../node.ts";

/** The start was given up because of what stands in these. */
const GIVEN_UP = ["meta.zk.fail", "meta.remote.fail", "lock.attach.timeout", "lock.init.fail", "assert.err"] as const;

function drafts(cluster: Cluster): Draft[] {
  const metas = cluster.nodes.filter(({ role }) => role === "meta");
  const failed = metas.flatMap((node) =>
    node.lives
      .filter(({ end, last }) => end === "crashed" && last.some(isStart))
      .map(({ from, to, last }) => ({ node, to, lines: linesOf(node, from, to, last) })),
  );
  const [first] = failed;
  if (!first) return [];
  const from = first.lines[0]?.at ?? first.to;
  const led = cluster.leaderships.some((one) => one.to >= from);
  if (led) return [];
  const names = [...new Set(failed.map(({ node }) => node.name))];
  // a standby or leader without a log may be there where one log alone was given
  const all = metas.length > 1 && metas.every(({ name }) => names.includes(name));
  const run = failed.flatMap(({ lines }) => lines).sort((a, b) => a.at - b.at);
  const to = run.at(-1)?.at ?? from;
  const when = clock(from) === clock(to) ? `at ${clock(from)}` : `between ${clock(from)} and ${clock(to)}`;
  return [
    told(names, run, {
      severity: all ? "critical" : "high",
      confidence: all ? 0.95 : 0.9,
      title: `${list(names)} could not start as meta server${names.length > 1 ? "s" : ""}, and no log shows a leader`,
      count: failed.length,
      explanation: [
        `${list(names)} gave up ${count(failed.length, "start")} ${when} and aborted.`,
        all
          ? "No meta server of these logs led after that. Unless one without a log leads, no lost primary is replaced, no table made, and clients that start find no partition."
          : "Whether another meta server leads is not in these logs.",
      ].join(" "),
      excluded: ["not a standby that waits for the lock: the start itself failed"],
      remedy: [
        "Cure what the error of the start names (ZooKeeper, its hosts, the login), then start the meta servers.",
      ],
    }),
  ];
}

function isStart(event: PegEvent): boolean {
  return (
    event.kind === "meta.start.fail" || (event.kind === "assert.err" && /init/.test(event.fields.wrong_step ?? ""))
  );
}

function linesOf({ log }: PegNode, from: Instant, to: Instant, last: readonly PegEvent[]): PegEvent[] {
  const errors = eventsDuring(log, from, to, ...GIVEN_UP);
  return [...new Set([...errors, ...last])].sort((a, b) => a.at - b.at);
}

export const detector: Detector<Cluster> = {
  id: "pegasus/no-meta-leader",
  title: "No meta leader / meta cannot start",
  severity: "critical",
  causedBy: [
    "pegasus/remote-storage-unreachable",
    "pegasus/authentication-failure",
    "zookeeper/quorum-lost",
    "zookeeper/session-expiry-storm",
  ],
  guide: {
    what: "No meta server leads. Replicas serve on as they are, and nothing that fails is repaired.",
    signature:
      "`start app failed` or a failed check of the start on a meta server, and no leader in any log from then on.",
    lookAlikes: [
      "A standby prints only `wait the lock … to remove`: the owner that it names leads.",
      "One meta server that cannot start while another one leads.",
    ],
    remedy: ["Make ZooKeeper reachable, then start the meta servers."],
    sources: ["apache/incubator-pegasus#564", "src/meta/meta_service.cpp"],
  },
  detect: drafts,
};
