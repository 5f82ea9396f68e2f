/** When clients that come back are a storm, and when that is how they always are. */
import { expect, it } from "vitest";
import { detector } from "../../../src/systems/zookeeper/detectors/reconnect-storm.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const stamp = (ms: number) =>
  new Date(Date.UTC(2024, 2, 5, 8) + ms).toISOString().slice(0, 23).replace("T", " ").replace(".", ",");
const line = (ms: number, message: string) =>
  `${stamp(ms)} [myid:1] - INFO  [NIOServerCxn.Factory:0.0.0.0/0.0.0.0:2181:ZooKeeperServer@942] - ${message}\n`;
const session = (n: number) => `0x1000${n.toString(16).padStart(4, "0")}`;
const renew = (ms: number, n: number) =>
  line(ms, `Client attempting to renew session ${session(n)} at /10.0.0.9:${40000 + n}`);
const revalidate = (ms: number, n: number) => line(ms, `Revalidating client: ${session(n)}`);
const looks = line(0, "LOOKING");
const ends = line(600_000, "LOOKING");
const burst = (count: number, write: typeof renew, at = 300_000) =>
  Array.from({ length: count }, (_, i) => write(at + i * 50, i)).join("");

async function titles(log: string): Promise<string[]> {
  return detector.detect(await ensembleOfLogs({ "zk1.log": log })).map(({ title }) => title);
}

it("is told of many clients that renew their sessions at once", async () => {
  expect(await titles(looks + burst(40, renew) + ends)).toEqual(["40 clients came back within 1.95 s to zk1"]);
});

it("counts a session once, however often it comes", async () => {
  const again = Array.from({ length: 200 }, (_, i) => renew(300_000 + i * 50, i % 10)).join("");
  expect(await titles(looks + again + ends)).toEqual([]);
});

it.each([
  ["a follower asks its leader for sessions, of which only some lines are kept", looks + burst(90, revalidate) + ends],
  ["fewer than thirty come back", looks + burst(29, renew) + ends],
  ["the rest of the log is too short to tell what is usual", line(299_000, "LOOKING") + burst(40, renew)],
  [
    "clients come and go like that all the time",
    looks + Array.from({ length: 40 }, (_, i) => burst(40, renew, 5000 + i * 14_000)).join("") + ends,
  ],
])("is not told where %s", async (_, log) => {
  expect(await titles(log)).toEqual([]);
});

it("is told of each where an ensemble loses its leader some times in a row", async () => {
  const storms = [100_000, 130_000, 160_000].map((at) => burst(60, renew, at)).join("");
  expect(await titles(looks + storms + ends)).toHaveLength(3);
});
