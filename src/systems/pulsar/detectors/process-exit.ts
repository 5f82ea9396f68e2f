/** A process that ended itself or could not start, for another reason than a lost session. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import { lossesOf } from "../sessions.ts";

export const detector: Detector<Cluster> = {
  id: "pulsar/process-exit",
  title: "Process ended by an error",
  severity: "medium",
  causedBy: [
    "pulsar/restart-before-session-expiry",
    "pulsar/direct-memory-exhausted",
    "zookeeper/quorum-lost",
    "zookeeper/no-quorum-at-start",
  ],
  guide: {
    what: "A broker could not start, or halted without an orderly stop and without a lost session that explains it.",
    signature:
      "`Failed to start Pulsar service`, or an immediate shutdown or halt without a line that the session was lost.",
    lookAlikes: ["A lost session: pulsar/session-loss-ends-broker.", "An orderly stop, which ends with a halt too."],
    remedy: ["Read the error that stands before it."],
    sources: ["pulsar-broker, PulsarBrokerStarter"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const forSession = new Set(lossesOf(node).flatMap(({ life, shutdown }) => (shutdown ? (life?.from ?? []) : [])));
      return node.lives.flatMap((life) => {
        const [first] = life.last;
        if (!first || forSession.has(life.from) || (life.end !== "halted" && life.end !== "refused")) return [];
        const reason = reasonsOf(first).split("\n")[0] ?? "";
        const what = life.end === "refused" ? "could not start" : "shut itself down at once";
        return [
          told([node], life.last, {
            severity: "medium",
            confidence: 1,
            count: 1,
            title: `${node.name} ${what}`,
            explanation: `At ${clock(first.at)} ${node.name} ${what}.${reason ? ` The line says: ${reason}` : " Its lines do not say why."}`,
            excluded: ["not an orderly stop", "not a lost session: no line says so"],
            remedy: ["Read the error before it in the log."],
          }),
        ];
      });
    }),
};
