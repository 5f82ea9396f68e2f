/** What one log may claim of an ensemble whose other logs are missing. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import type { Ensemble } from "../../../src/systems/zookeeper/ensemble.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { scratch } from "../../ingest/scratch.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";
import { ensembleFrom, since, writeLog } from "./short-log.ts";

const gaps = (ensemble: Ensemble) => ensemble.gaps.map(({ kind, from, to }) => `${kind} ${since(from)}-${since(to)}`);

const inOrder = (log: string) => log.trim().split("\n").sort().join("\n").concat("\n");

/** Every failed connect of a log was refused. */
const withRefusals = (log: string) =>
  log.replace(/(Cannot open channel.*\n)/g, "$1java.net.ConnectException: Connection refused\n");

describe("an outage of the ensemble, seen from one server that looks for a leader", () => {
  it("is claimed while so many others vote in the same election that no majority is left", async () => {
    const log =
      "looking@0 election@1 vote:1<1@2 vote:2<2@3 vote:3<3@4 timeout:400@400 vote:2<2@5000 vote:3<3@5001 dials:4@5002 dials:5@5003 timeout:800@20000";
    expect(gaps(await ensembleFrom({ 1: log }))[0]).toBe("leaderless 0-20000");
  });

  it("is shown by the lines of that outage, and by none of days before", async () => {
    const looks = (at: number) =>
      `looking@${at} election@${at + 1} vote:1<1@${at + 2} vote:2<2@${at + 3} vote:3<3@${at + 4} timeout:400@${at + 400}`;
    const { gaps: found } = await ensembleFrom({ 1: `${looks(0)} expired@80000000 ${looks(90000000)}` });
    expect(found.map(({ evidence }) => evidence.map(({ line }) => line))).toEqual([[1], [8]]);
  });

  it("is not claimed where it is no voter by its own list", async () => {
    const log = (nobody: string) =>
      `config@0 two@1 looking@10 election@11 vote:1<1@12 ${nobody} vote:2<2=LEADING@14 timeout:400@400 vote:2<2=LEADING@402 timeout:60000@60000`;
    expect(gaps(await ensembleFrom({ 1: log("vote:2<1@13") }))).toEqual(["leaderless 10-60000"]);
    expect(gaps(await ensembleFrom({ 1: log("nobody:1@13") }))).toEqual([]);
  });

  it("is not claimed where a peer follows one that it does not know: their lists differ", async () => {
    const log = (more: string) =>
      `looking@0 election@1 vote:1<1@2 vote:3<3@3 dials:2@4 vote:4<3=FOLLOWING@5000 ${more} timeout:400@5002 dials:2@9000 vote:4<3=FOLLOWING@20000 timeout:60000@60000`;
    const found = async (more: string) =>
      gaps(await ensembleOfLogs({ "zk1.log": withRefusals(writeLog(1, log(more))) }));
    expect(await found("other@5001")).toEqual(["leaderless 0-60000"]);
    expect(await found("strange:4<3@5001")).toEqual(["leaderless 0-5000"]);
  });

  it("is claimed although a peer followed one that it does not know, where the log of that peer ends this", async () => {
    const log =
      "looking@0 election@1 vote:1<1@2 vote:3<3@3 dials:2@4 vote:4<3=FOLLOWING@5000 strange:4<3@5001 timeout:400@5002 dials:2@9000 timeout:60000@60000";
    const found = async (peer: string) =>
      gaps(await ensembleOfLogs({ "zk1.log": withRefusals(writeLog(1, log)), "zk3.log": writeLog(3, peer) })).at(-1);
    const goesOn = "looking@0 vote:4<4@3 following@100 uptodate@200";
    expect(await found(`${goesOn} looking@7000 vote:3<3@7001 timeout:400@7400 timeout:60000@60000`)).toMatch(/-60000$/);
    expect(await found(`${goesOn} other@60000`)).not.toMatch(/-60000$/);
  });

  it("is claimed by an observer up to a second behind its last failed connect: voters that come back do not tell it", async () => {
    const log = (before: string) =>
      `${before} looking@1000 election@1001 vote:3<3@1002 dials:1@1003 dials:2@1004 timeout:800@1800 vote:3<3@1802 dials:1@13000 dials:2@13001 vote:3<3@13002 timeout:12800@13003 vote:3<3=LEADING@26000`;
    const found = async (before: string) =>
      gaps(await ensembleOfLogs({ "zk4.log": withRefusals(writeLog(4, log(before))) })).filter((gap) =>
        gap.startsWith("leaderless"),
      );
    expect(await found("other@0")).toEqual(["leaderless 1000-26000"]);
    expect(await found("observing@0 other@500")).toEqual(["leaderless 1000-14001"]);
  });

  it("is claimed for a while beyond the end of its log, where that ends while it looks, and not where it has warnings alone", async () => {
    const refused = (more: string) => withRefusals(writeLog(1, `${more} dials:2@3 dials:3@4`));
    const later = writeLog(9, "other@0 other@100000");
    const found = async (log: string) => gaps(await ensembleOfLogs({ "zk1.log": log, "zk9.log": later }));
    expect(await found(refused("looking@0 election@1 vote:1<1@2"))).toContain("no-quorum 4-100000");
    expect(await found(refused("other@0"))).not.toContain("no-quorum 4-100000");
  });

  it("is not claimed over a hole of its log for servers that were refused before it", async () => {
    const refused = "looking@0 election@1 vote:1<1@2 dials:2@3 dials:3@4 timeout:400@210";
    const found = async (more: string) =>
      gaps(await ensembleOfLogs({ "zk1.log": withRefusals(writeLog(1, `${refused} ${more}`)) }));
    expect(await found("timeout:800@615 timeout:1600@1420")).toContain("no-quorum 4-1420");
    expect(await found("timeout:800@615 other@900000 failed@900001")).toEqual(["leaderless 0-615", "no-quorum 4-1003"]);
  });

  it("is not claimed for servers that were refused before it found a leader, where a log of warnings does not say when they came", async () => {
    const refused = "dials:2@3 dials:3@4 dials:4@5 dials:2@60003 dials:3@60004 dials:4@60005";
    const found = async (more: string) =>
      gaps(await ensembleOfLogs({ "zk1.log": withRefusals(writeLog(1, `${refused} ${more} other@2000000`)) }));
    expect(await found("timeout:60000@60006 following@70000")).toContain("no-quorum 4-70000");
    const warnings = await found("snap@70000");
    expect(warnings.filter((gap) => gap.startsWith("no-quorum")).map((gap) => Number(gap.split("-").at(-1)))).toEqual([
      61_004,
    ]);
  });

  it("is not claimed while the others say that they follow and lead", async () => {
    const log =
      "looking@0 election@1 vote:3<3@2 vote:4<4@3 vote:5<1=FOLLOWING@4 vote:5<2=FOLLOWING@5 vote:5<5=LEADING@6 timeout:400@400 vote:4<4@30000 vote:5<1=FOLLOWING@30001 vote:5<2=FOLLOWING@30002 vote:5<5=LEADING@30003 timeout:60000@60000";
    expect(gaps(await ensembleFrom({ 3: log }))).toEqual([]);
  });

  it("is not claimed from a last vote that a new connection repeats before the decision", async () => {
    const log =
      "looking@0 election@1 vote:1<1@2 vote:3<2@3 vote:3<3@4 following@220 looking@30000 election@30001 vote:3<2@30010 vote:3<2=FOLLOWING@30012 vote:3<3@30011 vote:3<3=LEADING@30013 following@30020 diff@30030 broken:9@60000";
    expect(gaps(await ensembleFrom({ 1: log }))).not.toContain("leaderless 0-30010");
  });
});

