/** Single sessions that expired: an observation. */
import { grouped } from "../../../correlate/grouped.ts";
import { inTime } from "../../../correlate/in-time.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { greatest } from "../../../extent.ts";
import { clock, count, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { type Expiry, expiriesOf, loopsOf } from "../expiries.ts";

/** What the expired sessions of a bookie meant for its registration. */
function whatFollowed(expiries: readonly Expiry[]): string {
  const own = expiries.filter(({ isOfAutoRecovery }) => !isOfAutoRecovery);
  const others = expiries.length - own.length;
  const notOwn =
    others === 0
      ? ""
      : `${own.length === 0 ? "It was" : `${others} of them ${others === 1 ? "was" : "were"}`} of AutoRecovery in the same process; no line shows that the session expired with which the bookie is registered.`;
  if (own.length === 0) return notOwn;
  const back = own.filter(({ retry }) => retry !== null).length;
  const anew =
    back === 0
      ? "No line shows that it set about registering anew"
      : back < own.length
        ? `It set about registering anew after ${back} of them`
        : "It then set about registering anew";
  return `${anew}; until it is registered clients do not write to it.${notOwn === "" ? "" : ` ${notOwn}`}`;
}

function titleOf(name: string, sessions: number, expiries: readonly Expiry[]): string {
  if (expiries.length === 1)
    return sessions === 1 ? `The session of ${name} expired` : `${sessions} sessions of ${name} expired`;
  return `The session of ${name} expired ${expiries.length} times`;
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/session-expiry",
  title: "Session expired",
  severity: "low",
  causedBy: [
    "zookeeper/quorum-lost",
    "zookeeper/session-expiry",
    "zookeeper/session-expiry-storm",
    "zookeeper/clients-cut-off",
    "any/store-out-of-reach",
    "bookkeeper/process-pause",
  ],
  guide: {
    what: "A session with ZooKeeper expired. A bookie is gone from the list until it has registered anew; an auditor stops.",
    signature: "`ZooKeeper client connection to the ZooKeeper server has expired!` or the client's own line of it.",
    lookAlikes: [
      "`disconnected … it is OK unless we received EXPIRED event`: the session goes on.",
      "Three and more in ten minutes: bookkeeper/session-expiry-loop.",
    ],
    remedy: ["Nothing for one; where it comes again see what stands still."],
    sources: ["ZooKeeperWatcherBase", "BookieStateManager"],
  },
  detect: ({ nodes }) =>
    [
      ...grouped(
        nodes.flatMap((node) => {
          const looping = new Set(loopsOf(node).flatMap((run) => run.map(({ at }) => at)));
          return expiriesOf(node).filter(({ at }) => !looping.has(at));
        }),
        ({ node }) => node,
      ),
    ].map(([node, expiries]) => {
      const lines = inTime(expiries.flatMap(({ lines, retry }) => (retry ? [...lines, retry] : lines)));
      const sessions = expiries.reduce((sum, expiry) => sum + expiry.sessions, 0);
      const silent = expiries.flatMap(({ silentMs }) => silentMs ?? []);
      const most = silent.length > 1 ? "up to " : "";
      const heard = silent.length > 0 ? ` It had not heard of ZooKeeper for ${most}${duration(greatest(silent))}.` : "";
      return told([node], lines, {
        severity: node.service === "bookie" || node.service === "autorecovery" ? "low" : "info",
        confidence: 1,
        title: titleOf(node.name, sessions, expiries),
        count: expiries.length,
        explanation: `${count(sessions, "session")} of ${node.name} with ZooKeeper expired, ${sessions > 1 ? "the first " : ""}at ${clock(lines[0]?.at ?? 0)}.${heard}${node.service === "bookie" ? ` ${whatFollowed(expiries)}` : ""}`,
        excluded: ["not a mere disconnect: the line says expired"],
        remedy: ["Compare with ZooKeeper's logs and with pauses of the process."],
      });
    }),
};
