/** Geo-replication that cannot reach the other cluster, as the client of its producer tells it. */
import { expect, test } from "vitest";
import { diagnosisOfLines } from "../bookkeeper/written-log.ts";

const line = (at: string, level: string, logger: string, text: string) =>
  `2026-11-23T${at}+0000 [pulsar-io-4-1] ${level} org.apache.pulsar.${logger} - ${text}`;
const START = line("21:58:17,000", "INFO ", "broker.PulsarService", "Starting Pulsar Broker service; version: '3.0.7'");
const failed = (at: string, producer: string) =>
  line(
    at,
    "WARN ",
    "client.impl.ConnectionHandler",
    `[persistent://acme/geo/orders] [${producer}] Error connecting to broker: org.apache.pulsar.client.api.PulsarClientException: Connection refused: /10.9.0.1:6650`,
  );
const made = (at: string) =>
  line(
    at,
    "INFO ",
    "client.impl.ProducerImpl",
    "[persistent://acme/geo/orders] [pulsar.repl.one-->two] Created producer on cnx [id: 0xff71e28e, L:/10.4.0.1:37858 - R:10.9.0.1/10.9.0.1:6650]",
  );

async function told(lines: readonly string[]): Promise<readonly string[]> {
  const { findings } = await diagnosisOfLines("broker1", [START, ...lines]);
  return findings.flatMap(({ pathology, explanation }) =>
    pathology === "pulsar/replicator-disconnected" ? [explanation] : [],
  );
}

const TIMES = ["21:59:08,587", "21:59:08,691", "21:59:09,073"];

test("a producer that replicates and finds nobody", async () => {
  const [one, ...more] = await told([...TIMES.map((at) => failed(at, "pulsar.repl.one-->two")), made("22:00:12,000")]);
  expect(one).toContain(
    "Between 21:59:08.587 and 21:59:09.073 3 tries of broker1 failed to make the producer that replicates persistent://acme/geo/orders from one to two.",
  );
  expect(one).toContain("At 22:00:12.000 a producer was made.");
  expect(more).toEqual([]);
});

test("a producer that is made between is the end of one trouble", async () => {
  const late = ["22:01:15,000", "22:01:15,100", "22:01:15,400"];
  const lines = [...TIMES, "", ...late].map((at) =>
    at === "" ? made("22:00:12,000") : failed(at, "pulsar.repl.one-->two"),
  );
  expect(await told(lines)).toHaveLength(2);
});

test("any other producer is none of the replication", async () => {
  expect(await told(TIMES.map((at) => failed(at, "one-0-3")))).toEqual([]);
});