describe("too few voters to make a leader", () => {
  const found = async (log: string) => gaps(await ensembleOfLogs({ "zk1.log": withRefusals(writeLog(1, log)) }));
  const refused = "dials:2@1000 dials:3@2000 dials:2@5000 dials:3@6000";

  it("are not claimed while the one server with a log follows and serves: its leader has a quorum", async () => {
    expect(await found(`diff@400 ${refused} other@20000`)).toEqual([]);
    expect(await found(`following@300 uptodate@400 ${refused} other@20000`)).toEqual([]);
  });

  it("are claimed from when it serves no longer", async () => {
    expect(
      await found(`diff@400 ${refused} failed@7000 looking@7001 dials:2@7002 dials:3@7003 timeout:60000@60000`),
    ).toEqual(["no-quorum 7000-60000", "leaderless 7001-60000"]);
  });
});

it("a server that refused once is not down until its next sign of life, one that refused again was down in between", async () => {
  const downs = async (more: string) => {
    const { servers } = await ensembleOfLogs({
      "zk1.log": withRefusals(writeLog(1, `dials:2@2 ${more} broken:2@50000`)),
    });
    const roles = servers.find(({ sid }) => sid === 2)?.roles ?? [];
    return roles.filter(({ state }) => state === "down").map(({ from, to }) => `${since(from)}-${since(to)}`);
  };
  expect(await downs("other@3")).toEqual(["2-1002"]);
  expect(await downs("dials:2@30000")).toEqual(["2-31000"]);
});

