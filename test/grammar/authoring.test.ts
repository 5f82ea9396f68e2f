/** Mistakes of a grammar's author are told with file, line and rule. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileGrammar } from "../../src/grammar/compile.ts";
import { GrammarError } from "../../src/grammar/errors.ts";
import { lintWithNearley } from "../../src/grammar/lint.ts";
import { scratch } from "../ingest/scratch.ts";

const TOKENS = `int  -> "-":? [0-9]:+
word -> [^ ]:+
rest -> .:*
`;
const HEAD = '@include "tokens.ne"\n';

/** Everything that is wrong with a grammar, as it would be told. */
async function mistakesIn(text: string, files: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const folder = await scratch({ "tokens.ne": TOKENS, "own.ne": text, ...files });
  const path = join(folder, "own.ne");
  try {
    const { tree, mistakes } = compileGrammar(path, path);
    const all = mistakes.length > 0 ? mistakes : lintWithNearley(tree, path);
    return all.map(({ message }) => message);
  } catch (error) {
    if (!(error instanceof GrammarError)) throw error;
    return [error.message.replace(`${folder}/`, "")];
  }
}

it("a grammar without a mistake compiles", async () => {
  const text = `${HEAD}
#= Widget 7 of rack-3 is lost
#= Widget 7 is found
widget_lost -> "Widget " number (" of " rack):? " is " fate

number -> int
rack -> word
fate -> "lost" | "found"
`;
  expect(await mistakesIn(text)).toEqual([]);
});

const MISTAKES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "a rule that is not defined",
    `${HEAD}\n#= Widget 7\nwidget -> "Widget " number\n`,
    ["own.ne:4: rule widget uses number, which is not defined."],
  ],
  [
    "a rule that nothing leads to",
    `${HEAD}\n#= Widget\nwidget -> "Widget"\n\ngadget -> "Gadget"\n`,
    ["own.ne:6: rule gadget is never used; give it a sample line (#= …) or delete it."],
  ],
  [
    "a field that nothing leads to",
    `${HEAD}\n#= Widget\nwidget -> "Widget"\n\nnumber -> int\n`,
    ["own.ne:6: rule number is never used; give it a sample line (#= …) or delete it."],
  ],
  [
    "two rules for one text",
    `${HEAD}\n#= Widget 1\nwidget -> "Widget " number\n\n#= Widget 2\ngadget -> "Widget " count\n\nnumber -> int\ncount -> int\n`,
    [
      "own.ne:7: rule gadget matches the same texts as rule widget.",
      'own.ne:4: rule widget has a sample that is matched by widget and gadget: "Widget 1".',
      'own.ne:7: rule gadget has a sample that is matched by widget and gadget: "Widget 2".',
    ],
  ],
  [
    "one rule that says one text twice",
    `${HEAD}\n#= Widget\nwidget -> "Wid" "get" | "Widget"\n`,
    ["own.ne:4: rule widget says one text twice."],
  ],
  [
    "a sample that no rule matches",
    `${HEAD}\n#= Widget\n#= Gadget\nwidget -> "Widget"\n`,
    ['own.ne:5: rule widget has a sample that no rule matches: "Gadget".'],
  ],
  [
    "a sample that two rules match",
    `${HEAD}\n#= Widget 7\nwidget -> "Widget " number\n\n#= Widget red\ncolour -> "Widget " name\n\nnumber -> int\nname -> word\n`,
    ['own.ne:4: rule widget has a sample that is matched by widget and colour: "Widget 7".'],
  ],
  [
    "a sample of another rule",
    `${HEAD}\n#= Gadget\nwidget -> "Widget"\n\n#= Gadget\ngadget -> "Gadget"\n`,
    ['own.ne:4: rule widget has a sample that is matched by gadget: "Gadget".'],
  ],
  [
    "recursion",
    `${HEAD}\n#= Widget\nwidget -> "Widget" | "Widget" inner\n\ninner -> "(" inner ")" | "x"\n`,
    ["own.ne:4: rule widget is recursive through inner; write it as a run of a character class."],
  ],
  [
    "a repeated group",
    `${HEAD}\n#= Widget a, b\nwidget -> "Widget" (" " word ","):+\n`,
    ["own.ne:4: rule widget repeats a group with :+; repeat a character class instead."],
  ],
  [
    "more alternatives than are good for it",
    `${HEAD}\n#= aaaaaaaa\nwidget -> ${'("a" | "b" "c") '.repeat(8)}\n`,
    ["own.ne:4: rule widget has more than 128 combinations of alternatives."],
  ],
  [
    "code at its head",
    `@{% const x = 1; %}\n${HEAD}\n#= Widget\nwidget -> "Widget"\n`,
    ["own.ne:1: the grammar holds code, a macro or a setting; grammars here are rules and nothing else."],
  ],
  [
    "a macro",
    `${HEAD}\nrepeat[X] -> $X $X\n\n#= Widget\nwidget -> "Widget"\n`,
    ["own.ne:1: the grammar holds code, a macro or a setting; grammars here are rules and nothing else."],
  ],
  [
    "a lexer",
    `@lexer lexer\n${HEAD}\n#= Widget\nwidget -> "Widget"\n`,
    ["own.ne:1: the grammar holds code, a macro or a setting; grammars here are rules and nothing else."],
  ],
  [
    "code behind a rule",
    `${HEAD}\n#= Widget\nwidget -> "Widget" {% () => process.exit(0) %}\n`,
    ["own.ne:4: rule widget holds code; grammars here are rules and nothing else."],
  ],
  [
    "a rule that is defined twice",
    `${HEAD}\n#= Widget\nwidget -> "Widget"\n\n#= Gadget\nwidget -> "Gadget"\n`,
    ["own.ne:4: rule widget is defined before, at own.ne:4."],
  ],
  [
    "a text without an end",
    `${HEAD}\n#= Widget\nwidget -> "Widget\n`,
    ["own.ne:4: the grammar is not nearley syntax at column 11."],
  ],
  [
    "a rule without an arrow",
    `${HEAD}\n#= Widget\nwidget = "Widget"\n`,
    ["own.ne:4: the grammar is not nearley syntax at column 8."],
  ],
  [
    "an end in the middle of a rule",
    `${HEAD}\n#= Widget\nwidget ->\n`,
    ["own.ne:5: the grammar ends in the middle of a rule."],
  ],
  [
    "an include that there is not",
    '@include "nothing.ne"\n\n#= Widget\nwidget -> "Widget"\n',
    [expect.stringMatching(/nothing\.ne: the grammar cannot be read: no such file or directory/) as unknown as string],
  ],
];

