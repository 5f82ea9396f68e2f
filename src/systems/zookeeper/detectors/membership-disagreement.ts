/** Servers of one ensemble that work with different lists of voters, and so need different numbers of votes. */

import type { Span } from "../../../case.ts";
import { eventsOf } from "../../../correlate/event-log.ts";
import { intervalAt } from "../../../correlate/intervals.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { LineRef } from "../../../event.ts";
import { during } from "../../../extent.ts";
import { clock, count, duration, list } from "../../../words.ts";
import { type Disagreement, disagreements, type Held } from "../disagreement.ts";
import { type Echo, echoOf } from "../echoes.ts";
import { type Ensemble, hasOneList } from "../ensemble.ts";
import { CONFIG_AHEAD } from "../learner-refusals.ts";
import type { VoterList } from "../membership.ts";
import { ownListVoters } from "../non-voters.ts";
import { outageDuring, outageSeverity } from "../outage.ts";
import { peerName } from "../peer-name.ts";
import type { SeenVote, Server } from "../server.ts";
import { wrongListDrafts } from "../wrong-addresses.ts";

/** A reconfiguration reaches every member within seconds; a minute apart is not one in progress. */
const VERSIONS_DIFFER_MS = 60_000;

/** With a majority in hand an election ends after 200 ms without a better vote. */
const ENDS_WITHIN_MS = 400;

const REMEDY = [
  "Make the server lists of all members identical. To take members out: change the configuration everywhere first, then restart one member at a time, the leader last; or use reconfig (3.5 and later).",
  "Keep members that were taken out refusing connections, not silent, until every server runs with the new list.",
];

/** Names and instants in sentences. */
interface Wording {
  readonly name: (sid: number) => string;
  readonly names: (sids: readonly number[]) => string;
}

function wordingOf(ensemble: Ensemble): Wording {
  const name = (sid: number) => peerName(ensemble, sid);
  return { name, names: (sids) => list(sids.map(name)) };
}

/** One finding for each short list: who has more voters, and who has fewer. */
function byBounds(ensemble: Ensemble): Draft[] {
  return disagreements(ensemble).map((found) => boundsDraft(ensemble, found));
}

function boundsDraft(ensemble: Ensemble, found: Disagreement): Draft {
  const { long, short, from, to } = found;
  const { names, name } = wordingOf(ensemble);
  const least = Math.min(...long.map(({ voters }) => voters.length));
  const most = short.max;
  const outage = outageDuring(ensemble, { from, to });
  const owners = list(long.map(({ list }) => list.server.name));
  const disputed = [...new Set(long.flatMap(({ disputed }) => disputed))];
  const { conclusion } = short;
  return {
    severity: outage ? outageSeverity(outage.to - outage.from) : "medium",
    confidence: long.some(({ held }) => held) ? 0.97 : 0.93,
    title: `${owners} ${long.length === 1 ? "counts" : "count"} at least ${count(least, "voter")}, ${short.list.server.name} at most ${most}`,
    nodes: [...long.map(({ list }) => list.server.name), short.list.server.name],
    from,
    to,
    count: long.length,
    measures: { votersA: least, votersB: most },
    explanation: [
      ...long.map(({ list: { server }, voters }) => {
        const tried = voters.filter(({ how }) => how === "tried").map(({ sid }) => sid);
        const heard = voters.filter(({ how, sid }) => how === "heard" && sid !== server.sid).map(({ sid }) => sid);
        return `${server.name} has at least ${count(voters.length, "voter")} in its list: itself${tried.length > 0 ? `, ${names(tried)}, which it tried to reach for its votes` : ""}${heard.length > 0 ? `, and ${names(heard)}, whose votes it took` : ""}.`;
      }),
      `${short.list.server.name} never tries ${disputed.map(name).join(" or ")} and ended its election at ${clock(conclusion.attempt.to)} on ${count(conclusion.votes.length, "agreeing vote")}, of ${names(conclusion.votes)} for ${name(conclusion.attempt.leader ?? 0)}: a majority of at most ${most}.`,
      ...long.flatMap(({ list, held }) => (held ? [heldSentence(list.server, held, names, name)] : [])),
      `So ${owners} ${long.length === 1 ? "needs" : "need"} ${majority(least)} votes where ${short.list.server.name} is content with ${majority(most)}${outage ? ", and the ensemble had no leader" : ""}${outage ? ` from ${clock(outage.from)} to ${clock(outage.to)} (${duration(outage.to - outage.from)}).` : "."}`,
      "ZooKeeper never prints its server list; both numbers are bounds from these lines.",
    ].join(" "),
    excluded: [
      "not observers: only members that are asked for votes or whose votes are taken count",
      "not a list that changed at a restart: both lists were in use at the same time",
      "not a reconfiguration in progress: no line of one in these lives",
    ],
    remedy: REMEDY,
    evidence: [
      ...long.flatMap(({ voters, disputed }) =>
        voters.filter(({ sid }) => disputed.includes(sid)).map(({ ref }) => ref),
      ),
      ...conclusion.refs,
      ...conclusion.attempt.evidence,
      ...long.flatMap(({ held }) => held?.refs ?? []),
      ...long.flatMap(({ voters, disputed }) =>
        voters.filter(({ sid }) => !disputed.includes(sid)).map(({ ref }) => ref),
      ),
    ],
  };
}