it("votes under an id that two servers claim at once are no sign of either", async () => {
  const folder = "fixtures/zookeeper/duplicate-myid";
  const names = readdirSync(folder).filter((name) => name.endsWith(".log"));
  // until the second one has got through: its first vote is that of a server that starts with nothing
  const upTo = (name: string) =>
    readFileSync(`${folder}/${name}`, "utf8")
      .split(/^(?=\d{4}-)/m)
      .filter((record) => record < "2026-11-21 10:23:54,390")
      .join("");
  const cut = await scratch(Object.fromEntries(names.map((name) => [name, upTo(name)])));
  const { findings } = await diagnosePaths(names.map((name) => `${cut}/${name}`));
  expect(findings.filter(({ severity }) => severity !== "info").map(({ pathology }) => pathology)).toEqual([
    "zookeeper/duplicate-server-id",
    "zookeeper/election-port-bind-failed",
  ]);
});

it("a server that waits for its quorum when its log ends, after it did so in vain, has not ended the outage", async () => {
  const { incidents } = await diagnosePaths(["fixtures/zookeeper/dead-peers-synchronous"]);
  expect(incidents.map(({ resolution }) => resolution)).toEqual([null]);
  expect(incidents[0]?.verdict[0]).toContain("and still none when the logs end");
});

describe("a leader whose log is missing, and that the servers which look do not join", () => {
  // of five, 4 and 5 look, 3 refuses, and 1 and 2 have what they take for a quorum
  const looks = (until: number) => {
    const asked = [10, 15_000, 31_000, 60_000].filter((at) => at <= until);
    const answers = asked.map((at) => `vote:2<1=FOLLOWING@${at + 1} vote:2<2=LEADING@${at + 2}`).join(" ");
    return `looking@0 election@1 dials:3@2 vote:5<4@3 vote:5<5@4 timeout:400@400 timeout:12800@15000 vote:5<5@15003 timeout:25600@31000 vote:5<5@31003 ${answers} dials:3@30000 vote:5<5@60003 timeout:60000@60100`;
  };
  const found = async (until: number) =>
    gaps(await ensembleOfLogs({ "zk4.log": withRefusals(inOrder(writeLog(4, looks(until)))) }));

  it("leads by its own word, where it says so longer than one without a quorum would", async () => {
    expect((await found(60_000)).filter((gap) => gap.startsWith("leaderless"))).toEqual([]);
  });

  it("may have led where it is not heard to have given up, until it would have said so again", async () => {
    expect((await found(15_000)).filter((gap) => gap.startsWith("leaderless"))).toEqual([
      "leaderless 0-12",
      "leaderless 33000-60100",
    ]);
  });

  it("has looked for its quorum where it says so for a moment", async () => {
    expect((await found(10)).filter((gap) => gap.startsWith("leaderless"))).toEqual(["leaderless 0-60100"]);
  });
});

describe("a leader whose peers lose connections to it", () => {
  const follower = (sid: number) =>
    writeLog(
      sid,
      "looking@0 election@1 vote:3<3@5 following@200 diff@210 broken:3@20000 failed@50000 looking@50010",
    ).replace(/(following the leader\n)/, "$1java.io.EOFException\n");
  const leader = (more: string) =>
    writeLog(
      3,
      `config@0 looking@1 election@2 vote:3<1@3 vote:3<2@4 leading@200 quorum:1,2,3@260 ${more} config@60000 start@60001 looking@60010`,
    );
  const ends = async (logs: Readonly<Record<string, string>>) => {
    const { servers } = await ensembleOfLogs(logs);
    return servers
      .find(({ sid }) => sid === 3)
      ?.roles.filter(({ state }) => state === "down")
      .map(({ from }) => since(from));
  };

  it("led until its followers found its end, whatever became of election connections before", async () => {
    expect(await ends({ "zk1.log": follower(1), "zk2.log": follower(2), "zk3.log": leader("") })).toEqual([50_000]);
  });

  it("was gone with the first of them, where no follower tells of its end", async () => {
    const quiet = (sid: number) => writeLog(sid, "looking@0 election@1 vote:3<3@5 broken:3@20000 other@61000");
    expect(await ends({ "zk1.log": quiet(1), "zk2.log": quiet(2), "zk3.log": leader("") })).toEqual([20_000]);
  });
});

