/** What happens to the made-up ensemble between two stretches of service. */
import type { Ensemble } from "./ensemble.ts";
import type { Draw } from "./random.ts";
import type { Server } from "./server.ts";

export interface Pace {
  /** How long all serve between two passages. */
  readonly pauseMs: readonly [number, number];
  readonly passages: readonly ((ensemble: Ensemble, draw: Draw) => void)[];
}

/** Hours of service, then maintenance or the loss of a leader: nothing that a report calls grave. */
const ORDINARY: Pace = {
  pauseMs: [3_600_000, 3 * 3_600_000],
  passages: [rollingRestart, leaderRestart, leaderRestart],
};

/** Half a minute of service between losses of leaders and of quorums. */
const STORM: Pace = { pauseMs: [15_000, 40_000], passages: [leaderRestart, leaderRestart, quorumLoss] };

/** From this share of election lines on an ensemble is in trouble. */
const STORM_SHARE = 0.2;

/** The pace that goes with a share of election lines. */
export function paceFor(electionShare: number): Pace {
  return electionShare < STORM_SHARE ? ORDINARY : STORM;
}

/** All processes start, so close together that none opens its port in the instant in which others decide. */
export function firstStart(ensemble: Ensemble, draw: Draw): void {
  for (const server of ensemble.servers) {
    ensemble.start(server);
    ensemble.pass(draw.between(20, 90));
  }
  ensemble.settle();
}

/** One server after the other, the leader last, each back before the next one goes. */
function rollingRestart(ensemble: Ensemble, draw: Draw): void {
  const { leader } = ensemble;
  for (const server of [...ensemble.servers.filter((server) => server !== leader), ...(leader ? [leader] : [])]) {
    restart(ensemble, server, draw.between(2000, 4000));
    ensemble.serve(draw.between(15_000, 40_000));
  }
}

function leaderRestart(ensemble: Ensemble, draw: Draw): void {
  if (ensemble.leader) restart(ensemble, ensemble.leader, draw.between(3000, 9000));
}

function restart(ensemble: Ensemble, server: Server, downMs: number): void {
  ensemble.kill(server);
  ensemble.pass(downMs);
  ensemble.start(server);
  ensemble.settle();
}

/** The leader goes and so many more at once that the others look for a leader in vain, for up to a minute and a half. */
function quorumLoss(ensemble: Ensemble, draw: Draw): void {
  const { leader, servers } = ensemble;
  if (!leader) return;
  const minority = Math.ceil(servers.length / 2) - 1;
  const others = servers.filter((server) => server !== leader);
  const gone = [leader, ...others.slice(minority)];
  for (const server of gone) ensemble.kill(server);
  ensemble.pass(draw.between(20_000, 90_000));
  for (const server of gone) {
    ensemble.start(server);
    ensemble.pass(draw.between(700, 1500));
  }
  ensemble.settle();
}
