/** What is said of ledgers that a broker cannot open, read or write. */
import { expect, test } from "vitest";
import { diagnosisOfLines, diagnosisOfLogs, foundIn } from "../bookkeeper/written-log.ts";

const ML = "org.apache.bookkeeper.mledger.impl.ManagedLedgerImpl";
const CURSOR = "org.apache.bookkeeper.mledger.impl.OpReadEntry";
const CLIENT = "org.apache.bookkeeper.client";
const BROKER = "org.apache.pulsar.broker.service.BrokerService";

function line(at: string, level: string, logger: string, text: string): string {
  return `2024-06-11T${at}+0000 [pulsar-x-1] ${level} ${logger} - ${text}`;
}

const RECOVERY = [
  line(
    "09:41:20,100",
    "ERROR",
    "org.apache.bookkeeper.proto.PerChannelBookieClient",
    "Could not connect to bookie: [id: 0x1a2b3c4d]/bk-2:3181, current state CONNECTING : ",
  ),
  line(
    "09:41:20,200",
    "ERROR",
    `${CLIENT}.ReadLastConfirmedOp`,
    "While readLastConfirmed ledger: 31 did not hear success responses from all quorums, QuorumCoverage(e:2,w:2,a:2) = [-8, 0]",
  ),
  line("09:41:20,300", "ERROR", ML, "[t/n/persistent/a] Failed to open ledger 31: Error while recovering ledger"),
  line("09:41:20,301", "WARN", BROKER, "Failed to create topic persistent://t/n/a"),
  "org.apache.bookkeeper.mledger.ManagedLedgerException: Error while recovering ledger",
];

test("a topic whose last ledger cannot be recovered is told with the bookie that was not reached", async () => {
  const { findings } = await diagnosisOfLines("b3", RECOVERY);
  expect(findings.map(({ pathology, severity, title }) => [pathology, severity, title])).toEqual([
    ["pulsar/ledger-unreadable", "high", "b3 could not open ledger 31 of persistent://t/n/a: too few bookies answered"],
  ]);
  expect(findings[0]?.explanation).toContain("It could not connect to bk-2:3181.");
  expect(findings[0]?.evidence.length).toBe(4);
});

test("a topic that is served later is told as less", async () => {
  const later = line("09:42:00,000", "INFO", ML, "[t/n/persistent/a] Created ledger 32");
  expect(await foundIn("b3", [...RECOVERY, later])).toEqual([
    "pulsar/ledger-unreadable medium: b3 could not open ledger 31 of persistent://t/n/a: too few bookies answered",
  ]);
});

test("a ledger without metadata is told apart from bookies that do not answer", async () => {
  const gone = line(
    "09:41:20,300",
    "ERROR",
    ML,
    "[t/n/persistent/a] Error opening ledger for reading at position 31:0 - org.apache.bookkeeper.mledger.ManagedLedgerException$NonRecoverableLedgerException: No such ledger exists on Metadata Server",
  );
  const cursor = line("09:41:20,301", "WARN", CURSOR, "[t/n/persistent/a][s] read failed from ledger at position:31:0");
  const reason =
    "org.apache.bookkeeper.mledger.ManagedLedgerException$NonRecoverableLedgerException: No such ledger exists on Metadata Server";
  expect(await foundIn("b3", [gone, cursor, reason])).toEqual([
    "pulsar/ledger-unreadable high: b3 could not read ledger 31 of persistent://t/n/a: the metadata store does not know it",
  ]);
});

test("a recovery of which no topic speaks, and a metadata store out of reach, are no unreadable ledger", async () => {
  expect(await foundIn("b3", [RECOVERY[1] ?? ""])).toEqual([]);
  const store = line(
    "09:41:20,300",
    "ERROR",
    ML,
    "[t/n/persistent/a] Failed to open ledger 31: Error while using ZooKeeper",
  );
  expect(await foundIn("b3", [store])).toEqual([]);
});

test("bookies that the rule of racks refuses are not called missing", async () => {
  const { findings } = await diagnosisOfLines("b3", [
    line(
      "09:41:20,000",
      "ERROR",
      `${CLIENT}.RackawareEnsemblePlacementPolicyImpl`,
      "Only one rack available and minNumRacksPerWriteQuorum is enforced, so giving up",
    ),
    line(
      "09:41:20,010",
      "ERROR",
      ML,
      "[t/n/persistent/a] Error creating ledger rc=-6 Not enough non-faulty bookies available",
    ),
  ]);
  expect(findings.map(({ pathology }) => pathology)).toEqual(["pulsar/not-enough-bookies"]);
  expect(findings[0]?.explanation).toContain("refused by the rule of racks");
});

