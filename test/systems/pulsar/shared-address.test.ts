/** Two brokers of one advertised address, and what looks like them. */
import { expect, test } from "vitest";
import { diagnosisOfLogs } from "../bookkeeper/written-log.ts";

const SERVICE = "org.apache.pulsar.broker.PulsarService";

function line(at: string, logger: string, text: string, level = "INFO "): string {
  return `2024-06-11T${at}+0000 [main] ${level} ${logger} - ${text}`;
}

const started = (at: string) => line(at, SERVICE, "Starting Pulsar Broker service; version: '2.11.0'");
const acquired = (at: string) =>
  line(
    at,
    "org.apache.pulsar.metadata.coordination.impl.ResourceLockImpl",
    "Acquired resource lock on /loadbalance/brokers/10.4.0.31:8080",
  );
const served = (at: string) =>
  line(at, "org.apache.pulsar.broker.service.ServerCnx", "New connection from /10.4.0.9:44321", "WARN ");
const handled = (at: string) =>
  line(
    at,
    "org.apache.pulsar.broker.namespace.OwnershipCache",
    "Trying to acquire ownership of public/default/0x00000000_0x10000000",
  );
const heartbeat = (at: string) =>
  line(
    at,
    "org.apache.pulsar.broker.namespace.NamespaceService",
    "added heartbeat namespace name in local cache: ns=pulsar/one/10.4.0.31:8080",
  );
const refused = (at: string) => [
  line(at, "org.apache.pulsar.PulsarBrokerStarter", "Failed to start pulsar service.", "ERROR"),
  "org.apache.pulsar.metadata.api.MetadataStoreException$LockBusyException: Resource at /loadbalance/brokers/10.4.0.31:8080 is already locked",
];

const RUNS = [
  started("09:00:00,000"),
  acquired("09:00:02,000"),
  served("09:00:10,000"),
  handled("09:10:00,000"),
  served("09:30:00,000"),
];
const SECOND = [started("09:20:00,000"), heartbeat("09:20:03,000"), ...refused("09:20:04,000")];

async function told(logs: Readonly<Record<string, readonly string[]>>) {
  const { findings } = await diagnosisOfLogs(logs);
  return findings.map(({ pathology, severity, title }) => `${pathology} ${severity}: ${title}`);
}

test("a broker that is refused because another one has its address is told as that", async () => {
  const found = await told({ "broker-1": RUNS, "broker-3": SECOND });
  expect(found).toContain("pulsar/address-shared high: broker-3 was started with the address of broker-1, which ran");
  expect(found.join()).not.toMatch(/restart-before-session-expiry|silent-end/);
});

test("a restart of one broker whose log is in two files is a restart", async () => {
  const ended = RUNS.slice(0, 4);
  const found = await told({ "broker-1": ended, "broker-1-again": SECOND });
  expect(found.join()).not.toContain("address-shared");
  expect(found.join()).toContain("pulsar/process-exit");
});

test("two files of one process tell of one start", async () => {
  const all = [...RUNS.slice(0, 4), ...SECOND.slice(0, 2), acquired("09:20:05,000"), served("09:30:00,000")];
  const some = all.filter((_, i) => i !== 1);
  expect((await told({ "pulsar-broker": all, console: some })).join()).not.toContain("address-shared");
});

test("a file without the lines of a start is of the same process where it repeats its others", async () => {
  const first = [...RUNS.slice(0, 3), acquired("09:20:05,000"), served("09:30:00,000")];
  const second = [started("09:20:00,000"), heartbeat("09:20:03,000"), acquired("09:20:05,000"), served("09:30:00,000")];
  expect((await told({ first, second })).join()).not.toContain("address-shared");
});
