/** What a replay claims of made-up ensembles is true of them. */
import { expect, it } from "vitest";
import { ensembleOfLogs } from "./ensemble-of.ts";
import { SimulatedElections } from "./simulated-elections.ts";
import { planOf } from "./simulated-plans.ts";
import { type Claims, claimsOf } from "./wrong-claims.ts";

const ENSEMBLES = 60;
/** A server that joined a standing leader votes once more in a round in which it has voted, with old votes still under way. */
const ROUND_AGAIN = 26_757;
const SEEDS = [...Array.from({ length: ENSEMBLES }, (_, seed) => seed), ROUND_AGAIN];

async function claimsFrom(seed: number): Promise<Claims> {
  const plan = planOf(seed);
  const simulated = new SimulatedElections(plan);
  simulated.run();
  const elected = simulated.elected.map(({ leader, at }) => ({ leader, at: simulated.instant(at) }));
  return claimsOf(await ensembleOfLogs(simulated.logs()), plan, elected);
}

it("no claim on rules, lists and winners is wrong, with delays, losses, crashes, skews and wrong lists", async () => {
  const claims: Claims[] = [];
  for (const seed of SEEDS) claims.push(await claimsFrom(seed));
  expect(claims.flatMap(({ wrong }, i) => wrong.map((one) => `ensemble ${SEEDS[i]}: ${one}`))).toEqual([]);
  const sum = (one: (claim: Claims) => number) => claims.reduce((all, claim) => all + one(claim), 0);
  expect(sum(({ attempts }) => attempts)).toBeGreaterThan(5 * ENSEMBLES);
  expect(sum(({ bounded }) => bounded)).toBeGreaterThan(5 * ENSEMBLES);
  expect(sum(({ played }) => played)).toBeGreaterThan(5);
}, 60_000);
