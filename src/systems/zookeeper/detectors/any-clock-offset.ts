/** A clock that differs from the others' by a constant. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { count, duration, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { Server } from "../server.ts";

/** Less is what clocks kept by NTP may differ by, and what matters to nobody who reads the logs. */
const WORTH_TELLING_MS = 1000;

/** Votes that wait for dead peers are late by some tens of seconds; clocks are told from that only beyond the longest back-off. */
const HELD_UP_MS = 60_000;

interface Bounded {
  readonly server: Server;
  readonly offsetMs: number;
  readonly lowMs: number;
  readonly highMs: number;
  readonly samples: number;
}

function bounded(server: Server): Bounded[] {
  const { offsetMs, lowMs, highMs, samples } = server.aligned.clock;
  const known = lowMs !== null && highMs !== null && samples > 0;
  return known ? [{ server, offsetMs, lowMs, highMs, samples }] : [];
}

function draft({ server, offsetMs, lowMs, highMs, samples }: Bounded, ensemble: Ensemble): Draft {
  const direction = offsetMs > 0 ? "ahead of" : "behind";
  const others = ensemble.servers.filter((other) => other.hasLog && other !== server).map(({ name }) => name);
  const [low, high] = [lowMs, highMs].map(Math.abs).sort((a, b) => a - b);
  const votes = server.votes.filter((vote) => vote.from !== server.sid || vote.state === "LOOKING").slice(0, 4);
  return {
    severity: "info",
    confidence: 0.98,
    title: `The clock of ${server.name} is ${duration(Math.abs(offsetMs))} ${direction} its peers'`,
    nodes: [server.name],
    from: server.first ?? ensemble.whole.from,
    to: server.last ?? ensemble.whole.to,
    count: samples,
    measures: { offsetMs, lowMs, highMs },
    explanation: `A vote cannot arrive before it was sent. By ${count(samples, "pair")} of lines about the same vote, the clock of ${server.name} is between ${duration(low ?? 0)} and ${duration(high ?? 0)} ${direction} the clock that the logs of ${list(others)} are laid out on. Its stamps have been corrected by ${duration(Math.abs(offsetMs))} here; ZooKeeper itself does not compare clocks.`,
    excluded: ["not a time zone: no whole number of quarter hours", "not delay: pairs in both directions agree"],
    remedy: [`Check NTP or chrony on ${server.name}.`, "Compare its log with other logs only after correction."],
    evidence: votes.map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "any/clock-offset",
  title: "Clock offset",
  severity: "info",
  causedBy: ["any/clock-step"],
  guide: {
    what: "A node's clock differs from the others' by a constant. Nothing breaks by it, but its log cannot be laid beside the others' as it stands.",
    signature:
      "Pairs of lines about one vote, sent by one node and received by another, in both directions, bound the difference to an interval that excludes zero, and it is a second or more.",
    lookAlikes: [
      "A time zone: whole quarter hours (any/zone-mismatch).",
      "Votes that were held up: they show a delay in one direction only.",
      "A clock that was set during the log: any/clock-step.",
    ],
    remedy: ["NTP or chrony on every node."],
    sources: ["F. Cristian, Probabilistic clock synchronization, 1989"],
  },
  detect: (ensemble) => {
    const heldUp = ensemble.servers.some(({ stalls }) => stalls.length > 0);
    const leastMs = heldUp ? HELD_UP_MS : WORTH_TELLING_MS;
    return ensemble.servers
      .flatMap(bounded)
      .filter(({ offsetMs, lowMs, highMs }) => Math.abs(offsetMs) >= leastMs && (lowMs > 0 || highMs < 0))
      .map((known) => draft(known, ensemble));
  },
};
