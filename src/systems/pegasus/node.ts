/** One server of a cluster, with everything that its own lines tell. What detectors look at. */
import type { Interval } from "../../case.ts";
import type { LoggedNode } from "../../correlate/logged-node.ts";
import type { EventLog } from "./events.ts";
import type { Identity, ServerRole } from "./identity.ts";
import type { Life } from "./lives.ts";
import type { Partition } from "./partitions.ts";

export interface PegNode extends LoggedNode<Identity> {
  readonly role: ServerRole;
  readonly version: string | null;
  readonly log: EventLog;
  readonly lives: readonly Life[];
  readonly roles: readonly Interval[];
  readonly partitions: readonly Partition[];
}
