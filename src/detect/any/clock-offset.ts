/** A clock that differs from the others' by a constant. */
import { clock, count, duration, list } from "../../words.ts";
import type { Detector, Draft } from "../detector.ts";
import type { Clocked, ClockedNode, Passed } from "./clocked.ts";

interface Bounded {
  readonly node: ClockedNode;
  readonly offsetMs: number;
  /** How far it is off at least, and at most; null where nothing passed the other way. */
  readonly leastMs: number;
  readonly mostMs: number | null;
  readonly samples: number;
}

/** In one direction, fewer pairs may be of things taken for one another. */
const ENOUGH_ALONE = 2;

/** A node whose interval leaves zero out. */
function bounded(node: ClockedNode): Bounded[] {
  const { offsetMs, lowMs, highMs, samples } = node.aligned.clock;
  if (samples < (lowMs === null || highMs === null ? ENOUGH_ALONE : 1)) return [];
  if (lowMs !== null && lowMs > 0) return [{ node, offsetMs, leastMs: lowMs, mostMs: highMs, samples }];
  if (highMs !== null && highMs < 0)
    return [{ node, offsetMs, leastMs: -highMs, mostMs: lowMs === null ? null : -lowMs, samples }];
  return [];
}

function draft(bound: Bounded, { nodes, whole }: Clocked, { one, note }: Passed): Draft {
  const { node, offsetMs, leastMs, mostMs, samples } = bound;
  const direction = offsetMs > 0 ? "ahead of" : "behind";
  const others = nodes.filter((other) => other.first !== null && other !== node).map(({ name }) => name);
  const { lowMs, highMs } = node.aligned.clock;
  const interval =
    mostMs === null ? `at least ${duration(leastMs)}` : `between ${duration(leastMs)} and ${duration(mostMs)}`;
  const open = mostMs === null ? ` Nothing that passed the other way bounds it: how much more it is remains open.` : "";
  const span = node.aligned.clockSpan;
  const set = span ? ` It was set meanwhile: that is of its lines from ${clock(span.from)} to ${clock(span.to)}.` : "";
  return {
    severity: "info",
    confidence: 0.98,
    title: `The clock of ${node.name} ${span ? "was" : "is"} ${mostMs === null ? "at least " : ""}${duration(Math.abs(offsetMs))} ${direction} its peers'`,
    nodes: [node.name],
    from: span?.from ?? node.first ?? whole.from,
    to: span?.to ?? node.last ?? whole.to,
    count: samples,
    measures: { offsetMs, ...(lowMs === null ? {} : { lowMs }), ...(highMs === null ? {} : { highMs }) },
    explanation: `A ${one} cannot arrive before it was sent. By ${count(samples, "pair")} of lines that stand before and behind the same ${one}, the clock of ${node.name} is ${interval} ${direction} the clock that the logs of ${list(others)} are laid out on.${open}${set} Its stamps have been corrected by ${duration(Math.abs(offsetMs))} here; ${note}`,
    excluded: [
      "not a time zone: no whole number of quarter hours",
      mostMs === null
        ? "not delay: it arrived by its stamps before it had left"
        : "not delay: pairs in both directions agree",
    ],
    remedy: [`Check NTP or chrony on ${node.name}.`, "Compare its log with other logs only after correction."],
    evidence: node.pairs,
  };
}

/** The detector of a system. @param clocked its nodes on the common clock */
export function clockOffset<Subject>(passed: Passed, clocked: (subject: Subject) => Clocked): Detector<Subject> {
  return {
    id: "any/clock-offset",
    title: "Clock offset",
    severity: "info",
    causedBy: ["any/clock-step"],
    guide: {
      what: "A node's clock differs from the others' by a constant. Nothing breaks by it, but its log cannot be laid beside the others' as it stands.",
      signature:
        "Pairs of lines about one thing, one before it was sent by a node and one behind its arrival at another, bound the difference to an interval that excludes zero, and it is a second or more. Traffic in one direction leaves the interval open on one side.",
      lookAlikes: [
        "A time zone: whole quarter hours (any/zone-mismatch).",
        "Messages that were held up: they show a delay in one direction only.",
        "A clock that was set during the log: any/clock-step.",
      ],
      remedy: ["NTP or chrony on every node."],
      sources: ["F. Cristian, Probabilistic clock synchronization, 1989"],
    },
    detect: (subject) => {
      const all = clocked(subject);
      return all.nodes
        .flatMap(bounded)
        .filter(({ offsetMs }) => Math.abs(offsetMs) >= all.leastMs)
        .map((known) => draft(known, all, passed));
    },
  };
}
