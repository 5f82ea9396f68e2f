/** What a failed check of Pegasus is told as: by its own words, by what another finding says, or as not understood. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";

async function told(lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "failed-checks-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "log.1.txt");
  writeFileSync(file, `${lines.join("\n")}\n`);
  return await diagnosePaths([file]);
}

/** A line of an instant of 2021-05-04, in milliseconds of the day. */
function line(level: string, ms: number, task: string, place: string, text: string): string {
  const at = Date.UTC(2021, 4, 4) + ms;
  const stamp = new Date(at).toISOString().replace("T", " ").slice(0, 23);
  return `${level}${stamp} (${at}000000 7f2c) ${task}: ${place}: ${text}`;
}

const replica = (level: string, ms: number, text: string) =>
  line(level, ms, "replica.default0.00006eb700010001", "mutation_log.cpp:829:mark_new_offset()", text);
const meta = (level: string, ms: number, text: string) =>
  line(level, ms, "meta.meta_state0.0102000000000001", "server_state.cpp:823:on_config_sync()", text);

const FULL = [
  replica("E", 1000, "create file failed, err = Too many open files"),
  replica("W", 1000, "create log /data3/replica/reps/9.4.pegasus/plog/log.7.31008 failed"),
  replica("E", 1000, "cannot create log file with index 7"),
];
const NOT_MADE = {
  "to 2.4": [
    replica("F", 1001, "assertion expression: ec == ERR_OK"),
    replica("F", 1001, "9.4 create new log file failed: ERR_FILE_OPERATION_FAILED"),
  ],
  "from 2.5 on": [
    replica(
      "F",
      1001,
      "assertion expression: [ec == ERR_OK] ERR_FILE_OPERATION_FAILED vs ERR_OK 9.4 create new log file failed",
    ),
  ],
};

it.each(Object.entries(NOT_MADE))(
  "a log file that the limit of open files kept from being made ends a server by it, %s",
  async (_release, check) => {
    const { findings } = await told([...FULL, ...check]);
    expect(findings.map(({ pathology, because }) => [pathology, because])).toEqual([
      ["pegasus/descriptors-exhausted", []],
      ["pegasus/process-exit", ["F1"]],
    ]);
    expect(findings[0]?.explanation).toContain("opening files failed once");
    expect(findings[1]?.title).toContain("crashed: a log file could not be made");
  },
);

it("a log file that could not be made for a reason that is not in the lines has none", async () => {
  const { findings } = await told([replica("D", 0, "close mutation log /data3/plog"), ...NOT_MADE["to 2.4"]]);
  expect(findings.map(({ pathology, severity }) => [pathology, severity])).toEqual([
    ["pegasus/process-exit", "medium"],
  ]);
});

it("a partition that the meta server does not know is told with what it means, for no other finding does", async () => {
  const { findings } = await told([
    meta("F", 1000, "assertion expression: false"),
    meta(
      "F",
      1000,
      "gpid(4.7) on node(10.3.0.7:34801) is not exist on meta server, administrator should check consistency of meta data",
    ),
  ]);
  expect(findings.map(({ pathology, severity }) => [pathology, severity])).toEqual([
    ["pegasus/process-exit", "medium"],
  ]);
  expect(findings[0]?.title).toContain("a replica server holds a partition that the meta server does not know");
  expect(findings[0]?.explanation).not.toContain("in a finding of its own");
});

it.each([
  [
    "to 2.4",
    [
      meta("F", 1000, "assertion expression: false"),
      meta("F", 1000, "find apps from remote storage, but [meta_server].recover_from_replica_server = true"),
    ],
  ],
  [
    "from 2.5 on",
    [
      meta(
        "F",
        1000,
        "assertion expression: [false] find apps from remote storage, but [meta_server].recover_from_replica_server = true",
      ),
    ],
  ],
])("a recovery that finds tables says so, %s", async (_release, lines) => {
  const { findings } = await told(lines);
  expect(findings[0]?.title).toContain("it was to make its tables from replicas, and ZooKeeper holds tables");
});

const UNKNOWN = "words of 2.3 that nobody knows yet";

