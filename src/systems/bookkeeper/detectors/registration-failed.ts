/** A bookie that ended because it could not register. */

import { eventsDuring } from "../../../correlate/event-log.ts";
import { inTime } from "../../../correlate/in-time.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { expiriesOf } from "../expiries.ts";

/** What `exitCode` says of a failed registration. */
const REGISTRATION = 4;
/** A registration is tried again this soon after the session is gone. */
const AFTER_EXPIRY_MS = 5 * 60_000;
const SAME_END_MS = 30_000;

export const detector: Detector<Cluster> = {
  id: "bookkeeper/registration-failed",
  title: "Registration failure exit 4",
  severity: "high",
  causedBy: [
    "bookkeeper/session-expiry",
    "bookkeeper/session-expiry-loop",
    "zookeeper/quorum-lost",
    "zookeeper/session-expiry",
    "zookeeper/session-expiry-storm",
  ],
  guide: {
    what: "A bookie that cannot make its node in ZooKeeper ends itself with exit code 4. After an expiry the new registration may still use the old session: a known race.",
    signature:
      "`Couldn't register bookie with zookeeper, shutting down`, with `ZK exception registering ephemeral Znode for Bookie!` before it, or a shutdown with exit code 4.",
    lookAlikes: ["An expiry after which the bookie registers: no error follows `Re-registering the bookie`."],
    remedy: ["Let a supervisor start it again; look at ZooKeeper at that moment."],
    sources: ["apache/bookkeeper#3250", "apache/bookkeeper#3418"],
  },
  detect: ({ bookies }) =>
    bookies.flatMap((node) => {
      const expiries = expiriesOf(node);
      return node.lives.flatMap((life) => {
        const own = eventsDuring(
          node.log,
          life.from,
          life.to,
          "bk.reg.zkfail",
          "bk.register.fail",
        ) as readonly BkEvent[];
        const exits = eventsDuring(node.log, life.from, life.to, "bk.shutdown.trigger", "bk.shutdown").filter(
          ({ fields }) => fields.code === REGISTRATION,
        );
        const given = own.find(({ kind }) => kind === "bk.register.fail") ?? exits[0];
        if (!given) return [];
        const expiry = during(expiries, given.at - AFTER_EXPIRY_MS, given.at).at(-1);
        const near = [...own, ...exits].filter(({ at }) => Math.abs(at - given.at) <= SAME_END_MS);
        const run = inTime([...(expiry?.lines ?? []), ...near]);
        const when = expiry ? "after its session had expired" : life.ready ? "while it ran" : "at its start";
        return [
          told([node], run, {
            severity: expiry || life.ready ? "high" : "medium",
            confidence: 1,
            title: `${node.name} ended: it could not register with ZooKeeper ${when}`,
            count: 1,
            explanation: `At ${clock(given.at)} ${node.name} could not make its node in ZooKeeper and shut itself down${exits.length > 0 ? " with exit code 4" : ""}. ${expiry ? `Its session had expired at ${clock(expiry.at)}: registering may have used the old handle, a known race, or ZooKeeper was still out of reach.` : "Why ZooKeeper refused stands in the exception under the line."}`,
            excluded: ["not a plain expiry: registering itself failed"],
            remedy: [`Start ${node.name} again, best by a supervisor.`, "Look at ZooKeeper's logs of this moment."],
          }),
        ];
      });
    }),
};
