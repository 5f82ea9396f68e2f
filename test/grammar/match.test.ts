/** What the byte programs make of a text. The same is asked of nearley, the authority. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileGrammar } from "../../src/grammar/compile.ts";
import { earleyEngine } from "../../src/grammar/earley.ts";
import { compiledEngine } from "../../src/grammar/match.ts";
import type { LineMatcher } from "../../src/grammar/program.ts";
import { scratch } from "../ingest/scratch.ts";

const FIELDS = `
a -> rest
b -> rest
n -> int
h -> hex
w -> word
v -> word
s -> "up" | "upper" | "down"
`;

/** `rule a=… b=…` in order of the grammar, "nothing" for no match. Offsets in the buffer do not matter. */
function answer(matcher: LineMatcher, text: string): string {
  const before = Buffer.from("before ");
  const bytes = Buffer.concat([before, Buffer.from(text, "utf8"), Buffer.from(" behind")]);
  const end = before.length + Buffer.byteLength(text);
  const rule = matcher.rules[matcher.match(bytes, before.length, end)];
  if (!rule) return "nothing";
  const fields = rule.fields.flatMap(({ name }, i) => {
    const [from = -1, to = -1] = [matcher.spans[2 * i], matcher.spans[2 * i + 1]];
    return from < 0 ? [] : [`${name}=${bytes.toString("utf8", from, to)}`];
  });
  return [rule.name, ...fields].join(" ");
}

/** Both engines over rules given as `name -> …` without samples; a sample is made up, because only line rules have any. */
async function engines(rules: string): Promise<LineMatcher[]> {
  const lines = rules
    .trim()
    .split("\n")
    .map((rule) => `#= sample\n${rule.trim()}\n`)
    .join("\n");
  const used = FIELDS.split("\n").filter((line) =>
    new RegExp(`\\b${line.charAt(0)}\\b`).test(rules.replace(/"[^"]*"/g, "")),
  );
  const folder = await scratch({ "own.ne": `@include "tokens.ne"\n\n${lines}\n${used.join("\n")}\n` });
  const path = join(folder, "own.ne");
  const { program } = compileGrammar(path, path);
  return [compiledEngine(program), earleyEngine(program)];
}

/** Rules, then texts with what is made of them. */
const CASES: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  [
    "an earlier field is as short as lets the rest match",
    'x -> a ", " b',
    { "1, 2, 3": "x a=1 b=2, 3", ", ": "x a= b=", "1,2": "nothing", ", , ": "x a= b=, " },
  ],
  [
    "and grows where the rest needs it to",
    'x -> a " (" n ")"',
    { "f (1) (2)": "x a=f (1) n=2", "f (1) (2": "nothing", " (7)": "x a= n=7" },
  ],
  ["words end at blanks", 'x -> w " " v', { "a b": "x w=a v=b", "a b c": "nothing", " b": "nothing", "a ": "nothing" }],
  [
    "an option may be there or not, and its field with it",
    'x -> "at " n (" of " w):? "."',
    { "at 1.": "x n=1", "at 1 of 2.": "x n=1 w=2", "at 1 of .": "nothing", "at 1 of ..": "x n=1 w=." },
  ],
  [
    "an enumeration is one of its texts, whichever lets the rest match",
    'x -> "is " s (" " w):?',
    {
      "is up": "x s=up",
      "is upper": "x s=upper",
      "is upper class": "x s=upper w=class",
      "is uppish": "nothing",
      "is left": "nothing",
      "is ": "nothing",
    },
  ],
  [
    "and as short as any earlier field",
    'x -> "is " s a',
    { "is up": "x s=up a=", "is upper": "x s=up a=per", "is down!": "x s=down a=!" },
  ],
  [
    "an alternative at the beginning is told by its first bytes",
    'x -> ("Using" | "Use") " " n',
    { "Using 1": "x n=1", "Use 1": "x n=1", "Us 1": "nothing", "Usin 1": "nothing" },
  ],
  [
    "numbers are what their token allows",
    'x -> n "/" h',
    {
      "1/ff": "x n=1 h=ff",
      "-1/0": "x n=-1 h=0",
      "1/FF": "nothing",
      "+1/0": "nothing",
      "/0": "nothing",
      "1/": "nothing",
    },
  ],
  [
    "a rule matches the whole text and nothing less",
    'x -> "end"',
    { end: "x", "end ": "nothing", " end": "nothing", en: "nothing", "": "nothing" },
  ],
  [
    "a rule of what may be missing matches the empty text",
    "x -> a",
    { "": "x a=", "anything at all": "x a=anything at all" },
  ],
  ["a rule of fields alone is found without a first byte", 'x -> n ":" h', { "1:2": "x n=1 h=2", ":": "nothing" }],
  [
    "rules with one beginning are told apart by what follows",
    'x -> "to " n " now"\ny -> "to " n\nz -> "to be"',
    { "to 1 now": "x n=1", "to 1": "y n=1", "to be": "z", "to ": "nothing", "to be ": "nothing" },
  ],
  ["bytes beyond ASCII are bytes", 'x -> "größe " w', { "größe ß😀": "x w=ß😀", "grösse 1": "nothing" }],
  [
    "a long run costs no more than its length",
    'x -> a "!" b',
    { [`${"-".repeat(5000)}!`]: `x a=${"-".repeat(5000)} b=` },
  ],
];

describe.each(CASES)("%s", (_, rules, texts) => {
  it("by both engines", async () => {
    const [compiled, nearley] = await engines(rules);
    for (const [text, expected] of Object.entries(texts)) {
      if (!compiled || !nearley) throw new Error("an engine is missing");
      const shown = answer(compiled, text);
      expect(shown, `compiled, of "${text.slice(0, 40)}"`).toBe(expected);
      if (text.length < 1000) expect(answer(nearley, text), `nearley, of "${text.slice(0, 40)}"`).toBe(shown);
    }
  });
});
