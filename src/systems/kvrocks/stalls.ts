/** When RocksDB slowed down or stopped writes: a state of each column family, by the lines that change it. */
import type { Span } from "../../case.ts";
import { grouped } from "../../correlate/grouped.ts";
import type { LineRef } from "../../event.ts";
import { during } from "../../extent.ts";
import type { Cluster } from "./cluster.ts";
import type { KvNode } from "./node.ts";
import { isShutdown } from "./shutdown.ts";

export interface Stall extends Span {
  readonly cf: string;
  readonly state: "delay" | "stop";
  /** The line that ended it; null where the process or its log ends first. */
  readonly ended: LineRef | null;
  readonly ref: LineRef;
}

/** The stalls of a node in order of their beginnings. */
export function stallsOf(cluster: Cluster, node: KvNode): Stall[] {
  return node.lives
    .flatMap((life) => {
      const until = Math.min(life.ending ?? life.to, life.to);
      const changes = during(node.log.of("db.stall"), life.from, until).filter(
        ({ at }) => !isShutdown(cluster, node, at),
      );
      return [...grouped(changes, ({ fields }) => fields.cf).values()].flatMap((own) =>
        own.flatMap(({ at, ref, fields }, i): Stall[] => {
          const next = own[i + 1];
          const { cf, to_stall: state } = fields;
          if (state !== "delay" && state !== "stop") return [];
          return [{ cf, state, from: at, to: next?.at ?? until, ended: next?.ref ?? null, ref }];
        }),
      );
    })
    .sort((a, b) => a.from - b.from);
}
