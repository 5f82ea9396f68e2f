/**
 * Servers that listen for the others at a loopback address: their own name, or the name in their own server line, is one on
 * their host, as Debian writes it into /etc/hosts (127.0.1.1). They dial everybody, and nobody can dial them.
 */
import type { Draft } from "../../detect/detector.ts";
import type { Instant } from "../../event.ts";
import { during } from "../../extent.ts";
import { isLoopback, readAddress } from "./address.ts";
import type { FailedConnect } from "./connects.ts";
import type { ZkEvent } from "./events.ts";
import type { Server } from "./server.ts";

export interface LoopbackListener {
  readonly server: Server;
  readonly opened: ZkEvent<"cnx.bind">;
  /** The start of the next process, or its last line. */
  readonly to: Instant;
  /** Connects to it that were refused meanwhile. */
  readonly refused: readonly (FailedConnect & { readonly by: Server })[];
}

/** Processes that opened their election port at a loopback address, while a member is known to be at another one. */
export function loopbackListeners(servers: readonly Server[]): LoopbackListener[] {
  return servers.flatMap((server) =>
    server.lives.flatMap((life, i) => {
      const opened = during(server.log.of("cnx.bind"), life.from, life.to).at(-1);
      if (!opened || !isLoopback(readAddress(opened.fields.addr))) return [];
      const to = server.lives[i + 1]?.from ?? life.to;
      const dialled = servers.flatMap((by) =>
        during(by.failures, opened.at, to).map((failure) => ({ ...failure, by })),
      );
      const others = dialled.filter(({ by, sid }) => by === server || sid === server.sid);
      const led = during(server.log.of("learn.connected"), opened.at, to);
      const places = [...others.map(({ addr }) => addr), ...led.map(({ fields }) => fields.addr)];
      // an ensemble on one host listens where it should
      if (!places.some(isOnNetwork)) return [];
      const refused = dialled.filter(({ sid, failure }) => sid === server.sid && failure === "refused");
      return [{ server, opened, to, refused: refused.sort((a, b) => a.at - b.at) }];
    }),
  );
}

function isOnNetwork(addr: string): boolean {
  const address = readAddress(addr);
  return address.ip !== null && !isLoopback(address);
}

/** Whether a cause is such a listener, and whose. */
export function isLoopbackOf(cause: Draft, server: string | undefined): boolean {
  return cause.measures.loopbackMs !== undefined && cause.nodes[0] === server;
}

/** Whether a cause is told of names at all: of such a listener, or of names that are not known (`zookeeper/unknown-host`). */
export function isOfNames({ measures }: Draft): boolean {
  return measures.loopbackMs !== undefined || measures.lastedMs !== undefined;
}
