/** Spells of looking for a leader in which no vote arrives: the waits double up to a minute. */

import type { Span } from "../../case.ts";
import { during, greatest } from "../../extent.ts";
import type { Ensemble } from "./ensemble.ts";
import type { ZkEvent } from "./events.ts";
import type { Server } from "./server.ts";
import { speaksThrough } from "./speaks.ts";

/** A spell of looking with its time-outs. */
export interface BackOff extends Span {
  readonly server: Server;
  readonly timeouts: readonly ZkEvent<"fle.timeout">[];
  /** The greatest wait that was announced. */
  readonly longestMs: number;
}

/** Spells of looking, up to the stop of the servers, whose waits reached a length. */
export function backOffs({ servers, settled }: Ensemble, reachedMs: number): BackOff[] {
  return servers.flatMap((server) =>
    server.roles
      .filter(({ state, from }) => state === "looking" && from < settled)
      .flatMap((role) => {
        const to = Math.min(role.to, settled);
        const timeouts = during(server.log.of("fle.timeout"), role.from, to);
        const longestMs = Math.max(0, greatest(timeouts.map(({ fields }) => fields.ms)));
        return longestMs >= reachedMs && speaksThrough(server, { from: role.from, to })
          ? [{ server, from: role.from, to, timeouts, longestMs }]
          : [];
      }),
  );
}
