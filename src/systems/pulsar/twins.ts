/** Two brokers of one address: their logs are those of two processes that run at the same time. */
import type { Seed } from "../../correlate/identity.ts";
import type { LogStream } from "../../correlate/streams.ts";
import type { Instant } from "../../event.ts";
import { countEarly, during } from "../../extent.ts";
import { isLoopback } from "./addresses.ts";
import type { Cluster } from "./cluster.ts";
import type { PulEvent } from "./events.ts";
import { isOver, lifeAt } from "./lives.ts";
import type { PulNode } from "./node.ts";

/** Two files of one process tell of its start within this of one another. */
const SAME_START_MS = 5000;

/** Whether a process begins in the one log while another one runs on through that moment in the other. */
export function ranAtOnce(a: Seed, b: Seed): boolean {
  return a.streams.some((one) => b.streams.some((other) => runsThrough(one, other) || runsThrough(other, one)));
}

function runsThrough(begun: LogStream, other: LogStream): boolean {
  const own = begun.events as readonly PulEvent[];
  const events = other.events as readonly PulEvent[];
  return own.some(({ kind, at }) => {
    if (kind !== "br.start" || during(events, at - SAME_START_MS, at + SAME_START_MS).some(isStart)) return false;
    const places = countEarly(events, (event) => event.at < at);
    const later = events[places];
    // a file of the same process that lacks its first lines repeats others of it
    const isCopied = (event: PulEvent) => during(own, event.at, event.at).some((same) => same.kind === event.kind);
    return places > 0 && later !== undefined && !isStart(later) && !events.slice(places).some(isCopied);
  });
}

function isStart({ kind }: PulEvent): boolean {
  return kind === "br.start";
}

/** The broker with an address of this one that ran at an instant by its own log, and since before it. */
export function twinAt(node: PulNode, at: Instant, { brokers }: Pick<Cluster, "brokers">): PulNode | null {
  const twin = brokers.find((other) => {
    const life = other === node ? undefined : lifeAt(other.lives, at);
    return (
      life &&
      life.from < at &&
      life.to > at &&
      !(isOver(life) && (life.last[0]?.at ?? at) <= at) &&
      shared(node, other) !== null
    );
  });
  return twin ?? null;
}

/** An address that both go by. */
export function shared(a: PulNode, b: PulNode): string | null {
  return (
    [...a.identity.addresses].find((one) => b.identity.addresses.has(one) && !isLoopback(one.replace(/:\d+$/, ""))) ??
    null
  );
}
