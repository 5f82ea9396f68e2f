/** What may explain the loss of a quorum, and what merely happens at the same time. */
import { describe, expect, it } from "vitest";
import type { Detector, Draft } from "../../../src/detect/detector.ts";
import { linkFindings, runDetectors } from "../../../src/detect/run.ts";
import { detector as followerLostLeader } from "../../../src/systems/zookeeper/detectors/follower-lost-leader.ts";
import { detector as leaderLostQuorum } from "../../../src/systems/zookeeper/detectors/leader-lost-quorum.ts";
import { detector as quorumLost } from "../../../src/systems/zookeeper/detectors/quorum-lost.ts";
import { detector as unreachable } from "../../../src/systems/zookeeper/detectors/unreachable-peer.ts";
import { concernsSubject, takesQuorum } from "../../../src/systems/zookeeper/harm.ts";

const GUIDE = { what: "", signature: "", lookAlikes: [], remedy: [], sources: [] };
const DRAFT: Draft = {
  severity: "medium",
  confidence: 1,
  title: "",
  nodes: ["zk3", "zk1"],
  from: 0,
  to: 60_000,
  count: 1,
  measures: {},
  explanation: "",
  excluded: [],
  remedy: [],
  evidence: [],
};

function because(
  cause: Partial<Draft>,
  effect: Partial<Draft>,
  explainedBy: Detector<null>["explainedBy"],
): string[][] {
  const detector = (id: string, draft: Partial<Draft>, more: Partial<Detector<null>>): Detector<null> => ({
    id,
    title: id,
    severity: "medium",
    guide: GUIDE,
    causedBy: [],
    detect: () => [{ ...DRAFT, ...draft }],
    ...more,
  });
  const detectors = [
    detector("a/cause", cause, {}),
    detector("b/effect", effect, { causedBy: ["a/cause"], ...(explainedBy ? { explainedBy } : {}) }),
  ];
  return linkFindings(runDetectors({ system: "zookeeper", cluster: 0 }, detectors, null)).map(({ finding }) => [
    ...finding.because,
  ]);
}

describe("a member that is away", () => {
  it("explains the loss of the quorum where the rest is too few", () => {
    expect(because({ measures: { spareVoters: -1 } }, {}, takesQuorum)).toEqual([[], ["F1"]]);
  });

  it("does not explain it where the rest is still a majority", () => {
    expect(because({ measures: { spareVoters: 0 } }, {}, takesQuorum)).toEqual([[], []]);
  });

  it("explains a loss in which too few ran, where the rest was too few for a part of its absence", () => {
    const away = { measures: { spareVoters: 0, fewestSpare: -1 } };
    expect(because(away, { measures: { noQuorumMs: 3000 } }, takesQuorum)).toEqual([[], ["F1"]]);
    expect(because(away, { measures: { noQuorumMs: 0 } }, takesQuorum)).toEqual([[], []]);
  });
});

describe("trouble of one member", () => {
  it("explains what is found of the same member", () => {
    expect(because({ nodes: ["zk3"] }, {}, concernsSubject)).toEqual([[], ["F1"]]);
  });

  it("does not explain what is found of another one", () => {
    expect(because({ nodes: ["zk1"] }, {}, concernsSubject)).toEqual([[], []]);
  });
});

describe("a member that is not reached", () => {
  const gone = { nodes: ["zk2", "zk1"], measures: { ledMs: 60_000, withoutLeaderMs: 900 } };
  it.each([
    ["the leader that went away", "zk2", [[], ["F1"]]],
    ["and not the one that led next", "zk1", [[], []]],
  ])("is %s", (_, name, expected) => {
    expect(because(gone, { nodes: [name] }, unreachable.explainedBy)).toEqual(expected);
  });
});

describe("trouble of one server", () => {
  const explains = (
    cause: Partial<Draft>,
    effect: Partial<Draft>,
    { explainedBy }: { readonly explainedBy?: Detector<null>["explainedBy"] },
  ) => explainedBy?.({ ...DRAFT, ...cause }, { ...DRAFT, ...effect });

  it("explains that a follower lost its leader where it was there by then, or befell the follower", () => {
    const lost = { nodes: ["zk4", "zk7"], from: 10_000 };
    expect(explains({ nodes: ["zk6", "zk7"], from: 44_000 }, lost, followerLostLeader)).toBe(false);
    expect(explains({ nodes: ["zk6", "zk7"], from: 9_000 }, lost, followerLostLeader)).toBe(true);
    expect(explains({ nodes: ["zk4"], from: 44_000 }, lost, followerLostLeader)).toBe(true);
  });

  it("explains that a leader lost its quorum where one that stood still is of those that it names", () => {
    const stood = { nodes: ["zk5"], measures: { lengthMs: 60_000 } };
    expect(explains(stood, { nodes: ["zk3", "zk1"] }, leaderLostQuorum)).toBe(false);
    expect(explains(stood, { nodes: ["zk3", "zk5"] }, leaderLostQuorum)).toBe(true);
  });

  it("explains no outage that began when another one led already, though its own leader did not notice", () => {
    const zombie = { from: 7_000, to: 43_000, measures: { leaderlessMs: 5_000, succeededMs: 30_000 } };
    expect(explains(zombie, { from: 33_000, to: 36_000 }, quorumLost)).toBe(false);
    expect(explains(zombie, { from: 7_000, to: 12_000 }, quorumLost)).toBe(true);
  });
});