describe("told with file, line and rule is", () => {
  it.each(MISTAKES)("%s", async (_, text, messages) => {
    expect(await mistakesIn(text)).toEqual(messages);
  });

  it("a mistake of an included file, by that file's name", async () => {
    const text = '@include "tokens.ne"\n@include "more.ne"\n\n#= Widget 7\nwidget -> "Widget " number\n';
    expect(await mistakesIn(text, { "more.ne": "# numbers\nnumber -> nothing\n" })).toEqual([
      "own.ne:5: rule widget uses nothing, which is not defined.",
    ]);
    expect(await mistakesIn(text, { "more.ne": "number -> int\n\nunused -> int\n" })).toEqual([
      "more.ne:3: rule unused is never used; give it a sample line (#= …) or delete it.",
    ]);
  });

  it("a sample that nearley reads in two ways", async () => {
    const text = `${HEAD}\n#= a b c\nwidget -> first " " second\n\nfirst -> rest\nsecond -> rest\n`;
    expect(await mistakesIn(text)).toEqual([
      'own.ne:4: rule widget has a sample with 2 readings (by widget): "a b c".',
    ]);
  });

  it("a grammar that is not there", () => {
    expect(() => compileGrammar("/no/such.ne", "/no/such.ne")).toThrow(
      /^\/no\/such\.ne: the grammar cannot be read: no such file or directory/,
    );
  });
});

it("what the package has is included from anywhere", async () => {
  const folder = await scratch({ "own.ne": `${HEAD}\n#= Widget 7\nwidget -> "Widget " number\n\nnumber -> int\n` });
  const path = join(folder, "own.ne");
  const { program, tree, mistakes } = compileGrammar(path, path);
  expect([...mistakes, ...lintWithNearley(tree, path)]).toEqual([]);
  expect(program.rules.map(({ name, fields }) => ({ name, fields }))).toEqual([
    { name: "widget", fields: [{ name: "number", type: "int" }] },
  ]);
});
