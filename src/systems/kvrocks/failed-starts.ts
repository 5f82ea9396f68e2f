/** Starts that were given up, each with the line that says why. */
import { eventsOf } from "../../correlate/event-log.ts";
import type { Instant, LineRef } from "../../event.ts";
import { CONFIG_ERROR, isTaken, START_ERRORS, type StartError } from "./lives.ts";
import type { KvNode } from "./node.ts";

export interface FailedStart {
  /** When the start began: its banner, or the error where the log has no banner. */
  readonly from: Instant;
  /** When it was given up; of one without a stamp the time of the line before it. */
  readonly at: Instant;
  readonly banner: LineRef | null;
  readonly error: StartError;
  /** Another process has the port or the directory. */
  readonly taken: boolean;
  /** The error without the words around it. */
  readonly reason: string;
  /** True where the process before it went on meanwhile. */
  readonly beside: boolean;
}

/** The failed starts of a node, in order of their errors. */
export function failedStarts({ log, lives, refused }: KvNode): FailedStart[] {
  const errors = new Map(eventsOf(log, ...START_ERRORS).map((error) => [error.ref, error]));
  const ended = lives.flatMap(({ end, endRef, from, banner }) => {
    const error = endRef ? errors.get(endRef) : undefined;
    return end === "refused" && error ? [startOf(banner ? from : error.at, banner?.ref ?? null, error, false)] : [];
  });
  const beside = refused.map(({ banner, refusal }) => startOf(banner.at, banner.ref, refusal, true));
  const unread = log.of(CONFIG_ERROR).map((error) => startOf(error.at, null, error, false));
  return [...ended, ...beside, ...unread].sort((a, b) => a.at - b.at);
}

function startOf(from: Instant, banner: LineRef | null, error: StartError, beside: boolean): FailedStart {
  return { from, at: error.at, banner, error, taken: isTaken(error), reason: reasonOf(error), beside };
}

function reasonOf(error: StartError): string {
  switch (error.kind) {
    case "proc.port.busy":
      return `port ${error.fields.port} is already in use`;
    case "proc.ulimit":
      return `the limit of ${error.fields.limit} open files is below the ${error.fields.wanted} it needs`;
    case CONFIG_ERROR:
      return `configuration: ${error.fields.err}`;
    case "proc.listen.unix.fail":
      return `${error.fields.path}: ${error.fields.err}`;
    case "proc.tls":
      return error.fields.err?.trim() ? `TLS: ${error.fields.err}` : "TLS could not be set up";
    case "proc.listen.fail":
      return `${error.fields.host}:${error.fields.port}: ${error.fields.err}`;
    default:
      return error.fields.err;
  }
}
