/** What a replay claims of a made-up ensemble and is not true of it. */
import type { Ensemble } from "../../../src/systems/zookeeper/ensemble.ts";
import { replayServer } from "../../../src/systems/zookeeper/replay/conformance.ts";
import { auditSafety } from "../../../src/systems/zookeeper/replay/safety.ts";
import { whatIf } from "../../../src/systems/zookeeper/replay/what-if.ts";
import type { Elected, Plan } from "./simulated-elections.ts";

/** How much there was to claim, so that a test sees that it tests something. */
export interface Claims {
  readonly wrong: readonly string[];
  readonly attempts: number;
  readonly bounded: number;
  readonly played: number;
}

const NO_CHANGES = { without: [], members: new Map(), connectTimeoutMs: new Map() };

/** @param elected who was elected when, on the clock of the logs */
export function claimsOf(ensemble: Ensemble, plan: Plan, elected: readonly Elected[]): Claims {
  const replays = ensemble.servers.map((server) => replayServer(server));
  const listOf = (sid: number | null) => plan.servers.find((server) => server.sid === sid)?.list ?? [];
  const wrong: string[] = [];
  let [attempts, bounded] = [0, 0];
  for (const { server, replayed } of replays) {
    const quorum = Math.floor(listOf(server.sid).length / 2) + 1;
    for (const { fits, deviations, log } of replayed) {
      attempts++;
      const at = new Date(log.attempt.from).toISOString();
      for (const { rule, predicted, logged } of deviations)
        wrong.push(`${server.name} ${at}: ${rule}, predicted ${predicted}, logged ${logged}`);
      if (fits.least > 1 || fits.most !== null) bounded++;
      if (fits.least > quorum || (fits.most ?? quorum) < quorum)
        wrong.push(`${server.name} ${at}: a quorum of ${quorum} is not among ${fits.least} to ${fits.most}`);
    }
  }
  for (const { server, min, max, members } of ensemble.voterLists) {
    const list = listOf(server.sid);
    if (min > list.length || (max ?? list.length) < list.length)
      wrong.push(`${server.name} has ${list.length} voters, not ${min} to ${max}`);
    const foreign = members.filter(({ sid }) => !list.includes(sid));
    if (foreign.length > 0) wrong.push(`${server.name} does not know ${foreign.map(({ sid }) => sid).join()}`);
  }
  for (const { property, violated, text } of auditSafety(ensemble))
    if (violated && !mayElectTwo(plan)) wrong.push(`${property} is not violated: ${text}`);
  const plays = ensemble.elections.map((election) => playedWrong(ensemble, plan, elected, election.from, election.to));
  return {
    wrong: [...wrong, ...plays.flatMap(({ wrong: one }) => (one === null ? [] : [one]))],
    attempts,
    bounded,
    played: plays.filter(({ played }) => played).length,
  };

  /** Plays from the moment at which all that were to look had begun to, where nothing happens in between. */
  function playedWrong(
    { elections }: Ensemble,
    { crashes, lossOneIn, slowestMs, servers }: Plan,
    winners: readonly Elected[],
    from: number,
    to: number,
  ): { readonly played: boolean; readonly wrong: string | null } {
    const election = elections.find((one) => one.from === from);
    const winner = winners.find(({ at }) => Math.abs(at - to) < 1500);
    const quiet = lossOneIn === 0 && slowestMs < 20 && servers.every(({ skewMs }) => skewMs === 0);
    if (election?.outcome !== "elected" || !winner || !quiet) return { played: false, wrong: null };
    const asked = whatIf(ensemble, replays, from, NO_CHANGES, []);
    const busy = crashes.some(({ at, downMs }) => [at, at + downMs].some((one) => within(one, from, to)));
    if (!asked.ok || busy) return { played: false, wrong: null };
    const { leaders, endless, tookMs } = asked.answer.asItWas;
    const known = asked.answer.assumptions.filter((one) => !one.startsWith("every vote arrives")).length === 0;
    if (!known || leaders.length !== 1 || endless > 0 || tookMs === null) return { played: false, wrong: null };
    const name = ensemble.servers.find(({ sid }) => sid === winner.leader)?.name;
    const right = leaders[0] === name;
    return {
      played: true,
      wrong: right ? null : `${new Date(from).toISOString()}: ${leaders[0]} is played to win, ${name} won`,
    };
  }

  function within(sinceBegin: number, from: number, to: number): boolean {
    const at = Date.UTC(2024, 2, 5, 8) + sinceBegin;
    return at >= from - 3000 && at <= to + 500;
  }
}

/** Where lists differ, two quorums need not share a server. */
function mayElectTwo({ servers }: Plan): boolean {
  return servers.some(
    ({ list }) => list.length !== servers[0]?.list.length || list.some((sid) => !servers[0]?.list.includes(sid)),
  );
}