function heldSentence(server: Server, held: Held, names: Wording["names"], name: Wording["name"]): string {
  const others = held.votes.filter(({ from }) => from !== server.sid);
  const own = held.votes.find(({ from }) => from === server.sid);
  const since = Math.max(...held.votes.map(({ at }) => at));
  const taken = others.map(({ from, at }) => `that of ${name(from)} from ${clock(at)}`);
  const votes = list([...taken, ...(own ? [`its own, back from the send queue at ${clock(own.at)}`] : [])]);
  const enough = held.until - since > ENDS_WITHIN_MS;
  return `${server.name} held ${count(held.votes.length, "agreeing vote")} for ${name(held.leader)} (${votes}) yet did not end its election by ${clock(held.until)}${enough ? "" : ", where its lines stop"}: ${names(held.votes.map(({ from }) => from))} are not enough for it.`;
}

function majority(voters: number): number {
  return Math.floor(voters / 2) + 1;
}

/** Votes that a server throws away because it does not know their sender or their candidate. */
function byStrangers(ensemble: Ensemble): Draft[] {
  const { names } = wordingOf(ensemble);
  return ensemble.voterLists.flatMap((own) => {
    if (own.strangers.length === 0 || own.life.from >= ensemble.ending || reconfigures(own)) return [];
    const ids = own.strangers.map(({ sid }) => sid);
    const from = timeOf(own, own.strangers[0]?.ref) ?? own.life.from;
    const to = timeOf(own, own.strangers.at(-1)?.ref) ?? from;
    const outage = outageDuring(ensemble, { from, to });
    const echoes = ensemble.servers.flatMap((server) =>
      server.sid !== null && own.server.sid !== null && ids.includes(server.sid)
        ? (echoOf(server, own.server.sid, own.life) ?? [])
        : [],
    );
    return [
      {
        severity: outage ? ("high" as const) : ("medium" as const),
        confidence: 0.95,
        title: `${own.server.name} does not know ${names(ids)}, ${ids.length === 1 ? "a voter" : "voters"} to others`,
        nodes: [own.server.name, ...ids.map((sid) => peerName(ensemble, sid))],
        from,
        to,
        count: ids.length,
        measures: { strangers: ids.length, ...(echoes.length > 0 ? { echoedVotes: echoedVotes(echoes) } : {}) },
        explanation: `From ${clock(from)} on ${own.server.name} refuses votes because its server list does not have ${names(ids)}, while another member votes for or as ${ids.length === 1 ? "it" : "them"}. The members of this ensemble do not work with one list.${echoSentence(own.server, echoes)}`,
        excluded: ["not a reconfiguration in progress: no line of one in this life of the server"],
        remedy: [...REMEDY, ...(echoes.length > 0 ? [roomForLogs(echoes)] : [])],
        evidence: [...own.strangers.map(({ ref }) => ref), ...echoes.flatMap(({ evidence }) => evidence)],
      },
    ];
  });
}

function echoedVotes(echoes: readonly Echo[]): number {
  return echoes.reduce((sum, { votes }) => sum + votes, 0);
}

function roomForLogs(echoes: readonly Echo[]): string {
  return `Look at the room for the ${echoes.length === 1 ? "log" : "logs"} of ${list(echoes.map(({ server }) => server.name))}: it is used up fast while this goes on.`;
}

