/** The first leader after a cold start. */
import type { Detector } from "../../../detect/detector.ts";
import { clock, duration, list } from "../../../words.ts";
import { initialLeadership } from "../cold-start.ts";
import type { Ensemble } from "../ensemble.ts";
import type { Leadership } from "../leaders.ts";
import type { RoleAttempt } from "../role.ts";

/** A leader known from who joined it may have led from the first on: one that had followed it before, in vain, does not tell. */
function mayHaveLedBefore({ server, inferred, from }: Leadership, { servers }: Ensemble): boolean {
  const hasFollowed = (attempt: RoleAttempt) =>
    attempt.outcome === "following" && attempt.leader === server.sid && attempt.to < from;
  return inferred && servers.some(({ attempts }) => attempts.filter(hasFollowed).length > 1);
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/initial-election",
  title: "Initial election",
  severity: "info",
  causedBy: [],
  guide: {
    what: "The servers of an ensemble were started and made their first leader. Not a fault.",
    signature:
      "All servers that are there before the first leader begin their logs with a start, and none of them met a server that already followed or led.",
    lookAlikes: ["A log that begins in the middle: the first leader in it is not the first of the ensemble."],
    remedy: ["Nothing."],
    sources: ["org.apache.zookeeper.server.quorum.FastLeaderElection"],
  },
  detect: (ensemble) => {
    const first = initialLeadership(ensemble);
    if (!first || first.from >= ensemble.ending || mayHaveLedBefore(first, ensemble)) return [];
    const election = ensemble.elections.find(({ leadership }) => leadership?.from === first.from);
    const from = Math.min(election?.from ?? first.from, first.from);
    const voters = [...new Set((election?.attempts ?? []).map(({ server }) => server.name))];
    const epoch = first.epoch === null ? "" : ` with epoch 0x${first.epoch.toString(16)}`;
    return [
      {
        severity: "info",
        confidence: first.inferred ? 0.9 : 0.98,
        title: `${first.server.name} became the first leader ${duration(first.from - from)} after the first election began`,
        nodes: [first.server.name, ...voters.filter((name) => name !== first.server.name)],
        from,
        to: first.from,
        count: 1,
        measures: { electionMs: first.from - from },
        explanation: `After the start of ${list(voters.length > 0 ? voters : [first.server.name])} the first election began at ${clock(from)}; ${first.server.name} led${epoch} from ${clock(first.from)}.`,
        excluded: [
          "not the change of a leader: every log begins with a start, and no vote names an established leader",
        ],
        remedy: [],
        evidence: [...first.evidence, ...(election?.attempts ?? []).flatMap(({ evidence }) => evidence.slice(0, 1))],
      },
    ];
  },
};
