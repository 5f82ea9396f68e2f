/** Small turns of phrase that several sections of a report share. */
import type { Span } from "../case.ts";
import { showNumber } from "../words.ts";

/** "1 node", "3 nodes", "no findings". */
export function counted(count: number, noun: string): string {
  return `${showNumber(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** "a, b, c and 4 more". */
export function listed(names: readonly string[], cap: number): string {
  const shown = names.slice(0, cap).join(", ");
  return names.length > cap ? `${shown} and ${names.length - cap} more` : shown;
}

/** " (12.5 % of the log)"; nothing where the log has no length to compare with. */
export function share(ms: number, span: Span | null): string {
  if (span === null || span.to <= span.from) return "";
  const percent = Math.min(100, (100 * ms) / (span.to - span.from));
  return ` (${percent < 0.05 ? "< 0.1" : Number(percent.toFixed(1))} % of the log)`;
}
