/** A broker started while the registration of the process before it was still there. */
import { eventsDuring } from "../../../correlate/event-log.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import { brokerAt } from "../identity.ts";
import type { PulNode } from "../node.ts";
import { sameBroker } from "../same-broker.ts";
import { twinAt } from "../twins.ts";

/** A session of 30 s that began just before the end is gone within this of the next start. */
const WITHIN_MS = 60_000;

/** Lines that tell that a registration of another session is in the way, in order. */
function collisionsOf({ log }: PulNode): PulEvent[] {
  const busy = (log.all as readonly PulEvent[]).filter(
    (event) =>
      event.kind === "rg.mod.zksess" ||
      /\/loadbalance\/brokers\/\S+ is already locked|Broker-znode owned by different zk-session/.test(textOf(event)),
  );
  const stale = log.of("lk.stale").filter(({ fields }) => brokerAt(fields.path) !== null);
  return [...busy, ...stale].sort((a, b) => a.at - b.at);
}

function textOf(event: PulEvent): string {
  const own = event.kind === "trace.exception" ? `${event.fields.exception} ${event.fields.detail ?? ""}` : "";
  return `${own} ${reasonsOf(event)}`;
}

function draftsOf(node: PulNode, cluster: Cluster): Draft[] {
  const collisions = collisionsOf(node);
  // where another broker of its address runs that one holds the registration
  return node.lives.flatMap(({ from }, i) => (twinAt(node, from, cluster) ? [] : (draft(node, collisions, i) ?? [])));
}

/**
 * @param all collisions of the node, in order
 * @param index of the process among those of the node
 */
function draft(node: PulNode, all: readonly PulEvent[], index: number): Draft | null {
  const [before, life, next] = [node.lives[index - 1], node.lives[index], node.lives[index + 1]];
  if (!life) return null;
  // what the next process meets is not of this one
  const until = Math.min(life.from + WITHIN_MS, (next?.from ?? Number.POSITIVE_INFINITY) - 1);
  const collisions = during(all, life.from, until);
  const lost = eventsDuring(node.log, life.from, until, "rg.mod.write").filter((event) =>
    /NoNode/.test(reasonsOf(event)),
  );
  const gap = before ? life.from - before.to : null;
  // the old node expires under the new process only where the process before was there just now
  const isSeen = gap !== null && gap < WITHIN_MS && before?.end !== "stopped";
  const run = [...collisions, ...(isSeen ? lost : [])];
  const [first] = run;
  const isRefused = life.end === "refused";
  if (!first || !(life.banner || isRefused)) return null;
  const isHeld = collisions.length > 0;
  return told([node], life.banner ? [life.banner, ...run] : run, {
    severity: isRefused || !isHeld ? "high" : "low",
    confidence: isSeen ? 1 : 0.7,
    count: run.length,
    from: life.from,
    to: run.at(-1)?.at ?? first.at,
    title: isSeen
      ? `${node.name} was started before the session of the process before it had expired`
      : `${node.name} ${isRefused ? "could not start" : "started"}: another session still held its registration`,
    measures: gap === null ? {} : { gapMs: gap },
    explanation: [
      life.banner
        ? `${node.name} began at ${clock(life.from)}${gap === null ? "" : `, ${duration(gap)} after the last event of the process before it`}.`
        : "",
      isHeld
        ? `At ${clock(first.at)} its registration was still held by another session.`
        : `At ${clock(first.at)} its registration was gone: the one it had found was of the old session, and expired.`,
      isRefused ? "The start failed." : "",
      isSeen
        ? ""
        : "As a rule that is the session of the process before it, which is not over yet. These lines do not show that process; a second broker with the same address would look the same.",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: isSeen
      ? ["not a second broker of one address: the process before it ended in this log, less than a minute earlier"]
      : ["not a registration of its own: the session that holds it is another one"],
    remedy: [
      ...(isSeen ? [] : ["See whether another broker runs with this advertised address; stop it where one does."]),
      "Let a supervisor wait for the session's timeout (30 s) before it starts a broker again, or stop brokers in order.",
      ...(isHeld ? [] : ["Where the registration is missing now, restart the broker once more."]),
    ],
  });
}

export const detector: Detector<Cluster> = {
  id: "pulsar/restart-before-session-expiry",
  title: "Restart faster than session expiry",
  severity: "high",
  causedBy: ["pulsar/process-exit", "pulsar/direct-memory-exhausted", "pulsar/session-loss-ends-broker"],
  // what ended the process before, not what the start itself came to
  explainedBy: (cause, effect) => sameBroker(cause, effect) && cause.from < effect.from,
  guide: {
    what: "A broker is started again while the ephemeral node of its predecessor is still there. It fails to start, or takes the old node for its own and loses it when the old session expires.",
    signature:
      "Within a minute of a start: the registration is owned by another session or already locked, a stale lock is deleted, or the registration is missing although the predecessor ended just now.",
    lookAlikes: [
      "A registration that goes missing long after a start: pulsar/registration-missing.",
      "A start minutes after the end: the node is gone by then.",
      "Another broker with the same address, whose log goes on: pulsar/address-shared.",
    ],
    remedy: ["Wait for the session's timeout before starting again."],
    sources: ["apache/pulsar#913", "apache/pulsar#6788", "apache/pulsar#752", "apache/pulsar#5784"],
  },
  detect: (cluster) => cluster.nodes.flatMap((node) => draftsOf(node, cluster)),
};
