/** Bundles of a leader that is gone: the others are told of it before one of them leads. */
import { expect, test } from "vitest";
import { diagnosisOfLines } from "../bookkeeper/written-log.ts";

const CHANNEL = "broker.loadbalance.extensions.channel.ServiceUnitStateChannelImpl";
const GONE = "10.4.0.1:8080";

const line = (at: string, thread: string, level: string, logger: string, text: string) =>
  `2026-11-23T${at}+0000 [${thread}] ${level} org.apache.pulsar.${logger} - ${text}`;
const told = (at: string, level: string, text: string) => line(at, "pulsar-load-manager-1-1", level, CHANNEL, text);

const START = line(
  "21:28:02,848",
  "main",
  "INFO ",
  "broker.PulsarService",
  "Starting Pulsar Broker service; version: '4.0.7'",
);
const FAILED = [
  told("21:32:34,362", "INFO ", `BrokerRegistry detected the broker:${GONE} registry has been deleted.`),
  told(
    "21:32:34,366",
    "WARN ",
    "Failed to handle broker deletion event due to java.lang.IllegalStateException: There is no channel owner now.",
  ),
];
const WAIT = line(
  "21:33:19,880",
  "CompletableFutureDelayScheduler",
  "WARN ",
  CHANNEL,
  `10.4.0.2:8080 failed to wait for owner for serviceUnit:public/default/0xb0000000_0xc0000000; Trying to return the current owner:Optional[${GONE}]`,
);
const BACK = told("21:33:10,291", "INFO ", `BrokerRegistry detected the broker:${GONE} registry has been created.`);
const CLEANED = told("21:32:34,900", "INFO ", `Started ownership cleanup for the inactive broker:${GONE}`);

async function found(lines: readonly string[]): Promise<readonly string[]> {
  const { findings } = await diagnosisOfLines("broker2", [START, ...lines]);
  return findings.flatMap(({ pathology, severity, explanation }) =>
    pathology === "pulsar/orphan-cleanup-blocked" ? [`${severity}: ${explanation}`] : [],
  );
}

test("a removal that comes before there is a new leader leaves bundles with the one that is gone", async () => {
  expect(await found([...FAILED, BACK, WAIT])).toEqual([
    "medium: At 21:32:34.366 broker2 saw that 10.4.0.1:8080 is gone and could not act on it (java.lang.IllegalStateException: There is no channel owner now.): nobody led by then, and a leader that is elected later is not told again. 1 lookup had waited in vain for a bundle that was still its own. It was registered again at 21:33:10.291.",
  ]);
});

test.each([
  ["nobody asks for its bundles", [...FAILED, BACK]],
  ["the new leader sees to them at once", [...FAILED, CLEANED, BACK]],
])("it hurts nobody where %s", async (_, lines) => {
  expect(await found(lines)).toEqual([]);
});
