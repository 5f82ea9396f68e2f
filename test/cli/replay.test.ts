/** `quorumscope replay`, through the built program. */
import { describe, expect, it } from "vitest";
import { type ReplayDocument, replaySchema } from "../../src/report/replay-schema.ts";
import { scratch } from "../ingest/scratch.ts";
import { LOGS, run } from "./run.ts";

const AT = "2017-04-11T11:19:13.7Z";

async function replay(...args: readonly string[]): Promise<ReplayDocument> {
  const { out, err, status } = await run(["replay", "-f", "json", ...args]);
  if (out === "") throw new Error(`status ${status}: ${err}`);
  return JSON.parse(out) as ReplayDocument;
}

it.concurrent("-f json is an object of the published schema, with nothing beyond it", async () => {
  const made = await replay("--at", AT, "--without", "zk3", "--without", "zk4", ...LOGS);
  expect(replaySchema.parse(made)).toEqual(made);
});

it.concurrent("text fits 100 columns, and --ascii keeps to ASCII", async () => {
  const { out, status } = await run(["replay", "--ascii", ...LOGS]);
  expect(status).toBe(0);
  expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  expect(out).toMatch(/^[\n\x20-\x7e]*$/);
});

describe.concurrent("on the reference incident", () => {
  it("zk2 is elected at once where zk3 and zk4 are in nobody's list, or not in those of zk0 and zk2", async () => {
    const lists = ["--members", "zk0=zk0,zk1,zk2", "--members", "zk2=zk0,zk1,zk2"];
    const without = ["--without", "zk3", "--without", "zk4"];
    const made = await Promise.all([lists, without].map((changes) => replay("--at", AT, ...changes, ...LOGS)));
    for (const { whatIf } of made) {
      expect(whatIf?.asItWas.leaders).toEqual([]);
      expect(whatIf?.changed).toMatchObject({ leaders: ["zk2"], endless: 0, round: "0x8", attempts: 1 });
    }
  });

  it("a quorum of groups is what their weights make of it", async () => {
    const alone = ["--members", "zk0=zk0:3,zk1,zk2", "--members", "zk2=zk0:3,zk1,zk2"];
    const { whatIf } = await replay("--at", AT, ...alone, ...LOGS);
    expect(whatIf?.changed?.leaders.length).toBeGreaterThan(0);
  });

  it("shorter waits for connects are played", async () => {
    const { whatIf } = await replay(
      "--at",
      AT,
      "--set",
      "zk0.cnxTimeout=100ms",
      "--set",
      "zk2.cnxTimeout=100ms",
      ...LOGS,
    );
    expect(whatIf?.changes).toEqual(["zk0 gives up dialling after 100 ms", "zk2 gives up dialling after 100 ms"]);
  });

  it("--node and --at say whose box, and when", async () => {
    const { boxes, at } = await replay("--at", AT, "--node", "zk0", ...LOGS);
    expect(at).toBe("2017-04-11T11:19:13.700Z");
    expect(boxes).toMatchObject([
      { node: "zk0", proposal: "zk0", agreeing: 1, waitsFor: ["zk1", "zk2", "zk3", "zk4"] },
    ]);
  });
});

it.concurrent.each([
  ["a node that there is not", ["--node", "zk9"], /no node zk9.*zk0, zk1, zk2, zk3 and zk4/],
  ["one that is taken out", ["--without", "zk9"], /no node zk9/],
  ["a list of nobody", ["--members", "zk0"], /--members zk0 is not understood; write NODE=LIST/],
  ["a list with a stranger", ["--members", "zk0=zk0,zk9"], /no node zk9/],
  [
    "a setting that there is not",
    ["--set", "zk0.tickTime=1s"],
    /zk0\.tickTime=1s is not understood; write NODE\.cnxTimeout/,
  ],
  ["a time that is none", ["--at", "noon"], /"noon" is not understood/],
  ["a time outside of the logs", ["--at", "2016-01-01"], /lies outside of these logs; they go from 2017-04-11T11:19/],
])("status 2 is for %s", async (_, args, sentence) => {
  const { status, out, err } = await run(["replay", ...args, ...LOGS]);
  expect({ status, out }).toEqual({ status: 2, out: "" });
  expect(err).toMatch(sentence);
});

it.concurrent("status 2 is for logs without an ensemble", async () => {
  const folder = await scratch({ "a.log": "nothing that any grammar knows\n" });
  const { status, err } = await run(["replay", `${folder}/a.log`]);
  expect([status, err]).toEqual([2, expect.stringMatching(/no election to replay/)]);
});
