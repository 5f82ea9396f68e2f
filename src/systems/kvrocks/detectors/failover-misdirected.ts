/** A controller's failover that was aimed at a replica, or that it gave up. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { during } from "../../../extent.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvEvent } from "../events.ts";
import type { KvNode } from "../node.ts";
import { detailsOf } from "../topology.ts";

/** From candidate to finished task: at most a few probe intervals. */
const SAME_TASK_MS = 5 * 60_000;

/** What the controller says where the shard has nobody to promote. */
const NO_REPLICA = /no replica in shard|no match (?:new master|promote node) in shard/;

/** That no new master came of it, as 0.x and 1.x say it. */
type GaveUp = "ctl.failover.abort" | "ctl.failover.promote.fail";

interface Target {
  readonly addr: string | null;
  /** What it is called. */
  readonly named: string;
  readonly replica: boolean;
  readonly candidate: KvEvent<"ctl.cand"> | null;
}

/** Whom a task is about, by its own line or by the line that made it a candidate. */
function targetOf(cluster: Cluster, { log }: KvNode, event: KvEvent<"ctl.failover.finish" | GaveUp>): Target {
  const { task, addr: own } = detailsOf(event);
  const addr = task?.node?.addr ?? task?.addr ?? own ?? null;
  const candidates = during(log.of("ctl.cand"), event.at - SAME_TASK_MS, event.at + SAME_TASK_MS);
  const candidate = candidates.findLast((one) => addr !== null && detailsOf(one).addr === addr) ?? null;
  const role = task?.node?.role ?? (candidate ? detailsOf(candidate).role : undefined);
  const named = (addr === null ? null : cluster.nodeAt(addr)?.name) ?? addr ?? "a node";
  return { addr, named, replica: role === "slave", candidate };
}

function aimedAtReplica(
  { name }: KvNode,
  event: KvEvent<"ctl.failover.finish">,
  { addr, named, candidate }: Target,
): Draft {
  return {
    severity: "medium",
    confidence: 1,
    title: `The controller ${name} "failed over" ${named}, which is a replica: nothing was changed`,
    nodes: [name],
    from: Math.min(candidate?.at ?? event.at, event.at),
    to: event.at,
    count: 1,
    measures: {},
    explanation: [
      `At ${clock(event.at)} the controller finished a failover whose node ${addr ?? ""} is a replica by its own line. For a replica such a task makes no change: it says that it is done, and the replica stays in the table.`,
      "That finish_time lies before start_time is an artefact of the order in which it prints.",
    ].join(" "),
    excluded: ["not a failover of a master: the line names the role"],
    remedy: ["Upgrade the controller: later releases take masters alone.", "See why the replica did not answer."],
    evidence: [event.ref, ...(candidate ? [candidate.ref] : [])],
  };
}

function aborted({ name }: KvNode, event: KvEvent<GaveUp>, { named, candidate }: Target): Draft {
  const details = detailsOf(event);
  const isMaster = details.is_master === true || details.task?.node?.role === "master";
  const reason = details.error || details.task?.error || null;
  return {
    severity: "medium",
    confidence: 1,
    title: `The controller ${name} gave up the failover of ${named}${reason ? `: ${reason}` : ""}`,
    nodes: [name],
    from: Math.min(candidate?.at ?? event.at, event.at),
    to: event.at,
    count: 1,
    measures: {},
    explanation: `At ${clock(event.at)} the controller gave up the failover of ${named}${reason ? ` with "${reason}"` : ""}, so the table stayed as it was. ${isMaster ? "The node is a master: if it is gone, its slots have" : "If the node is a master and is gone, its slots have"} no master until somebody acts.`,
    excluded: [],
    remedy: [
      "Look at whether the node answers; if it is a master and does not, promote a replica by hand.",
      ...(reason && NO_REPLICA.test(reason)
        ? ["See whether the shard has a replica, and whether it answers: without one there is nobody to promote."]
        : []),
    ],
    evidence: [event.ref, ...(candidate ? [candidate.ref] : [])],
  };
}

/** Tasks about one node that follow each other are one finding. */
function joined(drafts: readonly Draft[]): Draft[] {
  return [...grouped(drafts, ({ title }) => title).values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length === 1) return same;
    return [
      {
        ...first,
        title: `${first.title} (${count(same.length, "time")})`,
        explanation: `${first.explanation} It was not the last time.`,
        to: same.at(-1)?.to ?? first.to,
        count: same.length,
        evidence: same.flatMap(({ evidence }) => evidence),
      },
    ];
  });
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/failover-misdirected",
  title: "Failover aimed at a replica / aborted",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "A controller of 0.x runs a failover for a node that is a replica, which changes nothing; or a controller gives a failover up, because the shard has nobody to promote or its store does not take the new table.",
    signature:
      "`Finish the fail over task` about a node with role slave, `Abort the fail over task`, or from 1.0 on `Failed to promote the new master`.",
    lookAlikes: [
      "`Add the node into the fail over candidates` for a replica, alone: a count of failed probes, no failover.",
      "A finished failover of a master.",
    ],
    remedy: ["Upgrade the controller."],
    sources: ["apache/kvrocks-controller#162", "apache/kvrocks-controller#164"],
  },
  detect: (cluster) =>
    cluster.nodes.flatMap((node) => {
      const finished = node.log.of("ctl.failover.finish").flatMap((event) => {
        const target = targetOf(cluster, node, event);
        return target.replica ? [aimedAtReplica(node, event, target)] : [];
      });
      const given = eventsOf(node.log, "ctl.failover.abort", "ctl.failover.promote.fail").map((event) =>
        aborted(node, event, targetOf(cluster, node, event)),
      );
      return joined([...finished, ...given]);
    }),
};
