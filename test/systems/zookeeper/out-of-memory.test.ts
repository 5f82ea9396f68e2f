/** A process that runs out of memory: what died of it, and whose text says so. */
import { describe, expect, it } from "vitest";
import { detector as outOfMemory } from "../../../src/systems/zookeeper/detectors/out-of-memory.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

describe("an OutOfMemoryError", () => {
  const died = (thread: string, of: string) =>
    `2024-03-05 08:00:06,000 [myid:1] - ERROR [${thread}:NIOServerCnxnFactory$1@92] - Thread Thread[${thread},5,main] died
java.lang.OutOfMemoryError: ${of}
`;

  it("is told with the threads that died of it, and with what to do about that memory", async () => {
    const log = died("CommitProcWorkThread-1", "Java heap space") + died("CommitProcWorkThread-2", "Java heap space");
    const [draft] = outOfMemory.detect(await ensembleOfLogs({ "zk1.log": log }));
    expect(draft?.title).toBe("zk1 ran out of memory 2 times: Java heap space");
    expect(draft?.explanation).toContain("2 threads of it died: CommitProcWorkThread-1 and CommitProcWorkThread-2.");
    const [threads] = outOfMemory.detect(
      await ensembleOfLogs({ "zk1.log": died("main", "unable to create new native thread") }),
    );
    expect(threads?.remedy.join(" ")).toContain("ulimit -u");
  });

  it("is none where the text is a client's", async () => {
    const sent = `2024-03-05 08:00:06,000 [myid:1] - INFO  [ProcessThread(sid:1 cport:2181)::PrepRequestProcessor@645] - Got user-level KeeperException when processing sessionid:0x1000a type:create cxid:0x1 zxid:0x2 txntype:-1 reqpath:n/a Error Path:/a
java.lang.OutOfMemoryError: Java heap space
`;
    expect(outOfMemory.detect(await ensembleOfLogs({ "zk1.log": sent }))).toEqual([]);
  });
});
