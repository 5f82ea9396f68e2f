/** A server that follows, cannot connect to the leader it follows, and falls back to looking, again and again. */

import { eventsDuring, eventsOf } from "../../../correlate/event-log.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { countEarly, covering, during, touching } from "../../../extent.ts";
import { count, duration, fromTo, median } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import { leaderThrough } from "../harm.ts";
import { isSteppingDown } from "../quorum-port.ts";
import type { RoleSpan } from "../role.ts";
import type { Server } from "../server.ts";
import { missesOf } from "../unresolved.ts";

/** Two falls are a race at a restart; the third makes a loop. */
const FEWEST_PASSES = 3;
/** Passes further apart than this are separate events. */
const LONGEST_PASS_MS = 120_000;
/** A follower learns of the election a moment before or after the server that it elected. */
const SAME_MOMENT_MS = 1000;

/** One line for each connect to the quorum port that failed. */
const FAILED_CONNECTS = ["learn.connfail", "learn.connfail.last", "learn.connfail.budget"] as const;

interface Pass {
  /** The spell of following that came to nothing. */
  readonly spell: RoleSpan;
  /** When it fell back to looking. */
  readonly fell: number;
}

/** Spells of following that end in looking without a step towards synchronisation, in runs. */
function loops(server: Server): Pass[][] {
  const runs: Pass[][] = [];
  let current: Pass[] = [];
  const spells = spellsOf(server.roles);
  const failed = eventsOf(server.log, ...FAILED_CONNECTS, "learn.connfail.addr").map(({ at }) => at);
  for (const [i, spell] of spells.entries()) {
    const next = spells[i + 1];
    const empty =
      spell.state === "following" &&
      !spell.reached &&
      next?.state === "looking" &&
      couldNotConnect(failed, spell.role.from, next.role);
    if (empty) {
      const last = current.at(-1);
      if (last && spell.role.from - last.fell > LONGEST_PASS_MS) {
        runs.push(current);
        current = [];
      }
      current.push({ spell: spell.role, fell: next.role.from });
    } else if (spell.state !== "looking") {
      runs.push(current);
      current = [];
    }
  }
  return [...runs, current].filter((run) => run.length >= FEWEST_PASSES);
}

/** A failed connect within the spell; or the log is an excerpt that skips from one election to the next. */
function couldNotConnect(failed: readonly number[], from: number, looking: RoleSpan): boolean {
  const next = failed[countEarly(failed, (at) => at < from)] ?? Number.POSITIVE_INFINITY;
  return looking.inferred || next <= looking.from;
}

interface Spell {
  readonly state: RoleSpan["state"];
  readonly role: RoleSpan;
  /** Got as far as synchronisation. */
  reached: boolean;
}

/** Neighbouring spans of one state, whatever the phase. */
function spellsOf(roles: readonly RoleSpan[]): Spell[] {
  const spells: Spell[] = [];
  for (const role of roles) {
    const last = spells.at(-1);
    const reached = role.phase === "synchronization" || role.phase === "broadcast" || role.serving;
    if (last?.state === role.state) last.reached ||= reached;
    else spells.push({ state: role.state, role, reached });
  }
  return spells;
}

