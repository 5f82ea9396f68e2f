import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scratch } from "../ingest/scratch.ts";
import { run, runInShell } from "./run.ts";

/** What bash would offer for the last of these words. */
async function offeredByBash(...words: readonly string[]): Promise<string[]> {
  const { out, err } = await runInShell(`
    source <(quorumscope completion bash)
    COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")})
    COMP_CWORD=${words.length - 1}
    _quorumscope
    echo "\${COMPREPLY[@]}"`);
  expect(err).toBe("");
  return out.trim().split(" ");
}

describe.concurrent("in bash", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["commands", ["quorumscope", "re"], ["report", "replay"]],
    ["formats of a command", ["quorumscope", "report", "-f", ""], ["text", "markdown", "html", "json"]],
    ["formats of another", ["quorumscope", "events", "--format", "n"], ["ndjson"]],
    ["values behind an equals sign", ["quorumscope", "report", "--format", "=", "h"], ["html"]],
    ["options without a command", ["quorumscope", "--sys"], ["--system"]],
    ["pathologies", ["quorumscope", "explain", "zookeeper/connect-st"], ["zookeeper/connect-stall"]],
    ["files where there is nothing to choose from", ["quorumscope", "report", "zk"], [""]],
    ["nothing of another command", ["quorumscope", "systems", "--wi"], [""]],
  ])("it offers %s", async (_, words, offered) => {
    expect(await offeredByBash(...words)).toEqual(offered);
  });
});

describe.concurrent.each(["bash", "zsh", "fish"])("the script for %s", (shell) => {
  it("knows the options of every command", async () => {
    const { out } = await run(["completion", shell]);
    const helps = await Promise.all(
      ["explore", "report", "events", "replay", "explain"].map((name) => run([name, "--help"])),
    );
    const options = helps.flatMap((help) => help.out.match(/--[a-z][a-z-]+/g) ?? []);
    expect(options.length).toBeGreaterThan(50);
    expect(options.filter((option) => !out.includes(option.slice(2)))).toEqual([]);
  });

  const isThere = spawnSync(shell, ["--version"]).status === 0;
  it.skipIf(!isThere)("is one that it reads", async () => {
    const { out } = await run(["completion", shell]);
    const folder = await scratch({ completion: out });
    const read = spawnSync(shell, ["-n", join(folder, "completion")], { encoding: "utf8" });
    expect(read).toMatchObject({ status: 0, stderr: "" });
  });
});

it.concurrent("a shell that there is not is told with those that there are", async () => {
  const { status, err } = await run(["completion", "ksh"]);
  expect(status).toBe(2);
  expect(err).toMatch(/'ksh'.*bash, zsh, fish/);
});
