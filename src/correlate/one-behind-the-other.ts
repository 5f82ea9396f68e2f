/**
 * Logs of several servers that were put one behind the other, in one file or pipe: where time runs back another server's
 * log may have begun, and what the lines on both sides say of who wrote them tells whether it has.
 */
import type { LogEvent } from "../event.ts";
import { greatest, least } from "../extent.ts";
import { identity, stepsBack } from "./order.ts";
import { beginOf, type IsTurned, type Place, placeBehind } from "./place.ts";

/** How lines of a system tell who wrote them. */
export interface Authorship {
  /** Its headers carry the server's id, where they carry one: `[myid:1]`. */
  readonly idInHeader: boolean;
  /** Kinds of events that a process begins with. */
  readonly begins: ReadonlySet<string>;
  /** What a run of events of one process calls its own server; two runs that share a name are of one. */
  readonly namesOf: (events: readonly LogEvent[]) => ReadonlySet<string>;
  /** The id that an event says its own server has, which no process changes; null where it says none. */
  readonly idOf?: (event: LogEvent) => number | string | null;
}

/** One server's events of a text, in the order of their lines. */
export interface Part {
  /** What tells it from the other parts of its text. */
  readonly key: string;
  /** Nothing tells who wrote it: the line that its first event stands on. */
  readonly unknownFrom: number | null;
  readonly events: readonly LogEvent[];
  /** Where each stretch of its lines begins: behind the last event of the stretch before it. */
  readonly begins: readonly Place[];
}

/**
 * A clock that is set back by more is rarer than a text in which the lines of another server follow, so lines behind a
 * greater step that do not name their server are not taken for those of the server before.
 */
const LONGEST_STEP_MS = 60_000;
/** So much later than their stamps say lines may be written, one after the other. */
const LATE_MS = 5000;
/** A text in which more parts name nobody is a mixture, and no logs one behind the other. */
const MOST_UNKNOWN = 16;
/** The lines of one start stand this near to one another. */
const SAME_START_MS = 60_000;
/** A text that holds lines twice holds at least this share of what lies in the same time. */
const COPIED_SHARE = 0.1;

/** Who wrote some lives, and from when to when. */
interface Writer {
  name: string | null;
  readonly line: number;
  first: number;
  last: number;
}

/** The events of one process, or of as much of it as stands between two steps back. */
interface Life {
  readonly events: LogEvent[];
  /** It begins with the first line of a process. */
  readonly begun: boolean;
  /** By how much time runs back before it. */
  readonly backMs: number;
  name: string | null;
}

/**
 * The parts of a text by server; a single one where nothing says that it is of several.
 * @param events in the order in which they were written
 */
export function partsOf(
  events: readonly LogEvent[],
  authorship: Omit<Authorship, "idInHeader">,
  isTurned: IsTurned = () => false,
): Part[] {
  const { begins, namesOf } = authorship;
  const whole = [{ key: "", unknownFrom: null, events, begins: [] }];
  const steps = stepsBack(events);
  const others = changesOfId(events, authorship);
  if (steps.length === 0 && others.size === 0) return whole;
  const lives = livesIn(events, new Map(steps.map(({ index, from, to }) => [index, from - to])), begins, others);
  nameLives(lives, namesOf);
  const writers = writersOf(lives);
  const all = [...new Set(writers)];
  if (all.length < 2 || all.filter(({ name }) => name === null).length > MOST_UNKNOWN) return whole;
  const parts = new Map<Writer, { events: LogEvent[]; begins: Place[] }>();
  for (const [i, { events: own }] of lives.entries()) {
    const writer = writers[i];
    if (!writer) continue;
    const part = parts.get(writer) ?? { events: [], begins: [] };
    parts.set(writer, part);
    if (writers[i - 1] !== writer) part.begins.push(beginBehind(lives[i - 1], own, isTurned));
    for (const event of own) part.events.push(event);
  }
  return [...parts].map(([{ name, line }, part]) => ({
    key: name ?? `line ${line}`,
    unknownFrom: name === null ? line : null,
    ...part,
  }));
}

/** Records between two events are counted to the later one. */
function beginBehind(before: Life | undefined, own: readonly LogEvent[], isTurned: IsTurned): Place {
  const last = before?.events.at(-1)?.ref;
  const input = own[0]?.ref.input ?? 0;
  return last?.input === input ? placeBehind(last, isTurned) : beginOf(input, isTurned);
}