function draft(server: Server, passes: readonly Pass[], ensemble: Ensemble): Draft {
  const from = passes[0]?.spell.from ?? 0;
  const to = passes.at(-1)?.fell ?? from;
  const leaders = new Set(passes.flatMap(({ spell }) => (spell.leader === null ? [] : [spell.leader])));
  const [only] = leaders.size === 1 ? [...leaders] : [];
  const leader = ensemble.servers.find(({ sid }) => sid === only);
  const periodMs = median(passes.slice(1).map((pass, i) => pass.spell.from - (passes[i]?.spell.from ?? 0)));
  const followedMs = median(passes.map(({ spell, fell }) => fell - spell.from));
  const standing = leaderThrough(ensemble, { from, to });
  const leaderless = covering(ensemble.gaps, from, to).some(({ kind }) => kind === "leaderless");
  const failures = eventsDuring(server.log, from, to + 1000, ...FAILED_CONNECTS, "follow.fail");
  const connects = failures.filter(({ kind }) => kind !== "follow.fail");
  const addressee = whatTheyWere(passes, ensemble);
  const unnamed = missesOf(server).filter(({ at, purpose }) => purpose === "leader" && from <= at && at <= to + 1000);
  const who = leader ? ` ${leader.name}` : "";
  return {
    severity: leaderless && !standing ? "critical" : "high",
    confidence: failures.length > 0 ? 0.98 : 0.9,
    title: `${server.name} followed${who} and fell back to looking ${count(passes.length, "time")} in ${duration(to - from)}`,
    nodes: [server.name, ...(leader ? [leader.name] : [])],
    from,
    to,
    count: passes.length,
    measures: { periodMs, followedMs },
    explanation: [
      `${fromTo(from, to)} ${server.name} ended ${count(passes.length, "election")} as a follower and left the role each time after about ${duration(followedMs)} without having synchronised; one round takes about ${duration(periodMs)}.`,
      connects.length > 0
        ? `Its connects to the quorum port of the server it had elected failed ${count(connects.length, "time")}: ${unnamed.length === connects.length ? "the name of that server did not resolve" : addressee === "leading" ? "that port could not be reached" : addressee === "stepping down" ? "that port was closed" : "that server was not leading, or its port could not be reached"}.`
        : "The lines of its connects are not in the log; the falls are seen from one election to the next.",
      leader && addressee === "looking"
        ? `${leader.name}'s own log shows it looking for a leader then: a server that does not lead keeps that port closed.`
        : leader && addressee === "leading"
          ? `${leader.name}'s own log shows it leading each time, and waiting for followers.`
          : leader && addressee === "stepping down"
            ? `By its own log ${leader.name} had given up its lead and was still stopping: it had closed that port and told voters all the same that it leads.`
            : "",
      standing
        ? `${standing.server.name} led and served all the while, so the rest of the ensemble kept working.`
        : leaderless && addressee === "looking"
          ? "No server led in that time, so each of these elections was empty: it ended on a leader that did not lead."
          : leaderless
            ? "No server led with a quorum in that time."
            : "Whether another server led in that time is not in these logs.",
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [
      "not a snapshot sync that times out: no synchronisation began in any pass",
      "not the loss of a serving leader: the server never served between the falls",
    ],
    remedy: standing
      ? [
          `Check that ${server.name} reaches the quorum port (2888) of ${standing.server.name}: firewall, address in the server list, network policy.`,
        ]
      : [
          ...(leader && addressee === "leading"
            ? [
                `Check that ${server.name} reaches the quorum port (2888) of ${leader.name}: firewall, address in the server list, network policy.`,
              ]
            : leader && addressee === "stepping down"
              ? [
                  `Find out why ${leader.name} needed so long to stop serving: a slow disk or much data (zookeeper/slow-shutdown). A restart of it ends the loop.`,
                ]
              : [
                  `Read the log of ${leader?.name ?? "the server it follows"}: while that one is still looking, nothing is wrong with ${server.name} itself.`,
                  "Compare the server lists of all members and look for dead members that hold up votes.",
                ]),
        ],
    evidence: [...failures.slice(0, 6), ...during(server.log.of("election.took.follow"), from, to)].map(
      ({ ref }) => ref,
    ),
  };
}

/**
 * What the server elected in each pass was by its own lines: leading in all of them, on its way from there to looking in
 * most, or looking as far as those go and leading in none; null where that differed or is not known.
 */
function whatTheyWere(passes: readonly Pass[], { servers }: Ensemble): "leading" | "stepping down" | "looking" | null {
  const states = passes.map(({ spell, fell }) => {
    const elected = servers.find(({ sid }) => sid !== null && sid === spell.leader);
    const roles = elected?.roles ?? [];
    const until = Math.max(spell.from, fell - SAME_MOMENT_MS);
    const since = Math.min(spell.from + SAME_MOMENT_MS, until);
    const were = touching(roles, since, until).filter(({ inferred }) => !inferred);
    const [first] = were;
    if (elected && first?.state === "leading" && isSteppingDown(elected, since)) return "stepping down";
    return first && were.every(({ state }) => state === first.state) ? first.state : null;
  });
  if (states.every((state) => state === "leading")) return "leading";
  if (states.filter((state) => state === "stepping down").length > states.length / 2) return "stepping down";
  return states.includes("looking") && !states.includes("leading") ? "looking" : null;
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/follower-looking-loop",
  title: "Follower-looking loop",
  severity: "critical",
  causedBy: [
    "zookeeper/connect-stall",
    "zookeeper/membership-disagreement",
    "zookeeper/quorum-port-unreachable",
    "zookeeper/quorum-port-bind-failed",
    "zookeeper/slow-shutdown",
    "zookeeper/unknown-host",
    "zookeeper/tls-failure",
    "zookeeper/sasl-failure",
  ],
  guide: {
    what: "A server elects a leader, becomes its follower, cannot connect to it and goes back to looking for a leader, over and over. The elected server either does not know that it was elected or cannot be reached on its quorum port.",
    signature:
      "On one server, three or more times within two minutes of each other: FOLLOWING, failed connects to the leader, LOOKING, with no synchronisation between. One pass takes about 4 s plus the election up to 3.5, and about 0.4 s plus the election from 3.6 on.",
    lookAlikes: [
      "Snapshot sync timeout loop: synchronisation begins and then times out.",
      "A follower that loses a serving leader: it serves between the falls.",
      "One or two passes while servers start at the same time are normal.",
    ],
    remedy: [
      'Find the server named behind "connecting to" and read its log. If it is looking, find out why its election does not end (dead members, differing server lists). If it is leading, open its quorum port.',
    ],
    sources: [
      "org.apache.zookeeper.server.quorum.Learner.connectToLeader",
      "the incident of 2017-04-11 that comes with this program (fixtures/zookeeper/outage-2017-04-11)",
    ],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) =>
      loops(server)
        .filter((run) => (run[0]?.spell.from ?? 0) < ensemble.ending)
        .map((run) => draft(server, run, ensemble)),
    ),
};
