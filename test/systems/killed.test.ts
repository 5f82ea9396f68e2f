/** What the kernel, systemd and shells say of the end of a process is told as its cause, where it is its own. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../diagnose-paths.ts";

async function told(lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "killed-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "one.log");
  writeFileSync(file, `${lines.join("\n")}\n`);
  const { findings } = await diagnosePaths([file]);
  return findings.map(({ pathology, title }) => `${pathology}: ${title}`);
}

const kvrocks = {
  name: "kvrocks",
  runs: [
    "I20241119 07:00:00.100000  4711 main.cc:130] kvrocks version 2.9.0 (commit 1a2b3c4d)",
    "I20241119 07:00:00.900000  4711 worker.cc:301] [worker] Listening on: 10.2.0.4:6666",
    "I20241119 07:00:01.000000  4711 server.cc:240] [server] Ready to accept connections",
    "I20241119 08:00:00.000000  4730 server.cc:800] [server] Schedule to compact the db, result: OK",
  ],
  again: [
    "I20241119 08:00:05.100000  4811 main.cc:130] kvrocks version 2.9.0 (commit 1a2b3c4d)",
    "I20241119 08:00:06.000000  4811 server.cc:240] [server] Ready to accept connections",
  ],
};
const pegasus = {
  name: "pegasus_server",
  runs: [
    "I2024-11-19 07:00:00.000 (1731999600000000000 4711) replica.default0.0400abcd00000001: main.cpp:117:main(): pegasus server starting, pid(4711), version(Pegasus Server 2.5.0 (9c1fa27) Release)",
    "I2024-11-19 07:00:22.000 (1731999622000000000 4712) replica.default0.0400abcd00000002: replica_stub.cpp:521:initialize(): load replicas succeed, replica_count = 4",
  ],
  again: [],
};

const OOM = "killed by the kernel, for memory ran out";

describe.each([
  { ...kvrocks, told: (words: string) => [`kvrocks/silent-end: one was ${words}, some time after 08:00:00.000`] },
  { ...pegasus, told: (words: string) => [`pegasus/process-exit: one was ${words}`] },
])("$name", ({ name, runs, told: as }) => {
  it.each([
    [`Out of memory: Killed process 4711 (${name}) total-vm:10485760kB, anon-rss:8388608kB, oom_score_adj:0`, OOM],
    [`[1234567.890123] Memory cgroup out of memory: Kill process 4711 (${name}) score 1001 or sacrifice child`, OOM],
    [
      `Nov 19 08:00:01 h1 kernel: [123.456] oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),task_memcg=/x,task=${name},pid=4711,uid=0`,
      OOM,
    ],
    [`${name}.service: A process of this unit has been killed by the OOM killer.`, OOM],
    [
      `Nov 19 08:00:01 h1 systemd[1]: ${name}@1.service: Main process exited, code=killed, status=9/KILL`,
      "killed by SIGKILL",
    ],
    [`${name}.service: Main process exited, code=dumped, status=11/SEGV`, "ended by signal 11/SEGV"],
    [
      `[1234567.890123] ${name}[4711]: segfault at 0 ip 0000008a6c1d sp 00007f11a4fe error 4 in ${name}[400000+1d5c000]`,
      "ended by a fault in its code (segfault)",
    ],
    [
      `Nov 19 08:00:01 h1 kernel: traps: worker[4730] general protection ip:8a6c1d sp:7f11 error:0 in ${name}[400000+1d]`,
      "ended by a fault in its code (general protection)",
    ],
    ["Killed", "killed by SIGKILL"],
    [`./start.sh: line 12:  4711 Killed                  ./${name} -c a.conf`, "killed by SIGKILL"],
  ])("%s", async (line, words) => {
    expect(await told([...runs, line])).toEqual(as(words));
  });

  it.each([
    "Out of memory: Killed process 911 (java) total-vm:10485760kB, anon-rss:8388608kB, oom_score_adj:0",
    "nginx.service: Main process exited, code=killed, status=9/KILL",
    `${name}.service: Main process exited, code=killed, status=15/TERM`,
  ])("is silent about %s", async (line) => {
    expect(await told([...runs, line])).toEqual([]);
  });
});

it("a process that was killed and started again is told with both", async () => {
  expect(
    await told([...kvrocks.runs, "kvrocks.service: Main process exited, code=killed, status=9/KILL", ...kvrocks.again]),
  ).toEqual([
    "kvrocks/silent-end: one was killed by SIGKILL, some time after 08:00:00.000, and started again at 08:00:05.100",
  ]);
});

it("behind the prefixes of journald too", async () => {
  const at = (line: string, program: string) => `Nov 19 08:00:01 h1 ${program}: ${line}`;
  expect(
    await told([
      ...kvrocks.runs.map((line) => at(line, "kvrocks[4711]")),
      at("[123.456] Out of memory: Killed process 4711 (kvrocks) total-vm:1kB", "kernel"),
      at("kvrocks.service: Main process exited, code=killed, status=9/KILL", "systemd[1]"),
      at("kvrocks.service: Failed with result 'oom-kill'.", "systemd[1]"),
      ...kvrocks.again.map((line) => at(line, "kvrocks[4811]")),
    ]),
  ).toEqual([`kvrocks/silent-end: h1 was ${OOM}, some time after 08:00:00.000, and started again at 08:00:05.100`]);
});

it("behind a line of a kill the log goes on: which process wrote on is not known", async () => {
  expect(
    await told([
      ...kvrocks.runs,
      "Out of memory: Killed process 4711 (kvrocks) total-vm:10485760kB",
      "I20241119 09:00:00.000000  4830 server.cc:800] [server] Schedule to compact the db, result: OK",
    ]),
  ).toEqual([]);
});

it("a server that stopped by itself was not killed, though systemd tells of it", async () => {
  expect(
    await told([
      ...kvrocks.runs,
      "I20241119 08:00:01.000000  4711 main.cc:60] Bye Bye",
      "kvrocks.service: Main process exited, code=killed, status=9/KILL",
    ]),
  ).toEqual([]);
});
