/** A finding about a run of lines: what every draft takes from its lines is taken here, the words stand with each detector. */
import { spanOf } from "../../correlate/span-of.ts";
import type { Draft } from "../../detect/detector.ts";
import type { LineRef } from "../../event.ts";
import type { PulEvent } from "./events.ts";
import type { PulNode } from "./node.ts";

type Words = Pick<Draft, "severity" | "confidence" | "title" | "explanation" | "excluded" | "remedy"> &
  Partial<Pick<Draft, "measures" | "from" | "to" | "count">>;

/** More lines than these from either end of a run tell nothing new. */
const SHOWN = 6;

/** @param run the lines in order; the first and last of them are the evidence */
export function told(nodes: readonly (PulNode | string)[], run: readonly PulEvent[], words: Words): Draft {
  const names = nodes.map((node) => (typeof node === "string" ? node : node.name));
  return {
    nodes: [...new Set(names)],
    ...spanOf(run),
    count: run.length,
    measures: {},
    evidence: endsOf(run.map(({ ref }) => ref)),
    ...words,
  };
}

function endsOf(refs: readonly LineRef[]): LineRef[] {
  return refs.length <= 2 * SHOWN ? [...refs] : [...refs.slice(0, SHOWN), ...refs.slice(-SHOWN)];
}
