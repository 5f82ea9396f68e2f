/** Leader and follower that lost each other, where nothing tells what the other side did. */

import { eventsDuring, eventsOf } from "../../../correlate/event-log.ts";
import { intervalAt } from "../../../correlate/intervals.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during, greatest, touching } from "../../../extent.ts";
import { clock, count, fromTo, list } from "../../../words.ts";
import { readAddress } from "../address.ts";
import { failureClass } from "../connects.ts";
import { SHORTEST_MS } from "../cut-off.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { concernsSubject } from "../harm.ts";
import { osError } from "../os-errors.ts";
import { isTimeout } from "../pauses.ts";
import { peerName } from "../peer-name.ts";
import type { RoleSpan } from "../role.ts";
import type { SeenVote, Server } from "../server.ts";
import { serverAt } from "../server-at.ts";
import { readThread } from "../thread.ts";

/** Followers of one leader that is gone notice it within moments of one another. */
const TOGETHER_MS = 2000;
/** A follower that is lost again and again within this is one story. */
const SAME_SPELL_MS = 10 * 60_000;
/** A log with lines this close to a loss tells what its server did. */
const TELLS_WITHIN_MS = 60_000;
/** Where all servers are stopped, followers write no longer than this after their leader went. */
const GOES_ON_MS = 1000;

/** The tries of one pass, and how long they take. */
const TRIES = ["learn.connfail", "learn.connfail.last", "learn.connfail.budget"] as const;
const TRIES_MS = 120_000;

interface Loss {
  readonly at: number;
  readonly follower: Server;
  readonly event: ZkEvent<"follow.fail">;
  readonly leader: number | null;
}

/** Followers whose connection to the leader ended or fell silent, where no line tells of that leader afterwards. */
function lossesOf(follower: Server, ensemble: Ensemble): Loss[] {
  const led = greatest(ensemble.leaders.map(({ to }) => to));
  return follower.log.of("follow.fail").flatMap((event) => {
    const { at } = event;
    if (led > at + TOGETHER_MS) return [];
    if (at >= ensemble.ending || connectFailed(event) !== null || !(isTimeout(event) || wasClosed(event))) return [];
    const role = intervalAt(follower.roles, at - 1) ?? intervalAt(follower.roles, at);
    // the line itself says that it followed; lines before it may say that it had left that role
    if (role && role.state !== "following" && role.state !== "unknown") return [];
    if (isEnd(follower, at) || isToldAsStuck(follower, role, event)) return [];
    return isTold(role?.leader ?? null, at, ensemble) ? [] : [{ at, follower, event, leader: role?.leader ?? null }];
  });
}

/** A log that has the start of its server and stops with the loss is one whose servers were all stopped, not an excerpt. */
function isEnd({ lives }: Server, at: number): boolean {
  const life = lives.findLast(({ from }) => from <= at);
  return life?.started === true && life === lives.at(-1) && life.to - at < GOES_ON_MS;
}

/** A leader that fell silent, and a look for another one that nobody answers, are told as one (zookeeper/stuck-looking). */
function isToldAsStuck({ roles }: Server, role: RoleSpan | undefined, event: ZkEvent): boolean {
  if (!role?.serving || role.leader === null || !isTimeout(event)) return false;
  const next = roles.find(({ from, state }) => from >= event.at && state === "looking");
  return next !== undefined && next.to - next.from >= SHORTEST_MS;
}

/** The other side ended the connection; a server that is stopped closes it itself. */
function wasClosed({ causes: [cause] }: ZkEvent): boolean {
  if (!cause) return false;
  const error = osError(cause.detail);
  return cause.exception.endsWith("EOFException") || error === "reset" || error === "broken pipe";
}

/** Another leader is known at that time, or the log of the one that was lost is there. */
function isTold(leader: number | null, at: number, { leaders, servers }: Ensemble): boolean {
  const own = servers.find(({ sid }) => sid === leader && leader !== null);
  if (own && tellsAt(own, at)) return true;
  if (own && touching(own.roles, at - TOGETHER_MS, Number.POSITIVE_INFINITY).some(({ state }) => state === "down"))
    return true;
  return leaders.some(({ server, to }) => server !== own && to >= at - TOGETHER_MS);
}

function tellsAt({ log }: Server, at: number): boolean {
  return during(log.all, at - TELLS_WITHIN_MS, at + TELLS_WITHIN_MS).length > 0;
}

