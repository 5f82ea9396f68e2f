/** Followers whose first connects to a new leader failed and that joined it all the same. */

import { grouped } from "../../../correlate/grouped.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { countEarly, during, greatest, least } from "../../../extent.ts";
import { clock, count, duration, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { peerName } from "../peer-name.ts";
import type { RoleSpan } from "../role.ts";
import type { Server } from "../server.ts";

/** Followers of a new leader come within a second of each other, a straggler some seconds later. */
const TOGETHER_MS = 5000;

/** A spell of following that began with failed connects and got as far as synchronisation. */
interface Join {
  readonly server: Server;
  readonly from: number;
  readonly joined: number;
  readonly leader: number | null;
  readonly tries: readonly ZkEvent<"learn.connfail">[];
}

function retriedJoins(server: Server): Join[] {
  const tries = server.log.of("learn.connfail");
  if (tries.length === 0) return [];
  return spellsOf(server.roles).flatMap(([first, ...rest]) => {
    const joined = [first, ...rest].find(
      (role) => role && (role.serving || role.phase === "synchronization" || role.phase === "broadcast"),
    );
    if (!first || !joined || joined.inferred) return [];
    const own = during(tries, first.from, joined.from);
    return own.length > 0 ? [{ server, from: first.from, joined: joined.from, leader: joined.leader, tries: own }] : [];
  });
}

/** Neighbouring spans of following. */
function spellsOf(roles: readonly RoleSpan[]): RoleSpan[][] {
  const spells: RoleSpan[][] = [];
  for (const [i, role] of roles.entries()) {
    if (role.state !== "following") continue;
    if (roles[i - 1]?.state === "following") spells.at(-1)?.push(role);
    else spells.push([role]);
  }
  return spells;
}

function draft(joins: readonly Join[], ensemble: Ensemble): Draft {
  const [first] = joins;
  const leader = first?.leader == null ? "its leader" : peerName(ensemble, first.leader);
  const names = [...new Set(joins.map(({ server }) => server.name))];
  const tries = joins.flatMap((join) => join.tries);
  const from = least(joins.map((join) => join.from));
  const to = greatest(joins.map(({ joined }) => joined));
  const near = countEarly(ensemble.leaders, (leader) => leader.from < from - TOGETHER_MS);
  const isNew = (ensemble.leaders[near]?.from ?? Number.POSITIVE_INFINITY) <= from + TOGETHER_MS;
  const longest = greatest(joins.map((join) => join.joined - join.from));
  return {
    severity: "info",
    confidence: 0.95,
    title: `${list(names)} reached ${leader} after ${count(tries.length, "failed connect")}`,
    nodes: [...names, ...(first?.leader == null ? [] : [leader])],
    from,
    to,
    count: tries.length,
    measures: { joinMs: longest },
    explanation: `${list(names)} followed ${leader} from ${clock(from)} on; ${count(tries.length, "connect")} to its quorum port failed before ${names.length === 1 ? "it was" : "all were"} let in at ${clock(to)}, ${names.length === 1 ? "" : "the slowest "}${duration(longest)} after it had decided.${isNew ? " A new leader opens that port a moment after its followers have decided, so this is normal." : " The leader had stood for a while, so its port could not be reached for that moment."}`,
    excluded: ["not a loop: they joined in the same spell of following"],
    remedy: [],
    evidence: tries.map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/leader-connect-retried",
  title: "Leader connect retried",
  severity: "info",
  causedBy: [],
  guide: {
    what: "A follower was quicker than the leader it had elected: its first connect was refused, a later one worked. Worth a line, not a fault.",
    signature: "Failed connects to the leader (`tries=`), then synchronisation in the same spell of following.",
    lookAlikes: ["A follower that gives up and looks again (zookeeper/follower-looking-loop)."],
    remedy: ["Nothing."],
    sources: ["org.apache.zookeeper.server.quorum.Learner.connectToLeader"],
  },
  detect: (ensemble) => {
    const joins = ensemble.servers.flatMap(retriedJoins).filter(({ from }) => from < ensemble.ending);
    // followers of one leader that come at the same time are told together
    return [...grouped(joins, ({ leader }) => leader).values()].flatMap((same) =>
      inRuns(
        same.map((join) => ({ ...join, at: join.from })).sort((a, b) => a.at - b.at),
        TOGETHER_MS,
      ).map((run) => draft(run, ensemble)),
    );
  },
};