/** What the echo of votes did to logs; "" where there was none. */
function echoSentence({ name }: Server, echoes: readonly Echo[]): string {
  if (echoes.length === 0) return "";
  const got = echoes.map(
    ({ server, votes, from, to }) =>
      `${server.name} took ${count(votes, "vote")} of it from ${clock(from)} to ${clock(to)}`,
  );
  return ` ${name} answers every vote of a server that is not in its list at once, and is answered at once: ${list(got)}, each a line in the log.`;
}

function reconfigures({ server, life }: VoterList): boolean {
  return (["rc.inc", "rc.restartle", "fle.config.restart", "reconfig.role"] as const).some((kind) =>
    server.log.of(kind).some(({ at }) => at >= life.from && at <= life.to),
  );
}

function timeOf({ server, life }: VoterList, ref: LineRef | undefined): number | undefined {
  return during(server.log.all, life.from, life.to).find((event) => event.ref === ref)?.at;
}

interface Versions extends Span {
  readonly older: SeenVote;
  readonly newer: SeenVote;
  readonly olderConfig: bigint;
  readonly newerConfig: bigint;
}

/** Senders that still announce an older configuration a minute after another announced a newer one. */
function byVersions(ensemble: Ensemble): Draft[] {
  return ensemble.servers.flatMap((server) => {
    const found = laggingVersion(server, ensemble);
    if (!found) return [];
    const { from, to, older, newer, olderConfig, newerConfig } = found;
    const outage = outageDuring(ensemble, { from, to });
    const [behind, ahead] = [peerName(ensemble, older.from), peerName(ensemble, newer.from)];
    return [
      {
        severity: outage ? ("high" as const) : ("medium" as const),
        confidence: 0.9,
        title: `${behind} and ${ahead} announce different configuration versions for ${duration(to - from)}`,
        nodes: [behind, ahead],
        from,
        to,
        count: 1,
        measures: { differMs: to - from },
        explanation: `In the log of ${server.name}, ${ahead} votes with configuration version 0x${newerConfig.toString(16)}, and ${behind} with the older 0x${olderConfig.toString(16)} from ${clock(from)} to ${clock(to)}. A reconfiguration that went well would have reached it by then.`,
        excluded: [
          `not a reconfiguration in progress: the versions differ for more than ${duration(VERSIONS_DIFFER_MS)}`,
        ],
        remedy: REMEDY,
        evidence: [older.ref, newer.ref],
      },
    ];
  });
}

/** Leaders that refused a learner because it works with a later configuration than they know. */
function byRefusal(ensemble: Ensemble): Draft[] {
  return ensemble.servers.flatMap(({ name, log }) => {
    const lines = eventsOf(log, "lh.crash", "lh.crash.open").filter(
      ({ causes, at }) => at < ensemble.ending && causes.some(({ detail }) => detail === CONFIG_AHEAD),
    );
    const [first] = lines;
    if (!first) return [];
    const to = lines.at(-1)?.at ?? first.at;
    const outage = outageDuring(ensemble, { from: first.at, to });
    return [
      {
        severity: outage ? ("high" as const) : ("medium" as const),
        confidence: 0.95,
        title: `${name} leads with an older configuration than one of its learners, and refused it`,
        nodes: [name],
        from: first.at,
        to,
        count: lines.length,
        measures: { refusals: lines.length },
        explanation: `At ${clock(first.at)} ${name}, as leader, refused a learner that has activated a later configuration than its own: the lists of members on the two differ. A server that restarts with an older dynamic configuration file than the others, or that missed the last reconfiguration, leads so.`,
        excluded: ["not older data of the leader: the line compares the versions of the configuration alone"],
        remedy: [
          `Compare the dynamic configuration files (zoo.cfg.dynamic.*) and \`/zookeeper/config\` of ${name} with those of the others: the highest version is the one that was agreed on last.`,
          "Put the list of that version in place on the servers that are behind, and restart them one at a time.",
        ],
        evidence: lines.map(({ ref }) => ref),
      },
    ];
  });
}