it.each([
  ["to 2.4", [meta("F", 1000, "assertion expression: false"), meta("F", 1000, UNKNOWN)]],
  ["to 2.4, the second line alone", [meta("F", 1000, UNKNOWN)]],
  [
    "in builds whose first line is an error",
    [meta("E", 1000, "assertion expression: false"), meta("F", 1000, UNKNOWN)],
  ],
  ["from 2.5 on", [meta("F", 1000, `assertion expression: [false] ${UNKNOWN}`)]],
])("a check that is only that the code came there is told by its words, %s", async (_release, lines) => {
  const { findings } = await told([meta("D", 0, "start meta_service succeed"), ...lines]);
  expect(findings.map(({ title }) => named(title))).toEqual([`rs1 crashed: "${UNKNOWN}"`]);
});

it.each([
  ["to 2.4", [meta("F", 1000, "assertion expression: new_leader != old"), meta("F", 1000, "one leader on both sides")]],
  ["from 2.5 on", [meta("F", 1000, "assertion expression: [new_leader != old] one leader on both sides")]],
])("a check is told with what it says beside its expression, %s", async (_release, lines) => {
  const { findings } = await told(lines);
  expect(named(findings[0]?.title)).toBe("rs1 crashed: check new_leader != old failed");
  expect(findings[0]?.explanation).toContain('Its words: "one leader on both sides".');
});

it("fatal words behind which the log goes on ended nothing", async () => {
  const { findings, inputs } = await told([
    meta("D", 0, "start meta_service succeed"),
    meta("F", 1000, "timer failed for task LPC_BEACON_CHECK, err = 125"),
    meta("D", 60_000, "got config sync request from 10.3.0.7:34801, stored_replicas_count(4)"),
  ]);
  expect(findings).toEqual([]);
  expect(inputs.map(({ lines }) => lines.event)).toEqual([3]);
});

it("fatal words at each start are a loop, whatever numbers they name", async () => {
  const start = (ms: number) =>
    replica("I", ms, "pegasus server starting, pid(3311), version(Pegasus Server 2.5.0 (9c1fa27) Release)");
  const { findings } = await told([
    start(0),
    replica("F", 2000, "slot 17 of the table is taken"),
    start(30_000),
    replica("F", 32_000, "slot 18 of the table is taken"),
    start(60_000),
    replica("F", 62_000, "slot 19 of the table is taken"),
  ]);
  expect(findings.map(({ title }) => named(title))).toEqual([
    'rs1 crashed 3 times in 60 s: "slot 17 of the table is taken"',
  ]);
});

it("a line that no rule knows is an event where it is fatal, and unknown elsewhere", async () => {
  const { inputs } = await told([
    replica("D", 0, "close mutation log /data3/plog"),
    replica("E", 1, UNKNOWN),
    replica("F", 2, UNKNOWN),
  ]);
  expect(inputs.map(({ lines }) => [lines.event, lines.unknown])).toEqual([[1, 1]]);
});

it("errors handed on are of a meta server", async () => {
  const { inputs } = await told([
    meta("E", 1000, "ERR_INVALID_PARAMETERS: set_app_envs failed."),
    meta("E", 1002, "ERR_INVALID_PARAMETERS: Sync policies to app envs failed."),
  ]);
  expect(inputs.map(({ system, lines }) => [system, lines.known])).toEqual([["pegasus", 2]]);
});

/** A server is called by the folder of its log. */
const named = (title = "") => title.replace(/failed-checks-\w+/g, "rs1");

const LOG_FAILED = {
  "to 2.4": [
    replica("E", 2001, "write shared log failed, err = ERR_FILE_OPERATION_FAILED"),
    replica("E", 2001, "handle log failure: ERR_FILE_OPERATION_FAILED"),
    replica("F", 2002, "assertion expression: false"),
    replica("F", 2002, "TODO: better log failure handling ..."),
  ],
  "from 2.5 on": [
    replica("E", 2001, "write private log failed, err = ERR_FILE_OPERATION_FAILED"),
    replica("E", 2001, "handle log failure: ERR_FILE_OPERATION_FAILED"),
    replica("F", 2002, "assertion expression: [s_not_exit_on_log_failure] "),
  ],
};

it.each([
  [
    "2.2 to 2.5",
    "write failed with errno=No space left on device, return ERR_FILE_OPERATION_FAILED.",
    LOG_FAILED["to 2.4"],
  ],
  [
    "master",
    "write file failed, err = IO error: No space left on device: While pwrite to file at offset 77: /d4/reps/8.1.pegasus/plog/log.3.99: No space left on device",
    LOG_FAILED["from 2.5 on"],
  ],
])("a log that a full disk kept from being written is told by the disk, %s", async (_release, said, check) => {
  const { findings } = await told([replica("E", 2000, said), ...check]);
  expect(findings.map(({ pathology, because, title }) => [pathology, because, named(title)])).toEqual([
    ["pegasus/log-write-failure", ["F2"], "rs1 could not write its log (No space left on device) and ended itself"],
    ["pegasus/disk-space-insufficient", [], "a disk of rs1 is full"],
    ["pegasus/process-exit", ["F1", "F2"], "rs1 crashed: writing its log failed"],
  ]);
});

