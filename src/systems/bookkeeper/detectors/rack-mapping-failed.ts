/** Racks that were configured and that a client of bookies does not know. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { wordsOf } from "../exceptions.ts";
import type { BkNode } from "../node.ts";

/** Tried where nothing is configured, and its failure then means nothing. */
const DEFAULT_RESOLVER = /ScriptBasedMapping$/;
const NO_SCRIPT = /No network topology script/;

type Failure = BkEvent<"cl.dns.fail">;

function reasonOf(event: BkEvent<"cl.dns.fail" | "cl.join.fail">): string {
  return [...("err" in event.fields ? [event.fields.err ?? ""] : []), ...wordsOf(event)].join(" ");
}

function isConfigured(event: Failure): boolean {
  const reason = reasonOf(event).trim();
  return !(DEFAULT_RESOLVER.test(event.fields.resolver ?? "") && (reason === "" || NO_SCRIPT.test(reason)));
}

function unmapped(node: BkNode): Draft[] {
  const run = node.log.of("cl.dns.fail").filter(isConfigured);
  const [first] = run;
  if (!first) return [];
  const resolver = (first.fields.resolver ?? "that is configured").replace(/^.*\./, "");
  const reason = reasonOf(first).trim();
  return [
    told([node], run, {
      severity: "low",
      confidence: 1,
      title: `${node.name} does not know the racks of the bookies: their resolver could not be used`,
      explanation: `At ${clock(first.at)} ${node.name} could not use the resolver ${resolver}${reason ? ` (${reason})` : ""} and went on with the default: to it all bookies are in one rack. Copies of new ledgers may all come to lie in one rack; writing itself goes on.`,
      excluded: ["not the script that is tried where no racks are configured"],
      remedy: [
        "Read the reason: a name in the mapping that does not resolve, or a metadataServiceUri that the resolver has no store for.",
        "Correct it and start the process again; ledgers that were written meanwhile keep their places until they are replicated anew.",
      ],
    }),
  ];
}

function unplaced(node: BkNode): Draft[] {
  const run = node.log.of("cl.join.fail").filter((event) => /InvalidTopology|network topology/.test(reasonOf(event)));
  const [first] = run;
  if (!first) return [];
  const bookies = [...new Set(run.flatMap(({ fields }) => fields.bookie ?? []))].map((one) =>
    one.replace(/^<Bookie:(.*)>$/, "$1"),
  );
  return [
    told([node], run, {
      severity: "medium",
      confidence: 1,
      title: `${node.name} could not put ${bookies.length > 0 ? listOfMany(bookies) : "a bookie"} into the tree of racks`,
      explanation: `From ${clock(first.at)} on ${node.name} could not add ${bookies.length > 0 ? listOfMany(bookies) : "a bookie"} to its tree of racks, because places of the bookies have different depths (/rack and /region/rack). A bookie that is not in the tree is not chosen for ledgers by this process.`,
      excluded: ["not a bookie that is gone: it had just been seen to join"],
      remedy: [
        "Give every bookie a rack of the same depth: /rack with the rack-aware policy, /region/rack with the region-aware one; one without a rack gets the default, whose depth may differ.",
      ],
    }),
  ];
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/rack-mapping-failed",
  title: "Rack mapping failed",
  severity: "low",
  causedBy: [],
  guide: {
    what: "A client of bookies places copies by racks. Where it cannot read the mapping it takes all bookies for one rack; where racks have different depths it leaves bookies out.",
    signature:
      "`Failed to initialize DNS Resolver …, used default subnet resolver` of a resolver that was configured; `Unexpected exception while handling joining bookie` with an invalid topology below it.",
    lookAlikes: [
      "The same line of ScriptBasedMapping without a script: no racks are configured.",
      "Too few bookies: bookies are missing, not their racks.",
    ],
    remedy: ["Correct the mapping; start the process again."],
    sources: ["apache/pulsar#5067", "apache/pulsar#8027", "apache/pulsar#11730", "apache/pulsar#24455"],
  },
  detect: ({ nodes }) => nodes.flatMap((node) => [...unmapped(node), ...unplaced(node)]),
};
