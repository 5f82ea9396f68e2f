/** One server of a cluster, with everything that its own lines tell. What detectors look at. */
import type { Interval } from "../../case.ts";
import type { Aligned } from "../../correlate/align.ts";
import type { Instant } from "../../event.ts";
import type { EventLog } from "./events.ts";
import type { Identity, ServerRole } from "./identity.ts";
import type { Life } from "./lives.ts";
import type { Partition } from "./partitions.ts";

export interface PegNode {
  readonly name: string;
  readonly role: ServerRole;
  readonly identity: Identity;
  readonly version: string | null;
  /** Null for a server without a log. */
  readonly aligned: Aligned | null;
  readonly log: EventLog;
  /** First and last line of its log on the common clock. */
  readonly first: Instant | null;
  readonly last: Instant | null;
  readonly lives: readonly Life[];
  readonly roles: readonly Interval[];
  readonly partitions: readonly Partition[];
}
