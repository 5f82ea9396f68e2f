/** A bookie that came back after its ledgers had been marked for replication. */

import { firstEventBehind } from "../../../correlate/event-log.ts";
import { inTime } from "../../../correlate/in-time.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during, firstBehind } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";

/** Fewer ledgers are copied again in a moment. */
const FEWEST_LEDGERS = 100;
/** A bookie that is back within this was only restarted. */
const BACK_WITHIN_MS = 60 * 60_000;
/** The marks of one audit follow its verdict. */
const AUDIT_MS = 10 * 60_000;

export const detector: Detector<Cluster> = {
  id: "bookkeeper/mass-under-replication",
  title: "Mass under-replication after a bounce",
  severity: "medium",
  causedBy: ["bookkeeper/session-expiry", "bookkeeper/session-expiry-loop", "bookkeeper/process-exit"],
  guide: {
    what: "A bookie was away for longer than lostBookieRecoveryDelay. The auditor marked all its ledgers, and they are copied although the bookie came back.",
    signature:
      "`Following are the failed bookies` naming a bookie, a hundred and more ledgers `identified as underreplicated` of it, and a start or new registration of it within an hour.",
    lookAlikes: ["A bookie that stays away: then the copies are needed."],
    remedy: ["Set lostBookieRecoveryDelay above the time of a restart; restart one bookie at a time."],
    sources: ["apache/bookkeeper#58", "apache/bookkeeper#1886", "apache/bookkeeper#3817"],
  },
  detect: ({ nodes, bookies }) =>
    nodes.flatMap((auditor) =>
      auditor.log.of("au.failed").flatMap((failed) =>
        bookies.flatMap((bookie) => {
          const ids = [...bookie.identity.addresses];
          const names = (text: string) => text.split(/[[\],\s]+/).some((id) => ids.includes(id));
          if (!names(failed.fields.bookies)) return [];
          const marks = during(auditor.log.of("au.ur"), failed.at, failed.at + AUDIT_MS).filter(({ fields }) =>
            names(fields.bookies),
          );
          const ledgers = new Set(marks.flatMap(({ fields }) => fields.ledgers.match(/\d+/g) ?? [])).size;
          const start = firstBehind(
            bookie.lives,
            ({ to }) => to <= failed.at,
            ({ ready }) => ready !== null && ready.at > failed.at,
          )?.ready;
          const back = start ?? firstEventBehind(bookie.log, ({ at }) => at <= failed.at, "bk.reg.do");
          if (ledgers < FEWEST_LEDGERS || !back || back.at - failed.at > BACK_WITHIN_MS) return [];
          const multi = during(auditor.log.of("au.lost.multi"), failed.at - AUDIT_MS, failed.at + AUDIT_MS)[0];
          const lines: BkEvent[] = [failed, ...marks.slice(0, 3), ...(multi ? [multi] : []), back as BkEvent];
          return [
            told([bookie, auditor], inTime(lines), {
              severity: "medium",
              confidence: 1,
              title: `${bookie.name} was back ${duration(back.at - failed.at)} after ${ledgers} of its ledgers had been marked for replication`,
              count: ledgers,
              measures: { ledgers, backAfterMs: back.at - failed.at },
              explanation: `At ${clock(failed.at)} the auditor on ${auditor.name} took ${bookie.name} for lost and marked ${ledgers} ledgers for replication; at ${clock(back.at)} it registered again. ${multi ? "Two bookies and more were away at once, and then the auditor does not wait whatever lostBookieRecoveryDelay says." : "lostBookieRecoveryDelay was shorter than the time it was away."} Ledgers that are copied all the same cost disks and network, and are taken away again later.`,
              excluded: ["not a lost bookie: it came back"],
              remedy: [
                "Set lostBookieRecoveryDelay (the node in ZooKeeper counts, `shell lostbookierecoverydelay`) above the time of a restart.",
                "Restart one bookie at a time; the delay does not hold for two.",
              ],
            }),
          ];
        }),
      ),
    ),
};
