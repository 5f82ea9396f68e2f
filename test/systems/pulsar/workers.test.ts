/** What is said of functions workers, and of starts that fail by what stands below their line. */
import { expect, test } from "vitest";
import { foundIn } from "../bookkeeper/written-log.ts";

const WORKER = "org.apache.pulsar.functions.worker";

function line(at: string, level: string, logger: string, text: string): string {
  return `2024-06-11T${at}+0000 [pulsar-x-1] ${level} ${logger} - ${text}`;
}

const FATAL = line(
  "09:41:21,000",
  "ERROR",
  `${WORKER}.ErrorNotifierShutdownServiceImpl`,
  "Encountered fatal error. Shutting down.",
);
const NULL = "java.lang.NullPointerException: no leader";

test("a functions worker that gives up is told, and names the broker where it runs in one", async () => {
  expect(await foundIn("w1", [FATAL, NULL])).toEqual(["pulsar/process-exit medium: w1 shut itself down at once"]);
  const broker = line(
    "09:41:20,000",
    "INFO",
    "org.apache.pulsar.broker.PulsarService",
    "messaging service is ready, bootstrap_seconds=7",
  );
  expect(await foundIn("b3", [broker, FATAL, NULL])).toEqual([
    "pulsar/process-exit medium: b3 shut itself down at once, because its functions worker failed",
  ]);
});

test("a worker that does not become the leader has not ended by that line alone", async () => {
  expect(
    await foundIn("w1", [
      line("09:41:20,000", "WARN", `${WORKER}.MembershipManager`, "Failed to determine leader in functions cluster"),
      line("09:41:20,001", "ERROR", `${WORKER}.LeaderService`, "Encountered error when initializing to become leader"),
    ]),
  ).toEqual([]);
});

test("a broker that tries again and again to take up its role finds no leader where the line below says so", async () => {
  const retries = (reason: string) =>
    [0, 20, 40].flatMap((second, i) => [
      line(
        `09:41:${String(second).padStart(2, "0")},000`,
        "WARN",
        "org.apache.pulsar.broker.loadbalance.extensions.ExtensibleLoadManagerImpl",
        `The broker:b3:8080 failed to set the role. Retrying ${i + 1} th ...`,
      ),
      `java.lang.RuntimeException: ${reason}`,
    ]);
  expect(await foundIn("b3", retries("Failed to get the channel owner."))).toEqual([
    "pulsar/no-leader high: b3 knew no leader for 40 s",
  ]);
  expect(await foundIn("b3", retries("Failed to create the topic of load data"))).toEqual([]);
});
