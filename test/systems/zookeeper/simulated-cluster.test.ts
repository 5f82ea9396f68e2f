/** The history of a made-up ensemble is recovered from its logs alone. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Diagnosis } from "../../../src/case.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { scratch } from "../../ingest/scratch.ts";
import { Cluster, type Command, type Truth } from "./cluster.ts";

/** A death is dated by the first line of a peer that notices it. */
const NOTICED_WITHIN_MS = 5;
/** Two lines about one message are this far apart at most. */
const CLOCKS_WITHIN_MS = 160;

const command: fc.Arbitrary<Command> = fc.record({
  kind: fc.constantFrom("kill", "kill", "start", "start", "start"),
  pick: fc.nat(4),
  waitMs: fc.integer({ min: 2000, max: 40_000 }),
});
const plan = fc.record({ size: fc.integer({ min: 3, max: 5 }), commands: fc.array(command, { maxLength: 8 }) });

/** `following* 1200`: state, serving, when it began. */
function write(truth: readonly Truth[], end: number): string[] {
  return truth
    .filter(({ from }, i) => (truth[i + 1]?.from ?? end) > from)
    .map(({ state, serving, from }) => `${state}${serving ? "*" : ""} ${from}`);
}

/** The track of a node, its neighbours of one state joined; instants that are right within the tolerance are made exact. */
function recovered({ nodes }: Diagnosis, name: string, truth: readonly Truth[], toleranceMs: number): Truth[] {
  const intervals = nodes.find((node) => node.name === name)?.tracks[0]?.intervals ?? [];
  const merged: Truth[] = [];
  for (const [i, { state, serving, from }] of intervals.entries()) {
    const last = merged.at(-1);
    // how long a server that looked lived after its last line nobody can know
    if (state === "unknown" && last?.state === "looking" && intervals[i + 1]?.state === "down") continue;
    if (last?.state === state && last.serving === serving) continue;
    const near = truth.find(
      (one) => one.state === state && one.serving === serving && Math.abs(one.from - from) <= toleranceMs,
    );
    merged.push({ state: state as Truth["state"], serving, from: near?.from ?? from });
  }
  return merged;
}

interface Play {
  readonly size: number;
  readonly commands: readonly Command[];
  /** How far each member's clock is ahead. */
  readonly offsets?: readonly number[];
}

async function check({ size, commands, offsets = [] }: Play, toleranceMs: number): Promise<void> {
  const cluster = new Cluster(size);
  for (const one of commands) cluster.run(one);
  cluster.end();
  const diagnosis = await diagnosePaths([await scratch(cluster.logs(offsets))]);
  const tracks = (truthOf: (sid: number) => readonly Truth[]) =>
    Object.fromEntries(cluster.members.map(({ sid }) => [`zk${sid}`, write(truthOf(sid), cluster.endsAt)]));
  expect(tracks((sid) => recovered(diagnosis, `zk${sid}`, cluster.truthOf(sid), toleranceMs))).toEqual(
    tracks((sid) => cluster.truthOf(sid)),
  );
  const elected = diagnosis.elections.filter(({ outcome }) => outcome === "elected").map(({ leader }) => leader);
  expect(elected).toEqual(cluster.leaders.map((sid) => `zk${sid}`));
}

it("roles and leaders of an ensemble whose servers are killed and started are found", async () => {
  await fc.assert(
    fc.asyncProperty(plan, (play) => check(play, NOTICED_WITHIN_MS)),
    { numRuns: 25, seed: 20240305 },
  );
});

it("so they are where one clock is wrong, as closely as messages tell clocks", async () => {
  const wrong = fc.record({
    who: fc.nat(2),
    by: fc.oneof(fc.integer({ min: 3000, max: 90_000 }), fc.integer({ min: -90_000, max: -3000 })),
  });
  await fc.assert(
    fc.asyncProperty(plan, wrong, ({ size, commands }, { who, by }) => {
      const offsets = Array.from({ length: size }, (_, sid) => (sid === who ? by : 0));
      return check({ size, commands, offsets }, CLOCKS_WITHIN_MS);
    }),
    { numRuns: 25, seed: 37 },
  );
});
