/** The interval of every clock contains the truth: of made-up ensembles, and of real ones whose clocks are known. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Ensemble } from "../../../src/systems/zookeeper/ensemble.ts";
import { ensembleOf, ensembleOfLogs } from "./ensemble-of.ts";
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
