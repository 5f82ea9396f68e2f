/** What is said of addresses at which proxies and clients are not let in. */
import { expect, test } from "vitest";
import { diagnosisOfLines, diagnosisOfLogs } from "../bookkeeper/written-log.ts";

const POOL = "org.apache.pulsar.client.impl.ConnectionPool";
const SERVICE = "org.apache.pulsar.broker.PulsarService";

function line(at: string, level: string, logger: string, text: string): string {
  return `2024-06-11T${at},100+0000 [pulsar-proxy-io-2-1] ${level} ${logger} - ${text}`;
}

const failed = (
  at: string,
  address = "broker-2.pulsar.svc/<unresolved>:6650",
  why = "Connection refused: /10.4.0.4:6650",
) =>
  line(
    at,
    "WARN ",
    POOL,
    `Failed to open connection to ${address} : io.netty.channel.AbstractChannel$AnnotatedConnectException: finishConnect(..) failed: ${why}`,
  );
const connected = (at: string) =>
  line(
    at,
    "INFO ",
    POOL,
    "[[id: 0x1a2b3c4d, L:/10.4.0.9:44321 - R:broker-2.pulsar.svc/10.4.0.4:6650]] Connected to server",
  );
const TRIES = ["09:41:00", "09:41:20", "09:41:40", "09:42:10"].map((at) => failed(at));

async function told(logs: Readonly<Record<string, readonly string[]>>) {
  const { findings } = await diagnosisOfLogs(logs);
  return findings.filter(({ pathology }) => pathology === "pulsar/broker-unreachable");
}

test("an address at which nothing listens for a minute is told once, with all that tried it", async () => {
  const logs = {
    "proxy-1": [...TRIES, connected("09:43:00")],
    "proxy-2": [...TRIES.slice(0, 3), connected("09:43:00")],
  };
  const [one, ...rest] = await told(logs);
  expect(rest).toEqual([]);
  expect([one?.severity, one?.title, one?.count]).toEqual([
    "medium",
    "proxy-1 and proxy-2 could not connect to broker-2.pulsar.svc:6650",
    7,
  ]);
  expect(one?.explanation).toContain("refused: nothing listens there");
  expect(one?.explanation).not.toContain("To the end");
});

test("a broker that is ready by its own log is not said to be gone", async () => {
  const ready = (at: string) =>
    line(
      at,
      "INFO ",
      SERVICE,
      "messaging service is ready, bootstrap service port = 8080, broker url= pulsar://broker-2.pulsar.svc:6650, cluster=c1, configs=x",
    );
  const broker = [
    line("09:39:50", "INFO ", SERVICE, "Starting Pulsar Broker service; version: '3.0.7'"),
    ready("09:40:00"),
    line("09:50:00", "INFO ", "org.apache.pulsar.broker.service.ServerCnx", "New connection from /10.4.0.9:44321"),
  ];
  const [one] = await told({ "proxy-1": TRIES, "broker-2": broker });
  expect(one?.title).toBe("proxy-1 could not connect to broker-2 at broker-2.pulsar.svc:6650");
  expect(one?.explanation).toContain("By its own log broker-2 was ready all the while");
  expect(one?.explanation).toContain("To the end of the log of proxy-1 none is made.");
});

test("one that takes connections again within twenty seconds was started again", async () => {
  const restart = ["09:41:00", "09:41:02", "09:41:06", "09:41:14"].map((at) => failed(at));
  expect(await told({ "proxy-1": [...restart, connected("09:41:19")] })).toEqual([]);
});

test("a few tries at the end of a log are not over", async () => {
  const { findings } = await diagnosisOfLines(
    "proxy-1",
    ["09:41:00", "09:41:02", "09:41:06"].map((at) =>
      failed(
        at,
        "broker-2/<unresolved>:6650",
        "java.net.UnknownHostException: failed to resolve 'broker-2' after 5 queries",
      ),
    ),
  );
  expect(findings.map(({ title, explanation }) => [title, explanation.includes("the name does not resolve")])).toEqual([
    ["proxy-1 could not connect to broker-2:6650", true],
  ]);
});

const HANDLER = "org.apache.pulsar.proxy.server.LookupProxyHandler";
const nobody = (at: string) =>
  line(at, "WARN ", HANDLER, "[/10.9.0.3:40112] Failed to get next active broker No active broker is available");

test("an empty list of brokers is out of date where a broker is ready by its own log", async () => {
  const broker = [
    line("09:39:50", "INFO ", SERVICE, "Starting Pulsar Broker service; version: '3.0.7'"),
    line("09:40:00", "INFO ", SERVICE, "messaging service is ready, bootstrap_seconds=10"),
    line("09:50:00", "INFO ", "org.apache.pulsar.broker.service.ServerCnx", "New connection from /10.4.0.9:44321"),
  ];
  const { findings } = await diagnosisOfLogs({
    "proxy-1": [nobody("09:41:00"), nobody("09:41:30")],
    "broker-2": broker,
  });
  const [one, ...rest] = findings.filter(({ pathology }) => pathology === "pulsar/no-broker-known");
  expect(rest).toEqual([]);
  expect([one?.severity, one?.title]).toEqual(["medium", "proxy-1 knew of no broker that is active"]);
  expect(one?.explanation).toContain("By their own logs broker-2 was ready then");
});

test("a list that could not be asked for is not said to be empty", async () => {
  const { findings } = await diagnosisOfLines("proxy-1", [
    line("09:41:00", "WARN ", HANDLER, "Unable to get available brokers"),
    line("09:41:30", "WARN ", HANDLER, "Unable to get available brokers"),
  ]);
  expect(findings).toEqual([]);
});
