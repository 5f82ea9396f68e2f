/**
 * Duplications of tables to another cluster: their status as the meta server stores it, and what holds them up before
 * they ship anything (DS_PREPARE waits for checkpoints here and for a table there, DS_APP for the replicas there).
 */

import type { Interval, Span } from "../../case.ts";
import { eventsDuring, eventsOf } from "../../correlate/event-log.ts";
import { grouped } from "../../correlate/grouped.ts";
import { intervalsOf, type StateChange } from "../../correlate/intervals.ts";
import type { Instant } from "../../event.ts";
import { greatest, touching } from "../../extent.ts";
import type { PegEvent } from "./events.ts";
import type { PegNode } from "./node.ts";

export interface Duplication {
  readonly dupid: number;
  readonly appId: number | null;
  readonly app: string | null;
  /** `cluster.table` of the follower, as far as the lines name them. */
  readonly follower: string | null;
  /** Where its status stands: a meta server, or without its log a replica server. */
  readonly node: PegNode;
  readonly intervals: readonly Interval[];
  /** When it last changed its status; a change in the last line of the logs is no interval. */
  readonly changed: Instant;
}

/** What a line says of the follower's table. */
interface FollowerFields {
  readonly follower?: string;
  readonly follower_cluster?: string;
  readonly follower_app?: string;
}

type Named = PegEvent<"dup.status" | "dup.added">;

/** `cluster.table` of the follower. */
export function followerOf({ follower, follower_cluster, follower_app }: FollowerFields): string | null {
  if (follower) return follower;
  return follower_cluster && follower_app ? `${follower_cluster}.${follower_app}` : null;
}

/** `PS_…`, `DS_…` names in kebab case without the prefix. */
function stateOf(status: string): string {
  return status.replace(/^DS_/, "").toLowerCase().replaceAll("_", "-");
}

/** Duplications in order of their creation. */
export function duplicationsOf(nodes: readonly PegNode[], whole: Span): Duplication[] {
  const told = nodes.flatMap((node) => eventsOf(node.log, "dup.status", "dup.added").map((event) => ({ node, event })));
  const byMeta = [...grouped(told, ({ event }) => event.fields.dupid)].map(([dupid, own]) => ofMeta(dupid, own, whole));
  const said = nodes.flatMap((node) => node.log.of("dup.init").map((event) => ({ node, event })));
  const known = new Set(byMeta.map(({ dupid }) => dupid));
  const others = said.filter(({ event }) => !known.has(event.fields.dupid));
  const byReplicas = [...grouped(others, ({ event }) => event.fields.dupid)].flatMap(([dupid, own]) =>
    ofReplicas(dupid, own, whole),
  );
  return [...byMeta, ...byReplicas].sort((a, b) => a.dupid - b.dupid);
}

function ofMeta(dupid: number, told: readonly { node: PegNode; event: Named }[], whole: Span): Duplication {
  const events = told.map(({ event }) => event).sort((a, b) => a.at - b.at);
  const turns: StateChange[] = [];
  for (const event of events) {
    if (event.kind === "dup.added") turns.push(turn(event.at, "DS_INIT", event));
    else {
      if (turns.length === 0) turns.push(turn(whole.from, event.fields.old_status, event));
      turns.push(turn(event.at, event.fields.new_status, event));
    }
  }
  const named = <K extends "app_name" | "follower_cluster" | "follower_app">(field: K): string | null =>
    events.map(({ fields }) => fields[field]).find((value) => value !== undefined) ?? null;
  const added = told[0]?.node.log.of("dup.add").findLast(({ fields }) => fields.app_name === named("app_name"));
  const cluster = named("follower_cluster");
  const table = named("follower_app") ?? added?.fields.follower_app ?? named("app_name");
  return {
    dupid,
    appId: events[0]?.fields.app_id ?? null,
    app: named("app_name"),
    follower: cluster && table ? `${cluster}.${table}` : null,
    node: (told[0] as { node: PegNode }).node,
    intervals: intervalsOf(turns, whole),
    changed: turns.at(-1)?.at ?? whole.from,
  };
}

function ofReplicas(
  dupid: number,
  said: readonly { node: PegNode; event: PegEvent<"dup.init"> }[],
  whole: Span,
): Duplication[] {
  const [first] = said;
  if (!first) return [];
  const turns = said.flatMap(({ event }) => (event.fields.status ? [turn(event.at, event.fields.status, event)] : []));
  const fields = said.map(({ event }) => event.fields).find(({ app_name }) => app_name !== undefined);
  return [
    {
      dupid,
      appId: Number(first.event.fields.gpid.split(".")[0]),
      app: fields?.app_name ?? null,
      follower: fields ? followerOf(fields) : null,
      node: first.node,
      intervals: intervalsOf(turns, whole),
      changed: turns.at(-1)?.at ?? whole.from,
    },
  ];
}

