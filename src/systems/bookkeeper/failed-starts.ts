/** Starts that were given up, with the lines that say why. */
import { during } from "../../extent.ts";
import { list } from "../../words.ts";
import { differencesAmong } from "./cookies.ts";
import type { BkEvent } from "./events.ts";
import { wordsOf } from "./exceptions.ts";
import { type Life, lifeAt, linesOf } from "./lives.ts";
import type { BkNode } from "./node.ts";

/** The lines of one failed start stand this near to one another. */
const SAME_START_MS = 60_000;

/** Lines of a node whose words, or those of their exceptions, match, one run for each start. */
export function refusedBy(node: BkNode, isReason: (event: BkEvent) => boolean): BkEvent[][] {
  const runs: BkEvent[][] = [];
  for (const event of node.log.all.filter(isReason)) {
    const last = runs.at(-1);
    const first = last?.[0];
    const isSame = first && event.at - first.at < SAME_START_MS && lifeOf(node, first) === lifeOf(node, event);
    if (last && isSame) last.push(event);
    else runs.push([event]);
  }
  return runs;
}

function lifeOf({ lives }: BkNode, { at }: BkEvent): Life | undefined {
  const life = lifeAt(lives, at);
  return life && at <= life.to ? life : undefined;
}

/** What a process that ended by an error says last of its reason; null where no exception is there. */
export function reasonOf(node: BkNode, life: Life): string | null {
  // the exception itself prints both cookies, a value a line
  const differences = differencesAmong(node, linesOf(node.log, life));
  if (differences.length > 0) return `the two cookies differ in ${list(differences)}`;
  const heap = life.last.find((event) => event.kind === "capture.jvm.heap");
  if (heap) return `OutOfMemoryError: ${heap.fields.err}`;
  const lines = [...life.last, ...during<BkEvent>(linesOf(node.log, life), life.to - SAME_START_MS, life.to)];
  const thrown = lines.map(wordsOf);
  const words = thrown.find((own) => own.some(hasDetail)) ?? thrown.find((own) => own.length > 0);
  const first = words?.find(hasDetail) ?? words?.[0];
  const deepest = words?.findLast(hasDetail);
  if (first === undefined) return null;
  // an outer exception often repeats the text of the one below it
  const cause =
    deepest && !first.includes(deepest.slice(deepest.indexOf(": ") + 2)) ? `, because of ${bare(deepest)}` : "";
  return `${bare(first)}${cause}`;
}

function hasDetail(words: string): boolean {
  return !/: $/.test(words);
}

/** Without the packages of its class. */
function bare(words: string): string {
  return words.replace(/^(?:[a-z]\w*\.)+/, "").replace(/: $/, "");
}
