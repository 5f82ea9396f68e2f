/**
 * From 3.8 on a start prints some lines before it knows its own server id, and later ones have none in their headers
 * either. Where the logs of several servers were put one behind the other, those lines would count for the server before:
 * they belong to the one whose id comes next, or whose id their threads tell.
 */
import { isExcerpt, settleOrder } from "../../correlate/order.ts";
import type { LogStream } from "../../correlate/streams.ts";
import type { LogEvent } from "../../event.ts";
import { OUT_OF_ORDER_MS } from "../../parse/clock.ts";
import { readThread } from "./thread.ts";

/** A start says who it is within so many events. */
const EVENTS_BEFORE_ID = 40;

/** The streams with the first lines of every start given back to the server that started. */
export function reattachStarts(streams: readonly LogStream[]): LogStream[] {
  const moved = new Map<LogEvent, LogStream>();
  for (const stream of streams) {
    const group = streams.filter((other) => isSameText(stream, other));
    if ((group.length < 2 && stream.steps.length === 0) || group[0] !== stream) continue;
    const lines = linesOf(group);
    for (const [event, stream] of [...startsOf(lines), ...tailsOf(lines, group)]) moved.set(event, stream);
  }
  if (moved.size === 0) return [...streams];
  return [...new Set([...streams, ...moved.values()])].map((stream) => {
    const kept = stream.events.filter((event) => !moved.has(event));
    const given = [...moved].flatMap(([event, owner]) => (owner === stream ? [event] : []));
    // what looked like a step of its clock may have been the start of another server
    const settled = settleOrder([...kept, ...given].sort(byLine), isExcerpt(stream.layout));
    const { events } = settled;
    return { ...stream, ...settled, first: events[0]?.at ?? stream.first, last: events.at(-1)?.at ?? stream.last };
  });
}

function byLine({ ref: a }: LogEvent, { ref: b }: LogEvent): number {
  return a.input - b.input || a.line - b.line;
}

/** Parts of a text without ids in its headers have their starts. */
function isSameText(a: LogStream, b: LogStream): boolean {
  return a.part === "" && a.label === b.label && a.inputs.some((input) => b.inputs.includes(input));
}

interface Line {
  readonly event: LogEvent;
  readonly stream: LogStream;
}

function linesOf(group: readonly LogStream[]): Line[] {
  return group
    .flatMap((stream) => stream.events.map((event) => ({ event, stream })))
    .sort((a, b) => byLine(a.event, b.event));
}

/**
 * Events of one stream whose threads tell another server's id, with those around them that tell none. A tail may have no
 * header with its server's id: it becomes a stream of its own where time runs back in the text.
 */
function tailsOf(lines: readonly Line[], group: readonly LogStream[]): Map<LogEvent, LogStream> {
  const owners = new Map(group.map((stream) => [stream.myid, stream]));
  const moved = new Map<LogEvent, LogStream>();
  for (const [i, { event, stream }] of lines.entries()) {
    const { my } = readThread(event.thread);
    if (my === null || stream.myid === "" || stream.myid === String(my) || moved.has(event)) continue;
    const known = owners.get(String(my)) ?? (stream.steps.length > 0 ? ownStream(stream, my, event) : null);
    if (!known) continue;
    owners.set(String(my), known);
    const isOwn = (line: Line | undefined): line is Line =>
      line?.stream === stream && [null, my].includes(readThread(line.event.thread).my);
    const runsOn = (k: number) => (lines[k - 1]?.event.at ?? 0) <= (lines[k]?.event.at ?? 0) + OUT_OF_ORDER_MS;
    let from = i;
    for (let line = lines[from - 1]; isOwn(line) && !moved.has(line.event) && runsOn(from); line = lines[from - 1])
      from--;
    for (let line = lines[from]; isOwn(line); line = lines[from]) {
      moved.set(line.event, known);
      from++;
    }
  }
  return moved;
}

function ownStream(stream: LogStream, my: number, { ref }: LogEvent): LogStream {
  return { ...stream, myid: String(my), part: `server.${my}`, stem: "", begins: [ref], events: [], steps: [] };
}

/** Events of one stream between a start line and the first event of another stream, and that other stream. */
function startsOf(lines: readonly Line[]): [LogEvent, LogStream][] {
  return lines.flatMap(({ event, stream }, i) => {
    if (event.kind !== "boot.config") return [];
    const until = lines.findIndex((line, k) => k > i && line.stream !== stream);
    const start = lines.slice(i, until);
    const next = lines[until];
    const isStart = start.every((line) => readThread(line.event.thread).role === "main");
    return next && isStart && start.length <= EVENTS_BEFORE_ID
      ? start.map((line): [LogEvent, LogStream] => [line.event, next.stream])
      : [];
  });
}
