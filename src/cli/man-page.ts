/** The manual page, made by the build from the commands and options that `--help` is made from. */
import type { Command } from "commander";

/** What of the manual page is not in the commands. */
export interface AroundCommands {
  readonly version: string;
  /** Lines of a usage and what it does, indented. */
  readonly examples: string;
  readonly statuses: string;
}

/** The page as troff's `man` macros have it. */
export function manPage(program: Command, { version, examples, statuses }: AroundCommands): string {
  const commands = program.commands.filter((command) => command.name() !== "help");
  return `${[
    `.TH QUORUMSCOPE 1 "" "quorumscope ${roff(version)}"`,
    ".SH NAME",
    "quorumscope \\- tells from server logs what happened",
    ".SH SYNOPSIS",
    ...program
      .usage()
      .split("\n")
      .flatMap((usage) => [`.B ${roff(usage.trim().replace(/^(?!quorumscope)/, "quorumscope "))}`, ".br"]),
    ".SH DESCRIPTION",
    roff(program.description()),
    ".SH COMMANDS",
    ...commands.flatMap(commandPart),
    ".SH EXAMPLES",
    ".nf",
    roff(examples),
    ".fi",
    ".SH EXIT STATUS",
    roff(statuses),
  ].join("\n")}\n`;
}

function commandPart(command: Command): string[] {
  const operands = command.registeredArguments.map((one) => {
    const name = `${one.name()}${one.variadic ? "..." : ""}`;
    return one.required ? `<${name}>` : `[${name}]`;
  });
  const help = command.createHelp();
  return [
    `.SS ${roff([command.name(), ...operands].join(" "))}`,
    roff(`${sentence(command.description())}.`),
    ...command.registeredArguments
      .filter(({ description }) => description !== "")
      .flatMap((one) => [".TP", `.I ${roff(one.name())}`, roff(help.argumentDescription(one))]),
    ...command.options.flatMap((option) => [".TP", `.B ${roff(option.flags)}`, roff(help.optionDescription(option))]),
  ];
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Text that means nothing to troff: a hyphen stays one that can be copied, a dot at the beginning of a line is no macro. */
function roff(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^(?=['.])/gm, "\\&");
}
