/** What is said of bookies that a broker waited for in vain. */
import { expect, test } from "vitest";
import { diagnosisOfLines } from "../bookkeeper/written-log.ts";

const CLIENT = "org.apache.bookkeeper.proto.PerChannelBookieClient";

function line(at: string, level: string, logger: string, text: string): string {
  return `2024-06-11T${at}+0000 [BookKeeperClientScheduler-OrderedScheduler-0-0] ${level} ${logger} - ${text}`;
}

const late = (at: string, operations: number, bookie: string) =>
  line(
    at,
    "INFO ",
    CLIENT,
    `Timed-out ${operations} operations to channel [id: 0x1a2b3c4d, L:/10.4.0.2:40112 - R:${bookie}/10.4.0.5:3181] for ${bookie}:3181`,
  );
const failed = (at: string) =>
  line(at, "ERROR", "org.apache.bookkeeper.client.PendingAddOp", "Write of ledger entry to quorum failed: L17 E9");

async function told(lines: readonly string[]) {
  const { findings } = await diagnosisOfLines("b1", lines);
  return findings.map(({ severity, title, explanation, count }) => ({ severity, title, explanation, count }));
}

test("requests to one bookie that are given up again and again are told once, with the writes that failed", async () => {
  const lines = [late("09:41:00,100", 2, "bk-1"), failed("09:41:00,101"), late("09:41:30,100", 4, "bk-1")];
  const [one, ...rest] = await told(lines);
  expect(rest).toEqual([]);
  expect([one?.severity, one?.title, one?.count]).toEqual(["medium", "b1 got no answer in time from bk-1:3181", 6]);
  expect(one?.explanation).toContain("1 write of entries failed for good then.");
});

test("writes that fail long after the last request that was given up did not fail by it", async () => {
  const [one] = await told([late("09:41:00,100", 3, "bk-1"), failed("09:41:20,101")]);
  expect([one?.severity, one?.explanation.includes("No line of that time says that a write failed for good.")]).toEqual(
    ["low", true],
  );
});

test("a bookie that went away, was reached and went away again was out of reach twice", async () => {
  const missed = (at: string) =>
    line(
      at,
      "ERROR",
      CLIENT,
      "Cannot connect to bk-1:3181 as endpoint resolution failed (probably bookie is down) err BookieIdNotResolvedException: Cannot resolve bookieId bk-1:3181",
    );
  const reached = (at: string, bookie: string) =>
    line(at, "INFO ", CLIENT, `Successfully connected to bookie: ${bookie}:3181 [id: 0x1a2b3c4d]`);
  const [from, to] = [[missed("09:41:00,100"), missed("09:41:01,100")], [missed("09:44:00,100")]];
  const found = async (between: readonly string[]) =>
    (await told([...from, ...between, ...to])).map(({ title, count }) => [title, count]);
  const title = "b1 could not reach bk-1:3181";
  expect(await found([reached("09:41:20,100", "bk-1")])).toEqual([
    [title, 2],
    [title, 1],
  ]);
  expect(await found([reached("09:41:20,100", "bk-2")])).toEqual([[title, 3]]);
});

test("many bookies at one moment may be the client or what they share", async () => {
  const [one] = await told(["bk-1", "bk-2", "bk-3"].map((bookie) => late("09:41:00,100", 2, bookie)));
  expect(one?.severity).toBe("low");
  expect(one?.explanation).toContain(
    "either this client stood still or was cut off, or these bookies share what held them up",
  );
});

test("one request that is late is nothing", async () => {
  expect(await told([late("09:41:00,100", 1, "bk-1")])).toEqual([]);
});

test("where the level of that line is left out, requests that failed for it are counted, and no other failures", async () => {
  const write = (at: string, why: string) =>
    line(
      at,
      "WARN ",
      "org.apache.bookkeeper.client.PendingAddOp",
      `Failed to write entry (17, 4) to bookie (1, bk-1:3181): ${why}`,
    );
  const moments = ["09:41:00,100", "09:41:01,100", "09:41:30,100"];
  const failing = (why: string) => told(moments.map((at) => write(at, why)));
  expect((await failing("Bookie operation timeout")).map(({ title, count }) => [title, count])).toEqual([
    ["b1 got no answer in time from bk-1:3181", 3],
  ]);
  expect(await failing("Bookie handle is not available")).toEqual([]);
});
