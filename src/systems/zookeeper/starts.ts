/**
 * From 3.8 on a start prints some lines before it knows its own server id. Where the logs of several servers were put one
 * behind the other, those lines would count for the server before: they belong to the one whose id comes next.
 */
import { isExcerpt, settleOrder } from "../../correlate/order.ts";
import type { LogStream } from "../../correlate/streams.ts";
import type { LogEvent } from "../../event.ts";
import { readThread } from "./thread.ts";

/** A start says who it is within so many events. */
const EVENTS_BEFORE_ID = 40;

/** The streams with the first lines of every start given back to the server that started. */
export function reattachStarts(streams: readonly LogStream[]): LogStream[] {
  const moved = new Map<LogEvent, LogStream>();
  for (const group of streams.map((stream) => streams.filter((other) => isSameText(stream, other)))) {
    if (group.length > 1) for (const [event, stream] of strays(group)) moved.set(event, stream);
  }
  if (moved.size === 0) return [...streams];
  return streams.map((stream) => {
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

/** Events of one stream between a start line and the first event of another stream, and that other stream. */
function strays(group: readonly LogStream[]): [LogEvent, LogStream][] {
  const lines = group
    .flatMap((stream) => stream.events.map((event) => ({ event, stream })))
    .sort((a, b) => byLine(a.event, b.event));
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
