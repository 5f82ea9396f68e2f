/** Two servers of one ensemble that serve as leader at the same time. Claimed on proof alone. */

import { eventsDuring } from "../../../correlate/event-log.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { LineRef } from "../../../event.ts";
import { countEarly, covering } from "../../../extent.ts";
import { duration, fromTo } from "../../../words.ts";
import { areOfSeveralNetworks, shareMembers } from "../acquaintance.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Leadership } from "../leaders.ts";
import type { RoleSpan } from "../role.ts";
import type { Server } from "../server.ts";

/** A leader that has lost its quorum may not know it for syncLimit ticks and serves no write meanwhile. */
const SHORTEST_MS = 2000;

interface Pair {
  readonly a: Leadership;
  readonly b: Leadership;
  readonly from: number;
  readonly to: number;
  readonly sameEpoch: boolean;
  readonly evidence: readonly LineRef[];
}

function pairs(ensemble: Ensemble): Pair[] {
  const own = ensemble.leaders.filter(({ inferred }) => !inferred);
  return own.flatMap((a, i) => {
    const begunUnder = own.slice(
      i + 1,
      countEarly(own, ({ from }) => from <= a.to),
    );
    return begunUnder.flatMap((b) => proof(a, b, ensemble) ?? []);
  });
}

/** Overlap by their own lines, each with its own quorum and at work in the overlap, and clocks or epochs that leave no way out. */
function proof(a: Leadership, b: Leadership, ensemble: Ensemble): Pair | null {
  if (a.server === b.server || a.server.sid === b.server.sid || !areOneEnsemble(a.server, b.server, ensemble))
    return null;
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to, a.server.last ?? a.to, b.server.last ?? b.to, ensemble.settled);
  const sameEpoch = a.epoch !== null && a.epoch === b.epoch;
  const slack = clockSlackMs(a.server) + clockSlackMs(b.server);
  if (to - from < SHORTEST_MS || (!sameEpoch && to - from <= slack)) return null;
  const work = [a, b].map(({ server }) =>
    workOf(server, from, to, sameEpoch ? 1 : quorumOf(server, from, ensemble), ensemble),
  );
  const quorums = [a, b].map(({ server, from: since }) => quorumLine(server, since));
  const [workA, workB] = work;
  const [quorumA, quorumB] = quorums;
  if (!workA || !workB || !quorumA || !quorumB) return null;
  return { a, b, from, to, sameEpoch, evidence: [quorumA.ref, quorumB.ref, workA, workB] };
}

/** Both count the other as a member and look for members at the same addresses; logs of two ensembles do not. */
function areOneEnsemble(a: Server, b: Server, ensemble: Ensemble): boolean {
  const counts = (server: Server, other: Server) =>
    ensemble.voterLists.some((known) => known.server === server && known.members.some(({ sid }) => sid === other.sid));
  return counts(a, b) && counts(b, a) && shareMembers(a, b);
}

/** How far its clock may be off; a clock that nothing bounds proves nothing. */
function clockSlackMs({ aligned }: Server): number {
  const { lowMs, highMs } = aligned.clock;
  return lowMs === null || highMs === null ? Number.POSITIVE_INFINITY : highMs - lowMs;
}

function quorumLine(server: Server, from: number): ZkEvent<"lead.quorum"> | undefined {
  const lines = server.log.of("lead.quorum");
  return lines[countEarly(lines, ({ at }) => at <= from + 1) - 1];
}

/** How many followers a leader needs besides itself, by the fewest voters that its list can hold. */
function quorumOf(server: Server, at: number, { voterLists }: Ensemble): number {
  const own = voterLists.filter((known) => known.server === server && known.life.from <= at);
  return Math.max(1, Math.floor((own.at(-1)?.min ?? 1) / 2));
}

/**
 * A quorum won inside the overlap, or as many followers as make one that joined in it or serve under this leader by their
 * own lines well into it: an old leader keeps a few that have not noticed, or are cut off with it. Sessions prove nothing: a
 * leader that wakes from a pause still works off what was queued.
 */
function workOf(server: Server, from: number, to: number, needed: number, { servers }: Ensemble): LineRef | undefined {
  const lines = eventsDuring(server.log, from, to, "lead.quorum", "lh.join", "lh.nlack");
  const won = lines.find(({ kind }) => kind === "lead.quorum");
  if (won) return won.ref;
  const follows = ({ state, serving, inferred, leader }: RoleSpan) =>
    state === "following" && serving && !inferred && leader === server.sid;
  const work = new Map<number, LineRef>();
  for (const line of lines) if (line.kind !== "lead.quorum") work.set(line.fields.sid, line.ref);
  for (const { sid, roles } of servers) {
    const [role] = covering(roles, from, from + SHORTEST_MS).filter(follows);
    const [ref] = role?.evidence ?? [];
    if (sid !== null && ref && !work.has(sid)) work.set(sid, ref);
  }
  return work.size >= needed ? [...work.values()][0] : undefined;
}

function draft({ a, b, from, to, sameEpoch, evidence }: Pair): Draft {
  const epoch = a.epoch === null ? "" : ` 0x${a.epoch.toString(16)}`;
  return {
    severity: "critical",
    confidence: sameEpoch ? 0.97 : 0.9,
    title: `${a.server.name} and ${b.server.name} served as leader at the same time for ${duration(to - from)}${sameEpoch ? `, both in epoch${epoch}` : ""}`,
    nodes: [a.server.name, b.server.name],
    from,
    to,
    count: 2,
    measures: { overlapMs: to - from },
    explanation: [
      `${fromTo(from, to)} both had a quorum by their own lines and had followers that joined or served, and each is a member in the other's list.`,
      sameEpoch
        ? `Both lead in epoch${epoch}; a majority of one list can give an epoch once only, so the two were elected by different lists of servers.`
        : "Votes that passed between the servers bound their clocks more tightly than the overlap is long.",
      "Writes that the one acknowledged are unknown to the other.",
    ].join(" "),
    excluded: [
      "not an old leader that has not noticed its loss: both had a quorum of followers in that time",
      "not clocks that differ",
      "not two ensembles read together",
    ],
    remedy: [
      "Stop clients from writing, then compare the server lists of all members: two quorums need two lists.",
      "Decide which side's data is kept; stop the other side, bring all lists to one, and let its servers join with empty data directories.",
    ],
    evidence,
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/split-brain",
  title: "Split brain",
  severity: "critical",
  causedBy: ["zookeeper/membership-disagreement", "zookeeper/duplicate-server-id"],
  guide: {
    what: "Two leaders accept writes at once. The protocol excludes it for one list of servers; differing lists or weights make it possible.",
    signature:
      "Two servers that know each other as members both print `Have quorum of supporters`, both win a quorum or keep as many followers as make one in overlapping time, and either share an epoch or have clocks that are known to agree better than the overlap.",
    lookAlikes: [
      "A leader that is cut off with a few followers, and has not noticed that the others have another.",
      "A paused leader that wakes up after its successor was elected: it did nothing in the overlap.",
      "Clocks that differ: the spans only seem to overlap.",
      "A leader that was elected and never got a quorum.",
      "Logs of two ensembles.",
    ],
    remedy: ["Stop writes, make the server lists equal, keep one side's data."],
    sources: ["ZooKeeper administrator's guide: inconsistent lists of servers"],
  },
  detect: (ensemble) => (areOfSeveralNetworks(ensemble.servers) ? [] : pairs(ensemble).map(draft)),
};
