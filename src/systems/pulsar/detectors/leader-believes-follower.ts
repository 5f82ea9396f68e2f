/** A broker that is a follower and names itself as the leader. */

import { grouped } from "../../../correlate/grouped.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during } from "../../../extent.ts";
import { clock } from "../../../words.ts";
import { bareAddress, hostOf, isLoopback } from "../addresses.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import type { PulNode } from "../node.ts";

/** What an election corrects itself is corrected within this. */
const SETTLES_MS = 10_000;

function namesItself(node: PulNode, { fields }: PulEvent<"el.follow">): boolean {
  const leader = bareAddress(fields.leader ?? fields.leader_url ?? "");
  if (leader === "") return false;
  if (fields.broker) return bareAddress(fields.broker) === leader;
  const own = [...node.identity.addresses];
  return (
    own.includes(leader) || (!isLoopback(hostOf(leader)) && own.some((address) => hostOf(address) === hostOf(leader)))
  );
}

export const detector: Detector<Cluster> = {
  id: "pulsar/leader-believes-follower",
  title: "Leader thinks it is a follower",
  severity: "high",
  causedBy: ["zookeeper/session-expiry", "pulsar/session-expiry", "pulsar/metadata-disconnected"],
  guide: {
    what: "The node of the election names this broker, and the broker takes itself for a follower. Nobody balances load, nobody moves the bundles of a broker that goes.",
    signature:
      "`This broker is a follower. Current leader is …` with the broker's own address, and no election within ten seconds.",
    lookAlikes: [
      "A follower that names another broker: the normal line.",
      "A broker that is elected right after it: the election corrected itself.",
    ],
    remedy: ["Restart that broker; upgrade to 3.0.7, 3.1.4, 3.2.5, 2.11.5 or later."],
    sources: ["apache/pulsar#23125", "apache/pulsar#23138"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const lines = node.log.of("el.follow").filter((event) => namesItself(node, event));
      const lasting = lines.filter(({ at }) => during(node.log.of("el.lead"), at, at + SETTLES_MS).length === 0);
      return [...grouped(lasting, () => node).values()].map((run) => {
        const from = run[0]?.at ?? 0;
        const last = run.at(-1)?.at ?? from;
        const next = node.log.of("el.lead").find(({ at }) => at > last);
        const isShown = next !== undefined || (node.last ?? last) - from >= SETTLES_MS;
        const open = isShown
          ? "No election follows in its log: nobody does the leader's work."
          : "Its log ends before an election would have corrected it.";
        return told([node], run, {
          severity: isShown ? "high" : "medium",
          confidence: isShown ? 1 : 0.8,
          to: next?.at ?? node.last ?? from,
          title: `${node.name} leads by the election's node and takes itself for a follower`,
          explanation: `At ${clock(from)} ${node.name} said that it is a follower and that the leader is itself. ${next ? `It was elected at ${clock(next.at)}; up to then nobody did the leader's work.` : open}`,
          excluded: ["not a follower of another broker: the address it names is its own"],
          remedy: ["Restart that broker; upgrade to a release that repairs it (3.0.7, 3.1.4, 3.2.5, 2.11.5)."],
        });
      });
    }),
};
