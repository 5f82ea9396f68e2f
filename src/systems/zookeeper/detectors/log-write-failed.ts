/** A transaction log that could not be written, where the lines do not say that the disk is full or read-only. */

import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import { outageMs } from "../harm.ts";
import { outageSeverity } from "../outage.ts";
import type { Server } from "../server.ts";
import type { StorageFault } from "../storage-faults.ts";

/** Failures further apart than this are separate. */
const SAME_SPELL_MS = 10 * 60_000;

function draft(server: Server, run: readonly StorageFault[], ensemble: Ensemble): Draft {
  const { from, to } = spanOf(run);
  const text = run[0]?.text ?? "";
  const times = run.length > 1 ? ` ${count(run.length, "time")}` : "";
  const idle = ensemble.idleLeads.find(
    (lead) => lead.server === server && lead.serves === "nobody" && lead.from >= from && lead.from <= to,
  );
  const leaderless = idle ? outageMs(ensemble, idle) : 0;
  return {
    severity: leaderless > 0 ? outageSeverity(leaderless) : "high",
    confidence: 1,
    title: `${server.name} could not write its transaction log${times}${idle ? ` and led on for ${duration(idle.to - idle.from)} without serving` : ""}: ${text}`,
    nodes: [server.name],
    from,
    to: Math.max(to, idle?.to ?? to),
    count: run.length,
    measures: idle ? { leaderlessMs: leaderless } : {},
    explanation: [
      `At ${clock(from)} the thread of ${server.name} that writes the transaction log ended with "${text}". Without it the server acknowledges no change any more${idle ? "" : "; a leader in this state may keep its role and serve nobody"}.`,
      idle
        ? `${server.name} led then and is not seen to give up before ${clock(idle.to)}: it goes on pinging its followers, so nobody elects another leader, and no change gets through.`
        : "",
      "The line does not name a full or read-only disk; its text comes from the operating system, and in another language than English it may mean just that.",
    ]
      .filter(Boolean)
      .join(" "),
    excluded: ["not the death of another thread: it is the one that writes the log"],
    remedy: [
      ...(idle
        ? [
            `Restart ${server.name} at once if it still leads: the others then elect a leader; releases from 3.4.9 and 3.5.3 on step down by themselves.`,
          ]
        : []),
      `Look at free space, mount and kernel log of ${server.name} at ${clock(from)} UTC.`,
      "Restart the server when the disk is well; check that it joins and that its last zxid is the leader's.",
    ],
    evidence: run.flatMap(({ event, ref }) => [event.ref, ref]),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/log-write-failed",
  title: "Transaction log cannot be written",
  severity: "high",
  causedBy: ["zookeeper/slow-fsync"],
  guide: {
    what: "The thread that writes the transaction log gave up on an input/output error. The server cannot acknowledge changes any more. Up to 3.4.6 it exits; later it stops serving but may keep running.",
    signature:
      "`Severe unrecoverable error, from thread : SyncThread:N` (to 3.4.6 `Severe unrecoverable error, exiting` of that thread) with an IOException that does not name a full or read-only disk.",
    lookAlikes: [
      "The exception names a full or read-only disk: zookeeper/disk-full.",
      "Another critical thread died (acceptor, request processor): not the disk.",
    ],
    remedy: ["Check the disk, then restart the server and let it catch up."],
    sources: ["SyncRequestProcessor", "ZOOKEEPER-2247"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) => {
      const faults = server.storageFaults;
      const named = faults.filter((fault) => fault.class !== "unnamed");
      // where other lines of the same spell name the reason, this is that
      const unnamed = faults.filter(
        (fault) => fault.class === "unnamed" && !named.some(({ at }) => Math.abs(at - fault.at) <= SAME_SPELL_MS),
      );
      return inRuns(unnamed, SAME_SPELL_MS).map((run) => draft(server, run, ensemble));
    }),
};