function turn(at: Instant, status: string, { ref }: PegEvent): StateChange {
  const state = stateOf(status);
  return { at, state, serving: state === "log" || state === "start", inferred: false, phase: null, refs: [ref] };
}

/** A stay of a duplication in one of the two states that wait for something. */
export interface Waiting {
  readonly duplication: Duplication | null;
  /** `cluster.table` of the follower. */
  readonly follower: string | null;
  readonly meta: PegNode;
  readonly from: Instant;
  readonly to: Instant;
  /** It went on to the next state; false where the logs end before that. */
  readonly left: boolean;
  /** DS_PREPARE: creating the follower's table failed. */
  readonly refusals: readonly PegEvent<"dup.follower.err">[];
  /** DS_PREPARE: partitions whose checkpoint is not there yet. */
  readonly waits: readonly PegEvent<"dup.ckpt.wait">[];
  /** DS_APP: the follower's replicas are not ready. */
  readonly checks: readonly PegEvent<"dup.follower.check">[];
}

/** Stays in DS_PREPARE and DS_APP, told by the status, or where that is not in the logs by what is repeated meanwhile. */
export function waitings(
  { nodes, duplications }: { readonly nodes: readonly PegNode[]; readonly duplications: readonly Duplication[] },
  state: "prepare" | "app",
): Waiting[] {
  const stays = duplications.flatMap((duplication) =>
    duplication.intervals.filter((interval) => interval.state === state).map((interval) => ({ duplication, interval })),
  );
  const inOrder = stays
    .map(({ duplication, interval: { from, to } }) => ({ duplication, from, to }))
    .sort((a, b) => a.from - b.from);
  const status = state === "prepare" ? "DS_PREPARE" : "DS_APP";
  const known = stays.map(({ duplication, interval: { from, to } }): Waiting => {
    const { node: meta, follower } = duplication;
    const own = <K extends "dup.follower.err" | "dup.ckpt.wait" | "dup.follower.check">(kind: K) =>
      eventsDuring(meta.log, from, to, kind);
    const isIts = ({ fields }: PegEvent<"dup.follower.err" | "dup.follower.check">) =>
      follower === null || followerOf(fields) === follower;
    const alone = !touching(inOrder, from, to).some(
      (other) => other.duplication !== duplication && other.from < to && other.to > from,
    );
    const left = duplication.changed >= to;
    const refusals = state === "prepare" ? own("dup.follower.err").filter(isIts) : [];
    // the line says of no table: where two are prepared at once it is nobody's
    const waits = state === "prepare" && alone ? own("dup.ckpt.wait") : [];
    const checks = state === "app" ? own("dup.follower.check").filter(isIts) : [];
    const last = [...refusals, ...waits, ...checks].map(({ at }) => at);
    return {
      duplication,
      follower,
      meta,
      from,
      to: left ? to : greatest([from, ...last]),
      left,
      refusals,
      waits,
      checks,
    };
  });
  const told = new Set<PegEvent>(known.flatMap(({ refusals, checks }) => [...refusals, ...checks]));
  return [...known, ...nodes.flatMap((meta) => unnamed(meta, status, told))];
}

/** @param told lines that belong to a stay whose duplication is known */
function unnamed(meta: PegNode, status: string, told: ReadonlySet<PegEvent>): Waiting[] {
  const isFree = (event: PegEvent<"dup.follower.err" | "dup.follower.check">) =>
    event.fields.status === status && !told.has(event);
  const free = eventsOf(meta.log, "dup.follower.err", "dup.follower.check").filter(isFree);
  return [...grouped(free, ({ fields }) => followerOf(fields))].map(([follower, own]) => ({
    duplication: null,
    follower,
    meta,
    from: own[0]?.at ?? 0,
    to: own.at(-1)?.at ?? 0,
    left: false,
    refusals: own.filter((event) => event.kind === "dup.follower.err"),
    waits: [],
    checks: own.filter((event) => event.kind === "dup.follower.check"),
  }));
}

/** `duplication 1723795449 of t1 to west`. */
export function named({ duplication, follower }: Pick<Waiting, "duplication" | "follower">): string {
  if (!duplication) return `a duplication to ${follower ?? "another cluster"}`;
  return `duplication ${duplication.dupid} of ${duplication.app ?? `table ${duplication.appId}`}${follower ? ` to ${follower}` : ""}`;
}
