/** A bundle that waits for an owner that is assigned and does not take it. */

import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { countBegun, countEarly, during } from "../../../extent.ts";
import { clock, count } from "../../../words.ts";
import { hostOf } from "../addresses.ts";
import { isInternal } from "../bundles.ts";
import type { Cluster } from "../cluster.ts";
import { isEnding } from "../lives.ts";
import { runsOn } from "../runs-on.ts";

/** A lookup waits 30 s; clients ask again soon. */
const PAUSE_MS = 120_000;
/** Once it is a nuisance of a restart, from here on it hurts. */
const REPEATED = 3;
/** A restart is of interest that ended this long before the first wait ended. */
const RESTARTED_MS = 180_000;

export const detector: Detector<Cluster> = {
  id: "pulsar/bundle-stuck-assigning",
  title: "Bundle stuck Assigning after a broker restart",
  severity: "low",
  causedBy: ["pulsar/restart-before-session-expiry", "pulsar/process-exit"],
  guide: {
    what: "A bundle is assigned to a broker that was started again just now and did not see the assignment. Lookups wait until the leader overrides it.",
    signature:
      "`failed to wait for owner for serviceUnit` for a bundle that names a broker which started within three minutes before, up to an override of the in-flight state.",
    lookAlikes: [
      "An owner that is dead: pulsar/dead-broker-still-registered.",
      "No leader that could assign: pulsar/no-leader.",
    ],
    remedy: ["Wait for the monitor of the leader (60 s), or unload the bundle; upgrade."],
    sources: ["apache/pulsar#25379"],
  },
  detect: (cluster) =>
    runsOn(cluster.nodes, ["su.wait"], PAUSE_MS, ({ fields }) =>
      fields.bundle && fields.owner && !isInternal(fields.bundle) ? `${fields.bundle} ${fields.owner}` : null,
    ).flatMap(({ node, run }) => {
      const first = run[0];
      const { bundle = "", owner = "" } = first?.fields ?? {};
      const target = cluster.nodeAt(owner);
      if (!first || !target) return [];
      const { lives } = target;
      const restart = lives
        .slice(
          Math.max(
            1,
            countEarly(lives, ({ from }) => from < first.at - RESTARTED_MS),
          ),
          countBegun(lives, first.at),
        )
        .find(({ banner }) => banner !== null);
      if (!restart?.banner) return [];
      const to = run.at(-1)?.at ?? first.at;
      const override = cluster.nodes
        .flatMap(({ log, lives: own }) =>
          [
            ...during(log.of("su.override.inflight"), first.at, to + PAUSE_MS),
            ...during(log.of("su.override"), first.at, to + PAUSE_MS),
            // a broker that stops gives away what it owns
          ].filter(({ at }) => !isEnding(own, at)),
        )
        .find(({ fields }) => fields.bundle === bundle && hostOf(fields.old_owner) === hostOf(owner));
      return [
        told([target, node], [restart.banner, ...run, ...(override ? [override] : [])], {
          severity: run.length >= REPEATED ? "medium" : "low",
          confidence: 0.9,
          count: run.length,
          from: first.at,
          to: override?.at ?? to,
          title: `bundle ${bundle} waited for ${target.name}, which had been started again`,
          explanation: `${target.name} was started again at ${clock(restart.from)}. At ${clock(first.at)} a lookup of ${node.name} had waited in vain for it to own ${bundle} (${count(run.length, "time")}). ${override ? `The assignment was overridden at ${clock(override.at)}.` : "No override of it is in these logs."}`,
          excluded: ["not a dead owner: it was started again before"],
          remedy: ["Unload the bundle where it lasts longer than two minutes."],
        }),
      ];
    }),
};
