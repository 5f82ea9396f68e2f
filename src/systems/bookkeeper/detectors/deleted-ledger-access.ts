/** A call of the storage met the index of a deleted ledger. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { thrown } from "../exceptions.ts";

/** The turn to read-only follows the error at once. */
const WITHIN_MS = 60_000;

export const detector: Detector<Cluster> = {
  id: "bookkeeper/deleted-ledger-access",
  title: "Storage met a deleted ledger",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "A flush or a read met the index file of a ledger that was deleted in between. A flush that fails so can turn the bookie to read-only.",
    signature: "FileInfoDeletedException, without a turn to read-only within a minute.",
    lookAlikes: ["With the turn: bookkeeper/read-only-after-flush-error."],
    remedy: ["See whether the bookie is still writable; restart it where it is not."],
    sources: ["apache/bookkeeper#1919", "FileInfo.checkOpen"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const lines = thrown(node.log, /FileInfoDeletedException/)
        .map(({ event }) => event)
        .filter(({ at }) => during(node.log.of("bk.ro.enter"), at, at + WITHIN_MS).length === 0);
      const [first] = lines;
      if (!first) return [];
      return [
        told([node], lines, {
          severity: "medium",
          confidence: 1,
          title: `The storage of ${node.name} met the index of a deleted ledger`,
          explanation: `From ${clock(first.at)} on ${count(lines.length, "call")} of the storage failed because the index file was deleted meanwhile. No line here shows that the bookie changed its state by it.`,
          excluded: ["not a damaged file: it was deleted in order"],
          remedy: ["Check with `shell listbookies -rw` that the bookie is still writable."],
        }),
      ];
    }),
};
