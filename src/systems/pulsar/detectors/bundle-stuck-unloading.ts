/** A bundle whose unloading does not end. */

import { eventsDuring, eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { countEarly } from "../../../extent.ts";
import { clock, count, duration } from "../../../words.ts";
import { isInternal } from "../bundles.ts";
import type { Cluster } from "../cluster.ts";
import { isEnding, lifeAt } from "../lives.ts";
import type { PulNode } from "../node.ts";
import { sameBroker } from "../same-broker.ts";

/** The default of namespaceBundleUnloadingTimeoutMs. */
const TIMEOUT_MS = 60_000;

/** The time-out ends the unloading, and its last line follows at once. */
const GIVEN_UP_MS = 5000;

/** `tenant/namespace` of a bundle. */
function namespaceOf(bundle = ""): string {
  return bundle.split("/0x")[0] ?? "";
}

function draftsOf(node: PulNode): Draft[] {
  return [...stuckSince(node), ...timedOut(node)];
}

/** Time-outs where the begin of the unloading is not in the log, or the time-out is set to less than a minute. */
function timedOut(node: PulNode): Draft[] {
  const begun = grouped(node.log.of("ow.disable"), ({ fields }) => fields.bundle);
  const ended = grouped(node.log.of("ow.unloaded"), ({ fields }) => fields.bundle);
  const alone = node.log.of("ow.timeout").filter(({ at, fields: { bundle = "" } }) => {
    const begin = begun.get(bundle)?.findLast((one) => one.at <= at);
    const isTold = begin !== undefined && at - begin.at >= TIMEOUT_MS;
    return bundle !== "" && !isTold && !isInternal(bundle) && !isEnding(node.lives, at);
  });
  return [...grouped(alone, ({ fields }) => fields.bundle)].map(([bundle = "", run]) => {
    const last = run.at(-1);
    const end = ended.get(bundle)?.find(({ at }) => last && at >= last.at && at - last.at < GIVEN_UP_MS);
    const millis = Number(end?.fields.millis);
    const isMeasured = end !== undefined && Number.isFinite(millis);
    return told([node], end ? [...run, end] : run, {
      severity: "medium",
      confidence: 1,
      count: run.length,
      title: `bundle ${bundle} was not unloaded by ${node.name} before its time-out`,
      measures: isMeasured ? { lastedMs: millis } : {},
      explanation: `At ${clock(run[0]?.at ?? 0)} the unloading of ${bundle} on ${node.name} had timed out (namespaceBundleUnloadingTimeoutMs, five minutes before 2.10, one by default since)${run.length > 1 ? `, ${run.length} times to ${clock(last?.at ?? 0)}` : ""}. ${isMeasured ? `It had taken ${duration(millis)}.` : "When it began these lines do not show."} Until then its topics were served by nobody; then the broker gives the bundle up all the same, whatever has not closed.`,
      excluded: ["not the stop of the broker", "not a short refusal while a bundle moves: the time-out had passed"],
      remedy: [
        "Look in the lines before it for a topic of the bundle that did not close, and for an exception of the managed ledger.",
        "Where it comes again take a dump of the broker's threads, and restart it.",
      ],
    });
  });
}

function stuckSince(node: PulNode): Draft[] {
  const begun = node.log
    .of("ow.disable")
    .filter(({ at, fields }) => !isInternal(fields.bundle ?? "") && !isEnding(node.lives, at));
  const ended = grouped(eventsOf(node.log, "ow.unloaded", "ow.try", "ow.ok"), ({ fields }) => fields.bundle);
  const byNamespace = grouped(begun, ({ fields }) => namespaceOf(fields.bundle));
  return begun.flatMap((begin) => {
    const { bundle = "" } = begin.fields;
    const ends = ended.get(bundle) ?? [];
    const end = ends[countEarly(ends, ({ at }) => at < begin.at)];
    const until = Math.min(end?.at ?? Number.POSITIVE_INFINITY, lifeAt(node.lives, begin.at)?.to ?? begin.at);
    const namespace = namespaceOf(bundle);
    const late = eventsDuring(node.log, begin.at + TIMEOUT_MS, until, "ow.timeout", "ow.unloading").filter((event) =>
      event.kind === "ow.timeout" ? event.fields.bundle === bundle : event.fields.topic.includes(`//${namespace}/`),
    );
    const timeout = late.find(({ kind }) => kind === "ow.timeout");
    const [first] = late;
    if (!first) return [];
    // a refusal names the topic alone: another bundle of its namespace may be the one
    const others = byNamespace.get(namespace)?.some((other) => other !== begin && other.at <= first.at);
    if (!timeout && others) return [];
    return [
      told([node], [begin, ...late], {
        severity: "medium",
        confidence: timeout ? 1 : 0.9,
        count: late.length,
        to: end?.at ?? late.at(-1)?.at ?? first.at,
        title: `bundle ${bundle} was not unloaded by ${node.name} within ${duration(TIMEOUT_MS)}`,
        measures: { lastedMs: (late.at(-1)?.at ?? first.at) - begin.at },
        explanation: [
          `${node.name} gave up its ownership of ${bundle} at ${clock(begin.at)}; ${duration((late.at(-1)?.at ?? first.at) - begin.at)} later it was still not unloaded (${count(late.length, "line")} of a time-out or of refused topics).`,
          end
            ? `It ended at ${clock(end.at)}.`
            : "No end of it is in its log. Its topics are served by nobody meanwhile.",
        ].join(" "),
        excluded: ["not the stop of the broker", "not a short refusal while a bundle moves: a minute had passed"],
        remedy: [
          "Restart the broker; take a dump of its threads first.",
          "Look for a topic of the bundle that does not close.",
        ],
      }),
    ];
  });
}

export const detector: Detector<Cluster> = {
  id: "pulsar/bundle-stuck-unloading",
  title: "Bundle stuck in unloading",
  severity: "medium",
  causedBy: ["pulsar/not-enough-bookies", "pulsar/topic-fenced-forever"],
  explainedBy: sameBroker,
  guide: {
    what: "The broker gave up a bundle and one of its topics does not close. Nobody serves its topics: this broker refuses them, and no other may take them.",
    signature:
      "`Disabling ownership` without its completion, and a minute later `Unloading of … has timed out` or `Namespace is being unloaded` for its topics; or that time-out alone, where the begin is not in the log.",
    lookAlikes: ["Refusals for less than a minute: a bundle that moves.", "The stop of a broker."],
    remedy: ["Restart the owner."],
    sources: ["apache/pulsar#11920", "apache/pulsar#13276", "apache/pulsar#21445"],
  },
  detect: ({ nodes }) => nodes.flatMap(draftsOf),
};
