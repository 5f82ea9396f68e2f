/** What is said of errors that end a start: the cure that fits the text, in the language that the system speaks. */
import { describe, expect, it } from "vitest";
import type { Draft } from "../../../src/detect/detector.ts";
import { detector as corruptData } from "../../../src/systems/zookeeper/detectors/corrupt-data.ts";
import { detector as processExit } from "../../../src/systems/zookeeper/detectors/process-exit.ts";
import { osError } from "../../../src/systems/zookeeper/os-errors.ts";
import { cureOfStart } from "../../../src/systems/zookeeper/start-errors.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const line = (second: string, level: string, source: string, message: string) =>
  `2026-11-21 08:00:${second} [myid:1] - ${level}  [${source}] - ${message}\n`;

async function drafts(log: string): Promise<{ readonly exits: readonly Draft[]; readonly damaged: readonly Draft[] }> {
  const ensemble = await ensembleOfLogs({ "zk1.log": log });
  return { exits: processExit.detect(ensemble), damaged: corruptData.detect(ensemble) };
}

describe("the cure of an error that ends a start", () => {
  it.each([
    ["BindException: Address already in use", "Find who holds the port"],
    ["BindException: 地址已在使用", "Find who holds the port"],
    ["BindException: Endereço já em uso", "Find who holds the port"],
    ["BindException: Die angeforderte Adresse kann nicht zugewiesen werden", "is none that the host has"],
    ["BindException: Adresa este deja folosită", "A port could not be opened"],
    [
      "AdminServerException: Problem starting AdminServer on address 0.0.0.0, port 8080 and command URL /commands",
      "adm",
    ],
    ["IllegalArgumentException: standaloneEnabled = false then number of participants should be >0", "names no voter"],
    [
      "IOException: Could not rename temporary file /data/currentEpoch.tmp to /data/currentEpoch",
      "to replace the file",
    ],
    ["FileNotFoundException: /data/version-2/log.1 (权限不够)", "the right to read and write"],
    ["ConfigException: Address unresolved: zk1:3888 ", "no name was asked for"],
    ['NumberFormatException: For input string: "48 #purge"', "comments on lines of their own"],
    ["ConfigException: parameter: server.3 must be in a separate dynamic config file", "move them there"],
  ])("fits %s", (error, cure) => expect(cureOfStart(error)).toContain(cure));

  it("is not made up for a text that nobody knows", () => expect(cureOfStart("NullPointerException")).toBeNull());
});

describe("what the operating system says", () => {
  it.each([
    ["拒绝连接 (Connection refused)", null],
    ["连接超时", "timed out"],
    ["没有到主机的路由 (Host unreachable)", "unreachable"],
    ["/data/version-2/log.1 (设备上没有空间)", "no space"],
    ["Das Dateisystem ist nur lesbar", "read-only"],
    ["Connection reset by peer", "reset"],
    ["Broken pipe (Write failed)", "broken pipe"],
  ])("in %s", (detail, error) => expect(osError(detail)).toBe(error));
});

describe("data that a start cannot load", () => {
  const failed = line("01,000", "ERROR", "main:QuorumPeer@1150", "Unable to load database on disk");

  it("ends the process, whether or not the reason is in the lines", async () => {
    const { exits, damaged } = await drafts(failed);
    expect(exits.map(({ title }) => title)).toEqual(["zk1 ended by an error: its data could not be loaded"]);
    expect(exits[0]?.remedy.join()).toContain("Find the exception below that line");
    expect(damaged).toEqual([]);
  });

  it("does not end a server that runs and begins its election anew", async () => {
    const again = line(
      "01,000",
      "ERROR",
      "QuorumPeer[myid=1]/0.0.0.0:2181:QuorumPeer@1150",
      "Unable to load database on disk",
    );
    expect((await drafts(`${again}java.io.EOFException\n`)).exits).toEqual([]);
  });

  it("is a transaction log without its header where the server is alone, too", async () => {
    const alone = line("01,000", "ERROR", "main:ZooKeeperServerMain@90", "Unexpected exception, exiting abnormally");
    const { damaged } = await drafts(`${alone}java.io.EOFException\n`);
    expect(damaged.map(({ severity, title }) => `${severity}: ${title}`)).toEqual([
      "high: zk1 could not load its data: a transaction log ends in the middle of its header",
    ]);
  });

  it("is no damage where a start ends by an end of file of something else", async () => {
    const other = line("01,000", "ERROR", "main:QuorumPeerMain@114", "Unexpected exception, exiting abnormally");
    expect((await drafts(`${other}java.io.EOFException\n`)).damaged).toEqual([]);
    const loaded = await drafts(
      `${other}java.lang.RuntimeException: Unable to run quorum server \nCaused by: java.io.EOFException\n`,
    );
    expect(loaded.damaged).toHaveLength(1);
  });

  it("is a log with a hole where 3.9.4 says so, and no file to be moved away", async () => {
    const other = line(
      "01,000",
      "ERROR",
      "main:o.a.z.s.q.QuorumPeerMain@114",
      "Unexpected exception, exiting abnormally",
    );
    const cause = "Committed proposal cached out of order: 0x500000012 is not the next proposal of 0x500000010";
    const { damaged } = await drafts(`${other}java.lang.IllegalStateException: ${cause}\n`);
    expect(damaged.map(({ title }) => title)).toEqual([
      "zk1 could not load its data: its transaction logs leave transactions out",
    ]);
    expect(damaged[0]?.remedy.join()).not.toContain("moved away");
  });
});
