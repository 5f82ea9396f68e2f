/** Plans of made-up ensembles, each from its number: sizes, wrong lists, dead members, crashes, losses, delays, skews. */
import type { Plan, SimulatedServer } from "./simulated-elections.ts";

export function planOf(seed: number): Plan {
  const draw = drawing(seed);
  const size = draw(3, 5);
  const deadCount = draw(0, 3) === 0 ? draw(1, 2) : 0;
  const sids = Array.from({ length: size }, (_, sid) => sid);
  const dead = new Map<number, "silent" | "refusing">(
    Array.from({ length: deadCount }, (_, i) => [size + i, draw(0, 1) === 0 ? "silent" : "refusing"]),
  );
  const whole = [...sids, ...dead.keys()];
  const listOf = (sid: number): readonly number[] => {
    if (draw(0, 5) > 0) return whole;
    // a list that somebody forgot to change: without the dead, or without one that lives
    const without = deadCount > 0 ? [...dead.keys()] : [sids[draw(0, size - 1)] ?? 0];
    return whole.filter((one) => one === sid || !without.includes(one));
  };
  const servers: SimulatedServer[] = sids.map((sid) => ({
    sid,
    list: listOf(sid),
    skewMs: draw(0, 9) === 0 ? draw(-30_000, 30_000) : 0,
  }));
  return {
    release: draw(0, 1) === 0 ? "3.4.14" : "3.8.4",
    servers,
    dead,
    crashes: Array.from({ length: draw(0, 3) }, (_, i) => ({
      sid: sids[draw(0, size - 1)] ?? 0,
      at: 4000 + 15_000 * i + draw(0, 12_000),
      downMs: draw(500, 20_000),
    })),
    lossOneIn: draw(0, 3) === 0 ? draw(5, 50) : 0,
    slowestMs: draw(0, 3) === 0 ? 300 : 15,
    lengthMs: 90_000,
    draw,
  };
}

/** Whole numbers from `low` to `high`, the same for the same seed (mulberry32). */
function drawing(seed: number): (low: number, high: number) => number {
  let state = seed >>> 0;
  return (low, high) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const share = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    return low + Math.floor(share * (high - low + 1));
  };
}