it.each([0.2, 0.3])(
  "a quorum is not lost with one of three servers, where the last %d of each log shows fewer",
  async (share) => {
    const logs = ["zk1.log", "zk2.log", "zk3.log"].map((name) => {
      const lines = readFileSync(
        new URL(`../../../fixtures/zookeeper/crash-loop/${name}`, import.meta.url),
        "utf8",
      ).split("\n");
      return [name, lines.slice(-Math.floor(lines.length * share)).join("\n")];
    });
    const { gaps: found } = await ensembleOfLogs(Object.fromEntries(logs) as Record<string, string>);
    expect(found.filter(({ kind }) => kind === "no-quorum")).toEqual([]);
  },
);

it("a leader that notices last that its quorum is gone is told as the one that led", async () => {
  const logs = ["zk1", "zk2", "zk3"].map(
    (name) => new URL(`../../../fixtures/zookeeper/both-followers-cut-off/${name}.log`, import.meta.url).pathname,
  );
  const { findings } = await diagnosePaths(logs);
  expect(findings.find(({ pathology }) => pathology === "zookeeper/quorum-lost")?.explanation).toContain(
    "zk3 had led, and stayed leader without a quorum until 10:20:25.320.",
  );
});

it("a server that its own vote says to follow is not said to serve nobody", async () => {
  const vote =
    "Notification: 1 (message format version), 3 (n.leader), 0x100 (n.zxid), 0x1 (n.round), LOOKING (n.state), 3 (n.sid), 0x1 (n.peerEpoch)";
  const follows = writeLog(1, "other@90000 other@990000").replace(
    "- Received connection request /10.0.0.9:40000",
    `- ${vote} FOLLOWING (my state)`,
  );
  const folder = await scratch({
    "zk1.log": `${writeLog(1, "looking@0 election@1 vote:1<1@2 timeout:400@210")}${follows}`,
  });
  const { availability } = await diagnosePaths([`${folder}/zk1.log`]);
  const absent = availability.filter(({ kind, subject }) => kind === "not-serving" && subject === "zk1");
  expect(absent.map(({ from, to }) => [since(from), since(to)])).toEqual([[0, 210]]);
});

test("a member that came while the log runs is not to be started, one that never came is", async () => {
  const tries = [10, 210, 610, 1410, 3010, 6210, 12610, 25410, 51010].map((at) => `dials:2@${at} dials:3@${at + 1}`);
  const log = `config@0 start@1 looking@2 election@3 vote:1<1@4 ${tries.join(" ")} vote:2<2@76000 leading@76200 quorum:1,2@76300 other@90000`;
  const folder = await scratch({ "zk1.log": withRefusals(writeLog(1, log)) });
  const { findings } = await diagnosePaths([`${folder}/zk1.log`]);
  const remedyOf = (sid: number) =>
    findings
      .filter(({ nodes, pathology }) => nodes[0] === `zk${sid}` && /refused|unreachable/.test(pathology))
      .map(({ remedy }) => remedy[0] ?? "");
  expect(remedyOf(2).length).toBeGreaterThan(0);
  for (const first of remedyOf(2)) expect(first).toMatch(/^zk2 was there at 08:01:16.000/);
  for (const first of remedyOf(3)) expect(first).toMatch(/^(Start|Bring) zk3/);
});

