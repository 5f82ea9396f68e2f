/** One broker, proxy or client, with everything that its own lines tell. What detectors look at. */

import type { Interval } from "../../case.ts";
import type { Aligned } from "../../correlate/align.ts";
import type { Instant } from "../../event.ts";
import type { BundleTrack } from "./bundles.ts";
import type { EventLog, PulEvent } from "./events.ts";
import type { Identity, Service } from "./identity.ts";
import type { Life } from "./lives.ts";

export interface PulNode {
  readonly name: string;
  readonly service: Service;
  readonly identity: Identity;
  readonly version: string | null;
  /** Null for a broker without a log. */
  readonly aligned: Aligned | null;
  readonly log: EventLog;
  /** First and last line of its log on the common clock. */
  readonly first: Instant | null;
  readonly last: Instant | null;
  readonly lives: readonly Life[];
  /** Lines of others that tell that a broker is gone: its registration went, or its host refuses connections. */
  readonly gone: readonly PulEvent[];
  readonly roles: readonly Interval[];
  readonly sessions: readonly Interval[];
  readonly leaderships: readonly Interval[];
  readonly bundles: readonly BundleTrack[];
}
