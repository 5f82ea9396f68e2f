/** A server that cannot open its election port. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, count, fromTo } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { keptLeader } from "../harm.ts";
import { osError } from "../os-errors.ts";
import type { Server } from "../server.ts";
import { listensAt } from "../thread.ts";

/** One failed try may meet the socket of the life before; the listener tries again after a second. */
const FEWEST = 2;

/** Failed binds of one life; an exception of accept is none. */
function failedBinds(server: Server, from: number, to: number): ZkEvent<"cnx.listenexc">[] {
  return server.log
    .of("cnx.listenexc")
    .filter(
      ({ at, causes }) => at >= from && at <= to && causes.some(({ exception }) => exception.endsWith("BindException")),
    );
}

function draft(server: Server, failed: readonly ZkEvent<"cnx.listenexc">[], ensemble: Ensemble): Draft {
  const from = failed[0]?.at ?? 0;
  const to = failed.at(-1)?.at ?? from;
  const life = server.lives.findLast((one) => one.from <= from);
  const inLife = ({ at }: { readonly at: number }) => at >= (life?.from ?? from) && at <= (life?.to ?? to);
  const gaveUp = server.log.of("cnx.listendead").find(inLife);
  const where =
    failed.map(({ fields, thread }) => fields.addr ?? listensAt(thread)).find((addr) => addr) ??
    server.log.of("cnx.bind").findLast(inLife)?.fields.addr ??
    gaveUp?.fields.addr ??
    "";
  const words = failed.flatMap(({ causes }) => causes.map(({ detail }) => detail)).find((detail) => detail !== "");
  const accepted = server.log.of("cnx.recv").find((line) => inLife(line) && line.at > to);
  return {
    severity: accepted && !gaveUp ? "low" : gaveUp || failed.length >= FEWEST ? "high" : "medium",
    confidence: 1,
    title: `${server.name} could not bind its election port ${where} (${count(failed.length, "try")})${gaveUp ? " and gave up" : ""}`,
    nodes: [server.name],
    from,
    to: Math.min(gaveUp?.at ?? to, ensemble.settled),
    count: failed.length,
    measures: {},
    explanation: [
      `${fromTo(from, to)} ${server.name} tried ${count(failed.length, "time")} to open ${where || "its election port"} and the system refused${words ? `: ${words}` : ""}.`,
      gaveUp ? `At ${clock(gaveUp.at)} it gave up, so no other server can connect to it for an election.` : "",
      accepted ? `At ${clock(accepted.at)} it accepted a connection, so a later try had succeeded.` : "",
      keptLeader(ensemble, { from, to: gaveUp?.at ?? to }),
      "An address that is not on the host is one of three things: a wrong server line, a host name that resolves to another machine, or the wrong myid, which makes it take another server's line.",
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [
      "not the quorum port: that one is opened after an election is won, and its failure has a line of its own",
    ],
    remedy: [
      "Cannot assign requested address: compare the myid file with the server lists and the address of that line with those of the host; behind NAT use quorumListenOnAllIPs=true.",
      "Address already in use: a second instance, or another service on the port.",
    ],
    evidence: [...failed, ...(gaveUp ? [gaveUp] : [])].map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/election-port-bind-failed",
  title: "Election port cannot be bound",
  severity: "high",
  causedBy: ["zookeeper/duplicate-server-id", "zookeeper/unknown-host"],
  guide: {
    what: "A server opens its election port at its start. If the address is not local or the port is taken, it tries a few times and then stays deaf (or ends itself, from 3.6 on).",
    signature:
      "`Exception while listening` with a BindException, twice or more in one life of the process; once, where the address is not the host's.",
    lookAlikes: [
      "`Couldn't bind to`: the quorum port, after an election.",
      "One failure and then accepted connections: the socket of the life before was still closing.",
    ],
    remedy: ["Correct the address or the myid; free the port; quorumListenOnAllIPs=true behind NAT."],
    sources: ["org.apache.zookeeper.server.quorum.QuorumCnxManager.Listener"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) =>
      server.lives.flatMap((life) => {
        const failed = failedBinds(server, life.from, Math.min(life.to, ensemble.settled));
        // an address that no interface of the host has is none at the next try, either
        const isForeign = failed.some(({ causes }) =>
          causes.some(({ detail }) => osError(detail) === "address not local"),
        );
        return isForeign || failed.length >= FEWEST ? [draft(server, failed, ensemble)] : [];
      }),
    ),
};
