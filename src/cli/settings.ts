/** Flags turned once into what the program needs. Below this nobody sees a flag. */

import { getHeapStatistics } from "node:v8";
import type { ClockSettings } from "../correlate/align.ts";
import type { ListedSystem } from "../detect/system.ts";
import { layoutsProgram } from "../grammar/layouts.gen.ts";
import { compiledEngine } from "../grammar/match.ts";
import type { Engine, Program } from "../grammar/program.ts";
import { Budget } from "../parse/budget.ts";
import { messageGrammar } from "../parse/message-grammar.ts";
import type { ParseOptions } from "../parse/options.ts";
import { systems } from "../systems/all.gen.ts";
import { badValue } from "./messages.ts";
import type { Flags } from "./options.ts";
import { readOffset } from "./values.ts";
import { readZone } from "./zone.ts";

/**
 * What is made of an event takes some thirty times what the event takes, and all of it has to find room in the heap: a
 * storm beyond that would end in a crash instead of an answer.
 */
const SHARE_OF_HEAP = 1 / 40;

/** Making a sieve takes as long as reading a megabyte line by line. */
const SIFT_FROM_BYTES = 4 * 1024 * 1024;

/** Systems, grammars and engine that a run parses with. */
export async function parseSettings(
  flags: Flags,
): Promise<{ readonly systems: readonly ListedSystem[]; readonly parse: ParseOptions }> {
  const chosen = flags.system === undefined ? systems : systems.filter(({ name }) => name === flags.system);
  const own = await ownGrammars(flags.grammar);
  return {
    systems: chosen,
    parse: {
      layouts: layoutsProgram,
      grammars: chosen.map((system) => messageGrammar(system, own)),
      engine: await engineOf(flags.engine),
      budget: new Budget(flags.memory ?? getHeapStatistics().heap_size_limit * SHARE_OF_HEAP),
      retainLines: flags.follow,
      keepCrowd: false,
      siftFrom: flags.engine === "compiled" ? SIFT_FROM_BYTES : Number.POSITIVE_INFINITY,
    },
  };
}

/** nearley and the grammar compiler load only when somebody asks for them. */
async function ownGrammars(paths: readonly string[]): Promise<Program[]> {
  if (paths.length === 0) return [];
  const { compileGrammar } = await import("../grammar/compile.ts");
  return paths.map((path) => {
    const { program, mistakes } = compileGrammar(path, path);
    const [first] = mistakes;
    if (first) throw first;
    return program;
  });
}

async function engineOf(name: Flags["engine"]): Promise<Engine> {
  if (name === "compiled") return compiledEngine;
  const { earleyEngine } = await import("../grammar/earley.ts");
  return earleyEngine;
}

/** Zones and offsets given by hand. */
export async function clockSettings(flags: Flags): Promise<ClockSettings> {
  const zones = new Map<string, Awaited<ReturnType<typeof readZone>>>();
  for (const text of flags.tz) {
    const [node, name] = splitPair(text);
    zones.set(node, await readZone(name));
  }
  const offsets = new Map<string, number>();
  for (const text of flags.clock) {
    const [node, value] = splitPair(text);
    const offset = readOffset(value);
    if (node === "" || offset === null) throw badValue("--clock", text, "NODE=OFFSET, such as zk1=+37s");
    offsets.set(node, offset);
  }
  return { zones, offsets };
}

/** `zk1=UTC` as its two halves; the first is "" where there is no equals sign. */
export function splitPair(text: string): [string, string] {
  const at = text.indexOf("=");
  return at < 0 ? ["", text] : [text.slice(0, at), text.slice(at + 1)];
}
