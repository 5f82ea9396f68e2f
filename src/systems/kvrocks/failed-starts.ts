/** Starts that were given up, each with the line that says why. */
import { eventsOf } from "../../correlate/event-log.ts";
import type { Instant, LineRef } from "../../event.ts";
import type { KvEvent } from "./events.ts";
import type { KvNode } from "./node.ts";

export interface FailedStart {
  /** When the start began: its banner, or the error where the log has no banner. */
  readonly from: Instant;
  /** When it was given up. */
  readonly at: Instant;
  readonly banner: LineRef | null;
  readonly error: KvEvent<StartError>;
  /** Another process has the port or the directory. */
  readonly taken: boolean;
  /** The error without the words around it. */
  readonly reason: string;
  /** True where the process before it went on meanwhile. */
  readonly beside: boolean;
}

const ERRORS = [
  "proc.port.busy",
  "proc.open.fail",
  "proc.listen.fail",
  "proc.listen.unix.fail",
  "proc.listen.fd.fail",
  "proc.start.fail",
  "proc.config.fail",
  "proc.ulimit",
  "proc.tls",
] as const;

type StartError = (typeof ERRORS)[number];

/** How RocksDB and the operating system say that somebody else has it. */
const TAKEN = ["While lock file", "lock hold by current process", "Address already in use"];

/** The failed starts of a node, in order of their errors. */
export function failedStarts({ log, lives, refused }: KvNode): FailedStart[] {
  const errors = eventsOf(log, ...ERRORS);
  const ended = lives.flatMap(({ end, endRef, from, banner }) => {
    const error = errors.find(({ ref }) => ref === endRef);
    return end === "refused" && error ? [startOf(banner ? from : error.at, banner?.ref ?? null, error, false)] : [];
  });
  const beside = refused.map(({ banner, refusal }) => startOf(banner.at, banner.ref, refusal, true));
  return [...ended, ...beside].sort((a, b) => a.at - b.at);
}

function startOf(from: Instant, banner: LineRef | null, error: KvEvent<StartError>, beside: boolean): FailedStart {
  const reason = reasonOf(error);
  const taken = error.kind === "proc.port.busy" || TAKEN.some((words) => reason.includes(words));
  return { from, at: error.at, banner, error, taken, reason, beside };
}

function reasonOf(error: KvEvent<StartError>): string {
  switch (error.kind) {
    case "proc.port.busy":
      return `port ${error.fields.port} is already in use`;
    case "proc.ulimit":
      return `the limit of ${error.fields.limit} open files is below the ${error.fields.wanted} it needs`;
    case "proc.tls":
      return error.fields.err?.trim() ? `TLS: ${error.fields.err}` : "TLS could not be set up";
    case "proc.listen.fail":
      return `${error.fields.host}:${error.fields.port}: ${error.fields.err}`;
    default:
      return error.fields.err;
  }
}
