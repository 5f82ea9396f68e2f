/** Which bookies with full directories are told together, and since when. */
import { expect, test } from "vitest";
import { diagnosisOfLogs } from "./written-log.ts";

function line(at: string, level: string, text: string): string {
  return `2024-06-11T${at}+0000 [LedgerDirsMonitorThread] ${level} org.apache.bookkeeper.bookie.X - ${text}`;
}

/** A bookie that is full from one moment to another, or for good. */
function full(from: string, to: string | null): string[] {
  return [
    line(
      from,
      "ERROR",
      "Space left on device /bk/ledgers/current : 1048576, Used space fraction: 0.975 > threshold 0.95.",
    ),
    line(from, "ERROR", "All ledger directories are non writable"),
    line(from, "INFO ", "Transitioning Bookie to ReadOnly mode, and will serve only read requests from clients!"),
    ...(to ? [line(to, "INFO ", "Transitioning Bookie to Writable mode and will serve read/write requests.")] : []),
  ];
}

async function titles(logs: Readonly<Record<string, readonly string[]>>): Promise<[string, string][]> {
  const { findings } = await diagnosisOfLogs(logs);
  return findings
    .filter(({ pathology }) => pathology === "bookkeeper/ledger-dirs-full")
    .map(({ title, explanation }) => [title, explanation]);
}

test("a bookie that had room again before another one was full is told apart", async () => {
  const told = await titles({
    bk1: full("09:40:00,000", "09:41:00,000"),
    bk2: full("09:42:00,000", null),
  });
  expect(told.map(([title]) => title)).toEqual([
    "All ledger directories of bk1 were full and it became read-only",
    "All ledger directories of bk2 are full and it became read-only",
  ]);
});

test("bookies that fill up while others are full are one trouble, each with its own begin", async () => {
  const [told, ...rest] = await titles({
    bk1: full("09:40:00,000", "09:55:00,000"),
    bk2: full("09:50:00,000", null),
  });
  expect(rest).toEqual([]);
  expect(told?.[0]).toBe("All ledger directories of bk1 and bk2 are full and they became read-only");
  expect(told?.[1]).toContain("No ledger directory of bk1 (from 09:40:00.000 on) and bk2 (from 09:50:00.000 on)");
});

test("one bookie that goes to and fro at its threshold is told once", async () => {
  const told = await titles({
    bk1: [...full("09:40:00,000", "09:41:00,000"), ...full("09:50:00,000", "09:51:00,000")],
  });
  expect(told.map(([title]) => title)).toEqual(["All ledger directories of bk1 were full and it became read-only"]);
});