it("EAGAIN of the asynchronous writes of old releases is the reason of a log that was not written", async () => {
  const { findings } = await told([replica("E", 2000, "io_submit error, ret = -11"), ...LOG_FAILED["to 2.4"]]);
  expect(named(findings[0]?.title)).toBe("rs1 could not write its log (EAGAIN) and ended itself");
});

it("a log that was not written for a reason that is not in the lines has none", async () => {
  const { findings } = await told(LOG_FAILED["to 2.4"]);
  expect(named(findings[0]?.title)).toBe("rs1 could not write its log (ERR_FILE_OPERATION_FAILED) and ended itself");
  expect(findings[0]?.explanation).toContain("The error names no reason");
});

const stub = (level: string, ms: number, text: string) =>
  line(level, ms, "replica.default0.00006eb700010001", "replica_stub.cpp:768:initialize_fs_manager()", text);

it.each([
  ["2.3 and 2.4", "data dir[/d7/replica] is broken, ignore it, error:Fail to write file /d7/replica/.test."],
  ["from 2.5 on", "data dir(/d7/replica) is broken, ignore it, error: Fail to write file /d7/replica/.test."],
])("a data directory that a start leaves out is told, and not as damaged data, %s", async (_release, text) => {
  const { findings } = await told([stub("W", 10, text), stub("D", 30, "start to load replicas")]);
  expect(findings.map(({ pathology, title }) => [pathology, named(title)])).toEqual([
    ["pegasus/corrupt-data", "rs1 cannot use its data directory /d7/replica"],
  ]);
});

it.each([
  [
    "2.3 and 2.4",
    [
      stub("F", 20, "assertion expression: available_dirs.size() > 0"),
      stub("F", 20, "initialize fs manager failed, no available data directory"),
    ],
  ],
  ["from 2.5 on", [stub("F", 20, "assertion expression: [false] Fail to create directory /d7/replica.")]],
])("a start that has no data directory says so, %s", async (_release, check) => {
  const { findings } = await told([stub("D", 0, "start to load replicas"), ...check]);
  expect(findings.map(({ title }) => named(title))).toEqual(["rs1 crashed: it cannot use its data directories"]);
});

it.each([
  [
    "to 2.4",
    [
      replica("E", 20, "asio tcp acceptor bind failed, error = Address already in use"),
      replica("F", 21, "assertion expression: false"),
      replica("F", 21, "create network failed, error_code: ERR_NETWORK_INIT_FAILED"),
    ],
  ],
  [
    "from 2.5 on",
    [
      replica("E", 20, "asio tcp acceptor bind address '10.3.0.7:34801' failed, error = Address already in use"),
      replica(
        "F",
        21,
        "assertion expression: [net->start(netcs.channel, netcs.port, client_only) == ERR_OK] ERR_NETWORK_INIT_FAILED vs ERR_OK create network failed",
      ),
    ],
  ],
])("a server that cannot listen says so, %s", async (_release, lines) => {
  const { findings } = await told(lines);
  expect(findings.map(({ title }) => named(title))).toEqual(["rs1 crashed: it could not listen on its address"]);
});

it("a directory that another process holds is no damaged data and no failing disk", async () => {
  const { findings } = await told([
    replica(
      "E",
      20,
      "[4.1@10.3.0.7:34801] rocksdb::DB::Open failed, error = IO error: While lock file: /d7/reps/4.1.pegasus/data/rdb/LOCK: Resource temporarily unavailable",
    ),
  ]);
  expect(findings).toEqual([]);
});

it("a restore from a provider that is not configured is told as that", async () => {
  const { findings } = await told([
    replica("E", 20, "acquire block filesystem failed, provider = fds_c3, provider_type ="),
    replica("F", 21, "assertion expression: blk_fs != nullptr"),
    replica("F", 21, "acquire block_filesyetem failed"),
  ]);
  expect(findings.map(({ title }) => named(title))).toEqual([
    "rs1 crashed: a restore named a provider of backups that it does not have",
  ]);
});
