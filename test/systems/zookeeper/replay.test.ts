/** Elections run again by their rules. */
import { describe, expect, it } from "vitest";
import { ALL } from "../../../src/systems/zookeeper/replay/attempt-log.ts";
import { boxesAt } from "../../../src/systems/zookeeper/replay/boxes.ts";
import { replayServer } from "../../../src/systems/zookeeper/replay/conformance.ts";
import { type Electorate, hasQuorum, majorityOf } from "../../../src/systems/zookeeper/replay/electorate.ts";
import { releaseOf } from "../../../src/systems/zookeeper/replay/release.ts";
import { replayEnsemble } from "../../../src/systems/zookeeper/replay/replay.ts";
import {
  beginLook,
  isBetter,
  type Look,
  type Notification,
  type Release,
  receive,
} from "../../../src/systems/zookeeper/replay/rules.ts";
import { auditSafety } from "../../../src/systems/zookeeper/replay/safety.ts";
import type { Changes } from "../../../src/systems/zookeeper/replay/what-if.ts";
import { ensembleOf } from "./ensemble-of.ts";
import { ensembleFrom } from "./short-log.ts";

const NOTHING: Changes = { without: [], members: new Map(), connectTimeoutMs: new Map() };
const OLD: Release = {
  candidateMustVote: true,
  emptyIsIgnored: false,
  servingComparedWhole: false,
  keepsServingState: false,
};
const NEW: Release = { ...OLD, emptyIsIgnored: true, keepsServingState: true };
const THREE = majorityOf([0, 1, 2]);

/** `2<1@r8` is a vote for 2 from 1 in round 8, `=LEADING` by one that leads; zxid and epoch stand behind as `z5 e7`. */
function vote(text: string): Notification {
  const [, leader, sid, round, state, zxid, epoch] =
    /^(\d+)<(\d+)@r(\d+)(?:=(\w+))?(?: z(-?\d+))?(?: e(\d+))?$/.exec(text) ?? [];
  if (leader === undefined) throw new Error(`${text} is no vote`);
  return {
    leader: Number(leader),
    sid: Number(sid),
    round: BigInt(round ?? 1),
    state: (state ?? "LOOKING") as Notification["state"],
    zxid: BigInt(zxid ?? 0),
    epoch: BigInt(epoch ?? 0),
    format: 1,
  };
}

/** `later-round 2 r8 {2}!`: the last rule, the proposal, the round, who supports it, `!` where a quorum does. */
function told(votes: readonly string[], electorate: Electorate, release: Release): string {
  let look: Look = beginLook(0, { leader: 0, zxid: 0n, epoch: 0n }, 0n);
  let said = "";
  for (const text of votes) {
    const step = receive(look, vote(text), electorate, release);
    look = step.look;
    const supporters = [...look.box].filter(([, one]) => one.leader === look.proposal.leader).map(([from]) => from);
    said = `${step.rule} ${look.proposal.leader} r${look.round} {${supporters.sort().join(",")}}${look.settling ? "!" : ""}${step.joined ? ` joins ${step.joined.leader}` : ""}`;
  }
  return said;
}

describe("a vote", () => {
  it.each([
    ["2<2@r1 z9 e1", "1<1@r1 z1 e2", false, "the epoch decides"],
    ["1<1@r1 z9 e1", "2<2@r1 z1 e1", true, "then the transaction"],
    ["2<2@r1 z1 e1", "1<1@r1 z1 e1", true, "then the id"],
    ["1<1@r1 z1 e1", "1<1@r1 z1 e1", false, "none beats itself"],
  ])("%s against %s: %s, for %s", (one, other, expected) => {
    expect(isBetter(vote(one), vote(other), THREE)).toBe(expected);
  });

  it("of weight 0 never wins", () => {
    const electorate: Electorate = {
      kind: "groups",
      groups: [
        {
          weights: new Map([
            [0, 1],
            [1, 1],
            [2, 0],
          ]),
        },
      ],
    };
    expect(isBetter(vote("2<2@r1 z9"), vote("0<0@r1"), electorate)).toBe(false);
  });
});

it.each([
  [[0, 1], majorityOf([0, 1, 2]), true],
  [[0, 1], majorityOf([0, 1, 2, 3]), false],
  [[0, 7], majorityOf([0, 1, 2]), false],
  [[0, 1, 3, 4], groups([0, 1, 2], [3, 4, 5], [6, 7, 8]), true],
  [[0, 1, 2, 3], groups([0, 1, 2], [3, 4, 5], [6, 7, 8]), false],
] as const)("%j of %j is a quorum: %s", (sids, electorate, expected) => {
  expect(hasQuorum(sids, electorate)).toBe(expected);
});

