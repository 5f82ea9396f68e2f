/** A server without an ensemble that went without a word and was started again: to its clients that is an outage. */

import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock } from "../../../words.ts";
import { errorEndings } from "../endings.ts";
import type { Ensemble } from "../ensemble.ts";
import type { Life } from "../role.ts";
import type { Server } from "../server.ts";

function draft(server: Server, life: Life, next: Life): Draft {
  const lines = server.log.all.filter(({ at }) => at === life.to).slice(-1);
  const [start] = server.log.all.filter(({ at }) => at >= next.from);
  return told([server.name], [...lines, ...(start ? [start] : [])], {
    // an ordinary restart looks the same: what it cost is told where there are logs of its clients
    severity: "low",
    confidence: 0.9,
    title: `${server.name}, which runs without an ensemble, was gone and was started again`,
    from: life.to,
    to: next.from,
    count: 1,
    // its last lines may name a client; it was the end of all of them
    keys: [],
    explanation: `The last event of ${server.name} before its start at ${clock(next.from)} is of ${clock(life.to)}, and no error ends it. It was stopped or killed, or its machine stopped; ZooKeeper says nothing of either. When it went this log does not tell: its clients lost their connections then. There is no other server to go to.`,
    excluded: ["not an error that ended it: its log shows none at its end"],
    remedy: [
      `Look at the host of ${server.name}: who stopped it, the kernel's out-of-memory killer, the supervisor, power.`,
      "Run three servers where brokers and bookies depend on it.",
    ],
  });
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/silent-end",
  title: "Ended without a word",
  severity: "low",
  causedBy: [],
  guide: {
    what: "A server in standalone mode was stopped or killed and started again. While it was gone its clients had no ZooKeeper at all.",
    signature:
      "A server that says `running in standalone mode` starts, and before that line no error ends its process.",
    lookAlikes: [
      "A member of an ensemble: its peers tell when it went, and the others go on.",
      "An error that ends it: zookeeper/process-exit.",
    ],
    remedy: ["Look at the host; start the server again."],
    sources: ["ZooKeeperServerMain"],
  },
  detect: ({ servers }) =>
    servers
      .filter(({ standalone }) => standalone)
      .flatMap((server) => {
        const byError = new Set(errorEndings(server).map(({ life }) => life));
        return server.lives.flatMap((life, i) => {
          const next = server.lives[i + 1];
          return !next?.started || life.exited || byError.has(life) ? [] : [draft(server, life, next)];
        });
      }),
};