test("an ensemble that finds no bookie in place of another is told in the words of old clients too", async () => {
  const lines = [
    line("09:41:20,000", "INFO", ML, "[t/n/persistent/a] Creating a new ledger"),
    line(
      "09:41:21,000",
      "ERROR",
      `${CLIENT}.LedgerHandle`,
      "Could not get additional bookie to remake ensemble, closing ledger: 31",
    ),
  ];
  expect(await foundIn("b3", lines)).toEqual(["pulsar/not-enough-bookies high: b3 found too few bookies once"]);
});

test.each([
  ["a shortage of bookies ends with the first ledger that could be created", "Created new ledger 17", true],
  ["a ledger that is asked for is not yet created", "Creating a new ledger", false],
])("%s", async (_, text, isEnd) => {
  const failed = line(
    "09:41:20,000",
    "ERROR",
    ML,
    "[t/n/persistent/a] Error creating ledger rc=-6 Not enough non-faulty bookies available",
  );
  const { incidents } = await diagnosisOfLines("b3", [
    failed,
    line("09:41:25,000", "INFO", ML, `[t/n/persistent/a] ${text}`),
  ]);
  expect(incidents.map(({ resolution }) => resolution?.text ?? null)).toEqual([
    isEnd ? "b3 could create ledgers again" : null,
  ]);
});

test("a bookie that fails to come up later is not why ledgers could not be created before", async () => {
  const failed = ["09:41:20,000", "09:43:00,000"].map((at) =>
    line(at, "ERROR", ML, "[t/n/persistent/a] Error creating ledger rc=-6 Not enough non-faulty bookies available"),
  );
  const bookie = (at: string, level: string, text: string) => `2024-06-11T${at} - ${level} - [main:Main@117] - ${text}`;
  const refused = (at: string) => [
    bookie(`${at}:11,000`, "INFO ", "Using configuration file /bk/conf/bk_server.conf"),
    bookie(`${at}:12,000`, "ERROR", "Failed to build bookie server"),
    "org.apache.bookkeeper.bookie.BookieException$InvalidCookieException: ",
  ];
  const causes = async (at: string) => {
    const { findings } = await diagnosisOfLogs({ b3: failed, "bk-1": refused(at) });
    return findings.find(({ pathology }) => pathology === "pulsar/not-enough-bookies")?.because.length;
  };
  expect([await causes("09:41"), await causes("09:42")]).toEqual([1, 0]);
});

const MC = "org.apache.bookkeeper.mledger.impl.ManagedCursorImpl";
const cursor = (why: string) =>
  line("09:41:20,300", "ERROR", MC, `[t/n/persistent/a] Error opening metadata ledger 31 for cursor billing: ${why}`);

test("a ledger of a subscription's position is lost where the metadata store does not know it, not where bookies are silent", async () => {
  expect(await foundIn("b3", [cursor("No such ledger exists on Metadata Server")])).toEqual([
    "pulsar/ledger-lost medium: b3 could not read the position of subscription billing on persistent://t/n/a: ledger 31 is gone",
  ]);
  expect(await foundIn("b3", [cursor("Error while recovering ledger")])).toEqual([]);
});

test("producers that are refused for a schema that does not fit lost no ledger", async () => {
  const schema = line(
    "09:41:20,300",
    "ERROR",
    "org.apache.pulsar.broker.service.ServerCnx",
    "Try add schema failed, remote address /10.4.0.9:44321, topic persistent://t/n/a, producerId 2",
  );
  const exceptions = "org.apache.pulsar.broker.service.schema.exceptions";
  const gone = `java.util.concurrent.CompletionException: ${exceptions}.SchemaException: No such ledger exists on Metadata Server -  ledger=11 - operation=Failed to open ledger`;
  expect(await foundIn("b3", [schema, gone])).toEqual([
    "pulsar/ledger-lost high: b3 refused producers of persistent://t/n/a: the ledger of its schemas is gone",
  ]);
  expect(await foundIn("b3", [schema, `${exceptions}.IncompatibleSchemaException: x`])).toEqual([]);
});