function groups(...members: readonly (readonly number[])[]): Electorate {
  return { kind: "groups", groups: members.map((sids) => ({ weights: new Map(sids.map((sid) => [sid, 1])) })) };
}

describe("a server that looks", () => {
  it.each([
    ["takes a better vote of its round", ["2<2@r1"], "better-vote 2 r1 {2}"],
    ["keeps its own before a worse one", ["0<0@r1", "0<1@r1 z-1"], "vote-counted 0 r1 {0,1}"],
    ["needs a quorum for the same vote", ["2<2@r1", "2<0@r1"], "vote-counted 2 r1 {0,2}!"],
    ["ignores a vote of an older round", ["2<2@r3", "1<1@r2"], "older-round 2 r3 {2}"],
    ["clears the box on a later round", ["2<2@r1", "2<1@r5"], "later-round 2 r5 {1}"],
    ["drops a later round's vote while it settles", ["2<2@r1", "2<0@r1", "2<1@r5"], "settling-drops 2 r1 {0,2}!"],
    ["compares a later round's vote with its first one", ["2<2@r1 z9", "0<1@r5"], "later-round 0 r5 {1}"],
    ["ignores whom it does not know", ["7<7@r1"], "not-a-voter 0 r1 {}"],
    ["ignores a candidate whom it does not know", ["7<1@r1"], "not-a-voter 0 r1 {}"],
    ["drops what is no better while it settles", ["0<0@r1", "0<1@r1", "0<2@r1"], "settling-drops 0 r1 {0,1}!"],
    ["is woken by a better one", ["0<0@r1", "0<1@r1", "2<2@r1"], "better-vote 2 r1 {2}"],
    ["joins a leader that a quorum follows", ["2<1@r9=FOLLOWING", "2<2@r9=LEADING"], "joins-standing 0 r9 {} joins 2"],
    [
      "does not join one that does not say it leads",
      ["2<1@r9=FOLLOWING", "2<2@r9=FOLLOWING"],
      "serving-counted 0 r1 {}",
    ],
  ])("%s", (_, votes, expected) => {
    expect(told(votes, THREE, OLD)).toBe(expected);
  });

  it("ignores candidates without a single transaction from 3.6 on", () => {
    expect([OLD, NEW].map((release) => told(["2<2@r1 z-1 e1"], THREE, release))).toEqual([
      "better-vote 2 r1 {2}",
      "empty-database 0 r1 {}",
    ]);
  });
});

describe("an attempt", () => {
  const fits = async (log: string) => {
    const { servers } = await ensembleFrom({ 1: `looking@0 election@1 ${log}` });
    const server = servers.find(({ sid }) => sid === 1);
    if (!server) throw new Error("server 1 has a log");
    const [only] = replayServer(server).replayed;
    const rules = only?.deviations.map(({ rule }) => rule) ?? [];
    return `${only?.fits.least} to ${only?.fits.most ?? "?"}${rules.length > 0 ? ` ${rules.join()}` : ""}`;
  };
  it.each([
    ["that ended on two votes needs two at most", "own@2 backs:0@5 leading@206", "1 to 2"],
    ["that went on with two votes needs more", "own@2 backs:0@5 timeout:400@206", "3 to ?"],
    ["that took no role for its votes is told", "own@2 backs:0@5 following@206", "1 to ? role-by-vote"],
    ["that ended too early is told", "own@2 backs:0@5 leading@90", "1 to ? finalise-wait"],
    ["whose waits do not double is told", "own@2 timeout:400@202 timeout:3200@602", "2 to ? back-off"],
  ])("%s", async (_, log, expected) => {
    expect(await fits(log)).toBe(expected);
  });
});

it("an attempt with more lines than were wanted is not run", async () => {
  const { servers } = await ensembleFrom({ 1: "looking@0 election@1 own@2 backs:0@5 timeout:400@206 timeout:800@606" });
  const server = servers.find(({ sid }) => sid === 1);
  if (!server) throw new Error("server 1 has a log");
  const { replayed, unchecked } = replayServer(server, { ...ALL, linesOfAttempt: 3 });
  expect([replayed.length, unchecked.map(({ why }) => why)]).toEqual([0, ["too-long"]]);
});

