/**
 * What is known of the cluster's table from outside of the servers' logs, which never print it: the output of CLUSTER
 * NODES and INFO replication, nodes.conf, and the lines of a controller.
 */

import { grouped } from "../../correlate/grouped.ts";
import type { Instant, LineRef } from "../../event.ts";
import type { EventLog, KvEvent } from "./events.ts";

/** One row of a table. */
export interface Row {
  readonly id: string;
  readonly host: string;
  readonly port: number;
  readonly role: "master" | "slave";
  readonly masterId: string | null;
  readonly slots: string;
  readonly myself: boolean;
}

/** The table as one node answered it. */
export interface View {
  readonly at: Instant;
  readonly version: number;
  readonly rows: readonly Row[];
  /** It would mark the row of its node: every answer does, and a nodes.conf that is whole. */
  readonly knowsMyself: boolean;
  readonly refs: readonly LineRef[];
}

/** What a node answered to INFO replication. */
export interface Info {
  readonly at: Instant;
  readonly role: "master" | "slave";
  readonly master: string | null;
  readonly link: string | null;
  /** Seconds since the replica last heard from its master. */
  readonly lastIo: number | null;
  readonly offset: number | null;
  readonly slaves: readonly {
    readonly host: string;
    readonly port: number;
    readonly offset: number;
    readonly lag: number;
    readonly ref: LineRef;
  }[];
  readonly connectedSlaves: number | null;
  readonly refs: readonly LineRef[];
}

/** Rows of one answer carry one instant. */
export function viewsOf(log: EventLog): View[] {
  const rows = log.of("capture.cluster.node");
  const answers = grouped(rows, ({ fields, ref }) => `${ref.input} ${fields.now_ms} ${fields.topology_version}`);
  const captured = [...answers.values()].map((answer): View => {
    const [first] = answer;
    return {
      at: first?.fields.now_ms ?? 0,
      version: first?.fields.topology_version ?? 0,
      rows: answer.map(rowOf),
      knowsMyself: true,
      refs: answer.map(({ ref }) => ref),
    };
  });
  return [...captured, ...confViews(log)].sort((a, b) => a.at - b.at);
}

function rowOf({ fields }: KvEvent<"capture.cluster.node">): Row {
  const flags = fields.flags.split(",");
  return {
    id: fields.node_id,
    host: fields.host,
    port: fields.port,
    role: flags.includes("master") ? "master" : "slave",
    masterId: fields.master_id ?? null,
    slots: fields.slots ?? "",
    myself: flags.includes("myself"),
  };
}

/** A nodes.conf is the table as it was last accepted. */
function confViews(log: EventLog): View[] {
  const files = grouped(log.of("capture.nodes.conf.node"), ({ ref }) => ref.input);
  return [...files].map(([input, nodes]) => {
    const version = log.of("capture.nodes.conf.version").find(({ ref }) => ref.input === input);
    const own = log.of("capture.nodes.conf.id").find(({ ref }) => ref.input === input)?.fields.node_id;
    return {
      at: nodes[0]?.at ?? 0,
      version: version?.fields.topology_version ?? 0,
      rows: nodes.map(
        ({ fields }): Row => ({
          id: fields.node_id,
          host: fields.host,
          port: fields.port,
          role: fields.role === "master" ? "master" : "slave",
          masterId: fields.master_id ?? null,
          slots: fields.slots ?? "",
          myself: fields.node_id === own,
        }),
      ),
      knowsMyself: own !== undefined,
      refs: nodes.map(({ ref }) => ref),
    };
  });
}

/** Lines of INFO replication in order of their file: each answer begins with its role. */
export function infosOf(log: EventLog): Info[] {
  const roles = log.of("capture.role");
  return roles.map((role, index): Info => {
    const next = roles[index + 1];
    const isOwn = ({ ref }: { readonly ref: LineRef }) =>
      ref.input === role.ref.input &&
      ref.line >= role.ref.line &&
      (next === undefined || next.ref.input !== ref.input || ref.line < next.ref.line);
    const one = <K extends KvEvent["kind"]>(kind: K) => log.of(kind).find(isOwn);
    const host = one("capture.master.host")?.fields.host;
    const port = one("capture.master.port")?.fields.port;
    const slaves = log.of("capture.slave").filter(isOwn);
    const link = one("capture.link");
    const lastIo = one("capture.last.io");
    return {
      at: role.at,
      role: role.fields.role === "slave" ? "slave" : "master",
      master: host !== undefined && port !== undefined ? `${host}:${port}` : null,
      link: link?.fields.link_status ?? null,
      lastIo: lastIo?.fields.seconds ?? null,
      offset: (one("capture.slave.offset") ?? one("capture.master.offset"))?.fields.seq ?? null,
      slaves: slaves.map(({ fields, ref }) => ({
        host: fields.host,
        port: fields.port,
        offset: fields.seq,
        lag: fields.lag,
        ref,
      })),
      connectedSlaves: one("capture.connected.slaves")?.fields.count ?? null,
      refs: [role.ref, ...(link ? [link.ref] : []), ...slaves.map(({ ref }) => ref), ...(lastIo ? [lastIo.ref] : [])],
    };
  });
}

/** Facts that a controller prints beside its message. */
export interface Details {
  readonly addr?: string;
  readonly node_id?: string;
  readonly id?: string;
  readonly role?: string;
  readonly is_master?: boolean;
  readonly error?: string;
  readonly version?: number;
  readonly failure_count?: number;
  readonly new_master_id?: string;
  /** A task of failover, as 0.x prints it. */
  readonly task?: {
    readonly addr?: string;
    readonly node?: { readonly id?: string; readonly addr?: string; readonly role?: string };
    readonly error?: string;
  };
  readonly "node.version"?: number;
  readonly "clusterName.version"?: number;
}

/** The JSON object of a controller's line; nothing of one that is cut. */
export function detailsOf(event: { readonly fields: { readonly details?: string } }): Details {
  try {
    return JSON.parse(event.fields.details ?? "{}") as Details;
  } catch {
    return {};
  }
}
