/** Leadership of the meta servers moved: an observation. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";

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
    signature: "`got the lock` or `leader lock granted callback: err(ERR_OK)`, after another meta server led.",
    lookAlikes: [
      "The first leader of the logs: nothing moved.",
      "A standby that waits for the lock (`wait the lock … to remove`).",
      "Two and more losses within half an hour: pegasus/meta-leader-flapping.",
    ],
    remedy: ["None for one; see what ended the former leader's session."],
    sources: ["src/zookeeper/lock_struct.cpp", "src/meta/meta_server_failure_detector.cpp"],
  },
  detect: ({ leaderships }) =>
    leaderships.flatMap((leadership, i) => {
      const before = leaderships[i - 1];
      const { node, from, ready, granted } = leadership;
      if (!before || granted.length === 0) return [];
      const isSame = before.node === node;
      const gapMs = Math.max(0, (ready ?? from) - before.to);
      const lines = before.lost ? [before.lost, ...granted] : granted;
      return [
        told([node, before.node], lines, {
          severity: "info",
          confidence: 1,
          title: isSame
            ? `${node.name} got the lock of the meta servers again`
            : `meta leadership moved from ${before.node.name} to ${node.name}`,
          count: 1,
          measures: before.lost ? { leaderlessMs: gapMs } : {},
          explanation: [
            before.lost
              ? `${before.node.name} lost its leadership at ${clock(before.to)}.`
              : `${before.node.name} had led; its log does not say how that ended.`,
            `${node.name} got the lock at ${clock(from)}${ready === null ? "" : ` and served at ${clock(ready)}`}.`,
            before.lost ? `For ${duration(gapMs)} no meta server served as leader.` : "",
          ]
            .filter((sentence) => sentence !== "")
            .join(" "),
          excluded: [],
          remedy: [],
        }),
      ];
    }),
};
