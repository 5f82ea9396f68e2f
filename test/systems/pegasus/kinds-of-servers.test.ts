/** A meta server's and a replica server's lines in one text are of two servers, however they stand in it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

async function told(lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "kinds-of-servers-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "all.log");
  writeFileSync(file, `${lines.join("\n")}\n`);
  return await diagnosePaths([file]);
}

/** A line of an instant of 2021-03-02, in seconds of the day. */
function line(level: string, second: number, thread: string, place: string, text: string): string {
  const at = Date.UTC(2021, 2, 2) + second * 1000;
  const stamp = new Date(at).toISOString().replace("T", " ").slice(0, 23);
  return `${level}${stamp} (${at}000000 7f2c) ${thread}: ${place}: ${text}`;
}

const meta = (level: string, second: number, text: string) =>
  line(level, second, "meta.default0.0000665500010001", "meta_service.cpp:214:start()", text);
const replica = (level: string, second: number, text: string) =>
  line(level, second, "replica.default0.00006eb700010001", "replica_stub.cpp:604:initialize()", text);

const failedStart = (second: number) => [
  meta("E", second, "init remote storage failed, err = ERR_TIMEOUT"),
  meta("F", second, "assertion expression: err == ERR_OK"),
  meta("F", second, "start app failed, err = ERR_TIMEOUT"),
];
const lostLog = (second: number) => [
  replica("F", second, "assertion expression: smax == pmax"),
  replica("F", second, "2.1@10.3.0.7:34801: some shared log state must be lost, smax(2697) vs pmax(22252)"),
];

describe.each([
  ["the replica server's lines first", [...lostLog(100), ...failedStart(200)]],
  ["the meta server's lines first", [...failedStart(100), ...lostLog(200)]],
  ["one behind the other", [...failedStart(2000), ...lostLog(100)]],
])("%s", (_how, lines) => {
  it("tells that the meta server could not start", async () => {
    const { nodes, findings } = await told(lines);
    expect(nodes).toHaveLength(2);
    const start = findings.find(({ pathology }) => pathology === "pegasus/no-meta-leader");
    expect(start?.nodes).toHaveLength(1);
    expect(start?.nodes).not.toContain("10.3.0.7:34801");
    const lost = findings.find(({ pathology }) => pathology === "pegasus/shared-log-truncated");
    expect(lost?.nodes).toEqual(["10.3.0.7:34801"]);
  });
});

it("meta servers of one text that nothing tells apart are one", async () => {
  const { nodes } = await told([...failedStart(100), ...lostLog(200), ...failedStart(300)]);
  expect(nodes).toHaveLength(2);
});

it("a start given up at one instant is told with it, and that another server may lead", async () => {
  const { findings, incidents } = await told(failedStart(100));
  const start = findings.find(({ pathology }) => pathology === "pegasus/no-meta-leader");
  expect(start?.explanation).toContain("gave up 1 start at 00:01:40.000 and aborted");
  expect(incidents[0]?.unknowns).toContain("whether another meta server leads is not in these logs");
});

it("an address that is masked names nobody", async () => {
  const { nodes } = await told([
    line(
      "D",
      100,
      "replica.replica19.0400e581a5c343ed",
      "replica_chkpt.cpp:88:on_checkpoint_timer()",
      "[2.45@....] gc_private replication::partition_status::PS_SECONDARY: delay gc for duplication: min_confirmed_decree(1311988516) last_durable_decree(1312988516)",
    ),
  ]);
  expect(nodes.flatMap(({ aliases }) => aliases)).not.toContain("....");
});

it("both lines of a failed check are shown", async () => {
  const { findings } = await told([
    replica("F", 100, "assertion expression: false"),
    replica("F", 100, "rollback ./slog.1614651304233 to ./slog failed"),
  ]);
  const exit = findings.find(({ pathology }) => pathology === "pegasus/process-exit");
  expect(exit?.evidence).toHaveLength(2);
});

it("a session that expires in the watcher's words alone is a loss", async () => {
  const leads = (second: number) =>
    line(
      "D",
      second,
      "meta.io-thrd.1",
      "lock_struct.cpp:100:after_own_lock()",
      "got the lock(/pegasus/c4/lock/leader), myself(LOCKNODE0000000012:10.3.0.1:34601)",
    );
  const expires = (second: number) =>
    line(
      "D",
      second,
      "meta.io-thrd.1",
      "zookeeper_session.cpp:323:global_watcher()",
      "global watcher, type(session event), state(expired_session_state)",
    );
  const start = (second: number) =>
    line(
      "D",
      second,
      "meta.default0.1",
      "main.cpp:1:main()",
      "process(3311) start: 1614643200123, date: 2021-03-02 00:00:00.123",
    );
  const { findings } = await told([start(10), leads(20), expires(100), start(110), leads(130), expires(300)]);
  expect(findings.map(({ pathology }) => pathology)).toContain("pegasus/meta-leader-flapping");
});
