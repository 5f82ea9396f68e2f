/** The byte programs and nearley give the same answers: on samples, on made-up sentences, on sentences with an error. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileGrammar } from "../../src/grammar/compile.ts";
import { earleyEngine } from "../../src/grammar/earley.ts";
import { lintWithNearley } from "../../src/grammar/lint.ts";
import { compiledEngine } from "../../src/grammar/match.ts";
import type { LineMatcher, Rule } from "../../src/grammar/program.ts";
import { INCLUDED_FILES } from "../../src/grammar/read.ts";
import { mutate, type Random, sentence } from "../../src/grammar/sentences.ts";

const FOLDER = join(import.meta.dirname, "../../grammars");
const SENTENCES = 10_000;
const GRAMMARS = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".ne") && !INCLUDED_FILES.includes(file))
  .map((file) => file.replace(/\.ne$/, ""));

/** What a matcher makes of a text: the rule, and every field with its place. */
function answer(matcher: LineMatcher, text: string): string {
  const bytes = Buffer.from(text, "latin1");
  const rule = matcher.rules[matcher.match(bytes, 0, bytes.length)];
  if (!rule) return "refused";
  const fields = rule.fields.map(({ name }, i) => `${name}=${matcher.spans[2 * i]}-${matcher.spans[2 * i + 1]}`);
  return [rule.name, ...fields].join(" ");
}

/** mulberry32: the same sentences on every run, others after a change of seed. */
function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

describe.each(GRAMMARS)("%s.ne", (name) => {
  const path = join(FOLDER, `${name}.ne`);
  const { tree, program, mistakes } = compileGrammar(path, name);
  // a layout or wrapper is chosen for a stream and tried alone, as is what is asked of fatal messages that nothing else
  // knows; of messages the whole grammar is asked
  const isAlone = (rule: Rule) => ["layout", "wrapper", "fatal"].includes(rule.class);
  const alone = program.rules.filter(isAlone).map((rule) => ({ ...program, rules: [rule] }));
  const together = program.rules.filter((rule) => !isAlone(rule));
  const parts = together.length > 0 ? [...alone, { ...program, rules: together }] : alone;
  const engines = parts.map((part) => ({
    rules: part.rules,
    compiled: compiledEngine(part),
    nearley: earleyEngine(part),
  }));

  it("has no mistakes, and nearley reads every sample in one way", () => {
    expect([...mistakes, ...lintWithNearley(tree, path)].map(({ message }) => message)).toEqual([]);
  });

  it("compiled and nearley agree on made-up sentences and on sentences with one wrong byte", () => {
    const random = seeded(20260000 + name.length);
    const disagreements: string[] = [];
    for (let i = 0; i < SENTENCES; i++) {
      const rule = program.rules[i % program.rules.length];
      const engine = engines.find(({ rules }) => rule && rules.includes(rule));
      if (!rule || !engine) continue;
      const whole = sentence(program, rule, random);
      for (const text of [whole, mutate(whole, random)]) {
        const [fast, slow] = [answer(engine.compiled, text), answer(engine.nearley, text)];
        if (fast !== slow) disagreements.push(`${JSON.stringify(text)}: compiled ${fast}; nearley ${slow}`);
      }
    }
    expect(disagreements.slice(0, 10)).toEqual([]);
  }, 300_000);
});
