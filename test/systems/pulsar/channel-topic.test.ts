/** The topic of the service-unit channel: out of reach once for long, or twice for a moment. */
import { expect, test } from "vitest";
import { diagnosisOfLines } from "../bookkeeper/written-log.ts";

const TOPIC = "persistent://pulsar/system/loadbalancer-service-unit-state";
const CHANNEL = "[id: 0x2e40c54c, L:/10.4.0.2:43808 - R:10.4.0.1/10.4.0.1:6650]";

function line(at: string, level: string, logger: string, text: string): string {
  return `2026-11-23T${at}+0000 [pulsar-io-3-2] ${level} org.apache.pulsar.${logger} - ${text}`;
}

const failed = (at: string) =>
  line(
    at,
    "WARN ",
    "client.impl.ConnectionHandler",
    `[${TOPIC}] [one-0-3] Error connecting to broker: org.apache.pulsar.client.api.PulsarClientException: Connection refused: /10.4.0.1:6650`,
  );
const START = line("21:28:02,848", "INFO ", "broker.PulsarService", "Starting Pulsar Broker service; version: '4.0.7'");
const TROUBLE = ["21:31:26,081", "21:31:26,200", "21:32:06,238", "21:32:07,337", "21:32:30,399"].map(failed);

async function found(lines: readonly string[]): Promise<string[]> {
  const { findings } = await diagnosisOfLines("broker", [START, ...lines]);
  return findings.flatMap(({ pathology, title }) => (pathology === "pulsar/channel-topic-wedged" ? [title] : []));
}

test("a minute of tries that fail", async () => {
  expect(await found(TROUBLE)).toEqual(["broker could not use the channel of bundles for 64.318 s"]);
});

test.each([
  `[${TOPIC}] [one-0-3] Created producer on cnx ${CHANNEL}`,
  `[${TOPIC}][reader-91abdcaa54] Subscribed to topic on 10.4.0.1/10.4.0.1:6650 -- consumer: 0`,
])("a topic that is reached in between was out of reach twice, and not for a minute: %s", async (text) => {
  const reached = line("21:31:26,291", "INFO ", "client.impl.ProducerImpl", text);
  expect(await found([...TROUBLE.slice(0, 2), reached, ...TROUBLE.slice(2)])).toEqual([]);
});
