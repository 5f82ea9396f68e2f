/** Networks that are cut so that no side is a quorum. */
import { expect, it } from "vitest";
import { detector } from "../../../src/systems/zookeeper/detectors/network-partition.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";
import { writeLog } from "./short-log.ts";

const ALL = [1, 2, 3, 4, 5];
const RUNGS = [400, 800, 1600, 3200, 6400, 12_800, 25_600];

/** Server 5 led; from 20 s on each hears the servers of its side only, and asks again after each wait. */
function logsOf(sides: readonly (readonly number[])[]) {
  return Object.fromEntries(
    sides.flat().map((own) => {
      const side = sides.find((one) => one.includes(own)) ?? [];
      const dials = ALL.map((sid) => `dials:${sid}@${sid}`).filter((word) => !word.startsWith(`dials:${own}@`));
      const role =
        own === 5
          ? `leading@200 quorum:${ALL.join()}@210 shutdown@20000`
          : "following@200 diff@210 uptodate@220 failed@20000";
      const heard = side.filter((sid) => sid !== own);
      const waits = RUNGS.map((ms) => {
        const at = 20_100 + 2 * ms;
        return `timeout:${ms}@${at} ${heard.map((sid) => `vote:${sid}<${sid}@${at + 5}`).join(" ")}`;
      });
      const words = `looking@0 ${dials.join(" ")} vote:5<5@20 ${role} looking@20010 election@20011 ${waits.join(" ")}`;
      const log = writeLog(own, words).replace(
        /(following the leader\n)/,
        "$1java.net.SocketTimeoutException: Read timed out\n",
      );
      return [`zk${own}.log`, log];
    }),
  );
}

const found = async (logs: Readonly<Record<string, string>>) =>
  detector.detect(await ensembleOfLogs(logs)).map(({ title }) => title);

it("a cut into sides of which none is a quorum is told with its sides, though servers of one side hear each other", async () => {
  expect(await found(logsOf([[5, 1], [2, 3], [4]]))).toEqual([
    "(zk1 and zk5), (zk2 and zk3) and zk4 ran and could not hear each other for 51.29 s, and nobody led",
  ]);
});

it("a cut in which nobody hears anybody names the servers", async () => {
  expect(await found(logsOf([[1], [2], [3], [4], [5]]))).toEqual([
    "zk1, zk2, zk3, zk4 and zk5 ran and could not hear each other for 51.29 s, and nobody led",
  ]);
});

it("a side that is a quorum and elects nobody is no cut network", async () => {
  expect(
    await found(
      logsOf([
        [5, 1],
        [2, 3, 4],
      ]),
    ),
  ).toEqual([]);
});

it("so few servers that the others may have led show no cut between all", async () => {
  expect(await found(logsOf([[1], [2]]))).toEqual([]);
});
