/** The reference incident of 2017-04-11 as correlation and detection should tell it, to see a whole report. */
import type { Attempt, Diagnosis, Interval } from "../../src/case.ts";
import { diagnosis, entry, finding, incident, input, interval, node, refs, START } from "./notation.ts";

const at = (text: string) => Date.parse(`2017-04-11T${text}Z`);

/** Stamps of zk1's `LEADER ELECTION TOOK` lines and the milliseconds they print. */
const TOOK: readonly (readonly [string, number])[] = [
  ["11:19:19.030", 231],
  ["11:20:24.067", 61028],
  ["11:20:34.079", 6006],
  ["11:20:44.089", 6003],
  ["11:20:54.100", 6005],
  ["11:21:06.350", 8245],
  ["11:21:16.361", 6005],
  ["11:21:26.370", 6004],
  ["11:21:36.377", 6002],
  ["11:21:46.382", 5999],
  ["11:21:56.388", 6002],
  ["11:22:06.393", 5999],
  ["11:22:16.399", 6000],
  ["11:22:26.405", 6002],
  ["11:22:36.411", 6000],
  ["11:22:46.416", 5999],
  ["11:22:56.422", 6000],
  ["11:23:03.904", 3476],
];
const END = at("11:23:03.922");

const attempts: Attempt[] = TOOK.map(([stamp, ms], index) => ({
  node: "zk1",
  from: at(stamp) - ms,
  to: at(stamp),
  durationMs: ms,
  reportedMs: ms,
  outcome: "following",
  leader: index === TOOK.length - 1 ? "zk2" : "zk0",
  inferred: index > 0,
  evidence: refs(`1:${index + 10}`),
}));

function zk1Intervals(): Interval[] {
  const looking = attempts.map((attempt) => interval("?", attempt.from, attempt.to));
  const following = attempts.map((attempt, i) => interval("f", attempt.to, attempts[i + 1]?.from ?? END));
  return [interval(".", START, at("11:19:18.797")), ...looking.flatMap((one, i) => [one, following[i] ?? one])];
}

