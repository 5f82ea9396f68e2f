/** What has to hold of a diagnosis when everything has been read. */
import type { Diagnosis, Node } from "../case.ts";
import type { ClockSettings } from "../correlate/align.ts";
import { noSuchNode } from "./messages.ts";

/** A zone or clock that is set for no node was meant for one. @throws UsageError that tells the names there are */
export function checkNodes(
  { nodes }: { readonly nodes: readonly Pick<Node, "name">[] },
  { zones, offsets }: ClockSettings,
): void {
  const names = nodes.map(({ name }) => name);
  const missing = [...zones.keys(), ...offsets.keys()].find((name) => name !== "" && !names.includes(name));
  if (missing !== undefined) throw noSuchNode(missing, names);
}

/** Every physical line is in exactly one class. @throws Error where the sum is wrong, which is a defect of the program */
export function checkSums({ inputs }: Diagnosis): void {
  for (const { path, lines } of inputs) {
    const sum = lines.event + lines.known + lines.continuation + lines.unknown + lines.noise;
    if (sum !== lines.total) throw new Error(`${path} has ${lines.total} lines and ${sum} of them in a class`);
  }
}
