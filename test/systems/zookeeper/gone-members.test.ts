/** A follower that went and stayed away while the others served. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { detector as lostQuorum } from "../../../src/systems/zookeeper/detectors/leader-lost-quorum.ts";
import { detector as quorumLost } from "../../../src/systems/zookeeper/detectors/quorum-lost.ts";
import { detector as unreachablePeer } from "../../../src/systems/zookeeper/detectors/unreachable-peer.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";
import { writeLog } from "./short-log.ts";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/zookeeper");
const LOGS = logsOf("follower-gone-for-good");

function logsOf(fixture: string): Readonly<Record<string, string>> {
  const folder = join(FIXTURES, fixture);
  const names = readdirSync(folder).filter((name) => name.endsWith(".log"));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

async function found(logs: Readonly<Record<string, string>>): Promise<string[]> {
  return unreachablePeer.detect(await ensembleOfLogs(logs)).map(({ title }) => title);
}

/** The log of zk2 with the first line of another process, so many seconds after it had gone. */
function startedAgain(seconds: number): string {
  const { "zk2.log": zk2 = "" } = LOGS;
  const at = Date.parse("2026-11-23T15:41:22Z") + seconds * 1000;
  const stamp = new Date(at).toISOString().replace("T", " ").slice(0, 19);
  return `${zk2}${stamp},000 [myid:] - INFO  [main:o.a.z.s.q.QuorumPeerConfig@177] - Reading configuration from: /data/conf/zoo.cfg\n`;
}

/** The logs as they were at a moment of their day. */
function upTo(logs: Readonly<Record<string, string>>, clock: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(logs).map(([name, log]) => {
      const lines = log.split("\n");
      const end = lines.findIndex((line) => /^\d{4}-/.test(line) && line.slice(11, 19) > clock);
      return [name, `${lines.slice(0, end < 0 ? undefined : end).join("\n")}\n`];
    }),
  );
}

describe("a follower that is gone", () => {
  it("is told with its end as its peers saw it, and explains the next loss of the quorum", async () => {
    const ensemble = await ensembleOfLogs(LOGS);
    const [gone, ...more] = unreachablePeer.detect(ensemble);
    expect(more).toEqual([]);
    expect(gone?.title).toMatch(/^zk2 went away and had not come back 2 min/);
    expect(gone?.explanation).toContain("zk3 and zk1 lost their connections to zk2");
    expect(gone?.severity).toBe("low");
    const [lost] = lostQuorum.detect(ensemble);
    expect(gone && lost && lostQuorum.explainedBy?.(gone, lost)).toBe(true);
  });

  it("is told with its return where it started again after more than a minute", async () => {
    expect(await found({ ...LOGS, "zk2.log": startedAgain(92) })).toEqual([
      expect.stringMatching(/^zk2 was gone for 91\.\d+ s while zk3 led the others$/),
    ]);
  });

  it("is not told where it was back within a minute", async () => {
    expect(await found({ ...LOGS, "zk2.log": startedAgain(45) })).toEqual([]);
  });

  it("is not told where its log merely ends and nobody lost a connection to it", async () => {
    const silent = Object.entries(LOGS).map(([name, log]) => [
      name,
      name === "zk2.log"
        ? log
        : log.replaceAll(/^2026-11-23 15:41:2[2-9].*\n(?!2026)(?:.*\n)*?(?=2026)|^2026-11-23 15:41:2[2-9].*\n/gm, ""),
    ]);
    expect(await found(Object.fromEntries(silent))).toEqual([]);
  });

  it("is not told where it ended itself and said so", async () => {
    const line = "2026-11-23 15:41:22,570 [myid:] - ERROR [main:o.a.z.u.ServiceUtils@48] - Exiting JVM with code 13\n";
    expect(await found({ ...LOGS, "zk2.log": `${LOGS["zk2.log"]}${line}` })).toEqual([]);
  });
});

