/** Restarts of servers, and rolling restarts: one server after the other, each back before the next goes. */

import type { Instant, LineRef } from "../../event.ts";
import { during, touching } from "../../extent.ts";
import { errorEndings } from "./endings.ts";
import type { Ensemble } from "./ensemble.ts";
import type { Life } from "./role.ts";
import type { Server } from "./server.ts";
import { printedVersions } from "./version.ts";

export interface Restart {
  readonly server: Server;
  /** When it was gone, as far as its own last line or its peers tell. */
  readonly down: Instant;
  readonly started: Instant;
  /** When it served again; null where it never did. */
  readonly served: Instant | null;
  /** The release it was started with, where that is another one than before. */
  readonly release: string | null;
  /** Its log is missing: peers lost it and met it again, and whether its process ended they cannot tell. */
  readonly seenByPeers: boolean;
  readonly refs: readonly LineRef[];
}

/** Steps further apart than this are separate maintenance, or no maintenance at all. */
const LONGEST_PAUSE_MS = 30 * 60_000;
/** Two restarts may be two failures; three servers in a row, each once, were restarted by somebody. */
const FEWEST_STEPS = 3;

/** Restarts that a server's own log shows, by its starts, in order. */
export function ownRestarts(server: Server): Restart[] {
  const versions = printedVersions(server.log);
  const versionOf = ({ from }: Life, until: Instant) => during(versions, from, until)[0]?.version ?? null;
  return server.lives.slice(1).flatMap((life, i) => {
    const before = server.lives[i];
    if (!before || !life.started) return [];
    const next = server.lives[i + 2];
    const gone = touching(server.roles, life.from, life.from).find(
      ({ state, to }) => state === "down" && to === life.from,
    );
    const served = touching(server.roles, life.from, next?.from ?? Number.POSITIVE_INFINITY).find(
      ({ serving, from }) => serving && from >= life.from && (!next || from < next.from),
    );
    const release = versionOf(life, next?.from ?? Number.POSITIVE_INFINITY);
    const releaseBefore = versionOf(before, life.from - 1);
    return [
      {
        server,
        down: gone?.from ?? before.to,
        started: life.from,
        served: served?.from ?? null,
        release: releaseBefore !== null && release !== releaseBefore ? release : null,
        seenByPeers: false,
        refs: [...life.evidence, ...(served?.evidence ?? []).slice(0, 1)],
      },
    ];
  });
}

/** Fewer may be somebody who tries a setting. */
const FEWEST_UNTOLD = 4;
/** Supervisors that back off wait minutes at most. */
const LONGEST_PASS_MS = 10 * 60_000;

/**
 * Runs of four or more restarts of one server, each ten minutes at most behind the one before, where it served in between and
 * no line says why it ended: neither an error nor an exit, nor a plan, such as that others are restarted as well.
 * @param planned restarts that belong to a plan
 */
export function untoldRestarts(server: Server, planned: readonly Restart[], { servers }: Ensemble): Restart[][] {
  const failed = new Set(errorEndings(server).map(({ life }) => life));
  const runs: Restart[][] = [];
  for (const restart of ownRestarts(server)) {
    const place = server.lives.findIndex(({ from }) => from === restart.started);
    const before = server.lives[place - 1];
    const isPlanned = planned.some((one) => one.server === server && one.started === restart.started);
    const isUntold =
      before?.started === true &&
      !before.exited &&
      !failed.has(before) &&
      !isPlanned &&
      restart.release === null &&
      restart.started - before.from <= LONGEST_PASS_MS &&
      touching(server.roles, before.from, restart.started).some(
        ({ serving, from }) => serving && from >= before.from && from < restart.started,
      );
    const run = runs.at(-1);
    if (isUntold && run && run.at(-1)?.started === before.from) run.push(restart);
    else if (isUntold) runs.push([restart]);
  }
  const long = runs.filter(({ length }) => length >= FEWEST_UNTOLD);
  const others = long.length > 0 ? servers.filter((other) => other !== server).map(ownRestarts) : [];
  return long.filter((run) => {
    const [from, to] = [run[0]?.down ?? 0, run.at(-1)?.started ?? 0];
    const among = others.map((restarts) => restarts.filter(({ started }) => started > from && started < to).length);
    return among.every((count) => count < run.length / 2);
  });
}

/** Goings and comings of a server whose log is missing: its peers see it gone and then looking for a leader. */
function seenRestarts(server: Server): Restart[] {
  const known = server.roles.filter(({ state }) => state !== "unknown");
  return known.flatMap((gone, i) => {
    const back = known[i + 1];
    if (gone.state !== "down" || !back || back.state === "down") return [];
    const refs = [...gone.evidence.slice(0, 1), ...back.evidence.slice(0, 1)];
    const { from: down } = gone;
    return [{ server, down, started: back.from, served: back.from, release: null, seenByPeers: true, refs }];
  });
}

/**
 * Runs of restarts one after the other, each back in service before the next one goes: of most servers, each once; or into
 * another release, which nobody but an operator does to any server. Where logs are missing, their servers count as their
 * peers saw them go and come back, beside at least one restart that a log shows.
 */
export function rollingRestarts({ servers, voters }: Ensemble): Restart[][] {
  const restarts = servers
    .flatMap((server) => (server.hasLog ? ownRestarts(server) : seenRestarts(server)))
    .sort((a, b) => a.down - b.down);
  const runs: Restart[][] = [];
  for (const restart of restarts) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows =
      last?.served != null && last.served <= restart.down && restart.down - last.served <= LONGEST_PAUSE_MS;
    if (run && follows && run.every(({ server }) => server !== restart.server)) run.push(restart);
    else runs.push([restart]);
  }
  return runs.flatMap((run) => {
    if (run.some(({ served }) => served === null)) return [];
    const isOfMost = run.length >= FEWEST_STEPS && run.length > voters.count / 2;
    if (isOfMost && run.some(({ seenByPeers }) => !seenByPeers)) return [run];
    const upgraded = run.filter(({ release }) => release !== null);
    return upgraded.length > 0 ? [upgraded] : [];
  });
}
