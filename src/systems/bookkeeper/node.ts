/** One process of a cluster, with everything that its own lines tell. What detectors look at. */
import type { Interval } from "../../case.ts";
import type { LoggedNode } from "../../correlate/logged-node.ts";
import type { BkEvent, EventLog } from "./events.ts";
import type { Identity, Service } from "./identity.ts";
import type { Life } from "./lives.ts";

export interface BkNode extends LoggedNode<Identity> {
  readonly service: Service;
  readonly log: EventLog;
  readonly lives: readonly Life[];
  /** The line by which an auditor missed a bookie after its last line; null for none. */
  readonly missed: BkEvent | null;
  readonly roles: readonly Interval[];
  /** Its session with ZooKeeper. */
  readonly sessions: readonly Interval[];
  /** Whether it audits or stands for it; empty for one that does not. */
  readonly audits: readonly Interval[];
}
