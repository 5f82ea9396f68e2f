/** Beacons without an answer, in series. */
import { eventsOf } from "../../correlate/event-log.ts";
import { inRuns } from "../../correlate/runs.ts";
import { during } from "../../extent.ts";
import type { Cluster } from "./cluster.ts";
import type { PegEvent } from "./events.ts";
import { lifeAt } from "./lives.ts";
import type { PegNode } from "./node.ts";

/** A series of beacons to one meta server, none of them answered. */
export interface Series {
  readonly node: PegNode;
  readonly address: string;
  /** One line for each beacon. */
  readonly run: readonly PegEvent<"fd.fail" | "fd.end">[];
  /** It is long, and no beacon of the process was ever answered. */
  readonly isNever: boolean;
  /** Lines that show that a meta server reads no beacon at all. */
  readonly proof: readonly PegEvent[];
}

/** Beacons are sent every three seconds and time out after two. */
const PAUSE_MS = 15_000;
/** Fewer are lost in any hiccup of the network. */
const FEWEST = 5;
/** The lease: a server that has no beacon answered for so long gives up its replicas. */
const LEASE_MS = 20_000;
/** The end of a beacon and the words about its failure are written together. */
const SAME_BEACON_MS = 100;

export function seriesOf({ nodes }: Cluster): Series[] {
  return nodes.filter(({ role }) => role !== "meta").flatMap((node) => ofNode(node, nodes));
}

function ofNode(node: PegNode, nodes: readonly PegNode[]): Series[] {
  const answers = eventsOf(node.log, "fd.ok", "fd.end").filter(
    (event) => event.kind === "fd.ok" || event.fields.err === "ERR_OK",
  );
  return inRuns(failuresOf(node), PAUSE_MS).flatMap((run): Series[] => {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) return [];
    const life = lifeAt(node.lives, first.at);
    const answered = during(answers, life?.from ?? first.at, last.at + PAUSE_MS).length > 0;
    const proof = nodes.flatMap(({ log }) => during(log.of("udp.bug"), first.at - PAUSE_MS, last.at + PAUSE_MS));
    const address = first.fields.meta ?? "the meta server";
    const meta = nodes.find(({ identity, first: begun }) => begun !== null && identity.addresses.has(address));
    // a meta server with a log that wrote nothing meanwhile was down: that is another story
    const isDown = meta !== undefined && during<PegEvent>(meta.log.all, first.at, last.at).length === 0;
    const isNever = !answered && !isDown && run.length >= FEWEST && last.at - first.at >= LEASE_MS;
    return [{ node, address, run, isNever, proof }];
  });
}

/** `end ping result` and `ping master … failed` tell one beacon: it counts once. */
function failuresOf({ log }: PegNode): PegEvent<"fd.fail" | "fd.end">[] {
  const fails = log.of("fd.fail");
  const isTold = (at: number) => during(fails, at - SAME_BEACON_MS, at + SAME_BEACON_MS).length > 0;
  const ends = log.of("fd.end").filter(({ at, fields }) => fields.err !== "ERR_OK" && !isTold(at));
  return [...fails, ...ends].sort((a, b) => a.at - b.at);
}
