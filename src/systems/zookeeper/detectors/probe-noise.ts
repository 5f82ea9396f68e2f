/** Something that opens connections to the ports between servers and closes them before it is any server, again and again. */

import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import type { Cause } from "../../../event.ts";
import { lastEarly } from "../../../extent.ts";
import { count, duration, fromTo, list, listOfMany, median } from "../../../words.ts";
import { readAddress } from "../address.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Server } from "../server.ts";
import { serverAt } from "../server-at.ts";
import { readThread } from "../thread.ts";

/** Of one address; what comes less often may be a member that died while it connected. */
const FEWEST = 5;
/** The listener reads a connection right after it took it. */
const READ_WITHIN_MS = 250;

type Port = "quorum" | "election";

interface Visit {
  readonly at: number;
  readonly event: ZkEvent;
  readonly server: Server;
  readonly port: Port;
  readonly ip: string;
}

/** Connections to the quorum port of a leader that ended before the other side said who it is. */
function quorumVisits(server: Server): Visit[] {
  const { log } = server;
  // where lines of joins are not kept, a follower that was lost looks the same
  if (log.of("lh.join").length === 0) return [];
  const introduced = new Set(log.of("lh.join").map(({ thread }) => thread));
  return [...log.of("lh.crash"), ...log.of("lh.crash.open")].flatMap((event) => {
    const { addr } = readThread(event.thread);
    const ip = addr === null ? null : readAddress(addr).ip;
    if (ip === null || introduced.has(event.thread) || !endedAtOnce(event.causes[0])) return [];
    return [{ at: event.at, event, server, port: "quorum" as const, ip }];
  });
}

/** Connections to the election port that ended before their first eight bytes. */
function electionVisits(server: Server): Visit[] {
  const taken = server.log.of("cnx.recv");
  return server.log.of("cnx.challenge").flatMap((event) => {
    const detail = "detail" in event.fields ? event.fields.detail : undefined;
    if (!endedAtOnce(event.causes[0]) && !detail?.includes("java.io.EOFException")) return [];
    const before = lastEarly(
      taken,
      ({ at }) => at <= event.at,
      ({ thread }) => thread === event.thread,
    );
    const ip = before && event.at - before.at <= READ_WITHIN_MS ? readAddress(before.fields.addr).ip : null;
    return ip === null ? [] : [{ at: event.at, event, server, port: "election" as const, ip }];
  });
}

function endedAtOnce(cause: Cause | undefined): boolean {
  return cause?.exception === "java.io.EOFException";
}

/** Addresses that a learner came from: behind a translation of addresses members and probes may share one. */
function learnersAddresses({ servers }: Ensemble): ReadonlySet<string> {
  const joins = servers.flatMap(({ log }) => log.of("lh.join"));
  return new Set(joins.flatMap(({ thread }) => readAddress(readThread(thread).addr ?? "").ip ?? []));
}

function visits(ensemble: Ensemble): Visit[] {
  const members = learnersAddresses(ensemble);
  const owners = ensemble.servers;
  const all = ensemble.servers.flatMap((server) => [...quorumVisits(server), ...electionVisits(server)]);
  const strangers = all.filter(({ ip }) => !members.has(ip) && serverAt(`/${ip}:0`, owners) === undefined);
  return [...grouped(strangers, ({ ip }) => ip).values()]
    .filter(({ length }) => length >= FEWEST)
    .flat()
    .sort((a, b) => a.at - b.at);
}

/** Time between two connections of one address to one port of one server. */
function intervalMs(run: readonly Visit[]): number {
  const series = [...grouped(run, ({ ip, port, server }) => `${ip} ${port} ${server.name}`).values()];
  return median(series.flatMap((one) => one.slice(1).map(({ at }, i) => at - (one[i]?.at ?? at))));
}

function draft(run: readonly Visit[]): Draft {
  const nodes = [...new Set(run.map(({ server }) => server.name))].sort();
  const sources = [...new Set(run.map(({ ip }) => ip))].sort();
  const ports = [...grouped(run, ({ port }) => port)].map(([port, same]) => `${port} port (${same.length})`);
  const every = intervalMs(run);
  const events = run.map(({ event }) => event);
  const [from, to] = [run[0]?.at ?? 0, run.at(-1)?.at ?? 0];
  return told(nodes, events, {
    severity: "info",
    confidence: 0.95,
    title: `${listOfMany(sources)} opened ${count(run.length, "connection")} to ports between servers and closed them without saying who ${sources.length > 1 ? "they are" : "it is"}`,
    measures: { intervalMs: every },
    explanation: [
      `${fromTo(from, to)} ${list(nodes)} took connections from ${listOfMany(sources)} that ended before they had said who they are: ${list(ports)}, each about every ${duration(every)}.`,
      "That is what a check of the TCP port does, a scanner, or a client with the wrong port in its connect string. The members are not disturbed; each connection leaves an exception in the log, of level ERROR on the quorum port of a leader, and those lines mean no more than that.",
    ].join(" "),
    excluded: [
      "not a member: no learner ever came from there, and no server has that address",
      "not a follower that was lost: these connections never introduced themselves",
    ],
    remedy: [
      `Find out what runs on ${listOfMany(sources)}: a client needs the client port (2181) in its connect string.`,
      "Aim health checks at the client port or the admin server, and take the ports between servers (2888, 3888) out of load balancers and scans.",
    ],
  });
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/probe-noise",
  title: "Four-letter or port-scan noise",
  severity: "info",
  causedBy: [],
  guide: {
    what: "A load balancer, a health check, a scanner or a misled client opens the quorum or the election port and closes it again. The servers log an exception for each, which looks like trouble between them and is none.",
    signature:
      "Five or more times from one address that is no member's: `Unexpected exception` of a LearnerHandler that never had a `Follower sid` line, or `Exception reading or writing challenge`, with an EOFException on top.",
    lookAlikes: [
      "A follower that is lost: its handler had introduced it.",
      "A client, or another protocol, on the election port sends bytes: zookeeper/client-on-election-port.",
      "Four-letter commands on the client port are not told: monitoring uses them.",
    ],
    remedy: ["Check the client port alone; close 2888 and 3888 to everybody but the members."],
    sources: ["https://github.com/bitnami/charts/issues/8538", "org.apache.zookeeper.server.quorum.LearnerHandler.run"],
  },
  detect: (ensemble) => {
    const run = visits(ensemble);
    return run.length > 0 ? [draft(run)] : [];
  },
};
