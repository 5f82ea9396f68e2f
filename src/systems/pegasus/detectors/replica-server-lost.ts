/** A replica server that the meta server declared dead. */

import { grouped } from "../../../correlate/grouped.ts";
import type { Restart } from "../../../correlate/rounds.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during, firstBehind } from "../../../extent.ts";
import { clock, count, duration, listOfMany } from "../../../words.ts";
import { absenceOf } from "../absences.ts";
import type { Cluster } from "../cluster.ts";
import type { PegEvent } from "../events.ts";
import { lifeAt } from "../lives.ts";
import type { PegNode } from "../node.ts";
import { rollingRestarts } from "../restarts.ts";
import { sameServer } from "../same-server.ts";

type Loss = PegEvent<"fd.worker.lost">;

/** Losses of one server within this are one story: it comes and goes. */
const APART_MS = 30 * 60_000;
/** Servers declared dead within one round of the check went at one moment, for the meta server. */
const SAME_ROUND_MS = 3000;
/** The grace is 22 s and the check comes every 2 s: a longer silence than this was not seen in time. */
const SEEN_LATE_MS = 32_000;
/** A server is gone for a cause of its own where its log ends this near to its last beacon. */
const NEAR_MS = 10_000;

function whyOf(server: PegNode | null, { at, fields }: Loss): string {
  if (!server || server.first === null) return "There is no log of it, so why is not known.";
  const name = server.name;
  const sent = at - fields.ms;
  const life = lifeAt(server.lives, at);
  const before = lifeAt(server.lives, sent + NEAR_MS);
  if (before?.killed && before.to <= at)
    return `It was ${before.killed.words}; its own last line is of ${clock(before.to)}.`;
  if (before?.end === "crashed" && before.to <= at) return `Its own log shows a failed check at ${clock(before.to)}.`;
  if (during(server.log.of("fd.master.lost"), sent, at + NEAR_MS).length > 0)
    return `${name} ran on and lost the meta server on its side: the way between them was cut, or the meta server did not answer.`;
  if (before && before.to <= sent + NEAR_MS && before.end !== "open")
    return `Its log ends at ${clock(before.to)} and a new process begins later; nothing says why (a stop and a kill look alike).`;
  if (life && life.to <= at) return `Its log ends at ${clock(life.to)} without a word; nothing says why.`;
  return `${name} wrote on in that time, so its process ran.`;
}

interface Setting {
  readonly cluster: Cluster;
  readonly rounds: readonly (readonly Restart<PegNode>[])[];
}

function draft({ cluster, rounds }: Setting, meta: PegNode, address: string, run: readonly Loss[]): Draft {
  const first = run[0] as Loss;
  const last = run.at(-1) ?? first;
  const server = cluster.nodeAt(address);
  const name = server?.name ?? address;
  const moved = during(meta.log.of("cfg.ok"), first.at, last.at + NEAR_MS).filter(
    ({ fields }) => fields.node === address,
  );
  const others = during(meta.log.of("fd.worker.lost"), first.at - SAME_ROUND_MS, first.at + SAME_ROUND_MS).filter(
    ({ fields }) => fields.node !== address,
  );
  const isLate = first.fields.ms > SEEN_LATE_MS && others.some(({ fields }) => fields.ms > SEEN_LATE_MS);
  const back = firstBehind(
    meta.log.of("fd.report"),
    ({ at }) => at <= first.at,
    ({ fields }) => fields.link === "connected" && fields.node === address,
  );
  const isPlanned = rounds.some((round) =>
    round.some(({ node, gone, back }) => node === server && gone <= first.at && back >= first.at - NEAR_MS),
  );
  const found = told([name, meta], [...run, ...moved.slice(0, 4)], {
    severity: isPlanned ? "info" : "high",
    confidence: isLate ? 0.8 : 1,
    from: first.at - first.fields.ms,
    to: Math.max(last.at, back?.at ?? first.at),
    title: `${meta.name} declared ${name} dead${run.length > 1 ? ` ${count(run.length, "time")}` : ""}: no beacon for ${duration(first.fields.ms)}`,
    count: run.length,
    measures: { silentMs: first.fields.ms, ...(back ? { goneMs: back.at - first.at } : {}) },
    explanation: [
      `At ${clock(first.at)} ${meta.name} had had no beacon of ${name} for ${duration(first.fields.ms)} (the grace is 22 s).`,
      moved.length > 0 ? `The configurations of ${count(moved.length, "partition")} changed for it.` : "",
      whyOf(server, first),
      back ? `It was connected again at ${clock(back.at)}.` : "It is not connected again in these logs.",
      isLate
        ? `With it went ${listOfMany(others.map(({ fields }) => cluster.nameAt(fields.node ?? "")))}, all silent for far longer than the grace when it was noticed: the clock or the process of ${meta.name} may have jumped or stood still instead.`
        : "",
      isPlanned ? "It was its turn in a rolling restart." : "",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: ["not the stop of all servers at the end of the logs"],
    remedy: [
      "See what ended or held up the server: its own log, the kernel's, the network between it and the meta server.",
    ],
  });
  return { ...found, keys: run.map(absenceOf) };
}

export const detector: Detector<Cluster> = {
  id: "pegasus/replica-server-lost",
  title: "Replica server lost (grace expiry)",
  severity: "high",
  causedBy: [
    "pegasus/process-exit",
    "pegasus/log-write-failure",
    "pegasus/duplication-prepare-crash-loop",
    "pegasus/one-way-heartbeat",
    "pegasus/rolling-restart",
  ],
  explainedBy: sameServer,
  guide: {
    what: "The leader of the meta servers heard no beacon of a replica server for the grace of 22 s and took its partitions away.",
    signature: "`worker … disconnected, now=…, now-last_recv=…` on a meta server.",
    lookAlikes: [
      "The lease on the replica server's side (`master … disconnected`) alone: it may have reached the next meta server.",
      "All servers at once with a silence far above 22 s: a jump of the meta server's clock.",
      "A rolling restart: told as information.",
    ],
    remedy: ["Find what ended or held up the server."],
    sources: ["apache/incubator-pegasus#1101", "src/failure_detector/failure_detector.cpp"],
  },
  detect: (cluster) => {
    const setting = { cluster, rounds: rollingRestarts(cluster) };
    return cluster.nodes
      .filter(({ role }) => role === "meta")
      .flatMap((meta) => {
        const losses = meta.log.of("fd.worker.lost").filter(({ at }) => at <= cluster.settled);
        return [...grouped(losses, ({ fields }) => fields.node ?? "")].flatMap(([address, own]) =>
          inRuns(own, APART_MS).map((run) => draft(setting, meta, address, run)),
        );
      });
  },
};
