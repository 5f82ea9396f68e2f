/** A bookie that ended because it could not register. */

import { eventsDuring } from "../../../correlate/event-log.ts";
import { inTime } from "../../../correlate/in-time.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { throws } from "../exceptions.ts";
import { expiriesOf } from "../expiries.ts";
import type { BkNode } from "../node.ts";

/** What `exitCode` says of a failed registration. */
const REGISTRATION = 4;
/** A registration is tried again this soon after the session is gone. */
const AFTER_EXPIRY_MS = 5 * 60_000;
const SAME_END_MS = 30_000;

/** The node of its name was still there when its session should have been over; no line shows what came of it. */
function leftOverDraft(node: BkNode, event: BkEvent<"bk.reg.wait.fail">): Draft {
  const waited = node.log.of("bk.reg.prev").findLast(({ at }) => at <= event.at);
  const wait = waited ? `, after it had waited for ${duration(event.at - waited.at)},` : "";
  return told([node], waited ? [waited, event] : [event], {
    severity: "medium",
    confidence: 0.8,
    title: `${node.name} could not register with ZooKeeper: a node of its name was still there`,
    count: 1,
    explanation: `At ${clock(event.at)}${wait} ${node.name} could not make its node ${event.fields.path_unspaced ?? event.fields.path} in ZooKeeper: the one of a process before it, or of another one with the same identity, was still there. A bookie ends by that; the lines of it are not here.`,
    excluded: ["not a first start: a node of its name was there before"],
    remedy: leftOverRemedy(node),
  });
}

function leftOverRemedy({ name }: BkNode): string[] {
  return [
    `See whether another process registers as ${name}; then start it again, once the session of the one before has expired.`,
    "Where ZooKeeper grants longer sessions than the bookie asks for, set zkTimeout to that length.",
  ];
}

/** @param waited the line with which it began to wait for the node to go */
function takenFor(given: BkEvent, waited: BkEvent<"bk.reg.prev"> | null): string {
  const wait = waited ? ` for the ${duration(given.at - waited.at)} that it waited` : "";
  return `A node of its name was there${wait}, made by another session: that of the process before it, which had not expired yet, or that of a second process with the same identity.`;
}

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
      "`Couldn't register bookie with zookeeper, shutting down`, with `ZK exception registering ephemeral Znode for Bookie!` before it, or a shutdown with exit code 4. Weaker: `ZK exception checking and wait ephemeral znode … expired` with NodeExists below it.",
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
        const leftOver = eventsDuring(node.log, life.from, life.to, "bk.reg.wait.fail").filter((event) =>
          throws(event, /NodeExists/),
        );
        if (!given) return leftOver.slice(0, 1).map((event) => leftOverDraft(node, event));
        const expiry = during(expiries, given.at - AFTER_EXPIRY_MS, given.at).at(-1);
        const near = [...own, ...exits, ...leftOver].filter(({ at }) => Math.abs(at - given.at) <= SAME_END_MS);
        const began = node.log.of("bk.reg.prev").findLast(({ at }) => at <= given.at && at >= life.from) ?? null;
        const isWaiting = began !== null && near.some((event) => throws(event, /checking and wait ephemeral znode/));
        const isTaken = isWaiting || near.some((event) => throws(event, /NodeExists/));
        const waited = isTaken ? began : null;
        const run = inTime([...(waited ? [waited] : []), ...(expiry?.lines ?? []), ...near]);
        const when = expiry ? "after its session had expired" : life.ready ? "while it ran" : "at its start";
        return [
          told([node], run, {
            severity: expiry || life.ready ? "high" : "medium",
            confidence: 1,
            title: `${node.name} ended: it could not register with ZooKeeper ${when}${isTaken ? ": another session held its node" : ""}`,
            count: 1,
            explanation: `At ${clock(given.at)} ${node.name} could not make its node in ZooKeeper and shut itself down${exits.length > 0 ? " with exit code 4" : ""}. ${expiry ? `Its session had expired at ${clock(expiry.at)}: registering may have used the old handle, a known race, or ZooKeeper was still out of reach.` : isTaken ? takenFor(given, waited) : "Why ZooKeeper refused stands in the exception under the line."}`,
            excluded: ["not a plain expiry: registering itself failed"],
            remedy: isTaken
              ? leftOverRemedy(node)
              : [`Start ${node.name} again, best by a supervisor.`, "Look at ZooKeeper's logs of this moment."],
          }),
        ];
      });
    }),
};
