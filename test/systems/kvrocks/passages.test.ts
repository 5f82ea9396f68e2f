/** Which questions of replicas bound clocks, where several masters are asked for the same sequence. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

const address = (node: number) => `10.2.0.${node}`;

/** A line of 2.11 at a second of a minute and its hundred-thousandths. */
const line = (second: number, fraction: string, source: string, message: string) =>
  `I20250301 22:00:${String(second).padStart(2, "0")}.${fraction} 5120 ${source}] ${message}`;
const started = (host: string) => [
  line(0, "000100", "main.cc:144", "kvrocks version 2.11.2 (commit 4f1c9e27)"),
  line(0, "033000", "worker.cc:75", `[worker] Listening on: ${host}:6666`),
  line(0, "036000", "server.cc:230", "[server] Ready to accept connections"),
];
const asked = (second: number, replica: string) => [
  line(
    second,
    "107200",
    "cmd_replication.cc:60",
    `Slave ${replica}:41822, listening port: 6666, announce ip: ${replica} asks for synchronization with next sequence: 1 replication id: not supported, and local sequence: 0`,
  ),
  line(
    second,
    "107300",
    "cmd_replication.cc:113",
    `New replica: ${replica}:41822 was added, start incremental syncing`,
  ),
];
const joined = (second: number, master: string) => [
  line(second, "105000", "cluster.cc:255", `SLAVE OF ${master}:6666 enabled by cluster topology setting`),
  line(second, "106800", "replication.cc:518", "[replication] Try to use psync, next seq: 1"),
  line(second, "107400", "replication.cc:555", "[replication] PSync is ok, start increment batch loop"),
];

/** How far each clock is taken to be ahead, in seconds. */
async function offsets(logs: readonly (readonly string[])[]) {
  const folder = mkdtempSync(join(tmpdir(), "passages-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = logs.map((lines, i) => {
    const file = join(folder, `node${i + 1}.log`);
    writeFileSync(file, `${lines.join("\n")}\n`);
    return file;
  });
  const { nodes } = await diagnosePaths(files);
  return nodes.map(({ clock }) => Math.round((clock?.offsetMs ?? 0) / 1000));
}

it("a replica that joins its master ten seconds after another joined another one has no other clock", async () => {
  const [a, b, c, d] = [1, 2, 3, 4].map(address) as [string, string, string, string];
  expect(
    await offsets([
      [...started(a), ...asked(3, b)],
      [...started(b), ...joined(3, a)],
      [...started(c), ...asked(13, d)],
      [...started(d), ...joined(13, c)],
    ]),
  ).toEqual([0, 0, 0, 0]);
});

it("nor has the last one of a chain", async () => {
  const [a, b, c] = [1, 2, 3].map(address) as [string, string, string];
  expect(
    await offsets([
      [...started(a), ...asked(3, b)],
      [...started(b), ...joined(3, a), ...asked(15, c)],
      [...started(c), ...joined(15, b)],
    ]),
  ).toEqual([0, 0, 0]);
});

it("servers that listen everywhere are not paired by a sequence that two replicas asked for", async () => {
  const everywhere = "0.0.0.0";
  const [b, d] = [2, 4].map(address) as [string, string];
  expect(
    await offsets([
      [...started(everywhere), ...asked(3, b)],
      [...started(everywhere), ...joined(3, address(1))],
      [...started(everywhere), ...asked(13, d)],
      [...started(everywhere), ...joined(13, address(3))],
    ]),
  ).toEqual([0, 0, 0, 0]);
});

it("a replica's clock is bounded by the question that its master logged", async () => {
  const [a, b] = [1, 2].map(address) as [string, string];
  expect(
    await offsets([
      [...started(a), ...asked(3, b)],
      [...started(b), ...joined(40, a)],
    ]),
  ).toEqual([0, 37]);
});

it("replicas of one master that ask for the same sequence are each bounded by the question that names them", async () => {
  const [a, b, c] = [1, 2, 3].map(address) as [string, string, string];
  expect(
    await offsets([
      [...started(a), ...asked(3, b), ...asked(10, c)],
      [...started(b), ...joined(40, a)],
      [...started(c), ...joined(10, a)],
    ]),
  ).toEqual([0, 37, 0]);
});
