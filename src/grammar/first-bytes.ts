/** Which bytes the texts of nearley's rules can begin with. */
import type nearley from "nearley";

/** Bytes that the texts of a nonterminal begin with, and whether it has an empty one. */
interface First {
  readonly bytes: Uint8Array;
  nullable: boolean;
}

/**
 * FIRST sets of a grammar without a lexer (Aho, Sethi, Ullman, Compilers, 4.4), over latin1.
 * @returns whether a production can begin with a byte; -1 stands for the empty text
 */
export function firstBytes(rules: readonly nearley.Rule[]): (rule: nearley.Rule, byte: number) => boolean {
  const firsts = new Map<string, First>();
  for (const { name } of rules) firsts.set(name, { bytes: new Uint8Array(256), nullable: false });
  const terminals = new Map<unknown, Uint8Array>();
  const terminal = (symbol: object): Uint8Array => {
    const known = terminals.get(symbol);
    if (known) return known;
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => Number(accepts(symbol, String.fromCharCode(byte))));
    terminals.set(symbol, bytes);
    return bytes;
  };
  /** Adds what a production begins with; true where something was new. */
  const add = (rule: nearley.Rule, to: First): boolean => {
    let isNew = false;
    for (const symbol of rule.symbols) {
      const part = typeof symbol === "string" ? firsts.get(symbol) : { bytes: terminal(symbol), nullable: false };
      for (const [byte, begins] of part?.bytes.entries() ?? []) {
        if (begins === 0 || to.bytes[byte] === 1) continue;
        to.bytes[byte] = 1;
        isNew = true;
      }
      if (!part?.nullable) return isNew;
    }
    isNew ||= !to.nullable;
    to.nullable = true;
    return isNew;
  };
  for (let grows = true; grows; ) {
    grows = false;
    for (const rule of rules) {
      const first = firsts.get(rule.name);
      if (first && add(rule, first)) grows = true;
    }
  }
  const own = new Map<nearley.Rule, First>();
  return (rule, byte) => {
    let first = own.get(rule);
    if (!first) {
      first = { bytes: new Uint8Array(256), nullable: false };
      add(rule, first);
      own.set(rule, first);
    }
    return byte < 0 ? first.nullable : first.bytes[byte] === 1;
  };
}

/** A literal of one character, or a class of them. */
function accepts(symbol: object, character: string): boolean {
  if (symbol instanceof RegExp) return symbol.test(character);
  return "literal" in symbol && symbol.literal === character;
}
