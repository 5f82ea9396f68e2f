/** A bookie that booted read-only and stays so, with no full disk. */
import { eventsDuring } from "../../../correlate/event-log.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";

/** Ten checks of the disks, every ten seconds each: a bookie that is over the threshold says so in each. */
const UNCHANGED_MS = 100_000;

export const detector: Detector<Cluster> = {
  id: "bookkeeper/stuck-read-only",
  title: "Read-only never leaves although disk is free",
  severity: "medium",
  causedBy: ["bookkeeper/ledger-dirs-full"],
  guide: {
    what: "A bookie that persists its state boots read-only, and turns to writable when a directory becomes free. Where none was full at the start, none becomes free, and it stays read-only.",
    signature:
      "`Successfully retrieve bookie status READ_ONLY from disks.`, then for a hundred seconds and to the end of the process neither a full directory nor `Transitioning Bookie to Writable mode`.",
    lookAlikes: [
      "Directories that are full: bookkeeper/ledger-dirs-full.",
      "Set to read-only by hand: `Running bookie in force readonly mode`, `manually set to read-only mode`.",
    ],
    remedy: ["Set it writable over HTTP or remove BOOKIE_STATUS; 4.16.8 and 4.17.3 repair it."],
    sources: ["apache/bookkeeper#2374", "apache/bookkeeper#4640", "apache/bookkeeper#4225"],
  },
  detect: ({ bookies, settled }) =>
    bookies.flatMap((node) =>
      node.lives.flatMap((life, i) => {
        const read = during(node.log.of("bk.status.read"), life.from, life.to).find(
          ({ fields }) => fields.mode === "READ_ONLY",
        );
        if (!read) return [];
        const isLast = i === node.lives.length - 1;
        const until = life.ending ?? (isLast ? Math.min(node.last ?? life.to, settled) : life.to);
        const others = eventsDuring(
          node.log,
          life.from,
          until,
          "bk.rw.enter",
          "bk.rw.skip.manual",
          "bk.ro.forced",
          "dk.full",
          "dk.filled",
          "dk.none",
          "dk.space.err",
          "ls.nowritable",
        );
        if (others.length > 0 || until - read.at < UNCHANGED_MS) return [];
        return [
          told([node], [read], {
            severity: "medium",
            confidence: 0.85,
            title: `${node.name} booted read-only and stayed so for ${duration(until - read.at)}, with no full directory`,
            to: until,
            explanation: `At ${clock(read.at)} ${node.name} read from its disks that it was read-only before. Up to ${clock(until)} no line says that a directory is full, and none that it turned to writable. It was full or set to read-only earlier, and nothing turns it back.`,
            excluded: [
              "not full directories: the monitor would say so every ten seconds",
              "not forced by its configuration",
            ],
            remedy: [
              "Where it was not set so on purpose, set it writable (`PUT /api/v1/bookie/state/readonly` with readOnly false), or stop it and remove BOOKIE_STATUS from its directories.",
              "Upgrade to 4.16.8 or 4.17.3.",
            ],
          }),
        ];
      }),
    ),
};
