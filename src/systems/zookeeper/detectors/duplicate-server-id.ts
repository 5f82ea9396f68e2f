/** Two servers of one ensemble that run under the same id. */
import { eventsOf } from "../../../correlate/event-log.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { LineRef } from "../../../event.ts";
import { clock, count } from "../../../words.ts";
import { areOfSeveralNetworks, shareMembers } from "../acquaintance.ts";
import { readAddress } from "../address.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Server } from "../server.ts";

/** Where nothing else speaks for two servers, logs that overlap by less may be of one that moved between hosts with differing clocks. */
const PROVES_ALONE_MS = 5000;
/** A server that serves logs little: its last line may stand just after the other one's first. */
const SHORTEST_MS = 100;

interface Pair {
  readonly a: Server;
  readonly b: Server;
  readonly from: number;
  readonly to: number;
  /** Binds of an address that is the other one's. */
  readonly binds: readonly LineRef[];
  /** Connections of that id that other members saw end. */
  readonly broken: readonly LineRef[];
}

/** A pair under one id, alive at one time, that names members by the same addresses. */
function pairs(ensemble: Ensemble): Pair[] {
  const logged = ensemble.servers.filter(({ hasLog, sid }) => hasLog && sid !== null);
  return logged.flatMap((a, i) => logged.slice(i + 1).flatMap((b) => pairOf(a, b, ensemble) ?? []));
}

function pairOf(a: Server, b: Server, ensemble: Ensemble): Pair | null {
  if (a.sid !== b.sid || a.first === null || b.first === null || a.last === null || b.last === null) return null;
  const from = Math.max(a.first, b.first);
  const to = Math.min(a.last, b.last);
  if (to - from < SHORTEST_MS || !shareMembers(a, b)) return null;
  const binds = [a, b].flatMap(({ log }) =>
    log.of("cnx.listenexc").filter(({ causes }) => causes.some(({ exception }) => exception.endsWith("BindException"))),
  );
  const broken = ensemble.servers
    .filter((third) => third !== a && third !== b)
    .flatMap(({ log }) =>
      log.of("cnx.broken").filter(({ at, fields }) => fields.sid === a.sid && at >= from && at <= to),
    );
  if (to - from < PROVES_ALONE_MS && binds.length + broken.length === 0) return null;
  return { a, b, from, to, binds: binds.map(({ ref }) => ref), broken: broken.map(({ ref }) => ref) };
}

function idLines(server: Server): LineRef[] {
  const start = server.log.of("boot.start").find(({ fields }) => fields.my !== undefined);
  const election = server.log.of("fle.start")[0];
  const first = start ?? election ?? server.log.all[0];
  return first ? [first.ref] : [];
}

/** A host that prints its name, and the server id for which others dial that name: not the one under which it runs. */
interface Misnumbered {
  readonly server: Server;
  readonly host: string;
  readonly sid: number;
  readonly refs: readonly LineRef[];
}

/** One of a pair whose host is another server's by the lists of others, which have it at one id. */
function misnumbered({ a, b }: Pair, { servers }: Ensemble): Misnumbered | null {
  const dialled = servers.flatMap(({ log }) =>
    log.of("cnx.openfail").flatMap(({ fields, ref }) => {
      const { host } = readAddress(fields.addr);
      return host === null ? [] : [{ host, sid: fields.sid, ref }];
    }),
  );
  for (const server of [a, b]) {
    const printed = server.log.of("boot.env").find(({ fields }) => fields.key === "host.name");
    const host = printed?.fields.value ?? "";
    const lists = dialled.filter((one) => firstLabel(one.host) === firstLabel(host));
    const [first] = lists;
    if (printed && first && first.sid !== server.sid && lists.every(({ sid }) => sid === first.sid))
      return { server, host, sid: first.sid, refs: [printed.ref, first.ref] };
  }
  return null;
}

/** A host prints its full name where lists have the short one, and the other way round. */
function firstLabel(host: string): string {
  return host.split(".")[0] ?? host;
}

