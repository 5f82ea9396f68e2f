/**
 * Clients that had no connection to an ensemble that led and served meanwhile. Each side alone cannot tell: the client sees
 * a ZooKeeper that is gone, the leader sees sessions that fall silent. Both name the session.
 */
import type { Node } from "../../case.ts";
import { inTime } from "../../correlate/in-time.ts";
import { awayFromStore, type StoreThen, storeOutOfReach } from "../../detect/any/store-out-of-reach.ts";
import { type Away, type AwayTogether, awayTogether, connectedIn, returnOf, timesAway } from "../../detect/away.ts";
import type { Detector, Draft } from "../../detect/detector.ts";
import type { Beside, SystemDiagnosis } from "../../detect/system.ts";
import { during, greatest, least, someTouching, touching } from "../../extent.ts";
import { clock, count, duration, list } from "../../words.ts";
import type { Ensemble } from "./ensemble.ts";
import type { Server } from "./server.ts";
import { type Expiry, expiriesOf, sessionKey } from "./session-expiries.ts";

/** Whoever is cut off for less was on its way to another server. */
const LEAST_MS = 10_000;
/** A server that stood still itself lets sessions expire when it goes on, and its clients hear of it then. */
const AHEAD_OF_RETURN_MS = 5000;
/** Clients whose way was opened again are back within this: the greatest pause between two tries, and a connect. */
const BACK_TOGETHER_MS = 10_000;
/** An outage shortly before explains the loss by itself: sessions have timeouts of so long. */
const SHORTLY_MS = 40_000;
/** What is written at the ends of a time is of what began and ended it. */
const A_MOMENT_MS = 1000;

/** A time in which a client had no connection, and the session that it lost in it. */
interface CutOff extends Away {
  readonly expiry: Expiry & { readonly server: Server };
}

/** Sessions that findings about a node name. */
function sessionsOf(node: Node, { found }: SystemDiagnosis): ReadonlySet<string> {
  const own = found.filter(({ draft }) => draft.nodes.includes(node.name));
  return new Set(own.flatMap(({ draft }) => draft.keys ?? []));
}

function cutOffs({ subject, others }: Beside<Ensemble>): CutOff[] {
  const expiries = inTime(
    subject.servers.flatMap((server) => {
      const { storms, singles } = expiriesOf(server, subject);
      return [...storms.flat(), ...singles].map((expiry) => ({ ...expiry, server }));
    }),
  );
  if (expiries.length === 0) return [];
  // a finding about several nodes names the sessions of all: each is the proof of one of them
  const taken = new Set<Expiry>();
  return others.flatMap((part) =>
    part.nodes.flatMap((node) => {
      const sessions = sessionsOf(node, part);
      const own = expiries.filter((expiry) => sessions.has(sessionKey(expiry)));
      return timesAway(node).flatMap((away): CutOff[] => {
        const expiry = own.find(
          (one) => !taken.has(one) && one.at >= away.from && one.at <= away.deafUntil - AHEAD_OF_RETURN_MS,
        );
        if (!expiry || away.to - away.from < LEAST_MS) return [];
        taken.add(expiry);
        return [{ ...away, expiry }];
      });
    }),
  );
}

/** Clients whose sessions a server let expire that served all the while, and that server. */
interface Proven {
  readonly group: AwayTogether<CutOff>;
  readonly server: Server;
  readonly isLeader: boolean;
  readonly expiries: readonly Expiry[];
}

function proven(beside: Beside<Ensemble>): Proven[] {
  const { subject } = beside;
  return awayTogether(cutOffs(beside)).flatMap((group): Proven[] => {
    const expiries = inTime(group.members.map(({ expiry }) => expiry));
    const [first, last] = [expiries[0], expiries.at(-1)];
    const deafUntil = least(group.members.map((one) => one.deafUntil));
    if (!first || !last || last.at > deafUntil - AHEAD_OF_RETURN_MS || hadNoLeader(group, subject)) return [];
    const from = least(group.members.map((one) => one.from));
    const led = subject.leaders.some((one) => one.from <= from && one.to >= last.at && one.server === first.server);
    return led || first.server.standalone ? [{ group, server: first.server, isLeader: led, expiries }] : [];
  });
}

/** An outage shortly before explains the loss too. */
function hadNoLeader({ members, to }: AwayTogether<Away>, { gaps }: Ensemble): boolean {
  return someTouching(gaps, least(members.map(({ from }) => from)) - SHORTLY_MS, to, () => true);
}

