/**
 * The outage of 2017-04-11 against every fact that its lines prove, in all forms in which it is told: the lines alone,
 * and as an article printed them, out of order, three twice, with remarks between them.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnosis } from "../src/case.ts";
import { diagnosePaths } from "./diagnose-paths.ts";
import { ensembleOf } from "./systems/zookeeper/ensemble-of.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures/zookeeper");
const SHARED = join(import.meta.dirname, "../../shared/cases/zookeeper/outage-2017-04-11");

/** Log lines without comments and elisions, and lines that stand twice. */
const VARIANTS = [
  { name: "the lines alone", folder: join(FIXTURES, "outage-2017-04-11"), files: /^zk\d\.log$/, remarks: 0, twice: 0 },
  {
    name: "the lines as narrated",
    folder: join(FIXTURES, "outage-2017-04-11-narrated"),
    files: /^narrated-zk\d\.txt$/,
    remarks: 31,
    twice: 3,
  },
  { name: "the shared lines", folder: SHARED, files: /^zk\d\.log$/, remarks: 0, twice: 0 },
  { name: "the article", folder: SHARED, files: /^article-zk\d\.txt$/, remarks: 33, twice: 3 },
];

/** `stamp of TOOK, printed ms, began, following before it for ms`. */
const ATTEMPTS_OF_ZK1 = `
  11:19:19.030   231 11:19:18.799    -
  11:20:24.067 61028 11:19:23.039 4009
  11:20:34.079  6006 11:20:28.073 4006
  11:20:44.089  6003 11:20:38.086 4007
  11:20:54.100  6005 11:20:48.095 4006
  11:21:06.350  8245 11:20:58.105 4005
  11:21:16.361  6005 11:21:10.356 4006
  11:21:26.370  6004 11:21:20.366 4005
  11:21:36.377  6002 11:21:30.375 4005
  11:21:46.382  5999 11:21:40.383 4006
  11:21:56.388  6002 11:21:50.386 4004
  11:22:06.393  5999 11:22:00.394 4006
  11:22:16.399  6000 11:22:10.399 4006
  11:22:26.405  6002 11:22:20.403 4004
  11:22:36.411  6000 11:22:30.411 4006
  11:22:46.416  5999 11:22:40.417 4006
  11:22:56.422  6000 11:22:50.422 4006
  11:23:03.904  3476 11:23:00.428 4006`;

/** `stamp receiver candidate zxid round peerEpoch sender`. */
const VOTES = `
  11:19:13.663 zk0 zk0 0x724cd3601 0x8 0x7 zk0
  11:19:13.677 zk0 zk2 0x6002c6134 0x7 0x6 zk2
  11:19:13.730 zk0 zk2 0x724cd3601 0x8 0x7 zk2
  11:19:18.806 zk0 zk1 0x724cd35ff 0x1 0x7 zk1
  11:19:18.808 zk1 zk0 0x724cd3601 0x8 0x7 zk0
  11:19:18.809 zk0 zk0 0x724cd3601 0x8 0x7 zk1
  11:19:18.809 zk1 zk1 0x724cd35ff 0x1 0x7 zk1
  11:19:18.810 zk1 zk0 0x724cd3601 0x8 0x7 zk1
  11:19:18.811 zk1 zk0 0x724cd3601 0x8 0x7 zk1
  11:19:23.677 zk0 zk1 0x724cd35ff 0x9 0x7 zk1
  11:19:23.701 zk0 zk2 0x724cd3601 0x8 0x7 zk0
  11:19:23.742 zk0 zk1 0x724cd35ff 0x9 0x7 zk1
  11:19:23.789 zk0 zk2 0x724cd3601 0x8 0x7 zk2`;

const STALLS_OF_ZK0 = ["3: 5021 ms to 11:19:18.695", "4: 5006 ms to 11:19:23.701"];
const TIMEOUTS = {
  zk0: ["11:19:13.930 400", "11:19:14.331 800", "11:19:15.131 1600", "11:19:16.732 3200", "11:19:22.010 6400"],
  zk1: ["11:19:23.904 400"],
};
const OUTAGE = "11:19:13.037 to 11:23:03.922, 230885 ms";
const NEVER_CLAIMED =
  /partition|split-brain|pause|fsync|disk|server-id|corrupt|inconsisten|epoch-mismatch|clock|crash|data-loss/;

const clock = (at: number) => new Date(at).toISOString().slice(11, 23);
const rows = (table: string) =>
  table
    .trim()
    .split("\n")
    .map((row) => row.trim().replace(/ +/g, " "));

