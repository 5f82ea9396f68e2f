/** The history of a made-up ensemble is recovered from its logs alone. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Diagnosis } from "../../../src/case.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { scratch } from "../../ingest/scratch.ts";
import { Cluster, type Command, type Truth } from "./cluster.ts";

/** A death is dated by the first line of a peer that notices it. */
const NOTICED_WITHIN_MS = 5;

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

function recovered({ nodes }: Diagnosis, name: string, truth: readonly Truth[]): Truth[] {
  const intervals = nodes.find((node) => node.name === name)?.tracks[0]?.intervals ?? [];
  const merged: Truth[] = [];
  for (const { state, serving, from } of intervals) {
    const last = merged.at(-1);
    if (last?.state === state && last.serving === serving) continue;
    const near = truth.find((one) => one.state === state && Math.abs(one.from - from) <= NOTICED_WITHIN_MS);
    merged.push({ state: state as Truth["state"], serving, from: near?.from ?? from });
  }
  return merged;
}

async function play(size: number, commands: readonly Command[]): Promise<{ cluster: Cluster; diagnosis: Diagnosis }> {
  const cluster = new Cluster(size);
  for (const one of commands) cluster.run(one);
  cluster.end();
  const folder = await scratch(cluster.logs());
  return { cluster, diagnosis: await diagnosePaths([folder]) };
}

async function check(size: number, commands: readonly Command[]): Promise<void> {
  const { cluster, diagnosis } = await play(size, commands);
  const tracks = (truthOf: (sid: number) => readonly Truth[]) =>
    Object.fromEntries(cluster.members.map(({ sid }) => [`zk${sid}`, write(truthOf(sid), cluster.endsAt)]));
  expect(tracks((sid) => recovered(diagnosis, `zk${sid}`, cluster.truthOf(sid)))).toEqual(
    tracks((sid) => cluster.truthOf(sid)),
  );
  const elected = diagnosis.elections.filter(({ outcome }) => outcome === "elected").map(({ leader }) => leader);
  expect(elected).toEqual(cluster.leaders.map((sid) => `zk${sid}`));
}

it("roles and leaders of an ensemble whose servers are killed and started are found", async () => {
  await fc.assert(
    fc.asyncProperty(plan, ({ size, commands }) => check(size, commands)),
    { numRuns: 30, seed: 20240305 },
  );
});
