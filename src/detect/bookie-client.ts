/**
 * What a client of bookies logs, whichever program it is in: whom it did not reach, why too few could be chosen, which racks
 * it does not know. The systems hand in what their lines say; the words stand here once.
 */
import { inRuns } from "../correlate/runs.ts";
import type { Instant, LogEvent } from "../event.ts";
import { during, greatest } from "../extent.ts";
import { clock, count, fromTo, listOfMany } from "../words.ts";
import type { Detector, Draft } from "./detector.ts";
import { told } from "./told.ts";

interface Named {
  readonly name: string;
}

// ---- Bookies out of reach ------------------------------------------------------------------------------------

/** A client tries again with the next request. */
const PAUSE_MS = 10 * 60_000;
/** One failed connection is made again. */
const FEWEST_MISSES = 2;

/** A line by which a client did not reach a bookie. */
export interface Miss {
  readonly at: Instant;
  readonly line: LogEvent;
  /** "" where the line does not name it. */
  readonly bookie: string;
  /** The metadata store has no address of it; else no connection could be made. */
  readonly isAbsent: boolean;
  /** Exceptions, with or without their package and message. */
  readonly errors: readonly string[];
}

/** A line by which a client did reach a bookie. */
export interface Reach {
  readonly at: Instant;
  readonly fields: { readonly bookie?: string | undefined };
}

/**
 * Misses of one trouble. A bookie that was reached in between and is missed long after went away a second time.
 * @param reaches of the same client, in order
 */
function troubles(misses: readonly Miss[], reaches: readonly Reach[]): Miss[][] {
  return inRuns(misses, PAUSE_MS).flatMap((run) => {
    const parts: Miss[][] = [];
    let before: Miss | undefined;
    for (const miss of run) {
      const isNew = before === undefined || isBackBetween(before, miss, reaches);
      if (isNew) parts.push([miss]);
      else parts.at(-1)?.push(miss);
      before = miss;
    }
    return parts;
  });
}

/** While a bookie starts, connections are made and lost. */
const SAME_ABSENCE_MS = 30_000;

function isBackBetween(before: Miss, miss: Miss, reaches: readonly Reach[]): boolean {
  if (miss.at - before.at <= SAME_ABSENCE_MS) return false;
  return during(reaches, before.at, miss.at).some(({ fields }) => fields.bookie === before.bookie);
}

/**
 * @param misses of one client, in order
 * @param reaches of the same client, in order
 */
export function unreachableBookies(node: Named, misses: readonly Miss[], reaches: readonly Reach[]): Draft[] {
  return troubles(misses, reaches).flatMap((run) => {
    const absent = namesOf(run.flatMap(({ isAbsent, bookie }) => (isAbsent ? bookie : [])));
    const tried = namesOf(run.flatMap(({ isAbsent, bookie }) => (isAbsent ? [] : bookie)));
    const silent = tried.filter((name) => !absent.includes(name));
    const reasons = reasonsIn(run);
    // a name that does not resolve is not cured by the next try
    const isLasting = absent.length > 0 || reasons.some((one) => one.includes("UnknownHost"));
    const names = [...absent, ...silent].sort();
    if (names.length === 0 || (!isLasting && run.length < FEWEST_MISSES)) return [];
    // one try prints a line of each kind
    const kinds = [...new Set(run.map(({ line }) => line.kind))];
    const tries = greatest(kinds.map((kind) => run.filter(({ line }) => line.kind === kind).length));
    return [
      told(
        [node],
        run.map(({ line }) => line),
        {
          severity: "low",
          confidence: 1,
          title: `${node.name} could not reach ${listOfMany(names)}`,
          count: tries,
          explanation: [
            `${fromTo(run[0]?.at ?? 0, run.at(-1)?.at ?? 0)} ${node.name} could not reach ${listOfMany(names)}${tries > 1 ? `, ${tries} times` : ""}.`,
            absent.length > 0
              ? `Of ${listOfMany(absent)} the metadata store had no registration: ${absent.length === 1 ? "the bookie did not run, its session had expired, or it registers under another name" : "they did not run, their sessions had expired, or they register under other names"}.`
              : "",
            silent.length > 0
              ? `To ${listOfMany(silent)} no connection could be made${reasons.length > 0 ? ` (${listOfMany(reasons)})` : ""}.`
              : "",
            "Reads go to other copies where there are some, and writes to other bookies where there are enough.",
          ]
            .filter((sentence) => sentence !== "")
            .join(" "),
          excluded: ["not a bookie that is slow or refuses: it was not reached at all"],
          remedy: [
            "See whether these bookies run and are registered (listbookies -rw and -ro of the shell), and under which name.",
            "Where they are, try their advertised address and port from the host of this client.",
          ],
        },
      ),
    ];
  });
}