describe("a follower that is switched off a moment before its leader is stopped", () => {
  const off = logsOf("follower-off-before-its-leader");
  const goneOf = async (logs: Readonly<Record<string, string>>) =>
    unreachablePeer.detect(await ensembleOfLogs(logs)).filter(({ nodes }) => nodes[0] === "zk1");

  it("is a reason of the outage, though it was gone for less than a minute", async () => {
    const ensemble = await ensembleOfLogs(off);
    const [gone] = await goneOf(off);
    expect(gone).toMatchObject({ title: "zk1 was gone for 53.434 s", severity: "medium" });
    const [lost] = quorumLost.detect(ensemble);
    expect(gone && lost && quorumLost.explainedBy?.(gone, lost)).toBe(true);
  });

  it("is a reason while the outage goes on", async () => {
    const [gone] = await goneOf(upTo(off, "23:56:50"));
    expect(gone?.title).toMatch(/^zk1 went away and had not come back/);
    expect(gone?.severity).toBe("medium");
  });

  it("is none where the logs end before anybody missed it for long", async () => {
    expect(await goneOf(upTo(off, "23:56:36"))).toEqual([]);
  });
});

it("what the others could still lose is the fewest of that time", async () => {
  const left = async (fixture: string) => {
    return unreachablePeer
      .detect(await ensembleOfLogs(logsOf(fixture)))
      .map(({ explanation }) => /[^.]*\.$/.exec(explanation)?.[0]);
  };
  // its leader is restarted meanwhile
  expect(await left("dead-peers")).toEqual([
    " With 5 voters known, the others were too few for a quorum for a part of that time.",
    " With 5 voters known, the others were too few for a quorum for a part of that time.",
  ]);
  // one of the others was started after the first leader led
  expect(await left("member-never-started")).toEqual([
    " With 5 voters known, the others were just a quorum for a part of that time.",
  ]);
  // one of the others is restarted, and there is no quorum until it is back
  expect(await left("follower-gone-for-good")).toEqual([
    " With 3 voters known, the others were too few for a quorum for a part of that time.",
  ]);
});

it("what the others could still lose is not said of a time before the first leader, while all are being started", async () => {
  const dials = Array.from({ length: 12 }, (_, i) => [2, 3, 4, 5].map((sid) => `dials:${sid}@${5000 * i + sid}`));
  const log = `looking@0 election@1 ${dials.flat().join(" ")} vote:2<2@90000 vote:2<3@90000 following@90200 diff@90300 uptodate@90400 other@200000`;
  const drafts = unreachablePeer.detect(await ensembleOfLogs({ "zk1.log": writeLog(1, log) }));
  expect(drafts.length).toBeGreaterThan(0);
  for (const { explanation } of drafts) expect(explanation).not.toMatch(/could still lose|just a quorum/);
});

describe("followers that their leader gave up after it had waited in vain", () => {
  const fixture = join(import.meta.dirname, "../../../fixtures/zookeeper/hosts-switched-off-unnoticed");
  const logs = () =>
    Object.fromEntries(
      readdirSync(fixture)
        .filter((name) => name.endsWith(".log"))
        .map((name) => [name, readFileSync(join(fixture, name), "utf8")]),
    );

  it("are told of, and not as processes that ended", async () => {
    const gone = unreachablePeer.detect(await ensembleOfLogs(logs()));
    expect(gone.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^zk1 went away and had not come back /),
      expect.stringMatching(/^zk2 went away and had not come back /),
    ]);
    expect(gone[0]?.explanation).toContain(
      "zk5 gave up zk1, which had followed zk5; nothing had come from it any more.",
    );
    expect(gone[0]?.explanation).not.toContain("SIGTERM");
  });

  it("serve no more by then, and are not said to have run in the outage that follows", async () => {
    const ensemble = await ensembleOfLogs(logs());
    const gaveUp = Date.parse("2026-11-23T21:24:14.043Z");
    const served = ensemble.servers
      .filter(({ name }) => name === "zk1" || name === "zk2")
      .map(({ roles }) => Math.max(...roles.filter(({ serving }) => serving).map(({ to }) => to)));
    expect(served.every((until) => until <= gaveUp)).toBe(true);
    const [lost] = quorumLost.detect(ensemble);
    expect(lost?.explanation).toContain(
      "For most of it zk5 was down, and whether zk1 and zk2 ran, the lines do not tell.",
    );
  });
});
