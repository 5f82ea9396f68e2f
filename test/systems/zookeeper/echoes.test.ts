/** Votes that two servers send to and fro, because one of them is not in the other's list. */
import { expect, it } from "vitest";
import { detector as disagreement } from "../../../src/systems/zookeeper/detectors/membership-disagreement.ts";
import { ensembleFrom } from "./short-log.ts";

/** So many votes of a server, one each so many milliseconds. */
function votesOf(sid: number, many: number, everyMs: number): string {
  return Array.from({ length: many }, (_, i) => `vote:${sid}<${sid}@${1000 + everyMs * i}`).join(" ");
}

/** What is told of zk3, which does not have zk5 in its list. */
async function toldOf(logOf5: string, strange = "strange:5<4@950") {
  const ensemble = await ensembleFrom({
    3: `config@0 start@1 looking@900 election@901 vote:3<3@902 vote:5<4@940 ${strange} vote:3<3@60000`,
    5: `config@0 start@1 looking@890 election@891 vote:5<5@892 ${logOf5}`,
  });
  return disagreement.detect(ensemble).find(({ title }) => title.startsWith("zk3 does not know"));
}

it("votes that come back at once are told, with their number and what they use up", async () => {
  const told = await toldOf(votesOf(3, 2500, 2));
  expect(told?.explanation).toContain(
    "zk3 answers every vote of a server that is not in its list at once, and is answered at once: zk5 took 2,499 votes of it from 08:00:01.002 to 08:00:05.998, each a line in the log.",
  );
  expect(told?.measures).toMatchObject({ echoedVotes: 2499 });
  expect(told?.remedy.at(-1)).toContain("the room for the log of zk5");
});

it("votes that a server repeats after its back-off are no echo, however many", async () => {
  const told = await toldOf(votesOf(3, 1500, 200));
  expect(told?.title).toBe("zk3 does not know zk5, a voter to others");
  expect(told?.explanation).not.toContain("at once");
  expect(told?.measures).not.toHaveProperty("echoedVotes");
});

it("some dozens of votes in a moment are no echo", async () => {
  expect((await toldOf(votesOf(3, 90, 1)))?.explanation).not.toContain("at once");
});