it("a quorum that a better vote undoes is told as one, by the list that the whole log bounds", async () => {
  const folder = "fixtures/zookeeper/quorum-port-in-use";
  const ensemble = await ensembleOf(["zk1", "zk2", "zk3"].map((name) => `${folder}/${name}.log`));
  const zk1 = ensemble.servers.find(({ name }) => name === "zk1");
  if (!zk1) throw new Error("zk1 has a log");
  const at = Date.parse("2026-11-21T10:26:15.081Z");
  expect(boxesAt(ensemble, replayServer(zk1).replayed, at)).toMatchObject([
    {
      ...{ proposal: "zk2", agreeing: 2, needed: { min: 2, max: 2 } },
      verdict: "2 votes for zk2 are a quorum, but a better vote came before the election had ended.",
    },
  ]);
});

describe("safety", () => {
  const audit = async (logs: Readonly<Record<number, string>>) =>
    auditSafety(await ensembleFrom(logs)).flatMap(({ property, violated, evidence }) =>
      violated ? [`${property} (${evidence.length})`] : [],
    );

  it.each([
    ["nothing is violated by one leader with its quorum", { 1: "looking@0 leading@210 quorum:1,2@300" }, []],
    [
      "two leaders of one epoch are a violation, with both lines",
      { 1: "looking@0 leading@210 quorum:1,2@300", 2: "looking@0 leading@210 quorum:2,3@400" },
      ["at most one leader an epoch (2)"],
    ],
    [
      "an epoch that is begun twice by one server is one",
      { 1: "looking@0 leading@210 quorum:1,2@300 shutdown@900 looking@910 leading@1210 quorum:1,2@1300" },
      ["epochs and transactions grow (2)"],
    ],
    [
      "fewer supporters than the list asks for are one",
      { 1: "config@0 even@1 looking@10 leading@210 quorum:1,2@300" },
      ["a leader has its quorum (1)"],
    ],
  ])("%s", async (_, logs, expected) => {
    expect(await audit(logs)).toEqual(expected);
  });
});

it.each([
  ["3.4.5", { servingComparedWhole: true, candidateMustVote: false }],
  ["3.4.6", { servingComparedWhole: false, candidateMustVote: false }],
  ["3.4.14", { candidateMustVote: true, keepsServingState: false }],
  ["3.5.3", { candidateMustVote: false, servingComparedWhole: false }],
  ["3.5.10", { candidateMustVote: true, emptyIsIgnored: false }],
  ["3.6.0", { keepsServingState: true, emptyIsIgnored: true }],
  ["3.3.6", null],
])("the rules of %s", async (version, expected) => {
  const { servers } = await ensembleFrom({ 1: "looking@0" });
  const [server] = servers;
  const release = server ? releaseOf({ ...server, version }) : null;
  if (expected) expect(release).toMatchObject(expected);
  else expect(release).toBeNull();
});

describe("the reference incident", () => {
  const LOGS = ["zk0", "zk1", "zk2"].map((name) => `fixtures/zookeeper/outage-2017-04-11/${name}.log`);
  const AT = Date.UTC(2017, 3, 11, 11, 19, 13, 730);

  it("would have had zk2 elected at once, had zk0 and zk2 known of three voters", async () => {
    const ensemble = await ensembleOf(LOGS);
    const members = new Map([0, 2].map((sid) => [sid, THREE]));
    const changes = { ...NOTHING, members };
    const answer = replayEnsemble(ensemble, { at: AT, nodes: [], changes, wording: ["lists of three"] });
    if (!answer.ok) throw new Error(answer.why);
    const { asItWas, changed } = answer.replay.whatIf ?? {};
    expect(asItWas).toMatchObject({ leaders: [], tookMs: null });
    expect(changed).toMatchObject({ leaders: ["zk2"], endless: 0, round: 8n, attempts: 1 });
    expect(changed?.tookMs?.max).toBeLessThan(500);
  });

  it("is told by its ballot boxes, and by 10.04 s for every round of votes", async () => {
    const ensemble = await ensembleOf(LOGS);
    const answer = replayEnsemble(ensemble, { at: null, nodes: [], changes: NOTHING, wording: [] });
    if (!answer.ok) throw new Error(answer.why);
    const { boxes, conformance, outages, safety } = answer.replay;
    expect(boxes.map(({ node, proposal, agreeing, needed }) => [node, proposal, agreeing, needed])).toEqual([
      ["zk0", "zk2", 1, { min: 3, max: null }],
      ["zk1", "zk0", 2, { min: 2, max: 2 }],
    ]);
    expect(boxes[0]?.waitsFor).toEqual(["zk0", "zk1", "zk3", "zk4"]);
    expect(conformance).toMatchObject({ checked: 2, misfits: [] });
    expect(outages.flatMap(({ held }) => held)).toMatchObject([
      { node: "zk0", medianMs: 10_039, waits: [{ peer: "zk3" }, { peer: "zk4" }] },
    ]);
    expect(safety.some(({ violated }) => violated)).toBe(false);
  });
});