/** `looking 11:19:13.037 11:19:23.789`, with `?` for what is inferred. */
function track({ nodes }: Diagnosis, name: string): string[] {
  const intervals = nodes.find((node) => node.name === name)?.tracks[0]?.intervals ?? [];
  return intervals.map(({ state, from, to, inferred }) => `${state}${inferred ? "?" : ""} ${clock(from)} ${clock(to)}`);
}

const present = VARIANTS.filter(({ folder }) => existsSync(folder));
const missing = VARIANTS.filter(({ folder }) => !existsSync(folder));

describe.each(missing)("$name", ({ folder }) => {
  it.skip(`needs ${folder}, which is not part of the package`, () => {});
});

describe.each(present)("$name", ({ folder, files, remarks, twice }) => {
  const paths = readdirSync(folder)
    .filter((file) => files.test(file))
    .map((file) => join(folder, file));
  const diagnosed = diagnosePaths(paths);
  const correlated = ensembleOf(paths);

  it("has 56 lines that say something, and no remark becomes an event", async () => {
    const sums = { event: 0, noise: 0, total: 0 };
    for (const { lines } of (await diagnosed).inputs) {
      sums.event += lines.event;
      sums.noise += lines.noise;
      sums.total += lines.total;
    }
    expect(sums).toEqual({ event: 56 + twice, noise: remarks, total: 56 + twice + remarks });
  });

  it("counts no line twice", async () => {
    const events = (await correlated).servers.flatMap(({ log }) => log.all);
    expect(events.length).toBe(56);
  });

  it("zk0 looks from its first line to its last, then nothing is known of it", async () => {
    expect(track(await diagnosed, "zk0")).toEqual([
      "looking 11:19:13.037 11:19:23.789",
      "unknown? 11:19:23.789 11:23:03.922",
    ]);
  });

  it("zk1 takes part in 18 elections, followed by as many spells as a follower", async () => {
    const expected = rows(ATTEMPTS_OF_ZK1).map((row) => row.split(" "));
    const spells = expected.flatMap(([to, , from], i) => {
      const began = i === 0 ? "11:19:18.797" : from;
      const ended = expected[i + 1]?.[2] ?? "11:23:03.922";
      const decided = i === 0 ? "11:19:19.014" : to;
      return [`looking${i === 0 ? "" : "?"} ${began} ${decided}`, `following ${decided} ${ended}`];
    });
    expect(track(await diagnosed, "zk1")).toEqual(["unknown? 11:19:13.037 11:19:18.797", ...spells]);
  });

  it("spans of zk1's elections are recomputed; the printed number stands beside them", async () => {
    const attempts = (await diagnosed).elections.flatMap((election) =>
      election.attempts.filter(({ node }) => node === "zk1"),
    );
    const seen = attempts.map(({ from, to, reportedMs }, i) => {
      const before = attempts[i - 1];
      return `${clock(to)} ${reportedMs} ${clock(from)} ${before ? from - before.to : "-"}`;
    });
    expect(seen).toEqual(rows(ATTEMPTS_OF_ZK1));
    expect(attempts.every(({ durationMs, reportedMs }) => durationMs === reportedMs)).toBe(true);
    expect(attempts.reduce((sum, { durationMs }) => sum + durationMs, 0)).toBe(157_006);
    expect(attempts.map(({ inferred }) => inferred)).toEqual([false, ...Array.from({ length: 17 }, () => true)]);
  });

  it("zk1 followed zk0 the first time; whom it followed later no line tells", async () => {
    const attempts = (await diagnosed).elections.flatMap(({ attempts }) => attempts);
    expect(attempts.filter(({ node }) => node === "zk1").map(({ leader }) => leader)).toEqual([
      "zk0",
      ...Array.from({ length: 17 }, () => null),
    ]);
  });

  it("zk2 elects itself in 232 ms and leads from its one line on", async () => {
    const { elections } = await diagnosed;
    const [attempt] = elections.flatMap(({ attempts }) => attempts).filter(({ node }) => node === "zk2");
    expect(attempt).toMatchObject({ reportedMs: 232, durationMs: 232, outcome: "leading", inferred: true });
    expect(track(await diagnosed, "zk2").at(-1)).toBe("leading 11:23:03.922 11:23:03.922");
    const before = track(await diagnosed, "zk2").slice(0, -1);
    expect(before.filter((interval) => !/^(looking|unknown)\?/.test(interval))).toEqual([]);
  });

  it("nobody led before zk2 did, and nobody served", async () => {
    const intervals = (await diagnosed).nodes.flatMap((node) => node.tracks[0]?.intervals ?? []);
    expect(intervals.filter(({ serving }) => serving)).toEqual([]);
    const leaders = (await diagnosed).nodes.filter((node) =>
      node.tracks[0]?.intervals.some(({ state }) => state === "leading"),
    );
    expect(leaders.map(({ name }) => name)).toEqual(["zk2"]);
  });

  it("all 13 votes are there with candidate, zxid, round and epoch", async () => {
    const votes = (await diagnosed).elections
      .flatMap((election) => election.votes)
      .map((vote) =>
        [clock(vote.at), vote.to, vote.leader, vote.zxid, vote.round, vote.peerEpoch ?? "-", vote.from]
          .map((part) => (typeof part === "bigint" ? `0x${part.toString(16)}` : part))
          .join(" "),
      );
    expect(votes.sort()).toEqual(rows(VOTES).sort());
  });

  it("zk0 times out five times, zk1 once", async () => {
    const { servers } = await correlated;
    const timeouts = servers.map(({ name, log }) => [
      name,
      log.of("fle.timeout").map(({ at, fields }) => `${clock(at)} ${fields.ms}`),
    ]);
    expect(Object.fromEntries(timeouts)).toEqual({ ...TIMEOUTS, zk2: [], zk3: [], zk4: [] });
  });

  it("zk0's votes wait 5021 ms for zk3 and 5006 ms for zk4, and not for zk1, which refuses at once", async () => {
    const { servers } = await correlated;
    const stalls = servers.flatMap(({ name, stalls }) => stalls.map((stall) => ({ name, ...stall })));
    expect(stalls.filter(({ name }) => name !== "zk0")).toEqual([]);
    expect(stalls.map(({ sid, from, to }) => `${sid}: ${to - from} ms to ${clock(to)}`)).toEqual(STALLS_OF_ZK0);
    const refused = servers.flatMap(({ failures }) => failures).filter(({ failure }) => failure === "refused");
    expect(refused.map(({ sid, at }) => `${sid} ${clock(at)}`)).toEqual(["1 11:19:13.674"]);
  });

  it("there was no leader for 230.9 s", async () => {
    const outages = (await diagnosed).availability.filter(({ kind }) => kind === "leaderless");
    expect(outages.map(({ from, to, durationMs }) => `${clock(from)} to ${clock(to)}, ${durationMs} ms`)).toEqual([
      OUTAGE,
    ]);
  });

  it("is one election, won by zk2 with a quorum of three of five", async () => {
    const [election, ...others] = (await diagnosed).elections;
    expect(others).toEqual([]);
    expect(election).toMatchObject({ outcome: "elected", leader: "zk2", quorum: { needed: 3, of: 5 } });
  });

  it("zk0 knows five voters, zk1 exactly three", async () => {
    const { nodes } = await diagnosed;
    const list = (name: string) => nodes.find((node) => node.name === name)?.membership;
    expect(list("zk0")).toMatchObject({ min: 5, max: null });
    expect([...(list("zk0")?.members ?? [])].sort()).toEqual(["zk0", "zk1", "zk2", "zk3", "zk4"]);
    expect(list("zk1")).toMatchObject({ min: 3, max: 3 });
    expect([...(list("zk1")?.members ?? [])].sort()).toEqual(["zk0", "zk1", "zk2"]);
  });

  it("zk3 and zk4 are members without a log of which nothing is known", async () => {
    const silent = (await diagnosed).nodes.filter(({ hasLog }) => !hasLog);
    expect(silent.map(({ name }) => name)).toEqual(["zk3", "zk4"]);
    expect(track(await diagnosed, "zk3")).toEqual(["unknown? 11:19:13.037 11:23:03.922"]);
  });

  it("no clock is off and none was set", async () => {
    const { servers } = await correlated;
    expect(servers.map(({ aligned }) => [aligned.clock.offsetMs, aligned.steps.length])).toEqual(
      servers.map(() => [0, 0]),
    );
  });

  it("the loop, the stall and the disagreement are found", async () => {
    const found = (await diagnosed).findings.map(({ pathology }) => pathology);
    expect(found).toEqual(
      expect.arrayContaining([
        "zookeeper/connect-stall",
        "zookeeper/follower-looking-loop",
        "zookeeper/membership-disagreement",
      ]),
    );
  });

  it("the loop is told with its reason: the server it elects looks for a leader itself", async () => {
    const { findings } = await diagnosed;
    const loop = findings.find(({ pathology }) => pathology === "zookeeper/follower-looking-loop");
    expect(loop?.explanation).toContain("zk0's own log shows it looking for a leader then");
    expect(loop?.explanation).toContain("each of these elections was empty: it ended on a leader that did not lead");
  });

  it("nothing is claimed that these lines do not prove", async () => {
    const { findings } = await diagnosed;
    expect(findings.filter(({ pathology }) => NEVER_CLAIMED.test(pathology)).map(({ title }) => title)).toEqual([]);
  });
});
