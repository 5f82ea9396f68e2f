/** From a `.ne` file to a program, with everything that is wrong with it. Used by the build and by `--grammar`. */
import type { GrammarError } from "./errors.ts";
import { flatten } from "./flatten.ts";
import { lint } from "./lint.ts";
import type { Program } from "./program.ts";
import { readTree, type Tree } from "./read.ts";

export interface Compiled {
  readonly tree: Tree;
  readonly program: Program;
  /** Mistakes that do not keep the grammar from compiling; a build with any of them fails. */
  readonly mistakes: readonly GrammarError[];
}

/**
 * Compiles a grammar file.
 * @param source what the program is to be known as: the bare name of one of ours, or the path
 * @throws GrammarError where it cannot be compiled at all.
 */
export function compileGrammar(path: string, source: string): Compiled {
  const tree = readTree(path);
  const program = flatten(tree, source);
  return { tree, program, mistakes: lint(tree, program) };
}
