/** A bookie that answers too late and says nothing of an error. */
import { eventsDuring } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import { inTime } from "../../../correlate/in-time.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during, greatest } from "../../../extent.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";

/** Time-outs of one stall come within a minute of one another; fewer than five are noise of the network. */
const PAUSE_MS = 60_000;
const FEWEST = 5;
/** Where others time out as well, the side that waits is as likely the reason. */
const SHARE = 0.67;
/** A second of waiting is what a healthy journal never takes. */
const STALL_NS = 1e9;

export const detector: Detector<Cluster> = {
  id: "bookkeeper/journal-stall",
  title: "fsync/journal stall (grey failure)",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "A disk that syncs slowly holds up every write of a bookie. There is no line for a slow sync: clients time out, and the bookie looks healthy.",
    signature:
      "Five and more `Timed-out … operations` for one bookie within a minute of one another, two thirds and more of all; and failed writes by time-out to it, or its own `Too many add requests in progress` with delays above a second.",
    lookAlikes: [
      "Time-outs of all bookies alike: the client or its network stood still.",
      "A bookie that is gone: `Could not connect`.",
    ],
    remedy: ["See the journal's device; keep the journal on one of its own."],
    sources: ["PerChannelBookieClient", "BookieRequestProcessor"],
  },
  detect: ({ nodes, bookieAt, nameAt }) => {
    const timeouts = nodes.flatMap(({ log }) => log.of("cl.timeout")).sort((a, b) => a.at - b.at);
    return [...grouped(timeouts, ({ fields }) => fields.bookie)].flatMap(([id, own]) =>
      inRuns(own, PAUSE_MS).flatMap((run) => {
        const from = run[0]?.at ?? 0;
        const to = run.at(-1)?.at ?? from;
        const all = during(timeouts, from, to);
        if (run.length < FEWEST || run.length < SHARE * all.length) return [];
        const writes = nodes.flatMap(({ log }) =>
          during(log.of("cl.write.fail"), from, to + PAUSE_MS).filter(
            ({ fields }) => fields.bookie === id && (fields.rc === -23 || /timeout/i.test(fields.err ?? "")),
          ),
        );
        const node = bookieAt(id);
        const held = node
          ? eventsDuring(node.log, from - PAUSE_MS, to + PAUSE_MS, "rq.backpressure.add.end").filter(
              ({ fields }) => fields.ns > STALL_NS,
            )
          : [];
        if (writes.length + held.length === 0) return [];
        const longestMs = held.length > 0 ? Math.round(greatest(held.map(({ fields }) => fields.ns)) / 1e6) : null;
        return [
          told([node ?? id], inTime([...run, ...(writes as readonly BkEvent[]), ...held]), {
            severity: held.length > 0 ? "high" : "medium",
            confidence: held.length > 0 ? 0.95 : 0.75,
            title: `${nameAt(id)} answered writes too late, without an error of its own`,
            from,
            to,
            count: run.length,
            measures: longestMs === null ? {} : { longestHoldMs: longestMs },
            explanation: `Between ${clock(from)} and ${clock(to)} clients gave up waiting for ${nameAt(id)} ${count(run.length, "time")}, of ${all.length} such lines in all.${longestMs === null ? " Its own log, which would tell a slow disk from a slow network, shows nothing of it or is not here." : ` It held back requests itself, for up to ${duration(longestMs)}.`} A slow journal device is the usual reason.`,
            excluded: ["not the client: other bookies answered it in that time"],
            remedy: [
              "Look at the latency of the journal's device, and what shares it.",
              "Where it goes on, set the bookie to read-only and replace the disk.",
            ],
          }),
        ];
      }),
    );
  },
};
