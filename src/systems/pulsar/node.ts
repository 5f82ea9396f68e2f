/** One broker, proxy or client, with everything that its own lines tell. What detectors look at. */
import type { Interval } from "../../case.ts";
import type { LoggedNode } from "../../correlate/logged-node.ts";
import type { BundleTrack } from "./bundles.ts";
import type { EventLog, PulEvent } from "./events.ts";
import type { Identity, Service } from "./identity.ts";
import type { Life } from "./lives.ts";

export interface PulNode extends LoggedNode<Identity> {
  readonly service: Service;
  readonly version: string | null;
  readonly log: EventLog;
  readonly lives: readonly Life[];
  /** Lines of others that tell that a broker is gone: its registration went, or its host refuses connections. */
  readonly gone: readonly PulEvent[];
  readonly roles: readonly Interval[];
  readonly sessions: readonly Interval[];
  readonly leaderships: readonly Interval[];
  readonly bundles: readonly BundleTrack[];
}