/** What the connections failed by; one that follows an unknown address is no reason of its own. */
function reasonsIn(run: readonly Miss[]): string[] {
  const errors = run.flatMap((miss) => (miss.isAbsent ? [] : miss.errors));
  return [...new Set(errors.map((one) => one.replace(/^(?:[a-z]\w*\.)+/, "").replace(/: .*$/, "")))].filter(
    (one) => one !== "" && !one.includes("BookieIdNotResolved"),
  );
}

export const UNREACHABLE_GUIDE: Detector<unknown>["guide"] = {
  what: "A client of bookies has ledgers on a bookie that is not registered, or that takes no connection.",
  signature:
    "`Cannot connect to … as endpoint resolution failed`, `Cannot resolve …, bookie is unknown`, or two and more of `Could not connect to bookie`; one where its name does not resolve.",
  lookAlikes: [
    "One failed connection, while a bookie restarts.",
    "AutoRecovery, which reads around bookies that are gone: that is its work.",
    "Requests that time out: the bookie is connected and slow.",
  ],
  remedy: ["See whether the bookie runs, is registered, and can be reached at its advertised address."],
  sources: ["PerChannelBookieClient"],
};

/** A line may tell this long after the fact what a client met before. */
const TOLD_LATE_MS = 15_000;

/** What a client lacks bookies for began before it lacked them: a bookie that fails to come up later is not why. */
export function beganBefore(cause: Draft, effect: Draft): boolean {
  return cause.from <= effect.from + TOLD_LATE_MS;
}

// ---- Too few bookies -----------------------------------------------------------------------------------------

/** A bookie that is out of reach is met by the writes before the shortage: so long before it. */
export const BEFORE_SHORTAGE_MS = 120_000;

/** Why a client found too few bookies, a sentence for each kind of reason. Lists are as they are printed. */
export function shortageSentences(found: {
  readonly absent: readonly (string | undefined)[];
  readonly unreached: readonly (string | undefined)[];
  readonly known: string | undefined;
  readonly left: string | undefined;
}): string[] {
  const absent = namesOf(found.absent);
  const silent = namesOf(found.unreached).filter((name) => !absent.includes(name));
  const [known, left] = [membersOf(found.known), membersOf(found.left)];
  const lacked = left.length === 1 ? "the ledger had it already, it" : "the ledger had them already, they";
  return [
    absent.length > 0 ? `${listOfMany(absent)} ${absent.length === 1 ? "was" : "were"} not registered.` : "",
    silent.length > 0 ? `It could not connect to ${listOfMany(silent)}.` : "",
    known.length > 0
      ? `It knew ${count(known.length, "bookie")} (${listOfMany(known)})${left.length > 0 ? `; ${count(left.length, "bookie")} could not be chosen: ${lacked} had failed it, or ${left.length === 1 ? "was" : "were"} in quarantine` : ""}.`
      : "",
  ].filter((sentence) => sentence !== "");
}

function namesOf(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.flatMap((name) => name || []))].sort();
}

