/** A node that should have logged and did not: its file is cut, or lacks its beginning. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, count, duration, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { Server } from "../server.ts";
import type { Sighting } from "../sightings.ts";

/** A looking server logs at least once in 60 s (its longest back-off); connects that it waits for come on top. */
const LOOKING_IS_HEARD_MS = 90_000;
/** One vote may be an old one that a new connection repeated; two this far apart are from a live server. */
const ALIVE_FOR_MS = 1000;

/** It was looking when its log ended, and the others' logs go on for longer than a looking server is silent. */
function endsLooking(server: Server, ensemble: Ensemble): Draft[] {
  const { last } = server;
  const own = server.roles.findLast(({ inferred }) => !inferred);
  if (last === null || own?.state !== "looking" || server.lives.at(-1)?.exited) return [];
  const later = ensemble.servers.filter((other) => other !== server && (other.last ?? 0) > last + LOOKING_IS_HEARD_MS);
  const until = Math.max(...later.map((other) => other.last ?? last));
  const [line] = server.log.all.slice(-1);
  if (later.length === 0 || !line) return [];
  return [
    {
      severity: "info",
      confidence: 0.9,
      title: `The log of ${server.name} ends while it was looking for a leader, ${duration(until - last)} before the others' end`,
      nodes: [server.name],
      from: last,
      to: until,
      count: 1,
      measures: { missingMs: until - last },
      explanation: `The last line of ${server.name} is of ${clock(last)}, and it was looking for a leader. A looking server logs at least once a minute; the logs of ${list(later.map(({ name }) => name))} go on until ${clock(until)}. Either the file is cut there, or the process ended without a word.`,
      excluded: ["not the silence of a server that serves: it was looking", "not an exit by an error: no such line"],
      remedy: [`Fetch the rest of the log of ${server.name}; what it did after ${clock(last)} is not known.`],
      evidence: [line.ref],
    },
  ];
}

/** Its peers had its votes long before its first line. */
function beginsLate(server: Server, ensemble: Ensemble): Draft[] {
  const { first, sid } = server;
  if (first === null || sid === null) return [];
  const early = (ensemble.sightings.get(sid) ?? []).filter(
    ({ kind, state, at }) => kind === "vote" && state === "looking" && at < first - LOOKING_IS_HEARD_MS,
  );
  const [seen] = early;
  const lastSeen = early.at(-1);
  const [line] = server.log.all;
  if (!seen || !lastSeen || !line || lastSeen.at - seen.at < ALIVE_FOR_MS) return [];
  const started = server.lives[0]?.started ?? false;
  return [
    {
      severity: "info",
      confidence: 0.95,
      title: `The log of ${server.name} begins ${duration(first - seen.at)} after its peers had its votes`,
      nodes: [server.name],
      from: seen.at,
      to: first,
      count: early.length,
      measures: { missingMs: first - seen.at },
      explanation: `${list([...new Set(early.map(({ by }: Sighting) => by.name))])} received ${count(early.length, "vote")} of ${server.name} from ${clock(seen.at)} on, while it was looking, and a server that looks logs it. The first line of ${server.name} here is of ${clock(first)}${started ? ", a start: the log of the life before is missing" : ": the beginning is missing"}.`,
      excluded: ["not the silence of a server that serves: its votes said that it was looking"],
      remedy: [`Fetch the earlier log of ${server.name} (rotated file, container before the restart).`],
      evidence: [line.ref, ...early.map(({ ref }) => ref)],
    },
  ];
}

export const detector: Detector<Ensemble> = {
  id: "any/silent-node",
  title: "Silent node",
  severity: "info",
  causedBy: [],
  guide: {
    what: "A node should have logged in a span and did not: its file was cut, rotated away or never fetched. What it did then is not known, and nothing is claimed of it.",
    signature:
      "The log of a server that looks for a leader ends, and others' logs go on for more than 90 s; or a log begins 90 s and more after its peers received votes of that server as a looking one.",
    lookAlikes: [
      "A steady follower or leader of 3.5 and later logs nothing for hours.",
      "A process that exits by an error says so.",
    ],
    remedy: ["Fetch the missing part of the log."],
    sources: ["FastLeaderElection: maxNotificationInterval, 60 s"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) => [...endsLooking(server, ensemble), ...beginsLate(server, ensemble)]),
};