export function outage(): Diagnosis {
  const zk0 = node(
    "zk0",
    [interval("?", at("11:19:13.037"), at("11:19:23.789")), interval("?", at("11:19:23.789"), END, true)],
    {
      sid: 0,
      aliases: ["0", "zk0:3888"],
      logged: { from: at("11:19:13.037"), to: at("11:19:23.789") },
      membership: { min: 5, max: null, members: ["zk0", "zk1", "zk2", "zk3", "zk4"], evidence: [] },
    },
  );
  const zk1 = node("zk1", zk1Intervals(), {
    sid: 1,
    aliases: ["1", "zk1:3888"],
    logged: { from: at("11:19:18.797"), to: at("11:23:03.904") },
    membership: { min: 3, max: 3, members: ["zk0", "zk1", "zk2"], evidence: [] },
  });
  const zk2 = node("zk2", [interval("?", at("11:23:03.690"), END, true), interval("l", END, END)], {
    sid: 2,
    aliases: ["2"],
    logged: { from: END, to: END },
  });
  return diagnosis({
    span: { from: START + 37, to: END },
    inputs: [
      input("fixtures/zookeeper/outage-2017-04-11/zk0.log", {
        node: "zk0",
        layout: "myid-only",
        lines: { total: 22, event: 22, known: 0, continuation: 0, unknown: 0, noise: 0 },
      }),
      input("fixtures/zookeeper/outage-2017-04-11/zk1.log", {
        node: "zk1",
        layout: "myid-only",
        lines: { total: 33, event: 33, known: 0, continuation: 0, unknown: 0, noise: 0 },
      }),
      input("fixtures/zookeeper/outage-2017-04-11/zk2.log", { node: "zk2", layout: "myid-only" }),
    ],
    nodes: [zk0, zk1, zk2],
    elections: [
      {
        id: "E1",
        system: "zookeeper",
        subject: "ensemble",
        from: START + 37,
        to: END,
        durationMs: END - START - 37,
        outcome: "elected",
        leader: "zk2",
        epoch: 8n,
        quorum: { needed: 2, of: 3 },
        attempts,
        votes: [],
        boxes: [],
        steps: null,
      },
    ],
    availability: [
      {
        system: "zookeeper",
        subject: "ensemble",
        kind: "leaderless",
        from: START + 37,
        to: END,
        durationMs: END - START - 37,
        uncertaintyMs: 31,
        evidence: [],
      },
    ],
    findings: [
      finding("F1", {
        severity: "critical",
        pathology: "zookeeper/follower-looking-loop",
        title: "zk1 followed zk0 and fell back to looking 17 times in 3 min 41.4 s",
        nodes: ["zk1"],
        from: at("11:19:19.030"),
        to: at("11:23:00.428"),
        count: 17,
        because: ["F2", "F3"],
        measures: { periodMs: 10003 },
        explanation:
          "Each time zk1 counted two of three votes for zk0 and declared it leader, then tried to connect to zk0:2888. zk0 was still looking and does not listen on that port, so four tries were refused within 4 s and zk1 began a new election with a higher round.",
        excluded: ["a partition: zk0 and zk1 exchanged votes at 11:19:18.809 and 11:19:23.742"],
        remedy: [
          "Give zk0, zk1 and zk2 the same list of 3 servers and restart zk0 and zk2.",
          "Next time write the new list on every server first, restart followers one by one and the leader last.",
        ],
        evidence: refs(TOOK.map((_, index) => `1:${index + 9}`).join(" ")),
      }),
      finding("F2", {
        severity: "high",
        pathology: "zookeeper/membership-disagreement",
        title: "The nodes count different voters: zk1 counts 3, zk0 at least 5",
        nodes: ["zk0", "zk1"],
        from: at("11:19:13.037"),
        to: at("11:19:23.789"),
        confidence: 0.95,
        explanation:
          "zk0 tries servers 3 and 4, which zk1 never does, and two equal votes end zk1's election but not zk0's.",
        evidence: refs("0:4 0:13 0:20"),
      }),
      finding("F3", {
        severity: "medium",
        pathology: "zookeeper/connect-stall",
        title: "zk0 sent no votes for 10.04 s while it connected to zk3 and zk4",
        from: at("11:19:13.674"),
        to: at("11:19:23.701"),
        count: 2,
        evidence: refs("0:13 0:20"),
      }),
      finding("F4", { severity: "info", title: "zk1 is 2 transactions behind zk0 and zk2", evidence: refs("0:15") }),
    ],
    incidents: [
      incident("I1", {
        from: START + 37,
        to: END,
        findings: ["F1", "F2", "F3"],
        rootCauses: ["F2", "F3"],
        verdict: [
          "The ensemble had no leader for 3 min 50.9 s: zk1 elected zk0 and fell back to looking 17 times, because zk0 never led.",
          "zk1 counted 3 voters while zk0 and zk2 still counted 5, two of them dead hosts; it ended when zk0 and zk2 came back with the new list and zk2 led.",
        ],
        trigger: { at: at("11:19:18.797"), text: "zk1 started with a list of 3 servers", evidence: refs("1:1") },
        persistence:
          "zk0's changed vote waited behind connects to zk3 and zk4, 5 s each, in every round; zk1 saw only the old one.",
        resolution: { at: END, text: "zk2 leads, zk1 follows it", evidence: refs("2:1 1:33") },
        impact: { leaderlessMs: END - START - 37, notServingMs: END - START - 37 },
        unknowns: ["no log of zk2 before 11:23:03.922", "no log of zk0 after 11:19:23.789"],
      }),
    ],
    timeline: [
      entry(37, "zk0", "→ looking", "0:1"),
      entry(5797, "zk1", "→ looking", "1:1"),
      ...attempts.flatMap((attempt, i) => [
        entry(attempt.to - START, "zk1", "looking → following", `1:${i + 9}`),
        ...(i < 17 ? [entry((attempts[i + 1]?.from ?? 0) - START, "zk1", "following → looking")] : []),
      ]),
      entry(END - START, "zk2", "looking → leading", "2:1"),
    ],
  });
}
