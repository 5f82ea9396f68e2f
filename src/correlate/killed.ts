/** How a process was ended from outside, by what the kernel, systemd or a shell says (grammars/killed.ne). */
import type { LineRef, LogEvent } from "../event.ts";
import { greatest } from "../extent.ts";

export interface Killing {
  /** What the lines say of the process: `killed by the kernel, for memory ran out`. */
  readonly words: string;
  /** Memory ran out, of the host or of its limit. */
  readonly isMemory: boolean;
  readonly refs: readonly LineRef[];
}

/** Threads hand in their records this late. */
const LINGER_MS = 3000;
/** Signals by which a process is asked to stop: its manager did, and it went. */
const STOPS = new Set(["1/HUP", "2/INT", "15/TERM"]);
const OOM = new Set(["trace.killed.oom", "trace.killed.oom.task", "trace.killed.unit.oom"]);

/**
 * What killed a process, null where no line says that something did.
 * @param events those of its process; such lines stand behind its last one
 * @param program what its command, and the unit that it runs in, are called
 */
export function killingOf(events: readonly LogEvent[], program: RegExp): Killing | null {
  // where records go on behind such a line, another process wrote them, or the line is about another one
  const last = greatest(events.filter(({ kind }) => !kind.startsWith("trace.")).map(({ at }) => at));
  const isLast = ({ at }: LogEvent) => at >= last - LINGER_MS;
  const own = events.filter((event) => event.kind.startsWith("trace.killed.") && isLast(event) && isOf(event, program));
  const refs = own.map(({ ref }) => ref);
  if (own.some(({ kind }) => OOM.has(kind)))
    return { words: "killed by the kernel, for memory ran out", isMemory: true, refs };
  const [status] = own.flatMap(({ kind, fields }) =>
    kind === "trace.killed.unit" ? [String(fields.killed_status)] : [],
  );
  if (status !== undefined && STOPS.has(status)) return null;
  const [fault] = own.flatMap(({ kind, fields }) =>
    kind === "trace.killed.fault" ? [String(fields.killed_trap ?? fields.killed_fault)] : [],
  );
  if (fault !== undefined) return { words: `ended by a fault in its code (${fault})`, isMemory: false, refs };
  if (status !== undefined && status !== "9/KILL") return { words: `ended by signal ${status}`, isMemory: false, refs };
  return own.length > 0 ? { words: "killed by SIGKILL", isMemory: false, refs } : null;
}

/** Whether a line is about the program; what names nobody stands behind the line of the one it is about. */
function isOf({ fields }: LogEvent, program: RegExp): boolean {
  const { killed_name: name, killed_unit: unit, killed_command: command } = fields;
  return [name, unit, command].every((one) => one === undefined || program.test(String(one)));
}
