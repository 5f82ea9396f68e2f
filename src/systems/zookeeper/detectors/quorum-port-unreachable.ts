/** A follower that cannot connect to the quorum port of a server that leads. */

import { eventsOf } from "../../../correlate/event-log.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant } from "../../../event.ts";
import { countBegun, countEarly, touching } from "../../../extent.ts";
import { count, duration, fromTo, list } from "../../../words.ts";
import { isLoopback, readAddress } from "../address.ts";
import type { Ensemble } from "../ensemble.ts";
import { leaderThrough, outageMs } from "../harm.ts";
import { openedAt } from "../listening.ts";
import { isLoopbackOf, isOfNames } from "../loopback.ts";
import { type QuorumConnect, quorumConnects } from "../quorum-port.ts";
import type { Server } from "../server.ts";
import { isOfLists, isOfWrongList } from "../wrong-addresses.ts";

/** One pass of a follower makes five tries; three refusals by a server that leads are no race. */
const FEWEST_REFUSED = 3;
/** Tries of 3.4 follow each other within syncLimit and a second; a longer pause is another event. */
const LONGEST_PAUSE_MS = 120_000;
/** A follower that is back this soon has cost nothing that a restart would not. */
const HURTS_MS = 10_000;

/** A connect that gets no answer has been under way for seconds when its line is written. */
const SAME_CAUSE_MS = 10_000;
/** What is shorter is a moment. */
const LASTS_MS = 1000;

/** Mutable only while it is being put together. */
interface Run {
  readonly addressee: Server;
  connects: QuorumConnect[];
  readonly from: number;
  to: number;
}

/** Failures against a leading server, each run up to the success that ends it. */
function runsOf(follower: Server, ensemble: Ensemble): Run[] {
  const reached = eventsOf(follower.log, "learn.connected", "sync.diff", "sync.snap", "sync.trunc").map(({ at }) => at);
  const runs: Run[] = [];
  for (const connect of quorumConnects(follower, ensemble.servers)) {
    // a name that is not known says nothing of the port
    const isDialled = connect.failure !== "dns";
    if (!isDialled || connect.addresseeWas !== "leading" || connect.at >= ensemble.ending) continue;
    const run = runs.findLast(({ addressee }) => addressee === connect.addressee);
    const next = countEarly(reached, (at) => at <= connect.at);
    const ended = reached[next] ?? Number.POSITIVE_INFINITY;
    const over = Math.min(ended, ledUntil(connect.addressee, connect.at), ensemble.settled);
    const to = ended - connect.at <= LONGEST_PAUSE_MS ? Math.max(connect.at, over) : connect.at;
    const last = run?.connects.at(-1)?.at ?? 0;
    const reachedSince = countEarly(reached, (at) => at < connect.at) > countEarly(reached, (at) => at <= last);
    if (run && connect.at - last <= LONGEST_PAUSE_MS && !reachedSince) {
      run.connects.push(connect);
      run.to = to;
    } else runs.push({ addressee: connect.addressee, connects: [connect], from: connect.at, to });
  }
  return runs.filter(({ connects }) => connects.some(isSilence) || connects.length >= FEWEST_REFUSED);
}

/** When the lead of a server that leads at an instant ends: what its followers reach later is another leader, or lead. */
function ledUntil({ roles }: Server, at: Instant): Instant {
  let place = countBegun(roles, at) - 1;
  if (roles[place]?.state !== "leading") return Number.POSITIVE_INFINITY;
  while (roles[place + 1]?.state === "leading") place++;
  return roles[place]?.to ?? at;
}

function isSilence({ failure }: QuorumConnect): boolean {
  return failure === "timeout" || failure === "unreachable";
}

/** Several followers that fail at one leader at one time have one cause. */
function joined(runs: readonly Run[]): Run[] {
  const together: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.from - b.from)) {
    const other = together.find(
      (known) =>
        known.addressee === run.addressee &&
        known.from <= run.to + SAME_CAUSE_MS &&
        run.from <= known.to + SAME_CAUSE_MS,
    );
    if (other) {
      other.connects = [...other.connects, ...run.connects].sort((a, b) => a.at - b.at);
      other.to = Math.max(other.to, run.to);
    } else together.push({ ...run });
  }
  return together;
}

/** Whether the followers of a server had served under it until shortly before. */
function lostBefore(names: readonly string[], { sid }: Server, from: Instant, { servers }: Ensemble): boolean {
  return servers
    .filter(({ name }) => names.includes(name))
    .some(({ roles }) =>
      touching(roles, from - SAME_CAUSE_MS, from).some(
        ({ state, serving, leader }) => state === "following" && serving && leader === sid,
      ),
    );
}

