/** A master that a controller replaced although it ran: it did not answer in time. */

import { eventsDuring } from "../../../correlate/event-log.ts";
import { intervalAt } from "../../../correlate/intervals.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { during, touching } from "../../../extent.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvEvent } from "../events.ts";
import { lifeAt } from "../lives.ts";
import type { KvNode } from "../node.ts";
import { type Stall, stallsOf } from "../stalls.ts";
import { detailsOf } from "../topology.ts";
import { isSince } from "../version.ts";

/** Controllers act at the fifth failure in a row; a log that is cut may show fewer. */
const FEWEST_PROBES = 3;
/** From the first failed probe to the new master: some probe intervals of at most 5 s. */
const LONGEST_MS = 2 * 60_000;
/** The old master is told within this. */
const DEMOTED_WITHIN_MS = 60_000;
/** Scripts no longer keep all other commands out from here on. */
const REPAIRED_SINCE = "2.12.1";

/** The node was there and said nothing; a refusal says that nobody listened. */
const NO_ANSWER = /timeout|timed out|deadline exceeded/i;

type Probe = KvEvent<"ctl.probe.fail">;
type Failover = KvEvent<"ctl.failover.promote" | "ctl.failover.finish">;

/** The master that all failed probes before a failover are about, null where they are about several nodes. */
function suspectOf(
  controller: KvNode,
  failover: Failover,
): { readonly addr: string; readonly probes: readonly Probe[] } | null {
  const probes = eventsDuring(controller.log, failover.at - LONGEST_MS, failover.at, "ctl.probe.fail");
  const addresses = [...new Set(probes.map((probe) => detailsOf(probe).addr))];
  const [addr] = addresses;
  if (addresses.length !== 1 || addr === undefined || probes.length < FEWEST_PROBES) return null;
  const silent = probes.every((probe) => NO_ANSWER.test(detailsOf(probe).error ?? ""));
  const asReplica = probes.some((probe) => detailsOf(probe).role === "slave" || detailsOf(probe).is_master === false);
  return silent && !asReplica ? { addr, probes } : null;
}

/** The line by which a master that never went away was told that it is one no more. */
function demotionOf(cluster: Cluster, stalls: readonly Stall[], master: KvNode, from: number, failover: Failover) {
  const [told] = during(master.log.of("topo.replica"), failover.at - 1000, failover.at + DEMOTED_WITHIN_MS);
  if (!told) return null;
  const sameLife = lifeAt(master.lives, from) === lifeAt(master.lives, told.at);
  const stalled = touching(stalls, from, failover.at).some(({ state }) => state === "stop");
  const troubled = eventsDuring(
    master.log,
    from,
    failover.at,
    "db.bg.error",
    "db.bg.ignored",
    "srv.drain",
    "mst.ping.fail",
    "mst.write.fail",
  );
  const cutOff = cluster.nodes.some((replica) =>
    touching(replica.links, from, failover.at - 1).some(
      (link) =>
        cluster.masterOf(link) === master &&
        eventsDuring(replica.log, from, failover.at - 1, "rep.eof", "rep.conn.fail").some(
          ({ at }) => at >= link.from && at <= link.to,
        ),
    ),
  );
  const wasMaster = intervalAt(master.roles, from)?.state === "master";
  return sameLife && wasMaster && !stalled && troubled.length === 0 && !cutOff ? told : null;
}

/** @param stalls of each node, in order */
function draft(
  cluster: Cluster,
  stalls: ReadonlyMap<KvNode, readonly Stall[]>,
  controller: KvNode,
  failover: Failover,
): Draft[] {
  const suspect = suspectOf(controller, failover);
  const master = suspect && cluster.nodeAt(suspect.addr);
  if (!suspect || !master || isSince(master.version, REPAIRED_SINCE)) return [];
  const from = suspect.probes[0]?.at ?? failover.at;
  const told = demotionOf(cluster, stalls.get(master) ?? [], master, from, failover);
  if (!told) return [];
  const { probes } = suspect;
  return [
    {
      severity: "high",
      confidence: 0.7,
      title: `${master.name} was replaced as master although it ran: it did not answer ${controller.name} for ${duration(failover.at - from)}`,
      nodes: [master.name, controller.name],
      from,
      to: told.at,
      count: probes.length,
      measures: { silentMs: failover.at - from, probes: probes.length },
      explanation: [
        `${controller.name} had no answer from ${master.name} to ${count(probes.length, "probe")} from ${clock(from)} on and named another master at ${clock(failover.at)}; ${master.name} became a replica at ${clock(told.at)}.`,
        `Its own log shows the same process before and after, no stall of writes and no error, and no replica lost it.`,
        "A script or another command that keeps all others out until it is done looks like this. The server's log has no line about such a command, and a network that fails between these two alone looks the same.",
      ].join(" "),
      excluded: [
        "not a crash or restart: one process wrote before and after",
        "not a write stall: none was logged in that time",
      ],
      remedy: [
        `Ask ${master.name} for SLOWLOG GET: a script or a command over a large key that took as long as the probes failed.`,
        `Upgrade to ${REPAIRED_SINCE} or later, split such scripts, or let the controller wait longer.`,
      ],
      evidence: [failover.ref, told.ref, ...probes.map(({ ref }) => ref)],
    },
  ];
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/false-failover-by-long-command",
  title: "False failover by long command",
  severity: "high",
  causedBy: [],
  guide: {
    what: "A master is busy with one command that keeps out all others, does not answer the controller's probes, and is replaced although nothing is wrong with it.",
    signature:
      "Probes of one master alone fail by time-out, a new master is named, the old one is told to be a replica; and the old one's own log shows one process throughout, no stall, no error, no lost replica.",
    lookAlikes: [
      "A crash or a restart: a banner in between, or refused connections.",
      "A write stall or a full disk: the server says so.",
      "A network failure: other nodes fail too, or replicas lose the master.",
    ],
    remedy: ["Upgrade to 2.12.1 or later, split long scripts, raise the controller's limit."],
    sources: ["apache/kvrocks#2908"],
  },
  detect: (cluster) => {
    const stalls = new Map(cluster.nodes.map((node) => [node, stallsOf(cluster, node)]));
    return cluster.nodes.flatMap((controller) =>
      [...controller.log.of("ctl.failover.promote"), ...controller.log.of("ctl.failover.finish")].flatMap((failover) =>
        draft(cluster, stalls, controller, failover),
      ),
    );
  },
};
