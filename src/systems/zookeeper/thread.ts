/** What the name of a thread tells, by the grammar of threads. */
import { Matcher } from "../../grammar/match.ts";
import { type ThreadsFields, threadsProgram } from "../../grammar/threads.gen.ts";
import { readAddress } from "./address.ts";

export type ThreadRole = keyof ThreadsFields;

export interface ThreadName {
  /** Null for a thread that plays no part in elections. */
  readonly role: ThreadRole | null;
  /** Server id of the log's own server. */
  readonly my: number | null;
  /** Peer that the thread serves. */
  readonly sid: number | null;
  readonly addr: string | null;
}

const matcher = new Matcher(threadsProgram);
/** A log has a few hundred thread names and a million lines. */
const known = new Map<string, ThreadName>();
const MOST_KNOWN = 10_000;

/** Reads a thread name as printed. */
export function readThread(name: string): ThreadName {
  const before = known.get(name);
  if (before) return before;
  const read = match(name);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, read);
  return read;
}

function match(name: string): ThreadName {
  const bytes = Buffer.from(name, "utf8");
  const index = matcher.match(bytes, 0, bytes.length);
  const rule = index < 0 ? undefined : matcher.rules[index];
  const text = (field: string): string | null => {
    const at = rule?.fields.findIndex((known) => known.name === field) ?? -1;
    const start = at < 0 ? -1 : (matcher.spans[2 * at] ?? -1);
    return start < 0 ? null : bytes.toString("utf8", start, matcher.spans[2 * at + 1]);
  };
  const number = (field: string) => {
    const value = text(field);
    return value === null ? null : Number(value);
  };
  return { role: (rule?.kind ?? null) as ThreadRole | null, my: number("my"), sid: number("sid"), addr: text("addr") };
}

/** Threads whose waiting for a connection keeps votes from going out or from being counted (before 3.5.8 and 3.6.1). */
export function holdsUpVotes(role: ThreadRole | null): boolean {
  return role === "worker.sender" || role === "quorum.peer";
}

/** The address that a listener opens, by its thread: up to 3.5 that is its whole name. Null for another thread. */
export function listensAt(name: string): string | null {
  return readThread(name).addr ?? (readAddress(name).port === null ? null : name);
}
