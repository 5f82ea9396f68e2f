/** Nodes that were without the metadata store at one time, where no log of the store tells why. */
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

/** What the logs of the store say of a time without it, and how to know more. */
export interface StoreThen {
  readonly said: string;
  readonly remedy: string;
}

/** Nodes of some systems that were away at one time, for longer than an election takes. */
export function awayFromStore(parts: readonly SystemDiagnosis[]): AwayTogether<Away & { readonly system: string }>[] {
  const away = parts.flatMap(({ system, nodes }) =>
    nodes.flatMap((node) => timesAway(node).map((one) => ({ ...one, system }))),
  );
  return awayTogether(away.filter(({ from, to }) => to - from >= LEAST_MS));
}

/** @param parts all that tell of nodes, those too that kept their connections */
function draftOf(group: AwayTogether<Away>, parts: readonly SystemDiagnosis[], { said, remedy }: StoreThen): Draft {
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
      said,
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: [
      "not trouble of one node: several lost it at one time",
      "not an election of the store: that is over sooner",
    ],
    remedy: [
      `See what the servers of the store, and the network to them, did at ${clock(from)}${kept.length > 0 ? `; and what sets these nodes apart from ${list(kept)}` : ""}.`,
      remedy,
    ],
    evidence: members.flatMap(({ lines }) => lines),
  };
}

/**
 * @param title what users call the store
 * @param told those to tell of, with what the store's logs say; several systems may have the detector, and one tells
 * @param causedBy what the store's own logs may have to explain it
 */
export function storeOutOfReach<Subject>(
  title: string,
  told: (beside: Beside<Subject>) => readonly (StoreThen & { readonly group: AwayTogether<Away> })[],
  causedBy: readonly string[],
): Detector<Beside<Subject>> {
  return {
    id: "any/store-out-of-reach",
    title: "Metadata store out of reach for several nodes",
    severity: "medium",
    causedBy,
    guide: {
      what: "Bookies, brokers or other nodes lose the metadata store at one time. Those that are registered there are gone for the others when their sessions end.",
      signature:
        "Two nodes and more without a connection at one time, each for 10 s and longer, and no log of the store that tells why.",
      lookAlikes: [
        `With the logs of ${title}: its lost quorum, or clients that were cut off from it while it led.`,
        "One node alone: a pause of its process, or its own network.",
      ],
      remedy: ["Look at the servers of the store and the network to them; give their logs too."],
      sources: ["ClientCnxn", "ZKSessionWatcher"],
    },
    detect: (beside) => told(beside).map(({ group, ...then }) => draftOf(group, [beside.own, ...beside.others], then)),
  };
}

function overlaps(span: Span | null, { from, to }: Span): boolean {
  return span !== null && span.from <= to && span.to >= from;
}

/** For a system whose nodes have sessions: the first of those in a group by name tells of it, once for all. */
export function withoutLogsOf({ name, title }: Store): Detector<Beside<unknown>> {
  const then: StoreThen = {
    said: "There is no log of the store from then, so these do not tell whether it had no leader, did not run, or could not be reached.",
    remedy: `Give the logs of ${title} of that time too: with them it is told whether it had no leader or was cut off.`,
  };
  const told = ({ own, others }: Beside<unknown>) =>
    awayFromStore([own, ...others])
      .filter(({ members }) => members.every(({ system }) => own.system <= system))
      .filter(({ members }) => members.some(({ system }) => own.system === system))
      .filter((group) => !others.some(({ system, span }) => system === name && overlaps(span, group)))
      .map((group) => ({ group, ...then }));
  return storeOutOfReach(title, told, []);
}