/** Servers that vote by their own list and observe by the list of who leads them. */
function byOwnList(ensemble: Ensemble): Draft[] {
  // where members were changed while they ran, the two may have seen the change one after the other
  if (!hasOneList(ensemble)) return [];
  return ownListVoters(ensemble.servers).flatMap(({ server, joins }) => {
    const lines = joins.filter(({ event }) => event.at < ensemble.ending);
    const [first] = lines;
    if (!first) return [];
    const leaders = list([...new Set(lines.map(({ leader }) => leader.name))]);
    const from = first.event.at;
    const follows = intervalAt(server.roles, from);
    return [
      {
        severity: "medium" as const,
        confidence: 0.95,
        title: `${server.name} is a voter by its own list and an observer by that of ${leaders}`,
        nodes: [server.name, ...new Set(lines.map(({ leader }) => leader.name))],
        from,
        to: lines.at(-1)?.event.at ?? from,
        count: lines.length,
        measures: { joins: lines.length, leaderlessMs: 0 },
        explanation: `${server.name} takes part in elections and followed at ${clock(from)} as a voter does, and ${leaders} printed \`observer\` for it when it joined. Its votes count for nobody but itself: the others elect a leader without it and never ask it, so it is no voter more, and where the leader changes it may look for a long time.`,
        excluded: [
          "not an observer by its own list: that one observes and does not follow",
          "not a reconfiguration in progress: no line of one",
        ],
        remedy: [
          `If ${server.name} is to vote, change its line in the server lists of all members and restart them one at a time, the leader last; or use reconfig (3.5 and later).`,
          `If it is to observe, give it the list of the others, with \`:observer\` in its line and \`peerType=observer\`, and restart it.`,
        ],
        evidence: [...lines.map(({ event }) => event.ref), ...(follows?.evidence.slice(0, 1) ?? [])],
      },
    ];
  });
}

interface Announced {
  readonly vote: SeenVote;
  readonly config: bigint;
}

/** A sender that votes with an older version for more than a minute while another votes with a newer one. */
function laggingVersion({ votes }: Server, ensemble: Ensemble): Versions | undefined {
  let newest: Announced | undefined;
  const behindSince = new Map<number, SeenVote>();
  for (const vote of votes) {
    const { config, at, from } = vote;
    if (config === null || at >= ensemble.ending) continue;
    if (!newest || config >= newest.config) {
      newest = { vote, config };
      behindSince.delete(from);
      continue;
    }
    const since = behindSince.get(from) ?? vote;
    behindSince.set(from, since);
    if (from !== newest.vote.from && at - since.at > VERSIONS_DIFFER_MS) {
      return {
        from: since.at,
        to: at,
        older: vote,
        newer: newest.vote,
        olderConfig: config,
        newerConfig: newest.config,
      };
    }
  }
  return undefined;
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/membership-disagreement",
  title: "Membership or quorum-size disagreement",
  severity: "critical",
  causedBy: [],
  guide: {
    what: "Members of one ensemble run with different server lists, so they need different numbers of votes. One ends an election that the others have not ended, follows a server that does not lead, and starts again; or two halves could each find a majority of their own.",
    signature:
      "Bounds on two servers' lists that cannot both be true while both run: one tries to reach, or takes votes of, more members than the other can have, which ended an election on so few agreeing votes. Or votes that are ignored because their sender or candidate is not in the list. Or configuration versions in votes that differ for more than a minute. Or a leader that refuses a learner with a later activated configuration, or that prints `observer` for one that follows as a voter. Or failed connects to an address that is another one in the lines of all others: another port of the same host, or the host of another member.",
    lookAlikes: [
      "A server that was restarted with another list when the others were, too: the lists were never in use together.",
      "Dead members: everybody tries them, and elections still end on a majority of the whole list.",
      "Observers connect and are connected to, but no vote of theirs is counted.",
      "A reconfiguration in progress: it prints lines of its own and is through within a minute.",
    ],
    remedy: REMEDY,
    sources: [
      "ZooKeeper administrator's guide: inconsistent lists of servers",
      "ZOOKEEPER-3829",
      "the incident of 2017-04-11 that comes with this program (fixtures/zookeeper/outage-2017-04-11)",
    ],
  },
  detect: (ensemble) => [
    ...byBounds(ensemble),
    ...byStrangers(ensemble),
    ...byVersions(ensemble),
    ...byRefusal(ensemble),
    ...byOwnList(ensemble),
    ...wrongListDrafts(ensemble),
  ],
};
