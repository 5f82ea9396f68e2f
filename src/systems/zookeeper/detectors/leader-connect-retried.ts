/** A follower whose first connects to its leader failed and that joined it all the same. */
import type { Detector } from "../../../detect/detector.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import { peerName } from "../peer-name.ts";
import type { RoleSpan } from "../role.ts";
import type { Server } from "../server.ts";

interface Spell {
  readonly from: number;
  readonly leader: number | null;
  /** When it began to synchronise, or to serve. */
  readonly joined: number;
}

/** Spells of following that got as far as synchronisation. */
function joinedSpells(roles: readonly RoleSpan[]): Spell[] {
  return roles.flatMap((role, i) => {
    if (role.state !== "following" || roles[i - 1]?.state === "following") return [];
    const rest = roles.slice(i);
    const left = rest.findIndex(({ state }) => state !== "following");
    const spell = left < 0 ? rest : rest.slice(0, left);
    const joined = spell.find(({ phase, serving }) => serving || phase === "synchronization" || phase === "broadcast");
    return joined && !joined.inferred ? [{ from: role.from, leader: role.leader, joined: joined.from }] : [];
  });
}

function retried(server: Server, ensemble: Ensemble) {
  return joinedSpells(server.roles).flatMap(({ from, leader, joined }) => {
    const tries = server.log.of("learn.connfail").filter(({ at }) => at >= from && at <= joined);
    if (tries.length === 0 || from >= ensemble.settled) return [];
    const name = leader === null ? "its leader" : peerName(ensemble, leader);
    return [
      {
        severity: "info" as const,
        confidence: 0.95,
        title: `${server.name} reached ${name} after ${count(tries.length, "failed connect")}`,
        nodes: [server.name, ...(leader === null ? [] : [name])],
        from,
        to: joined,
        count: tries.length,
        measures: { joinMs: joined - from },
        explanation: `${server.name} followed ${name} from ${clock(from)}; ${count(tries.length, "connect")} to its quorum port failed before it was let in at ${clock(joined)}, ${duration(joined - from)} later. A new leader opens that port a moment after its followers have decided, so this is normal.`,
        excluded: ["not a loop: it joined in the same spell of following"],
        remedy: [],
        evidence: tries.map(({ ref }) => ref),
      },
    ];
  });
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
    remedy: ["None."],
    sources: ["org.apache.zookeeper.server.quorum.Learner.connectToLeader"],
  },
  detect: (ensemble) => ensemble.servers.flatMap((server) => retried(server, ensemble)),
};
