/** A leader that serves for long with just a quorum, since the other members never came: the next loss is an outage. */

import type { Span } from "../../../case.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant } from "../../../event.ts";
import { countEarly, during, lastEarly, least, touching } from "../../../extent.ts";
import { clock, count, duration, list } from "../../../words.ts";
import { type Absence, absences } from "../absences.ts";
import { type FailedConnect, waysTheyFailed } from "../connects.ts";
import { type Ensemble, hasOneList } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Leadership } from "../leaders.ts";
import type { Unreachable } from "../out-of-reach.ts";
import { peerName } from "../peer-name.ts";
import { votes } from "../server.ts";

/** Members that are started by hand or wait for a volume are there by then. */
const SHORTEST_MS = 10 * 60_000;
/** More of the same tell nothing new. */
const SHOWN_TRIES = 6;

interface Narrow extends Span {
  readonly leader: Leadership;
  /** The first line of each follower that counts, by its id. */
  readonly joins: ReadonlyMap<number, ZkEvent<"lh.join">>;
  /** The voters that were missing, by the tries that failed before. */
  readonly missing: readonly Unreachable[];
}

/** Voters that joined a leader, in order, each with its first join; an observer says that it is one. */
function joinsOf({ server, to }: Leadership, since: Instant): ZkEvent<"lh.join">[] {
  const met = new Set<number>();
  return during(server.log.of("lh.join"), since, to).filter(({ fields }) => {
    if (fields.info.toLowerCase().endsWith("observer") || met.has(fields.sid)) return false;
    met.add(fields.sid);
    return true;
  });
}

/** The time from a leader's quorum to the first voter more, where the rest was out of reach all the while. */
function narrow(leader: Leadership, ensemble: Ensemble): Narrow | null {
  const { server, from } = leader;
  const { voters, servers, unreachable, settled } = ensemble;
  const leads = touching(server.roles, from, from).find(({ state }) => state === "leading");
  if (leader.inferred || leads === undefined || server.last === null || voters.count < 3) return null;
  const began =
    lastEarly(
      server.log.of("role.leading"),
      ({ at }) => at <= from,
      () => true,
    )?.at ?? leads.from;
  const joins = joinsOf(leader, began);
  const enough = voters.quorum - 1;
  // with lines of joins missing nobody knows how many follow
  if (countEarly(joins, ({ at }) => at <= from) !== enough) return null;
  const until = Math.min(leader.to, server.last, settled, joins[enough]?.at ?? Number.POSITIVE_INFINITY);
  const counted = new Map(joins.slice(0, enough).map((event) => [event.fields.sid, event]));
  const others = servers.filter(
    (one) => one !== server && votes(one) && one.sid !== null && !counted.has(one.sid) && one.sid !== server.sid,
  );
  const missing = others.flatMap((one) => unreachable.find((span) => span.server === one && isOut(span, from)) ?? []);
  if (missing.length < others.length || missing.length !== voters.count - voters.quorum) return null;
  const to = least([until, ...missing.map((span) => span.to)]);
  const serves = missing.some((span) =>
    touching(span.server.roles, from, to).some((role) => role.serving && role.to > from && role.from < to),
  );
  return serves || to - from < SHORTEST_MS ? null : { leader, from, to, joins: counted, missing };
}

/** Tried before a leader served, and not seen for long afterwards. */
function isOut(span: Unreachable, at: Instant): boolean {
  return span.from <= at && span.to > at + SHORTEST_MS;
}

/** A member that is still tried in vain then is told of by the tries: zookeeper/unreachable-peer. */
function isToldOf({ missing, from }: Narrow, absent: readonly Absence[]): boolean {
  return absent.some(
    (absence) => missing.some(({ server }) => server === absence.server) && absence.to > from + SHORTEST_MS,
  );
}

/** Failed connects to the missing members up to the end of the time, in order. */
function triesOf({ to, missing }: Pick<Narrow, "to" | "missing">, { servers }: Ensemble): FailedConnect[] {
  return missing
    .flatMap((span) =>
      servers.flatMap((by) =>
        during(by.failures, span.from, to).filter(({ sid, at }) => sid === span.server.sid && at < to),
      ),
    )
    .sort((a, b) => a.at - b.at);
}

