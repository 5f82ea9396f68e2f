/** Nothing is stored in the metadata store under the root that a process was given. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { throws, wordsOf } from "../exceptions.ts";
import { refusedBy } from "../failed-starts.ts";
import { type Life, linesOf } from "../lives.ts";
import type { BkNode } from "../node.ts";

/** In order: Pulsar's driver; ZooKeeper, where the root is there and where it is not; etcd. */
const WORDS =
  /BookKeeper cluster not initialized|NoNode for BookKeeper metadata|NoNode for \S+\/LAYOUT|BookKeeper is not initialized under/;
/** The root, where the exception names what is looked for below it. */
const ROOT = /NoNode for (\S+)\/LAYOUT/;

function isMissing(event: BkEvent): boolean {
  return event.kind === "ck.nometa" || throws(event, WORDS);
}

function draftsOf(node: BkNode): Draft[] {
  const refused = node.lives.filter(({ end }) => end === "refused").map((life) => linesOf(node.log, life));
  const starts = refused.flatMap((lines) => {
    const run = lines.filter(isMissing);
    return run.length > 0 ? [run] : [];
  });
  if (starts.length > 0) return [ofStarts(node, starts)];
  const made = node.log.of("sh.formatted").at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  const asked = refusedBy(node, (event) => event.at > made && isMissing(event));
  const isServing = node.lives.some(({ ready }: Life) => ready !== null);
  // init containers ask first and initialise then
  return asked.length > 0 && !isServing ? [ofQuestion(node, asked)] : [];
}

function ofStarts(node: BkNode, starts: readonly (readonly BkEvent[])[]): Draft {
  const at = clock(starts[0]?.[0]?.at ?? 0);
  const stamped = node.log.of("ck.stamp").length > 0;
  const [root] = starts.flat().flatMap((event) => wordsOf(event).flatMap((one) => ROOT.exec(one)?.[1] ?? []));
  return told([node], starts.flat(), {
    severity: "high",
    confidence: 1,
    title: `${node.name} refused to start: no cluster of BookKeeper is initialised where it looks`,
    count: starts.length,
    explanation: `${starts.length > 1 ? `From ${at} on ${count(starts.length, "start")}` : `At ${at} a start`} of ${node.name} ended: the metadata store holds nothing under the root of its ledgers${root ? `, ${root}` : ""}. Either the cluster was never initialised, or the root is another one than it was initialised under, or the metadata store lost its data.${stamped ? " A start before made new cookies, so a cluster was there." : ""} Which of them it is these lines do not tell.`,
    excluded: [
      "not a metadata store out of reach: it answered",
      "not a cookie of another cluster: it looks for the cluster first",
    ],
    remedy: [
      "Compare the path at the end of metadataServiceUri (or zkLedgersRootPath, and a chroot in zkServers) with the one that the cluster was initialised under.",
      "In a new cluster initialise it once, from one place: `bookkeeper shell initnewcluster`, or Pulsar's `initialize-cluster-metadata`, and start the bookies after it.",
      "In a cluster that has run before initialise nothing: see first whether ZooKeeper came up without its data. A new initialisation gives it a new instance id, which no bookie with data accepts.",
    ],
  });
}

/** A command that asks and ends: nothing that it says is wrong by itself. */
function ofQuestion(node: BkNode, asked: readonly (readonly BkEvent[])[]): Draft {
  return told([node], asked.flat(), {
    severity: "low",
    confidence: 0.7,
    title: `${node.name} found no cluster of BookKeeper initialised where it looks`,
    count: asked.length,
    explanation: `At ${clock(asked[0]?.[0]?.at ?? 0)} the metadata store held nothing under the root that ${node.name} looks at. Of a command that looks before it initialises the cluster this is the right answer; a bookie does not start by it. Which of them wrote this, these lines do not tell.`,
    excluded: ["not a metadata store out of reach: it answered"],
    remedy: [
      "See whether `Successfully initiated cluster` follows where the cluster is initialised; where bookies do not start, compare the root of their ledgers with the one in that line.",
    ],
  });
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/cluster-not-initialized",
  title: "Cluster not initialised",
  severity: "high",
  causedBy: ["zookeeper/corrupt-data"],
  guide: {
    what: "A bookie looks up the id of its cluster before anything else. Where the metadata store holds nothing under the root of the ledgers it does not start: the cluster was never initialised, the root is another one, or the metadata are lost.",
    signature:
      "`BookKeeper metadata doesn't exist in zookeeper`, or `Failed to build bookie server` with `BookKeeper cluster not initialized` NoNode for BookKeeper metadata or for the LAYOUT below it.",
    lookAlikes: [
      "The same line of an init container that asks before it initialises the cluster: no start fails by it.",
      "An instance id that differs: the cluster was initialised again. bookkeeper/cookie-instance-mismatch.",
    ],
    remedy: ["Compare the roots; initialise a new cluster once; never initialise one that has run before."],
    sources: ["ZKRegistrationManager.getClusterInstanceId", "PulsarRegistrationManager", "apache/bookkeeper#1660"],
  },
  detect: ({ nodes }) => nodes.flatMap(draftsOf),
};
