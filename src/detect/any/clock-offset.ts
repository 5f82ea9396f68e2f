/** A clock that differs from the others' by a constant. */
import { count, duration, list } from "../../words.ts";
import type { Detector, Draft } from "../detector.ts";
import type { Clocked, ClockedNode, Passed } from "./clocked.ts";

interface Bounded {
  readonly node: ClockedNode;
  readonly offsetMs: number;
  readonly lowMs: number;
  readonly highMs: number;
  readonly samples: number;
}

function bounded(node: ClockedNode): Bounded[] {
  const { offsetMs, lowMs, highMs, samples } = node.aligned.clock;
  const known = lowMs !== null && highMs !== null && samples > 0;
  return known ? [{ node, offsetMs, lowMs, highMs, samples }] : [];
}

function draft({ node, offsetMs, lowMs, highMs, samples }: Bounded, { nodes, whole }: Clocked, passed: Passed): Draft {
  const direction = offsetMs > 0 ? "ahead of" : "behind";
  const others = nodes.filter((other) => other.first !== null && other !== node).map(({ name }) => name);
  const [low, high] = [lowMs, highMs].map(Math.abs).sort((a, b) => a - b);
  return {
    severity: "info",
    confidence: 0.98,
    title: `The clock of ${node.name} is ${duration(Math.abs(offsetMs))} ${direction} its peers'`,
    nodes: [node.name],
    from: node.first ?? whole.from,
    to: node.last ?? whole.to,
    count: samples,
    measures: { offsetMs, lowMs, highMs },
    explanation: `A ${passed.one} cannot arrive before it was sent. By ${count(samples, "pair")} of lines about the same ${passed.one}, the clock of ${node.name} is between ${duration(low ?? 0)} and ${duration(high ?? 0)} ${direction} the clock that the logs of ${list(others)} are laid out on. Its stamps have been corrected by ${duration(Math.abs(offsetMs))} here; ${passed.note}`,
    excluded: ["not a time zone: no whole number of quarter hours", "not delay: pairs in both directions agree"],
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
        "Pairs of lines about one thing, sent by one node and received by another, in both directions, bound the difference to an interval that excludes zero, and it is a second or more.",
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
        .filter(({ offsetMs, lowMs, highMs }) => Math.abs(offsetMs) >= all.leastMs && (lowMs > 0 || highMs < 0))
        .map((known) => draft(known, all, passed));
    },
  };
}
