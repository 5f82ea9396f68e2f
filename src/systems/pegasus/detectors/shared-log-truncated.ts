/** A shared log that lacks what replicas have prepared (up to 2.5). */

import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during, touching } from "../../../extent.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PegEvent } from "../events.ts";
import { partitionsIn, type RunOn, runsOn } from "../runs-on.ts";
import { sameServer } from "../same-server.ts";

/** One start. */
const PAUSE_MS = 10 * 60_000;
/** Replays that end at the end of a file are whole. */
const WHOLE = /^ERR_(?:OK|HANDLE_EOF)\b/;

type Line = PegEvent<"rs.slog.lost" | "rs.slog.truncated" | "log.replayed" | "rs.slog.fail">;

function isOf({ kind, fields }: Line): boolean {
  if (kind !== "log.replayed") return true;
  return "log_path" in fields && fields.log_path.includes("/slog/") && !WHOLE.test(fields.reason);
}

function draft({ node, run }: RunOn<Line["kind"]>): Draft {
  const from = run[0]?.at ?? 0;
  const to = run.at(-1)?.at ?? from;
  const lost = run.filter((event) => event.kind === "rs.slog.lost");
  const isProved = lost.length > 0 || run.some(({ kind }) => kind === "rs.slog.truncated");
  const [first] = lost;
  const blocks = during(node.log.of("log.block"), from - 5000, to);
  // what is moved later belongs to a later start
  const moved = during(node.log.of("disk.trash"), from, to + PAUSE_MS).filter(({ fields }) =>
    fields.new_path.endsWith(".err"),
  );
  const crash = touching(node.lives, from, to).some(
    ({ end, last }) => end === "crashed" && last.some(({ kind }) => kind === "rs.slog.lost"),
  );
  return told(
    [node],
    [...blocks, ...run, ...moved.slice(0, 4)].sort((a, b) => a.at - b.at),
    {
      severity: isProved ? "critical" : "medium",
      confidence: isProved ? 1 : 0.7,
      from,
      title: isProved
        ? `the shared log of ${node.name} lacks the end of what its replicas have prepared`
        : `a block of the shared log of ${node.name} cannot be read`,
      count: Math.max(1, lost.length),
      measures: first?.kind === "rs.slog.lost" ? { missing: first.fields.plog_max - first.fields.slog_max } : {},
      explanation: [
        first?.kind === "rs.slog.lost"
          ? `At ${clock(first.at)} the shared log ended at ${first.fields.slog_max} where a private log has ${first.fields.plog_max}${partitionsIn(lost) ? ` (${partitionsIn(lost)})` : ""}.`
          : `At ${clock(from)} replaying the shared log broke off at a damaged block.`,
        crash
          ? "The process ended itself at this check."
          : run.some(({ kind }) => kind === "rs.slog.truncated")
            ? "All replicas of this server are marked inactive."
            : "",
        moved.length > 0 ? `${count(moved.length, "directory")} were moved to .err.` : "",
        isProved ? "" : "Whether replicas were given up for it is not in these lines.",
      ]
        .filter((sentence) => sentence !== "")
        .join(" "),
      excluded: ["not a private log: the lines speak of the shared one"],
      remedy: [
        "Do not let several servers in this state replace one another: their directories (.err beside the old name) hold the data and can be moved back by hand.",
        "2.5 can be told to stop instead (crash_on_slog_error); later releases have no shared log.",
      ],
    },
  );
}

export const detector: Detector<Cluster> = {
  id: "pegasus/shared-log-truncated",
  title: "Shared log truncated, replicas mass-trashed (≤2.5)",
  severity: "critical",
  causedBy: ["pegasus/log-write-failure", "pegasus/descriptors-exhausted"],
  explainedBy: sameServer,
  guide: {
    what: "After a power loss or a kill the shared log of a server ends before what its replicas have prepared. All of them are given up at once.",
    signature:
      "`some shared log state must be lost, smax(a) vs pmax(b)` or `logs are not complete for some replicas`; a damaged block of a file below slog/ only suggests it.",
    lookAlikes: ["A damaged private log (below plog/): one replica.", "ERR_HANDLE_EOF at the end of a file: normal."],
    remedy: ["Move the directories back by hand; upgrade."],
    sources: ["apache/incubator-pegasus#552", "apache/incubator-pegasus#555", "apache/incubator-pegasus#1572"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, ["rs.slog.lost", "rs.slog.truncated", "log.replayed", "rs.slog.fail"], PAUSE_MS, (event) =>
      isOf(event as Line) ? "" : null,
    ).map(draft),
};
