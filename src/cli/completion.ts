/** `quorumscope completion`: a script that has a shell complete commands, options and their values. */
import type { Command, Option } from "commander";
import { pathologies } from "./pathologies.ts";
import { writeData } from "./terminal.ts";

export type Shell = "bash" | "zsh" | "fish";

/** What can stand for a value: some words, a file, nothing that a shell could know. */
type Values = readonly string[] | "files" | "anything";

interface Flag {
  /** `-f`, `--format`, as far as there are. */
  readonly short: string | null;
  readonly long: string;
  /** Null for one that is set or not. */
  readonly value: { readonly name: string; readonly values: Values } | null;
  readonly isRepeated: boolean;
  readonly description: string;
}

interface Verb {
  readonly name: string;
  readonly description: string;
  readonly flags: readonly Flag[];
  readonly operands: Values;
}

/** Runs the command for the program whose options are completed. @returns the exit status */
export async function completion(program: Command, shell: Shell): Promise<number> {
  const identifiers = (await pathologies()).map(({ id }) => id).sort();
  const verbs = program.commands.map((command) => verbOf(command, identifiers));
  await writeData([SCRIPTS[shell](verbs)], null);
  return 0;
}

function verbOf(command: Command, identifiers: readonly string[]): Verb {
  const [operand] = command.registeredArguments;
  const operands = operand?.argChoices ?? (operand?.name() === "IDENTIFIER" ? identifiers : null);
  return {
    name: command.name(),
    description: command.description(),
    flags: [...command.options.map((option) => flagOf(option, identifiers)), HELP],
    operands: operands ?? (operand ? "files" : "anything"),
  };
}

const HELP: Flag = { short: "-h", long: "--help", value: null, isRepeated: false, description: "display help" };

function flagOf(option: Option, identifiers: readonly string[]): Flag {
  const name = /<(.+)>/.exec(option.flags)?.[1];
  const values = name?.startsWith("file") ? "files" : name === "glob" ? identifiers : "anything";
  return {
    short: option.short ?? null,
    long: option.long ?? option.flags,
    value: name === undefined ? null : { name, values: option.argChoices ?? values },
    isRepeated: Array.isArray(option.defaultValue),
    description: option.description,
  };
}

const SCRIPTS: Readonly<Record<Shell, (verbs: readonly Verb[]) => string>> = { bash, zsh, fish };

/** The command that is run without one. */
const UNNAMED = "explore";

function namesOf(flag: Flag): string[] {
  return flag.short === null ? [flag.long] : [flag.short, flag.long];
}

function bash(verbs: readonly Verb[]): string {
  const words = (values: readonly string[]) => `COMPREPLY=($(compgen -W ${quote(values.join(" "))} -- "$word"))`;
  // an answer without words means files, unless that is switched off; bash 3 cannot
  const noFiles = "compopt +o default +o bashdefault 2>/dev/null";
  const reply = (values: Values) => (values === "files" ? ":" : values === "anything" ? noFiles : words(values));
  const valuesOf = ({ name, flags }: Verb) =>
    flags.flatMap((flag) => {
      if (flag.value === null) return [];
      const cases = namesOf(flag).map((one) => quote(`${name} ${one}`));
      return [`    ${cases.join("|")}) ${reply(flag.value.values)}; return;;`];
    });
  return `# completion of quorumscope for bash; try it with: source <(quorumscope completion bash)
_quorumscope() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=${UNNAMED}
  # bash takes --option=value apart
  if [[ $word == = ]]; then word=; elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  COMPREPLY=()
  if ((COMP_CWORD > 1)); then
    case \${COMP_WORDS[1]} in ${verbs.map(({ name }) => name).join("|")}) command=\${COMP_WORDS[1]};; esac
  fi
  case "$command $before" in
${verbs.flatMap(valuesOf).join("\n")}
  esac
  if [[ $word == -* ]]; then
    case $command in
${verbs.map(({ name, flags }) => `      ${name}) ${words(flags.flatMap(namesOf))};;`).join("\n")}
    esac
  elif ((COMP_CWORD == 1)); then
    ${words(verbs.map(({ name }) => name))}
  else
    case $command in
${verbs.map(({ name, operands }) => `      ${name}) ${reply(operands)};;`).join("\n")}
    esac
  fi
}
complete -o default -o bashdefault -F _quorumscope quorumscope
`;
}

