/** A metadata session that was lost, and the process that went on: an observation. */
import type { Detector } from "../../../detect/detector.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { lossesOf } from "../sessions.ts";
import { told } from "../told.ts";

export const detector: Detector<Cluster> = {
  id: "pulsar/session-expiry",
  title: "Metadata session lost",
  severity: "info",
  causedBy: [
    "zookeeper/quorum-lost",
    "zookeeper/session-expiry",
    "zookeeper/session-expiry-storm",
    "pulsar/process-pause",
  ],
  guide: {
    what: "The session with the metadata store was lost while the process went on. Its locks and its registration are gone for the others until it makes them again.",
    signature:
      "`session expired`, `Notifying session is lost.` or `session event: SessionLost`, and no shutdown for it.",
    lookAlikes: ["The process shut itself down for it: pulsar/session-loss-ends-broker."],
    remedy: ["See why the store was out of reach for longer than 25 s."],
    sources: ["PIP-118"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      lossesOf(node)
        .filter(({ shutdown }) => shutdown === null)
        .map(({ event, byServer, reestablished }) =>
          told([node], reestablished ? [event, reestablished] : [event], {
            severity: "info",
            confidence: 1,
            count: 1,
            title: `${node.name} lost its metadata session`,
            explanation: `At ${clock(event.at)} the session of ${node.name} was lost, ${byServer ? "as the server said" : "as its own watcher or listener says"}. ${reestablished ? `It was connected again after ${duration(reestablished.at - event.at)}.` : "No new connection is in these logs."}`,
            excluded: ["not the end of the process: no line says that it shuts down for it"],
            remedy: ["See in ZooKeeper's logs around it; check the bundles and topics of the broker after it."],
          }),
        ),
    ),
};
