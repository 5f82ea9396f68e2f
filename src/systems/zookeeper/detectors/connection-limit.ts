/** Clients turned away because their address, or the server, has as many connections as it may have. */

import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { LineRef } from "../../../event.ts";
import { count, fromTo } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { Server } from "../server.ts";

/** A client that keeps trying is one story; after this long a line begins another. */
const SAME_SPELL_MS = 10 * 60_000;

interface Refusal {
  readonly at: number;
  readonly ref: LineRef;
  /** Null for the limit of the whole server. */
  readonly addr: string | null;
  readonly limit: number;
  /** From 3.5 on one line stands for many. */
  readonly times: number;
}

function refusals({ log }: Server): Refusal[] {
  return [
    ...log.of("cli.limit").map(({ at, ref, fields }) => ({
      at,
      ref,
      addr: fields.addr.replace(/^\//, ""),
      limit: fields.limit,
      times: fields.count ?? 1,
    })),
    // here the count is of connections, not of lines
    ...log.of("cli.limit.total").map(({ at, ref, fields }) => ({ at, ref, addr: null, limit: fields.limit, times: 1 })),
  ];
}

function draft(server: Server, run: readonly Refusal[]): Draft {
  const { from, to } = spanOf(run);
  const { addr = null, limit = 0 } = run[0] ?? {};
  const times = run.reduce((sum, refusal) => sum + refusal.times, 0);
  const who = addr === null ? "all clients together" : addr;
  const setting = addr === null ? "maxCnxns" : "maxClientCnxns";
  return {
    severity: "low",
    confidence: 1,
    title: `${server.name} turned away ${count(times, "connection")} of ${who}: the limit is ${limit}`,
    nodes: [server.name],
    from,
    to,
    count: times,
    measures: { limit, lines: run.length },
    explanation: `${fromTo(from, to)} ${server.name} refused at least ${count(times, "connection")} because ${who} had ${limit} open already (${setting}). The connections that are open stay open.`,
    excluded: [addr === null ? "not the limit of one address" : "not the limit of the whole server (maxCnxns)"],
    remedy:
      addr === null
        ? ["Raise maxCnxns, or find out who holds the connections (`cons`)."]
        : [
            `Look on ${addr} for a program that opens sessions and does not close them (\`cons\` lists them).`,
            "Where many clients share the address (NAT, proxy), raise maxClientCnxns.",
          ],
    evidence: run.map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/connection-limit",
  title: "Connection limit reached",
  severity: "low",
  causedBy: [],
  guide: {
    what: "A server accepts maxClientCnxns connections from one address (60 unless set) and, from 3.6 on, maxCnxns in all. More are closed at once, and the client sees a connection loss.",
    signature: "`Too many connections from ADDRESS - max is N`, or `Too many connections max allowed is N` for all.",
    lookAlikes: [
      "A server that does not serve closes connections too, with `ZooKeeperServer not running`.",
      "Sessions that expire: the connection was there.",
    ],
    remedy: ["Close sessions that are not needed; raise the limit where many clients share one address."],
    sources: ["NIOServerCnxnFactory", "ZooKeeper administrator's guide, maxClientCnxns"],
  },
  detect: ({ servers, ending }) =>
    servers.flatMap((server) => {
      const all = refusals(server).filter(({ at }) => at < ending);
      const addresses = [...new Set(all.map(({ addr }) => addr))];
      return addresses.flatMap((addr) =>
        inRuns(
          all.filter((refusal) => refusal.addr === addr),
          SAME_SPELL_MS,
        ).map((run) => draft(server, run)),
      );
    }),
};
