/** What is told as the end of an incident that befell one server: when it came to serve. */
import { expect, it } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { scratch } from "../../ingest/scratch.ts";
import { since, writeLog } from "./short-log.ts";

async function endOf(log: string): Promise<string[]> {
  const folder = await scratch({ "zk1.log": log });
  const { incidents } = await diagnosePaths([`${folder}/zk1.log`]);
  return incidents.map(({ resolution }) => (resolution ? `${since(resolution.at)}: ${resolution.text}` : "none"));
}

const asks = (at: number) => `vote:3<3=LEADING@${at + 2} vote:3<2=FOLLOWING@${at + 3}`;
const fails = (at: number) =>
  writeLog(1, `looking@${at} election@${at + 1} ${asks(at)} following@${at + 10}`) +
  writeLog(1, `failed@${at + 4000}`).replace(
    "Exception when following the leader",
    "Unexpected exception, tries=4, connecting to zk3/10.0.0.13:2888\njava.net.ConnectException: Connection refused\n$&",
  );
const LOOP = [0, 5000, 10_000].map(fails).join("");
const joins = `looking@15000 election@15001 ${asks(15_000)} following@15010 uptodate@15300`;

it("a loop of following ends when the server joins and serves", async () => {
  expect(await endOf(LOOP + writeLog(1, `${joins} other@60000`))).toEqual(["15300: zk1 joined server.3 and served"]);
});

it("a loop is not told as over while it goes on, nor by a moment of serving", async () => {
  expect(await endOf(LOOP + writeLog(1, "looking@15000 election@15001"))).toEqual(["none"]);
  expect(await endOf(LOOP + writeLog(1, `${joins} failed@15900 looking@15901 election@15902 other@60000`))).toEqual([
    "none",
  ]);
});

it("a list that lacks a voter lacks it when the server has joined, too", async () => {
  expect(
    await endOf(writeLog(1, `looking@0 election@1 strange:5<2@5 ${asks(10)} following@20 uptodate@300 other@60000`)),
  ).toEqual(["none"]);
});