function draftOf({ group, server: { name }, isLeader, expiries }: Proven, others: readonly SystemDiagnosis[]): Draft {
  const { members } = group;
  const from = least(members.map((one) => one.from));
  const to = greatest(members.map((one) => one.to));
  const clients = [...new Set(members.map(({ node }) => node))].sort();
  const longest = greatest(members.map((one) => one.to - one.from));
  const back = returnOf(members);
  const kept = connectedIn(
    group,
    others.flatMap(({ nodes }) => nodes),
  );
  return {
    severity: "medium",
    confidence: 0.9,
    title: `${count(clients.length, "client")} were cut off from ZooKeeper for up to ${duration(longest)}`,
    nodes: [...clients, name],
    from,
    to,
    count: clients.length,
    measures: { clients: clients.length, longestMs: longest, expired: expiries.length },
    keys: [...new Set(expiries.map(sessionKey))],
    explanation: [
      `From ${clock(from)} on ${list(clients)} lost their connections to ZooKeeper and were without one for up to ${duration(longest)}, all of them from ${clock(group.from)} to ${clock(group.to)}.`,
      `${name} ${isLeader ? "led the ensemble" : "served alone"} all that time; it let ${count(new Set(expiries.map(sessionKey)).size, "session")} of theirs expire, the first at ${clock(expiries[0]?.at ?? from)}. So ZooKeeper ran, and the two did not hear each other: the way between them was cut, or the ports for clients.`,
      back && back.withinMs <= BACK_TOGETHER_MS
        ? `All were back within ${duration(back.withinMs)} of one another, from ${clock(back.at)} on.`
        : "",
      kept.length > 0 ? `${list(kept)} told of no loss meanwhile.` : "",
      "What they had registered with those sessions was gone for all others until they were back.",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: [
      "not an outage of ZooKeeper: its logs show no time without a leader then, nor shortly before",
      "not servers that stood still: sessions expired while nobody was back yet",
      "not clients that stood still: each told of the loss before its session expired",
    ],
    remedy: [
      `See what was between these hosts and ZooKeeper's port for clients (2181 by default) at ${clock(from)}: firewall rules, routes, switches, names${kept.length > 0 ? `; and what sets them apart from ${list(kept)}` : ""}.`,
      "ZooKeeper itself needs no restart for it.",
    ],
    evidence: [...members.flatMap(({ lines }) => lines), ...expiries.map(({ ref }) => ref)],
  };
}

export const clientsCutOff: Detector<Beside<Ensemble>> = {
  id: "zookeeper/clients-cut-off",
  title: "Clients cut off from a ZooKeeper that serves",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "Bookies, brokers and other clients lose ZooKeeper at one time although it leads and serves: the network between them, or its ports for clients, are out of order. To them it looks as if ZooKeeper were down.",
    signature:
      "Two clients and more without a connection at one time for 10 s and longer, and the leader lets a session of each expire (both name it) 5 s and more before it is back; no time without a leader then.",
    lookAlikes: [
      "An outage of the ensemble: zookeeper/quorum-lost.",
      "Servers or clients that stood still: zookeeper/process-pause, bookkeeper/process-pause, pulsar/process-pause.",
      "One client that loses its way, or is killed: zookeeper/session-expiry.",
    ],
    remedy: ["Look at the network between the clients and the port for clients; leave ZooKeeper as it is."],
    sources: ["SessionTrackerImpl", "ClientCnxn"],
  },
  detect: (beside) => proven(beside).map((one) => draftOf(one, beside.others)),
};

/** What ZooKeeper's own servers wrote of a time in which clients were without it, where nothing proves why. */
function saidThen({ members, from, to }: AwayTogether<Away>, { servers }: Ensemble): StoreThen {
  const logged = servers.filter(({ hasLog }) => hasLog);
  const [begin, end] = [least(members.map((one) => one.from)), greatest(members.map((one) => one.to))];
  const started = logged.flatMap(({ name, lives }) =>
    lives
      .filter((life) => life.started && life.from >= begin && life.from <= end)
      .map((life) => ({ name, at: life.from })),
  );
  if (started.length > 0)
    return {
      said: `${list(started.map(({ name, at }) => `${name} was started at ${clock(at)}`))}, so it had not run before; no line tells since when.`,
      remedy: `Find out what had ended ${list([...new Set(started.map(({ name }) => name))])}: the service manager, the kernel's log (out of memory), the container runtime.`,
    };
  const wrote = logged.filter(({ log }) => during(log.all, from + A_MOMENT_MS, to - A_MOMENT_MS).length > 0);
  const unproven = "The logs of ZooKeeper show no time without a leader then, and nothing proves that the way was cut";
  return wrote.length > 0
    ? {
        said: `${unproven}; ${list(wrote.map(({ name }) => name))} wrote lines meanwhile.`,
        remedy: "Look at the network between these nodes and the port for clients (2181 by default).",
      }
    : {
        said: `${unproven}; no line of ${list(logged.map(({ name }) => name))} that means anything is from then.`,
        remedy:
          "See whether ZooKeeper's servers stood still then (garbage collection, a stopped host or container); if not, it is the network.",
      };
}

function awayUnproven(beside: Beside<Ensemble>): (StoreThen & { readonly group: AwayTogether<Away> })[] {
  const { subject, others } = beside;
  const told = proven(beside).map(({ group }) => group);
  return awayFromStore(others)
    .filter(({ from, to }) => subject.whole.from <= from && subject.whole.to >= to)
    .filter((group) => !hadNoLeader(group, subject) && touching(told, group.from, group.to).length === 0)
    .map((group) => ({ group, ...saidThen(group, subject) }));
}

export const clientsAway = storeOutOfReach("ZooKeeper", awayUnproven, [
  "zookeeper/silent-end",
  "zookeeper/process-pause",
]);
