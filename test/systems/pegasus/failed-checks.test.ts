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
    expect(findings[0]?.explanation).toContain("opening files failed 1 time");
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

it("a check that is only that the code came there is not told as the check of false", async () => {
  const { findings } = await told([
    meta("F", 1000, "assertion expression: false"),
    meta("F", 1000, "words that nobody knows yet"),
  ]);
  expect(findings[0]?.title).toMatch(/crashed: a check failed$/);
});

it("errors handed on are of a meta server", async () => {
  const { inputs } = await told([
    meta("E", 1000, "ERR_INVALID_PARAMETERS: set_app_envs failed."),
    meta("E", 1002, "ERR_INVALID_PARAMETERS: Sync policies to app envs failed."),
  ]);
  expect(inputs.map(({ system, lines }) => [system, lines.known])).toEqual([["pegasus", 2]]);
});
