/** What a server prints while it serves is mostly no event, and still shows that it lived. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

/** The number behind the stamp is the same instant in nanoseconds. */
const at = (clock: string, rest: string) =>
  `I2025-09-10 ${clock} (${Date.parse(`2025-09-10T${clock}Z`)}000001 1f) replica.default0.0000000000000001: service_api_c.cpp:1:run(): ${rest}`;
const start = (clock: string) =>
  at(clock, "pegasus server starting, pid(3311), version(Pegasus Server 2.4.0 (abc1234) Release)");
const NO_EVENT = "overwrite default thread pool for task RPC_X from THREAD_POOL_META_SERVER to THREAD_POOL_DEFAULT";

/** Since when nothing is known of the process that went, by the role of its server. */
async function unknownSince(lines: readonly string[]): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "last-lines-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "replica1.log"), `${lines.join("\n")}\n`);
  const { nodes } = await diagnosePaths([join(folder, "replica1.log")]);
  const role = nodes[0]?.tracks.find(({ subject }) => subject === "role");
  const gone = role?.intervals.find(({ state }) => state === "unknown");
  return gone && new Date(gone.from).toISOString().slice(11, 19);
}

it("a process is unknown from its last record on, event or not", async () => {
  const lines = [start("12:00:00.000"), at("12:05:00.000", NO_EVENT), start("12:10:00.000")];
  expect(await unknownSince(lines)).toBe("12:05:00");
});

it("what stands right before a start may be of that", async () => {
  const lines = [start("12:00:00.000"), at("12:09:59.000", NO_EVENT), start("12:10:00.000")];
  expect(await unknownSince(lines)).toBe("12:00:00");
});