/** Events that say another id than those before them, with no start of a process in between: another server's. */
function changesOfId(events: readonly LogEvent[], { begins, idOf }: Omit<Authorship, "idInHeader">): Set<number> {
  const changes = new Set<number>();
  if (!idOf) return changes;
  let before: number | string | null = null;
  for (const [index, event] of events.entries()) {
    if (begins.has(event.kind)) before = null;
    const id = idOf(event);
    if (id !== null && before !== null && id !== before) changes.add(index);
    before = id ?? before;
  }
  return changes;
}

function livesIn(
  events: readonly LogEvent[],
  backs: ReadonlyMap<number, number>,
  begins: ReadonlySet<string>,
  others: ReadonlySet<number>,
): Life[] {
  const lives: Life[] = [];
  for (const [index, event] of events.entries()) {
    const backMs = backs.get(index) ?? 0;
    const begun = begins.has(event.kind);
    if (index === 0 || backMs > 0 || begun || others.has(index)) lives.push({ events: [], begun, backMs, name: null });
    lives.at(-1)?.events.push(event);
  }
  return lives;
}

/** Gives every life one name of its server: its own, or else that of the next or the last life from where time did not run back. */
function nameLives(lives: readonly Life[], namesOf: Authorship["namesOf"]): void {
  const same = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let up = same.get(root); up !== undefined && up !== root; up = same.get(root)) root = up;
    same.set(name, root);
    return root;
  };
  for (const life of lives) {
    for (const name of namesOf(life.events)) {
      if (life.name === null) life.name = name;
      else same.set(rootOf(name), rootOf(life.name));
    }
  }
  for (const life of lives) if (life.name !== null) life.name = rootOf(life.name);
  for (const [i, life] of [...lives.entries()].reverse()) {
    const next = lives[i + 1];
    if (next?.backMs === 0 && (i === 0 || isBeginOf(life, next))) life.name ??= next.name;
  }
  for (const [i, life] of lives.entries()) if (life.backMs === 0) life.name ??= lives[i - 1]?.name ?? null;
}

/** A start that has not yet said its name, what stands before the line that a start is known by, or another server's tail. */
function isBeginOf({ begun, backMs, events: [first] }: Life, { events: [second] }: Life): boolean {
  if (begun || backMs > LONGEST_STEP_MS) return true;
  return backMs > 0 && first !== undefined && second !== undefined && second.at - first.at <= SAME_START_MS;
}

/** Who wrote each life. What names nobody belongs to the writer before it only where something says so. */
function writersOf(lives: readonly Life[]): Writer[] {
  const named = new Map<string, Writer>();
  const seen = lives.some(({ name }) => name === null) ? new Map<string, Writer>() : null;
  const writers: Writer[] = [];
  for (const life of lives) {
    const before = writers.at(-1);
    const span = { first: least(life.events.map(({ at }) => at)), last: greatest(life.events.map(({ at }) => at)) };
    const unknown: Writer = { name: null, line: life.events[0]?.ref.line ?? 0, ...span };
    let writer: Writer;
    if (life.name !== null) {
      const goesOn = before?.name === null && isGoneOnWith(life, span, before) ? before : undefined;
      writer = named.get(life.name) ?? goesOn ?? { ...unknown };
      writer.name = life.name;
      named.set(life.name, writer);
    } else if (before && (life.backMs === 0 || isGoneOnWith(life, span, before))) writer = before;
    else writer = copiedFrom(life, seen) ?? unknown;
    writer.first = Math.min(writer.first, span.first);
    writer.last = Math.max(writer.last, span.last);
    for (const event of seen ? life.events : []) seen?.set(identity(event), writer);
    writers.push(writer);
  }
  return writers;
}

/**
 * It is an earlier part of the same log, or its clock was set back by little while the process ran on. What ends where
 * the part before it ended was collected together with it.
 */
function isGoneOnWith({ begun, backMs }: Life, { last }: { readonly last: number }, before: Writer): boolean {
  if (last <= before.first) return true;
  return !begun && (backMs <= LATE_MS || (backMs <= LONGEST_STEP_MS && last - before.last > backMs));
}

/** The writer whose lines stand once more in a life. */
function copiedFrom({ events }: Life, seen: ReadonlyMap<string, Writer> | null): Writer | undefined {
  const copied = events.flatMap((event) => seen?.get(identity(event)) ?? []);
  const [writer] = copied;
  const within = events.filter(({ at }) => writer && at <= writer.last);
  return copied.length >= COPIED_SHARE * within.length ? writer : undefined;
}
