/** A migration that failed and was made again. */
import { describe, expect, it } from "vitest";
import { findingsOn } from "./told.ts";

const at = (clock: string, rest: string, level = "I") => `${level}20261003 08:${clock}.000000 97 ${rest}`;
const START = [
  at("00:00", "main.cc:142] kvrocks version 2.10.1"),
  at("00:00", "worker.cc:72] [worker] Listening on: 10.2.0.4:6666"),
  at("00:01", "server.cc:229] [server] Ready to accept connections"),
];
const job = (clock: string, slot: number, host = "10.2.0.5") => [
  at(clock, `slot_migrate.cc:125] [migrate] Start migrating slot(s) ${slot} to ${host}:6666`),
  at(
    clock,
    `slot_migrate.cc:162] [migrate] Migrating slot(s): ${slot}, dst_ip: ${host}, dst_port: 6666, max_speed: 400, max_pipeline_size: 8`,
  ),
];
const failed = (clock: string, slot: number) => [
  at(
    clock,
    `slot_migrate.cc:194] [migrate] Failed to start migrating slot(s) ${slot}. Error: failed to connect to the destination node: Connection refused`,
    "E",
  ),
  at(clock, `slot_migrate.cc:247] [migrate] Failed to migrate a slot(s) ${slot}`),
];
const done = (clock: string, slot: number) => [
  at(clock, `slot_migrate.cc:241] [migrate] Succeed to migrate slot(s) ${slot}`),
];
const told = async (lines: readonly string[]) =>
  (await findingsOn({ kv1: [...START, ...lines] })).find(({ pathology }) => pathology === "kvrocks/migration-broken");

describe("a migration that failed", () => {
  it("is told with the later one that moved its slots, and asks for none", async () => {
    const finding = await told([
      ...job("01:00", 685),
      ...failed("01:01", 685),
      ...job("02:00", 685),
      ...done("02:30", 685),
    ]);
    expect(finding?.explanation).toContain("kv1 moved them there later, from 08:02:00.000 to 08:02:30.000.");
    expect(finding?.remedy.join(" ")).not.toContain("migrate again");
  });

  it.each([
    ["of other slots", 686, "10.2.0.5"],
    ["to another place", 685, "10.2.0.6"],
  ])("is not made good by one %s", async (_, slot, host) => {
    const finding = await told([
      ...job("01:00", 685),
      ...failed("01:01", 685),
      ...job("02:00", slot, host),
      ...done("02:30", slot),
    ]);
    expect(finding?.explanation).not.toContain("later");
    expect(finding?.remedy.join(" ")).toContain("migrate again");
  });
});
