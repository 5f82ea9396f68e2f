/** What servers say of clients and peers that they turn away: lengths, zxids, requests too early, handshakes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Detector } from "../../../src/detect/detector.ts";
import { detector as clientAhead } from "../../../src/systems/zookeeper/detectors/client-ahead-of-server.ts";
import { detector as oversizePacket } from "../../../src/systems/zookeeper/detectors/oversize-packet.ts";
import { detector as notServing } from "../../../src/systems/zookeeper/detectors/requests-while-not-serving.ts";
import { detector as slowFollower } from "../../../src/systems/zookeeper/detectors/slow-follower-dropped.ts";
import { detector as tlsFailure } from "../../../src/systems/zookeeper/detectors/tls-failure.ts";
import type { Ensemble } from "../../../src/systems/zookeeper/ensemble.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const at = (second: number) =>
  new Date(Date.UTC(2026, 10, 21, 8) + second * 1000).toISOString().slice(0, 19).replace("T", " ");
const line = (second: number, source: string, message: string) =>
  `${at(second)},000 [myid:1] - WARN  [${source}] - ${message}\n`;
const cnxn = (second: number, message: string) => line(second, "NIOWorkerThread-1:NIOServerCnxn@1", message);

async function found(detector: Detector<Ensemble>, log: string): Promise<string[]> {
  const drafts = detector.detect(await ensembleOfLogs({ "zk1.log": log }));
  return drafts.map(({ severity, title }) => `${severity}: ${title}`);
}

describe("a length that is refused", () => {
  const closes = (length: string, session = "0x0") =>
    cnxn(1, `Exception causing close of session ${session}: ${length}`);

  it.each([
    ["1195725856", "zk1 was spoken to in HTTP on its client port"],
    ["369295616", "zk1 was spoken to in TLS on its client port"],
    ["1397966893", "zk1 was spoken to in SSH on its client port"],
    ["-2143289344", "zk1 was spoken to in another protocol on its client port"],
  ])("is another protocol: %s", async (length, title) => {
    expect(await found(oversizePacket, closes(`Len error ${length}`))).toEqual([`low: ${title}`]);
  });

  it.each(["Len error 2410332", "Unreasonable length = 2410332"])("is a request: %s", async (text) => {
    expect(await found(oversizePacket, closes(text, "0x1000045d0f0002a"))).toEqual([
      "low: The client of session 0x1000045d0f0002a sent zk1 a request of 2,410,332 bytes: more than jute.maxbuffer",
    ]);
  });

  it("stands in the trace from 3.6 on, with its sender from 3.8 on", async () => {
    const text =
      "java.io.IOException: Len error. A message from /10.20.0.5:40100 with advertised length of 1195725856 is either a malformed message or too large to process (length is greater than jute.maxbuffer=1048575)";
    const [draft] = oversizePacket.detect(
      await ensembleOfLogs({ "zk1.log": `${cnxn(1, "Close of session 0x0")}${text}\n` }),
    );
    expect(draft?.explanation).toContain('that is the text "GET ". They came from 10.20.0.5.');
  });

  it("is a member that takes the client port for an election port: the one that looked at each of these moments", async () => {
    const folder = join(import.meta.dirname, "../../../fixtures/zookeeper/election-port-is-a-client-port");
    const logs = ["zk1.log", "zk2.log", "zk3.log"].map((name) => [name, readFileSync(join(folder, name), "utf8")]);
    const told = oversizePacket.detect(await ensembleOfLogs(Object.fromEntries(logs))).map(({ title }) => title);
    expect(told.sort()).toEqual([
      "zk1 took the client port of zk2 for its election port, 8 times",
      "zk1 took the client port of zk3 for its election port, 8 times",
    ]);
    // without the log of the one that dials
    const less = oversizePacket.detect(await ensembleOfLogs(Object.fromEntries(logs.slice(1))));
    expect(less.map(({ title }) => title)).toContain(
      "a member took the client port of zk3 for its election port, 8 times",
    );
  });

  it("is a member that takes the quorum port for an election port: its address is read as a length", async () => {
    const folder = join(import.meta.dirname, "../../../fixtures/zookeeper/ports-swapped-in-one-list");
    const logs = ["zk1.log", "zk2.log", "zk3.log"].map((name) => [name, readFileSync(join(folder, name), "utf8")]);
    const told = oversizePacket.detect(await ensembleOfLogs(Object.fromEntries(logs)));
    expect(told.map(({ title }) => title)).toEqual(["zk1 took the quorum port of zk3 for its election port, 9 times"]);
    expect(told[0]?.explanation).toContain("It came from the address of zk1.");
  });

  it("between servers keeps a member away", async () => {
    const log = `${line(1, "QuorumPeer[myid=1]/0.0.0.0:2181:Follower@90", "Exception when following the leader")}java.io.IOException: Unreasonable length = 5240112\n`;
    expect(await found(oversizePacket, log)).toEqual([
      "medium: zk1 read a packet of another server of 5,240,112 bytes: more than jute.maxbuffer",
    ]);
  });

  it.each(["Connection reset by peer", "ZooKeeperServer not running"])("is not %s", async (text) => {
    expect(await found(oversizePacket, closes(text))).toEqual([]);
  });
});

describe("clients that are ahead", () => {
  const refuses = (second: number, last: string, host = 21) =>
    line(
      second,
      "NIOWorkerThread-1:ZooKeeperServer@1",
      `Refusing session request for client /10.20.0.${host}:40100 as it has seen zxid 0x500000900 our last zxid is 0x${last} client must try another server`,
    );
  const explanation = async (log: string) =>
    clientAhead.detect(await ensembleOfLogs({ "zk1.log": log }))[0]?.explanation ?? "";

  it("go elsewhere after a fail-over: one or two refusals are none", async () => {
    expect(await found(clientAhead, refuses(1, "500000800") + refuses(2, "500000800"))).toEqual([]);
  });

  it("of one host, again and again", async () => {
    expect(
      await found(clientAhead, refuses(1, "500000800") + refuses(2, "500000800") + refuses(3, "500000800")),
    ).toEqual(["low: zk1 refused 1 client host 3 times: they have seen 0x500000900, it has 0x500000800"]);
  });

  it("of several hosts", async () => {
    const log = refuses(1, "500000800") + refuses(2, "500000800", 22) + refuses(3, "500000800", 23);
    expect(await found(clientAhead, log)).toEqual([
      "medium: zk1 refused 3 client hosts: they have seen 0x500000900, it has 0x500000800",
    ]);
  });

  it("of a server without any change, once is enough", async () => {
    expect(await found(clientAhead, refuses(1, "0"))).toEqual([
      "low: zk1 refused 1 client host: they have seen 0x500000900, it has 0x0",
    ]);
  });

  it("of a server whose changes have no epoch, which follows no leader, once is enough", async () => {
    expect(await found(clientAhead, refuses(1, "3b"))).toEqual([
      "low: zk1 refused 1 client host: they have seen 0x500000900, it has 0x3b",
    ]);
    const growing = refuses(1, "3b") + refuses(2, "3c") + refuses(3, "3d");
    expect(await explanation(growing)).toContain("it lags behind no leader");
  });

  it("of a server that had more before, which has lost data", async () => {
    const before = line(0, "main:FileTxnSnapLog@1", "Snapshotting: 0x500000880 to /data/version-2/snapshot.500000880");
    const log = before + refuses(1, "500000010") + refuses(2, "500000011") + refuses(3, "500000012");
    expect(await explanation(log)).toContain("it has lost data");
    expect((await found(clientAhead, log))[0]).toMatch(/^medium/);
  });

  it("of a server that moves on, which may only lag", async () => {
    const log = refuses(1, "500000800") + refuses(2, "500000810", 22) + refuses(3, "500000820", 23);
    expect(await explanation(log)).toContain("it may only lag");
    expect((await found(clientAhead, log))[0]).toMatch(/^low/);
  });
});

describe("requests while a server does not serve", () => {
  const refused = (second: number) =>
    `${cnxn(second, "Close of session 0x0")}java.io.IOException: ZooKeeperServer not running\n`;
  const seconds = (n: number) => Array.from({ length: n }, (_, i) => i);

  it("are told where they go on and nothing else tells", async () => {
    expect(await found(notServing, seconds(15).map(refused).join(""))).toEqual([
      "low: zk1 turned away 15 requests in 14 s: it was not serving",
    ]);
  });

  it.each([
    ["a few of an election", seconds(5)],
    ["a probe every ten seconds", seconds(12).map((i) => i * 10)],
  ])("are silent: %s", async (_, at) => {
    expect(await found(notServing, at.map(refused).join(""))).toEqual([]);
  });

  it("are silent where the ensemble is known to have had no leader", async () => {
    const look = (my: number) =>
      `${line(0, `QuorumPeer[myid=${my}]/0.0.0.0:2181:QuorumPeer@1`, "LOOKING")}${[1, 2, 3].map((sid) => line(0, `WorkerReceiver[myid=${my}]:FastLeaderElection@1`, `Notification: 1 (message format version), ${sid} (n.leader), 0x100000000 (n.zxid), 0x1 (n.round), LOOKING (n.state), ${sid} (n.sid), 0x1 (n.peerEpoch) LOOKING (my state)`)).join("")}`.replaceAll(
        "myid:1",
        `myid:${my}`,
      );
    const late = (my: number) =>
      line(20, `QuorumPeer[myid=${my}]/0.0.0.0:2181:FastLeaderElection@1`, "Notification time out: 400").replaceAll(
        "myid:1",
        `myid:${my}`,
      );
    const ensemble = await ensembleOfLogs({
      "zk1.log": look(1) + seconds(15).map(refused).join("") + late(1),
      "zk2.log": look(2) + late(2),
      "zk3.log": look(3) + late(3),
    });
    expect(ensemble.gaps.length).toBeGreaterThan(0);
    expect(notServing.detect(ensemble)).toEqual([]);
  });
});

describe("a handshake of TLS that fails", () => {
  const dials = (cause: string) =>
    `${line(1, "QuorumConnectionThread-[myid=1]-1:QuorumCnxManager@1", "Cannot open channel to 2 at election address zk2/10.20.0.12:3888")}${cause}\n`;
  const challenge = (cause: string) =>
    `${line(1, "ListenerHandler-zk1/10.20.0.11:3888:QuorumCnxManager@1", "Exception reading or writing challenge")}${cause}\n`;

  it("with a member that is dialled", async () => {
    expect(
      await found(tlsFailure, dials("javax.net.ssl.SSLHandshakeException: Remote host terminated the handshake")),
    ).toEqual(["medium: TLS of zk1 with zk2 failed: the handshake broke off"]);
  });

  it("for a certificate of another host, which no stranger brings", async () => {
    expect(
      await found(
        tlsFailure,
        challenge(
          "javax.net.ssl.SSLException: Connection has been shutdown: javax.net.ssl.SSLHandshakeException: java.security.cert.CertificateException: Failed to verify both host address and host name",
        ),
      ),
    ).toEqual(["medium: TLS of zk1 between servers failed: the certificate is for another host"]);
  });

  it.each([
    // the other side's word for whatever it has against a certificate, a wrong host name too
    ["Received fatal alert: certificate_unknown", "the other side did not accept its certificate"],
    ["Received fatal alert: unknown_ca", "the certificate is not signed by anybody who is trusted"],
    [
      "(certificate_unknown) PKIX path building failed: unable to find valid certification path",
      "the certificate is not signed by anybody who is trusted",
    ],
    ["(certificate_unknown) No name matching zk2 found", "the certificate is for another host"],
  ])("for a reason that is told only as far as the line goes: %s", async (text, says) => {
    expect(await found(tlsFailure, dials(`javax.net.ssl.SSLHandshakeException: ${text}`))).toEqual([
      `medium: TLS of zk1 with zk2 failed: ${says}`,
    ]);
  });

  it("with clients or probes, of which Netty prints no reason, is told where it goes on", async () => {
    const source = "nioEventLoopGroup-7-1:NettyServerCnxnFactory$CertificateVerifier@457";
    const tries = (n: number) =>
      Array.from({ length: n }, (_, i) => line(6 * i, source, "Unsuccessful handshake with session 0x0")).join("");
    expect(await found(tlsFailure, tries(3))).toEqual([
      "low: TLS of zk1 with clients failed 3 times: the handshake broke off",
    ]);
    expect(await found(tlsFailure, tries(2))).toEqual([]);
  });

  it("with somebody who came in and may be a stranger", async () => {
    expect(
      await found(tlsFailure, challenge("javax.net.ssl.SSLHandshakeException: no cipher suites in common")),
    ).toEqual(["low: TLS of zk1 failed: the two sides have no version of TLS or no cipher in common"]);
  });

  it("is not a refused connect", async () => {
    expect(await found(tlsFailure, dials("java.net.ConnectException: Connection refused"))).toEqual([]);
  });
});

describe("a follower that is dropped", () => {
  const handler = "LearnerHandler-/10.20.0.12:50118:LearnerHandler@1";
  const join = line(1, handler, "Follower sid: 2 : info : zk2:2888:3888:participant");
  const bye = line(60, handler, "******* GOODBYE /10.20.0.12:50118 ********");
  const late = line(
    60,
    "QuorumPeer[myid=1]/0.0.0.0:2181:LearnerHandler@1",
    "Closing connection to peer due to transaction timeout.",
  );

  it("is the one whose connection ends right behind the leader's line", async () => {
    expect(await found(slowFollower, join + late + bye)).toEqual([
      "medium: zk1 dropped zk2: it did not acknowledge changes in time",
    ]);
  });

  it("is not named where no connection ends", async () => {
    expect(await found(slowFollower, join + late)).toEqual([
      "medium: zk1 dropped a follower: it did not acknowledge changes in time",
    ]);
  });

  it("is not one whose connection just ends", async () => {
    expect(await found(slowFollower, join + bye)).toEqual([]);
  });
});
