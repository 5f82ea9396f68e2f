/** `quorumscope events`, `explain` and `systems`, through the built program. */
import { describe, expect, it } from "vitest";
import { systems } from "../../src/systems/all.gen.ts";
import { LOGS, OUTAGE, run, runInShell } from "./run.ts";

const known = await Promise.all(systems.map(async (system) => ({ ...system, ...(await system.load()) })));
const ids = known.flatMap(({ pathologies }) => pathologies.map(({ id }) => id));

describe.concurrent("events", () => {
  it("are objects, one a line, in order of the logs", async () => {
    const { status, out, err } = await run(["events", ...LOGS]);
    const events = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect({ status, err, events: events.length }).toEqual({ status: 0, err: "", events: 56 });
    expect(events[1]).toEqual({
      at: "2017-04-11T11:19:13.662Z",
      node: "zk0",
      myid: "0",
      system: "zookeeper",
      kind: "fle.start",
      level: null,
      thread: "",
      logger: "",
      input: `${OUTAGE}/zk0.log`,
      line: 2,
      fields: { my: 0, zxid: "0x724cd3601" },
    });
  });

  it("are rows with -f csv, the same ones", async () => {
    const { out } = await run(["events", "-f", "csv", ...LOGS]);
    const rows = out.trimEnd().split("\n");
    expect(rows).toHaveLength(57);
    expect(rows.slice(0, 3)).toEqual([
      "at,node,myid,system,kind,level,thread,logger,input,line,fields",
      `2017-04-11T11:19:13.037Z,zk0,0,zookeeper,role.looking,,,,${OUTAGE}/zk0.log,1,{}`,
      `2017-04-11T11:19:13.662Z,zk0,0,zookeeper,fle.start,,,,${OUTAGE}/zk0.log,2,"{""my"":0,""zxid"":""0x724cd3601""}"`,
    ]);
  });

  it("of two engines are the same", async () => {
    // at once: nearley takes most of a minute to read the grammars of all systems
    const logs = [
      ...LOGS,
      "fixtures/kvrocks/master-killed",
      "fixtures/pegasus/duplication-refused-then-crash-loop",
      "fixtures/pulsar/broker-killed-and-bundles-move",
    ];
    const compiled = await run(["events", ...logs]);
    const systems = new Set([...compiled.out.matchAll(/"system":"(\w+)"/g)].map(([, system]) => system));
    expect([...systems].sort()).toEqual(["kvrocks", "pegasus", "pulsar", "zookeeper"]);
    expect(await run(["events", "--engine", "nearley", ...logs])).toEqual(compiled);
  });

  it("are handed on as they come, however little memory there is and however slow the reader", async () => {
    const line = "2017-04-11 11:23:03,922 [myid:2] - INFO  [QuorumPeer:QuorumPeer@670] - LOOKING";
    const { out } = await runInShell(
      `yes "${line}" | head -40000 | quorumscope events --memory 512KiB - | (sleep 1; wc -l)`,
    );
    expect(Number(out)).toBe(40_000);
  });

  it("of a pipe are the same as of its file", async () => {
    const { out } = await run(["events", LOGS[2] ?? ""]);
    const piped = await run(["events"], {
      stdin: "2017-04-11 11:23:03,922 [myid:2] - LEADING - LEADER ELECTION TOOK - 232\n",
    });
    const without = (text: string) => JSON.stringify({ ...JSON.parse(text), input: "", node: "" });
    expect(without(piped.out)).toBe(without(out));
  });

  it("of nothing are status 2 and a sentence", async () => {
    expect(await run(["events"], { stdin: "hello\n" })).toMatchObject({
      status: 2,
      out: "",
      err: expect.stringMatching(/No line of the pipe is an event/),
    });
  });

  it("of a log whose lines are only known are none, said in a sentence", async () => {
    const line =
      "I2025-09-10 12:00:00.500 (1757505600500123456 3311) replica.default0: config.cpp:7:f(): overwrite default thread pool for task RPC_A from THREAD_POOL_X to THREAD_POOL_Y\n";
    expect(await run(["events"], { stdin: line })).toMatchObject({
      status: 0,
      out: "",
      err: expect.stringMatching(/No line of the pipe is an event/),
    });
  });
});

describe.concurrent("explain", () => {
  it("without an identifier lists every pathology, gravest first", async () => {
    const { status, out } = await run(["explain"]);
    const rows = out.trimEnd().split("\n");
    expect(status).toBe(0);
    expect(rows.map((row) => row.split(/ +/)[1]).sort()).toEqual([...new Set(ids)].sort());
    const order = ["critical", "high", "medium", "low", "info"];
    const levels = rows.map((row) => order.indexOf(row.split(" ")[0] ?? ""));
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
  });

  it.each(["zookeeper/follower-looking-loop", "follower-looking-loop"])("tells all about %s", async (identifier) => {
    const { status, out } = await run(["explain", identifier]);
    expect(status).toBe(0);
    for (const heading of [
      "zookeeper/follower-looking-loop",
      "Recognised by",
      "Not to be taken for it",
      "What to do",
      "Sources",
    ])
      expect(out).toContain(heading);
    expect(out.split("\n").filter((line) => [...line].length > 100)).toEqual([]);
  });

  it("takes capitals, and lists what a glob fits", async () => {
    expect((await run(["explain", "ZooKeeper/Connect-Stall"])).out).toContain("zookeeper/connect-stall · usually");
    const { status, out } = await run(["explain", "zookeeper/connect*"]);
    expect(status).toBe(0);
    expect(out.trimEnd().split("\n").length).toBeGreaterThan(1);
    for (const row of out.trimEnd().split("\n")) expect(row).toContain(" zookeeper/connect");
  });

  it("of something unknown names what is near", async () => {
    const { status, out, err } = await run(["explain", "looking-loops"]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(/no pathology looking-loops.*Close to it:.*zookeeper\/follower-looking-loop/);
  });
});

it("systems counts kinds, wordings and pathologies", async () => {
  const { out } = await run(["systems"]);
  for (const { title, pathologies } of known) {
    const [, counts = ""] = out.split(`${title} (`);
    expect(counts).toMatch(
      new RegExp(`\\d+ kinds of events.* in [\\d,]+ wordings\\n  ${pathologies.length} pathologies`),
    );
  }
});
