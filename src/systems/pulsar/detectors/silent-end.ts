/** A broker that was killed: its log breaks off, and others see that it is gone, or it starts again. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import type { Instant } from "../../../event.ts";
import { countEarly } from "../../../extent.ts";
import { clock, count, duration } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import { isRefusal } from "../departures.ts";
import { type Left, lastWanted, leftBy } from "../handovers.ts";
import { type Life, seenGone } from "../lives.ts";
import type { PulNode } from "../node.ts";

const PORT_TAKEN = /Address already in use/;

/**
 * How long its bundles were without a broker: at most, because a broker may be silent while it serves.
 * @param refusedAt when its host is known to have had no broker any more
 */
function bundleSentences({ taken, untaken }: Left, goneAt: Instant, refusedAt: Instant | null): string[] {
  const [first, last] = [taken[0], taken.at(-1)];
  const rest = untaken.length > 0 ? `${count(untaken.length, "bundle")} that it owned nobody takes in these logs` : "";
  if (!first || !last)
    return rest ? [`${rest}: with the classic load manager one is taken when a client asks for it.`] : [];
  const when =
    last.line.at > first.line.at
      ? `between ${clock(first.line.at)} and ${clock(last.line.at)}`
      : `at ${clock(first.line.at)}`;
  const least = refusedAt === null ? 0 : first.line.at - refusedAt;
  return [
    `${count(taken.length, "bundle")} of it ${taken.length === 1 ? "has" : "have"} an owner again in these logs, ${when}: ${taken.length === 1 ? "its topics were" : "their topics were"} served by nobody for at most ${duration(last.line.at - goneAt)}${least > 0 ? `, and at least ${duration(least)}` : ""}.`,
    ...(rest ? [`${rest}.`] : []),
  ];
}

/** @param back the process that came in its place */
function draft(cluster: Cluster, node: PulNode, life: Life, back: Life | undefined): Draft[] {
  const { name, gone, log } = node;
  if (life.end !== "silent" && life.end !== "open") return [];
  const seen = seenGone(gone, life, back);
  if (!seen) return back && !isStillThere(back) ? [unseen(node, life, back)] : [];
  const refused = isRefusal(seen);
  const last = log.all[countEarly(log.all, ({ at }) => at <= life.to) - 1];
  const left = leftBy(cluster, node, life.to, cluster.whole.to);
  const [taken] = left.taken.slice(-1);
  return [
    told([name], [...(last ? [last] : []), seen, ...left.taken.slice(0, 4).map(({ line }) => line)], {
      severity: "medium",
      confidence: refused ? 0.95 : 0.85,
      title: `${name} was gone, and its log does not say why`,
      from: life.to,
      to: Math.max(back?.from ?? seen.at, lastWanted(left, life.to)?.line.at ?? seen.at),
      count: 1,
      measures: taken ? { bundlesTaken: left.taken.length, withoutOwnerAtMostMs: taken.line.at - life.to } : {},
      explanation: [
        `The last ${back ? "event" : "line"} of ${name} is of ${clock(life.to)}, and no stop stands before it.`,
        refused
          ? `At ${clock(seen.at)} another node was refused by its host: nothing listened there any more. The process was killed or crashed, or the rest of its log is not here.`
          : `At ${clock(seen.at)} another broker saw that its registration was gone: its session with the metadata store had ended. It was killed, its machine stopped, or it was cut off and the rest of its log is not here.`,
        ...bundleSentences(left, life.to, refused ? seen.at : null),
        back ? `It was started again at ${clock(back.from)}.` : "It is not started again in these logs.",
      ].join(" "),
      excluded: [
        "not a stop in order: it would print its shutdown",
        "not an error that ended it: its log shows none at its end",
      ],
      remedy: [`Look at the host of ${name}: the kernel's out-of-memory killer, the supervisor, power, network.`],
    }),
  ];
}

/** A start that finds its port taken met the process before, which runs on. */
function isStillThere({ end, last }: Life): boolean {
  return end === "refused" && last.some((event) => PORT_TAKEN.test(reasonsOf(event)));
}

/** An end that only the next start of the broker tells of. */
function unseen({ name, log }: PulNode, life: Life, back: Life): Draft {
  const last = log.all[countEarly(log.all, ({ at }) => at <= life.to) - 1];
  return told([name], [...(last ? [last] : []), ...(back.banner ? [back.banner] : [])], {
    severity: "low",
    confidence: 0.75,
    title: `${name} was started again, and its log does not say how it had ended`,
    from: life.to,
    to: back.from,
    count: 1,
    explanation: `The last event of ${name} before its start at ${clock(back.from)} is of ${clock(life.to)}, and no stop stands before it. It was killed, its machine stopped, or its last lines are not in this log; no other log tells when it was gone.`,
    excluded: [
      "not a stop in order whose lines are here: it would print its shutdown",
      "not an error that ended it: its log shows none at its end",
    ],
    remedy: [`Look at the host of ${name}: the kernel's out-of-memory killer, the supervisor, power.`],
  });
}

export const detector: Detector<Cluster> = {
  id: "pulsar/silent-end",
  title: "Ended without a word",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "A broker was killed or its machine stopped. It wrote nothing of it; the others saw its registration go, or were refused by its host, or it starts again.",
    signature:
      "A broker's log ends without a line of a stop; then another broker prints `registry has been deleted` for it, a connection to it is refused, or its own log goes on with a start.",
    lookAlikes: [
      "A stop in order: pulsar/rolling-restart, or none at all.",
      "An error that ends it: pulsar/process-exit, pulsar/session-loss-ends-broker.",
      "A log that ends early while its broker goes on: nobody says that it is gone.",
      "A second start that finds the port taken: the first process runs on.",
    ],
    remedy: ["Look at the host; start the broker again."],
    sources: ["pulsar-broker, BrokerRegistryImpl", "pulsar-metadata, ZKSessionWatcher"],
  },
  detect: (cluster) =>
    cluster.brokers.flatMap((node) => node.lives.flatMap((life, i) => draft(cluster, node, life, node.lives[i + 1]))),
};
