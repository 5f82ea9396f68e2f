/** How long a partition had no primary, a shard no master: in the availability of the case, and in the impact of the incident. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../diagnose-paths.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures");

async function diagnosed(files: Readonly<Record<string, readonly string[]>>) {
  const folder = mkdtempSync(join(tmpdir(), "parts-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const paths = Object.entries(files).map(([name, lines]) => {
    writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
    return join(folder, name);
  });
  return await diagnosePaths(paths);
}

const START = Date.UTC(2024, 8, 18, 21);

/** A line of a meta server, some milliseconds after nine in the evening. */
function meta(ms: number, level: string, text: string): string {
  const stamp = new Date(START + ms).toISOString().replace("T", " ").slice(0, 23);
  return `${level}${stamp} (${START + ms}000000 3311) meta.meta_state0.0400abcd000000d8: server_state.cpp:1650:f(): ${text}`;
}

function stored(ms: number, type: string, gpid: string, ballot: number, primary: string): string {
  const config = (number: number, who: string) =>
    `partition_configuration(pid=${gpid}, ballot=${number}, max_replica_count=3, primary=${who}, secondaries=[10.1.0.9:34801], last_drops=[], last_committed_decree=9118, partition_flags=0)`;
  const before = primary === "invalid address" ? "10.1.0.7:34801" : "invalid address";
  return meta(
    ms,
    "I",
    `meta update config ok: type(${type}), old_config=${config(ballot - 1, before)}, configuration_update_request(info=app_info(status=1, app_type=pegasus, app_name=t1, app_id=2), config=${config(ballot, primary)}, type=5, node=10.1.0.7:34801, host_node=invalid address)`,
  );
}

const lost = meta(
  0,
  "E",
  `worker 10.1.0.7:34801 disconnected, now=${START}, last_beacon_recv_time=${START - 22_100}, now-last_recv=22100`,
);
const parts = ({ availability }: Awaited<ReturnType<typeof diagnosed>>) =>
  availability
    .filter(({ isOfPart }) => isOfPart)
    .map(({ subject, kind, from, durationMs }) => [subject, kind, from - START, durationMs]);

it("partitions have no primary from the configuration without one to the next that has one", async () => {
  const answer = await diagnosed({
    "meta1.log": [
      lost,
      stored(100, "CT_DOWNGRADE_TO_INACTIVE", "2.3", 15, "invalid address"),
      stored(200, "CT_DOWNGRADE_TO_INACTIVE", "2.4", 8, "invalid address"),
      stored(5100, "CT_UPGRADE_TO_PRIMARY", "2.3", 16, "10.1.0.9:34801"),
      stored(9200, "CT_UPGRADE_TO_PRIMARY", "2.4", 9, "10.1.0.9:34801"),
      meta(60_000, "I", "got config sync request from 10.1.0.9:34801, stored_replicas_count(4)"),
    ],
  });
  expect(parts(answer)).toEqual([
    ["partition 2.3", "leaderless", 100, 5000],
    ["partition 2.4", "leaderless", 200, 9000],
  ]);
  // together, not added up
  expect(answer.incidents.map(({ impact }) => impact.leaderlessMs)).toEqual([9100]);
});

it("a primary that is moved, and a partition of whose end no line tells, make no loss", async () => {
  const answer = await diagnosed({
    "meta1.log": [
      stored(0, "CT_DOWNGRADE_TO_INACTIVE", "2.3", 15, "invalid address"),
      stored(40, "CT_UPGRADE_TO_PRIMARY", "2.3", 16, "10.1.0.9:34801"),
      stored(20_000, "CT_DOWNGRADE_TO_INACTIVE", "2.4", 8, "invalid address"),
      meta(60_000, "I", "got config sync request from 10.1.0.9:34801, stored_replicas_count(4)"),
    ],
  });
  expect(parts(answer)).toEqual([]);
});

it("a shard has no master until a replica is promoted, though the old master is away for longer", async () => {
  const folder = join(FIXTURES, "kvrocks/master-killed-and-replica-promoted");
  const answer = await diagnosePaths(["nodeA.log", "nodeB.log", "nodeC.log"].map((file) => join(folder, file)));
  expect(parts(answer).map(([subject, kind, , ms]) => [subject, kind, ms])).toEqual([
    ["nodeA's shard", "leaderless", 15_400],
  ]);
  const [incident] = answer.incidents;
  expect(incident?.impact.leaderlessMs).toBe(15_400);
  expect(incident?.impact.notServingMs).toBeGreaterThan(300_000);
  // who reads that no end is in the logs would take the shard to be without a master still
  expect(incident?.verdict.at(-1)).toBe(
    "At 01:01:35.400 UTC nodeB served as master, in place of nodeA; the incident was not over when the logs end.",
  );
});
