/** Nodes that were without the metadata store at one time, where there is no log of the store. */
import type { Span } from "../../case.ts";
import { greatest, least } from "../../extent.ts";
import { clock, count, duration, list } from "../../words.ts";
import { type Away, type AwayTogether, awayTogether, connectedIn, returnOf, timesAway } from "../away.ts";
import type { Detector, Draft } from "../detector.ts";
import type { Beside, SystemDiagnosis, SystemGrammar } from "../system.ts";

/** An election of the store is over sooner. */
const LEAST_MS = 10_000;
/** Whoever waits for one thing is back within this: the greatest pause between two tries, and a connect. */
const BACK_TOGETHER_MS = 10_000;

/** The system that keeps the sessions. */
type Store = Pick<SystemGrammar, "name" | "title">;

function draftOf(group: AwayTogether<Away>, parts: readonly SystemDiagnosis[], { title }: Store): Draft {
  const { members } = group;
  const nodes = [...new Set(members.map(({ node }) => node))].sort();
  const from = least(members.map((one) => one.from));
  const longest = greatest(members.map((one) => one.to - one.from));
  const back = returnOf(members);
  const kept = connectedIn(
    group,
    parts.flatMap((part) => part.nodes),
  );
  return {
    severity: kept.length === 0 ? "medium" : "low",
    confidence: 0.95,
    title: `${count(nodes.length, "node")} were without the metadata store at one time, for up to ${duration(longest)}`,
    nodes,
    from,
    to: greatest(members.map(({ to }) => to)),
    count: nodes.length,
    measures: { nodes: nodes.length, longestMs: longest },
    explanation: [
      `From ${clock(from)} on ${list(nodes)} lost their connections to the metadata store and were without one for up to ${duration(longest)}, all of them from ${clock(group.from)} to ${clock(group.to)}.`,
      back && back.withinMs <= BACK_TOGETHER_MS
        ? `All were back within ${duration(back.withinMs)} of one another, from ${clock(back.at)} on.`
        : "",
      kept.length > 0
        ? `${list(kept)} told of no loss meanwhile, so it was not gone for everybody.`
        : "No node of these logs is known to have kept its connection.",
      "There is no log of the store from then, so these do not tell whether it had no leader, did not run, or could not be reached.",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: [
      "not trouble of one node: several lost it at one time",
      "not an election of the store: that is over sooner",
    ],
    remedy: [
      `See what the servers of the store, and the network to them, did at ${clock(from)}${kept.length > 0 ? `; and what sets these nodes apart from ${list(kept)}` : ""}.`,
      `Give the logs of ${title} of that time too: with them it is told whether it had no leader or was cut off.`,
    ],
    evidence: members.flatMap(({ lines }) => lines),
  };
}

function overlaps(span: Span | null, { from, to }: Span): boolean {
  return span !== null && span.from <= to && span.to >= from;
}

/**
 * Each system whose nodes have sessions has it; the first of those in a group by name tells of it, once for all.
 * @param store where there are logs of it, its own detectors tell what happened
 */
export function storeOutOfReach(store: Store): Detector<Beside<unknown>> {
  return {
    id: "any/store-out-of-reach",
    title: "Metadata store out of reach for several nodes",
    severity: "medium",
    causedBy: [],
    guide: {
      what: "Bookies, brokers or other nodes lose the metadata store at one time. Those that are registered there are gone for the others when their sessions end.",
      signature: `Two nodes and more without a connection at one time, each for 10 s and longer, and no log of ${store.title} from then.`,
      lookAlikes: [
        `With the logs of ${store.title}: its lost quorum, or clients that were cut off from it while it led.`,
        "One node alone: a pause of its process, or its own network.",
      ],
      remedy: ["Look at the servers of the store and the network to them; give their logs too."],
      sources: ["ClientCnxn", "ZKSessionWatcher"],
    },
    detect: ({ own, others }) => {
      const parts = [own, ...others];
      const away = parts.flatMap(({ system, nodes }) =>
        nodes.flatMap((node) => timesAway(node).map((one) => ({ ...one, system }))),
      );
      return awayTogether(away.filter(({ from, to }) => to - from >= LEAST_MS))
        .filter(({ members }) => members.every(({ system }) => own.system <= system))
        .filter(({ members }) => members.some(({ system }) => own.system === system))
        .filter((group) => !others.some(({ system, span }) => system === store.name && overlaps(span, group)))
        .map((group) => draftOf(group, parts, store));
    },
  };
}