function draft({ addressee, connects, from, to }: Run, ensemble: Ensemble): Draft {
  const followers = [...new Set(connects.map(({ follower }) => follower.name))];
  const silent = connects.filter(isSilence).length;
  const refused = connects.length - silent;
  const standing = leaderThrough(ensemble, { from, to });
  const leaderless = outageMs(ensemble, { from, to });
  const how = [
    ...(refused > 0 ? [`${count(refused, "connect")} refused`] : []),
    ...(silent > 0 ? [`${count(silent, "connect")} without an answer`] : []),
  ];
  const hurts = to - from >= HURTS_MS;
  // without its log nobody can say whether it had given up its lead: then it closes the port and says LEADING all the same
  const mayStop = !addressee.hasLog && silent === 0 && lostBefore(followers, addressee, from, ensemble);
  const opened = openedAt(addressee, from);
  const atLoopback = opened !== null && isLoopback(readAddress(opened)) ? opened : null;
  return {
    severity: !hurts ? "medium" : leaderless >= HURTS_MS ? "critical" : "high",
    confidence: addressee.hasLog ? 0.97 : 0.85,
    title: `${list(followers)} could not reach the quorum port of ${addressee.name}, which ${addressee.hasLog ? "led" : "said that it led"}: ${list(how)}${to - from < LASTS_MS ? "" : ` in ${duration(to - from)}`}`,
    nodes: [...followers, addressee.name],
    from,
    to,
    count: connects.length,
    measures: { refused, unanswered: silent, outMs: to - from },
    explanation: [
      `${fromTo(from, to)} ${list(followers)} followed ${addressee.name} and failed to connect to its quorum port: ${list(how)}.`,
      addressee.hasLog
        ? `By its own log ${addressee.name} was leading at each of these tries, so the port was open there.`
        : `${addressee.name} went on saying LEADING on the election port, so it was up and reachable there.`,
      silent > 0
        ? "Packets to the quorum port vanished on the way."
        : mayStop
          ? `They had lost it right before. Either it had given up its lead and was still stopping, for as long as its disk took: then it keeps that port closed. Or something between the two rejects.`
          : atLoopback
            ? `It had opened its election port at ${atLoopback}, an address of its own host alone, and its quorum port has the same name: nobody else can reach it there.`
            : "A refusal although the addressee leads comes from something between the two that rejects, or from another address than the one it listens on.",
      standing
        ? `${standing.server.name} served all the while with the others.`
        : leaderless >= LASTS_MS
          ? `For ${duration(leaderless)} of it no leader served.`
          : "",
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [
      "not a server that was elected and does not lead: then the refusal is right and says nothing about the network",
      "not a host that is gone: it answered on the election port or logged all the while",
      ...(addressee.log.of("lead.bindfail").some(({ at }) => at >= from - HURTS_MS && at <= to)
        ? []
        : ["not a leader that cannot bind its port: its log has no failed bind"]),
    ],
    remedy: [
      ...(mayStop ? [`Read the log of ${addressee.name} of that time first: did it shut its lead down?`] : []),
      ...(atLoopback
        ? [`Let the name of ${addressee.name} resolve to the address that is dialled on its own host too.`]
        : []),
      `Open the quorum port (2888) of ${addressee.name} for ${list(followers)}, and in the other direction too: any member may lead.`,
      `Check that the address and first port in the server line of ${addressee.name} are those it listens on (firewall, NAT, network policy, wrong port).`,
    ],
    evidence: connects.map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/quorum-port-unreachable",
  title: "Leader quorum port unreachable",
  severity: "high",
  causedBy: [
    "zookeeper/network-partition",
    "zookeeper/minority-partition",
    "zookeeper/quorum-port-bind-failed",
    "zookeeper/unknown-host",
    "zookeeper/membership-disagreement",
  ],
  // the last node of a finding is the server whose port it is; names of others that are not known keep nobody from it
  explainedBy: (cause, effect) =>
    isOfLists(cause) ? isOfWrongList(cause, effect) : isLoopbackOf(cause, effect.nodes.at(-1)) || !isOfNames(cause),
  guide: {
    what: "A follower elects a server that really leads, and cannot connect to its quorum port (2888), while the election port (3888) works. It never synchronises; if no quorum of followers gets through, nobody leads.",
    signature:
      "Failed connects to the leader (`Unexpected exception, tries=`) at instants at which the addressee leads: one that times out, or three that are refused.",
    lookAlikes: [
      "Refused, and the addressee is not leading: the quorum port listens only on a leader, so the port is right and the election is wrong (follower-looking loop).",
      "One or two refusals within a second of the election: the leader has not opened its port yet.",
      "Timed out, and the addressee does not answer on 3888 either: the host is gone or the network is split.",
      "The leader's own log says that it cannot bind the port.",
    ],
    remedy: [
      "Open port 2888 between all members in both directions; compare the server lines with the addresses the servers listen on.",
    ],
    sources: [
      "org.apache.zookeeper.server.quorum.Learner.connectToLeader",
      "https://github.com/31z4/zookeeper-docker/issues/14",
    ],
  },
  detect: (ensemble) =>
    joined(ensemble.servers.flatMap((server) => runsOf(server, ensemble))).map((run) => draft(run, ensemble)),
};
