/** The name that each node is shown under. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { chooseNames, type NameHints } from "../../src/correlate/names.ts";

/** `given=g label=l stem=s host=h`, any of them left out; the fallback is `server.N` by place. */
function hints(text: string, i: number): NameHints {
  const parts = new Map(text.split(" ").map((part) => part.split("=") as [string, string]));
  return {
    given: parts.get("given") ?? null,
    label: parts.get("label") ?? "",
    stem: parts.get("stem") ?? "",
    host: parts.get("host") ?? null,
    fallback: `server.${i + 1}`,
  };
}

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["file names", ["stem=zk0", "stem=zk1"], ["zk0", "zk1"]],
  ["a name given by hand goes before all else", ["given=north label=a stem=zk0 host=h", "stem=zk1"], ["north", "zk1"]],
  [
    "a collector's prefix goes before the file's name",
    ["label=zk-0 stem=all", "label=zk-1 stem=all"],
    ["zk-0", "zk-1"],
  ],
  ["what all file names begin with says nothing", ["stem=article-zk0", "stem=article-zk1"], ["zk0", "zk1"]],
  ["but numbers alone would be no names", ["stem=zk-0", "stem=zk-1"], ["zk-0", "zk-1"]],
  [
    "file names that are everyone's give way to hosts",
    ["stem=zookeeper host=a.example.org", "stem=zookeeper host=b.example.org"],
    ["a", "b"],
  ],
  ["hosts alike in their first label keep their domain", ["host=zk.a.org", "host=zk.b.org"], ["zk.a.org", "zk.b.org"]],
  ["an address is no name", ["stem=zookeeper host=10.0.0.1", "host=10.0.0.2"], ["server.1", "server.2"]],
  ["neither is a container's id", ["stem=0123456789ab host=0123456789ab"], ["server.1"]],
  ["nor localhost", ["stem=server host=localhost"], ["server.1"]],
  ["a file named for its host is called as the host", ["stem=zookeeper-zoo1 host=zoo1.example.org"], ["zoo1"]],
  [
    "a replica's number goes where all are the first",
    ["label=zoo1-1", "label=zoo2-1", "label=zoo3_1"],
    ["zoo1", "zoo2", "zoo3"],
  ],
  ["and stays where they differ", ["label=zk-1", "label=zk-2"], ["zk-1", "zk-2"]],
  [
    "a path of grep is named by what tells",
    ["label=logs/zk1/zookeeper.log", "label=logs/zk2/zookeeper.log"],
    ["zk1", "zk2"],
  ],
  ["files that are called alike name nobody", ["stem=zk1", "stem=zk1"], ["server.1", "server.2"]],
  [
    "two nodes never share a name, not even one given by hand",
    ["given=a", "given=a"],
    ["a (server.1)", "a (server.2)"],
  ],
  ["members known from their peers are named by host", ["stem=zk0", "host=zk3", "host=zk4"], ["zk0", "zk3", "zk4"]],
  ["or by their id", ["stem=zk0", ""], ["zk0", "server.2"]],
];

it.each(CASES)("%s", (_, texts, names) => {
  expect(chooseNames(texts.map(hints))).toEqual(names);
});

it("names are always different and never empty", () => {
  const word = fc.constantFrom(
    "zk1",
    "zk-1",
    "zk1.example.org",
    "10.0.0.1",
    "server",
    "",
    "a-zk1",
    "zk1#1",
    "zk1 (server.1)",
  );
  const hint = fc.record({
    given: fc.option(
      word.filter((text) => text !== ""),
      { freq: 3 },
    ),
    label: word,
    stem: word,
    host: fc.option(word),
    fallback: fc.constantFrom("server.1", "server.2", "zk1"),
  });
  fc.assert(
    fc.property(fc.array(hint, { maxLength: 6 }), (list) => {
      const names = chooseNames(list);
      expect(new Set(names).size).toBe(list.length);
      expect(names).not.toContain("");
    }),
    { numRuns: 500, seed: 3 },
  );
});

it("parts of one text keep its name", () => {
  const parts = ["old.pasted (from line 2)", "old.pasted (from line 17)"];
  expect(chooseNames(parts.map((stem, i) => ({ ...hints("", i), stem })))).toEqual(parts);
});