function draft({ leader, from, to, joins, missing }: Narrow, ensemble: Ensemble): Draft {
  const { voters } = ensemble;
  const { name } = leader.server;
  const followers = [...joins.keys()].map((sid) => peerName(ensemble, sid));
  const serving = list([name, ...followers]);
  const gone = missing.map(({ server }) => server.name);
  const were = gone.length === 1 ? "was" : "were";
  const tries = triesOf({ to, missing }, ensemble);
  const lastTry = tries.at(-1)?.at ?? from;
  return {
    severity: "medium",
    confidence: 0.9,
    title: `${serving} served for ${duration(to - from)} as just a quorum of ${voters.count} voters: ${list(gone)} ${were} not there`,
    nodes: gone,
    from,
    to,
    count: 1,
    measures: { lastedMs: to - from, spareVoters: 0 },
    explanation: [
      `${name} had its quorum at ${clock(from)}, and up to ${clock(to)} nobody but ${list(followers)} joined it: ${voters.quorum} of ${voters.count}, just what a quorum needs.`,
      `${list(gone)} ${were} tried ${count(tries.length, "time")} in vain, at ${clock(lastTry)} the last time (${waysTheyFailed(tries)}), and no sign of ${gone.length === 1 ? "it" : "them"} came up to the end; members that have a leader try no more, so no line speaks of it.`,
      "The loss of one of the others would have ended the service.",
    ].join(" "),
    excluded: [
      `not a member that starts late: it lasted longer than ${duration(SHORTEST_MS)}`,
      "not a member that serves unseen: a follower is logged by its leader when it joins",
    ],
    remedy: [
      `Bring ${list(gone)} back, or take ${gone.length === 1 ? "it" : "them"} out of the server lists of all members; restart no other member before.`,
      "Watch the number of synchronised followers (zk_synced_followers of mntr): the log of a served ensemble does not speak of a missing member.",
    ],
    evidence: [
      ...leader.evidence,
      ...[...joins.values()].map(({ ref }) => ref),
      ...tries.slice(-SHOWN_TRIES).map(({ ref }) => ref),
    ],
  };
}

/** A finding about one of the members that were missing. */
function isAboutMissing(cause: Draft, { nodes }: Draft): boolean {
  return cause.nodes.some((name) => nodes.includes(name));
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/fragile-quorum",
  title: "Quorum fragile",
  severity: "medium",
  causedBy: [
    "zookeeper/unreachable-peer",
    "zookeeper/election-port-refused",
    "zookeeper/unknown-host",
    "zookeeper/crash-loop",
    "zookeeper/killed-by-probe",
    "zookeeper/process-exit",
  ],
  explainedBy: isAboutMissing,
  guide: {
    what: "The ensemble serves, and with no more members than a quorum needs: the next one that fails or is restarted ends the service. A member that is missing is tried while a leader is elected and never after, so it goes unnoticed.",
    signature:
      "For more than ten minutes behind `Have quorum of supporters` a leader logs no voter more than the quorum, and all the others failed to be reached before (`Cannot open channel`) and give no sign of life up to the end of that time.",
    lookAlikes: [
      "A member that joins minutes later.",
      "A spare member: the rest may still lose one.",
      "A member that is tried in vain all the while: zookeeper/unreachable-peer tells of it.",
      "A log that ends soon: how long it lasted is not known.",
    ],
    remedy: [
      "Bring the missing member back before any other is restarted; watch the number of synchronised followers.",
    ],
    sources: [
      "ZooKeeper administrator's guide",
      "org.apache.zookeeper.server.quorum.FastLeaderElection.sendNotifications",
    ],
  },
  detect: (ensemble) => {
    const isMajority = ensemble.servers.every(({ log }) => log.of("boot.hier").length === 0);
    if (!isMajority || !hasOneList(ensemble)) return [];
    const found = ensemble.leaders.flatMap((leader) => narrow(leader, ensemble) ?? []);
    const absent = found.length > 0 ? absences(ensemble) : [];
    return found.filter((one) => !isToldOf(one, absent)).map((one) => draft(one, ensemble));
  },
};
