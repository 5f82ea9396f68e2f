declare module "nearley/lib/nearley-language-bootstrapped.js" {
  import type { CompiledRules } from "nearley";

  const grammar: CompiledRules;
  export default grammar;
}

declare module "nearley/lib/compile.js" {
  import type { Rule } from "nearley";

  /** Turns the tree nearley's own grammar makes of a `.ne` text into flat rules. */
  export default function compile(
    structure: readonly unknown[],
    options: { readonly args: readonly string[]; readonly nojs: boolean },
  ): { readonly rules: Rule[] };
}
