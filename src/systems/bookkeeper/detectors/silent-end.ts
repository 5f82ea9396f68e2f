/**
 * A process that was killed: its log breaks off, and the next start finds that nothing was shut down, or an auditor misses
 * the bookie.
 */
import { eventsDuring } from "../../../correlate/event-log.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import type { Instant } from "../../../event.ts";
import { greatest, least } from "../../../extent.ts";
import { clock, count, duration, listOfMany } from "../../../words.ts";
import { goneBy } from "../absences.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { reasonOf } from "../failed-starts.ts";
import { type Life, linesOf } from "../lives.ts";
import type { BkNode } from "../node.ts";
import { replacementOf } from "../replacements.ts";

export const detector: Detector<Cluster> = {
  id: "bookkeeper/silent-end",
  title: "Ended without a word",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "A process was killed or its machine stopped. It wrote nothing of it; from 4.15 on the next start tells, and auditors miss it.",
    signature:
      "`Unclean shutdown detected` or `Dirty files exist on boot-up` at a start, and no line of an end before it; or no line of a bookie behind which an auditor says `Following are the failed bookies` or `Delaying bookie audit` of it.",
    lookAlikes: [
      "An error of its own: bookkeeper/process-exit.",
      "A stop in order: the shutdown hook says so.",
      "A bookie that is missed and goes on logging: its session ended.",
    ],
    remedy: ["Look at the host: out-of-memory killer, supervisor, power."],
    sources: ["UncleanShutdownDetectionImpl"],
  },
  detect: ({ nodes, bookies }) => [
    ...nodes.flatMap((node) => lost(node, nodes)),
    ...together(nodes.flatMap((node) => endsOf(node, nodes))).map((group) => draftOf(group, bookies)),
  ],
};

/** A bookie that an auditor missed after its last line. */
function lost({ name, log, last, missed, identity }: BkNode, nodes: readonly BkNode[]): Draft[] {
  if (missed === null || last === null) return [];
  const { marked, done, marks } = replacementOf(nodes, identity.addresses, missed.at);
  const isWhole = marked > 0 && done.length === marked;
  return [
    told([name], [...log.all.slice(-1), missed, ...marks.slice(0, 1), ...done.slice(-1)], {
      severity: "medium",
      confidence: 0.75,
      title: `${name} was missed by an auditor, and its log says nothing more`,
      from: last,
      to: isWhole ? (done.at(-1)?.at ?? missed.at) : missed.at,
      count: 1,
      measures: marked > 0 ? { ledgersMarked: marked, ledgersReplicated: done.length } : {},
      explanation: `The last line of ${name} is of ${clock(last)}. At ${clock(missed.at)} an auditor counted it among the bookies that are gone: its registration in ZooKeeper had ended. No line of it says why. It was killed, its machine stopped, it was cut off from ZooKeeper, it was stopped and its last lines were lost (some releases lose them now and then), or the rest of its log is not here.${copied(marked, done)}`,
      excluded: [
        "not an error of its own: its log shows none at its end",
        "not one whose session ended while it went on: it writes nothing after that",
      ],
      remedy: [
        "Look at the host: is the process there? The kernel's out-of-memory killer, the supervisor, power, network.",
      ],
    }),
  ];
}

/** What became of the ledgers that were marked; "" where none was. */
function copied(marked: number, done: readonly BkEvent[]): string {
  const last = done.at(-1);
  if (marked === 0) return "";
  const were = `${count(marked, "ledger")} of it ${marked === 1 ? "was" : "were"} marked for replication`;
  if (!last) return ` ${were}; no line says that ${marked === 1 ? "it" : "any"} was replicated.`;
  if (done.length === marked)
    return ` ${were}; ${marked === 1 ? "it was replicated" : "all were replicated, the last"} at ${clock(last.at)}.`;
  return ` ${were}; ${done.length} of them ${done.length === 1 ? "was" : "were"} replicated in these logs, up to ${clock(last.at)}, of the others no line tells.`;
}

/** The end of a process of which no line of it tells, and the process that came in its place. */
interface End {
  readonly node: BkNode;
  readonly life: Life;
  readonly next: Life;
  /** From when on it may have been gone, */
  readonly from: Instant;
  /** and when it surely was: another one misses it, or the next process begins. */
  readonly by: Instant;
  readonly last: BkEvent | undefined;
}

/** A quiet bookie may write nothing for so long; one that wrote nothing for longer may have run for most of it. */
const QUIET_MS = 30 * 60_000;
/** What ends several processes at one time is followed by starts that stand so near to one another. */
const TOGETHER_MS = 60_000;
/** Ends that all lie within this are called one; where quiet logs leave more room, only their starts are. */
const ONE_TIME_MS = 120_000;

/** Ends that the next start found, or that nothing explains where a start does not look for them: to 4.14. */
function endsOf(node: BkNode, nodes: readonly BkNode[]): End[] {
  const others = nodes.filter((other) => other !== node);
  return node.lives.flatMap((life, i) => {
    const next = node.lives[i + 1];
    if (
      life.end !== "silent" ||
      !next ||
      isStillThere(node, next) ||
      !(next.unclean.length > 0 || isBrokenOff(node, life, next))
    )
      return [];
    const from = next.from - life.to <= QUIET_MS ? life.to : next.from;
    const by = goneBy(others, node.identity.addresses, life.to, next.from)?.at ?? next.from;
    return [{ node, life, next, from, by, last: linesOf(node.log, life).at(-1) }];
  });
}

