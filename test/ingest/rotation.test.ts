import { describe, expect, test } from "vitest";
import { groupRotated, logName } from "../../src/ingest/rotation.ts";

/** Groups as "oldest newest | other log". */
function groups(names: string, folder = "/var/log/zk1"): string {
  return groupRotated(names.split(" "), folder)
    .map((group) => group.join(" "))
    .join(" | ");
}

describe("the pieces of one log", () => {
  test.each([
    [
      "by number, the highest first",
      "zk1.log zk1.log.1 zk1.log.10 zk1.log.2",
      "zk1.log.10 zk1.log.2 zk1.log.1 zk1.log",
    ],
    ["by number, some compressed", "zk1.log zk1.log.2.gz zk1.log.1", "zk1.log.2.gz zk1.log.1 zk1.log"],
    ["by number, without the current one", "zk1.log.1 zk1.log.2", "zk1.log.2 zk1.log.1"],
    ["one number twice", "zk1.log.1 zk1.log.1.gz zk1.log.2", "zk1.log.2 zk1.log.1.gz zk1.log.1"],
    ["the previous one", "zk1.log zk1.log.old", "zk1.log.old zk1.log"],
    ["of a log without an ending", "messages messages.1 messages.2.xz", "messages.2.xz messages.1 messages"],
    ["numbered before the ending", "zk1.log zk1.1.log zk1.2.log.gz", "zk1.2.log.gz zk1.1.log zk1.log"],
    [
      "by day behind the name",
      "zk.log zk.log.2024-03-06 zk.log.2024-03-05",
      "zk.log.2024-03-05 zk.log.2024-03-06 zk.log",
    ],
    [
      "by day inside the name",
      "zk-2024-03-06.log.gz zk-2024-03-05.log.gz zk.log",
      "zk-2024-03-05.log.gz zk-2024-03-06.log.gz zk.log",
    ],
    ["by day without dashes", "zk.log zk.log-20240306 zk.log-20240305.gz", "zk.log-20240305.gz zk.log-20240306 zk.log"],
    ["by hour", "zk.log.2024-03-05-10 zk.log.2024-03-05-09 zk.log", "zk.log.2024-03-05-09 zk.log.2024-03-05-10 zk.log"],
    [
      "by day and number, which goes up",
      "zk.2024-03-05.10.log zk.2024-03-05.9.log zk.log",
      "zk.2024-03-05.9.log zk.2024-03-05.10.log zk.log",
    ],
    [
      "by a day and its later pieces",
      "zk.log.2024-03-05.1 zk.log.2024-03-05 zk.log",
      "zk.log.2024-03-05 zk.log.2024-03-05.1 zk.log",
    ],
    ["by day, then by number", "zk.log zk.log.1 zk.log.2024-03-05", "zk.log.2024-03-05 zk.log.1 zk.log"],
    [
      "by time of day",
      "zk-2024-03-05T09-10-00.001.log zk-2024-03-05T09-09-59.999.log",
      "zk-2024-03-05T09-09-59.999.log zk-2024-03-05T09-10-00.001.log",
    ],
  ])("stand oldest first: %s", (_, names, expected) => {
    expect(groups(names)).toBe(expected);
  });

  test.each([
    ["numbers of nodes", "zk-1.log zk-2.log zk-3.log"],
    ["numbers of nodes behind a dot", "zk.1.log zk.2.log"],
    ["numbers of nodes without an ending", "zk.1 zk.2"],
    ["addresses", "10.77.0.10.log 10.77.0.11.log"],
    ["other endings", "zk1.log zk1.out"],
    ["something that is no date", "zk.log-20241399 zk.log"],
    ["restarts outside a pod", "0.log 1.log"],
  ])("are not made of %s", (_, names) => {
    expect(groups(names)).toBe(names.replaceAll(" ", " | "));
  });

  test("of a pod are those of its restarts, each with its rotated ones", () => {
    const folder = "/var/log/pods/prod_zk-0_5e0b2c1a-9d5e-4c55-8c61-2f0e1b7f9a10/zookeeper";
    expect(groups("1.log 0.log 0.log.20240305-080001.gz 10.log", folder)).toBe(
      "0.log.20240305-080001.gz 0.log 1.log 10.log",
    );
  });
});

test.each([
  ["zk1.log.2.gz", "zk1.log"],
  ["zk1-2024-03-05.log.gz", "zk1.log"],
  ["zk1.log-20240305", "zk1.log"],
  ["2024-03-05.log", ".log"],
  ["zk1.out", "zk1.out"],
])("%s is a piece of %s", (name, log) => {
  expect(logName(name)).toBe(log);
});

test("a name made to make matching slow is matched fast", () => {
  const started = performance.now();
  logName(`zk.20240305${"1".repeat(10_000)}x`);
  logName(`${"2024-03-05.".repeat(1_000)}x`);
  expect(performance.now() - started).toBeLessThan(1_000);
});
