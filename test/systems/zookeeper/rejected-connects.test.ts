/** Connects that the pool of connecting threads turned away: because it was full, or for another reason. */
import { describe, expect, it } from "vitest";
import { detector as poolExhausted } from "../../../src/systems/zookeeper/detectors/connect-pool-exhausted.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const SUBMITTING = "Exception while submitting quorum connection request";
const FULL = "[Running, pool size = 20, active threads = 20, queued tasks = 0, completed tasks = 31]";

function rejected(message: string, exception: string): string {
  return `2024-03-05 08:00:06,000 [myid:1] - ERROR [WorkerSender[myid=1]:QuorumCnxManager@437] - ${message}
${exception}
`;
}

function task(name: string, pool: string): string {
  return `java.util.concurrent.RejectedExecutionException: Task Thread[${name},5,main] rejected from java.util.concurrent.ThreadPoolExecutor@a84dd27${pool}`;
}

async function found(log: string): Promise<string[]> {
  return poolExhausted.detect(await ensembleOfLogs({ "zk1.log": log })).map(({ title }) => title);
}

describe("a connect that was turned away", () => {
  it("is told with the member that was not dialled, or as a connection from outside", async () => {
    expect(await found(rejected(SUBMITTING, task("QuorumConnectionReqThread-22", FULL)))).toEqual([
      "All 20 connecting threads of zk1 were taken: it did not dial server.22 (1 rejection)",
    ]);
    const accepting = "Exception handling connection, addr: /10.0.0.12:40112, closing server connection";
    expect(await found(rejected(accepting, task("QuorumConnectionReceiverThread-/10.0.0.12:40112", FULL)))).toEqual([
      "All 20 connecting threads of zk1 were taken: it turned 1 connection away (1 rejection)",
    ]);
  });

  it("is no full pool where the server is being stopped", async () => {
    const stopping = "[Shutting down, pool size = 3, active threads = 3, queued tasks = 0, completed tasks = 12]";
    expect(await found(rejected(SUBMITTING, task("QuorumConnectionReqThread-2", stopping)))).toEqual([]);
  });

  it("is no full pool where the system had no thread to give, nor where nothing says why", async () => {
    const memory = "java.lang.OutOfMemoryError: unable to create new native thread";
    expect(await found(rejected(SUBMITTING, memory))).toEqual([]);
    expect(await found(rejected(SUBMITTING, "\tat java.lang.Thread.run(Thread.java:829)"))).toEqual([]);
  });
});
