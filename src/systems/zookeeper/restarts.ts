/** Restarts of servers, and rolling restarts: one server after the other, each back before the next goes. */

import type { Instant, LineRef } from "../../event.ts";
import { touching } from "../../extent.ts";
import type { Ensemble } from "./ensemble.ts";
import type { Server } from "./server.ts";

export interface Restart {
  readonly server: Server;
  /** When it was gone, as far as its own last line or its peers tell. */
  readonly down: Instant;
  readonly started: Instant;
  /** When it served again; null where it never did. */
  readonly served: Instant | null;
  readonly refs: readonly LineRef[];
}

/** Steps further apart than this are separate maintenance, or no maintenance at all. */
const LONGEST_PAUSE_MS = 30 * 60_000;
/** Two restarts may be two failures; three servers in a row, each once, were restarted by somebody. */
const FEWEST_STEPS = 3;

function restartsOf({ servers }: Ensemble): Restart[] {
  return servers
    .flatMap((server) =>
      server.lives.slice(1).flatMap((life, i) => {
        const before = server.lives[i];
        if (!before || !life.started) return [];
        const next = server.lives[i + 2];
        const gone = touching(server.roles, life.from, life.from).find(
          ({ state, to }) => state === "down" && to === life.from,
        );
        const served = touching(server.roles, life.from, next?.from ?? Number.POSITIVE_INFINITY).find(
          ({ serving, from }) => serving && from >= life.from && (!next || from < next.from),
        );
        return [
          {
            server,
            down: gone?.from ?? before.to,
            started: life.from,
            served: served?.from ?? null,
            refs: [...life.evidence, ...(served?.evidence ?? []).slice(0, 1)],
          },
        ];
      }),
    )
    .sort((a, b) => a.down - b.down);
}

/** Runs of restarts of most servers, each server once, each back in service before the next one goes. */
export function rollingRestarts(ensemble: Ensemble): Restart[][] {
  const runs: Restart[][] = [];
  for (const restart of restartsOf(ensemble)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows =
      last?.served != null && last.served <= restart.down && restart.down - last.served <= LONGEST_PAUSE_MS;
    if (run && follows) run.push(restart);
    else runs.push([restart]);
  }
  return runs.filter(
    (run) =>
      run.length >= FEWEST_STEPS &&
      run.length > ensemble.voters.count / 2 &&
      new Set(run.map(({ server }) => server)).size === run.length &&
      run.every(({ served }) => served !== null),
  );
}
