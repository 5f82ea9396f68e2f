/** Which records and lanes are shown: written by the user in a line of words, turned into what the records understand. */
import type { Level } from "../../event.ts";
import type { Filter } from "../records/filter.ts";
import { nodeNames, type World } from "../world.ts";

export interface Choice {
  /** Node names; empty for all. */
  readonly nodes: readonly string[];
  /** This level and graver ones; null for all. */
  readonly level: Exclude<Level, null> | null;
  /** Kinds of events, `*` as in file names; empty for all. */
  readonly events: readonly string[];
  /** Span and nodes of this finding; null for all. */
  readonly finding: string | null;
}

export const ALL: Choice = { nodes: [], level: null, events: [], finding: null };

const LEVELS = ["trace", "debug", "info", "warn", "error", "fatal"] as const;
const EVERY_LEVEL = 0x7f;

/** True where nothing is left out. */
export function isAll({ nodes, level, events, finding }: Choice): boolean {
  return nodes.length === 0 && level === null && events.length === 0 && finding === null;
}

/** The words that stand for a choice; what `readChoice` reads back. */
export function writeChoice({ nodes, level, events, finding }: Choice): string {
  return [
    nodes.length === 0 ? "" : `node:${nodes.join(",")}`,
    level === null ? "" : `level:${level}`,
    events.length === 0 ? "" : `event:${events.join(",")}`,
    finding === null ? "" : `finding:${finding}`,
  ]
    .filter((word) => word !== "")
    .join(" ");
}

/** Reads words such as `node:zk1,zk2 level:warn event:fle.* finding:F2`; a bare word is taken for what it names. */
export function readChoice(text: string, world: World): Choice | { readonly error: string } {
  let choice: Choice = ALL;
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const next = withWord(choice, word, world);
    if (typeof next === "string") return { error: next };
    choice = next;
  }
  return choice;
}

function withWord(choice: Choice, word: string, world: World): Choice | string {
  const at = word.indexOf(":");
  const key = at < 0 ? keyOf(word, world) : word.slice(0, at).toLowerCase();
  const values = word.slice(at + 1).split(",");
  if (values.includes("")) return `${key}: needs a name behind it, such as ${exampleOf(key, world)}.`;
  if (key === "node") {
    const missing = values.find((value) => !nodeNames(world).includes(value));
    return missing === undefined
      ? { ...choice, nodes: [...choice.nodes, ...values] }
      : `There is no node ${missing}; there are ${nodeNames(world).join(", ")}.`;
  }
  if (key === "level") {
    const level = LEVELS.find((name) => name === values[0]?.toLowerCase());
    return level ? { ...choice, level } : `${values[0]} is no level; levels are ${LEVELS.join(", ")}.`;
  }
  if (key === "event") {
    const missing = values.find((value) => !world.kinds.some((kind) => globOf(value).test(kind)));
    return missing === undefined
      ? { ...choice, events: [...choice.events, ...values] }
      : `No event is called ${missing}; names are such as fle.notif, fle.*.`;
  }
  if (key === "finding") {
    const finding = world.scene.findings.find(({ id }) => id.toLowerCase() === values[0]?.toLowerCase());
    return finding ? { ...choice, finding: finding.id } : `There is no finding ${values[0]}.`;
  }
  return `${word} is not understood; write node:, level:, event: or finding: before a name.`;
}

function exampleOf(key: string, world: World): string {
  return completions(`${key}:`, world)[0] ?? "node:zk1";
}

function keyOf(word: string, world: World): string {
  if (nodeNames(world).includes(word)) return "node";
  if (LEVELS.some((name) => name === word.toLowerCase())) return "level";
  if (world.scene.findings.some(({ id }) => id.toLowerCase() === word.toLowerCase())) return "finding";
  return world.kinds.some((kind) => globOf(word).test(kind)) ? "event" : "";
}

function globOf(glob: string): RegExp {
  const escaped = glob.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "i");
}

/** Words that could follow what is typed, best first: for completion. */
export function completions(text: string, world: World): string[] {
  const word = text.slice(text.lastIndexOf(" ") + 1);
  const before = text.slice(0, text.length - word.length);
  const comma = word.lastIndexOf(",");
  if (comma > 0) {
    const [key = ""] = word.split(":");
    return completions(`${key}:${word.slice(comma + 1)}`, world).map(
      (way) => before + word.slice(0, comma + 1) + way.slice(key.length + 1),
    );
  }
  const all = [
    ...nodeNames(world).map((name) => `node:${name}`),
    ...LEVELS.map((level) => `level:${level}`),
    ...world.scene.findings.map(({ id }) => `finding:${id}`),
    ...world.kinds.map((kind) => `event:${kind}`),
  ];
  const fits = (candidate: string) =>
    candidate.startsWith(word) || candidate.slice(candidate.indexOf(":") + 1).startsWith(word);
  return all.filter(fits).map((candidate) => before + candidate);
}

/** What the records understand of a choice. */
export function filterOf(choice: Choice, world: World): Filter {
  const finding = world.scene.findings.find(({ id }) => id === choice.finding);
  const names = finding ? finding.nodes.filter((name) => shows(choice, name)) : choice.nodes;
  const streams = world.records.streams.map(({ stream }) => stream);
  const globs = choice.events.map(globOf);
  return {
    streams:
      names.length === 0 && finding === undefined
        ? null
        : new Set(streams.filter((stream) => world.records.nodesOf(stream).some((name) => names.includes(name)))),
    levels: choice.level === null ? EVERY_LEVEL : (EVERY_LEVEL << LEVELS.indexOf(choice.level)) & 0x3f,
    kinds:
      globs.length === 0
        ? null
        : new Set(world.kinds.flatMap((kind, index) => (globs.some((glob) => glob.test(kind)) ? [index + 1] : []))),
    span: finding ? { from: finding.from, to: finding.to } : null,
    matches: null,
  };
}

/** Whether a node's lane and findings are shown. */
export function shows({ nodes }: Choice, name: string): boolean {
  return nodes.length === 0 || nodes.includes(name);
}
