/** Leadership of the meta servers moved: an observation. */
import { intervalAt } from "../../../correlate/intervals.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, duration, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { type Leadership, lossesOf } from "../leaders.ts";

/** Losses nearer to one another than this are told together (meta-leader-flapping). */
const FLAPPING_MS = 30 * 60_000;

export const detector: Detector<Cluster> = {
  id: "pegasus/leader-election",
  title: "Meta leadership moved",
  severity: "info",
  causedBy: [
    "pegasus/remote-storage-unreachable",
    "zookeeper/quorum-lost",
    "zookeeper/session-expiry",
    "zookeeper/session-expiry-storm",
  ],
  guide: {
    what: "A meta server got the lock in ZooKeeper and leads. Without a leader replicas serve on, but nobody replaces a lost primary.",
    signature:
      "`got the lock` or `leader lock granted callback: err(ERR_OK)`, after another meta server led; or `leader lock expired callback` or an expired session, and no later leader in the logs (medium).",
    lookAlikes: [
      "The first leader of the logs: nothing moved.",
      "A standby that waits for the lock (`wait the lock … to remove`).",
      "Two and more losses within half an hour: pegasus/meta-leader-flapping.",
    ],
    remedy: ["Nothing for one; see what ended the former leader's session."],
    sources: ["src/zookeeper/lock_struct.cpp", "src/meta/meta_server_failure_detector.cpp"],
  },
  detect: (cluster) => [...moves(cluster), ...withoutSuccessor(cluster)],
};

function moves({ leaderships }: Cluster): Draft[] {
  return leaderships.flatMap((leadership, i) => {
    const before = leaderships[i - 1];
    const { node, from, ready, granted } = leadership;
    if (!before || granted.length === 0) return [];
    const isSame = before.node === node;
    const { lost } = before;
    // one that stood still learns of its loss when another one has the lock already
    const lostFirst = lost !== null && lost.at <= from;
    const gapMs = Math.max(0, (ready ?? from) - before.to);
    const lines = [...(lost ? [lost] : []), ...granted].sort((a, b) => a.at - b.at);
    return [
      told([node, before.node], lines, {
        severity: "info",
        confidence: 1,
        title: isSame
          ? `${node.name} got the lock of the meta servers again`
          : `meta leadership moved from ${before.node.name} to ${node.name}`,
        count: 1,
        measures: lostFirst ? { leaderlessMs: gapMs } : {},
        explanation: [
          lostFirst
            ? `${before.node.name} lost its leadership at ${clock(before.to)}.`
            : `${before.node.name} had led; its log does not say how that ended${lost ? " before then" : ""}.`,
          `${node.name} got the lock at ${clock(from)}${ready === null ? "" : ` and served at ${clock(ready)}`}.`,
          lost && !lostFirst
            ? `${before.node.name} logged that it had lost it at ${clock(lost.at)}, ${duration(lost.at - from)} after that.`
            : "",
          lostFirst ? `For ${duration(gapMs)} no meta server served as leader.` : "",
        ]
          .filter((sentence) => sentence !== "")
          .join(" "),
        excluded: [],
        remedy: [],
      }),
    ];
  });
}

/** The last of the losses, behind which no log shows a leader. */
function withoutSuccessor({ nodes, leaderships }: Cluster): Draft[] {
  const losses = lossesOf(nodes);
  const [before, last] = [losses.at(-2), losses.at(-1)];
  if (!last || (before && last.event.at - before.event.at <= FLAPPING_MS)) return [];
  const { node, event } = last;
  const leadsSince = ({ node: other, from, to, granted }: Leadership) =>
    granted.length > 0 && (from > event.at || (other !== node && to >= event.at));
  if (leaderships.some(leadsSince)) return [];
  const led = intervalAt(node.roles, event.at - 1)?.state === "leader";
  const others = nodes.filter(({ role, name }) => role === "meta" && name !== node.name).map(({ name }) => name);
  return [
    told([node], [event], {
      severity: "medium",
      confidence: led ? 1 : 0.9,
      title: led
        ? `${node.name} lost the lead of the meta servers, and no log shows who leads since`
        : `${node.name} lost its session in ZooKeeper; whether it led is not in these lines`,
      count: 1,
      measures: {},
      explanation: [
        `At ${clock(event.at)} ${node.name} was told that its session in ZooKeeper had expired, and with it ${led ? "the lock of the leader" : "any lock that it held"}.`,
        "A meta server that leads exits at that, with status 0 and no fatal line.",
        others.length > 0
          ? `The logs of ${list(others)} show no leader after that.`
          : "There is no log of another meta server: one may have taken the lead.",
      ].join(" "),
      excluded: ["not a crash: no check failed", "not several losses in a row: that has a name of its own"],
      remedy: [
        "See whether another meta server got the lock, and whether this one was started again.",
        "See in ZooKeeper's logs around this moment whether it lost its quorum or was slow; then whether the meta server stood still.",
      ],
    }),
  ];
}