describe("the root cause of a start that waits for several servers", () => {
  const tries = (sids: readonly number[]) =>
    [0, 200, 600, 1400, 3000, 6200, 12600, 25400, 51000].flatMap((at) => sids.map((sid) => `dials:${sid}@${at + 10}`));
  const rootsOf = async (absent: readonly number[]) => {
    const waits = [...tries(absent), "timeout:400@210", "vote:2<2@76000", "leading@76200", "quorum:1,2@76300"];
    const text = `config@0 start@1 looking@2 election@3 vote:1<1@4 ${waits.join(" ")} other@90000`;
    const sorted = text.split(" ").sort((a, b) => Number(a.split("@")[1]) - Number(b.split("@")[1]));
    const folder = await scratch({ "zk1.log": withRefusals(writeLog(1, sorted.join(" "))) });
    const { incidents, findings } = await diagnosePaths([`${folder}/zk1.log`]);
    const nameOf = (id: string) => findings.find((finding) => finding.id === id)?.nodes[0];
    return incidents.map(({ rootCauses }) => rootCauses.map(nameOf));
  };

  it("is that all of them were missing, and not one of them", async () => {
    expect(await rootsOf([2, 3, 4, 5])).toEqual([["zk2", "zk3", "zk4", "zk5"]]);
  });

  it("is the one that was missing, where it is one", async () => {
    expect(await rootsOf([2])).toEqual([["zk2"]]);
  });
});

it("a leader whose log breaks off and goes on with a start led for as long as a quorum served under it", async () => {
  const { servers } = await ensembleFrom({
    1: "looking@0 election@1 vote:1<1@2 vote:3<3@3 following@220 diff@250 uptodate@260 failed@30000 looking@30001 election@30002 vote:2<2@30010 following@30220 diff@30250 uptodate@30260 other@99000",
    2: "looking@0 election@1 vote:2<2@2 vote:3<3@3 following@220 diff@250 uptodate@260 failed@30010 looking@30011 election@30012 vote:2<1@30013 leading@30220 quorum:1,2@30240 other@99000",
    3: "looking@0 election@1 vote:3<3@2 vote:3<1@3 leading@220 quorum:1,3@240 other@9000 config@90000 start@90001 other@99000",
  });
  const led = servers
    .find(({ sid }) => sid === 3)
    ?.roles.filter(({ state, serving }) => state === "leading" && serving);
  expect(led?.map(({ from, to, inferred }) => [since(from), since(to), inferred])).toEqual([
    [240, 9000, false],
    [9000, 30010, true],
  ]);
});

describe("an outage of a recorded ensemble", () => {
  const leaderless = async (fixture: string) => {
    const logs = ["zk0", "zk1", "zk2"].map(
      (name) => new URL(`../../../fixtures/zookeeper/${fixture}/${name}.log`, import.meta.url).pathname,
    );
    const { availability, findings } = await diagnosePaths(logs);
    const clock = (at: number) => new Date(at).toISOString().slice(11, 23);
    const spans = availability
      .filter(({ kind }) => kind === "leaderless")
      .map(({ from, to }) => `${clock(from)}-${clock(to)}`);
    return { spans, findings };
  };

  it("is none where a second server claims the id of the leader and serves nobody", async () => {
    const { spans } = await leaderless("id-of-another-for-a-while");
    expect(spans).toEqual(["20:44:28.648-20:44:31.702"]);
  });

  it("is not said to last since the start where the only log shows its server to follow and serve", async () => {
    const log = new URL("../../../fixtures/zookeeper/id-of-another-for-a-while/zk0.log", import.meta.url).pathname;
    const { findings } = await diagnosePaths([log]);
    expect(findings.map(({ pathology }) => pathology)).not.toContain("zookeeper/no-quorum-at-start");
  });

  it("lasts while the servers that come back have logged their first line and no more", async () => {
    const { spans } = await leaderless("both-followers-killed");
    expect(spans).toEqual(["20:50:09.610-20:50:11.179", "20:50:20.295-20:50:24.709", "20:50:36.977-20:50:53.305"]);
  });

  it("is not put down to the end of a leader that had led again since", async () => {
    const { findings } = await leaderless("both-followers-killed");
    const [last] = findings.filter(({ pathology }) => pathology === "zookeeper/quorum-lost");
    const causes = findings.filter(({ id }) => last?.because.includes(id)).map(({ pathology }) => pathology);
    expect(causes).toEqual(["zookeeper/leader-lost-quorum"]);
  });

  it("lasts while both followers stand still and their leader has stepped down", async () => {
    const { spans } = await leaderless("both-followers-paused");
    expect(spans.at(-1)).toBe("21:03:34.778-21:03:55.803");
  });
});

