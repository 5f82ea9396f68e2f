/** Bookies are there, and the rule of racks refuses them. */
import { eventsDuring, eventsOf } from "../../../correlate/event-log.ts";
import { inTime } from "../../../correlate/in-time.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";

const PAUSE_MS = 10 * 60_000;
/** What is given up for the rule is given up at once. */
const EFFECT_MS = 5000;

export const detector: Detector<Cluster> = {
  id: "bookkeeper/not-enough-bookies-by-placement",
  title: "NotEnoughBookies by placement, not by death",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "minNumRacksPerWriteQuorum is enforced and too few racks are known. No ensemble is made although enough bookies are alive.",
    signature:
      "`Only one rack available and minNumRacksPerWriteQuorum is enforced`, or `… enforceMinNumRacksPerWriteQuorum is enabled so giving up`.",
    lookAlikes: ["Too few registered bookies.", "Bookies in quarantine: bookkeeper/quarantine-cascade."],
    remedy: ["Set the racks of the bookies; or do not enforce the rule."],
    sources: ["RackawareEnsemblePlacementPolicyImpl"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      inRuns(eventsOf(node.log, "cl.rack.one", "cl.rack.enforced") as readonly BkEvent[], PAUSE_MS).map((run) => {
        const from = run[0]?.at ?? 0;
        const to = run.at(-1)?.at ?? from;
        const effects = eventsDuring(
          node.log,
          from,
          to + EFFECT_MS,
          "cl.nobk.create",
          "cl.nobk.replace",
          "cl.close",
          "rw.nobk",
        ) as readonly BkEvent[];
        return told([node], inTime([...run, ...effects]), {
          severity: effects.length > 0 ? "high" : "medium",
          confidence: 1,
          title: `${node.name} made no ensemble because of the rule of racks`,
          count: run.length,
          explanation: `From ${clock(from)} on ${node.name} refused to choose bookies ${count(run.length, "time")} because minNumRacksPerWriteQuorum is enforced and the racks it knows do not suffice.${effects.length > 0 ? ` ${count(effects.length, "ledger or fragment", "ledgers or fragments")} beside it ${effects.length === 1 ? "was" : "were"} given up.` : ""}`,
          excluded: ["not dead bookies: the line names the rule"],
          remedy: [
            "Check the mapping of racks: bookies without one are all in /default-rack.",
            "Add bookies in another rack, or set enforceMinNumRacksPerWriteQuorum=false.",
          ],
        });
      }),
    ),
};