/** A start that finds its port taken met the process before, which runs on. */
function isStillThere(node: BkNode, next: Life): boolean {
  return next.end === "refused" && /Address already in use/.test(reasonOf(node, next) ?? "");
}

function isBrokenOff({ log }: BkNode, life: Life, next: Life): boolean {
  // from 4.15 on a start marks its directories, and tells when they were marked before it
  const isLookedFor = eventsDuring(log, next.from, next.to, "bk.dirty.created").length > 0;
  return life.ready !== null && next.banner !== null && !isLookedFor;
}

/** Ends of several processes that may all have come at one time, before the first of them was started again. */
function together(ends: readonly End[]): End[][] {
  const groups: End[][] = [];
  for (const end of [...ends].sort((a, b) => a.next.from - b.next.from)) {
    const group = groups.at(-1);
    const first = group?.[0]?.next.from ?? Number.NEGATIVE_INFINITY;
    const isNear = end.next.from <= first + TOGETHER_MS;
    const mayBeOne = group?.every(({ life, by }) => end.life.to < by && life.to < end.by);
    if (group && isNear && mayBeOne && !group.some(({ node }) => node === end.node)) group.push(end);
    else groups.push([end]);
  }
  return groups;
}

function draftOf(group: readonly End[], bookies: readonly BkNode[]): Draft {
  const [only] = group;
  const draft = group.length === 1 && only ? alone(only) : atOneTime(group, bookies);
  const banners = group.flatMap(({ next }) => (next.unclean.length > 0 ? [] : (next.banner ?? [])));
  return { ...draft, evidence: [...draft.evidence, ...banners] };
}

const HOST = "Look at the host: the kernel's out-of-memory killer, the supervisor and its time-out at a stop, power.";
const NOT_ITS_OWN = "not an error of its own: no line before its end says so";

function alone({ node, life, next, from, last }: End): Draft {
  const isFound = next.unclean.length > 0;
  const lasted = `The last event of the process of ${node.name} is of ${clock(life.to)}`;
  return told([node], isFound ? next.unclean : last ? [last] : [], {
    severity: "medium",
    confidence: isFound ? 0.95 : 0.7,
    title: isFound
      ? `${node.name} ended without shutting down`
      : `${node.name} was started anew, and nothing tells the end of its process before`,
    from,
    to: isFound ? next.from : (next.ready?.at ?? next.from),
    count: 1,
    explanation: isFound
      ? `${lasted}; the next start, at ${clock(next.from)}, found that no graceful shutdown was registered. It was killed, or its machine stopped; when exactly no line tells.`
      : `${lasted}; another began at ${clock(next.from)}${next.ready ? ` and was up at ${clock(next.ready.at)}` : ""}. No line says that the first was stopped, and none that it failed. It was killed or its machine stopped, or it was stopped in order and its last lines were lost; the next start does not tell.`,
    excluded: [NOT_ITS_OWN],
    remedy: [HOST],
  });
}

function atOneTime(group: readonly End[], bookies: readonly BkNode[]): Draft {
  const byName = [...group].sort((a, b) => a.node.name.localeCompare(b.node.name));
  const names = listOfMany(byName.map(({ node }) => node.name));
  const found = group.filter(({ next }) => next.unclean.length > 0);
  const starts = group.map(({ next }) => next.from);
  const ups = group.map(({ next }) => next.ready?.at ?? next.to);
  const isAll = bookies.every((bookie) => group.some(({ node }) => node === bookie));
  const what = group.every(({ node }) => node.service === "bookie") ? "bookies" : "processes";
  const isFound = found.length === group.length;
  const [begun, up] = [greatest(starts), least(ups)];
  const [from, by] = [least(group.map(({ life }) => life.to)), greatest(group.map((end) => end.by))];
  const isOne = by - from <= ONE_TIME_MS;
  const when = isOne ? " at about one time" : "";
  const between = begun - least(starts);
  const again = isOne ? "" : `, and were started again ${between < 1000 ? "at once" : `within ${duration(between)}`}`;
  const without =
    isAll && begun < up ? ` At the least from ${clock(begun)} to ${clock(up)} no bookie of these logs was up.` : "";
  return told(
    byName.map(({ node }) => node),
    byName.flatMap(({ next, last }) => (next.unclean.length > 0 ? next.unclean : (last ?? []))),
    {
      severity: isAll ? "high" : "medium",
      confidence: found.length > 0 ? 0.95 : 0.8,
      title: `${isAll ? "all " : ""}${group.length} ${what} ended${when} ${isFound ? "without shutting down" : "and nothing tells why"}${again}: ${names}`,
      from: least(group.map(({ from }) => from)),
      to: greatest(ups),
      count: 1,
      explanation: `The last events are of ${listOfMany(byName.map(({ node, life }) => `${clock(life.to)} (${node.name})`))}, and all were started again between ${clock(least(starts))} and ${clock(begun)}.${without} ${
        isFound
          ? "Each start found that no graceful shutdown was registered: they were killed, or their machines stopped."
          : "No line says that they were stopped, and none that they failed: they were killed or their machines stopped, or they were stopped in order and their last lines were lost."
      } ${isOne ? "That they ended together speaks for one cause outside of them." : `Their ends lie somewhere between ${clock(from)} and ${clock(by)}; whether they came together their quiet logs do not tell.`}`,
      excluded: isOne
        ? [NOT_ITS_OWN, "not one after the other: none wrote a line after the first was started again"]
        : [NOT_ITS_OWN],
      remedy: [
        "Look for what they share: a host, a rack, power, storage, or an operation on all of them at once (a rollout, an eviction).",
      ],
    },
  );
}