function draftOfLeader(run: readonly Loss[], ensemble: Ensemble): Draft {
  const names = [...new Set(run.map(({ follower }) => follower.name))];
  const leaders = [...new Set(run.flatMap(({ leader }) => (leader === null ? [] : [peerName(ensemble, leader)])))];
  const { from, to } = spanOf(run);
  const next = run
    .flatMap(({ follower }) => follower.votes)
    .filter((vote) => vote.at >= from && vote.state === "LEADING" && vote.from === vote.leader)
    .reduce<SeenVote | undefined>((first, vote) => (first && first.at <= vote.at ? first : vote), undefined);
  const again = run
    .flatMap(({ follower, at }) => {
      const role = follower.roles.find(({ from: begins, state }) => begins > at && state === "following");
      return role ? [{ name: follower.name, at: role.from }] : [];
    })
    .at(0);
  const silent = run.every(({ event }) => isTimeout(event));
  const one = names.length === 1;
  const isAlone = !ensemble.servers.some((other) => !names.includes(other.name) && tellsAt(other, from));
  const whom =
    leaders.length === 1 ? `${one ? "its" : "their"} leader ${leaders[0]}` : `${one ? "its" : "their"} leader`;
  return told(
    [...names, ...leaders],
    run.map(({ event }) => event),
    {
      severity: "low",
      confidence: 0.9,
      title: `${list(names)} lost ${whom}: ${silent ? "nothing came from it any more" : "the connection ended"}`,
      explanation: [
        `${fromTo(from, to)} ${list(names)} stopped following ${leaders.length === 1 ? leaders[0] : "the leader"}: ${
          silent
            ? "no packet of it had come within the time that a follower waits (syncLimit ticks, initLimit ticks while it joins)"
            : "the other side ended the connection, as a leader does that is stopped, dies, steps down or drops a follower"
        }.`,
        next
          ? `By a vote that arrived at ${clock(next.at)} ${peerName(ensemble, next.from)} leads afterwards${leaders.length === 1 ? "" : "; whether it is the one from before, the lines do not say"}.`
          : again
            ? `${again.name} followed a leader again at ${clock(again.at)}; which one is not in these logs.`
            : isAlone
              ? "What that leader did, and whether another one followed, is not in these logs."
              : "",
      ]
        .filter(Boolean)
        .join(" "),
      excluded: ["not a stop of the follower itself: that closes the connection from its own side"],
      remedy: [
        `Read the leader's log about ${clock(from)}: ${
          silent
            ? "a pause, a slow disk, or nothing at all, which leaves its host or the network"
            : "a step-down with its reason, a restart, an end without a word"
        }.`,
      ],
    },
  );
}

/** How the last try to connect to the leader failed; null for an event of a connection that stood. */
function connectFailed({ causes: [cause] }: ZkEvent): keyof typeof FAILED | null {
  if (!cause || (cause.exception.endsWith("SocketTimeoutException") && !/connect timed out/i.test(cause.detail)))
    return null;
  const failure = failureClass([cause], "");
  return failure === "refused" || failure === "timeout" || failure === "unreachable" ? failure : null;
}

/** What each kind of failure says of the other side. */
const FAILED = {
  refused:
    "refused: its host answers, and nothing listens on that port, as where it does not lead (yet, or any more) or something between the two rejects",
  timeout: "not answered: its host is gone, or something between the two drops packets",
  unreachable: "without a route: its host or the network before it is gone, or a firewall rejects",
};

/** Followers that never reached the leader of their vote; where each of their tries is logged, those tell more. */
function unreachedOf(follower: Server, ensemble: Ensemble): ZkEvent<"follow.fail">[] {
  const led = greatest(ensemble.leaders.map(({ to }) => to));
  return follower.log.of("follow.fail").filter((event) => {
    const tries = eventsDuring(follower.log, event.at - TRIES_MS, event.at, ...TRIES);
    return event.at < ensemble.ending && led < event.at && connectFailed(event) !== null && tries.length === 0;
  });
}

function draftOfUnreached(follower: Server, run: readonly ZkEvent<"follow.fail">[]): Draft {
  const { from, to } = spanOf(run);
  const ways = [...new Set(run.flatMap((event) => connectFailed(event) ?? []))];
  const times = run.length > 1 ? ` ${count(run.length, "time")}` : "";
  return told([follower], run, {
    severity: "low",
    confidence: 0.9,
    title: `${follower.name} could not connect to the leader that it had elected${times}`,
    explanation: `${fromTo(from, to)} ${follower.name} gave up${times} to follow the server that it had elected: its connects to the quorum port of that server were ${ways.map((way) => FAILED[way]).join("; or ")}. Which server that was, and whether it led, is not in these lines.`,
    excluded: ["not a leader that was followed and lost: no connection to it stood"],
    remedy: [
      `Read the log of the server that was elected about ${clock(from)}: whether it led, and whether it could open its quorum port (2888 as a rule).`,
      `Where it led, see that ${follower.name} reaches that port.`,
    ],
  });
}

interface Silence {
  readonly at: number;
  readonly event: ZkEvent;
  readonly who: string;
  readonly server: Server | null;
}

