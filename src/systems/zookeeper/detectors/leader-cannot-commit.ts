/** A leader that leads and, by its own word, commits nothing. */

import { eventsOf } from "../../../correlate/event-log.ts";
import { intervalAt } from "../../../correlate/intervals.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, duration, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { HANDED_OVER_WITHIN_MS, type IdleLead } from "../idle-leads.ts";
import { LONG_OUTAGE_MS } from "../outage.ts";

interface Idle extends IdleLead {
  readonly line: ZkEvent<"lead.nodesig" | "lead.nocommit">;
  /** It gave the lead up before the logs end. */
  readonly gaveUp: boolean;
}

/** Leads without commits. The line that ends each lead by a reconfiguration counts only where the lead goes on. */
function uncommitted({ idleLeads, leaders, ending, settled }: Ensemble): Idle[] {
  return idleLeads.flatMap((lead) => {
    const { server, from, evidence } = lead;
    const line = eventsOf(server.log, "lead.nodesig", "lead.nocommit").find(({ ref }) => ref === evidence[0]);
    if (lead.serves !== "reads" || !line || from >= ending) return [];
    const to = Math.min(lead.to, settled);
    const handedOver = leaders.some(
      (leader) => leader.server !== server && leader.from >= from && leader.from - from < HANDED_OVER_WITHIN_MS,
    );
    const isShown = line.kind === "lead.nodesig" || to - from >= HANDED_OVER_WITHIN_MS;
    return isShown && !handedOver ? [{ ...lead, to, line, gaveUp: lead.to < settled }] : [];
  });
}

function draft({ server, line, from, to, gaveUp }: Idle, ensemble: Ensemble): Draft {
  const { kind } = line;
  const ms = to - from;
  const followers = ensemble.servers.filter(({ roles }) => {
    const role = intervalAt(roles, (from + to) / 2);
    return role?.state === "following" && role.leader === server.sid;
  });
  return {
    severity: ms > LONG_OUTAGE_MS ? "critical" : "high",
    confidence: kind === "lead.nodesig" ? 0.97 : 0.9,
    title: `${server.name} led for ${duration(ms)} and was not allowed to commit anything`,
    nodes: [server.name, ...followers.map(({ name }) => name)],
    from,
    to,
    count: 1,
    measures: { withoutCommitMs: ms },
    explanation: [
      kind === "lead.nodesig"
        ? `At ${clock(from)} ${server.name} began to lead and said that it is not the designated leader: the list of members that it completed does not name it with the quorum address it has.`
        : `At ${clock(from)} ${server.name} committed a change of the members that designates another leader, and went on leading.`,
      `Such a leader drops every acknowledgement: writes, new sessions and the ends of sessions wait and are never answered${followers.length > 0 ? `, while ${list(followers.map(({ name }) => name))} followed it` : ""}.`,
      "No line says so for each request; reads of open sessions still work.",
      gaveUp ? `At ${clock(to)} it gave the lead up.` : "It lasted to the end of the logs.",
    ].join(" "),
    excluded: [
      "not a leader without a quorum: it had one, and said that it started up",
      "not the hand-over after a reconfiguration: no other server led within 10 s",
    ],
    remedy: [
      `Restart ${server.name}: another server that its list names rightly should win; check that it commits (create a node).`,
      `Compare server.${server.sid ?? "N"} in the configuration of all members, the dynamic files included: the same quorum address everywhere, and a name that resolves on ${server.name} before it starts (in a pod its own name often does not yet).`,
      "While members are changed by rolling restarts keep reconfigEnabled=false (3.5.9, 3.6.2 and later leave the check out then).",
    ],
    evidence: [
      line,
      ...server.log
        .of("lead.quorum")
        .filter(({ at }) => at <= from)
        .slice(-1),
    ].map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/leader-cannot-commit",
  title: "Leader cannot commit after membership change",
  severity: "critical",
  causedBy: ["zookeeper/unknown-host", "zookeeper/membership-disagreement", "zookeeper/reconfig-failure"],
  guide: {
    what: "After a change of the members a leader finds that the list names another designated leader. It leads, its followers follow, and it commits nothing. Nobody elects another one, because all is well as far as elections go.",
    signature:
      "`This leader is not the designated leader, it will be initialized with allowedToCommit = false`, or `Committing a reconfiguration (…); this leader is not the designated leader anymore` on a leader that still leads 10 s later; and no other leader within 10 s. Printed by 3.5.9, 3.6.2 and later; older releases do the same without a word.",
    lookAlikes: [
      "A reconfiguration that removes the leader: it prints the second line, and the designated leader takes over within a second.",
      "A server that does not serve at all (zookeeper/requests-while-not-serving).",
      "`skip designatedLeader calculation`: reconfiguration is off, and this cannot happen.",
    ],
    remedy: [
      "Restart the leader; make its address in all lists the same and resolvable; upgrade from 3.5.0 to 3.5.8, 3.6.0 and 3.6.1.",
    ],
    sources: [
      "https://issues.apache.org/jira/browse/ZOOKEEPER-3829",
      "ZOOKEEPER-3830",
      "org.apache.zookeeper.server.quorum.Leader.getDesignatedLeader",
    ],
  },
  detect: (ensemble) => uncommitted(ensemble).map((idle) => draft(idle, ensemble)),
};
