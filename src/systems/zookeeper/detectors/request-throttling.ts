/** Requests that a server had taken and not begun, when it stopped serving. */

import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { concernsSubject } from "../harm.ts";
import type { Server } from "../server.ts";

function draft(server: Server, event: ZkEvent<"thrott.drop">, dropped: number): Draft {
  return told([server], [event], {
    severity: "low",
    confidence: 1,
    title: `${server.name} dropped ${count(dropped, "request")} that waited when it stopped serving`,
    measures: { dropped },
    explanation: [
      `At ${clock(event.at)} ${server.name} had stopped serving, and ${count(dropped, "request")} still stood in the queue before its first processor. It dropped them unexecuted and closed their connections: the clients see a connection loss and have to ask again.`,
      "A queue that is worked off in time is empty then: the request processors were slow or stood still, or request_throttle_max_requests held requests back. How long it had been so, the lines do not say.",
    ].join(" "),
    excluded: ["not a plain stop: that drops 0 requests"],
    remedy: [
      "Look at the disk of the transaction log and at the load of writes before that time.",
      "Where request_throttle_max_requests is set, see whether it fits the load.",
    ],
  });
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/request-throttling",
  title: "Outstanding requests or throttle",
  severity: "low",
  causedBy: [
    "zookeeper/slow-fsync",
    "zookeeper/snapshot-pressure",
    "zookeeper/process-pause",
    "zookeeper/leader-lost-quorum",
    "zookeeper/follower-lost-leader",
    "zookeeper/log-write-failed",
    "zookeeper/disk-full",
  ],
  explainedBy: concernsSubject,
  guide: {
    what: "A server takes more requests than it works off. By default it holds back reading from its clients without a line; what it had taken and not begun when it stops serving is dropped, and that is logged (3.6+).",
    signature: "`RequestThrottler shutdown. Dropped N requests` with N above 0.",
    lookAlikes: [
      "`Dropped 0 requests`: every stop of a server prints that.",
      "Requests refused because the server does not serve: zookeeper/requests-while-not-serving.",
    ],
    remedy: [
      "Less load, a faster disk; set globalOutstandingLimit and request_throttle_max_requests to what the server can do.",
    ],
    sources: [
      "RequestThrottler.drainQueue",
      "ZOOKEEPER-3243",
      "ZooKeeper administrator's guide, globalOutstandingLimit",
    ],
  },
  detect: ({ servers }) =>
    servers.flatMap((server) =>
      server.log.of("thrott.drop").flatMap((event) => {
        const dropped = event.fields.count ?? 0;
        return dropped > 0 ? [draft(server, event, dropped)] : [];
      }),
    ),
};
