/** What correlation knows of a node of any system: its names, its clock, and the stretch that its log covers. */
import type { Span } from "../case.ts";
import type { Instant } from "../event.ts";
import { extentOf } from "../extent.ts";
import type { Aligned } from "./align.ts";
import type { LogStream } from "./streams.ts";

/** What every system's identities have. */
interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly streams: readonly LogStream[];
}

export interface LoggedNode<Identity extends Named = Named> {
  readonly name: string;
  readonly identity: Identity;
  /** Null for a node without a log. */
  readonly aligned: Aligned | null;
  /** First and last line of its log on the common clock; null without a log. */
  readonly first: Instant | null;
  readonly last: Instant | null;
}

export function loggedNode<Identity extends Named>(identity: Identity, aligned: Aligned | null): LoggedNode<Identity> {
  return { name: identity.name, identity, aligned, first: aligned?.first ?? null, last: aligned?.last ?? null };
}

/** First to last line of all logs; null where there is none. */
export function spanOfLogs(nodes: readonly Pick<LoggedNode, "first" | "last">[]): Span | null {
  const logs = nodes.flatMap(({ first, last }) => (first === null || last === null ? [] : [{ from: first, to: last }]));
  return logs.length === 0 ? null : extentOf(logs);
}
