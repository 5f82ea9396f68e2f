/** Logs of several ensembles given together: what is told of each is what its logs alone tell; logs of one stay together. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { diagnosePaths } from "../../diagnose-paths.ts";
import { scratch } from "../../ingest/scratch.ts";

const FIXTURES = new URL("../../../fixtures/zookeeper/", import.meta.url).pathname;

function logsOf(fixture: string): string[] {
  const folder = `${FIXTURES}${fixture}`;
  return readdirSync(folder)
    .filter((name) => name.endsWith(".log"))
    .map((name) => `${folder}/${name}`);
}

async function told(paths: readonly string[]) {
  const { findings, availability, incidents, nodes, elections } = await diagnosePaths(paths);
  return {
    titles: findings.map(({ severity, title }) => `${severity}: ${title}`),
    outages: availability.map(({ kind, from, to }) => `${kind} ${from} ${to}`),
    verdicts: incidents.map(({ verdict }) => verdict[0]),
    names: nodes.map(({ name }) => name),
    elections: elections.map(({ id }) => id),
  };
}

describe("two ensembles in one folder are told as each is by itself", () => {
  it.each([
    ["of other names", "healthy-start", "leader-killed"],
    ["of one name, one after the other", "follower-gone-for-good", "leader-speaks-in-vain"],
    ["of one name and other releases", "greeting-of-a-later-release", "observer-made-voter"],
  ])("%s: %s and %s", async (_, first, second) => {
    const [one, other] = [await told(logsOf(first)), await told(logsOf(second))];
    const both = await told([...logsOf(first), ...logsOf(second)]);
    const bare = (texts: readonly string[]) =>
      texts.map((text) => text.replaceAll(`${first}/`, "").replaceAll(`${second}/`, "")).sort();
    expect(bare(both.titles)).toEqual([...one.titles, ...other.titles].sort());
    expect(both.outages.sort()).toEqual([...one.outages, ...other.outages].sort());
    expect(bare(both.verdicts)).toEqual([...one.verdicts, ...other.verdicts].sort());
    expect(new Set(both.names).size).toBe(both.names.length);
    expect(new Set(both.elections).size).toBe(both.elections.length);
  });

  it("by the beginnings of their files' names, where they lie in one folder", async () => {
    const files = ["follower-gone-for-good", "leader-speaks-in-vain"].flatMap((fixture, i) =>
      logsOf(fixture).map(
        (path) => [`${["orders", "search"][i]}-${path.split("/").at(-1)}`, readFileSync(path)] as const,
      ),
    );
    const folder = await scratch(Object.fromEntries(files));
    expect((await told([folder])).names.sort()).toEqual(
      ["orders", "search"].flatMap((name) => ["zk1", "zk2", "zk3"].map((server) => `${name}/${server}`)),
    );
  });

  it("by their folders, where both have the same addresses at one time", async () => {
    const later = (text: string) =>
      text.replace(/^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),(\d{3})/gm, (_, stamp: string, ms: string) => {
        const at = new Date(`${stamp.replace(" ", "T")}.${ms}Z`).getTime() + 2500;
        return new Date(at).toISOString().slice(0, 23).replace("T", " ").replace(".", ",");
      });
    const files = logsOf("leader-killed-four-times").flatMap((path) => {
      const [name = "", text] = [path.split("/").at(-1), readFileSync(path, "utf8")];
      return [[`a/${name}`, text] as const, [`b/${name}`, later(text)] as const];
    });
    const alone = await told(logsOf("leader-killed-four-times"));
    const both = await told([await scratch(Object.fromEntries(files))]);
    expect(both.names).toEqual(["a/zk1", "a/zk2", "a/zk3", "b/zk1", "b/zk2", "b/zk3"]);
    expect(both.titles).toHaveLength(2 * alone.titles.length);
  });
});

describe("one ensemble stays one", () => {
  it.each(["duplicate-myid", "two-leaders", "election-ports-cut-and-two-down"])(
    "where its servers disagree: %s",
    async (fixture) => {
      expect((await told(logsOf(fixture))).names.filter((name) => name.includes("/"))).toEqual([]);
    },
  );

  it("where the logs of each day lie in a folder", async () => {
    const files = logsOf("leader-killed-four-times").flatMap((path) => {
      const name = path.split("/").at(-1) ?? "";
      const lines = readFileSync(path, "utf8").split("\n");
      const cut = lines.findIndex((line) => line.startsWith("2026-11-21 10:22"));
      return [
        [`21/${name}`, lines.slice(0, cut).join("\n")] as const,
        [`22/${name}`, lines.slice(cut).join("\n")] as const,
      ];
    });
    const whole = await told(logsOf("leader-killed-four-times"));
    const days = await told([await scratch(Object.fromEntries(files))]);
    expect(days.names).toEqual(whole.names);
    expect(days.titles).toEqual(whole.titles);
  });
});
