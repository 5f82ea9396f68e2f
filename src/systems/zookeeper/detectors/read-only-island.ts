/** A server without a leader that lets clients read, while the rest of the ensemble writes on. */

import { intervalAt } from "../../../correlate/intervals.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { during, touching } from "../../../extent.ts";
import { clock, duration, fromTo } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { concernsSubject } from "../harm.ts";
import type { Leadership } from "../leaders.ts";
import type { Server } from "../server.ts";

/** A server that is about to join the next leader is read-only for a moment beside it. */
const SHORTEST_ISLAND_MS = 2000;

interface Island {
  readonly started: ZkEvent<"ro.started">;
  /** When it had no leader any longer to look for, or its log ends. */
  readonly to: number;
  readonly leader: Leadership;
  /** How long that leader served beside it. */
  readonly besideMs: number;
}

/** Spells of serving read-only during which another server led. */
function islands(server: Server, { leaders, ending, settled }: Ensemble): Island[] {
  return server.log.of("ro.started").flatMap((started) => {
    const { at } = started;
    const role = intervalAt(server.roles, at);
    if (at >= ending || role?.state !== "looking") return [];
    const to = Math.min(role.to, settled);
    const [longest] = touching(leaders, at, to)
      .filter((leader) => leader.server !== server)
      .map((leader) => ({ leader, besideMs: Math.min(to, leader.to) - Math.max(at, leader.from) }))
      .sort((a, b) => b.besideMs - a.besideMs);
    return longest && longest.besideMs >= SHORTEST_ISLAND_MS ? [{ started, to, ...longest }] : [];
  });
}

function draft(server: Server, island: Island): Draft {
  const { started, to, leader, besideMs } = island;
  const { at: from } = started;
  const looking = intervalAt(server.roles, from);
  const tries = during(server.log.of("ro.start"), looking?.from ?? from, from);
  const lead = leader.server.name;
  return {
    severity: "low",
    confidence: leader.inferred ? 0.85 : 0.95,
    title: `${server.name} was read-only for ${duration(to - from)} while ${lead} led the ensemble`,
    nodes: [server.name, lead],
    from,
    to,
    count: 1,
    measures: { readOnlyMs: to - from, besideMs },
    explanation: [
      `${fromTo(from, to)} ${server.name} had no leader and ran as a read-only server (readonlymode.enabled).`,
      `${leader.from <= from ? `${lead} led and served meanwhile` : `${lead} led from ${clock(leader.from)} on`}, so what was written there in those ${duration(besideMs)} was not to be seen on ${server.name}.`,
      "Only clients that ask for it (canBeReadOnly) are served so; whether any was is not said here.",
    ].join(" "),
    excluded: [
      "not an ensemble that is read-only as a whole: another server led",
      "not a server that merely prepared for it: the read-only server was started",
    ],
    remedy: [
      `Bring ${server.name} back to its leader; the findings that explain this one say what kept it away.`,
      "Clients that must not read old data should not set canBeReadOnly, or should wait for the state CONNECTED instead of CONNECTEDREADONLY.",
    ],
    evidence: [started, ...tries].map(({ ref }) => ref).concat(leader.evidence),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/read-only-island",
  title: "Read-only island",
  severity: "low",
  causedBy: [
    "zookeeper/minority-partition",
    "zookeeper/network-partition",
    "zookeeper/asymmetric-reachability",
    "zookeeper/follower-lost-leader",
    "zookeeper/follower-looking-loop",
    "zookeeper/quorum-port-unreachable",
    "zookeeper/unknown-host",
    "zookeeper/mixed-version-election",
    "zookeeper/worker-receiver-dead",
    "zookeeper/stuck-looking",
    "zookeeper/slow-join",
    "zookeeper/tls-failure",
    "zookeeper/sasl-failure",
  ],
  explainedBy: concernsSubject,
  guide: {
    what: "A server that has lost its leader serves reads from what it has (read-only mode), while the others have a leader and go on writing. Its clients read data that grows old.",
    signature:
      "`Read-only server started` on a server that looks for a leader, and for two seconds or more of that time another server leads.",
    lookAlikes: [
      "The whole ensemble is without a leader: nobody writes, so nothing that is read is old.",
      "`Attempting to start ReadOnlyZooKeeperServer` alone: each election says so where the mode is on; the server starts only after a tick, at least 2 s, without a leader.",
    ],
    remedy: ["Restore the link to the leader; leave canBeReadOnly to clients that can live with old data."],
    sources: [
      "ZooKeeper administrator's guide: readonlymode.enabled",
      "org.apache.zookeeper.server.quorum.ReadOnlyZooKeeperServer",
    ],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) => islands(server, ensemble).map((island) => draft(server, island))),
};
