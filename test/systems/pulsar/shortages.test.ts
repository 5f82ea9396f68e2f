/** What is said of bookies that a broker lacked: which of them could be written to, and when. */
import { expect, test } from "vitest";
import { diagnosisOfLines } from "../bookkeeper/written-log.ts";

const REGISTRY = "org.apache.pulsar.metadata.bookkeeper.PulsarRegistrationClient";

function line(at: string, level: string, logger: string, text: string): string {
  return `2024-06-11T${at}+0000 [metadata-store-10-1] ${level} ${logger} - ${text}`;
}

const created = (at: string, bookie: string, under = "") =>
  line(at, "INFO ", REGISTRY, `Bookie ${bookie} created. path: /ledgers/available/${under}${bookie}`);
const deleted = (at: string, bookie: string, under = "") =>
  line(at, "INFO ", REGISTRY, `Bookie ${bookie} deleted. path: /ledgers/available/${under}${bookie}`);
const writable = (at: string, bookie: string) =>
  line(at, "INFO ", REGISTRY, `Update BookieInfoCache (writable bookie) ${bookie} -> BookieServiceInfo{properties={}}`);
const SHORTAGE = line(
  "09:42:00,000",
  "ERROR",
  "org.apache.bookkeeper.mledger.impl.ManagedLedgerImpl",
  "[t/n/persistent/a] Error creating ledger rc=-6 Not enough non-faulty bookies available",
);

async function said(...lines: readonly string[]): Promise<string | undefined> {
  const { findings } = await diagnosisOfLines("b1", [...lines, SHORTAGE]);
  return findings.find(({ pathology }) => pathology === "pulsar/not-enough-bookies")?.explanation;
}

test("a bookie whose registration went before the shortage is named", async () => {
  expect(await said(deleted("09:41:30,000", "bk-1:3181"))).toContain(
    "By its end bk-1:3181 had gone from the metadata store.",
  );
});

test("one that was back before the shortage is not", async () => {
  const gone = deleted("09:41:10,000", "bk-1:3181");
  for (const back of [created("09:41:30,000", "bk-1:3181"), writable("09:41:30,000", "bk-1:3181")])
    expect(await said(gone, back)).not.toContain("bk-1");
});

test("one that registers as read-only at that moment has turned to read-only", async () => {
  const explanation = await said(
    created("09:41:30,000", "bk-1:3181", "readonly/"),
    deleted("09:41:30,006", "bk-1:3181"),
    deleted("09:41:30,100", "bk-2:3181"),
  );
  expect(explanation).toContain(
    "By its end bk-2:3181 had gone from the metadata store. By its end bk-1:3181 had turned to read-only.",
  );
});

test("one that gives up being read-only is not gone", async () => {
  expect(await said(deleted("09:41:30,000", "bk-1:3181", "readonly/"))).not.toContain("bk-1");
});

const at = (time: string) => SHORTAGE.replace("09:42:00,000", time);
const made = line(
  "09:42:20,000",
  "INFO ",
  "org.apache.bookkeeper.mledger.impl.ManagedLedgerImpl",
  "[t/n/persistent/a] Created ledger 32 after closed 31",
);

async function spells(...lines: readonly string[]): Promise<[number, number][]> {
  const { findings } = await diagnosisOfLines("b1", lines);
  return findings.flatMap(({ pathology, from, to }) =>
    pathology === "pulsar/not-enough-bookies" ? [[from % 60_000, to % 60_000] as [number, number]] : [],
  );
}

test("two shortages between which a ledger was made are two", async () => {
  const lines = [at("09:42:00,000"), at("09:42:01,000"), made, at("09:42:40,000"), at("09:42:41,000")];
  expect(await spells(...lines)).toEqual([
    [0, 1000],
    [40_000, 41_000],
  ]);
});

test("a pause in which none was made is of one shortage, and so is a moment in which one was", async () => {
  expect(await spells(at("09:42:00,000"), at("09:42:40,000"))).toEqual([[0, 40_000]]);
  expect(await spells(at("09:42:15,000"), made, at("09:42:25,000"))).toEqual([[15_000, 25_000]]);
});
