/** One Kvrocks server or controller, with everything that its own lines tell. What detectors look at. */
import type { Interval } from "../../case.ts";
import type { LoggedNode } from "../../correlate/logged-node.ts";
import type { Instant } from "../../event.ts";
import type { AcceptedTable } from "./accepted-tables.ts";
import type { EventLog } from "./events.ts";
import type { Identity } from "./identity.ts";
import type { Feed, Link } from "./links.ts";
import type { Life, RefusedStart } from "./lives.ts";
import type { Info, View } from "./topology.ts";

/** One of which there is only output of commands has no log. */
export interface KvNode extends LoggedNode<Identity> {
  readonly version: string | null;
  readonly log: EventLog;
  readonly lives: readonly Life[];
  readonly refused: readonly RefusedStart[];
  readonly roles: readonly Interval[];
  /** As a replica. */
  readonly links: readonly Link[];
  /** As a master. */
  readonly feeds: readonly Feed[];
  /** The newer tables that it accepted, in order. */
  readonly accepted: readonly AcceptedTable[];
  /** Tables and answers that were captured on it. */
  readonly views: readonly View[];
  readonly infos: readonly Info[];
}

/** True where a log is there for all of a span: what it does not say did not happen then. */
export function covers({ first, last }: Pick<KvNode, "first" | "last">, from: Instant, to: Instant): boolean {
  return first !== null && last !== null && first <= from && last >= to;
}
