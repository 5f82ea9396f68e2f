/** A node that logs in another time zone than its peers, without saying so. */
import { duration } from "../../words.ts";
import type { Detector, Draft } from "../detector.ts";
import type { Clocked, ClockedNode, Passed } from "./clocked.ts";

const MINUTE_MS = 60_000;

function draft({ name, aligned, first, last, pairs }: ClockedNode, { whole }: Clocked, { one }: Passed): Draft {
  const minutes = aligned.zoneMismatchMinutes;
  const direction = minutes > 0 ? "ahead of" : "behind";
  const by = duration(Math.abs(minutes) * MINUTE_MS);
  const zone = aligned.zones[0]?.zone ?? "";
  return {
    severity: "info",
    confidence: 0.98,
    title: `${name} logs in another time zone: its stamps are ${by} ${direction} its peers'`,
    nodes: [name],
    from: first ?? whole.from,
    to: last ?? whole.to,
    count: 1,
    measures: { zoneMinutes: minutes },
    explanation: `The stamps of ${name} carry no zone and stand ${by} ${direction} those of its peers for the same ${one}s, a whole number of quarter hours. They have been read as ${zone} here, with the zone of its peers as UTC.`,
    excluded: ["not a clock that is wrong: clocks are not off by whole quarter hours"],
    remedy: [`Run all servers with one time zone, best UTC, or name the zone: --tz ${name}=ZONE.`],
    evidence: pairs,
  };
}

/** The detector of a system. @param clocked its nodes on the common clock */
export function zoneMismatch<Subject>(passed: Passed, clocked: (subject: Subject) => Clocked): Detector<Subject> {
  return {
    id: "any/zone-mismatch",
    title: "Time zone mismatch",
    severity: "info",
    causedBy: [],
    guide: {
      what: "A node's stamps are in another time zone than its peers', and do not say so. Its lines stand hours away from what they belong to.",
      signature:
        "The offset between two logs, from pairs of lines about one thing, is a whole number of quarter hours.",
      lookAlikes: ["A clock that is off: any/clock-offset.", "Stamps with a zone in them need no correction."],
      remedy: ["One time zone for all servers, best UTC; or --tz NODE=ZONE."],
      sources: ["log4j, logback and glog print no zone"],
    },
    detect: (subject) => {
      const all = clocked(subject);
      return all.nodes
        .filter(({ aligned }) => aligned.zoneMismatchMinutes !== 0)
        .map((node) => draft(node, all, passed));
    },
  };
}
