/** The manual page has what `--help` has, and nothing in it is taken for a macro of troff's. */
import { Command } from "commander";
import { expect, it } from "vitest";
import { commandLine } from "../../src/cli/command-line.ts";
import { manPage } from "../../src/cli/man-page.ts";

const AROUND = { version: "1.2.3", examples: "  quorumscope .  looks around here", statuses: "0 done." };

it("every command and option stands in it", () => {
  const program = commandLine(() => undefined);
  const page = manPage(program, AROUND);
  const names = program.commands.flatMap((command) => [
    command.name(),
    ...command.options.map(({ long }) => long ?? ""),
  ]);
  const missing = names.filter((name) => !page.includes(name.replaceAll("-", "\\-")));
  expect(missing).toEqual([]);
  expect(page).toContain(".SS report [PATH...]\n");
  expect(page).toContain(".SS completion <bash|zsh|fish>\n");
});

it("text stays text", () => {
  const program = new Command("quorumscope").usage("[PATH...]").description("'quoted' and a \\ and -x");
  program.command("run").description("does\n.SH nothing");
  const page = manPage(program, AROUND);
  expect(page).toContain("\\&'quoted' and a \\e and \\-x\n");
  expect(page).toContain("Does\n\\&.SH nothing.\n");
});