function zsh(verbs: readonly Verb[]): string {
  const action = (values: Values) =>
    values === "files" ? "_files" : values === "anything" ? " " : `(${values.join(" ")})`;
  const spec = ({ short, long, value, isRepeated, description }: Flag) => {
    // brackets end the description of an option
    const told = `[${description.replace(/[[\]]/g, "")}]${value ? `:${value.name}:${action(value.values)}` : ""}`;
    const isOnce = isRepeated ? "*" : "";
    if (short === null) return quote(`${isOnce}${long}${value ? "=" : ""}${told}`);
    return `${quote(`(${short} ${long})`)}{${short}${value ? "+" : ""},${long}${value ? "=" : ""}}${quote(told)}`;
  };
  const operand = (values: Values) => (values === "anything" ? [] : [quote(`*: :${action(values)}`)]);
  const verb = ({ name, flags, operands }: Verb) =>
    `    ${name}) _arguments -s ${[...flags.map(spec), ...operand(operands)].join(" \\\n      ")};;`;
  return `#compdef quorumscope
# completion of quorumscope for zsh; try it with: source <(quorumscope completion zsh)
_quorumscope() {
  local command=${UNNAMED}
  if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then
    local -a commands
    commands=(${verbs.map(({ name, description }) => `\n      ${quote(`${name}:${description}`)}`).join("")}
    )
    _describe -t commands command commands
    _files
    return
  fi
  case $words[2] in
    ${verbs.map(({ name }) => name).join("|")}) command=$words[2]; shift words; ((CURRENT--));;
  esac
  case $command in
${verbs.map(verb).join("\n")}
  esac
}
# read as a file of a folder of completions it is the function itself
if [[ $funcstack[1] == _quorumscope ]]; then _quorumscope "$@"; else compdef _quorumscope quorumscope; fi
`;
}

function fish(verbs: readonly Verb[]): string {
  const others = verbs.filter(({ name }) => name !== UNNAMED).map(({ name }) => name);
  const line = (condition: string, ...rest: readonly string[]) =>
    ["complete -c quorumscope", "-n", fishQuote(condition), ...rest].join(" ");
  const values = (from: Values) =>
    from === "files" ? ["-r", "-F"] : from === "anything" ? ["-x"] : ["-x", "-a", fishQuote(from.join(" "))];
  const linesOf = ({ name, description, flags, operands }: Verb) => {
    const condition =
      name === UNNAMED ? `not __fish_seen_subcommand_from ${others.join(" ")}` : `__fish_seen_subcommand_from ${name}`;
    const words =
      operands === "files" ? [] : operands === "anything" ? ["-f"] : ["-f", "-a", fishQuote(operands.join(" "))];
    return [
      line("__fish_use_subcommand", "-a", name, "-d", fishQuote(description)),
      ...(words.length === 0 ? [] : [line(condition, ...words)]),
      ...flags.map((flag) =>
        line(
          condition,
          ...(flag.short === null ? [] : ["-s", flag.short.slice(1)]),
          ...["-l", flag.long.slice(2)],
          ...(flag.value === null ? [] : values(flag.value.values)),
          ...["-d", fishQuote(flag.description)],
        ),
      ),
    ];
  };
  return `# completion of quorumscope for fish; try it with: quorumscope completion fish | source
${verbs.flatMap(linesOf).join("\n")}
`;
}

/** A word of bash and zsh that holds any text. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function fishQuote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