/** Followers from which nothing came within the time that a leader waits, whose own log is not there. */
function silencesOf(leader: Server, ensemble: Ensemble): Silence[] {
  const { log, settings } = leader;
  const joins = log.of("lh.join");
  const patience = (settings.syncLimit + 2) * settings.tickMs;
  return eventsOf(log, "lh.crash", "lh.crash.open").flatMap((event) => {
    const { addr } = readThread(event.thread);
    if (!isTimeout(event) || addr === null || event.at >= ensemble.ending) return [];
    const join = joins.findLast(({ thread, at }) => thread === event.thread && at <= event.at);
    // a stranger that opens the port and says nothing is no follower
    if (joins.length > 0 && !join) return [];
    // the loss of a quorum is told with the followers that it lost
    if (during(log.of("lead.shutdown"), event.at, event.at + patience).length > 0) return [];
    const server =
      ensemble.servers.find(({ sid }) => join && sid === join.fields.sid) ?? serverAt(addr, ensemble.servers) ?? null;
    if (server && tellsAt(server, event.at)) return [];
    return [
      { at: event.at, event, who: server?.name ?? readAddress(addr).host ?? readAddress(addr).ip ?? addr, server },
    ];
  });
}

function draftOfFollower(leader: Server, run: readonly Silence[]): Draft {
  const { from, to } = spanOf(run);
  const { who, server } = run[0] ?? { who: "a follower", server: null };
  const times = run.length > 1 ? ` ${count(run.length, "time")}` : "";
  const back = leader.log
    .of("lh.join")
    .find(({ at, fields }) => at > to && server !== null && fields.sid === server.sid);
  return told(
    [who, leader],
    run.map(({ event }) => event),
    {
      severity: "low",
      confidence: 0.9,
      title: `${leader.name} lost its follower ${who}${times}: nothing came from it any more`,
      explanation: [
        `${fromTo(from, to)} the handler of ${who} on ${leader.name}, which led, ended${times} because its read timed out: a follower answers pings twice a tick, and none had come for syncLimit ticks (initLimit ticks while it joins).`,
        back ? `It joined again at ${clock(back.at)}.` : "That it joined again is not in these lines.",
        `What ${who} did is not in these logs.`,
      ].join(" "),
      excluded: ["not a follower that was stopped or that died alone: that ends the connection at once"],
      remedy: [
        `Look at ${who} in the seconds before ${clock(from)}: garbage collection, a slow disk, a stopped virtual machine; without such a pause at the network between the two.`,
      ],
    },
  );
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/leader-link-lost",
  title: "Leader and follower lost each other",
  severity: "low",
  causedBy: [
    "zookeeper/process-pause",
    "zookeeper/slow-fsync",
    "zookeeper/out-of-memory",
    "zookeeper/disk-full",
    "zookeeper/log-write-failed",
  ],
  explainedBy: concernsSubject,
  guide: {
    what: "The connection between the leader and a follower ended or fell silent, and only one of the two sides is in the logs. Which of them failed, or the network, the other side's log tells.",
    signature:
      "On a follower `Exception when following the leader` with a read time-out or an ended connection, where no line tells of the leader afterwards, or with a connect that failed, where no line tells of its tries; on a leader a handler whose read timed out, of a follower without a log.",
    lookAlikes: [
      "A leader that is known to lead on: zookeeper/follower-lost-leader.",
      "A leader that is known to be gone: zookeeper/leader-failure; one that gives up: zookeeper/leader-lost-quorum.",
      "A follower that is stopped: its own side closes the connection.",
      "A follower that does not acknowledge changes: zookeeper/slow-follower-dropped.",
    ],
    remedy: ["Get the log of the other side for that time; look for pauses, slow disks and the network."],
    sources: [
      "org.apache.zookeeper.server.quorum.Follower.followLeader",
      "org.apache.zookeeper.server.quorum.LearnerHandler",
    ],
  },
  detect: (ensemble) => {
    const losses = ensemble.servers.flatMap((server) => lossesOf(server, ensemble)).sort((a, b) => a.at - b.at);
    return [
      ...inRuns(losses, TOGETHER_MS).map((run) => draftOfLeader(run, ensemble)),
      ...ensemble.servers.flatMap((follower) =>
        inRuns(unreachedOf(follower, ensemble), SAME_SPELL_MS).map((run) => draftOfUnreached(follower, run)),
      ),
      ...ensemble.servers.flatMap((leader) => {
        const silences = silencesOf(leader, ensemble);
        return [...new Set(silences.map(({ who }) => who))].flatMap((who) =>
          inRuns(
            silences.filter((silence) => silence.who === who),
            SAME_SPELL_MS,
          ).map((run) => draftOfFollower(leader, run)),
        );
      }),
    ];
  },
};