/** The bookies of a printed list: `[<Bookie:bk-1:3181>, bk-2:3181]`. */
function membersOf(text: string | undefined): string[] {
  return namesOf([...(text ?? "").matchAll(/(?:<Bookie:)?([^\s,<>[\]]+:\d+)>?/g)].map(([, name]) => name));
}

// ---- Racks ---------------------------------------------------------------------------------------------------

/** Tried where nothing is configured, and its failure then means nothing. */
const DEFAULT_RESOLVER = /ScriptBasedMapping$/;
const NO_SCRIPT = /No network topology script/;

/** @param failures resolvers of racks that could not be used */
export function unknownRacks(
  node: Named,
  failures: readonly { readonly line: LogEvent; readonly resolver: string | undefined; readonly reason: string }[],
): Draft[] {
  const run = failures.filter(
    ({ resolver, reason }) => !(DEFAULT_RESOLVER.test(resolver ?? "") && (reason === "" || NO_SCRIPT.test(reason))),
  );
  const [first] = run;
  if (!first) return [];
  const resolver = (first.resolver ?? "that is configured").replace(/^.*\./, "");
  return [
    told(
      [node],
      run.map(({ line }) => line),
      {
        severity: "low",
        confidence: 1,
        title: `${node.name} does not know the racks of the bookies: their resolver could not be used`,
        explanation: `At ${clock(first.line.at)} ${node.name} could not use the resolver ${resolver}${first.reason ? ` (${first.reason})` : ""} and went on with the default: to it all bookies are in one rack. Copies of new ledgers may all come to lie in one rack; writing itself goes on.`,
        excluded: ["not the script that is tried where no racks are configured"],
        remedy: [
          "Read the reason: a name in the mapping that does not resolve, or a metadataServiceUri that the resolver has no store for.",
          "Correct it and start the process again; ledgers that were written meanwhile keep their places until they are replicated anew.",
        ],
      },
    ),
  ];
}

/** @param failures bookies that joined and could not be put into the tree of racks */
export function unplacedBookies(
  node: Named,
  failures: readonly { readonly line: LogEvent; readonly bookie: string | undefined; readonly reason: string }[],
): Draft[] {
  const run = failures.filter(({ reason }) => /InvalidTopology|network topology/.test(reason));
  const [first] = run;
  if (!first) return [];
  const bookies = namesOf(run.map(({ bookie }) => bookie?.replace(/^<Bookie:(.*)>$/, "$1")));
  const who = bookies.length > 0 ? listOfMany(bookies) : "a bookie";
  return [
    told(
      [node],
      run.map(({ line }) => line),
      {
        severity: "medium",
        confidence: 1,
        title: `${node.name} could not put ${who} into the tree of racks`,
        explanation: `From ${clock(first.line.at)} on ${node.name} could not add ${who} to its tree of racks, because places of the bookies have different depths (/rack and /region/rack). A bookie that is not in the tree is not chosen for ledgers by this process.`,
        excluded: ["not a bookie that is gone: it had just been seen to join"],
        remedy: [
          "Give every bookie a rack of the same depth: /rack with the rack-aware policy, /region/rack with the region-aware one; one without a rack gets the default, whose depth may differ.",
        ],
      },
    ),
  ];
}

export const RACKS_GUIDE: Detector<unknown>["guide"] = {
  what: "A client of bookies places copies by racks. Where it cannot read the mapping it takes all bookies for one rack; where racks have different depths it leaves bookies out.",
  signature:
    "`Failed to initialize DNS Resolver …, used default subnet resolver` of a resolver that was configured; `Unexpected exception while handling joining bookie` with an invalid topology below it.",
  lookAlikes: [
    "The same line of ScriptBasedMapping without a script: no racks are configured.",
    "Too few bookies: bookies are missing, not their racks.",
  ],
  remedy: ["Correct the mapping; start the process again."],
  sources: ["RackawareEnsemblePlacementPolicyImpl", "NetworkTopologyImpl"],
};
