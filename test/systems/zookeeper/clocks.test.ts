/** The interval of every clock contains the truth: of made-up ensembles, and of real ones whose clocks are known. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Ensemble } from "../../../src/systems/zookeeper/ensemble.ts";
import { ensembleOf, ensembleOfLogs } from "./ensemble-of.ts";
import { ensembleFrom } from "./short-log.ts";
import { SimulatedElections } from "./simulated-elections.ts";
import { planOf } from "./simulated-plans.ts";

const ENSEMBLES = 60;
/** What two nodes that vote for each other and join are bounded by, on one machine. */
const NARROW_MS = 100;
const RECORDED = join(import.meta.dirname, "../../../../shared/cases/zookeeper");
const FIXTURES = join(import.meta.dirname, "../../../fixtures/zookeeper");

/** How wide the interval of each server is, Infinity for an open one, and which do not contain what is true. */
function judge({ servers }: Ensemble, aheadMs: (server: Ensemble["servers"][number]) => number) {
  const reference = servers.find(({ aligned: { clock } }) => clock.lowMs === 0 && clock.highMs === 0);
  const judged = servers
    .filter((server) => server.hasLog && server !== reference)
    .map((server) => {
      const truth = aheadMs(server) - (reference ? aheadMs(reference) : 0);
      const { lowMs, highMs } = server.aligned.clock;
      const [low, high] = [lowMs ?? Number.NEGATIVE_INFINITY, highMs ?? Number.POSITIVE_INFINITY];
      const isWrong = truth < low || truth > high;
      return { widthMs: high - low, wrong: isWrong ? [`${server.name} is ${truth} ahead, not ${low} to ${high}`] : [] };
    });
  return { widths: judged.map(({ widthMs }) => widthMs), wrong: judged.flatMap(({ wrong }) => wrong) };
}

it("of made-up ensembles, with delays, losses, crashes, held-up senders and wrong lists", async () => {
  const wrong: string[] = [];
  let narrow = 0;
  for (let seed = 0; seed < ENSEMBLES; seed++) {
    const plan = planOf(seed);
    const servers = plan.servers.map((one) => ({ ...one, skewMs: plan.draw(-2000, 2000) * plan.draw(0, 20) }));
    const skews = new Map(servers.map(({ sid, skewMs }) => [sid, skewMs]));
    const simulated = new SimulatedElections({ ...plan, servers });
    simulated.run();
    const judged = judge(await ensembleOfLogs(simulated.logs()), ({ sid }) => skews.get(sid ?? -1) ?? 0);
    wrong.push(...judged.wrong.map((one) => `ensemble ${seed}: ${one}`));
    narrow += judged.widths.filter((widthMs) => widthMs < NARROW_MS).length;
  }
  expect(wrong).toEqual([]);
  expect(narrow).toBeGreaterThan(ENSEMBLES);
}, 60_000);

/** Recorded on one machine, so that the clocks differ by what they were set to, in seconds. */
const FIXTURE_OFFSETS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "clock-offset": { zk1: -4.2, zk3: 21.5 },
  "zone-mismatch": {},
  "healthy-start": {},
  "leader-killed": {},
  "leader-killed-four-times": {},
  observer: {},
  "quorum-ports-blocked": {},
  "rolling-restart": {},
};

const recordings: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ...Object.entries(FIXTURE_OFFSETS).map(([name, seconds]) => [join(FIXTURES, name), seconds] as const),
  ...(existsSync(RECORDED) ? readdirSync(RECORDED) : []).flatMap((name) => {
    const expected = join(RECORDED, name, "expect.json");
    const folder = join(RECORDED, name);
    return existsSync(expected)
      ? [[folder, JSON.parse(readFileSync(expected, "utf8")).clock_offset_seconds ?? {}] as const]
      : [];
  }),
];

it.each(recordings)("of the recording %s, narrowly", async (folder, seconds) => {
  const logs = readdirSync(folder).filter((name) => name.endsWith(".log"));
  const ensemble = await ensembleOf(logs.map((name) => join(folder, name)));
  const { wrong, widths } = judge(ensemble, ({ name }) => 1000 * (seconds[name] ?? 0));
  expect(wrong).toEqual([]);
  expect(Math.max(...widths)).toBeLessThan(NARROW_MS);
});

it.each([
  ["clock-step", [-45_000, 45_000]],
  ["clock-set-ahead", [45_000]],
  ["silent-follower", []],
])("the steps of a clock in %s", async (name, expected) => {
  const { servers } = await ensembleOf(["zk1", "zk2", "zk3"].map((node) => join(FIXTURES, name, `${node}.log`)));
  const steps = servers.map(({ aligned }) => aligned.steps.map(({ byMs }) => Math.round(byMs / NARROW_MS) * NARROW_MS));
  expect(steps).toEqual([[], expected, []]);
  const [, stepped] = servers;
  const lines = stepped?.aligned.steps.flatMap(({ before, event, byMs }) => (byMs > 0 ? [[before, event]] : []));
  expect(lines?.map((ends) => ends.map(({ kind }) => kind))).toEqual(
    expected.includes(45_000) ? [["fle.notif", "cnx.broken"]] : [],
  );
});

/** Server 1 looks for a leader at 10 s, server 2 follows: how far server 2 is ahead of server 1 at least. */
async function leastAhead(first: string, second: string): Promise<number | null> {
  const { servers } = await ensembleFrom({ 1: first, 2: second });
  const [one, two] = servers.map(({ aligned: { clock } }) => clock);
  if (one?.lowMs === 0 && one.highMs === 0) return two?.lowMs ?? null;
  return one?.highMs === null || one?.highMs === undefined ? null : -one.highMs;
}

const LOOKS = "start@9000 looking@10000 election@10001 own:1@10002";
const SERVES = "start@0 looking@100 election@101 following@300";

it.each<[string, string, string, number | null]>([
  ["the answer to the first vote", `${LOOKS} vote:3<2=FOLLOWING@10020`, `${SERVES} asked:1@10010`, -11],
  [
    "nothing where a message may be a repetition",
    `${LOOKS} vote:3<2=FOLLOWING@10008`,
    "timeout:400@0 asked:1@10010",
    null,
  ],
  [
    "the second message where the first may be a repetition",
    `${LOOKS} vote:3<2=FOLLOWING@10008 vote:3<2=FOLLOWING@10030`,
    "timeout:400@0 asked:1@10010",
    -21,
  ],
  [
    "no message before the third where there are many",
    `${LOOKS} vote:3<2=FOLLOWING@10008 vote:3<2=FOLLOWING@10009 vote:3<2=FOLLOWING@10030`,
    "timeout:400@0 asked:1@10010",
    -21,
  ],
  [
    "nothing where the vote was sent by two processes",
    `${LOOKS} vote:3<2=FOLLOWING@10008 vote:3<2=FOLLOWING@10009 following@10100 start@19000 looking@20000 election@20001 own:1@20002`,
    "timeout:400@0 asked:1@20010",
    null,
  ],
  ["nothing of a vote that was not answered", `${LOOKS} vote:3<2=FOLLOWING@10020`, SERVES, null],
])("a server that looks for a leader is told %s", async (_, first, second, expected) => {
  expect(await leastAhead(first, second)).toBe(expected);
});

it("observers that join followers tell nothing of the leader's clock", async () => {
  const names = ["zk1", "zk2", "zk3", "zk4", "zk5"];
  const { servers } = await ensembleOf(names.map((name) => join(FIXTURES, "observers-of-followers", `${name}.log`)));
  expect(servers.map(({ aligned }) => aligned.clock.offsetMs)).toEqual([0, 0, 0, 0, 0]);
});
