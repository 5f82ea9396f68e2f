/** A node that logs in another time zone than its peers, without saying so. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { duration } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { Server } from "../server.ts";

const MINUTE_MS = 60_000;

function draft(server: Server, ensemble: Ensemble): Draft {
  const minutes = server.aligned.zoneMismatchMinutes;
  const direction = minutes > 0 ? "ahead of" : "behind";
  const by = duration(Math.abs(minutes) * MINUTE_MS);
  const zone = server.aligned.zones[0]?.zone ?? "";
  return {
    severity: "info",
    confidence: 0.98,
    title: `${server.name} logs in another time zone: its stamps are ${by} ${direction} its peers'`,
    nodes: [server.name],
    from: server.first ?? ensemble.whole.from,
    to: server.last ?? ensemble.whole.to,
    count: 1,
    measures: { zoneMinutes: minutes },
    explanation: `The stamps of ${server.name} carry no zone and stand ${by} ${direction} those of its peers for the same votes, a whole number of quarter hours. They have been read as ${zone} here, with the zone of its peers as UTC.`,
    excluded: ["not a clock that is wrong: clocks are not off by whole quarter hours"],
    remedy: [`Run all servers with one time zone (-Duser.timezone=UTC), or name the zone: --tz ${server.name}=ZONE.`],
    evidence: server.votes.slice(0, 4).map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "any/zone-mismatch",
  title: "Time zone mismatch",
  severity: "info",
  causedBy: [],
  guide: {
    what: "A node's stamps are in another time zone than its peers', and do not say so. Its lines stand hours away from what they belong to.",
    signature: "The offset between two logs, from pairs of lines about one vote, is a whole number of quarter hours.",
    lookAlikes: ["A clock that is off: any/clock-offset.", "Stamps with a zone in them need no correction."],
    remedy: ["One time zone for all servers, best UTC; or --tz NODE=ZONE."],
    sources: ["log4j and logback %d{ISO8601} print no zone"],
  },
  detect: (ensemble) =>
    ensemble.servers
      .filter(({ aligned }) => aligned.zoneMismatchMinutes !== 0)
      .map((server) => draft(server, ensemble)),
};
