/** What is told of a meta server that loses ZooKeeper, where no other log says what came of the lead. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

/** A line of a meta server of 2.3 at a second of a minute. */
const line = (level: string, second: number, message: string) => {
  const ns = BigInt(Date.UTC(2022, 7, 9, 8, 16, second, 503)) * 1_000_000n;
  return `${level}2022-08-09 16:16:${String(second).padStart(2, "0")}.503 (${ns} 3311)   meta.io-thrd.03311: ${message}`;
};
const START = [
  line(
    "D",
    1,
    "meta_service.cpp:320:start(): 10.1.0.1:34601 got the primary lock, start to recover server state from remote storage",
  ),
];
const SERVES = [...START, line("D", 2, "meta_service.cpp:340:start(): start meta_service succeed")];
const STANDBY = [
  line(
    "D",
    1,
    "lock_struct.cpp:400:on_operation_timeout(): wait the lock(leader) owner(5:10.1.0.2:34601) to remove, myself(6:10.1.0.1:34601)",
  ),
];
const LOST = [
  line(
    "E",
    40,
    "distributed_lock_service_zookeeper.cpp:282:on_zoo_session_evt(): get zoo state: expired_session_state, which means the session is expired",
  ),
];
const TIMED_OUT = line("E", 12, "server_state.cpp:644:operator()(): get partition node failed, reason(ERR_TIMEOUT)");

async function told(...logs: readonly string[][]) {
  return (await findingsOf(logs)).map(({ pathology, severity, title }) => `${pathology} (${severity}): ${title}`);
}

async function findingsOf(logs: readonly string[][]) {
  const folder = mkdtempSync(join(tmpdir(), "lost-sessions-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = logs.map((lines, i) => {
    const file = join(folder, `meta${i + 1}.log`);
    writeFileSync(file, `${lines.join("\n")}\n`);
    return file;
  });
  return (await diagnosePaths(files)).findings;
}

it("a leader that loses its session is told, though no log shows the next one", async () => {
  expect(await told([...SERVES, ...LOST])).toEqual([
    "pegasus/leader-election (medium): meta1 lost the lead of the meta servers, and no log shows who leads since",
  ]);
});

it("where another one leads after that, leadership moved", async () => {
  const next = line(
    "D",
    45,
    "meta_service.cpp:320:start(): 10.1.0.2:34601 got the primary lock, start to recover server state from remote storage",
  );
  expect(await told([...SERVES, ...LOST], [next])).toEqual([
    "pegasus/leader-election (info): meta leadership moved from meta1 to meta2",
  ]);
});

it("a standby that loses its session costs nobody the lead", async () => {
  expect(await told([...STANDBY, ...LOST])).toEqual([]);
});

it("a leader whose reads of the state time out got no answer from ZooKeeper", async () => {
  expect(await told([...START, TIMED_OUT])).toEqual([
    "pegasus/remote-storage-unreachable (high): meta1 got no answer from ZooKeeper while it read the state (ERR_TIMEOUT)",
  ]);
});

it("a node of the state that is not there was an answer", async () => {
  const missing = TIMED_OUT.replace("ERR_TIMEOUT", "ERR_OBJECT_NOT_FOUND");
  expect(await told([...START, missing])).toEqual([]);
});

it("a leader that learns of its loss when another one leads already lost it before", async () => {
  const next = line(
    "D",
    30,
    "meta_service.cpp:320:start(): 10.1.0.2:34601 got the primary lock, start to recover server state from remote storage",
  );
  const serves = line("D", 45, "meta_service.cpp:340:start(): start meta_service succeed");
  expect(
    await findingsOf([
      [...SERVES, ...LOST],
      [next, serves],
    ]),
  ).toMatchObject([
    {
      title: "meta leadership moved from meta1 to meta2",
      measures: {},
      explanation: expect.stringContaining("meta1 logged that it had lost it at 08:16:40.503, 10 s after that."),
    },
  ]);
});
