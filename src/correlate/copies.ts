/** Lines of one node that stand in several of its files. */
import type { LogEvent } from "../event.ts";

/**
 * Leaves out what another input already had: glog writes a line of one severity into the files of all lower ones too,
 * and what goes to the console is kept beside the file. Within one input equal lines are different lines.
 */
export function withoutCopies(events: readonly LogEvent[]): readonly LogEvent[] {
  if (new Set(events.map(({ ref }) => ref.input)).size < 2) return events;
  const inputs = new Map<string, number>();
  return events.filter(({ at, kind, thread, fields, ref }) => {
    const key = JSON.stringify([at, kind, thread, ...Object.values(fields).map(String)]);
    const before = inputs.get(key);
    if (before === undefined) inputs.set(key, ref.input);
    return before === undefined || before === ref.input;
  });
}