test("a leader without a log led no longer than until so many voters were seen to look for one that it had no quorum", async () => {
  // it is taken to lead on because the log of its follower 4 ends, as that of a host that loses power
  const joins = (sid: number) => `config@0 looking@10 vote:5<5@11 vote:5<${sid}@12 following@100 snap@200 uptodate@300`;
  const looks = "failed@10000 looking@10001 election@10002";
  const voters = [1, 2, 3].map((sid) => `vote:${sid}<${sid}@${10_002 + sid}`).join(" ");
  const until = async (seen: string) => {
    const { leaders } = await ensembleFrom({ 2: `${joins(2)} ${looks} ${seen} timeout:60000@90000`, 4: joins(4) });
    return leaders.map(({ server, to }) => `${server.name} ${since(to)}`);
  };
  expect(await until(voters)).toEqual(["server.5 10005"]);
  expect(await until("vote:2<2@10004")).toEqual(["server.5 90000"]);
});

test("members of which no log knows the others all count where a majority is asked for", async () => {
  const met = (ids: readonly number[]) => ids.map((sid, i) => `vote:4<${sid}@${12 + i}`).join(" ");
  const before = { 1: `looking@10 ${met([1, 2, 4])} following@100 snap@110 uptodate@120 other@400` };
  const after = { 2: `looking@5000 election@5001 vote:2<2@5002 dials:1@5003 dials:4@5004 timeout:400@60000` };
  const found = async (more: Readonly<Record<number, string>>) =>
    gaps(await ensembleOfLogs(withLogs({ ...before, ...after, ...more })));
  expect(await found({})).toContain("no-quorum 5004-60000");
  const ended = "other@0 other@1";
  expect(await found({ 3: ended, 4: ended })).toContain("no-quorum 5004-60000");
  expect(await found({ 3: ended, 4: ended, 5: ended })).toEqual(["leaderless 10-110"]);
});

function withLogs(logs: Readonly<Record<number, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(logs).map(([sid, log]) => [`zk${sid}.log`, withRefusals(writeLog(Number(sid), log))]),
  );
}

describe("how an outage is told", () => {
  const FIXTURES = new URL("../../../fixtures/zookeeper/", import.meta.url).pathname;
  const explanations = async (paths: readonly string[]) =>
    (await diagnosePaths(paths)).findings.flatMap(({ pathology, explanation }) =>
      pathology === "zookeeper/quorum-lost" ? [explanation] : [],
    );

  it("once, though what shows it stands a day apart", async () => {
    const log = readFileSync(`${FIXTURES}alone-at-the-greatest-back-off/zk1.log`, "utf8");
    const folder = await scratch({ "zk1.log": log + log.replaceAll("2024-03-05", "2024-03-06") });
    const { incidents, findings } = await diagnosePaths([folder]);
    expect(findings).toHaveLength(8);
    expect(incidents).toHaveLength(1);
  });

  it("with members that ran and were not reached, which were not too few that ran", async () => {
    const folder = `${FIXTURES}election-port-closed-to-all`;
    const [told] = await explanations(["zk1", "zk2", "zk3"].map((name) => `${folder}/${name}.log`));
    expect(told).toContain("the election ports of zk1 and zk2, which ran, were not reached");
    expect(told).not.toContain("too few voters ran");
  });

  it("without a number of voters where groups or weights make a quorum", async () => {
    const votes = (at: number) =>
      `looking@${at} election@${at + 1} vote:3<1@${at + 2} vote:3<2@${at + 3} vote:3<3@${at + 4}`;
    const log = (my: number, groups: string) =>
      writeLog(
        my,
        `config@0 ${groups} ${votes(10)} ${my === 3 ? "leading@200 quorum:1,2,3@300 shutdown@20000" : "following@200 uptodate@300 failed@20000"} ${votes(20001)} timeout:60000@80000`,
      );
    const [three, groups] = await Promise.all(
      ["other@1", "groups@1"].map(async (words) => {
        const folder = await scratch({ "zk1.log": log(1, words), "zk2.log": log(2, words), "zk3.log": log(3, words) });
        return { told: (await explanations([folder])).join(), incidents: (await diagnosePaths([folder])).incidents };
      }),
    );
    expect(three?.told).toContain("with a quorum of 2 of 3 voters");
    expect(three?.incidents.at(-1)?.verdict[0]).toContain("(3 voters, quorum 2)");
    expect(groups?.told).toContain("no server led with a quorum, so");
    expect(groups?.incidents.at(-1)?.verdict[0]).toContain("(3 voters, quorum by groups)");
  });
});