function pairDraft(pair: Pair, ensemble: Ensemble): Draft {
  const { a, b, from, to, binds, broken } = pair;
  const wrong = misnumbered(pair, ensemble);
  return {
    severity: "high",
    confidence: 0.97,
    title: `${a.name} and ${b.name} run under the same server id ${a.sid}${wrong ? `: the host ${wrong.host} is to have ${wrong.sid}` : ""}`,
    nodes: [a.name, b.name],
    from,
    to: Math.min(to, ensemble.settled),
    count: 2,
    measures: { sid: a.sid ?? -1 },
    explanation: [
      `From ${clock(from)} on two processes ran under the id ${a.sid}: their logs overlap in time, share no line, and name the other members by the same addresses.`,
      binds.length > 0
        ? `One of them tried ${count(binds.length, "time")} to bind an address that its host does not have: it took the other one's server line.`
        : "",
      broken.length > 0
        ? `Other members logged ${count(broken.length, "broken connection")} of that id in that time: each of the two takes it from the other.`
        : "",
      wrong
        ? `${wrong.server.name} prints ${wrong.host} for the name of its host, and that is where the others look for server ${wrong.sid}: its myid is another server's.`
        : "",
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [
      "not one server that was moved: both lived at once",
      "not two ensembles read together: both know the same members",
    ],
    remedy: [
      ...(wrong
        ? [`Put ${wrong.sid} into the myid file on ${wrong.host}, and start it there with a clean data directory.`]
        : []),
      `Compare the myid file of ${a.name} and of ${b.name} with the server lists; give each server its own number and restart the wrong one with a clean data directory.`,
      "With images, clones and templates write myid from the host's own name (an unset variable makes every server 1).",
    ],
    evidence: [...idLines(a), ...idLines(b), ...(wrong?.refs ?? []), ...binds, ...broken],
  };
}

/**
 * What a server says itself when a peer greets it with its own id. Up to 3.5.7 and 3.6.0 it takes such a connection for that
 * of a peer, and says so when it ends; it never dials its own id.
 */
function greetingDraft(server: Server, ensemble: Ensemble): Draft[] {
  // an id that is no number of a server is a client's text
  const isOwn = ({ kind, fields }: ZkEvent<"cnx.ownid" | "cnx.broken" | "cnx.sendexc">) =>
    kind === "cnx.ownid" || ("my" in fields && fields.sid === fields.my);
  const lines = eventsOf(server.log, "cnx.ownid", "cnx.broken", "cnx.sendexc").filter(
    (line) => line.at < ensemble.ending && isOwn(line),
  );
  const [first] = lines;
  if (!first) return [];
  return [
    {
      severity: "medium",
      confidence: 0.7,
      title:
        `${server.name} was greeted ${lines.length === 1 ? "" : `${count(lines.length, "time")} `}by a server with its own id ${server.sid ?? ""}`.trimEnd(),
      nodes: [server.name],
      from: first.at,
      to: lines.at(-1)?.at ?? first.at,
      count: lines.length,
      measures: {},
      explanation: `From ${clock(first.at)} on ${count(lines.length, "line")} of ${server.name} ${lines.length === 1 ? "tells" : "tell"} of an election connection whose sender claimed ${server.name}'s own id. Either a second server has the same myid, or the server has dialled itself: by an address of the server list that leads to its own host, or by a wildcard (0.0.0.0).`,
      excluded: ["not a server's vote to itself: that never leaves the process"],
      remedy: [
        "Compare the myid files of all members with the server lists.",
        "Replace 0.0.0.0 in server lines by a real address, or upgrade to 3.5.8, 3.6.1 or later (ZOOKEEPER-2164).",
      ],
      evidence: lines.map(({ ref }) => ref),
    },
  ];
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/duplicate-server-id",
  title: "Duplicate sid or wrong myid",
  severity: "high",
  causedBy: [],
  guide: {
    what: "Two servers with one myid take each other's connections and votes. The ensemble has a member less than configured, and elections may count one id for two machines.",
    signature:
      "Two logs of processes that ran at the same time under one id and name the members by the same addresses; or `We got a connection request from a server with our own ID`; or `Connection broken for id N, my id = N`.",
    lookAlikes: [
      "One server whose log was rotated or moved: its lives follow each other.",
      "Logs of two ensembles read together: ids repeat, addresses do not.",
      "A server's own votes in its own log are normal.",
    ],
    remedy: ["Give every server its own myid; restart the wrong one clean."],
    sources: [
      "https://issues.apache.org/jira/browse/ZOOKEEPER-2164",
      "https://github.com/31z4/zookeeper-docker/issues/115",
    ],
  },
  detect: (ensemble) => {
    const proved = areOfSeveralNetworks(ensemble.servers) ? [] : pairs(ensemble);
    const covered = new Set(proved.flatMap(({ a, b }) => [a, b]));
    return [
      ...proved.map((pair) => pairDraft(pair, ensemble)),
      ...ensemble.servers.filter((server) => !covered.has(server)).flatMap((server) => greetingDraft(server, ensemble)),
    ];
  },
};
