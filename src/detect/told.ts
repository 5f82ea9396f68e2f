/** A finding about a run of lines: what every draft takes from its lines is taken here, the words stand with each detector. */
import { spanOf } from "../correlate/span-of.ts";
import type { Instant, LineRef } from "../event.ts";
import type { Draft } from "./detector.ts";

/** A line that became an event. */
interface Line {
  readonly at: Instant;
  readonly ref: LineRef;
  readonly fields: object;
}

type Words = Pick<Draft, "severity" | "confidence" | "title" | "explanation" | "excluded" | "remedy"> &
  Partial<Pick<Draft, "measures" | "from" | "to" | "count" | "keys">>;

/** More lines than these from either end of a run tell nothing new. */
const SHOWN = 6;

/** @param run the lines in order; the first and last of them are the evidence, and the sessions they name its keys */
export function told(
  nodes: readonly (string | { readonly name: string })[],
  run: readonly Line[],
  words: Words,
): Draft {
  const names = nodes.map((node) => (typeof node === "string" ? node : node.name));
  return {
    nodes: [...new Set(names)],
    ...spanOf(run),
    count: run.length,
    measures: {},
    keys: [...new Set(run.flatMap(sessionIn))],
    evidence: endsOf(run.map(({ ref }) => ref)),
    ...words,
  };
}

/** The session with ZooKeeper that a line names, as ZooKeeper's own lines name it; none where it names none. */
export function sessionIn({ fields }: Pick<Line, "fields">): string[] {
  return "session" in fields && typeof fields.session === "bigint"
    ? [`session 0x${BigInt.asUintN(64, fields.session).toString(16)}`]
    : [];
}

function endsOf(refs: readonly LineRef[]): LineRef[] {
  return refs.length <= 2 * SHOWN ? [...refs] : [...refs.slice(0, SHOWN), ...refs.slice(-SHOWN)];
}
