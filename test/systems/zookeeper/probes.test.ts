/** Connections to the ports between servers that end before they are any server's, and what looks like them. */
import { describe, expect, it } from "vitest";
import { detector as probeNoise } from "../../../src/systems/zookeeper/detectors/probe-noise.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

function stamp(second: number): string {
  return `2024-03-05 08:00:${String(second).padStart(2, "0")},000 [myid:2] -`;
}

/** A handler of the leader whose connection ended, five times, ten seconds apart. */
function ended(ip: string, wording = "Unexpected exception in LearnerHandler: "): string {
  return [5, 15, 25, 35, 45]
    .map(
      (second) =>
        `${stamp(second)} ERROR [LearnerHandler-/${ip}:${40_000 + second}:LearnerHandler@719] - ${wording}\njava.io.EOFException\n`,
    )
    .join("");
}

function joined(ip: string): string {
  return `${stamp(1)} INFO  [LearnerHandler-/${ip}:39000:LearnerHandler@510] - Follower sid: 1 : info : 10.0.0.11:2888:3888:participant\n`;
}

async function found(log: string): Promise<string[]> {
  return probeNoise.detect(await ensembleOfLogs({ "zk2.log": log })).map(({ title }) => title);
}

describe("connections that end before they are any server's", () => {
  it("are told where they come from an address that is no member's, in the wordings of all releases", async () => {
    const told = ["10.0.9.9 opened 5 connections to ports between servers and closed them without saying who it is"];
    expect(await found(joined("10.0.0.11") + ended("10.0.9.9"))).toEqual(told);
    const older = "Unexpected exception causing shutdown while sock still open";
    expect(await found(joined("10.0.0.11") + ended("10.0.9.9", older))).toEqual(told);
  });

  it("are not told of an address that a follower came from", async () => {
    expect(await found(joined("10.0.0.11") + ended("10.0.0.11"))).toEqual([]);
  });

  it("are not told where the log keeps no line of joins: a follower that is lost again and again looks the same", async () => {
    expect(await found(ended("10.0.9.9"))).toEqual([]);
  });

  it("are told on the election port of 3.4, which has the exception in its line", async () => {
    const log = [5, 15, 25, 35, 45]
      .map(
        (second) =>
          `${stamp(second)} INFO  [/10.0.0.12:3888:QuorumCnxManager$Listener@736] - Received connection request /10.0.9.9:${40_000 + second}\n${stamp(second)} WARN  [/10.0.0.12:3888:QuorumCnxManager@461] - Exception reading or writing challenge: java.io.EOFException\n`,
      )
      .join("");
    const [title] = await found(log);
    expect(title).toContain("10.0.9.9 opened 5 connections");
    expect(
      await found(log.replaceAll("java.io.EOFException", "java.net.SocketTimeoutException: Read timed out")),
    ).toEqual([]);
  });
});
